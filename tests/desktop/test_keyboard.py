"""Everything can be reached, seen and left with the keyboard alone; everything that acts has a name."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QRadioButton,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from materials_app.desktop.actions import keys_of, listed
from materials_app.desktop.application import Window
from materials_app.desktop.style import StudioStyle, theme_of
from materials_app.desktop.theme import ink
from tests.desktop.conftest import LEAFLET, write

ACTING = (QAbstractButton, QComboBox, QTextEdit, QLineEdit)
LEAST_TARGET = 24  # WCAG 2.2, 2.5.8
EDITING_KEYS = ("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Home", "End", "Ctrl+Left", "Ctrl+Right")


@pytest.fixture
def window(same_window: Window) -> Window:
    """One for all tests of this file, on a new set for each."""
    return same_window


def visible_actors(window: Window) -> list[QWidget]:
    return [one for kind in ACTING for one in window.main.findChildren(kind) if one.isVisible() and not _inner(one)]


def stops(window: Window) -> set[QWidget]:
    """What Tab must reach: all that acts; of a group of radio buttons the chosen one, arrows reach the others."""
    return {
        one
        for one in visible_actors(window)
        if one.isEnabled() and not (isinstance(one, QRadioButton) and one.group() and not one.isChecked())
    }


def _inner(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QComboBox | QScrollBar) or widget.objectName().startswith("qt_")


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(interface.text(QAccessible.Text.Name)) if interface else ""


def tab_round(window: Window) -> list[QWidget]:
    """Every widget Tab reaches from the first field on, once round."""
    seen: list[QWidget] = []
    while (now := QApplication.focusWidget()) is not None and now not in seen:
        seen.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return seen


@pytest.mark.parametrize("pane", ["editor", "export"])
def test_everything_that_acts_has_a_name(window: Window, pane: str) -> None:
    if pane == "export":
        window.main.actions_by_name["export"].trigger()
    nameless = [type(one).__name__ for one in visible_actors(window) if not name_of(one) and not one.accessibleName()]
    assert nameless == []


def test_tab_reaches_everything_that_acts_and_comes_round(window: Window) -> None:
    window.main.activateWindow()
    window.main.content.force.setFocus()
    reached = tab_round(window)
    missed = {one.accessibleName() or name_of(one) for one in stops(window) - set(reached)}
    assert missed == set()
    assert window.main.page in reached


def test_tab_goes_through_the_content_from_top_to_bottom(window: Window) -> None:
    window.main.content.force.setFocus()
    content = window.main.content
    heights = [one.mapTo(content.widget(), QPoint()).y() for one in tab_round(window) if content.isAncestorOf(one)]
    assert heights == sorted(heights)


def test_a_ring_shows_where_the_keyboard_is_after_every_tab(window: Window) -> None:
    window.main.content.force.setFocus()
    seen: list[QWidget] = []
    while (now := QApplication.focusWidget()) is not None and now not in seen:
        assert ring_pixels(window, now) > 20, name_of(now)
        seen.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    assert len(seen) > 15


def ring_pixels(window: Window, widget: QWidget) -> int:
    """Pixels of the focus colour just outside (or on the edge of) a widget."""
    image = window.main.grab().toImage()
    area = QRect(widget.mapTo(window.main, QPoint()), widget.size()).adjusted(-5, -5, 5, 5) & image.rect()
    wanted = ink(theme_of(window.main).focus).rgb()
    edges = [area.top(), area.top() + 1, area.top() + 2, area.top() + 3, area.top() + 5, area.top() + 6]
    return sum(image.pixel(x, y) == wanted for y in edges for x in range(area.left(), area.right()))


def test_a_set_of_several_layouts_with_faults_is_walked_named_and_large_enough_too(
    several: Window, qtbot: QtBot
) -> None:
    several.editor.show_layout(LEAFLET)
    write(several, "exit.text", "We can help you stop. " * 12)
    several.editor.settle()
    assert several.main.content.part("exit.text").fixes
    qtbot.waitUntil(lambda: not [one for one in visible_actors(several) if one.height() < LEAST_TARGET])
    several.main.content.force.setFocus()
    reached = tab_round(several)
    assert {name_of(one) for one in stops(several) - set(reached)} == set()
    assert several.main.strip.list in reached
    heights = [_height(several, one) for one in reached if several.main.content.isAncestorOf(one)]
    assert heights == sorted(heights)
    assert [one for one in visible_actors(several) if not name_of(one) and not one.accessibleName()] == []
    assert [one for one in visible_actors(several) if min(one.width(), one.height()) < LEAST_TARGET] == []


def _height(window: Window, widget: QWidget) -> int:
    return widget.mapTo(window.main.content.widget(), QPoint()).y()


def test_targets_are_large_enough(window: Window) -> None:
    small = [
        (name_of(one), one.size()) for one in visible_actors(window) if min(one.width(), one.height()) < LEAST_TARGET
    ]
    assert small == []


def test_keys_are_unique_and_hide_no_editing_key(window: Window) -> None:
    editing = ("cut", "copy", "paste", "select-all")
    keys = [
        sequence.toString()
        for name, action in window.main.actions_by_name.items()
        for sequence in action.shortcuts()
        if name not in editing
    ]
    assert len(set(keys)) == len(keys)
    assert not set(keys) & set(EDITING_KEYS)


def test_every_action_has_a_key_that_the_manual_tells(window: Window, root: Path) -> None:
    manual = (root / "docs/window.md").read_text(encoding="utf-8")
    by_name = window.main.actions_by_name
    assert [name for name, action in by_name.items() if not keys_of(action)] == []
    ours = [f"| {keys_of(one)} |" for one in listed(by_name) if one.objectName() != "close"]  # each system's own
    assert [row for row in ours if row not in manual] == []


def test_every_action_has_a_place_in_a_menu(window: Window) -> None:
    listed = {
        action.objectName()
        for top in window.main.menuBar().actions()
        for entry in top.menu().actions()
        for action in (entry.menu().actions() if entry.menu() else [entry])
    }
    assert set(window.main.actions_by_name) <= listed


def test_f6_walks_through_the_panes_and_back(window: Window) -> None:
    window.main.content.focus_first()
    first = QApplication.focusWidget()
    panes = []
    for _ in range(7):
        window.main.actions_by_name["next-pane"].trigger()
        focus = QApplication.focusWidget()
        seen = (p for p in _line(focus) if p.objectName() in PANES or p is window.main.page)
        panes.append(next(seen).objectName() or "page")
    assert set(panes) == {*PANES, "page"}
    for _ in range(7):
        window.main.actions_by_name["previous-pane"].trigger()
    assert first is not None
    assert window.main.content.isAncestorOf(QApplication.focusWidget() or window.main)


PANES = ("content", "strip", "page-bar", "problems", "status", "toolbar")


def _line(widget: QWidget | None) -> list[QWidget]:
    line = []
    while widget is not None:
        line.append(widget)
        widget = widget.parentWidget()
    return line


def test_the_page_is_walked_by_arrows_and_enter_goes_to_the_field(window: Window) -> None:
    page = window.main.page
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Down)
    first = page.slot
    assert first == page.spots[0].name
    QTest.keyClick(page, Qt.Key.Key_Return)
    area = QApplication.focusWidget()
    assert isinstance(area, QTextEdit)
    assert window.main.content.isAncestorOf(area)


def test_a_click_on_the_page_goes_to_the_field_and_the_field_shows_its_place(window: Window, qtbot: QtBot) -> None:
    page = window.main.page
    spot = next(one for one in page.spots if one.name.startswith("trigger@headline"))
    qtbot.mouseClick(page, Qt.MouseButton.LeftButton, pos=page.to_screen(spot.rect).center().toPoint())
    assert QApplication.focusWidget() is window.main.content.part("trigger.headline").area
    assert page.slot == spot.name


def test_escape_leaves_the_field_for_the_page_and_closes_the_export(window: Window) -> None:
    area = window.main.content.part("exit.text").area
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.main.page
    window.main.actions_by_name["export"].trigger()
    QTest.keyClick(window.main.export.ready.run, Qt.Key.Key_Escape)
    assert not window.main.is_exporting


def test_the_page_is_read_aloud_slot_by_slot(window: Window) -> None:
    interface = QAccessible.queryAccessibleInterface(window.main.page)
    assert interface.childCount() == len(window.main.page.spots)
    names = [interface.child(at).text(QAccessible.Text.Name) for at in range(interface.childCount())]
    assert any(name.startswith("Telephone: 0808") for name in names)
    assert any(name.startswith("QR code that opens ") for name in names)
    place = interface.child(0).rect()
    assert QRect(window.main.page.mapToGlobal(QPoint()), window.main.page.size()).contains(place)


def test_letters_of_the_menus_are_underlined_while_alt_is_held(window: Window) -> None:
    style = QApplication.style()
    assert isinstance(style, StudioStyle)
    QTest.keyPress(window.main.page, Qt.Key.Key_Alt)
    assert style.shows_mnemonics
    QTest.keyRelease(window.main.page, Qt.Key.Key_Alt)
    assert not style.shows_mnemonics


def test_keys_are_listed_in_the_help(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.commands.asked) as asked:
        window.main.actions_by_name["keys"].trigger()
    notice = asked.args[0]
    assert QKeySequence("F8").toString() in notice.accessibleDescription()
    notice.accept()
