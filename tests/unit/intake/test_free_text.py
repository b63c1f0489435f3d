"""Texts on no piece yet: asked about where print refuses, judged by what they argue, placed in their own lines."""

from __future__ import annotations

from datetime import date

import pytest

from materials_app.intake.free_text import check_free_text
from materials_app.intake.take_in import Knowledge
from materials_app.model.findings import Finding, Severity
from materials_app.safeguards.check_text import Piece, check_text

DAY = date(2026, 11, 26)


def found(text: str, knowledge: Knowledge, audience: str = "") -> tuple[Finding, ...]:
    return check_free_text(text, knowledge, audience, ("england",), DAY)


def worst(text: str, knowledge: Knowledge, audience: str = "") -> set[str]:
    return {one.id for one in found(text, knowledge, audience) if one.severity is not Severity.NOTE}


@pytest.mark.parametrize("audience", ["", "own"])
def test_a_figure_is_asked_about_here_and_refused_in_print(audience: str, knowledge: Knowledge) -> None:
    text = "In 2025, 412 people in Kent asked for help, according to the charity."
    assert worst(text, knowledge, audience) == set()
    assert "figure-asked" in {one.id for one in found(text, knowledge, audience)}
    printed = check_text(text, knowledge.rulebook, audience, piece=Piece(on=DAY))
    assert ("figure-without-claim", Severity.ERROR) in {(one.id, one.severity) for one in printed}


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("Calls rose by 20% from 400 in 2024 to 460 in 2025.", "percentage-does-not-fit"),
        ("This is lead by a charity.", "grammar-lead-led"),
        ("Last year 900 offenders contacted the helpline.", "crime-counted-by-helpline"),
        ("Help for you, your family or anyone affected.", "addressees-contradict"),
    ],
)
@pytest.mark.parametrize("audience", ["", "own"])
def test_what_a_short_text_argues_is_judged(text: str, finding: str, audience: str, knowledge: Knowledge) -> None:
    assert finding in worst(text, knowledge, audience)


def test_a_figure_is_told_of_once(knowledge: Knowledge) -> None:
    ids = [one.id for one in found("Over 1,5000 people called.", knowledge)]
    assert ids.count("figure-malformed") == 1
    assert "numeral-malformed" not in ids


def test_a_finding_stands_in_its_own_line_of_a_wrapped_text(knowledge: Knowledge) -> None:
    text = "The campaign of the force and its partners is\nlead by a charity in the county of Kent.\n"
    (slip,) = (one for one in found(text, knowledge) if one.id == "grammar-lead-led")
    assert (slip.place.line, slip.place.column) == (2, 1)


def test_a_route_for_others_is_remarked_on_and_a_forbidden_one_refused(knowledge: Knowledge) -> None:
    assert worst("Children can call Childline on 0800 1111.", knowledge, "keep_safe") == set()
    assert "number-not-for-audience" in worst("Call 101.", knowledge, "own")


@pytest.mark.parametrize(
    ("host", "is_known"),
    [
        ("www.thornbeck.police.uk", True),
        ("www.thornbeck.gov.uk/children", True),
        ("www.thornbeck.gov.uk.example.com", False),
        ("www.cepo.police.uk", False),
        ("gov.uk@harbour.example", False),
    ],
)
def test_an_address_of_a_public_body_is_no_stranger(host: str, is_known: bool, knowledge: Knowledge) -> None:
    assert (worst(f"More at {host} today.", knowledge) == set()) is is_known


def test_nothing_is_said_of_no_words(knowledge: Knowledge) -> None:
    assert found(" \n", knowledge, "own") == ()


@pytest.mark.parametrize("more", [" Call us." * 4000, " " + "x" * 600])
def test_of_a_very_long_text_only_the_words_are_judged_and_that_is_told(more: str, knowledge: Knowledge) -> None:
    ids = {one.id for one in found("They are lead by a charity. A monster." + more, knowledge, "own")}
    assert {"text-long", "term-label-monster"} <= ids
    assert "grammar-lead-led" not in ids


@pytest.mark.parametrize(("value", "is_fault"), [("1,500", True), ("200", False), ("412", True)])
def test_round_figures_may_be_equal_by_chance(value: str, is_fault: bool, knowledge: Knowledge) -> None:
    text = f"In 2025, {value} people in Kent asked for help. In Kent {value} offences were recorded in 2025."
    assert ("figure-two-measures" in worst(text, knowledge)) is is_fault
    back = f"In 2025, {value} people in Kent asked for help. The {value} offences of 2025 show why."
    assert "figure-two-measures" in worst(back, knowledge)
