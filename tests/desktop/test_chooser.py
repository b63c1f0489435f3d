"""The library behind “Choose…”: found by typing, tried on the page by arrows, taken by Enter, given back by Escape."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from materials_app.desktop.application import Window
from materials_app.desktop.chooser import Chooser
from materials_app.desktop.controls import Words
from materials_app.desktop.marks import Mark
from materials_app.desktop.rows import Row
from materials_app.model.content import Slot
from tests.desktop.conftest import CARD, LEAFLET, POSTER, write
from tests.desktop.test_editing import page_words


def opened(window: Window, slot: Slot = Slot.TRIGGER) -> Chooser:
    window.main.content.group(slot).choose.click()
    chooser = window.main.content.chooser
    assert chooser.isVisible()
    return chooser


def press(chooser: Chooser, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(chooser.field, key)


def listed(chooser: Chooser) -> list[str]:
    return [row.key for row in chooser.list.rows]


def row_in(chooser: Chooser, key: str) -> Row:
    return next(row for row in chooser.list.rows if row.key == key)


def choose_length(chooser: Chooser, name: str) -> None:
    """As a person does it: the list of lengths, its row, Enter."""
    chooser.length.setCurrentIndex(chooser.length.findData(name))
    chooser.length.activated.emit(chooser.length.currentIndex())


def test_it_lists_what_this_audience_may_be_told_with_what_stands_there_in_hand(window: Window) -> None:
    chooser = opened(window)
    campaign = window.editor.campaign
    fitting = {one.id for one in campaign.messages if one.slot is Slot.TRIGGER and one.audience == "own"}
    assert len(listed(chooser)) >= 6
    assert set(listed(chooser)) <= fitting
    assert chooser.list.current == campaign.default_messages("own", "statement")[Slot.TRIGGER]
    assert window.editor.state.past == ()
    chooser.close()


def test_typing_finds_words_wherever_they_stand_and_says_when_nothing_does(window: Window) -> None:
    chooser = opened(window)
    QTest.keyClicks(chooser.field, "trace pol")
    assert listed(chooser) == ["not-hidden"]
    chooser.field.clear()
    QTest.keyClicks(chooser.field, "zebra")
    assert listed(chooser) == []
    assert chooser.none.isVisible()
    assert not chooser.take.isEnabled()
    press(chooser, Qt.Key.Key_Return)
    assert chooser.isVisible()
    chooser.close()
    assert not window.editor.state.past


def test_a_tone_leaves_its_messages_alone(window: Window) -> None:
    chooser = opened(window)
    chooser.tone.setCurrentIndex(chooser.tone.findData("therapeutic"))
    chooser.tone.activated.emit(chooser.tone.currentIndex())
    by_id = {one.id: one for one in window.editor.campaign.messages}
    assert {by_id[key].tone for key in listed(chooser)} == {"therapeutic"}
    chooser.close()


def test_arrows_show_each_message_on_the_page_and_escape_brings_back_what_was_there(window: Window) -> None:
    before, words = window.editor.state, page_words(window, "trigger")
    chooser = opened(window)
    seen = set()
    for _ in range(3):
        press(chooser, Qt.Key.Key_Down)
        seen.add(page_words(window, "trigger"))
    assert len(seen) == 3
    assert words not in seen
    press(chooser, Qt.Key.Key_Escape)
    assert not chooser.isVisible()
    assert window.editor.state == before
    assert page_words(window, "trigger") == words


def test_looking_elsewhere_gives_back_too(window: Window) -> None:
    before = window.editor.state
    chooser = opened(window)
    press(chooser, Qt.Key.Key_Down)
    assert window.editor.state != before
    chooser.hide()
    assert window.editor.state == before


def test_enter_takes_the_message_as_one_step_of_undo(window: Window) -> None:
    before = window.editor.document
    chooser = opened(window)
    press(chooser, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert not chooser.isVisible()
    choice = window.editor.document.choice(Slot.TRIGGER)
    assert choice is not None
    assert choice.message == chooser.list.current
    assert len(window.editor.state.past) == 1
    assert window.main.actions_by_name["undo"].text() == "&Undo choice of opening"
    window.main.undo()
    assert window.editor.document == before


def test_going_away_and_back_changes_nothing(window: Window) -> None:
    before = window.editor.state
    chooser = opened(window)
    press(chooser, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert window.editor.state == before


def test_own_words_give_way_only_to_a_message_that_is_gone_to(window: Window) -> None:
    write(window, "trigger.headline", "Words of our own")
    window.editor.settle()
    own = window.editor.document
    chooser = opened(window)
    press(chooser, Qt.Key.Key_Return)
    assert window.editor.document == own
    chooser = opened(window)
    press(chooser, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert "Words of our own" not in page_words(window, "trigger")


def test_each_says_whether_it_fits_the_layouts_of_the_set(several: Window) -> None:
    several.editor.show_layout(CARD)
    chooser = opened(several, Slot.ACTION)
    assert row_in(chooser, "start-online").mark is Mark.WAITING
    chooser.settle()
    assert {row.mark for row in chooser.list.rows} == {Mark.DONE}
    assert row_in(chooser, "start-online").lines[-1].words.startswith("Fits every layout")
    choose_length(chooser, "long")
    chooser.settle()
    assert Mark.ERROR in {row.mark for row in chooser.list.rows}
    worst = next(row for row in chooser.list.rows if row.mark is Mark.ERROR)
    assert worst.lines[-1].words.startswith("Too long for")
    chooser.close()


def test_what_is_said_of_the_fit_is_what_taking_it_does(several: Window) -> None:
    chooser = opened(several, Slot.ACTION)
    choose_length(chooser, "long")
    chooser.settle()
    marks = {row.key: row.mark for row in chooser.list.rows}
    for key, mark in marks.items():
        chooser.list.choose(key)
        several.editor.settle()
        over = any(view.over_in(field) for view in several.editor.views for field in view.fields)
        assert over == (mark is Mark.ERROR), key
    chooser.close()


def test_a_length_holds_on_every_layout_until_it_is_left_to_the_layouts_again(several: Window) -> None:
    chooser = opened(several, Slot.EXIT)
    choose_length(chooser, "short")
    message = next(one for one in several.editor.campaign.messages if one.id == chooser.list.current)
    wording = message.in_language("en")
    assert wording is not None
    press(chooser, Qt.Key.Key_Return)
    several.editor.settle()
    choice = several.editor.document.choice(Slot.EXIT)
    assert choice is not None
    assert choice.length == "short"
    for layout in (POSTER, LEAFLET):
        view = next(one for one in several.editor.views if one.id == layout)
        field = view.field("exit.text")
        assert field is not None
        assert view.words_in(field).shown == wording.text.short
    chooser = opened(several, Slot.EXIT)
    assert chooser.length.currentData() == "short"
    choose_length(chooser, "")
    press(chooser, Qt.Key.Key_Return)
    choice = several.editor.document.choice(Slot.EXIT)
    assert choice is not None
    assert choice.length == ""


def test_evidence_is_shown_on_demand_and_goes_along(window: Window) -> None:
    chooser = opened(window)
    assert not chooser.evidence.isVisible()
    chooser.why.click()
    message = next(one for one in window.editor.campaign.messages if one.id == chooser.list.current)
    said = "\n".join(label.text() for label in _labels(chooser.evidence))
    assert message.evidence[0] in said
    assert "23\u00a0November 2027" in said
    press(chooser, Qt.Key.Key_Down)
    message = next(one for one in window.editor.campaign.messages if one.id == chooser.list.current)
    assert message.evidence[0] in "\n".join(label.text() for label in _labels(chooser.evidence))
    chooser.close()


def _labels(area: QWidget) -> list[Words]:
    return [label for label in area.findChildren(Words) if label.isVisible()]


def test_it_lies_over_the_content_and_leaves_the_page_to_be_seen(window: Window) -> None:
    chooser = opened(window)
    assert chooser.size() == window.main.content.size()
    chooser.close()


def test_everything_in_it_is_named_and_reached_with_tab(several: Window) -> None:
    chooser = opened(several)
    reached = set()
    stops = (chooser.field, chooser.tone, chooser.length, chooser.take, chooser.cancel, chooser.why, chooser.apart)
    for _ in stops:
        holder = chooser.focusWidget()
        assert holder is not None
        reached.add(holder)
        assert holder.accessibleName() or getattr(holder, "text", str)()
        QTest.keyClick(holder, Qt.Key.Key_Tab)
    assert reached == set(stops)
    chooser.close()


@pytest.mark.parametrize(
    ("layout", "slot", "called"), [(LEAFLET, Slot.TRIGGER, "DL leaflet"), (CARD, Slot.ACTION, "wallet card")]
)
def test_a_message_chosen_for_one_layout_leaves_the_others(
    several: Window, layout: str, slot: Slot, called: str
) -> None:
    several.editor.show_layout(layout)
    several.main.content.chooser.apart_wanted.emit(slot)
    chooser = opened(several, slot)
    chooser.settle()
    assert f"Fits the {called}" in chooser.list.rows[0].lines[-1].words
    press(chooser, Qt.Key.Key_Down, Qt.Key.Key_Return)
    document = several.editor.document
    assert document.choice(slot) is None
    assert replace(document, overrides=()).slots == ()
    assert [one.layout for one in document.overrides] == [layout]
