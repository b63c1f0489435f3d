"""How the shipped words speak: plainly, to one audience at a time, without shame, threat or a promise too many."""

from __future__ import annotations

import re

import pytest

from materials_app.model.content import OWN_ALONE, Campaign, Slot
from tests.data.shipped import AUDIENCES, PLAIN_AUDIENCES, english, of, sentences, texts, wordings

_STRAIGHT = re.compile(r"['\"]|\.\.\.|--|!")
_LABELS = re.compile(
    r"paedo|pervert|predator|monster|beast|offender|criminal|shame|disgust|abuser|evil|sick", re.IGNORECASE
)
_HOURS = re.compile(r"24/7|\bany time\b|\bhours?\b|\bnow open\b|\btonight\b|\d(am|pm)\b", re.IGNORECASE)
_LAW_TEXT = re.compile(r"\bAct\b|\bprison\b|\bjail\b|\bsentenced\b|\byears\b|\bcourt\b")
_THREATS = re.compile(r"\btrace|\btrail\b|\bcaught\b|\barrest|\bcrimes?\b|\billegal|\bpunish|\bpolice\b", re.IGNORECASE)
_HYPE = re.compile(r"\b(amazing|best|guarantee\w*|always works|cure\w*|life-changing|expert help)\b", re.IGNORECASE)
_EVIDENCE = re.compile(r"\b(delete|erase|wipe|destroy|get rid)\b", re.IGNORECASE)
_ACCUSING = re.compile(
    r"\b(is|he’s|she’s|they are) (an? )?(abusing|abuser|grooming|guilty)\b|\bspy|\bcatch them\b", re.IGNORECASE
)
_BLAME = re.compile(
    r"\byour fault\b|\bbad (child|parent|mother|father|mum|dad)\b|\bshould have\b|\bfailed\b", re.IGNORECASE
)
_AMERICAN = re.compile(r"\b(behavior|mom|counselor|advisor|cell phone|program)\b", re.IGNORECASE)
_GRADE = 4.0  # the school year of children of 9
_PICTURES, _TALK = re.compile(r"\bimages?\b|\bpictures?\b|\bphotos?\b"), re.compile(r"\bmessages?\b|\bconversations?\b")


def _spoken(campaign: Campaign, *audiences: str) -> list[tuple[str, str]]:
    """(message id, text) of everything said in English to these audiences."""
    return [(one.id, text) for name in audiences for one in of(campaign, name) for text in texts(english(one))]


@pytest.mark.parametrize("language", ["en", "cy"])
def test_typography_is_typographic(campaign: Campaign, language: str) -> None:
    words = [text for _, wording in wordings(campaign, language) for text in texts(wording)]
    assert not [text for text in words if _STRAIGHT.search(text) or text != text.strip() or "  " in text]


@pytest.mark.parametrize(
    "rule", [_LABELS, _HOURS, _LAW_TEXT, _HYPE, _EVIDENCE, _AMERICAN], ids=lambda r: r.pattern[:20]
)
def test_nobody_is_shamed_misled_or_told_to_destroy_anything(campaign: Campaign, rule: re.Pattern[str]) -> None:
    assert not [(name, text) for name, text in _spoken(campaign, *AUDIENCES, *PLAIN_AUDIENCES) if rule.search(text)]


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("slot", [one for one in Slot if one not in {Slot.DISCREET, *OWN_ALONE}])
def test_a_child_of_nine_could_read_it(campaign: Campaign, audience: str, slot: Slot) -> None:
    spoken = [text for one in of(campaign, audience, slot) for text in texts(english(one))]
    assert _grade("\n".join(spoken)) <= _GRADE


@pytest.mark.parametrize("audience", PLAIN_AUDIENCES)
def test_a_child_of_nine_could_read_plain_facts_and_routes(campaign: Campaign, audience: str) -> None:
    """Counted over all that is said to an audience: one name of a service is half of a short text."""
    spoken = [text for one in of(campaign, audience) for text in texts(english(one))]
    assert _grade("\n".join(spoken)) <= _GRADE


