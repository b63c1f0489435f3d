"""The words fit the pieces they are for, before any page is set.

The limits are letters that stand on a line of the frame concerned at its starting size, counted on our own fonts:
copyfitting is strict, and words that fit from the start keep every piece at one size.
"""

from __future__ import annotations

import re

import pytest

from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.content import Campaign, Slot
from tests.data.shipped import AUDIENCES, PANELS, STEPPED, english, lead_and_text, lengths, of, wordings

_LINE = 19  # the longest headline line the A4 Statement poster holds at its starting size and least width
_SHORT_LINE = 14  # the same on the cover of a leaflet, 80 mm, without giving way in size
_CALM_LINE = 24  # a headline line of the Quiet poster: 165 mm at 40 pt
_OUTER_LINE = 18  # a line of an outer face: the front of a card, the cover of a Quiet leaflet
_HEADING_LINE = 18  # a panel's heading: 77 mm at 23 pt
_KICKER = 48  # one line of 18 pt on a poster
_LABEL, _SHORT_LABEL = 36, 22  # one line of 18 pt beside a poster's symbol; of 9 pt beside a card's
_ONE_LINE = 47  # letters of 18 pt in the 150 mm of a poster's message: one line for the trigger, two for the exit
_TEXT, _SHORT_TEXT = 75, 46  # an exit's text in two lines, a short text in one
_CALM_TEXT = 120  # three lines of 18 pt in the 150 mm of the Quiet poster's message
_PARAGRAPH, _PARAGRAPHS = 150, 2  # five lines of 13 pt in 77 mm, twice
_LARGE = 110  # the panel set larger
_LEAD, _STEP, _STEPS = 26, 80, 4  # a step: one bold line, then three of 13 pt in 68 mm
_CARD_LINE, _LIMIT = 52, 150  # a crisis line in one line of 9 pt on a card, 75 mm; a limit in five of 13 pt
_SENTENCE = 25  # words; GOV.UK asks for no more


def _lines(text: str) -> list[str]:
    return text.split("\n")


@pytest.mark.parametrize("audience", AUDIENCES)
def test_headlines_can_be_set_huge(campaign: Campaign, audience: str) -> None:
    """A deterrent line as written; a calm one may be longer for the Quiet poster, if its short form can be huge."""
    for message in of(campaign, audience, Slot.TRIGGER, Slot.EXIT):
        headline = english(message).headline
        widest = {one: max(map(len, _lines(one))) for one in lengths(headline)}
        assert len(_lines(headline.standard)) <= (2 if message.slot is Slot.TRIGGER else 1), message.id
        assert widest[headline.standard] <= (_LINE if message.tone == "deterrent" else _CALM_LINE), message.id
        assert min(widest.values()) <= _LINE, message.id


@pytest.mark.parametrize("audience", AUDIENCES[1:])
def test_short_headlines_fit_the_cover_of_a_leaflet(campaign: Campaign, audience: str) -> None:
    for message in of(campaign, audience, Slot.TRIGGER, Slot.EXIT):
        assert max(map(len, _lines(english(message).headline.short))) <= _SHORT_LINE, message.id


@pytest.mark.parametrize("audience", AUDIENCES)
def test_outer_faces_say_two_short_lines(campaign: Campaign, audience: str) -> None:
    for message in of(campaign, audience, Slot.DISCREET):
        lines = _lines(english(message).headline.standard)
        assert len(lines) == 2, message.id
        assert max(map(len, lines)) <= _OUTER_LINE, message.id


def test_kickers_stand_on_one_line_and_introduce_their_headline(campaign: Campaign) -> None:
    for message, wording in wordings(campaign):
        assert not wording.kicker or wording.kicker.endswith(":"), message.id
        assert len(wording.kicker) <= _KICKER, message.id


def test_labels_stand_on_one_line(campaign: Campaign) -> None:
    for message in campaign.messages:
        if message.slot is Slot.ACTION:
            assert all(len(one.text.standard) <= _LABEL for one in message.wordings), message.id
            assert len(english(message).text.short) <= _SHORT_LABEL, message.id


