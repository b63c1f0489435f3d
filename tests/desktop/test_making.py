"""Making a set by questions: driven by real presses down to exported files, with the steps counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from materials_app.app.making import Question
from materials_app.app.settings import Settings, load_settings
from materials_app.desktop.application import Window
from materials_app.desktop.maker import Maker
from materials_app.desktop.wording import say
from tests.desktop.conftest import CARD, LEAFLET, POSTER, Opener, write

EXPORT_MS = 110_000
FIRST_STEPS, LATER_STEPS = 6, 4
"""desktop journey 5.1: presses from the start page to files on the disk."""


class Hand:
    """Presses what is seen, and counts."""

    def __init__(self) -> None:
        self.steps = 0

    def press(self, widget: QWidget, at: QPoint | None = None) -> None:
        QApplication.processEvents()  # what was asked to be shown is on the screen before a hand gets there
        assert widget.isVisible()
        assert widget.isEnabled()
        seen = widget.visibleRegion().boundingRect()
        assert not seen.isEmpty(), "a person cannot press what is not on the screen"
        self.steps += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or seen.center())


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def at_start(open_window: Opener, tmp_path: Path) -> Callable[..., Window]:
    """Open a window on the start page; packs go into a folder of the test's own."""

    def opener(**values: object) -> Window:
        window = open_window(Settings(theme="light", folder=str(tmp_path / "packs"), **values), at_start=True)
        window.main.resize(1440, 900)
        return window

    return opener


def maker(window: Window) -> Maker:
    return window.starting.maker


def force_place(window: Window, force: str) -> QRect:
    listed = maker(window).force.list
    at = next(at for at, row in enumerate(listed.forces.rows) if row.id == force)
    return listed.visualRect(listed.forces.index(at, 0))


def export(window: Window, hand: Hand, qtbot: QtBot) -> list[str]:
    """Export as the toolbar offers it; the files that stand on the disk."""
    window.editor.settle()
    hand.press(window.main.toolbar.export)
    with qtbot.waitSignal(window.commands.exporting.finished, timeout=EXPORT_MS) as signal:
        hand.press(window.main.export.ready.run)
    result = signal.args[0]
    assert result.blocking == ()
    folder = Path(result.folder)
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_the_first_time_files_stand_after_six_steps_and_no_typing(
    at_start: Callable[..., Window], hand: Hand, qtbot: QtBot
) -> None:
    window = at_start()
    hand.press(window.starting.page.first_new)
    asked = maker(window)
    assert asked.question is Question.FORCE
    hand.press(asked.force.list.viewport(), force_place(window, "bedfordshire").center())
    hand.press(asked.audience.grid.card("own"))
    assert asked.question is Question.OUTPUTS
    assert asked.outputs.ticked == (POSTER, LEAFLET, CARD)
    hand.press(asked.make)
    assert window.main.is_editing
    assert window.editor.document.force == "bedfordshire"
    files = export(window, hand, qtbot)
    assert hand.steps <= FIRST_STEPS
    assert sum(name.startswith("1 For the printer/") and name.endswith(".pdf") for name in files) >= 3


def test_later_files_stand_after_four_steps(at_start: Callable[..., Window], hand: Hand, qtbot: QtBot) -> None:
    window = at_start(force="lancashire", layouts=(CARD,), family="quiet")
    hand.press(window.starting.page.first_new)
    asked = maker(window)
    assert asked.question is Question.AUDIENCE
    assert "wallet card" in asked.audience.line.text()
    assert "Lancashire Police" in asked.audience.line.text()
    hand.press(asked.audience.grid.card("other_adult"))
    document = window.editor.document
    assert (document.force, document.audience, document.layouts) == ("lancashire", "other_adult", (CARD,))
    assert document.family == "quiet"
    files = export(window, hand, qtbot)
    assert hand.steps <= LATER_STEPS
    assert any(name.startswith("1 For the printer/") for name in files)


@pytest.mark.slow  # a real window does the same with real keys in every run
def test_it_is_done_with_the_keyboard_alone(at_start: Callable[..., Window], qtbot: QtBot) -> None:
    window = at_start()
    window.main.activateWindow()
    press_key(Qt.Key.Key_Space)  # the green button has the keyboard
    assert maker(window).question is Question.FORCE
    QTest.keyClicks(focus(), "west mid")
    press_key(Qt.Key.Key_Return)
    assert maker(window).making.force == "west-midlands"
    press_key(Qt.Key.Key_Right)
    press_key(Qt.Key.Key_Return)
    assert maker(window).making.audience == "other_adult"
    press_key(Qt.Key.Key_Space)  # takes the tick off the first layout
    assert maker(window).outputs.ticked == (LEAFLET, CARD)
    while focus() is not maker(window).make:
        press_key(Qt.Key.Key_Tab)
    press_key(Qt.Key.Key_Space)
    assert window.editor.document.layouts == (LEAFLET, CARD)


