"""Journals: what they hold is read back, only those nobody holds are offered, what is given up can be taken back."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from materials_app import locks
from materials_app.app import recovery
from materials_app.app.files import open_set, save_set
from materials_app.app.recovery import Journal
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Slot

NOW = datetime(2026, 11, 23, 14, 2)
ME = locks.this_process(NOW)
WORDS = SlotChoice(Slot.TRIGGER, "", own_headline="Pryder ŵ ŷ “words”")
SET = CampaignSet("Spring", "lancashire", "stop-it-now", "own", "en", ("poster-a4", "card-business"), slots=(WORDS,))


def behind(folder: Path, journal: Journal) -> Path:
    """A journal that somebody who is gone left behind."""
    file = recovery.new_journal(folder, journal.when)
    recovery.write_journal(journal, file)
    return file


def test_a_journal_is_read_back_whole(tmp_path: Path) -> None:
    journal = Journal(SET, "card-business", NOW, tmp_path / "a.toml", "abc")
    assert recovery.read_journal(behind(tmp_path / "recovery", journal)) == journal


@pytest.mark.skipif(sys.platform == "win32", reason="its folders are a user's own")
def test_a_journal_is_for_its_owners_eyes_alone(tmp_path: Path) -> None:
    file = behind(tmp_path / "recovery", Journal(SET, "poster-a4", NOW))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_what_is_left_behind_is_offered_newest_first_and_to_one_window_only(tmp_path: Path) -> None:
    behind(tmp_path, Journal(SET, "poster-a4", NOW))
    behind(tmp_path, Journal(replace(SET, name="Later"), "poster-a4", NOW + timedelta(hours=1)))
    first = recovery.left_behind(tmp_path, ME)
    assert [one.journal.document.name for one in first] == ["Later", "Spring"]
    assert recovery.left_behind(tmp_path, ME) == ()
    first[0].lock.release()
    assert [one.journal.document.name for one in recovery.left_behind(tmp_path, ME)] == ["Later"]


def test_a_journal_in_use_is_not_offered(tmp_path: Path) -> None:
    file = behind(tmp_path, Journal(SET, "poster-a4", NOW))
    lock = locks.take(file, ME)
    assert isinstance(lock, locks.Lock)
    assert recovery.left_behind(tmp_path, ME) == ()
    lock.release()
    assert len(recovery.left_behind(tmp_path, ME)) == 1


def test_a_journal_that_holds_what_its_file_holds_is_taken_away(tmp_path: Path) -> None:
    saved = save_set(SET, tmp_path / "a.toml")
    file = behind(tmp_path, Journal(SET, "poster-a4", NOW, saved.path, saved.stamp))
    assert recovery.left_behind(tmp_path, ME) == ()
    assert not file.exists()
    assert list(tmp_path.iterdir()) == [saved.path]


def test_what_was_left_behind_knows_whether_its_file_is_as_it_was(tmp_path: Path) -> None:
    saved = save_set(SET, tmp_path / "a.toml")
    later = replace(SET, force="essex")
    behind(tmp_path, Journal(later, "poster-a4", NOW, saved.path, saved.stamp))
    (left,) = recovery.left_behind(tmp_path, ME)
    assert (left.in_file, left.is_same_file) == (SET, True)
    left.lock.release()
    other = replace(SET, name="Somebody else’s")
    save_set(other, saved.path)
    (left,) = recovery.left_behind(tmp_path, ME)
    assert (left.in_file, left.is_same_file) == (other, False)
    left.lock.release()
    saved.path.unlink()
    (left,) = recovery.left_behind(tmp_path, ME)
    assert (left.in_file, left.is_same_file) == (None, False)


@pytest.mark.parametrize("content", ["", "{", '{"version": 1}', '{"set": 5, "when": "x", "path": ""}'])
def test_a_journal_that_cannot_be_read_is_left_where_it_is(tmp_path: Path, content: str) -> None:
    file = tmp_path / "x.journal"
    file.write_text(content)
    assert recovery.left_behind(tmp_path, ME) == ()
    assert [one.name for one in tmp_path.iterdir()] == ["x.journal"]


def test_a_journal_nobody_can_read_is_put_aside_and_a_newer_programs_stays_for_it(tmp_path: Path) -> None:
    folder, aside = tmp_path / "recovery", tmp_path / "given-up"
    newer = behind(folder, Journal(SET, "poster-a4", NOW))
    newer.write_text(newer.read_text().replace('"version": 1', '"version": 2'))
    broken = behind(folder, Journal(SET, "poster-a4", NOW + timedelta(hours=1)))
    broken.write_text(broken.read_text()[:-20])
    whole = behind(folder, Journal(SET, "poster-a4", NOW + timedelta(hours=2)))
    assert recovery.set_unread_aside(folder, ME, aside) == (newer, aside / broken.name)
    assert recovery.set_unread_aside(folder, ME, aside) == (newer,)
    assert sorted(folder.iterdir()) == [newer, whole]
    assert [one.file for one in recovery.left_behind(folder, ME)] == [whole]


def test_what_is_given_up_is_a_set_that_opens_and_can_be_taken_back(tmp_path: Path) -> None:
    folder, aside = tmp_path / "recovery", tmp_path / "given-up"
    behind(folder, Journal(replace(SET, name="a/b: c?"), "poster-a4", NOW))
    (left,) = recovery.left_behind(folder, ME)
    put = recovery.give_up(left, aside)
    assert open_set(put) == left.journal.document
    assert not left.file.exists()
    recovery.take_back(left, put)
    left.lock.release()
    assert list(aside.iterdir()) == []
    assert [one.journal for one in recovery.left_behind(folder, ME)] == [left.journal]


def test_two_of_one_name_given_up_at_one_time_are_both_kept(tmp_path: Path) -> None:
    folder, aside = tmp_path / "recovery", tmp_path / "given-up"
    behind(folder, Journal(SET, "poster-a4", NOW))
    behind(folder, Journal(replace(SET, force="essex"), "poster-a4", NOW))
    for left in recovery.left_behind(folder, ME):
        recovery.give_up(left, aside)
    assert {open_set(one).force for one in aside.iterdir()} == {"lancashire", "essex"}


def test_what_was_given_up_goes_after_thirty_days(tmp_path: Path) -> None:
    save_set(SET, tmp_path / "old.toml")
    save_set(SET, tmp_path / "new.toml")
    for name, days in (("old", 31), ("new", 29)):
        at = (NOW - timedelta(days=days)).timestamp()
        os.utime(tmp_path / f"{name}.toml", (at, at))
    recovery.clear_given_up(tmp_path, NOW)
    assert [one.name for one in tmp_path.iterdir()] == ["new.toml"]