@pytest.mark.parametrize("language", ["en", "cy"])
def test_any_trigger_and_any_exit_fit_the_message_together(campaign: Campaign, language: str) -> None:
    room = {Slot.TRIGGER: _ONE_LINE, Slot.EXIT: 2 * _ONE_LINE}
    for message, wording in wordings(campaign, language):
        if message.slot in room:
            assert len(wording.text.standard) <= room[message.slot], message.id


def test_texts_of_posters_keep_to_two_lines_and_short_ones_to_one(campaign: Campaign) -> None:
    for message, wording in wordings(campaign):
        if message.slot in {Slot.TRIGGER, Slot.EXIT}:
            assert len(wording.text.standard) <= _TEXT, message.id
            assert len(wording.text.short) <= _SHORT_TEXT, message.id
            assert max(map(len, _lines(wording.text.long))) <= _PARAGRAPH, message.id


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_quiet_poster_has_two_short_paragraphs_to_say(campaign: Campaign, audience: str) -> None:
    """The trigger's long text is the first, the exit's the second; its headline is two calm lines."""
    known = {one.id: one for one in campaign.messages}
    chosen = campaign.default_messages(audience, "quiet")
    trigger, exit_ = (english(known[chosen[slot]]) for slot in (Slot.TRIGGER, Slot.EXIT))
    assert len(_lines(trigger.headline.standard)) == 2
    for text in (trigger.text.long, exit_.text.long):
        assert _ONE_LINE < len(text) <= _CALM_TEXT


@pytest.mark.parametrize("audience", AUDIENCES)
def test_panels_keep_to_their_room(campaign: Campaign, audience: str) -> None:
    for message in of(campaign, audience, *PANELS):
        wording = english(message)
        for line in _lines(wording.headline.standard):
            assert len(line) <= _HEADING_LINE, message.id
        assert len(_lines(wording.headline.standard)) <= 2, message.id
        for text in lengths(wording.text):
            assert len(_lines(text)) <= _PARAGRAPHS, message.id
            assert max(map(len, _lines(text))) <= _PARAGRAPH, message.id
        if message.slot is Slot.MATTERS:
            assert len(wording.text.standard) <= _LARGE, message.id


@pytest.mark.parametrize("audience", AUDIENCES)
def test_steps_keep_to_their_room(campaign: Campaign, audience: str) -> None:
    for message in of(campaign, audience, *STEPPED):
        wording = english(message)
        assert len(wording.steps) == _STEPS, message.id
        for lead, text in map(lead_and_text, wording.steps):
            assert 0 < len(lead) <= _LEAD, message.id
            assert 0 < len(text) <= _STEP, message.id
            assert "\n" not in text, message.id
            assert not lead.endswith((".", ":")), message.id
            assert text.endswith("."), message.id


def test_crisis_lines_stand_on_one_line_of_a_card_and_limits_at_the_foot_of_a_flap(catalogue: Catalogue) -> None:
    lines = [one.line_in("en") for one in catalogue.resources if one.line]
    limits = [one.limit_in("en") for one in catalogue.resources if one.limit]
    assert lines
    assert max(map(len, lines)) <= _CARD_LINE
    assert limits
    assert max(map(len, limits)) <= _LIMIT


@pytest.mark.parametrize("language", ["en", "cy"])
def test_shorter_words_are_shorter(campaign: Campaign, language: str) -> None:
    for message, wording in wordings(campaign, language):
        for one in (wording.headline, wording.text):
            counted = [len(text) for text in lengths(one)]
            assert counted == sorted(counted), message.id


def test_sentences_are_short(campaign: Campaign) -> None:
    for message, wording in wordings(campaign):
        for text in (wording.kicker, *lengths(wording.text), *wording.steps):
            for sentence in re.split(r"[.?:]\s|\n", text):
                assert len(sentence.split()) <= _SENTENCE, message.id
