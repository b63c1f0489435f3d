"""Editing: what is typed stands on the page, how it fits is said exactly, everything can be undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from materials_app.app.settings import Settings
from materials_app.desktop.application import Window
from materials_app.desktop.text_area import TextArea
from materials_app.model.display_list import GlyphRun
from tests.desktop.conftest import Opener, write

LONG = "This line goes on for much longer than any poster can hold, and then it goes on again. " * 4


@pytest.fixture
def window(same_window: Window) -> Window:
    """One for all tests of this file, on a new set for each."""
    return same_window


def field(window: Window, key: str) -> TextArea:
    return window.main.content.part(key).area


def note(window: Window, key: str) -> str:
    return window.main.content.part(key).note.words


def page_words(window: Window, slot: str) -> str:
    typeset = window.editor.preview.typeset
    assert typeset is not None
    runs = (item for item in typeset.display_list.pages[0].items if isinstance(item, GlyphRun))
    return " ".join(run.text for run in runs if run.semantics.slot == slot)


def test_a_new_set_shows_the_librarys_words_and_how_they_fit(window: Window) -> None:
    assert field(window, "trigger.headline").toPlainText()
    assert note(window, "trigger.headline").startswith("Fits at ")
    assert not window.editor.state.is_changed


def test_typing_stands_on_the_page_at_once(window: Window) -> None:
    write(window, "exit.text", "")
    QTest.keyClicks(field(window, "exit.text"), "Call us today")
    assert "Call us today" in page_words(window, "exit").replace("\u00a0", " ")


def test_typing_is_one_step_of_undo_and_ctrl_z_takes_it_back(window: Window) -> None:
    before = window.editor.document
    area = field(window, "exit.text")
    area.setFocus()
    QTest.keyClicks(area, "abc")
    assert len(window.editor.state.past) == 1
    QTest.keyClick(area, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.editor.document == before
    assert window.editor.state.future


def test_undo_says_what_it_takes_back(window: Window) -> None:
    write(window, "exit.text", "Other words")
    assert window.main.actions_by_name["undo"].text() == "&Undo message"


def test_words_that_do_not_fit_are_counted_marked_and_stop_the_export(window: Window) -> None:
    write(window, "exit.text", LONG)
    over = window.editor.view.over_in(next(one for one in window.editor.view.fields if one.key == "exit.text"))
    assert over > 0
    assert note(window, "exit.text").startswith(f"{over} characters too long at")
    assert field(window, "exit.text").faulty
    assert not window.main.export.ready.run.isEnabled()


def test_taking_away_exactly_the_characters_said_makes_the_words_fit(window: Window) -> None:
    write(window, "exit.text", LONG.strip())
    one = next(one for one in window.editor.view.fields if one.key == "exit.text")
    over = window.editor.view.over_in(one)
    write(window, "exit.text", LONG.strip()[:-over].rstrip())
    assert window.editor.view.over_in(one) == 0


def test_only_the_field_that_is_too_long_is_marked(window: Window) -> None:
    write(window, "exit.text", LONG)
    assert not field(window, "trigger.text").faulty


def test_the_librarys_words_come_back(window: Window) -> None:
    library = field(window, "exit.text").toPlainText()
    write(window, "exit.text", "Other words")
    part = window.main.content.part("exit.text")
    assert part.restore.isVisible()
    part.restore.click()
    window.main.page.setFocus()
    assert field(window, "exit.text").toPlainText() == library
    assert not part.restore.isVisible()


def test_an_emptied_field_goes_back_to_the_library_when_it_is_left(window: Window) -> None:
    library = field(window, "exit.text").toPlainText()
    write(window, "exit.text", "x")
    write(window, "exit.text", "")
    field(window, "trigger.headline").setFocus()
    assert field(window, "exit.text").toPlainText() == library


def test_a_force_is_found_by_typing(window: Window, qtbot: QtBot) -> None:
    force = window.main.content.force
    force.setFocus()
    line = force.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "cleveland")
    completer = force.completer()
    assert completer is not None
    assert completer.completionCount() == 1
    with qtbot.waitSignal(window.editor.changed):
        QTest.keyClick(completer.popup(), Qt.Key.Key_Down)
        QTest.keyClick(completer.popup(), Qt.Key.Key_Return)
    assert window.editor.document.force == "cleveland"
    assert "Cleveland" in page_words(window, "masthead")


def test_a_press_into_the_force_takes_its_name_in_hand(window: Window, qtbot: QtBot) -> None:
    line = window.main.content.force.lineEdit()
    assert line is not None
    window.main.content.part("exit.text").area.setFocus()
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert line.selectedText() == "Lancashire Police"


def test_enter_takes_the_only_force_that_is_left(window: Window) -> None:
    force = window.main.content.force
    force.setFocus()
    line = force.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "sex")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.editor.document.force == "lancashire", "Essex and Sussex are both left"
    line.selectAll()
    QTest.keyClicks(line, "kent")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.editor.document.force == "kent"
    assert line.text() == "Kent Police"


def test_a_name_no_table_holds_is_not_taken(window: Window) -> None:
    force = window.main.content.force
    force.setFocus()
    line = force.lineEdit()
    assert line is not None
    line.setText("Nowhere")
    window.main.page.setFocus()
    assert window.editor.document.force == "lancashire"
    assert line.text() == window.editor.catalogue.force("lancashire").public_name


def test_another_audience_brings_its_own_words_and_undo_brings_the_first_back(window: Window) -> None:
    content = window.main.content
    offered = [content.audience.itemData(row) for row in range(content.audience.count())]
    others = [name for name in offered if name != "own"]
    if not others:
        assert offered == ["own"]
        return
    before = window.editor.document
    content.audience.chosen.emit(others[0])
    assert window.editor.document.audience == others[0]
    window.editor.undo()
    assert window.editor.document == before


def test_the_wheel_changes_no_choice(window: Window) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    choice = window.main.content.language
    middle = QPointF(choice.rect().center())
    turn = QWheelEvent(
        middle,
        QPointF(choice.mapToGlobal(choice.rect().center())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = choice.currentIndex()
    QApplication.sendEvent(choice, turn)
    assert choice.currentIndex() == before


def test_where_it_sends_people_is_shown_and_takes_no_keyboard(window: Window) -> None:
    telephone = window.main.content.telephone
    assert telephone.accessibleName() == "Telephone: 0808 1000 900".replace(" ", telephone.accessibleName()[10])
    assert telephone.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_without_a_force_the_window_asks_for_one_and_exports_nothing(open_window: Opener) -> None:
    window = open_window(Settings(theme="light"))
    assert window.editor.preview.typeset is None
    assert [one.id for one in window.editor.preview.findings] == ["force-not-chosen"]
    assert not window.main.export.ready.run.isEnabled()
    window.main.content.force.chosen.emit("lancashire")
    assert window.editor.preview.typeset is not None


@pytest.mark.parametrize("words", ["Ring 0909 8790 123 now", "Visit www.stopitnow.org"])
def test_words_that_may_never_print_are_errors_as_they_are_typed(window: Window, words: str) -> None:
    write(window, "exit.text", words)
    assert window.editor.preview.errors


def test_what_is_written_without_the_keyboard_stands_alone(window: Window) -> None:
    """As a screen reader does: it takes the words out and puts its own in, in one go, wherever the keyboard is."""
    area = field(window, "trigger.headline")
    field(window, "exit.text").setFocus()
    QAccessible.queryAccessibleInterface(area).editableTextInterface().replaceText(0, len(area.toPlainText()), "A way")
    assert area.toPlainText() == "A way"
    assert ": A way Images" in page_words(window, "trigger")


def test_what_is_emptied_without_the_keyboard_shows_the_librarys_words_again(window: Window, qtbot: QtBot) -> None:
    area = field(window, "trigger.headline")
    before = area.toPlainText()
    QAccessible.queryAccessibleInterface(area).editableTextInterface().deleteText(0, len(before))
    qtbot.waitUntil(lambda: area.toPlainText() == before)
