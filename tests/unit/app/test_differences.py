"""How two sets differ is told place by place, and nothing that differs is left out."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app.app.differences import WORDS, Difference, differences
from materials_app.app.session import opened
from materials_app.model.campaign_set import CampaignSet, LayoutOverride, PictureChoice, SlotChoice
from materials_app.model.content import Slot
from tests.support.edits import CATALOGUE, SET, edits_alone, played

HEADLINE = SlotChoice(Slot.TRIGGER, "", own_headline="Mine")


def told(after: CampaignSet, before: CampaignSet = SET) -> tuple[Difference, ...]:
    return differences(before, after, CATALOGUE)


def test_own_words_are_told_with_what_the_library_says_there() -> None:
    (one,) = told(replace(SET, slots=(HEADLINE,)))
    assert (one.what, one.now, one.layout) == ("trigger.headline", "Mine", "")
    assert one.was


def test_words_of_one_layout_are_told_with_it() -> None:
    (one,) = told(replace(SET, overrides=(LayoutOverride("card-business", slots=(HEADLINE,)),)))
    assert (one.what, one.now, one.layout) == ("trigger.headline", "Mine", "card-business")


def test_a_force_is_told_by_its_name() -> None:
    assert told(replace(SET, force="essex")) == (Difference("force", "Lancashire Police", "Essex Police"),)


def test_layouts_that_came_and_went_are_told() -> None:
    after = replace(SET, layouts=("poster-a4", "leaflet-a4-dl-roll"))
    assert [(one.what, one.layout) for one in told(after)] == [
        ("add-layout", "leaflet-a4-dl-roll"),
        ("remove-layout", "card-business"),
    ]


def test_what_cannot_be_told_in_a_line_is_named() -> None:
    picture = PictureChoice("a.jpg", "A door", "Own work", without_end=True)
    assert [one.what for one in told(replace(SET, picture=picture, date=date(2026, 11, 23)))] == ["date", "picture"]


def test_every_part_of_a_set_is_told_somewhere() -> None:
    parts = {one.name for one in fields(CampaignSet) if one.compare} - WORDS
    assert parts >= {"force", "order", "sign_offs", "quotes"}
    assert "file" not in parts


@settings(max_examples=80)
@given(st.lists(edits_alone, max_size=12))
def test_two_sets_differ_exactly_where_something_is_told(sequence: list[tuple[str, int, str]]) -> None:
    state = opened(SET)
    for move in sequence:
        state = played(state, move)
    if state.document == SET:
        assert told(state.document) == ()
    elif replace(state.document, layouts=SET.layouts) != SET:
        assert told(state.document) != ()
