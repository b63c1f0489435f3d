"""Ctrl+K: any action is found by typing a part of its words, and done by Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from materials_app.desktop.action_search import every_action, matching
from materials_app.desktop.application import Window


@pytest.fixture
def window(same_window: Window) -> Window:
    """One for all tests of this file, on a new set for each."""
    return same_window


def opened(window: Window) -> Window:
    window.main.activateWindow()
    QTest.keyClick(window.main, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.main.search.isVisible()
    return window


def listed(window: Window) -> list[str]:
    return [one.words for one in window.main.search.model.found]


def test_typing_and_enter_do_an_action(window: Window) -> None:
    search = opened(window).main.search
    QTest.keyClicks(search.field, "exp")
    assert listed(window)[0] == "Export"
    QTest.keyClick(search.field, Qt.Key.Key_Return)
    assert not search.isVisible()
    assert window.main.is_exporting


def test_arrows_choose_and_escape_closes(window: Window) -> None:
    search = opened(window).main.search
    QTest.keyClick(search.field, Qt.Key.Key_Down)
    QTest.keyClick(search.field, Qt.Key.Key_Down)
    QTest.keyClick(search.field, Qt.Key.Key_Up)
    assert search.list.currentIndex().row() == 1
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert not search.isVisible()


def test_only_what_can_be_done_now_is_offered(window: Window) -> None:
    opened(window)
    assert "Undo" not in listed(window)  # there is nothing to take back yet
    assert "Export" in listed(window)
    assert "Search actions" not in listed(window)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("dark", "Dark"), ("theme da", "Dark"), ("zoom i", "Zoom in"), ("gudies", "Guides"), ("zzz", "")],
)
def test_words_are_found_by_their_beginnings_their_menu_and_in_spite_of_a_slip(
    window: Window, typed: str, wanted: str
) -> None:
    found = matching(typed, every_action(window.main.actions_by_name))
    assert (found[0].words if found else "") == wanted


def test_every_action_of_the_menus_can_be_found(window: Window) -> None:
    found = {one.action for one in every_action(window.main.actions_by_name)}
    able = {one for name, one in window.main.actions_by_name.items() if one.isEnabled() and one.isVisible()}
    assert able - found == {window.main.actions_by_name["search-actions"]}
