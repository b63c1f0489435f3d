"""Whom each audience is sent to, and where it may never be sent: the shipped table against the frozen one."""

from __future__ import annotations

import pytest

from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.content import Campaign, Purpose
from materials_app.model.findings import Severity
from materials_app.safeguards.check_text import check_text
from materials_app.safeguards.routes import Rank, ranks
from tests.data.rows import changes, lines

_HELP_ONLY = ("own", "family_after_arrest", "custody")
_EMERGENCY = ("other_adult", "child_behaviour", "keep_safe", "survivor")


def test_the_matrix_is_the_frozen_one(catalogue: Catalogue, campaign: Campaign) -> None:
    rows = (
        (audience.id, resource.id, " ".join(ranks(resource, audience)))
        for audience in campaign.audiences
        for resource in catalogue.resources
        if ranks(resource, audience) != (Rank.UNLISTED,)
    )
    to_do = changes(lines(rows), "matrix")
    assert not to_do, to_do


@pytest.mark.parametrize("audience", _HELP_ONLY)
def test_who_is_asked_to_step_forward_is_shown_no_way_to_be_reported(
    catalogue: Catalogue, campaign: Campaign, audience: str
) -> None:
    speaks_to = catalogue.audience(campaign, audience)
    reporting = {one.id for one in catalogue.resources if one.purpose is Purpose.REPORT}
    assert reporting <= set(speaks_to.never)
    assert Purpose.REPORT in speaks_to.never_purposes
    assert not reporting & {*speaks_to.routes, *speaks_to.secondary, speaks_to.crisis_line}


@pytest.mark.parametrize("audience", _HELP_ONLY)
@pytest.mark.parametrize("line", ["If a child is in danger now, call 999.", "Call 101.", "0800 555 111"])
def test_999_and_the_reporting_numbers_are_refused_on_a_piece_that_offers_help_only(
    catalogue: Catalogue, audience: str, line: str
) -> None:
    assert "number-not-for-audience" in {one.id for one in check_text(line, catalogue.rulebook, audience)}


@pytest.mark.parametrize("audience", _EMERGENCY)
def test_999_may_stand_for_those_who_see_a_child_in_danger(catalogue: Catalogue, audience: str) -> None:
    assert check_text("If a child is in danger now, call 999.", catalogue.rulebook, audience) == ()


@pytest.mark.parametrize(
    ("audience", "line"),
    [(name, "samaritans") for name in _HELP_ONLY] + [(name, "police-999") for name in _EMERGENCY[:3]],
)
def test_every_audience_of_a_leaflet_has_its_crisis_line(
    catalogue: Catalogue, campaign: Campaign, audience: str, line: str
) -> None:
    assert catalogue.audience(campaign, audience).crisis_line == line
    assert catalogue.resource(line).line_in("en")
    assert catalogue.resource(line).line_in("cy")


def test_no_audience_is_sent_where_it_must_never_go(campaign: Campaign) -> None:
    for audience in campaign.audiences:
        assert not set(audience.never) & {*audience.routes, *audience.secondary, audience.crisis_line}


def test_shore_is_for_the_young_and_second_for_their_parents_and_never_for_adults(
    catalogue: Catalogue, campaign: Campaign
) -> None:
    shore = catalogue.resource("shore")
    assert {one.id: ranks(shore, one) for one in campaign.audiences if ranks(shore, one) != (Rank.UNLISTED,)} == {
        "own": (Rank.NEVER,),
        "other_adult": (Rank.NEVER,),
        "child_behaviour": (Rank.SECONDARY,),
        "young_person": (Rank.FIRST,),
        "custody": (Rank.NEVER,),
    }


def test_a_report_to_ceop_is_no_step_for_a_parent(catalogue: Catalogue, campaign: Campaign) -> None:
    assert ranks(catalogue.resource("ceop"), catalogue.audience(campaign, "child_behaviour")) == (Rank.NEVER,)


@pytest.mark.parametrize("audience", ["young_person", "family_after_arrest"])
@pytest.mark.parametrize(
    "words", ["You could go to prison.", "It can mean up to 10 years.", "A criminal record follows."]
)
def test_no_sentencing_text_stands_on_a_piece_for_them(catalogue: Catalogue, audience: str, words: str) -> None:
    refused = {one.id for one in check_text(words, catalogue.rulebook, audience) if one.severity is Severity.ERROR}
    assert refused & {"term-sentence-for-young-people", "term-sentence-after-arrest"}
