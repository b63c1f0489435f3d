"""The brand studio in the window: every page edited, all of it undone, nothing lost; packs saved, imported, used."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from materials_app.app.brand_drafts import FOLDER, read
from materials_app.desktop.actions import VIEW_MENUS
from materials_app.desktop.application import Window
from materials_app.desktop.brand_import_view import BrandImportView
from materials_app.desktop.brand_view import NEW, BrandView
from materials_app.desktop.form import Form
from materials_app.desktop.wording import say
from materials_app.model.brand_pack import BrandPack, FontUse, MarkRole
from materials_app.packs.brand.making import pack_bytes
from materials_app.packs.brand.reading import read_pack, read_pack_file
from materials_app.packs.brand.store import install, usable
from materials_app.packs.on_day import UserData
from materials_app.pipeline.brand_look import Page
from tests.desktop.conftest import DAY, Opener
from tests.support.brand_packs import SVG, font, small

PACK = replace(small(), force="lancashire")


def installed(user: UserData, pack: BrandPack = PACK) -> BrandPack:
    data = pack_bytes(pack)
    whole = read_pack(data, "a")
    install(whole, data, user.brands)
    return whole


def studio_of(window: Window) -> BrandView:
    window.main.actions_by_name["brand-studio"].trigger()
    view = window.main.view
    assert isinstance(view, BrandView)
    return view


@pytest.fixture
def branded(open_window: Opener, user: UserData) -> Window:
    """A window over an installed pack."""
    installed(user)
    return open_window(user=user)


@pytest.fixture
def view(branded: Window) -> BrandView:
    """The studio over that pack."""
    return studio_of(branded)


def pack_of(view: BrandView) -> BrandPack:
    assert view.state is not None
    return view.state.pack


def type_into(view: BrandView, field: object, words: str) -> None:
    line = field.line  # type: ignore[attr-defined]
    line.setText(words)
    line.textEdited.emit(words)
    view._paused()


def test_without_a_pack_a_form_begins_one(own: Window, user: UserData, qtbot: QtBot) -> None:
    with qtbot.waitSignal(own.commands.brand.opened) as opened:
        own.main.actions_by_name["brand-studio"].trigger()
    form = opened.args[0]
    assert isinstance(form, Form)
    form.fill(force="lancashire")
    form.act.click()
    view = own.main.view
    assert isinstance(view, BrandView)
    assert (pack_of(view).id, pack_of(view).name) == ("lancashire-2026", "Lancashire Constabulary 2026")
    assert read("lancashire-2026", user.folder / FOLDER) == pack_of(view)


def test_every_page_takes_what_is_typed_and_undo_takes_all_of_it_back(
    view: BrandView, user: UserData, tmp_path: Path
) -> None:
    (tmp_path / "logo.svg").write_bytes(SVG.replace(b"#10224a", b"#000000"))
    (tmp_path / "title.ttf").write_bytes(font())
    before = pack_of(view)
    view.logos.take(tmp_path / "logo.svg", MarkRole.MONO)
    type_into(view, view.logos.clear, "6")
    view.colours.add.click()
    row = view.colours.rows[-1]
    for key, text in (("name", "Leaf"), ("cyan", "35"), ("yellow", "90"), ("srgb", "#a4c639")):
        row.lines[key].setText(text)
        row.lines[key].textEdited.emit(text)
    view.type.take(tmp_path / "title.ttf", FontUse.HEADLINE)
    type_into(view, view.words.words["cy", "strapline"], "Yma i chi")
    type_into(view, view.partners.newcomer, "Ostrey Trust")
    view.partners.add.click()
    after = pack_of(view)
    assert after.mark(MarkRole.MONO)
    assert after.marks[0].clear_space == pytest.approx(0.2)
    assert [one.name for one in after.colours][-1] == "Leaf"
    assert after.colours[-1].cmyk
    assert after.colours[-1].cmyk.yellow == pytest.approx(0.9)
    assert after.fonts[0].use is FontUse.HEADLINE
    assert after.words_in("cy").strapline == "Yma i chi"
    assert any("A4 poster" in one.text() for one in view.words.findChildren(QLabel)), "it says where a strapline prints"
    assert after.partners[0].partner.name == "Ostrey Trust"
    assert read(after.id, user.folder / FOLDER) == after
    assert view.state is not None
    for _ in range(len(view.state.past)):
        assert view.undo_step
        view.undo()
    assert pack_of(view) == before
    assert not view.undo_step
    assert read(before.id, user.folder / FOLDER) == before
    while view.redo_step:
        view.redo()
    assert pack_of(view) == after


def test_what_cannot_be_is_said_beside_the_field_and_stays_there(view: BrandView) -> None:
    before = pack_of(view)
    type_into(view, view.logos.clear, "wide")
    assert "is no number" in view.logos.clear.fault
    type_into(view, view.words.words["en", "web"], "ostrey.example/help")
    assert view.logos.clear.line.text() == "wide"
    row = view.colours.rows[0]
    row.lines["black"].setText("140")
    row.lines["black"].textEdited.emit("140")
    assert "from 0 to 100" in row.note.words
    assert replace(pack_of(view), words=before.words) == before
    view.undo()
    assert view.logos.clear.line.text() == "4.5"
    assert not view.logos.clear.fault


def test_a_hostile_logo_is_refused_on_its_page(view: BrandView, tmp_path: Path) -> None:
    (tmp_path / "bad.svg").write_bytes(SVG.replace(b"</svg>", b"<script>x</script></svg>"))
    before = pack_of(view)
    view.logos.take(tmp_path / "bad.svg", MarkRole.PRIMARY)
    assert view.logos.fault.words
    assert pack_of(view) == before


def test_a_draft_comes_back_when_the_program_was_killed(open_window: Opener, user: UserData) -> None:
    installed(user)
    killed = open_window(user=user)
    first = studio_of(killed)
    type_into(first, first.words.words["en", "strapline"], "Half a sente")
    killed.commands.brand.release()  # the system does it for a process that is gone
    again = studio_of(open_window(user=user))
    assert pack_of(again).words_in("en").strapline == "Half a sente"
    assert again.place.text() == say("brand.is-kept")


def test_a_pack_in_hand_elsewhere_is_not_written_twice(open_window: Opener, user: UserData, qtbot: QtBot) -> None:
    installed(user)
    holder, second = open_window(user=user), open_window(user=user)
    first = studio_of(holder)
    with qtbot.waitSignal(second.commands.asked) as asked:
        second.main.actions_by_name["brand-studio"].trigger()
    assert "another window" in asked.args[0].accessibleName() + asked.args[0].accessibleDescription()
    assert not isinstance(second.main.view, BrandView)
    asked.args[0].reject()
    type_into(first, first.words.words["en", "strapline"], "Mine")
    assert pack_of(first).words_in("en").strapline == "Mine"
    assert holder.main.close()
    assert pack_of(studio_of(second)).words_in("en").strapline == "Mine"


def test_packs_that_cannot_be_looked_into_are_told_in_their_own_words(
    open_window: Opener, user: UserData, qtbot: QtBot
) -> None:
    window = open_window(user=user)
    user.brands.parent.mkdir(parents=True, exist_ok=True)
    user.brands.write_text("no folder")
    with qtbot.capture_exceptions() as caught:
        window.main.actions_by_name["brand-studio"].trigger()
    with qtbot.waitSignal(window.commands.asked) as asked:  # as the program's own hook hands it on
        window.show_fault(caught[0][1])
    assert asked.args[0].accessibleName().startswith("The installed packs cannot be read")
    asked.args[0].reject()


def test_a_pack_is_let_go_when_the_studio_is_left_and_comes_back_as_it_then_lies_there(
    open_window: Opener, user: UserData
) -> None:
    installed(user)
    window = open_window(user=user)
    first = studio_of(window)
    type_into(first, first.words.words["en", "strapline"], "Mine")
    first.left.emit()
    assert studio_of(window) is first
    assert first.undo_step, "nobody changed it meanwhile: its steps are still there"
    first.left.emit()
    other = open_window(user=user)
    second = studio_of(other)
    assert pack_of(second).words_in("en").strapline == "Mine"
    type_into(second, second.words.words["en", "strapline"], "Theirs")
    second.left.emit()
    assert pack_of(studio_of(window)).words_in("en").strapline == "Theirs"


def test_save_raises_the_version_writes_the_file_and_installs_it(
    branded: Window, view: BrandView, user: UserData, tmp_path: Path, qtbot: QtBot
) -> None:
    window = view.window()
    type_into(view, view.words.words["en", "strapline"], "With you")
    view.save.click()
    dialog = next(one for one in window.findChildren(QFileDialog) if one.isVisible())
    branded.commands.brand.import_file(tmp_path / "next.brandpack")  # is read meanwhile: the save waits its turn
    dialog.fileSelected.emit(str(tmp_path / "next.brandpack"))
    dialog.reject()
    qtbot.waitUntil(lambda: len(usable(user.brands)) == 2)
    qtbot.waitUntil(lambda: pack_of(view).version == "2")
    written, _ = read_pack_file(tmp_path / "next.brandpack")
    assert (written.version, written.words_in("en").strapline) == ("2", "With you")
    assert view.place.text() == say("brand.is-saved")
    assert read("ostrey-2026", user.folder / FOLDER) is None


def test_an_import_tells_what_changes_and_asks_once(
    branded: Window, user: UserData, tmp_path: Path, qtbot: QtBot
) -> None:
    window, view = branded.main, studio_of(branded)
    file = tmp_path / "two.brandpack"
    file.write_bytes(pack_bytes(replace(PACK, version="2", name="Ostrey next")))
    branded.commands.brand.import_file(file)
    qtbot.waitUntil(lambda: isinstance(window.view, BrandImportView))
    question = window.view
    assert isinstance(question, BrandImportView)
    said = [row.lines[0].words for row in question.list.rows]
    assert "Pack ostrey-2026, name: “Ostrey 2026” becomes “Ostrey next”." in said
    assert len(usable(user.brands)) == 1
    question.yes.click()
    qtbot.waitUntil(lambda: len(usable(user.brands)) == 2)
    qtbot.waitUntil(lambda: window.view is view)
    assert pack_of(view).name == "Ostrey next"


def test_a_set_takes_a_pack_and_gives_it_back(open_window: Opener, user: UserData, qtbot: QtBot) -> None:
    whole = installed(user)
    window = open_window(user=user)
    with qtbot.waitSignal(window.commands.brand.opened) as opened:
        window.main.actions_by_name["use-brand"].trigger()
    form = opened.args[0]
    form.fill(pack="ostrey-2026@1")
    form.act.click()
    assert window.editor.document.brand_pack == whole.stamp
    window.main.undo()
    assert window.editor.document.brand_pack is None


def test_a_logo_dropped_on_the_studio_is_taken_and_elsewhere_refused(
    branded: Window, tmp_path: Path, qapp: QApplication
) -> None:
    view, file = studio_of(branded), tmp_path / "logo.svg"
    file.write_bytes(SVG)
    assert drop(branded, file, qapp)
    assert pack_of(view).mark(MarkRole.REVERSED), "the first version that has no file yet"
    branded.main.show_editor()
    assert not drop(branded, file, qapp)


def drop(window: Window, file: Path, qapp: QApplication) -> bool:
    """Drop a file on the window; says whether it was taken."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPointF(400, 300).toPoint(), copy, mime, left, none)
    qapp.sendEvent(window.main, entered)
    dropped = QDropEvent(QPointF(400, 300), copy, mime, left, none)
    qapp.sendEvent(window.main, dropped)
    return dropped.dropAction() == copy and dropped.isAccepted()