def test_a_sentence_that_no_child_reads_is_noticed() -> None:
    assert _grade("Individuals experiencing inappropriate preoccupations should access confidential support.") > 12


def _grade(text: str) -> float:
    """The grade level of Flesch and Kincaid (1975), syllables counted as groups of vowels."""
    found = [sentence for sentence in re.split(r"[.?:\n]+", text) if sentence.strip()]
    words = re.findall(r"[A-Za-z’]+", text)
    return 0.39 * len(words) / len(found) + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59


def _syllables(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word.lower()))
    is_silent = groups > 1 and word.endswith("e") and not word.endswith("le")
    return max(groups - is_silent, 1)


def test_no_figures_but_the_two_ages_and_the_police_number(campaign: Campaign) -> None:
    for name, text in _spoken(campaign, *AUDIENCES):
        assert set(re.findall(r"\d+", text)) <= ({"101"} if name == "help-and-the-police" else {"16", "18"}), name


@pytest.mark.parametrize("audience", AUDIENCES[1:])
def test_nobody_but_own_is_threatened(campaign: Campaign, audience: str) -> None:
    found = {name for name, text in _spoken(campaign, audience) if _THREATS.search(text)}
    assert found <= {"help-and-the-police"}


def test_nobody_is_accused_in_front_of_those_who_love_them(campaign: Campaign) -> None:
    assert not [(name, text) for name, text in _spoken(campaign, "other_adult") if _ACCUSING.search(text)]


def test_signs_come_with_the_warning_that_one_proves_nothing(campaign: Campaign) -> None:
    signs = english(next(one for one in of(campaign, "other_adult", Slot.ABOUT))).text
    assert all("proves nothing" in text for text in (signs.short, signs.standard))


def test_neither_child_nor_parent_is_blamed(campaign: Campaign) -> None:
    assert not [(name, text) for name, text in _spoken(campaign, "child_behaviour") if _BLAME.search(text)]


def test_images_are_about_under_18s_and_messages_about_under_16s(campaign: Campaign) -> None:
    """The two ages are never swapped: an age stands in a sentence with one of the two subjects, never with both."""
    checked = 0
    for message, wording in wordings(campaign):
        for sentence in (wording.kicker, *sentences(wording)):
            ages = set(re.findall(r"(?<!\d)1[68](?!\d)", sentence))
            if ages:
                checked += 1
                subjects = {"18": bool(_PICTURES.search(sentence)), "16": bool(_TALK.search(sentence))}
                assert ages == {age for age, named in subjects.items() if named}, (message.id, sentence)
    assert checked >= 12


def test_only_the_pieces_for_own_and_the_law_name_an_age(campaign: Campaign) -> None:
    assert not [name for name, text in _spoken(campaign, *AUDIENCES[1:]) if re.search(r"1[68](?!\d)", text)]


def test_a_way_to_change_is_offered_to_everyone_who_can_change(campaign: Campaign) -> None:
    for audience in ("own", "child_behaviour"):
        exits = " ".join(text for one in of(campaign, audience, Slot.EXIT) for text in texts(english(one)))
        assert "change" in exits
        assert "help" in exits


def test_what_the_service_does_rests_on_what_the_service_says(campaign: Campaign) -> None:
    for message, wording in wordings(campaign):
        if any("do not judge" in text or "They explain" in text for text in texts(wording)):
            assert any("stopitnow.org.uk/helpline" in source for source in message.evidence), message.id


def test_shore_is_named_to_the_young_and_their_parents_alone_and_without_its_unsure_address(campaign: Campaign) -> None:
    named = {one.audience for one, wording in wordings(campaign) if any("Shore" in text for text in texts(wording))}
    assert named == {"child_behaviour", "young_person"}
    spoken = _spoken(campaign, *AUDIENCES, *PLAIN_AUDIENCES)
    assert not [name for name, text in spoken if "shorespace" in text.lower()]
