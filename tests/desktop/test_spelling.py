"""Spelling in the fields: underlined in spare turns, put right by menu and by key, never in the way of typing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from materials_app.app.files import open_set
from materials_app.desktop import spelling
from materials_app.desktop.application import Window
from materials_app.desktop.text_area import TextArea
from materials_app.desktop.theme import LIGHT
from tests.desktop.conftest import write

KEY = "exit.text"


@pytest.fixture
def window(same_window: Window) -> Window:
    """One for all tests of this file, on a new set for each."""
    return same_window


def area(window: Window, key: str = KEY) -> TextArea:
    return window.main.content.part(key).area


def written(window: Window, words: str, key: str = KEY) -> TextArea:
    """Words in a field, the cursor gone to its beginning, all of it looked at."""
    write(window, key, words)
    field = area(window, key)
    field.moveCursor(QTextCursor.MoveOperation.Start)
    window.main.content.spelling.settle()
    return field


def underlined(field: TextArea) -> list[str]:
    """The words that carry a wavy line on the screen."""
    marks = field.extraSelections()
    wave = LIGHT.warning_fill.lower()
    return [one.cursor.selectedText() for one in marks if one.format.underlineColor().name() == wave]


def entries(menu: QMenu) -> list[str]:
    return [one.text() for one in menu.actions() if not one.isSeparator()]


def choose(window: Window, field: TextArea, words: str) -> None:
    menu = window.main.content.spelling.menu(field)
    next(one for one in menu.actions() if one.text() == words).trigger()
    menu.deleteLater()


def test_a_slip_is_underlined_and_the_words_round_it_are_not(window: Window) -> None:
    assert underlined(written(window, "You will recieve help from someone who listens.")) == ["recieve"]
    assert underlined(written(window, "You will receive help from someone who listens.")) == []


def test_the_librarys_words_carry_no_line(several: Window) -> None:
    several.main.content.spelling.settle()
    parts = several.main.content._form.parts
    assert len(parts) > 4
    assert {key: underlined(part.area) for key, part in parts.items()} == {key: [] for key in parts}


def test_welsh_is_looked_up_in_the_welsh_list(window: Window) -> None:
    assert underlined(written(window, "Mae help ar gael yn gyfrinachol.")) == []
    assert underlined(written(window, "Mae help ar gael yn gyfrinacholl.")) == ["gyfrinacholl"]


def test_every_place_of_a_slip_is_underlined_also_behind_a_character_that_counts_twice(window: Window) -> None:
    field = written(window, "A 😀 recieve here. You may recieve it there.")
    assert underlined(field) == ["recieve", "recieve"]


def test_american_spelling_is_put_right_from_the_menu_as_one_step(window: Window) -> None:
    field = written(window, "We organize help with your behaviour.")
    steps = len(window.editor.state.past)
    field.setTextCursor(field.slips[0].cursor)
    assert entries(window.main.content.spelling.menu(field))[0] == "organise"
    choose(window, field, "organise")
    assert field.toPlainText() == "We organise help with your behaviour."
    assert len(window.editor.state.past) == steps + 1
    window.main.content.spelling.settle()
    assert underlined(field) == []
    window.main.undo()
    assert "organize" in window.editor.view.words_in(window.main.content.part(KEY).field).shown


def test_the_menu_offers_cut_copy_and_paste_of_the_window(window: Window) -> None:
    menu = window.main.content.spelling.menu(written(window, "All is well here."))
    assert [window.main.actions_by_name[name] for name in ("cut", "copy", "paste", "select-all")] == menu.actions()
    menu.deleteLater()


def test_alt_enter_goes_to_the_next_slip_and_its_menu_takes_keys(window: Window, qtbot: QtBot) -> None:
    field = written(window, "Nobody will recieve a list of who has calledd.")
    field.setFocus()
    opened: list[QMenu] = []
    window.main.content.spelling.opened.connect(opened.append)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert field.textCursor().selectedText() == "recieve"
    assert "\n" not in field.toPlainText()
    QTest.keyClick(opened[-1], Qt.Key.Key_Down)
    QTest.keyClick(opened[-1], Qt.Key.Key_Return)
    assert "receive" in field.toPlainText()
    window.main.content.spelling.settle()
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert field.textCursor().selectedText() == "calledd"
    opened[-1].close()


def test_the_key_finds_a_slip_in_another_field_and_is_off_where_there_is_none(window: Window) -> None:
    action = window.main.actions_by_name["spelling"]
    window.main.content.spelling.settle()
    assert not action.isEnabled()
    field = written(window, "You may recieve help.")
    assert action.isEnabled()
    area(window, "trigger.headline").setFocus()
    opened: list[QMenu] = []
    window.main.content.spelling.opened.connect(opened.append)
    action.trigger()
    assert field.hasFocus()
    assert field.textCursor().selectedText() == "recieve"
    opened[-1].close()


def test_a_word_is_not_underlined_while_it_is_typed(window: Window) -> None:
    field = written(window, "")
    field.setFocus()
    QTest.keyClicks(field, "We recieve")
    window.main.content.spelling.settle()
    assert underlined(field) == []
    QTest.keyClicks(field, " calls")
    window.main.content.spelling.settle()
    assert underlined(field) == ["recieve"]


def test_a_key_press_looks_nothing_up(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    field = written(window, "You may recieve help.")
    looked: list[str] = []
    real = spelling.misspelt_in
    monkeypatch.setattr(spelling, "misspelt_in", lambda text, *rest: looked.append(text) or real(text, *rest))
    QTest.keyClicks(field, "So ")
    assert looked == []
    assert underlined(field) == ["recieve"]  # the line goes along with its word
    window.main.content.spelling.settle()
    assert looked == ["So You may recieve help."]


def test_only_the_field_that_changed_is_looked_at_again(several: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    several.main.content.spelling.settle()
    looked: list[str] = []
    monkeypatch.setattr(spelling, "misspelt_in", lambda text, *rest: looked.append(text) or ())
    written(several, "Call us.")
    assert looked == ["Call us."]


def test_a_word_of_the_set_is_known_in_field_page_and_file(window: Window, tmp_path: Path) -> None:
    field = written(window, "Come to the wyresdaleish hub and see us.")
    assert underlined(field) == ["wyresdaleish"]
    field.setTextCursor(field.slips[-1].cursor)
    choose(window, field, "Add “wyresdaleish” to this set’s words")
    window.main.content.spelling.settle()
    window.editor.settle()
    assert underlined(field) == []
    assert not any("yresdaleish" in one.finding.message for one in window.editor.problems)
    assert window.main.actions_by_name["undo"].text() == "&Undo word of this set"
    window.editor.save(tmp_path / "known.toml")
    assert open_set(tmp_path / "known.toml").words == ("wyresdaleish",)
    window.main.undo()
    window.main.content.spelling.settle()
    assert underlined(field)


def test_who_does_not_see_the_line_hears_of_it(window: Window) -> None:
    field = written(window, "You may recieve help.")
    assert "1 word may be misspelt" in field.accessibleDescription()
    assert "misspelt" not in written(window, "You may receive help.").accessibleDescription()
