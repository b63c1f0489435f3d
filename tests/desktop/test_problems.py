"""Problems: worst first, said in words, one key away from their field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from materials_app.desktop.application import Window
from materials_app.desktop.button import Button
from materials_app.desktop.controls import Words
from materials_app.desktop.marks import MARK_OF, Mark
from materials_app.desktop.problems_model import PROBLEM, WHY, place_of, spoken
from materials_app.desktop.wording import say
from materials_app.model.findings import Severity
from tests.desktop.conftest import CARD, LEAFLET, POSTER, write

PREMIUM = "Ring 0909 8790 123 now."


@pytest.fixture
def window(same_window: Window) -> Window:
    """One for all tests of this file, on a new set for each."""
    return same_window


def test_a_set_without_faults_says_so(window: Window) -> None:
    assert window.main.status.light.accessibleName() == "Nothing to fix"
    assert window.main.problems.foot.text().startswith("Nothing here stops the export")


def test_a_key_does_not_turn_the_pane_from_nothing_to_fix_and_back(window: Window) -> None:
    ready = next(one for one in window.main.problems.findChildren(Words) if one.text() == say("problems.none"))
    QTest.keyClicks(window.main.content.part("exit.text").area, "a")
    assert not window.editor.is_settled
    assert ready.isVisible()


def test_f8_jumps_to_the_field_the_problem_speaks_of(window: Window) -> None:
    write(window, "exit.text", PREMIUM)
    window.main.page.setFocus()
    QTest.keyClick(window.main, Qt.Key.Key_F8)
    assert QApplication.focusWidget() is window.main.content.part("exit.text").area


def test_the_jump_goes_to_the_field_that_holds_the_words_not_the_first_of_its_slot(window: Window) -> None:
    write(window, "exit.headline", PREMIUM)
    window.main.page.setFocus()
    window.main.problems.step(1)
    assert QApplication.focusWidget() is window.main.content.part("exit.headline").area


def test_enter_and_double_click_in_the_list_jump_too(window: Window) -> None:
    write(window, "exit.text", PREMIUM)
    listed = window.main.problems.list
    for jump in (
        lambda: QTest.keyClick(listed, Qt.Key.Key_Return),
        lambda: listed.doubleClicked.emit(listed.model().index(0, 0)),
    ):
        listed.setFocus()
        listed.setCurrentIndex(listed.model().index(0, 0))
        jump()
        assert QApplication.focusWidget() is window.main.content.part("exit.text").area


def test_the_current_problem_carries_a_button_that_jumps(window: Window) -> None:
    write(window, "exit.text", PREMIUM)
    listed = window.main.problems.list
    listed.setCurrentIndex(listed.model().index(0, 0))
    window.main.page.setFocus()
    button = next(one for one in listed.viewport().findChildren(Button) if one.isVisible())
    button.click()
    assert QApplication.focusWidget() is window.main.content.part("exit.text").area


def test_next_problem_goes_round(window: Window) -> None:
    write(window, "exit.text", PREMIUM + " And 0845 123 4567 too.")
    count = len(window.editor.problems)
    assert count >= 2
    rows = []
    for _ in range(count + 1):
        window.main.actions_by_name["next-problem"].trigger()
        rows.append(window.main.problems.list.currentIndex().row())
    assert rows == [*range(count), 0]


def test_worst_comes_first(window: Window) -> None:
    write(window, "exit.text", PREMIUM)
    severities = [list(Severity).index(one.finding.severity) for one in window.editor.problems]
    assert severities == sorted(severities)


def test_the_light_counts_and_opens_the_list(window: Window) -> None:
    write(window, "exit.text", PREMIUM)
    count = len(window.editor.preview.errors)
    assert window.main.status.light.accessibleName().startswith(f"{count} error")
    window.main.problems.closed.emit()
    assert not window.main.problems.isVisible()
    window.main.status.light.click()
    assert window.main.problems.isVisible()


def test_a_narrow_window_folds_the_list_into_the_light(window: Window) -> None:
    window.main.resize(1024, 700)
    assert not window.main.problems.isVisible()
    window.main.resize(1300, 800)
    assert window.main.problems.isVisible()


def test_a_problem_is_said_aloud_with_its_severity_and_place(window: Window) -> None:
    write(window, "exit.text", PREMIUM)
    said = spoken(window.editor.problems[0])
    assert said.startswith("Error. Way out. ")


def test_each_severity_has_a_shape_of_its_own() -> None:
    assert len(set(MARK_OF.values())) == len(Severity)
    assert MARK_OF[Severity.ERROR] is Mark.ERROR


def test_equal_problems_of_several_layouts_are_told_once_with_the_layouts(several: Window) -> None:
    write(several, "exit.text", PREMIUM)
    several.editor.settle()
    told = [one for one in several.editor.problems if "0909 8790 123" in one.finding.message]
    assert told
    assert all(one.layouts == (POSTER, LEAFLET) for one in told)
    assert place_of(told[0]) == "A4 poster, DL leaflet: way out"
    assert several.main.status.light.accessibleName().startswith(
        f"{sum(one.stops for one in several.editor.problems)} "
    )


def test_a_problem_of_the_whole_set_names_no_layout(several: Window) -> None:
    several.main.content.force.chosen.emit("dyfed-powys")
    several.editor.settle()
    duty = next(one for one in several.editor.problems if one.finding.id == "welsh-duty")
    assert duty.layouts == (POSTER, LEAFLET, CARD)
    assert place_of(duty) == "Language"


def test_a_problem_on_another_layout_is_gone_to_with_its_field(several: Window) -> None:
    several.editor.show_layout(CARD)
    write(several, "discreet.headline", "This is far too long for the front of a little card. " * 3)
    several.editor.show_layout(POSTER)
    several.editor.settle()
    row = next(at for at, one in enumerate(several.editor.problems) if one.finding.id == "overset")
    listed = several.main.problems.list
    listed.setCurrentIndex(listed.model().index(row, 0))
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert several.editor.state.layout == CARD
    assert QApplication.focusWidget() is several.main.content.part("discreet.headline").area


def test_problems_of_other_layouts_come_while_the_hands_are_still(several: Window, qtbot: QtBot) -> None:
    several.editor.show_layout(CARD)
    write(several, "action.text", "Ring 0909 8790 123.")
    told = [one.layouts for one in several.editor.problems]
    assert (CARD,) in told
    qtbot.waitUntil(lambda: several.editor.is_settled)
    assert any(one.layouts == (POSTER, LEAFLET, CARD) for one in several.editor.problems)


def test_nothing_to_fix_is_said_of_all_layouts(several: Window) -> None:
    said = [one.text() for one in several.main.problems.findChildren(Words) if one.isVisible()]
    assert "All 3 layouts are ready to be exported." in said


def test_a_problem_that_a_short_form_puts_right_carries_it(several: Window) -> None:
    write(several, "exit.text", "We can help you stop. " * 12)
    several.editor.settle()
    listed = several.main.problems.list
    row = next(at for at, one in enumerate(several.editor.problems) if one.finding.id == "overset")
    listed.setCurrentIndex(listed.model().index(row, 0))
    button = next(one for one in listed.viewport().findChildren(Button) if one.text() == say("fix.short-form"))
    button.click()
    several.editor.settle()
    assert not any(one.stops for one in several.editor.problems)
    several.editor.undo()
    several.editor.settle()
    assert any(one.stops for one in several.editor.problems)


def current_buttons(window: Window) -> dict[str, Button]:
    """The buttons of the current row, by their words."""
    return {one.text(): one for one in window.main.problems.list.viewport().findChildren(Button) if one.isVisible()}


def go_to_row(window: Window, finding: str) -> int:
    listed = window.main.problems.list
    row = next(at for at, one in enumerate(window.editor.problems) if one.finding.id == finding)
    listed.setCurrentIndex(listed.model().index(row, 0))
    return row


def test_why_opens_one_paragraph_in_the_row_with_source_rule_and_figures(window: Window) -> None:
    write(window, "exit.text", "We can help you stop. " * 30)
    listed = window.main.problems.list
    row = go_to_row(window, "overset")
    index, before = listed.model().index(row, 0), listed.visualRect(listed.model().index(row, 0)).height()
    current_buttons(window)["Why"].click()
    said = index.data(WHY)
    assert "never sets words smaller" in said
    assert "Rule overset: Layout rule 1" in said
    assert "characters too many; wanted: words that fit at" in said
    assert "may accept it with a reason" in said
    assert "\n" not in said
    assert listed.visualRect(index).height() > before + 60
    assert said in index.data(Qt.ItemDataRole.AccessibleTextRole)
    current_buttons(window)["Hide why"].click()
    assert not index.data(WHY)
    assert listed.visualRect(index).height() == before


def test_why_opens_and_closes_with_the_keyboard(window: Window) -> None:
    write(window, "exit.text", PREMIUM)
    listed = window.main.problems.list
    listed.setFocus()
    row = go_to_row(window, "number-premium-rate")
    QTest.keyClick(listed, Qt.Key.Key_Right)
    assert "Nobody can override it" in listed.model().index(row, 0).data(WHY)
    assert "Ofcom" in listed.model().index(row, 0).data(WHY)
    QTest.keyClick(listed, Qt.Key.Key_Left)
    assert not listed.model().index(row, 0).data(WHY)


def test_a_number_is_put_right_by_a_button_and_undone(window: Window) -> None:
    write(window, "exit.text", "Ring 08081 000900 for help.")
    wrong = next(one for one in window.editor.problems if one.finding.id == "number-grouping")
    window.editor.settle()
    go_to_row(window, "number-grouping")
    current_buttons(window)[f"Write “{wrong.finding.wanted}”"].click()
    window.editor.settle()
    assert "0808 1000 900" in window.main.content.part("exit.text").area.toPlainText().replace(
        "\N{NO-BREAK SPACE}", " "
    )
    assert not any(one.finding.id == "number-grouping" for one in window.editor.problems)
    assert window.main.actions_by_name["undo"].text() == "&Undo words put right"
    window.editor.undo()
    assert window.main.content.part("exit.text").area.toPlainText() == "Ring 08081 000900 for help."


def test_an_american_word_is_put_right_wherever_it_stands_in_the_set(several: Window) -> None:
    write(several, "exit.text", "We know the color of fear and can help you stop.")
    several.editor.settle()
    go_to_row(several, "spelling-american")
    current_buttons(several)["Write “colour”"].click()
    several.editor.settle()
    assert not any(one.finding.id == "spelling-american" for one in several.editor.problems)
    several.editor.undo()
    several.editor.settle()
    assert any(one.finding.id == "spelling-american" for one in several.editor.problems)


def test_buttons_that_find_no_room_go_on_in_the_next_line(several: Window) -> None:
    write(several, "exit.text", "We can help you stop. " * 12)
    several.editor.settle()
    go_to_row(several, "overset")
    several.main.problems.list.doItemsLayout()
    buttons = list(current_buttons(several).values())
    assert [one.text() for one in buttons] == ["Use short form", "Go to text", "Why"]
    room = several.main.problems.list.viewport().width()
    assert all(one.width() >= one.sizeHint().width() for one in buttons)
    assert all(one.mapTo(several.main.problems.list.viewport(), one.rect().topRight()).x() < room for one in buttons)
    places = [one.geometry() for one in buttons]
    assert not any(a.intersects(b) for at, a in enumerate(places) for b in places[at + 1 :])


def test_the_row_in_hand_stays_current_while_its_words_change(window: Window) -> None:
    write(window, "exit.text", PREMIUM + " And 0845 123 4567 too.")
    go_to_row(window, "number-premium-rate")
    write(window, "exit.text", PREMIUM + " And 0845 123 4567 as well.")
    current = window.main.problems.list.currentIndex().data(PROBLEM)
    assert current.finding.id == "number-premium-rate"
