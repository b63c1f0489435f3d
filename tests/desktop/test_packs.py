"""Campaign packs in the window: from a file to the open set's new words, and back, as a user does it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from materials_app.app.files import save_set
from materials_app.app.session import paused
from materials_app.desktop.application import Window
from materials_app.desktop.dialogs import Notice
from materials_app.desktop.pack_import_view import PackImportView
from materials_app.desktop.pack_making_view import PackMakingView
from materials_app.desktop.packs_view import PacksView
from materials_app.desktop.wording import say
from materials_app.packs.on_day import UserData
from tests.desktop.conftest import Opener, file_dialog, write
from tests.desktop.test_files import press
from tests.desktop.test_keyboard import LEAST_TARGET, name_of, tab_round, visible_actors
from tests.support.packs import Entry, corrected, head, pack, with_entry

OLD, NEW = "0808 1000 900", "0808 157 0123"
REWORDED = {
    "campaigns/stop-it-now/en.toml": (
        'language = "en"\n\n[words.stop-here]\nheadline.standard = "You can stop."\ntext.standard = "Ask for help."\n'
    )
}


def written(folder: Path, files: dict[str, str] | None = None, name: str = "p", **changed: str) -> Path:
    path = folder / f"{name}.campaignpack"
    path.write_bytes(pack(corrected() if files is None else files, head(**changed)))
    return path


def view(window: Window, kind: type[PackImportView | PacksView | PackMakingView]) -> object:
    found = window.main.view
    assert isinstance(found, kind)
    return found


def looked_over(window: Window, qtbot: QtBot, file: Path) -> PackImportView:
    """The question about a pack, asked for through the menu."""
    window.main.actions_by_name["import-pack"].trigger()
    dialog = file_dialog(window)
    with qtbot.waitSignal(window.commands.packs.tasks.ended):
        dialog.fileSelected.emit(str(file))
        dialog.close()
    found = window.main.view
    assert isinstance(found, PackImportView)
    return found


def imported(window: Window, qtbot: QtBot, file: Path) -> PacksView:
    question = looked_over(window, qtbot, file)
    with qtbot.waitSignal(window.commands.packs.tasks.ended):
        question.yes.click()
    found = window.main.view
    assert isinstance(found, PacksView)
    return found


def refusal(window: Window, qtbot: QtBot, file: Path) -> Notice:
    with qtbot.waitSignal(window.commands.asked) as signal:
        window.commands.packs.import_file(file)
    notice = signal.args[0]
    assert isinstance(notice, Notice)
    return notice


def said(widget: QWidget) -> str:
    return f"{widget.accessibleName()} {widget.accessibleDescription()}"


def test_the_question_says_what_changes_and_which_sets_it_touches(own: Window, qtbot: QtBot, tmp_path: Path) -> None:
    save_set(own.editor.document, tmp_path / "recent.toml")
    own.commands.open(tmp_path / "recent.toml")
    own.editor.begin()
    file = written(tmp_path, embargo="2027-01-05", expires="2027-12-31")
    question = looked_over(own, qtbot, file)
    rows = [row.spoken for row in question.list.rows]
    resources = "stop-it-now-helpline, stop-it-now-welsh, stop-it-now-scotland, parents-protect, inform-lff"
    assert rows == ["What changes: 5 changes", f"Resource {resources}: number. Now: {OLD}. With the pack: {NEW}"]
    rows = [row.spoken for row in question.sets.rows]
    assert rows[0] == "It touches 2 of your sets"
    assert f"recent.toml. It prints the number that changes: {OLD} becomes {NEW}" in rows
    assert "5 January 2027" in question.days.words
    assert "31 December 2027" in question.days.words
    assert "carries no signature" in question.published.text()
    assert len(question.digest.text().replace(" ", "")) == 64
    assert not own.editor.user or not own.editor.user.packs.exists()


def test_an_import_changes_the_open_set_and_loses_no_edit_and_no_undo(
    own: Window, qtbot: QtBot, tmp_path: Path, user: UserData
) -> None:
    write(own, "exit.text", "Words in hand.")
    own.keeper.settle()  # else it is saved in the middle, on a machine that is slow enough
    state = own.editor.state
    assert own.main.content.telephone.accessibleName().endswith(OLD)
    listed = imported(own, qtbot, written(tmp_path))
    assert [one.name for one in user.packs.iterdir()] == ["spring@1.campaignpack"]
    assert "“Spring” is imported" in listed.said.words
    assert paused(own.editor.state) == paused(state)
    assert own.main.content.telephone.accessibleName().endswith(NEW)
    assert own.editor.view.preview.job is not None
    assert own.editor.preview.is_current
    QTest.keyClick(listed, Qt.Key.Key_Escape)
    assert own.main.is_editing
    own.main.actions_by_name["undo"].trigger()
    assert own.editor.document == state.past[-1].document
    own.main.actions_by_name["redo"].trigger()
    assert own.main.content.part("exit.text").area.toPlainText() == "Words in hand."


def test_new_words_come_into_the_open_set(own: Window, qtbot: QtBot, tmp_path: Path) -> None:
    assert own.main.content.part("exit.text").area.toPlainText() != "Ask for help."
    imported(own, qtbot, written(tmp_path, REWORDED))
    assert own.main.content.part("exit.text").area.toPlainText() == "Ask for help."
    own.editor.settle()
    job = own.editor.preview.job
    assert job is not None
    wordings = [one.text.standard for _, message in job.messages for one in message.wordings]
    assert "Ask for help." in wordings


def test_an_embargoed_pack_waits(own: Window, qtbot: QtBot, tmp_path: Path) -> None:
    listed = imported(own, qtbot, written(tmp_path, embargo="2027-01-05"))
    assert "before 5\u00a0January 2027" in listed.said.words
    assert "Under embargo until 5\u00a0January 2027" in listed.list.rows[0].spoken
    assert own.main.content.telephone.accessibleName().endswith(OLD)


def test_nothing_is_imported_without_the_answer(own: Window, qtbot: QtBot, tmp_path: Path, user: UserData) -> None:
    question = looked_over(own, qtbot, written(tmp_path))
    question.no.click()
    assert own.main.is_editing
    assert not user.packs.exists()


def test_the_same_pack_again_is_told_and_not_offered(own: Window, qtbot: QtBot, tmp_path: Path) -> None:
    file = written(tmp_path)
    imported(own, qtbot, file)
    question = looked_over(own, qtbot, file)
    assert not question.yes.isVisible()
    assert "installed already" in question.foot.words


@pytest.mark.parametrize("data", [b"no pack", with_entry(Entry("../../evil.toml", b"a = 1"))])
def test_a_hostile_pack_is_refused_in_words_and_leaves_nothing(
    own: Window, qtbot: QtBot, tmp_path: Path, data: bytes
) -> None:
    file = tmp_path / "bad.campaignpack"
    file.write_bytes(data)
    before = sorted(tmp_path.rglob("*"))
    notice = refusal(own, qtbot, file)
    assert "Nothing was imported" in said(notice)
    press(notice, say("dialog.close"))
    assert sorted(tmp_path.rglob("*")) == before
    assert own.main.is_editing


def test_an_older_pack_is_imported_only_when_asked_for(
    own: Window, qtbot: QtBot, tmp_path: Path, user: UserData
) -> None:
    imported(own, qtbot, written(tmp_path, version='"2"'))
    older = written(tmp_path, name="older")
    notice = refusal(own, qtbot, older)
    with qtbot.waitSignal(own.commands.packs.tasks.ended):
        press(notice, say("pack-import.older-yes"))
    question = own.main.view
    assert isinstance(question, PackImportView)
    with qtbot.waitSignal(own.commands.packs.tasks.ended):
        question.yes.click()
    assert [one.name for one in user.packs.iterdir()] == ["spring@1.campaignpack"]


def test_a_pack_is_removed_after_one_question_that_says_how_to_undo_it(
    own: Window, qtbot: QtBot, tmp_path: Path, user: UserData
) -> None:
    listed = imported(own, qtbot, written(tmp_path))
    with qtbot.waitSignal(own.commands.asked) as signal:
        listed.remove.click()
    notice = signal.args[0]
    assert say("packs.remove-undo") in said(notice)
    with qtbot.waitSignal(own.commands.packs.tasks.ended):
        press(notice, say("packs.remove-yes"))
    assert list(user.packs.iterdir()) == []
    assert "import its file again" in listed.said.words
    assert own.main.content.telephone.accessibleName().endswith(OLD)


def test_a_spoiled_pack_is_listed_with_its_reason_and_can_be_removed(
    own: Window, qtbot: QtBot, tmp_path: Path, user: UserData
) -> None:
    imported(own, qtbot, written(tmp_path))
    (user.packs / "spring@1.campaignpack").write_bytes(b"spoiled")
    own.main.actions_by_name["packs"].trigger()
    listed = own.main.view
    assert isinstance(listed, PacksView)
    assert "Cannot be used" in listed.list.rows[0].spoken
    with qtbot.waitSignal(own.commands.asked) as signal:
        listed.remove.click()
    with qtbot.waitSignal(own.commands.packs.tasks.ended):
        press(signal.args[0], say("packs.remove-yes"))
    assert listed.list.rows == ()


def test_a_pack_can_be_imported_before_any_set_is_open(
    open_window: Opener, qtbot: QtBot, tmp_path: Path, user: UserData
) -> None:
    window = open_window(user=user, at_start=True)
    question = looked_over(window, qtbot, written(tmp_path))
    assert question.sets.rows[0].spoken == say("pack-import.no-sets")
    with qtbot.waitSignal(window.commands.packs.tasks.ended):
        question.yes.click()
    listed = window.main.view
    assert isinstance(listed, PacksView)
    assert listed.said.words == say("packs.imported-alone", title="Spring")
    window.editor.begin()
    window.main.show_editor()
    assert window.main.content.telephone.accessibleName().endswith(NEW)


# -- drag and drop


def drag(window: Window, over: QWidget, *files: Path) -> QDropEvent:
    """Drag files over a part of the window: enter, then move."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    window.main.setProperty("dragged", mime)  # the events do not keep it
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(over, QDragEnterEvent(QPoint(5, 5), copy, mime, left, none))
    move = QDragMoveEvent(QPoint(6, 6), copy, mime, left, none)
    QApplication.sendEvent(over, move)
    return move


