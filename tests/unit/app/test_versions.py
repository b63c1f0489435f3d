"""Versions in a set's file: told in words, small, harmless to older files and to what was signed."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from materials_app.app.session import opened
from materials_app.app.versions import go_back, versioned, versions_of
from materials_app.assemble.edition import content_sha256
from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.set_file import read_set, write_set
from materials_app.model.campaign_set import CampaignSet, LayoutOverride, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.sign_off import SignOff
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.studio import load_catalogue

NOW = datetime(2026, 11, 27, 13, 58, tzinfo=UTC).replace(tzinfo=None)
LATER = timedelta(minutes=4)
SET = CampaignSet("Spring", "lancashire", "stop-it-now", "own", "en", ("poster-a4",), family="statement")
WORDS = replace(SET, slots=(SlotChoice(Slot.EXIT, "stop-here", own_text="You can stop today."),))
LEAFLET = replace(WORDS, layouts=("poster-a4", "leaflet-a4-dl-roll"))
SIGNED = SignOff("content", "A. Named", "Head", "A force", date(2026, 11, 2), "0" * 64)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="module")
def saved(catalogue: Catalogue) -> CampaignSet:
    """A set to which words and then a leaflet were added, as its file holds it."""
    first = versioned(SET, WORDS, NOW, catalogue)
    return read_set(write_set(versioned(first, LEAFLET, NOW + LATER, catalogue)), "spring.toml")


def test_the_file_tells_the_steps_in_words_newest_first_at_its_end(saved: CampaignSet) -> None:
    text = write_set(saved)
    head, _, tail = text.partition("# Earlier versions")
    assert read_set(head, "spring.toml") == saved
    assert tail.count("[[earlier]]") == 2
    steps = tomllib.loads(text)["earlier"]
    assert [one["what"] for one in steps] == ["leaflet-a4-dl-roll added", "exit text changed"]
    assert [one["at"] for one in steps] == [NOW + LATER, NOW]


def test_a_step_keeps_what_is_different_and_nothing_else(saved: CampaignSet) -> None:
    newest, oldest = saved.earlier
    assert dict(newest.was) == {"layouts": ["poster-a4"]}
    assert newest.new == ()
    assert dict(oldest.was) == {}
    assert oldest.new == ("slot.exit",)


def test_one_record_of_a_list_is_kept_and_not_the_list(catalogue: Catalogue) -> None:
    both = replace(WORDS, slots=(SlotChoice(Slot.TRIGGER, "not-hidden", own_headline="It feels hidden."), *WORDS.slots))
    after = replace(both, slots=(both.slots[0], replace(both.slots[1], own_text="You can stop now.")))
    (step,) = versioned(both, after, NOW, catalogue).earlier
    assert [one["slot"] for one in step.was["slot"]] == ["exit"]


def test_every_version_is_there_with_its_time(saved: CampaignSet) -> None:
    found = versions_of(saved)
    assert [one.document for one in found] == [LEAFLET, WORDS, SET]
    assert [one.since for one in found] == [NOW + LATER, NOW, None]
    assert all(one.is_exact for one in found)


def test_saves_that_follow_each_other_closely_are_one_version(catalogue: Catalogue) -> None:
    document = SET
    for second in range(0, 150, 2):
        typed = replace(WORDS, slots=(replace(WORDS.slots[0], own_text="You can stop today."[: 1 + second]),))
        document = versioned(document, typed, NOW + timedelta(seconds=second), catalogue)
    assert [one.document for one in versions_of(document)] == [WORDS, SET]
    assert document.earlier[0].at == NOW
    later = versioned(document, LEAFLET, NOW + LATER, catalogue)
    assert len(later.earlier) == 2


def test_what_is_taken_back_at_once_leaves_no_version(catalogue: Catalogue) -> None:
    first = versioned(SET, WORDS, NOW, catalogue)
    assert versioned(first, SET, NOW + timedelta(seconds=20), catalogue).earlier == ()


def test_a_set_without_a_file_yet_has_none_and_an_older_file_opens(catalogue: Catalogue) -> None:
    assert versioned(None, SET, NOW, catalogue).earlier == ()
    old = read_set(write_set(SET), "old.toml")
    assert [one.document for one in versions_of(old)] == [SET]
    assert versioned(old, WORDS, NOW, catalogue).earlier[0].at == NOW


def test_going_back_is_a_step_and_sign_offs_stay(saved: CampaignSet) -> None:
    signed = replace(saved, sign_offs=(SIGNED,))
    state = opened(signed)
    oldest = versions_of(signed)[-1]
    after = go_back(state, oldest)
    assert replace(after.document, sign_offs=()) == SET
    assert after.document.sign_offs == (SIGNED,)
    assert (after.past[-1].what, after.past[-1].document) == ("version", signed)


def test_versions_change_neither_content_digest_nor_sign_off(saved: CampaignSet, catalogue: Catalogue) -> None:
    def digest(document: CampaignSet) -> str:
        return content_sha256(make_job(catalogue, document, "poster-a4", date(2026, 11, 27)))

    assert saved.earlier
    assert digest(saved) == digest(LEAFLET)
    assert saved == LEAFLET


def test_what_was_changed_by_hand_since_is_told(saved: CampaignSet) -> None:
    by_hand = replace(saved, name="Summer")
    found = versions_of(by_hand)
    assert [one.is_exact for one in found] == [True, False, False]
    assert [one.document.name for one in found] == ["Summer"] * 3
    assert found[1].document.layouts == ("poster-a4",)


def test_an_override_comes_back_for_the_layout_it_was_for(catalogue: Catalogue) -> None:
    with_own = replace(LEAFLET, overrides=(LayoutOverride("leaflet-a4-dl-roll", "quiet"),))
    after = versioned(with_own, replace(SET, slots=WORDS.slots), NOW, catalogue)
    assert versions_of(read_set(write_set(after), "a.toml"))[1].document == with_own


@pytest.mark.parametrize(
    "broken",
    [
        '[earlier.was]\nslot = "exit"\n',
        '[[earlier.was.slot]]\nmessage = "stop-here"\n',
        "[earlier.was]\nlayouts = 3\n",
        '[earlier.was]\nlayouts = ["poster-a4", "poster-a4"]\n',
    ],
)
def test_steps_broken_by_hand_are_left_out_and_the_set_opens_and_is_saved(catalogue: Catalogue, broken: str) -> None:
    text = f'{write_set(SET)}\n[[earlier]]\nat = 2026-11-27T13:58:00\nwhat = "x"\ndigest = "0"\n{broken}'
    document = read_set(text, "a.toml")
    assert document == SET
    assert [one.document for one in versions_of(document)] == [SET]
    assert read_set(write_set(versioned(document, WORDS, NOW + LATER, catalogue)), "a.toml") == WORDS


def test_the_whole_of_twenty_versions_stays_small(catalogue: Catalogue) -> None:
    document = LEAFLET
    for number in range(25):
        words = replace(WORDS.slots[0], own_text=f"You can stop today. We will help you do it, step by step, {number}.")
        document = versioned(document, replace(LEAFLET, slots=(words,)), NOW + number * LATER, catalogue)
    assert len(write_set(document).encode()) < 8_000
