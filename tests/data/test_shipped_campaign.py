"""What the shipped campaign offers: enough for every audience, complete from the start, on evidence, dated."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from materials_app.model.content import OWN_ALONE, Campaign, Slot
from tests.data.shipped import AUDIENCES, PANELS, POSTER, STEPPED, default_pieces, english, of, wordings

_LEAST = {Slot.TRIGGER: 5, Slot.EXIT: 3, Slot.ACTION: 2, Slot.DISCREET: 3}
"""How many there are to choose from; of a leaflet's panels, one."""

FILLED = [slot for slot in Slot if slot not in OWN_ALONE]


@pytest.mark.parametrize("audience", AUDIENCES)
def test_there_is_enough_to_choose_from(campaign: Campaign, audience: str) -> None:
    counts = Counter(one.slot for one in of(campaign, audience))
    assert {slot: counts[slot] >= _LEAST.get(slot, 1) for slot in FILLED} == dict.fromkeys(FILLED, True)


def test_own_keeps_ten_triggers_five_exits_and_three_actions_for_statement(campaign: Campaign) -> None:
    counts = Counter(one.slot for one in of(campaign, "own"))
    assert counts[Slot.TRIGGER] >= 10
    assert counts[Slot.EXIT] >= 5
    assert counts[Slot.ACTION] >= 3


def test_the_triggers_for_own_cover_the_four_blocks_and_generated_images(campaign: Campaign) -> None:
    kinds = {one.kind for one in of(campaign, "own", Slot.TRIGGER)}
    assert kinds >= {"law", "traceability", "harm", "consequence", "recognition", "ai-images"}


def test_a_new_set_starts_with_every_slot_for_every_audience_in_every_family(campaign: Campaign) -> None:
    for audience, family, messages in default_pieces(campaign):
        assert set(messages) == set(FILLED), (audience, family)
        assert {one.audience for one in messages.values()} == {audience}


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_quiet_family_starts_with_calm_words_of_its_own(campaign: Campaign, audience: str) -> None:
    loud, quiet = (campaign.default_messages(audience, family) for family in ("statement", "quiet"))
    tones = {one.id: one.tone for one in campaign.messages}
    assert loud[Slot.TRIGGER] != quiet[Slot.TRIGGER]
    assert "deterrent" not in {tones[name] for name in quiet.values()}


def test_the_default_poster_for_own_is_law_traceability_and_a_way_out(campaign: Campaign) -> None:
    chosen = campaign.default_messages("own")
    assert [chosen[slot] for slot in POSTER] == ["crime-and-trail", "stop-here", "free-to-call"]


def test_every_message_is_starter_copy_with_evidence_and_a_review_day(campaign: Campaign) -> None:
    for message in campaign.messages:
        assert message.origin == "starter copy"
        assert message.evidence
        assert message.review_on == _a_year_after(message.written_on)
        assert message.reading_age <= 9


def test_every_source_is_used(campaign: Campaign) -> None:
    """A source that nothing rests on is a leftover; the catalogue already refuses a name without a source."""
    used = {source for message in campaign.messages for source in message.evidence}
    assert len(used) >= 30


def test_every_tone_is_one_its_audience_may_be_spoken_to_in(campaign: Campaign) -> None:
    tones = {audience.id: audience.tones for audience in campaign.audiences}
    assert all(message.tone in tones[message.audience] for message in campaign.messages)


def test_nobody_but_own_is_spoken_to_in_a_deterrent_tone(campaign: Campaign) -> None:
    assert {one.id for one in campaign.audiences if "deterrent" in one.tones} == {"own"}
    assert {one.audience for one in campaign.messages if one.tone == "deterrent"} == {"own"}


def test_keeping_safe_is_informative_throughout(campaign: Campaign) -> None:
    assert {one.tone for one in of(campaign, "keep_safe")} == {"informative"}


def test_every_message_speaks_english(campaign: Campaign) -> None:
    assert [message for message, _ in wordings(campaign)] == list(campaign.messages)


