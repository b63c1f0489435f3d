"""Large print and Easy Read beside a leaflet: offered where it goes out without them, added by one press."""

from __future__ import annotations

from materials_app.desktop.application import Window
from materials_app.desktop.controls import Words
from materials_app.desktop.wording import say
from materials_app.model.content import Slot
from materials_app.model.template import Edition
from tests.desktop.conftest import write

LEAFLET = "leaflet-a4-dl-roll"
LARGE, EASY = "leaflet-a3-4pp-a4-large-print", "leaflet-a3-4pp-a4-easy-read"


def test_a_press_lays_each_beside_a_leaflet_and_undo_takes_it_away(window: Window) -> None:
    actions, editor = window.main.actions_by_name, window.editor
    assert not actions["add-large-print"].isEnabled()  # a poster alone wants none
    window.main.strip.add_wanted.emit(LEAFLET)
    actions["export"].trigger()
    row = window.main.export.ready.beside
    assert row.isVisible()
    row.buttons[Edition.LARGE_PRINT].click()
    assert editor.document.layouts[-1] == LARGE
    assert not row.buttons[Edition.LARGE_PRINT].isVisible()
    actions["add-easy-read"].trigger()
    assert editor.document.layouts[-1] == EASY
    assert not row.isVisible()
    actions["undo"].trigger()
    assert LARGE in editor.document.layouts
    assert EASY not in editor.document.layouts
    assert row.buttons[Edition.EASY_READ].isVisible()


def test_its_sentences_are_edited_like_other_words(window: Window) -> None:
    window.main.strip.add_wanted.emit(LEAFLET)
    window.main.actions_by_name["add-easy-read"].trigger()
    window.editor.settle()
    part = window.main.content.part("call.easy-1")
    assert part.area.toPlainText() == "You call. It is free."
    assert part.area.accessibleName() == "When you call: Easy Read 1"
    write(window, "call.easy-1", "Ring us. No cost.")
    (call,) = (one for one in window.editor.document.slots if one.slot is Slot.CALL)
    assert call.own_easy == ("Ring us. No cost.",)
    assert part.note.words.endswith("Fits at 19\u00a0pt")


def test_a_leaflet_in_two_languages_is_told_to_have_a_set_for_each(window: Window) -> None:
    window.main.strip.add_wanted.emit(LEAFLET)
    window.main.content.language.chosen.emit("cy+en")
    window.main.actions_by_name["export"].trigger()
    row = window.main.export.ready.beside
    assert say("beside.a-set-each") in [one.text() for one in row.findChildren(Words) if one.isVisible()]
    assert not any(one.isVisible() for one in row.buttons.values())