@pytest.mark.slow
def test_the_check_page_shows_every_layout_worst_first(view: BrandView, qtbot: QtBot) -> None:
    view.show_page(Page.CHECK)
    qtbot.waitUntil(lambda: bool(view.check.tiles), timeout=90_000)
    tiles = view.check.tiles
    layouts = {one.exhibit.job.template.id for one in tiles}
    assert len(layouts) > 30
    faults = [len(one.exhibit.faults) > 0 for one in tiles]
    assert faults == sorted(faults, reverse=True)
    view.check.filter.segments[2].click()
    assert all(one.exhibit.job.format.is_screen for one in tiles if not one.isHidden())


def test_another_pack_is_chosen_in_the_list(open_window: Opener, user: UserData) -> None:
    installed(user)
    installed(user, replace(PACK, id="other-2026", name="Another"))
    view = studio_of(open_window(user=user))
    assert [view.pack.itemData(at) for at in range(view.pack.count())] == ["other-2026", "ostrey-2026", NEW]
    view.pack_wanted.emit("ostrey-2026")
    assert pack_of(view).name == "Ostrey 2026"


def test_an_expiring_pack_marks_its_page_and_the_days_are_told(open_window: Opener, user: UserData) -> None:
    installed(user, replace(PACK, until=DAY.replace(month=12)))
    view = studio_of(open_window(user=user))
    row = next(one for one in view.list.rows if one.key == Page.CHECK.value)
    assert row.mark == "warning"


def test_what_the_studio_does_has_keys_that_work_in_it_alone(branded: Window, view: BrandView) -> None:
    by_name = branded.main.actions_by_name
    names = [spec.name for spec in VIEW_MENUS["studio"]]
    for page in Page:
        by_name[f"brand-{page.value}"].trigger()
        assert view.stack.currentWidget() is view.pages[page]
    assert [name for name in names if not by_name[name].isEnabled()] == ["brand-colour-add"]  # its page is not on show
    by_name["brand-colours"].trigger()
    before = len(pack_of(view).colours)
    by_name["brand-colour-add"].trigger()
    assert len(pack_of(view).colours) == before + 1
    branded.main.leave_view()
    assert [name for name in names if by_name[name].isEnabled()] == []
