"""Choosing out of the library without a window: what is found, in which length, and that a length stays chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from materials_app.app import actions
from materials_app.app.choosing import Candidate, candidates, choice_now, matching, tones_of
from materials_app.app.layout_view import unmade
from materials_app.app.session import opened
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Slot
from materials_app.pipeline.studio import load_catalogue
from materials_app.safeguards.reading import fold

CATALOGUE = load_catalogue()
CAMPAIGN = CATALOGUE.campaigns[0]
SET = CampaignSet("Test", "south-wales", "stop-it-now", "own", "en", ("poster-a4",))
VIEW = unmade(CATALOGUE, SET, "poster-a4")
TRIGGERS = candidates(VIEW, Slot.TRIGGER, ("wales",), "")


@given(st.sampled_from(TRIGGERS), st.data())
def test_a_message_is_found_by_the_beginning_of_any_of_its_words(one: Candidate, data: st.DataObject) -> None:
    words = fold(" ".join(text for _, text in one.words)).replace("-", " ").split()
    word = data.draw(st.sampled_from(words)).lstrip("'\"(")
    typed = word[: data.draw(st.integers(1, len(word)))] if word else ""
    assert one in matching(typed, "", TRIGGERS)
    assert one in matching(typed.upper(), one.message.tone, TRIGGERS)


def test_curly_quotes_and_accents_need_not_be_typed() -> None:
    assert [one.message.id for one in matching("isn't", "", TRIGGERS)] == ["not-hidden"]
    welsh = candidates(unmade(CATALOGUE, replace(SET, language="cy"), "poster-a4"), Slot.TRIGGER, ("wales",), "")
    accented = next(
        (one, word)
        for one in welsh
        for _, text in one.words
        for word in text.split()
        if not word.isascii() and word.isalpha()
    )
    assert accented[0] in matching(fold(accented[1]), "", welsh)


def test_a_tone_is_offered_once_and_holds_its_messages() -> None:
    tones = tones_of(TRIGGERS)
    assert len(set(tones)) == len(tones) > 1
    assert sum(len(matching("", tone, TRIGGERS)) for tone in tones) == len(TRIGGERS)


@pytest.mark.parametrize("length", ["short", "standard", "long"])
def test_words_are_those_of_the_length_where_the_message_has_it(length: str) -> None:
    for one in candidates(VIEW, Slot.EXIT, ("wales",), length):
        wording = one.message.in_language("en")
        assert wording is not None
        wanted = wording.text.named(length)
        assert one.has_length == bool(wanted or wording.headline.named(length))
        if wanted:
            assert dict(one.words)["text"].replace("\u00a0", " ") == " ".join(wanted.split())


def test_a_length_stays_chosen_in_another_language_and_under_own_words() -> None:
    state = actions.choose_message(opened(SET), Slot.EXIT, "stop-here", "short")
    field = next(one for one in VIEW.all_fields if one.key == "exit.text")
    state = actions.write_words(state, field, "Own words", CAMPAIGN, "")
    assert choice_now(unmade(CATALOGUE, state.document, "poster-a4"), Slot.EXIT) == ("stop-here", "short")
    state = actions.choose_language(state, "cy", CAMPAIGN)
    assert state.document.choice(Slot.EXIT) == SlotChoice(Slot.EXIT, "stop-here", length="short")