def test_every_message_is_there_in_welsh_too(campaign: Campaign) -> None:
    assert [message for message, _ in wordings(campaign, "cy")] == list(campaign.messages)


def test_welsh_says_as_much_with_the_same_figures(campaign: Campaign) -> None:
    """A piece in two languages takes only the lengths that both have, and shows one number for both."""
    for message, welsh in wordings(campaign, "cy"):
        first = english(message)
        assert len(welsh.steps) == len(first.steps), message.id
        assert len(welsh.easy) == len(first.easy), message.id
        for ours, theirs in ((welsh.headline, first.headline), (welsh.text, first.text)):
            assert (bool(ours.short), bool(ours.standard)) == (bool(theirs.short), bool(theirs.standard)), message.id
            for one, other in ((ours.short, theirs.short), (ours.standard, theirs.standard), (ours.long, theirs.long)):
                if one and other:
                    assert re.findall(r"\d+", one) == re.findall(r"\d+", other), message.id
        for one, other in zip((*welsh.steps, *welsh.easy), (*first.steps, *first.easy), strict=True):
            assert re.findall(r"\d+", one) == re.findall(r"\d+", other), message.id


def test_welsh_is_a_draft_until_a_translator_signs_for_it(campaign: Campaign) -> None:
    for _, wording in wordings(campaign, "cy"):
        assert (wording.translation_of, wording.translator, wording.translated_on) == ("en", "", None)


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_slot_has_the_parts_its_frames_ask_for(campaign: Campaign, language: str) -> None:
    for message, wording in wordings(campaign, language):
        slot = message.slot
        assert bool(wording.kicker) == (slot is Slot.TRIGGER), message.id
        assert bool(wording.steps) == (slot in STEPPED), message.id
        assert bool(wording.text.standard) == (slot not in (*STEPPED, Slot.DISCREET)), message.id
        assert bool(wording.text.short) == bool(wording.text.standard), message.id
        assert bool(wording.headline.standard) or slot in (Slot.ACTION, Slot.MATTERS), message.id
        assert bool(wording.headline.short) == (slot in (Slot.TRIGGER, Slot.EXIT)), message.id


@pytest.mark.parametrize("audience", AUDIENCES[1:])
def test_the_posters_of_the_other_audiences_come_in_three_lengths(campaign: Campaign, audience: str) -> None:
    for message in of(campaign, audience, *POSTER):
        text = english(message).text
        assert len({text.short, text.standard, text.long} - {""}) == 3, message.id


def test_only_a_panel_that_reads_on_goes_without_heading(campaign: Campaign) -> None:
    bare = {one.id for one in campaign.messages if one.slot in PANELS and not english(one).headline.standard}
    assert bare == {"thought-and-act"}


def test_words_that_promise_say_which_promise(campaign: Campaign) -> None:
    for message, wording in wordings(campaign):
        spoken = " ".join((*wording.steps, *(wording.text.standard, wording.text.long)))
        assert ("no-name" in message.promises) == ("have to give your name" in spoken), message.id


def test_the_standing_names_everyone_who_has_not_approved(campaign: Campaign) -> None:
    for name in ("Lucy Faithfull Foundation", "police force", "Home Office", "clinician"):
        assert name in campaign.standing
    assert "has not been approved" in campaign.standing


def test_no_shipped_message_rests_on_a_figure(campaign: Campaign) -> None:
    assert not [message.id for message in campaign.messages if message.claims]


def test_every_shipped_figure_is_expired_unverified_or_disputed(campaign: Campaign) -> None:
    assert len(campaign.claims) == 9
    assert not [one.id for one in campaign.claims if one.checked]


def test_a_figure_lasts_twelve_months(campaign: Campaign) -> None:
    dated = [one for one in campaign.claims if one.as_of and one.expires]
    assert len(dated) == 8
    assert all(one.as_of and one.expires == _a_year_after(one.as_of) for one in dated)


def _a_year_after(day: date) -> date:
    return day.replace(year=day.year + 1)
