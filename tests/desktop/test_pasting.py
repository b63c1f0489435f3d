"""Pasting into a field: words alone, as they are set, one step of undo, told until the next edit."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from materials_app.desktop.application import Window
from materials_app.desktop.slot_field import SlotField
from tests.desktop.conftest import write


def copied(plain: str, html: str = "") -> None:
    data = QMimeData()
    data.setText(plain)
    if html:
        data.setHtml(html)
    QApplication.clipboard().setMimeData(data)


def paste(window: Window, key: str) -> SlotField:
    part = window.main.content.part(key)
    part.area.setFocus()
    QTest.keyClick(part.area, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    return part


def test_words_come_without_their_formatting_and_it_is_told(window: Window) -> None:
    write(window, "exit.text", "")
    copied("It's free.\nCall 0808 1000 900.", "<b>It's free.</b><br><font color=red>Call 0808 1000 900.</font>")
    part = paste(window, "exit.text")
    assert part.area.toPlainText() == "It’s free. Call 0808 1000 900."
    assert "<b>" not in part.area.document().toHtml().partition("<body")[2].replace("font-weight", "")
    assert part.told.isVisible()
    assert part.told.text() == "Pasted without formatting: 1 quote curled, 2 numbers held together, 1 line joined"
    QTest.keyClicks(part.area, "x")
    assert not part.told.isVisible()


def test_plain_words_come_without_a_word_about_it(window: Window) -> None:
    copied("Call us")
    assert not paste(window, "exit.text").told.isVisible()


def test_a_headline_keeps_its_lines(window: Window) -> None:
    write(window, "trigger.headline", "")
    copied("One line.\r\nAnother.")
    assert paste(window, "trigger.headline").area.toPlainText() == "One line.\nAnother."


def test_pasting_is_one_step_between_what_was_typed_before_and_after(window: Window) -> None:
    write(window, "exit.text", "")
    field = window.main.content.part("exit.text").area
    QTest.keyClicks(field, "We ")
    copied("listen ")
    paste(window, "exit.text")
    QTest.keyClicks(field, "always")
    assert field.toPlainText() == "We listen always"
    window.main.undo()
    assert field.toPlainText() == "We listen "
    window.main.undo()
    assert field.toPlainText() == "We "


def test_the_menus_paste_does_the_same(window: Window) -> None:
    write(window, "exit.text", "")
    copied("It's on")
    window.main.actions_by_name["paste"].trigger()
    assert window.main.content.part("exit.text").area.toPlainText() == "It’s on"


def test_a_picture_is_not_pasted(window: Window) -> None:
    before = window.main.content.part("exit.text").area.toPlainText()
    data = QMimeData()
    data.setData("image/png", b"no words")
    QApplication.clipboard().setMimeData(data)
    assert paste(window, "exit.text").area.toPlainText() == before
