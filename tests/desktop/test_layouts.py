"""A set of several layouts: the strip, both sides of a piece, adding and removing, one page laid out a key press."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from materials_app.app.files import open_set, save_set
from materials_app.app.making import layouts_in
from materials_app.desktop.application import Window
from materials_app.desktop.layout_model import LayoutRow
from materials_app.desktop.marks import Mark
from materials_app.model.content import Slot
from materials_app.model.display_list import GlyphRun
from materials_app.model.units import mm
from tests.desktop.conftest import CARD, LEAFLET, POSTER, write

TOO_LONG = "Call the confidential helpline, free from any phone in the whole of the country, day or night"


@pytest.fixture
def window(same_window: Window) -> Window:
    """One for all tests of this file, on a new set for each."""
    return same_window


def rows(window: Window) -> tuple[LayoutRow, ...]:
    return window.main.strip.list.layouts.rows


def row(window: Window, layout: str) -> LayoutRow:
    return next(one for one in rows(window) if one.layout == layout)


def test_a_new_set_has_one_layout_and_offers_the_others_by_name_and_size(window: Window) -> None:
    assert [one.name for one in rows(window)] == ["A4 poster"]
    menu = window.main.strip.choices()
    offered = [entry.text().replace("\u00a0", " ") for entry in menu.actions()]
    kinds = {entry.text(): under.actions() for entry in menu.actions() if isinstance(under := entry.menu(), QMenu)}
    assert list(kinds)[:2] == ["Posters", "Outdoor"]
    assert any(entry.text().startswith("Link card, 1200") for entry in kinds["Pictures for screens"])
    menu.deleteLater()
    assert "Wallet card, 85 × 55 mm" in offered
    assert not any(entry.startswith("A4 poster") for entry in offered)
    catalogue, editor = window.editor.catalogue, window.editor
    in_order = [one.id for one in layouts_in(catalogue, editor.document.family) if one.id != POSTER]
    assert [one.id for one in editor.layouts_left] == [name for name in in_order if name in left(window)]


def left(window: Window) -> list[str]:
    return [one.id for one in window.editor.layouts_left]


def test_a_layout_without_a_page_for_the_languages_of_the_set_is_not_offered(window: Window) -> None:
    everything = left(window)
    window.main.content.language.chosen.emit("cy+en")  # billboards are drawn for one language alone
    assert set(left(window)) < set(everything)


def test_an_added_layout_is_shown_and_undo_takes_it_away_again(window: Window) -> None:
    window.main.strip.add_wanted.emit(CARD)
    assert window.editor.document.layouts == (POSTER, CARD)
    assert window.editor.state.layout == CARD
    assert window.main.actions_by_name["undo"].text() == "&Undo adding a layout"
    window.editor.undo()
    assert window.editor.document.layouts == (POSTER,)
    assert window.editor.state.layout == POSTER
    window.editor.redo()
    assert window.editor.state.layout == CARD


def test_a_removed_layout_comes_back_with_what_was_its_own_and_the_last_one_stays(several: Window) -> None:
    editor = several.editor
    editor.show_layout(CARD)
    several.main.content.chooser.apart_wanted.emit(Slot.ACTION)
    before = editor.document
    several.main.actions_by_name["remove-layout"].trigger()
    assert (editor.document.layouts, editor.document.overrides) == ((POSTER, LEAFLET), ())
    assert editor.state.layout == LEAFLET
    editor.undo()
    assert editor.document == before
    assert editor.state.layout == CARD
    for _ in range(2):
        several.main.actions_by_name["remove-layout"].trigger()
    assert not several.main.actions_by_name["remove-layout"].isEnabled()


def test_keys_and_menu_show_the_layouts_by_their_place(several: Window) -> None:
    QTest.keyClick(several.main, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert several.editor.state.layout == CARD
    action = several.main.actions_by_name["layout-3"]
    assert (action.text(), action.isChecked()) == ("&3 Wallet card", True)
    assert not several.main.actions_by_name["layout-4"].isVisible()


def test_showing_another_layout_is_no_change_of_the_set(several: Window) -> None:
    several.editor.show_layout(LEAFLET)
    assert not several.editor.state.is_changed
    assert not several.editor.state.past


def test_the_strip_is_reached_by_tab_and_walked_by_arrows(several: Window) -> None:
    strip = several.main.strip.list
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert several.editor.state.layout == LEAFLET
    assert QApplication.focusWidget() is strip
    QTest.keyClick(strip, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not strip


def test_a_click_on_a_layout_shows_it(several: Window) -> None:
    strip = several.main.strip.list
    place = strip.visualRect(strip.layouts.place_of(CARD)).center()
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert several.editor.state.layout == CARD


def test_each_layout_says_what_it_is_what_is_wrong_and_what_is_its_own(several: Window) -> None:
    assert [(one.name, one.line.replace("\u00a0", " ")) for one in rows(several)] == [
        ("A4 poster", "210 × 297 mm"),
        ("DL leaflet", "6 panels"),
        ("Wallet card", "2 sides"),
    ]
    several.editor.show_layout(CARD)
    several.main.content.chooser.apart_wanted.emit(Slot.ACTION)
    assert (row(several, CARD).line, row(several, CARD).mark) == ("Own text", Mark.NOTE)
    write(several, "discreet.headline", "This is far too long for the front of a little card. " * 3)
    assert row(several, CARD).mark is Mark.ERROR
    assert row(several, CARD).line.endswith(", own text")


def test_a_screen_reader_hears_the_state_of_every_layout(several: Window) -> None:
    interface = QAccessible.queryAccessibleInterface(several.main.strip.list)
    names = [interface.child(at).text(QAccessible.Text.Name) for at in range(interface.childCount())]
    assert "Wallet card, 2 sides" in names
    assert interface.text(QAccessible.Text.Name) == "Layouts of this set"


def test_a_key_press_lays_out_the_layout_on_show_alone_and_the_others_in_spare_turns(
    several: Window, qtbot: QtBot
) -> None:
    before = {view.id: view.preview.typeset for view in several.editor.views}
    several.editor.show_layout(POSTER)
    write(several, "action.text", "Call us today")
    after = {view.id: view.preview.typeset for view in several.editor.views}
    assert after[POSTER] is not before[POSTER]
    assert after[CARD] is before[CARD]
    with qtbot.waitSignal(several.editor.caught_up):
        pass
    qtbot.waitUntil(lambda: several.editor.is_settled)
    assert all(view.preview.typeset is not before[view.id] for view in several.editor.views)
    assert row(several, CARD).typeset is several.editor.views[-1].preview.typeset


def test_what_a_layout_does_not_show_is_not_laid_out_again(several: Window) -> None:
    several.editor.show_layout(LEAFLET)
    before = {view.id: view.preview.typeset for view in several.editor.views}
    write(several, "about.text", "The law, in short.")
    several.editor.settle()
    after = {view.id: view.preview.typeset for view in several.editor.views}
    assert [name for name in after if after[name] is not before[name]] == [LEAFLET]


def picture_of(window: Window, layout: str) -> QImage:
    """What the strip shows as a layout's picture, its edge left out."""
    strip = window.main.strip.list
    place = strip.visualRect(strip.layouts.place_of(layout))
    return strip.grab(QRect(place.left() + 14, place.center().y() - 16, 28, 32)).toImage()