def drop(window: Window, over: QWidget, *files: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(over, QDropEvent(QPointF(6, 6), Qt.DropAction.CopyAction, mime, left, none))


def test_a_pack_is_dropped_anywhere_on_the_window(own: Window, qtbot: QtBot, tmp_path: Path) -> None:
    file = written(tmp_path)
    area = own.main.content.part("exit.text").area
    words, veil = area.toPlainText(), own.commands.packs.drops.veil
    assert drag(own, area.viewport(), file).isAccepted()
    assert veil.isVisible()
    assert veil.note.words == say("drop.pack", name=file.name)
    with qtbot.waitSignal(own.commands.packs.tasks.ended):
        drop(own, area.viewport(), file)
    assert not veil.isVisible()
    assert isinstance(own.main.view, PackImportView)
    assert area.toPlainText() == words


def test_another_file_is_refused_with_the_reason_while_it_hovers(own: Window, tmp_path: Path) -> None:
    veil, page = own.commands.packs.drops.veil, own.main  # what takes no drops by itself gives them to the window
    assert not drag(own, page, tmp_path / "poster.pdf").isAccepted()
    assert veil.isVisible()
    assert veil.note.words == say("drop.wrong", name="poster.pdf")
    QApplication.sendEvent(page, QDragLeaveEvent())
    assert not veil.isVisible()
    assert not drag(own, page, tmp_path / "a.campaignpack", tmp_path / "b.campaignpack").isAccepted()
    assert veil.note.words == say("drop.several", count=2)
    drop(own, page, tmp_path / "poster.pdf")
    assert not veil.isVisible()
    assert own.main.is_editing


def test_a_part_that_takes_files_by_itself_goes_on_taking_them(own: Window, tmp_path: Path) -> None:
    own.main.actions_by_name["press-release"].trigger()
    shown = own.main.view
    assert shown is not None
    source = next(one for one in shown.findChildren(QWidget) if one.acceptDrops() and one.isVisible())
    drag(own, source, tmp_path / "release.txt")
    assert not own.commands.packs.drops.veil.isVisible()
    assert drag(own, source, tmp_path / "spring.campaignpack").isAccepted()
    assert own.commands.packs.drops.veil.isVisible()


# -- making one


def pack_folder(folder: Path) -> Path:
    (folder / "resources").mkdir(parents=True)
    (folder / "pack.toml").write_text(head(), encoding="utf-8")
    (folder / "resources/resources.toml").write_text(corrected()["resources/resources.toml"], encoding="utf-8")
    return folder


def making(window: Window) -> PackMakingView:
    window.main.actions_by_name["make-pack"].trigger()
    found = window.main.view
    assert isinstance(found, PackMakingView)
    return found


def test_a_fault_in_the_folder_is_shown_with_its_line_then_the_pack_with_its_digest(
    own: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = pack_folder(tmp_path / "spring")
    resources = folder / "resources/resources.toml"
    good = resources.read_text(encoding="utf-8")
    resources.write_text(good.replace('purpose = "help"', 'purpose = "helb"', 1), encoding="utf-8")
    page = making(own)
    assert not page.run.isEnabled()
    page.choose_folder.click()
    file_dialog(own).fileSelected.emit(str(folder))
    assert page.out.text() == str(tmp_path / "spring.campaignpack")
    with qtbot.waitSignal(own.commands.packs.tasks.ended):
        page.run.click()
    assert "“helb” is not one of the choices" in page.fault.text()
    assert page.where.text().endswith("resources.toml:4")
    assert "Did you mean “help”?" in page.remedy.text()
    assert not (tmp_path / "spring.campaignpack").exists()
    resources.write_text(good, encoding="utf-8")
    with qtbot.waitSignal(own.commands.packs.tasks.ended):
        page.run.click()
    assert not page.fault.isVisible()
    assert page.made is not None
    assert page.digest.text().replace(" ", "") == page.made.pack.sha256
    page.copy.click()
    assert QGuiApplication.clipboard().text() == page.made.pack.sha256
    with qtbot.waitSignal(own.commands.packs.tasks.ended):
        page.look.click()
    assert isinstance(own.main.view, PackImportView)


def test_what_is_there_is_never_overwritten(own: Window, qtbot: QtBot, tmp_path: Path) -> None:
    folder, out = pack_folder(tmp_path / "spring"), tmp_path / "there.campaignpack"
    out.write_bytes(b"somebody's")
    page = making(own)
    page.folder.setText(str(folder))
    page.out.setText(str(out))
    with qtbot.waitSignal(own.commands.packs.tasks.ended):
        QTest.keyClick(page.out, Qt.Key.Key_Return)
    assert "exists already" in page.fault.text()
    assert out.read_bytes() == b"somebody's"


# -- keyboard


@pytest.mark.parametrize("name", ["import", "list", "empty", "make"])
def test_every_page_is_walked_named_and_large_enough(own: Window, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    if name == "import":
        looked_over(own, qtbot, written(tmp_path))
    elif name == "list":
        imported(own, qtbot, written(tmp_path))
    else:
        own.main.actions_by_name["packs" if name == "empty" else "make-pack"].trigger()
    shown = own.main.view
    assert shown is not None
    own.main.activateWindow()
    qtbot.waitUntil(own.main.isActiveWindow)
    shown.bar.back.setFocus()
    reached = set(tab_round(own))
    expected = {one for one in visible_actors(own) if one.isEnabled()}
    assert {name_of(one) for one in expected - reached} == set()
    assert [one for one in visible_actors(own) if not name_of(one) and not one.accessibleName()] == []
    assert [one for one in visible_actors(own) if min(one.width(), one.height()) < LEAST_TARGET] == []


def test_without_a_data_folder_there_is_nothing_to_import_into(window: Window) -> None:
    assert not any(window.main.actions_by_name[name].isEnabled() for name in ("import-pack", "packs", "make-pack"))


def test_a_window_started_with_a_pack_asks_about_it(own: Window, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(own.commands.packs.tasks.ended):
        own.open_file(written(tmp_path))
    assert isinstance(own.main.view, PackImportView)
