"""Work keeps itself: a journal at every edit, the set's file two seconds after the last, in words where that fails."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from materials_app import locks
from materials_app.app import actions, recovery
from materials_app.app.files import PREVIOUS, open_set, save_set
from materials_app.app.settings import Settings
from materials_app.desktop import keeper
from materials_app.desktop.application import Window
from materials_app.desktop.dialogs import Notice
from materials_app.desktop.keeper import SAVE_MS
from materials_app.desktop.recovery_view import RecoveryCard
from materials_app.desktop.wording import say
from tests.desktop.conftest import Opener, file_dialog, write
from tests.support.small_disk import fill, read_only, small_disk

FIELD = "exit.text"
NOW = datetime(2026, 11, 23, 14, 2)
ELSEWHERE = locks.this_process(NOW)


@pytest.fixture
def placed(window: Window, tmp_path: Path) -> Window:
    """A window on a set that has a file of its own, in a folder of its own."""
    (tmp_path / "work").mkdir()
    save_set(window.editor.document, tmp_path / "work" / "spring.toml")
    window.commands.open(tmp_path / "work" / "spring.toml")
    return window


def journals(folder: Path) -> list[recovery.Journal]:
    found = (recovery.read_journal(one) for one in sorted((folder / recovery.FOLDER).glob("*.journal")))
    return [one for one in found if one is not None]


def words_in(path: Path) -> str:
    return str(open_set(path))


def save(window: Window, qtbot: QtBot) -> None:
    """Let the two seconds be over."""
    window.keeper.save_now()
    qtbot.waitUntil(lambda: window.keeper._job is None)


def notice_words(window: Window) -> str:
    return window.main.page_area.notice.words


def press(window: Window, words: str) -> None:
    """Press a button of the notice at the foot of the canvas."""
    next(one for one in window.main.page_area.notice.buttons if one.text() == words).click()


def asked(window: Window, qtbot: QtBot, act: Callable[[], object]) -> Notice:
    with qtbot.waitSignal(window.commands.asked) as signal:
        act()
    assert isinstance(signal.args[0], Notice)
    return signal.args[0]


def answer(notice: Notice, words: str) -> None:
    next(one for one in notice.buttons.buttons() if one.text() == words).click()


# -- the journal and the file


def test_every_edit_is_in_the_journal_before_the_next_one(placed: Window, tmp_path: Path) -> None:
    area = placed.main.content.part(FIELD).area
    area.setFocus()
    for letter in "abc":
        QTest.keyClick(area, letter)
        (journal,) = journals(tmp_path)
        assert journal.document == placed.editor.document
        assert journal.path == tmp_path / "work" / "spring.toml"
    assert "abc" not in words_in(tmp_path / "work" / "spring.toml")


def test_a_set_is_saved_by_itself_two_seconds_after_the_last_change(
    placed: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    write(placed, FIELD, "Saved by itself")
    assert placed.main.status.saved.text() == say("status.saving")
    assert placed.keeper._save_timer.isActive()
    assert placed.keeper._save_timer.interval() == SAVE_MS
    qtbot.waitUntil(lambda: not placed.editor.state.is_changed, timeout=10_000)
    assert "Saved by itself" in words_in(tmp_path / "work" / "spring.toml")
    assert placed.main.status.saved.text().startswith("Saved ")
    assert journals(tmp_path) == []


def test_undo_past_the_saved_state_is_a_change_and_is_saved_too(placed: Window, qtbot: QtBot, tmp_path: Path) -> None:
    before = open_set(tmp_path / "work" / "spring.toml")
    write(placed, FIELD, "Something else")
    save(placed, qtbot)
    placed.editor.undo()
    assert placed.editor.state.is_changed
    save(placed, qtbot)
    assert open_set(tmp_path / "work" / "spring.toml") == before


def test_what_is_tried_on_and_given_back_after_it_was_saved_is_saved_again(
    placed: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    before = open_set(tmp_path / "work" / "spring.toml")
    placed.editor.try_on(lambda state: actions.choose_force(state, "essex"))
    save(placed, qtbot)
    assert open_set(tmp_path / "work" / "spring.toml").force == "essex"
    placed.editor.give_back()
    save(placed, qtbot)
    assert placed.keeper.trouble is None
    assert open_set(tmp_path / "work" / "spring.toml") == before


def test_an_edit_taken_back_leaves_no_journal(placed: Window, tmp_path: Path) -> None:
    write(placed, FIELD, "For a moment")
    placed.editor.undo()
    assert journals(tmp_path) == []
    assert not placed.keeper._save_timer.isActive()


def test_the_set_as_it_was_opened_stays_beside_it(placed: Window, qtbot: QtBot, tmp_path: Path) -> None:
    before = open_set(tmp_path / "work" / "spring.toml")
    for words in ("First", "Second"):
        write(placed, FIELD, words)
        save(placed, qtbot)
    assert open_set(tmp_path / "work" / f"spring.toml{PREVIOUS}") == before
    assert "Second" in words_in(tmp_path / "work" / "spring.toml")


def test_what_is_typed_while_the_file_is_written_is_saved_next(placed: Window, qtbot: QtBot, tmp_path: Path) -> None:
    write(placed, FIELD, "First")
    placed.keeper.save_now()
    write(placed, FIELD, "Second")
    placed.keeper.settle()
    assert not placed.editor.state.is_changed
    assert "Second" in words_in(tmp_path / "work" / "spring.toml")


def test_a_new_set_lives_in_the_studios_own_folder_from_its_first_edit(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not (tmp_path / recovery.OWN).exists()
    write(window, FIELD, "A new one")
    save(window, qtbot)
    (own,) = (tmp_path / recovery.OWN).glob("*.toml")
    assert "A new one" in words_in(own)
    assert str(own) in window.editor.settings.recent
    assert window.editor.settings.sets == ""
    assert window.main.recent_menu.actions()[0].text() == own.name


def test_sets_that_were_made_are_kept_before_their_first_edit_each_in_a_file(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    for force in ("essex", "kent"):
        window.commands.begin_when_safe(replace(window.editor.document, force=force))
        save(window, qtbot)
    window.commands.begin_when_safe(window.editor.document)
    window.main.close()
    kept = [open_set(one).force for one in (tmp_path / recovery.OWN).glob("*.toml")]
    assert sorted(kept) == ["essex", "kent", "kent"]


def test_giving_a_new_set_a_place_takes_it_out_of_the_own_folder(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    write(window, FIELD, "A new one")
    save(window, qtbot)
    window.main.actions_by_name["save"].trigger()
    dialog = file_dialog(window)
    dialog.fileSelected.emit(str(tmp_path / "placed.toml"))
    dialog.close()
    assert list((tmp_path / recovery.OWN).glob("*")) == []
    assert window.editor.settings.recent == (str(tmp_path / "placed.toml"),)
    assert "A new one" in words_in(tmp_path / "placed.toml")


def test_renaming_moves_the_file_and_its_lock(placed: Window, tmp_path: Path) -> None:
    write(placed, FIELD, "Renamed")
    placed.main.actions_by_name["move"].trigger()
    dialog = file_dialog(placed)
    dialog.fileSelected.emit(str(tmp_path / "work" / "summer.toml"))
    dialog.close()
    assert not (tmp_path / "work" / "spring.toml").exists()
    assert "Renamed" in words_in(tmp_path / "work" / "summer.toml")
    assert not locks.lock_path(tmp_path / "work" / "spring.toml").exists()
    assert isinstance(locks.take(tmp_path / "work" / "summer.toml", ELSEWHERE), locks.Held)


@pytest.mark.parametrize("how", ["close", "new", "open"])
def test_nothing_is_asked_and_nothing_lost_when_another_set_is_taken_up(
    placed: Window, tmp_path: Path, how: str
) -> None:
    save_set(replace(placed.editor.document, name="Other"), tmp_path / "other.toml")
    write(placed, FIELD, "Last words")
    acts: dict[str, Callable[[], object]] = {
        "close": placed.main.close,
        "new": lambda: placed.commands.begin_when_safe(replace(placed.editor.document, name="Next")),
        "open": lambda: placed.commands.open(tmp_path / "other.toml"),
    }
    acts[how]()
    assert "Last words" in words_in(tmp_path / "work" / "spring.toml")
    assert [one.document.name for one in journals(tmp_path)] == (["Next"] if how == "new" else [])
    assert placed.main.isVisible() == (how != "close")


def test_the_end_of_the_session_asks_nothing_and_leaves_the_work_in_the_journal(placed: Window, tmp_path: Path) -> None:
    write(placed, FIELD, "Going down")
    placed.end_session()  # what commitDataRequest is joined to; only a system can send its session manager
    assert not placed.main.isVisible()
    (journal,) = journals(tmp_path)
    assert "Going down" in str(journal.document)


# -- files that refuse


def test_a_full_disk_is_said_in_words_the_work_is_kept_and_saved_when_there_is_room(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk", blocks=8) as disk:
        save_set(window.editor.document, disk / "spring.toml")
        window.commands.open(disk / "spring.toml")
        before = open_set(disk / "spring.toml")
        filler = fill(disk)
        write(window, FIELD, "No room for this")
        save(window, qtbot)
        assert "the disk is full" in notice_words(window)
        assert notice_words(window).endswith(say("notice.kept"))
        assert window.main.status.saved.text() == say("status.kept")
        assert open_set(disk / "spring.toml") == before
        (journal,) = journals(tmp_path)
        assert journal.document == window.editor.document
        filler.unlink()
        press(window, say("notice.retry"))
        qtbot.waitUntil(lambda: window.keeper.trouble is None)
        assert open_set(disk / "spring.toml") == window.editor.document
        assert notice_words(window) == ""
        window.editor.begin()


def test_a_folder_that_may_only_be_read_is_said_and_left_when_the_window_closes(
    placed: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    with read_only(tmp_path / "work"):
        write(placed, FIELD, "Not there")
        save(placed, qtbot)
        assert "you may read in the folder “work”, not write" in notice_words(placed)
        placed.main.close()
        assert not placed.main.isVisible()
        (journal,) = journals(tmp_path)
        assert "Not there" in str(journal.document)


def test_a_folder_that_is_gone_is_named_and_found_again(placed: Window, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "work").rename(tmp_path / "moved away")
    write(placed, FIELD, "Where is it?")
    save(placed, qtbot)
    assert "its folder “work” is gone" in notice_words(placed)
    assert placed.keeper._retry_timer.isActive()
    (tmp_path / "moved away").rename(tmp_path / "work")
    placed.keeper._retry_timer.timeout.emit()
    qtbot.waitUntil(lambda: placed.keeper.trouble is None)
    assert "Where is it?" in words_in(tmp_path / "work" / "spring.toml")


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe cannot stand where a file is there")
def test_a_drive_that_does_not_answer_keeps_nobody_from_working_or_closing(
    placed: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "work" / "spring.toml"
    monkeypatch.setattr(keeper, "PATIENCE_S", 0.1)
    path.unlink()
    os.mkfifo(path)  # whoever reads it waits for a word that does not come
    write(placed, FIELD, "Into the void")
    placed.keeper.save_now()
    write(placed, FIELD, "And typed on")
    placed.main.close()
    assert not placed.main.isVisible()
    assert "does not answer" in notice_words(placed)
    (journal,) = journals(tmp_path)
    assert "And typed on" in str(journal.document)
    with path.open("w"):
        pass  # the word comes: the thread that waited for it ends
    assert placed.keeper._pool.waitForDone(10_000)


def change_outside(path: Path) -> str:
    path.write_text(path.read_text() + "# somebody else was here\n")
    return path.read_text()


def test_a_file_somebody_changed_is_not_saved_over_and_mine_goes_on_beside_it(
    placed: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    theirs = change_outside(tmp_path / "work" / "spring.toml")
    write(placed, FIELD, "Mine")
    save(placed, qtbot)
    assert "was changed by somebody else" in notice_words(placed)
    assert not placed.keeper._retry_timer.isActive()
    write(placed, FIELD, "Mine still")
    assert not placed.keeper._save_timer.isActive()
    press(placed, say("notice.mine"))
    assert (tmp_path / "work" / "spring.toml").read_text() == theirs
    assert placed.editor.state.path == tmp_path / "work" / "spring, mine.toml"
    assert "Mine still" in words_in(tmp_path / "work" / "spring, mine.toml")
    assert notice_words(placed) == ""


def test_the_other_persons_set_can_be_opened_and_mine_is_kept(placed: Window, qtbot: QtBot, tmp_path: Path) -> None:
    other = replace(placed.editor.document, name="Theirs")
    write(placed, FIELD, "Mine")
    save_set(other, tmp_path / "work" / "spring.toml")
    save(placed, qtbot)
    press(placed, say("notice.other"))
    assert placed.editor.document == other
    assert placed.editor.state.path == tmp_path / "work" / "spring.toml"
    assert "Mine" in words_in(tmp_path / "work" / "spring, mine.toml")


def test_where_no_disk_takes_the_work_closing_asks(placed: Window, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / recovery.FOLDER).write_text("a file where the folder should be")
    (tmp_path / "work").rename(tmp_path / "moved away")
    write(placed, FIELD, "Nowhere")
    save(placed, qtbot)
    assert notice_words(placed) == say("notice.unsafe")
    answer(asked(placed, qtbot, placed.main.close), say("dialog.back"))
    assert placed.main.isVisible()
    answer(asked(placed, qtbot, placed.main.close), say("dialog.discard"))
    assert not placed.main.isVisible()


# -- one opener at a time


@pytest.fixture
def taken(window: Window, tmp_path: Path) -> Path:
    """A set that somebody else has open."""
    document = replace(window.editor.document, name="Shared")
    save_set(document, tmp_path / "shared.toml")
    lock = locks.take(tmp_path / "shared.toml", ELSEWHERE)
    assert isinstance(lock, locks.Lock)
    window.held_by_test = lock  # type: ignore[attr-defined]
    return tmp_path / "shared.toml"


def test_a_set_somebody_has_open_is_opened_as_a_copy(window: Window, qtbot: QtBot, taken: Path, tmp_path: Path) -> None:
    notice = asked(window, qtbot, lambda: window.commands.open(taken))
    assert "14:02" in notice.accessibleDescription()
    before = open_set(taken)
    answer(notice, say("locked.copy"))
    write(window, FIELD, "In the copy")
    save(window, qtbot)
    assert open_set(taken) == before
    (own,) = (tmp_path / recovery.OWN).glob("*.toml")
    assert "In the copy" in words_in(own)


def test_a_set_opened_to_be_read_takes_no_change(window: Window, qtbot: QtBot, taken: Path, tmp_path: Path) -> None:
    answer(asked(window, qtbot, lambda: window.commands.open(taken)), say("locked.read"))
    document = window.editor.document
    area = window.main.content.part(FIELD).area
    area.setFocus()
    QTest.keyClick(area, "x")
    window.main.content.force.chosen.emit("essex")
    window.editor.try_on(lambda state: actions.choose_force(state, "essex"))
    window.editor.keep()
    assert window.editor.document == document
    assert area.isReadOnly()
    assert not window.main.actions_by_name["add-layout"].isEnabled()
    assert window.main.status.saved.text() == say("status.reading")
    assert journals(tmp_path) == []
    press(window, say("notice.make-copy"))
    write(window, FIELD, "Now it takes words")
    save(window, qtbot)
    assert open_set(taken) == document
    assert not area.isReadOnly()


def test_nobody_can_move_a_set_over_one_that_somebody_has_open(window: Window, qtbot: QtBot, taken: Path) -> None:
    before = taken.read_text()
    asked(window, qtbot, lambda: window.commands.files.move(taken)).accept()
    assert taken.read_text() == before


def test_a_set_is_free_again_when_its_window_takes_up_another(placed: Window, tmp_path: Path) -> None:
    path = tmp_path / "work" / "spring.toml"
    assert isinstance(locks.take(path, ELSEWHERE), locks.Held)
    placed.commands.open(path)  # its own lock is no hindrance
    assert placed.editor.state.path == path
    placed.editor.begin()
    lock = locks.take(path, ELSEWHERE)
    assert isinstance(lock, locks.Lock)
    lock.release()


# -- what was just done


def test_removing_a_layout_is_told_with_the_way_back_until_the_next_edit(several: Window) -> None:
    layouts = several.editor.document.layouts
    several.main.actions_by_name["remove-layout"].trigger()
    assert notice_words(several) == "A4 poster removed."
    press(several, say("notice.undo"))
    assert several.editor.document.layouts == layouts
    assert notice_words(several) == ""
    several.editor.redo()
    write(several, "trigger.headline", "Next")
    assert notice_words(several) == ""


def test_escape_takes_the_notice_away_first(several: Window) -> None:
    several.main.actions_by_name["remove-layout"].trigger()
    several.main.page.setFocus()
    QTest.keyClick(several.main, Qt.Key.Key_Escape)
    assert notice_words(several) == ""
    assert several.main.actions_by_name["undo"].isEnabled()


def test_own_words_that_go_with_the_audience_are_told(window: Window) -> None:
    audience = next(one.id for one in window.editor.campaign.audiences if one.id != window.editor.document.audience)
    window.main.content.audience.chosen.emit(audience)
    assert notice_words(window) == ""
    window.editor.undo()
    write(window, FIELD, "Mine")
    window.main.content.audience.chosen.emit(audience)
    assert notice_words(window) == say("notice.audience")
    press(window, say("notice.undo"))
    assert window.main.content.part(FIELD).area.toPlainText() == "Mine"


# -- recovery


@pytest.fixture
def recover(open_window: Opener, tmp_path: Path) -> Callable[..., Window]:
    """Open a window on what was left behind: the words of each set, and whether it has a file."""

    def opener(*words: str, has_file: bool = True) -> Window:
        first = open_window(Settings(theme="light", force="lancashire"))
        document = first.editor.document
        for number, text in enumerate(words):
            write(first, FIELD, text)
            path = tmp_path / f"set {number}.toml"
            saved = save_set(document, path) if has_file else None
            journal = recovery.Journal(
                first.editor.document, "poster-a4", NOW, path if saved else None, saved.stamp if saved else ""
            )
            recovery.write_journal(journal, recovery.new_journal(tmp_path / recovery.FOLDER, NOW))
            first.editor.undo()
        first.main.close()
        return open_window(Settings(theme="light", force="lancashire"))

    return opener


def cards(window: Window) -> list[RecoveryCard]:
    assert window.recovering.view is not None
    return window.recovering.view.cards


def test_left_work_is_offered_with_its_time_and_what_is_different(recover: Callable[..., Window]) -> None:
    window = recover("Recovered words")
    assert window.main.view is window.recovering.view
    (card,) = cards(window)
    assert "14:02" in card._offer.line
    assert card._offer.page is not None
    assert len(card._offer.differences) == 1
    assert card._offer.differences[0].startswith("Way out: Message: “Recovered words”, was “")


def test_work_that_is_kept_is_open_saved_and_one_undo_from_what_the_file_held(
    recover: Callable[..., Window], qtbot: QtBot, tmp_path: Path
) -> None:
    window = recover("Recovered words")
    before = open_set(tmp_path / "set 0.toml")
    cards(window)[0].keep.click()
    assert window.main.is_editing
    assert notice_words(window) == say("notice.recovered")
    save(window, qtbot)
    assert "Recovered words" in words_in(tmp_path / "set 0.toml")
    assert journals(tmp_path) == []
    window.editor.undo()
    save(window, qtbot)
    assert open_set(tmp_path / "set 0.toml") == before


def test_work_that_is_discarded_can_be_taken_back_and_lies_aside(
    recover: Callable[..., Window], tmp_path: Path
) -> None:
    window = recover("Recovered words")
    (card,) = cards(window)
    card.discard.click()
    assert card.is_decided
    (aside,) = (tmp_path / recovery.GIVEN_UP).glob("*.toml")
    assert "Recovered words" in words_in(aside)
    assert journals(tmp_path) == []
    assert window.main.actions_by_name["undo"].text() == f"&Undo {say('recovery.step')}"
    window.main.actions_by_name["undo"].trigger()
    assert not card.is_decided
    assert not aside.exists()
    assert len(journals(tmp_path)) == 1


def test_work_without_a_file_becomes_a_set_in_the_own_folder(
    recover: Callable[..., Window], qtbot: QtBot, tmp_path: Path
) -> None:
    window = recover("Recovered words", has_file=False)
    cards(window)[0].keep.click()
    save(window, qtbot)
    (own,) = (tmp_path / recovery.OWN).glob("*.toml")
    assert "Recovered words" in words_in(own)


def test_work_whose_file_was_changed_since_leaves_that_file_alone(
    recover: Callable[..., Window], qtbot: QtBot, tmp_path: Path
) -> None:
    window = recover("Recovered words")
    theirs = change_outside(tmp_path / "set 0.toml")
    window.recovering.close()
    (tmp_path / recovery.FOLDER / "broken.journal").write_text("half a jour")
    notice = asked(window, qtbot, lambda: window.recovering.offer(NOW))  # what nobody can read is told, once
    assert str(tmp_path / recovery.GIVEN_UP / "broken.journal") in notice.accessibleDescription()
    notice.accept()
    cards(window)[0].keep.click()
    save(window, qtbot)
    assert (tmp_path / "set 0.toml").read_text() == theirs
    assert len(list((tmp_path / recovery.OWN).glob("*.toml"))) == 1


def test_of_two_sets_each_is_decided_and_what_is_not_is_offered_again(
    recover: Callable[..., Window], open_window: Opener, tmp_path: Path
) -> None:
    window = recover("First", "Second")
    first, second = cards(window)
    first.keep.click()
    assert window.main.view is window.recovering.view
    QTest.keyClick(window.main, Qt.Key.Key_Escape)
    assert window.main.is_editing
    window.main.close()
    window.leave()
    again = open_window(Settings(theme="light", force="lancashire"))
    (left,) = cards(again)
    assert left._offer.differences == second._offer.differences


def test_work_kept_while_the_disk_takes_no_journal_stays_where_it_was(
    recover: Callable[..., Window], tmp_path: Path
) -> None:
    window = recover("Recovered words")
    window.keeper.journals = tmp_path / "set 0.toml" / "no folder can be here"
    cards(window)[0].keep.click()
    assert not window.keeper.is_safe
    assert len(journals(tmp_path)) == 1
