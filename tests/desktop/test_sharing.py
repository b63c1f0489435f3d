"""Words shared by the layouts of a set, and words of one layout's own: which a field edits, how they fit, and back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from materials_app.app.apart import with_override
from materials_app.app.fields import message_in
from materials_app.app.fixes import EDIT_APART, SHORT_FORM
from materials_app.app.session import edited
from materials_app.desktop.application import Window
from materials_app.desktop.slot_field import SlotField
from materials_app.model.campaign_set import SlotChoice
from materials_app.model.content import Slot
from materials_app.model.order import Order
from tests.desktop.conftest import CARD, LEAFLET, POSTER, write

TOO_LONG = "Call the helpline, free from any phone"
"""Fits the poster and the leaflet, not the card."""


@pytest.fixture
def window(same_window: Window) -> Window:
    """One for all tests of this file, on a new set for each."""
    return same_window


def part(window: Window, key: str) -> SlotField:
    return window.main.content.part(key)


def words_on(window: Window, layout: str, slot: str) -> str:
    window.editor.settle()
    view = next(one for one in window.editor.views if one.id == layout)
    field = view.field(slot)
    assert field is not None
    return view.words_in(field).shown


def edit_apart(window: Window, slot: Slot) -> None:
    window.main.content.chooser.apart_wanted.emit(slot)


def fix(window: Window, key: str, words: str) -> None:
    next(one for one in part(window, key).fixes if one.text() == words).click()


def test_a_shared_field_edits_every_layout_and_says_where_it_fits(several: Window) -> None:
    write(several, "action.text", "Call free")
    assert {words_on(several, one, "action.text") for one in (POSTER, LEAFLET, CARD)} == {"Call free"}
    assert part(several, "action.text").note.words == "Fits every layout"
    assert not several.editor.document.overrides


def test_the_note_names_the_layouts_where_words_are_set_smaller(several: Window) -> None:
    assert part(several, "trigger.kicker").note.words == "Fits both layouts that show it"
    note = part(several, "trigger.headline").note.words.replace("\u00a0", " ")
    assert note.startswith("Fits, reduced to ")
    assert note.endswith("pt on: DL leaflet")


def test_words_too_long_for_another_layout_are_counted_there_and_not_marked_here(several: Window) -> None:
    write(several, "action.text", TOO_LONG)
    several.editor.settle()
    field = part(several, "action.text")
    over = several.editor.views[2].over_in(field.field)
    assert over > 0
    expected = f"{over} characters too long for the wallet card at 8 pt. It fits the other 2 layouts."
    assert field.note.words.replace("\u00a0", " ") == expected
    assert field.area.faulty
    assert field.area.extraSelections() == []
    several.editor.show_layout(CARD)
    assert part(several, "action.text").area.extraSelections() != []


def test_a_field_is_brief_and_offers_nothing_until_the_keyboard_is_in_it(several: Window) -> None:
    write(several, "action.text", TOO_LONG)
    several.editor.settle()
    field = part(several, "action.text")
    assert all(one.isVisible() for one in field.fixes)
    field.fixes[0].setFocus()
    assert "characters too long for the wallet card" in field.note.words
    part(several, "trigger.headline").area.setFocus()
    assert field.note.words == "Too long for the wallet card"
    assert field.fixes
    assert not any(one.isVisible() for one in field.fixes)
    assert "too long for the wallet card at" in field.area.accessibleDescription().replace("\u00a0", " ")


def test_nothing_moves_from_under_a_press(several: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    write(several, "action.text", TOO_LONG)
    several.editor.settle()
    field = part(several, "action.text")
    exact = field.note.words
    monkeypatch.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    part(several, "trigger.headline").area.setFocus()
    assert field.note.words == exact
    write(several, "trigger.headline", "Stop here")
    assert field.note.words != exact


def test_taking_away_what_the_note_counts_makes_them_fit_every_layout(several: Window) -> None:
    write(several, "action.text", TOO_LONG)
    several.editor.settle()
    over = several.editor.views[2].over_in(part(several, "action.text").field)
    write(several, "action.text", TOO_LONG[:-over].rstrip())
    several.editor.settle()
    assert not part(several, "action.text").area.faulty


def test_words_too_long_for_all_say_so_once(several: Window) -> None:
    write(several, "action.text", "word " * 60)
    several.editor.settle()
    assert part(several, "action.text").note.words.startswith("Too many characters for: A4 poster (")


def test_editing_for_one_layout_only_changes_that_one_and_says_so(several: Window) -> None:
    write(several, "action.text", TOO_LONG)
    several.editor.settle()
    fix(several, "action.text", "Edit for the wallet card only")
    assert several.editor.state.layout == CARD
    field = part(several, "action.text")
    assert QApplication.focusWidget() is field.area
    assert (field.whose.text(), field.whose.isHidden()) == ("Only on the wallet card", False)
    write(several, "action.text", "Call free")
    assert words_on(several, CARD, "action.text") == "Call free"
    assert words_on(several, POSTER, "action.text") == TOO_LONG
    assert field.note.words.startswith("Fits at ")
    several.editor.show_layout(POSTER)
    assert part(several, "action.text").note.words.startswith("Fits, reduced to ")
    assert "card" not in part(several, "action.text").note.words
    assert part(several, "action.text").whose.text() == "Your own words"


def test_the_shared_text_comes_back_and_undo_brings_the_own_again(several: Window) -> None:
    several.editor.show_layout(CARD)
    shared = words_on(several, CARD, "action.text")
    edit_apart(several, Slot.ACTION)
    write(several, "action.text", "Call free")
    several.main.content.group(Slot.ACTION).share.click()
    assert words_on(several, CARD, "action.text") == shared
    assert not several.editor.document.overrides
    several.editor.undo()
    assert words_on(several, CARD, "action.text") == "Call free"


def test_the_button_under_a_field_gives_it_back_to_the_set(several: Window) -> None:
    write(several, "action.text", TOO_LONG)
    several.editor.settle()
    fix(several, "action.text", "Edit for the wallet card only")
    restore = part(several, "action.text").restore
    assert restore.text() == "Use the shared text"
    restore.click()
    assert words_on(several, CARD, "action.text") == TOO_LONG
    assert not several.editor.document.overrides


def test_undoing_what_another_layout_got_shows_that_layout(several: Window) -> None:
    several.editor.show_layout(CARD)
    edit_apart(several, Slot.ACTION)
    several.editor.show_layout(POSTER)
    several.editor.undo()
    assert several.editor.state.layout == CARD


def test_an_own_field_emptied_to_be_written_anew_stays_the_layouts_own(several: Window) -> None:
    write(several, "action.text", TOO_LONG)
    several.editor.settle()
    fix(several, "action.text", "Edit for the wallet card only")
    area = part(several, "action.text").area
    area.selectAll()
    QTest.keyClick(area, Qt.Key.Key_Delete)
    assert (area.toPlainText(), area.placeholderText()) == ("", TOO_LONG)
    assert part(several, "action.text").whose.text() == "Only on the wallet card"
    QTest.keyClicks(area, "Ring us")
    assert words_on(several, CARD, "action.text") == "Ring us"
    assert words_on(several, POSTER, "action.text") == TOO_LONG


def test_an_own_field_left_empty_takes_the_shared_text_and_edits_it_from_then_on(several: Window) -> None:
    write(several, "action.text", TOO_LONG)
    several.editor.settle()
    fix(several, "action.text", "Edit for the wallet card only")
    area = part(several, "action.text").area
    area.selectAll()
    QTest.keyClick(area, Qt.Key.Key_Delete)
    several.main.page.setFocus()
    assert part(several, "action.text").area.toPlainText() == TOO_LONG
    write(several, "action.text", "For all")
    assert words_on(several, POSTER, "action.text") == "For all"


def test_the_short_form_is_offered_where_it_fits_and_stands_there_alone(several: Window) -> None:
    write(several, "exit.text", "We can help you stop. " * 12)
    several.editor.settle()
    before = several.editor.document
    names = [one.text() for one in part(several, "exit.text").fixes]
    assert names == ["Use short form", "Edit for the A4 poster only"]
    fix(several, "exit.text", "Use short form")
    several.editor.settle()
    assert all(not view.preview.errors for view in several.editor.views)
    assert several.main.actions_by_name["undo"].text() == "&Undo short form"
    several.editor.undo()
    assert several.editor.document == before


def test_no_fix_is_offered_that_does_not_fix(several: Window) -> None:
    several.editor.show_layout(CARD)
    write(several, "discreet.headline", "A front that is far too long for a little card to carry. " * 3)
    several.editor.settle()
    view = several.editor.view
    field = view.field("discreet.headline")
    assert field is not None
    offered = several.editor.remedies_for(field, several.editor.fit_of(field))
    assert [one.name for one in offered if one.name == EDIT_APART] == []
    for remedy in (one for one in offered if one.name == SHORT_FORM):
        several.editor.do(remedy.apply)
        assert not several.editor.view.over_in(field)


def test_a_message_of_a_layouts_own_is_marked_and_chosen_for_it_alone(several: Window) -> None:
    several.editor.show_layout(LEAFLET)
    group = several.main.content.group(Slot.TRIGGER)
    group.choose.click()
    several.main.content.chooser.apart.click()
    group = several.main.content.group(Slot.TRIGGER)
    assert (group.only_on.text(), group.share.isHidden()) == ("Only on the DL leaflet", False)
    group.choose.click()
    QTest.keyClick(several.main.content.chooser.field, Qt.Key.Key_Down)
    QTest.keyClick(several.main.content.chooser.field, Qt.Key.Key_Return)
    own = several.editor.document.override(LEAFLET).slots
    assert [choice.slot for choice in own] == [Slot.TRIGGER]
    assert several.editor.document.choice(Slot.TRIGGER) is None
    assert words_on(several, POSTER, "trigger.headline") != words_on(several, LEAFLET, "trigger.headline")


def test_setting_a_slot_apart_changes_no_page(several: Window) -> None:
    write(several, "trigger.text", "My own words")
    several.editor.show_layout(LEAFLET)
    before = several.editor.preview.typeset
    edit_apart(several, Slot.TRIGGER)
    assert several.editor.preview.typeset == before


def test_what_one_layout_alone_shows_says_so(several: Window) -> None:
    several.editor.show_layout(CARD)
    group = several.main.content.group(Slot.DISCREET)
    assert (group.only_on.text(), group.only_on.isHidden()) == ("Only the wallet card shows this", False)
    assert group.share.isHidden()
    group.choose.click()
    assert several.main.content.chooser.apart.isHidden()
    several.main.content.chooser.close()


def test_a_design_of_one_layouts_own(several: Window) -> None:
    several.editor.show_layout(CARD)
    content = several.main.content
    assert content.family_apart.text() == "Only on the wallet card"
    content.family_apart.click()
    content.family.chosen.emit("quiet")
    assert [view.template.family for view in several.editor.views] == ["statement", "statement", "quiet"]
    several.editor.show_layout(POSTER)
    content.family.chosen.emit("quiet")
    assert several.editor.document.family == "quiet"
    several.editor.show_layout(CARD)
    content.family_apart.click()
    assert not several.editor.document.overrides


def test_another_audience_leaves_no_layout_with_words_of_the_last(several: Window) -> None:
    several.editor.show_layout(CARD)
    edit_apart(several, Slot.ACTION)
    audience = several.main.content.audience
    other = next(audience.itemData(row) for row in range(audience.count()) if audience.itemData(row) != "own")
    audience.chosen.emit(other)
    several.editor.settle()
    assert not several.editor.document.overrides
    assert all(view.preview.is_current for view in several.editor.views)


def test_the_same_field_keeps_the_keyboard_from_layout_to_layout(several: Window) -> None:
    part(several, "action.text").area.setFocus()
    for layout in (CARD, LEAFLET, CARD):
        several.editor.show_layout(layout)
        area = part(several, "action.text").area
        assert QApplication.focusWidget() is area
        assert area.toPlainText() == words_on(several, layout, "action.text") != ""


def test_fixes_that_come_while_typing_are_brought_into_sight(several: Window, qtbot: QtBot) -> None:
    several.main.resize(1024, 700)
    several.editor.show_layout(LEAFLET)
    write(several, "exit.text", "We can help you stop. " * 12)
    several.editor.settle()
    content, last = several.main.content, part(several, "exit.text").fixes[-1]
    seen = content.viewport()
    qtbot.waitUntil(lambda: seen.rect().contains(QRect(last.mapTo(seen, QPoint()), last.size())))


@pytest.mark.parametrize("layout", [POSTER, LEAFLET, CARD])
def test_the_words_in_the_fields_are_those_of_the_family_on_show(several: Window, layout: str) -> None:
    several.editor.show_layout(layout)
    several.main.content.family.chosen.emit("quiet")
    view = several.editor.view
    assert view.preview.job is not None
    shown = {slot: message.id for slot, message in view.preview.job.messages}
    for field in view.fields:
        message = message_in(view.campaign, view.seen, field.slot)
        if field.slot is Slot.LOCAL:  # one's own line: no library has words for it
            continue
        assert message is not None
        assert shown[field.slot] == message.id


def test_an_override_of_the_order_alone_is_kept_while_words_come_and_go(several: Window) -> None:
    ordered = replace(several.editor.document.override(CARD), order=Order(quantity=5000))
    several.editor.do(lambda state: edited(state, with_override(state.document, ordered), "marks"))
    several.editor.show_layout(CARD)
    edit_apart(several, Slot.ACTION)
    several.main.content.group(Slot.ACTION).share.click()
    assert several.editor.document.override(CARD).order.quantity == 5000
    assert several.editor.document.override(CARD).slots == ()
    assert SlotChoice(Slot.ACTION, "") not in several.editor.document.slots
