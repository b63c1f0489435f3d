"""Open, save, save a copy, give another name, close."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from materials_app.app.files import open_set, save_set
from materials_app.app.settings import Settings, load_settings
from materials_app.desktop.application import Window
from materials_app.desktop.dialogs import Notice
from materials_app.desktop.wording import say
from tests.desktop.conftest import Opener, file_dialog


def edit(window: Window, words: str = "Other words") -> None:
    area = window.main.content.part("exit.text").area
    area.setFocus()
    area.selectAll()
    area.insertPlainText(words)


def press(notice: Notice, words: str) -> None:
    button: QAbstractButton = next(one for one in notice.buttons.buttons() if one.text() == words)
    button.click()


def asked(window: Window, qtbot: QtBot, act: object) -> Notice:
    assert callable(act)
    with qtbot.waitSignal(window.commands.asked) as signal:
        act()
    notice = signal.args[0]
    assert isinstance(notice, Notice)
    return notice


def test_a_saved_set_opens_again_as_it_was(window: Window, tmp_path: Path) -> None:
    edit(window)
    window.editor.save(tmp_path / "a.toml")
    assert not window.editor.state.is_changed
    document = window.editor.document
    window.editor.begin()
    window.commands.open(tmp_path / "a.toml")
    assert window.editor.document == document
    assert window.main.content.part("exit.text").area.toPlainText() == "Other words"


def test_saving_a_new_set_asks_for_a_file(window: Window, tmp_path: Path) -> None:
    edit(window)
    window.main.actions_by_name["save"].trigger()
    dialog = file_dialog(window)
    assert dialog.selectedFiles()[0].endswith(".toml")
    dialog.fileSelected.emit(str(tmp_path / "b.toml"))
    dialog.close()
    assert open_set(tmp_path / "b.toml") == window.editor.document
    assert window.main.status.saved.text().startswith("Saved ")


def test_a_copy_leaves_the_open_set_where_it_is(window: Window, tmp_path: Path) -> None:
    window.editor.save(tmp_path / "a.toml")
    edit(window)
    window.main.actions_by_name["save-copy"].trigger()
    dialog = file_dialog(window)
    dialog.fileSelected.emit(str(tmp_path / "copy.toml"))
    dialog.close()
    assert window.editor.state.path == tmp_path / "a.toml"
    assert window.editor.state.is_changed
    assert open_set(tmp_path / "copy.toml") == window.editor.document


def test_the_title_shows_changes_and_undo_takes_the_mark_away(window: Window, tmp_path: Path) -> None:
    window.editor.save(tmp_path / "a.toml")
    edit(window)
    assert window.main.isWindowModified()
    window.editor.undo()
    assert not window.main.isWindowModified()


def test_the_title_never_names_the_audience(window: Window) -> None:
    audience = next(one for one in window.editor.campaign.audiences if one.id == window.editor.document.audience)
    assert audience.name.lower() not in window.main.windowTitle().lower()


def test_closing_an_unchanged_set_asks_nothing(window: Window) -> None:
    window.main.close()
    assert not window.main.isVisible()


@pytest.mark.parametrize(
    "content", [b"not a set", b"\xff\xfe\x00", b'name = "x"\nforce = "nowhere"\n'], ids=["words", "bytes", "unknown"]
)
def test_a_file_that_is_no_set_is_refused_in_words_and_the_open_set_stays(
    window: Window, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "bad.toml").write_bytes(content)
    before = window.editor.document
    notice = asked(window, qtbot, lambda: window.commands.open(tmp_path / "bad.toml"))
    assert "“bad.toml” could not be opened" in notice.accessibleName()
    notice.accept()
    assert window.editor.document == before


def test_a_refused_file_is_told_with_the_line_that_is_wrong(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text('version = 1\nname = "Spring"\nlayouts = []\nlayout = 2\n')
    notice = asked(window, qtbot, lambda: window.commands.open(tmp_path / "bad.toml"))
    assert notice.accessibleName() == say("unopened.title", name="bad.toml")
    assert notice.accessibleDescription().startswith("Line 4: ")
    assert say("unopened.stays") in notice.accessibleDescription()
    notice.accept()


def test_a_set_without_a_force_opens_and_asks_for_it(window: Window, tmp_path: Path) -> None:
    file = tmp_path / "spring.toml"
    save_set(replace(window.editor.document, name="Spring"), file)
    file.write_text(file.read_text().replace('force = "lancashire"\n', ""))
    window.commands.open(file)
    editor = window.editor
    assert (editor.document.name, editor.document.force) == ("Spring", "")
    assert [one.finding.id for one in editor.problems] == ["force-not-chosen"]
    assert window.main.focusWidget() is window.main.content.force
    window.main.content.force.chosen.emit("cleveland")
    window.keeper.settle()
    assert open_set(file) == replace(editor.document, earlier=open_set(file).earlier)
    assert open_set(file).force == "cleveland"


def test_a_place_that_refuses_leaves_the_set_where_it_is(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.toml").mkdir()  # a folder where the file should be: the move is refused on every system
    notice = asked(window, qtbot, lambda: window.commands.files.move(tmp_path / "a.toml"))
    notice.accept()
    assert list((tmp_path).glob(".a.toml*")) == []
    assert window.editor.state.path is None


def test_recent_sets_are_remembered_and_opened_from_the_menu(window: Window, tmp_path: Path) -> None:
    save_set(window.editor.document, tmp_path / "first.toml")
    window.commands.open(tmp_path / "first.toml")
    window.editor.begin()
    window.main.recent_menu.actions()[0].trigger()
    assert window.editor.state.path == tmp_path / "first.toml"
    window.leave()
    assert load_settings(tmp_path / "window.ini").recent == (str(tmp_path / "first.toml"),)


def test_the_force_last_worked_for_is_chosen_in_the_next_run(open_window: Opener, tmp_path: Path) -> None:
    first = open_window(Settings(theme="light"))
    first.main.content.force.chosen.emit("cleveland")
    first.leave()
    assert load_settings(tmp_path / "window.ini").force == "cleveland"


def test_a_fault_of_the_program_is_told_and_the_set_stays_open(window: Window, qtbot: QtBot) -> None:
    notice = asked(window, qtbot, lambda: window.show_fault(ValueError("broken")))
    assert notice.accessibleName() == say("dialog.fault-title")
    notice.accept()
    assert window.main.isVisible()
