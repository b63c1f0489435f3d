"""The local line: an event, a venue, a date, where a layout has a place; nothing while it is empty."""

from __future__ import annotations

from pathlib import Path

import pytest

from materials_app.app.files import open_set
from materials_app.desktop.application import Window
from materials_app.model.campaign_set import SlotChoice
from materials_app.model.content import Slot
from tests.desktop.conftest import CARD, LEAFLET, POSTER, write
from tests.desktop.test_editing import page_words

KEY = "local.text"
LINE = "Drop-in: Town Hall, Tuesday 3 March, 10am to 4pm"


@pytest.fixture
def window(same_window: Window) -> Window:
    """One for all tests of this file, on a new set for each."""
    return same_window


def note(window: Window) -> str:
    window.editor.settle()
    return window.main.content.part(KEY).note.words


def test_it_is_offered_empty_and_says_so(window: Window) -> None:
    part = window.main.content.part(KEY)
    assert part.area.toPlainText() == ""
    assert part.area.placeholderText().startswith("For example")
    assert note(window) == "Left out while it is empty"
    assert not part.restore.isVisible()
    assert not window.main.content.group(Slot.LOCAL).choose.isVisible()
    assert page_words(window, "local") == ""


def test_what_is_written_stands_on_every_layout_with_a_place_and_goes_when_it_is_deleted(several: Window) -> None:
    before = several.editor.document
    write(several, KEY, LINE)
    assert page_words(several, "local").replace("\u00a0", " ") == LINE
    assert note(several) == "Fits both layouts that show it"
    assert several.editor.document.slots == (SlotChoice(Slot.LOCAL, "", own_text=LINE),)
    write(several, KEY, "")
    assert page_words(several, "local") == ""
    assert several.editor.document == before
    assert several.editor.state.past == ()


def test_a_layout_without_a_place_says_that_it_does_not_print_there(several: Window) -> None:
    write(several, KEY, LINE)
    several.editor.settle()
    [problem] = [one for one in several.editor.problems if one.finding.id == "local-line-left-out"]
    assert problem.layouts == (CARD,)
    assert not problem.stops
    several.editor.show_layout(CARD)
    with pytest.raises(KeyError):
        several.main.content.part(KEY)


def test_too_long_is_counted_and_can_be_written_for_one_layout_alone(several: Window) -> None:
    long = "Come and talk with us at the Town Hall in the Market Square, every Tuesday in March"
    write(several, KEY, f"{long}, from 10am to 4pm, all welcome, tea")
    assert "too long for the A4 poster" in note(several).replace("\u00a0", " ")
    several.main.content.part(KEY).fixes[0].click()
    write(several, KEY, LINE)
    several.editor.settle()
    assert several.editor.document.override(POSTER).slots == (SlotChoice(Slot.LOCAL, "", own_text=LINE),)
    leaflet = next(one for one in several.editor.views if one.id == LEAFLET)
    field = leaflet.field(KEY)
    assert field is not None
    assert leaflet.words_in(field).shown.startswith(long)


@pytest.mark.parametrize(
    "words", ["Call 01632 960123 to book", "Book at townhall-events.co.uk", "A list of paedophiles is kept"]
)
def test_it_keeps_the_rules_of_all_other_words(window: Window, words: str) -> None:
    write(window, KEY, words)
    window.editor.settle()
    assert [one.finding.place.slot for one in window.editor.problems if one.stops] == ["local"]


def test_it_is_saved_undone_and_spelt_like_any_field(window: Window, tmp_path: Path) -> None:
    write(window, KEY, "Come and recieve help.")
    window.main.content.spelling.settle()
    assert [one.found.word for one in window.main.content.part(KEY).area.slips] == ["recieve"]
    assert window.main.actions_by_name["undo"].text() == "&Undo event, venue, date"
    window.editor.save(tmp_path / "local.toml")
    choice = open_set(tmp_path / "local.toml").choice(Slot.LOCAL)
    assert choice is not None
    assert choice.own_text == "Come and recieve help."


def test_a_click_on_it_goes_to_its_field(window: Window) -> None:
    write(window, KEY, LINE)
    window.editor.settle()
    window.main.content.focus_first()
    spot = next(one for one in window.main.page.spots if one.slot == "local")
    window.main.page.slot_clicked.emit(spot.name)
    assert window.main.content.part(KEY).area.hasFocus()
