"""The ledger: which figures may be used, whether sums are right, what a piece must name, what lasts too long."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from materials_app.model.bearing import Bearing
from materials_app.model.content import Claim
from materials_app.model.findings import Severity
from materials_app.model.ledger import Check, Derivation, Dispute, How, Retraction
from materials_app.model.rules import Rulebook
from materials_app.safeguards.arithmetic import Rounding, rounding_of
from materials_app.safeguards.check_text import Piece, check_text
from materials_app.safeguards.claims import arithmetic_fault, by_id, why_unsound
from materials_app.safeguards.figures import claims_in
from tests.support.small_rulebook import CLAIM

ON = date(2026, 11, 30)
POSTER = Bearing("poster-a4", "A4 poster", claims=("callers",))
MAT = Bearing("beer-mat", "Beer mat, square", lasts=True, claims=("callers",))


def figure(name: str, value: str, unit: str = "people", **changes: object) -> Claim:
    return replace(CLAIM, id=name, value=value, unit=unit, **changes)  # type: ignore[arg-type]


BEFORE, AFTER = figure("before", "18,036"), figure("after", "24,722")


def worked_out(how: How, value: str, unit: str = "people", of: tuple[str, ...] = ("after", "before")) -> str:
    claim = figure("derived", value, unit, derived=Derivation(how, of))
    return arithmetic_fault(claim, by_id((BEFORE, AFTER, claim)))


@pytest.mark.parametrize(
    ("how", "value", "unit"),
    [
        (How.DIFFERENCE, "6,686", "people"),
        (How.DIFFERENCE, "6,700", "people, about"),
        (How.DIFFERENCE, "7,000", "people, about"),
        (How.DIFFERENCE, "6,000", "people, more than"),
        (How.DIFFERENCE, "7,000", "people, almost"),
        (How.DIFFERENCE, "7,000", "pobl, bron"),
        (How.CHANGE, "37.1", "per cent more than the year before"),
        (How.CHANGE, "37", "per cent"),
        (How.SHARE, "137", "per cent"),
        (How.MULTIPLE, "1.4", "times"),
        (How.ROUNDED, "24,000", "people, more than"),
        (How.ROUNDED, "25,000", "people, almost"),
        (How.ROUNDED, "about 25 thousand", "people"),
    ],
)
def test_a_figure_that_follows_has_no_fault(how: How, value: str, unit: str) -> None:
    of = ("after",) if how is How.ROUNDED else ("after", "before")
    assert worked_out(how, value, unit, of) == ""


@pytest.mark.parametrize(
    ("how", "value", "unit", "true"),
    [
        (How.DIFFERENCE, "6,868", "people", "6,686"),
        (How.DIFFERENCE, "6,700", "people", "6,686"),  # round, and no word says so
        (How.DIFFERENCE, "6,800", "people, about", "6,686"),
        (How.DIFFERENCE, "7,000", "people, more than", "6,686"),
        (How.DIFFERENCE, "6,686", "people, more than", "6,686"),
        (How.DIFFERENCE, "6,000", "people, almost", "6,686"),
        (How.DIFFERENCE, "1,000", "people, more than", "6,686"),  # true, and far from it
        (How.CHANGE, "37.9", "per cent", "37.1"),
        (How.CHANGE, "137", "per cent", "37"),
        (How.ROUNDED, "25,000", "people, more than", "24,722"),
    ],
)
def test_a_figure_that_does_not_follow_says_what_it_would_be(how: How, value: str, unit: str, true: str) -> None:
    of = ("after",) if how is How.ROUNDED else ("after", "before")
    fault = worked_out(how, value, unit, of)
    assert fault.endswith(f"worked out it is {true}.")


def test_a_derivation_needs_claims_on_record_and_as_many_as_it_takes() -> None:
    assert "not on record" in worked_out(How.DIFFERENCE, "1", of=("after", "nowhere"))
    assert "two claims, not 1" in worked_out(How.DIFFERENCE, "1", of=("after",))
    assert "rests on itself" in worked_out(How.DIFFERENCE, "1", of=("after", "derived"))


def test_a_share_of_nothing_cannot_be_worked_out() -> None:
    nothing = figure("nothing", "0")
    claim = figure("derived", "5", "per cent", derived=Derivation(How.SHARE, ("after", "nothing")))
    assert "cannot be worked out" in arithmetic_fault(claim, by_id((AFTER, nothing, claim)))


def test_a_word_of_rounding_stands_first_or_last() -> None:
    assert rounding_of("400", "arrests a month, about") is Rounding.ABOUT
    assert rounding_of("more than 1,200", "children") is Rounding.OVER
    assert rounding_of("37.1", "per cent more than the year before") is Rounding.NONE


CHECKED = Check("A. Named", date(2026, 12, 24), "The report")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"checked": None}, "has never been checked"),
        ({"checked": CHECKED}, "was checked only on 24 December 2026"),
        ({"expires": date(2026, 11, 29)}, "expired on 29 November 2026"),
        ({"expires": None}, "has no day on which it expires"),
        ({"disputed": Dispute("Another report", "It says 4,000")}, "is disputed by Another report: It says 4,000"),
        ({"withdrawn": Retraction("A. Named", date(2026, 11, 1), "Counted twice")}, "was withdrawn on 1 November 2026"),
    ],
)
def test_a_claim_says_why_it_may_not_be_used(change: dict[str, object], reason: str) -> None:
    assert why_unsound(replace(CLAIM, **change), ON, {}).startswith(reason)  # type: ignore[arg-type]


def test_a_settled_dispute_stands_no_longer() -> None:
    settled = Dispute("Another report", "It says 4,000", settled="It counted another year")
    assert why_unsound(replace(CLAIM, disputed=settled), ON, {}) == ""


def test_a_figure_is_as_sound_as_those_it_rests_on() -> None:
    old = replace(BEFORE, expires=date(2026, 11, 1))
    between = figure("between", "6,686", derived=Derivation(How.DIFFERENCE, ("after", "before")))
    top = figure("top", "7,000", "people, about", derived=Derivation(How.ROUNDED, ("between",)))
    known = by_id((old, AFTER, between, top))
    assert why_unsound(top, ON, known) == "rests on 'before', which expired on 1 November 2026"
    assert why_unsound(top, ON, {**known, "before": BEFORE}) == ""


def judged(text: str, book: Rulebook, bearing: Bearing | None) -> list[tuple[str, Severity]]:
    piece = Piece(on=ON, bearing=bearing)
    return [(finding.id, finding.severity) for finding in check_text(text, book, "", piece=piece)]


def test_a_piece_names_the_claim_of_its_figure(book: Rulebook) -> None:
    text = "4,210 people asked for help."
    assert judged(text, book, POSTER) == []
    assert judged(text, book, replace(POSTER, claims=())) == [("figure-claim-not-named", Severity.ERROR)]


def test_an_unsound_figure_is_shown_on_a_draft_that_names_it_and_nowhere_else(book: Rulebook) -> None:
    text, draft = "4,210 people asked for help.", replace(POSTER, is_draft=True)
    old = replace(book, claims=(replace(CLAIM, expires=date(2026, 11, 1)),))
    assert judged(text, old, draft) == [("figure-claim-unsound", Severity.WARNING)]
    assert judged(text, old, POSTER) == [("figure-claim-unsound", Severity.ERROR)]
    assert judged(text, old, replace(draft, claims=())) == [("figure-claim-unsound", Severity.ERROR)]
    assert judged(text, old, None) == [("figure-claim-unsound", Severity.ERROR)]


def test_the_finding_names_claim_and_day(book: Rulebook) -> None:
    old = replace(book, claims=(replace(CLAIM, expires=date(2026, 11, 1)),))
    finding = check_text("4,210 people asked for help.", old, "", piece=Piece(on=ON))[0]
    assert "'callers', which expired on 1 November 2026" in finding.message
    assert not finding.may_be_accepted


def test_a_withdrawn_figure_is_not_even_shown_on_a_draft(book: Rulebook) -> None:
    gone = replace(CLAIM, withdrawn=Retraction("A. Named", date(2026, 11, 1), "Counted twice"))
    draft = replace(POSTER, is_draft=True)
    told = judged("4,210 people asked for help.", replace(book, claims=(gone,)), draft)
    assert told == [("figure-claim-unsound", Severity.ERROR)]


def test_what_lasts_for_years_carries_no_figure_however_sound(book: Rulebook) -> None:
    assert judged("4,210 people asked for help.", book, MAT) == [("figure-on-long-life", Severity.ERROR)]
    assert judged("One in ten people asked for help.", book, MAT) == [("figure-on-long-life", Severity.ERROR)]
    assert judged("Help is free.", book, MAT) == []


@pytest.mark.parametrize(
    ("text", "unit", "is_right"),
    [
        ("More than 4,210 people asked for help.", "people, more than", True),
        ("4,210+ people asked for help.", "people, at least", True),
        ("4,210 people asked for help.", "people, more than", False),
        ("Almost 4,210 people asked for help.", "people", False),
        ("Some 4,210 people asked for help.", "people, about", True),
    ],
)
def test_rounding_prints_as_the_claim_has_it(text: str, unit: str, is_right: bool, book: Rulebook) -> None:
    rounded = replace(book, claims=(replace(CLAIM, unit=unit),))
    assert judged(text, rounded, POSTER) == ([] if is_right else [("figure-rounding", Severity.WARNING)])


def test_the_claims_in_a_text_are_those_whose_figure_stands_there() -> None:
    other = figure("other", "99,000")
    assert claims_in("Last year 4,210 people asked for help.", (other, CLAIM)) == (CLAIM,)
    assert claims_in("4,210 crimes.", (CLAIM,)) == ()


@pytest.mark.parametrize(
    ("value", "counted", "text", "is_held"),
    [
        ("one in five", "children who met a stranger online", "One in five children has met a stranger.", True),
        ("1 in 5", "children who met a stranger online", "One in five children has met a stranger.", True),
        ("one in five", "children who met a stranger online", "Mae un o bob pump o blant wedi cwrdd.", True),
        ("one in five", "children who met a stranger online", "One in four children has met a stranger.", False),
        ("two thirds", "callers", "Two thirds of callers are men.", True),
        ("300", "people who called", "Three hundred people called.", True),
        ("200", "people who called", "Ffoniodd dau gant o bobl.", True),
        ("20", "per cent of children", "One in five children has met a stranger.", False),
    ],
)
def test_a_figure_in_words_is_held_against_the_claims(
    value: str, counted: str, text: str, is_held: bool, book: Rulebook
) -> None:
    claims = replace(book, claims=(replace(CLAIM, value=value, unit="", counted=counted),))
    found = [finding for finding, _ in judged(text, claims, None)]
    assert found == ([] if is_held else ["figure-without-claim"])


@pytest.mark.parametrize("text", ["Ffoniodd 400 o bobl y llynedd.", "They rang 400 people.", "Galwodd 160 o rieni."])
def test_what_is_counted_is_no_number_to_dial(text: str, book: Rulebook) -> None:
    assert not any(finding.startswith("number-") for finding, _ in judged(text, book, None))


def test_a_round_figure_of_something_else_is_no_slip_for_a_claim(book: Rulebook) -> None:
    round_one = replace(book, claims=(replace(CLAIM, value="400", counted="arrests", unit=""),))
    assert judged("We asked 400 parents.", round_one, None) == [("figure-without-claim", Severity.ERROR)]