def focus() -> QWidget:
    QApplication.processEvents()
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press_key(key: Qt.Key) -> None:
    QTest.keyClick(focus(), key)


def test_the_force_is_found_by_typing_recent_first_and_bodies_apart(at_start: Callable[..., Window]) -> None:
    window = at_start(force="", forces=("cleveland",))
    window.main.actions_by_name["new"].trigger()
    question = maker(window).force
    names = [row.name for row in question.list.forces.rows]
    assert names[:2] == [say("make.group-recent"), "Cleveland Police"]
    bodies = names[names.index(say("make.group-bodies")) :]
    assert "National Crime Agency" in bodies
    assert "Lancashire Police" not in bodies
    QTest.keyClicks(question.field, "lan")
    found = [row.name for row in question.list.forces.rows if row.id]
    assert found[0] == "Cleveland Police"
    assert set(found) > {"Lancashire Police", "Police Scotland"}
    assert question.count.text() == f"{len(found)} of 49 forces and agencies"
    question.field.clear()
    QTest.keyClicks(question.field, "zzz")
    assert question.count.text() == say("make.force-none")
    press_key(Qt.Key.Key_Return)
    assert maker(window).question is Question.FORCE


def test_a_campaign_with_one_choice_is_not_asked_and_audiences_without_words_are_named(
    at_start: Callable[..., Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = at_start(force="lancashire")
    campaign = window.editor.catalogue.campaigns[0]
    mute = replace(campaign.audiences[0], id="mute", name="Nobody’s audience")
    catalogue = replace(window.editor.catalogue, campaigns=(replace(campaign, audiences=(*campaign.audiences, mute)),))
    monkeypatch.setattr(window.editor, "_studio", replace(window.editor.studio, catalogue=catalogue))
    window.main.actions_by_name["new"].trigger()
    asked = maker(window)
    assert [step.row.id for step in asked.steps.steps] == ["force", "audience", "outputs"]
    offered = [card.answer.id for card in asked.audience.grid.cards]
    assert offered == [one.id for one in campaign.audiences]
    assert mute.name in asked.audience.more.text()


def test_several_campaigns_are_asked_for(at_start: Callable[..., Window], monkeypatch: pytest.MonkeyPatch) -> None:
    window = at_start(force="lancashire")
    first = window.editor.catalogue.campaigns[0]
    other = replace(first, id="other", name="Another campaign")
    catalogue = replace(window.editor.catalogue, campaigns=(first, other))
    monkeypatch.setattr(window.editor, "_studio", replace(window.editor.studio, catalogue=catalogue))
    window.main.actions_by_name["new"].trigger()
    asked = maker(window)
    assert asked.question is Question.CAMPAIGN
    asked.campaign.grid.card("other").click()
    assert (asked.question, asked.making.campaign) == (Question.AUDIENCE, "other")


def test_an_audience_with_words_in_one_design_is_asked_what_is_needed_again(
    at_start: Callable[..., Window], hand: Hand
) -> None:
    window = at_start(force="lancashire", layouts=(POSTER, LEAFLET), family="statement")
    window.main.actions_by_name["new"].trigger()
    asked = maker(window)
    assert asked.making.open == (Question.AUDIENCE,)
    hand.press(asked.audience.grid.card("custody"))
    assert asked.question is Question.OUTPUTS
    assert [card.answer.id for card in asked.outputs.families.cards] == ["quiet"]
    first, *more = [card.answer.id for card in asked.outputs.layouts.cards]
    assert first == POSTER
    assert all(one.startswith(("poster-", "banner-", "tear-off-")) and not one.endswith("-sheet") for one in more)
    hand.press(asked.make)
    assert (window.editor.document.family, window.editor.document.layouts) == ("quiet", (POSTER,))


def test_the_page_follows_the_answer_in_hand(at_start: Callable[..., Window], qtbot: QtBot) -> None:
    window = at_start()
    window.main.actions_by_name["new"].trigger()
    asked = maker(window)
    made = pages_shown(asked, qtbot)
    press_key(Qt.Key.Key_Down)
    assert asked.preview.accessibleName() == "Bedfordshire Police"
    assert pages_shown(asked, qtbot) != made


def pages_shown(asked: Maker, qtbot: QtBot) -> tuple[object, ...]:
    qtbot.waitUntil(lambda: not asked.is_at_work and bool(asked.preview.pages), timeout=30_000)
    return asked.preview.pages


def test_back_and_steps_ask_again_and_keep_the_answers(at_start: Callable[..., Window], hand: Hand) -> None:
    window = at_start(force="lancashire")
    window.main.actions_by_name["new"].trigger()
    asked = maker(window)
    hand.press(asked.audience.grid.card("keep_safe"))
    hand.press(asked.back)
    assert asked.question is Question.AUDIENCE
    hand.press(asked.steps.steps[0])
    assert asked.question is Question.FORCE
    assert not asked.back.isVisible()
    asked.force.list.choose_current()
    assert asked.question is Question.OUTPUTS
    assert (asked.making.force, asked.making.audience) == ("lancashire", "keep_safe")


def test_layouts_changed_in_a_later_run_come_before_the_last_question(
    at_start: Callable[..., Window], hand: Hand
) -> None:
    window = at_start(force="lancashire", layouts=(CARD,), family="statement")
    window.main.actions_by_name["new"].trigger()
    asked = maker(window)
    hand.press(asked.steps.steps[-1])
    hand.press(asked.outputs.layouts.card(POSTER))
    hand.press(asked.make)
    assert asked.question is Question.AUDIENCE
    hand.press(asked.audience.grid.card("own"))
    assert window.editor.document.layouts == (POSTER, CARD)
    window.leave()


@pytest.mark.slow
def test_layouts_stand_under_their_kind_and_what_keys_come_to_is_seen(
    at_start: Callable[..., Window], hand: Hand
) -> None:
    window = at_start(force="lancashire")
    window.main.actions_by_name["new"].trigger()
    asked = maker(window)
    hand.press(asked.audience.grid.card("own"))
    layouts = asked.outputs.layouts
    assert [one.text() for one in layouts.headings[:3]] == ["Most sets begin with these", "Posters", "Outdoor"]
    assert len({card.width() for card in layouts.cards}) == 1, "a row that is not full has wider cards"
    for grid in layouts.grids[1:]:
        press_key(Qt.Key.Key_PageDown)
        assert not grid.cards[0].visibleRegion().isEmpty(), "keys left what can be seen"
    press_key(Qt.Key.Key_PageDown)
    assert asked.outputs.families.cards[0].hasFocus()
    press_key(Qt.Key.Key_Left)
    assert layouts.cards[-1].hasFocus()


def test_nothing_ticked_makes_no_set_and_says_so(at_start: Callable[..., Window], hand: Hand) -> None:
    window = at_start(force="lancashire")
    window.main.actions_by_name["new"].trigger()
    asked = maker(window)
    hand.press(asked.audience.grid.card("own"))
    for layout in (POSTER, LEAFLET, CARD):
        hand.press(asked.outputs.layouts.card(layout))
    assert not asked.make.isEnabled()
    assert asked.note.words == say("make.none")


def test_cancel_and_escape_lead_back_to_where_it_began(at_start: Callable[..., Window], hand: Hand) -> None:
    window = at_start(force="lancashire")
    for leave in (lambda: hand.press(maker(window).cancel), lambda: press_key(Qt.Key.Key_Escape)):
        window.main.actions_by_name["new"].trigger()
        assert window.main.view is maker(window)
        leave()
        assert window.main.view is window.starting.page
    window.main.actions_by_name["new"].trigger()
    hand.press(maker(window).audience.grid.card("own"))
    hand.press(maker(window).make)
    window.main.actions_by_name["new"].trigger()
    press_key(Qt.Key.Key_Escape)
    assert window.main.is_editing


def test_force_and_layouts_are_remembered_with_paper_and_marks_as_set(
    at_start: Callable[..., Window], hand: Hand, tmp_path: Path
) -> None:
    window = at_start(force="cleveland", condition="uncoated", marks="none", flavour="x1a")
    window.main.actions_by_name["new"].trigger()
    hand.press(maker(window).audience.grid.card("own"))
    hand.press(maker(window).make)
    document = window.editor.document
    assert (document.condition, document.marks.value, document.flavour.value) == ("uncoated", "none", "x1a")
    window.leave()
    kept = load_settings(tmp_path / "window.ini")
    assert (kept.force, kept.forces, kept.layouts) == ("cleveland", ("cleveland",), (POSTER, LEAFLET, CARD))


def test_a_new_set_asks_nothing_and_keeps_the_one_in_hand(window: Window, hand: Hand) -> None:
    asked: list[object] = []
    window.commands.asked.connect(asked.append)
    write(window, "exit.text", "Other words")
    window.main.actions_by_name["new"].trigger()
    hand.press(maker(window).audience.grid.card("own"))
    hand.press(maker(window).make)
    assert asked == []
    assert window.main.is_editing
    assert not window.editor.state.past
    kept = [Path(name).read_text() for name in window.editor.settings.recent]
    assert any("Other words" in words for words in kept)