def colours_in(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def test_the_little_pictures_show_the_pages(several: Window, qtbot: QtBot) -> None:
    for layout in (POSTER, LEAFLET, CARD):
        qtbot.waitUntil(lambda layout=layout: len(colours_in(picture_of(several, layout))) > 20)


def test_a_little_picture_is_painted_after_the_key_press_not_during_it(several: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(colours_in(picture_of(several, POSTER))) > 20)
    before = picture_of(several, POSTER)
    write(several, "trigger.headline", "Stop.\nTalk.")
    assert picture_of(several, POSTER) == before
    qtbot.waitUntil(lambda: picture_of(several, POSTER) != before)


def test_names_and_states_stay_whole_in_the_smallest_window(several: Window) -> None:
    several.main.strip.add_wanted.emit("poster-a3")
    several.main.resize(1024, 700)
    strip = several.main.strip.list
    for pane in ("editor", "export"):
        if pane == "export":
            several.main.actions_by_name["export"].trigger()
        QApplication.processEvents()
        places = [strip.visualRect(strip.layouts.index(at, 0)) for at in range(4)]
        assert all(strip.viewport().rect().contains(place) for place in places), pane


def test_both_sides_of_a_piece_are_shown_with_their_names_and_folds(several: Window) -> None:
    page = several.main.page
    several.editor.show_layout(LEAFLET)
    assert [one.geometry.name for one in page.pages] == ["outside", "inside"]
    sheets = [page.to_screen(one.geometry.trim_box, at) for at, one in enumerate(page.pages)]
    assert not sheets[0].intersects(sheets[1])
    assert all(page.rect().contains(sheet.toAlignedRect()) for sheet in sheets)
    assert all(sheet.top() >= 40 for sheet in sheets), "no room for the names of side and panels"


def test_a_fold_line_stands_out_of_the_paper(several: Window) -> None:
    from materials_app.desktop.theme import OVERLAY, ink

    page = several.main.page
    several.editor.show_layout(LEAFLET)
    image = page.grab().toImage()
    for side, folds in ((0, (97, 197)), (1, (100, 200))):
        sheet = page.to_screen(page.pages[side].geometry.trim_box, side)
        for fold in folds:
            x = round(sheet.left() + mm(fold) * page.scale)
            above = {image.pixel(x + off, round(sheet.top()) - up) for off in (-1, 0, 1) for up in range(2, 8)}
            assert ink(OVERLAY.fold).rgb() in above, (side, fold)


def test_the_second_side_is_pointed_at_and_walked_like_the_first(several: Window, qtbot: QtBot) -> None:
    page = several.main.page
    several.editor.show_layout(LEAFLET)
    spot = next(one for one in page.spots if one.name == "help@help")
    assert spot.page == 1
    qtbot.mouseClick(page, Qt.MouseButton.LeftButton, pos=page.to_screen(spot.rect, spot.page).center().toPoint())
    assert QApplication.focusWidget() is several.main.content.part("help.text").area
    page.setFocus()
    page.show_slots(())
    walked = []
    for _ in page.spots:
        QTest.keyClick(page, Qt.Key.Key_Down)
        walked.append(page.slot)
    assert walked == [one.name for one in page.spots]


def test_words_shown_twice_are_outlined_twice(several: Window) -> None:
    several.editor.show_layout(LEAFLET)
    part = several.main.content.part("action.text")
    assert part.field.frames == ("back-label", "label")
    part.area.setFocus()
    assert sum(one.name in part.field.spots for one in several.main.page.spots) == 2


def test_a_step_is_one_field_and_stands_on_the_page(several: Window) -> None:
    several.editor.show_layout(LEAFLET)
    write(several, "today.step-2", "Breathe out\nThen count to ten.")
    typeset = several.editor.preview.typeset
    assert typeset is not None
    runs = [item for item in typeset.display_list.pages[1].items if isinstance(item, GlyphRun)]
    words = " ".join(one.text for one in runs if one.semantics.slot == "today").replace("\u00a0", " ")
    assert "Breathe out" in words
    assert "count to ten" in words


def test_fields_stand_in_the_order_the_layout_is_read(several: Window) -> None:
    several.editor.show_layout(LEAFLET)
    slots = [field.slot.value for field in several.editor.view.fields]
    assert list(dict.fromkeys(slots)) == [
        *("trigger", "exit", "call", "action", "local", "about", "matters", "today", "help"),
    ]


def test_a_set_of_several_layouts_comes_back_from_its_file_as_it_was(several: Window, tmp_path: Path) -> None:
    several.editor.show_layout(CARD)
    several.main.content.chooser.apart_wanted.emit(Slot.ACTION)
    write(several, "action.text", "Call free")
    several.editor.save(tmp_path / "set.toml")
    saved = several.editor.document
    assert open_set(tmp_path / "set.toml") == saved
    several.editor.begin()
    several.commands.open(tmp_path / "set.toml")
    assert several.editor.document == saved
    assert [one.layout for one in rows(several)] == list(saved.layouts)


@pytest.mark.parametrize("layouts", [(CARD,), (CARD, POSTER)])
def test_a_set_opens_on_its_first_layout(window: Window, tmp_path: Path, layouts: tuple[str, ...]) -> None:
    from dataclasses import replace

    save_set(replace(window.editor.document, layouts=layouts), tmp_path / "a.toml")
    window.commands.open(tmp_path / "a.toml")
    assert window.editor.state.layout == CARD


def test_too_long_for_another_layout_is_counted_in_the_light(several: Window) -> None:
    several.editor.show_layout(POSTER)
    write(several, "action.text", TOO_LONG)
    several.editor.settle()
    assert several.main.status.light.accessibleName().split()[1].startswith("error")
