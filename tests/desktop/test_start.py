"""The start page: recent sets as they are, what became of those that are gone, and the ways to begin."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from materials_app.app.files import save_set
from materials_app.app.freshness import freshness
from materials_app.app.new_set import new_set
from materials_app.app.settings import Settings, load_settings
from materials_app.desktop.application import Window
from materials_app.desktop.day_words import when
from materials_app.desktop.entry import Entry
from materials_app.desktop.marks import Mark
from materials_app.desktop.recent_model import Card
from materials_app.desktop.start_page import StartPage, freshness_words
from materials_app.desktop.wording import say
from materials_app.model.campaign_set import CampaignSet
from materials_app.pipeline.studio import Studio
from tests.desktop.conftest import CARD, DAY, LEAFLET, POSTER, Opener

Sets = Callable[..., Path]


@pytest.fixture
def write_set(studio: Studio, tmp_path: Path) -> Sets:
    """Write a set for Lancashire as a file, last worked on some days ago."""

    def write(stem: str, days: int = 0, **values: object) -> Path:
        path = tmp_path / "sets" / f"{stem}.toml"
        path.parent.mkdir(exist_ok=True)
        document: CampaignSet = replace(new_set(studio.catalogue, "lancashire"), **values)
        save_set(document, path)
        moment = (datetime(DAY.year, DAY.month, DAY.day, 14, 2) - timedelta(days=days)).timestamp()
        os.utime(path, (moment, moment))
        return path

    return write


@pytest.fixture
def at_start(open_window: Opener, qtbot: QtBot) -> Callable[..., Window]:
    """Open a window on the start page with these recent sets, all looked at."""

    def opener(*paths: Path, **values: object) -> Window:
        recent = tuple(str(path) for path in paths)
        window = open_window(Settings(theme="light", force="lancashire", recent=recent, **values), at_start=True)
        settle(window, qtbot)
        return window

    return opener


def settle(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.starting.page.shelf.is_at_work, timeout=30_000)


def page(window: Window) -> StartPage:
    return window.starting.page


def cards(window: Window) -> tuple[Card, ...]:
    return page(window).cards.sets.cards


def press(window: Window, row: int) -> None:
    grid = page(window).cards
    rect = grid.visualRect(grid.sets.index(row, 0))
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(40, 40))


def test_the_window_opens_on_the_start_page_with_nothing_laid_out(at_start: Callable[..., Window]) -> None:
    window = at_start()
    assert window.main.view is page(window)
    assert page(window).first.isVisible()
    assert not page(window).bar.isVisible()
    assert not window.editor.is_started
    QTest.keyClick(window.main.view, Qt.Key.Key_Escape)
    assert window.main.view is page(window)


def test_a_set_named_at_the_start_is_opened_in_the_editor(open_window: Opener, write_set: Sets, qtbot: QtBot) -> None:
    window = open_window()
    window.commands.open(write_set("a"))
    assert window.main.is_editing
    window.main.actions_by_name["start"].trigger()
    settle(window, qtbot)
    assert page(window).bar.isVisible()
    QTest.keyClick(window.main.view, Qt.Key.Key_Escape)
    assert window.main.is_editing


def test_cards_say_for_whom_when_and_how_a_set_stands(at_start: Callable[..., Window], write_set: Sets) -> None:
    window = at_start(
        write_set("ready", layouts=(POSTER, LEAFLET, CARD)),
        write_set("no force", days=1, force="", name="Autumn"),
        write_set("welsh", days=5, force="north-wales", language="cy"),
    )
    told = [(one.title, one.line, one.state, one.mark) for one in cards(window)]
    assert told == [
        ("Own thoughts or behaviour", "Lancashire Police, today 14:02", "No errors; not signed off", Mark.NOTE),
        ("Autumn", "No force chosen, yesterday", "1 error", Mark.ERROR),
        ("Own thoughts or behaviour", "North Wales Police, Welsh, 18\N{NO-BREAK SPACE}November", "Draft", Mark.WARNING),
    ]
    pictures = [page(window).cards.cards._picture(one.picture) for one in cards(window)]
    assert [one.isNull() for one in pictures] == [False, True, False]


def test_a_state_is_found_once_and_kept_by_content(
    at_start: Callable[..., Window], write_set: Sets, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_set("a")
    window = at_start(path)
    first = cards(window)[0]
    laid: list[object] = []
    monkeypatch.setattr("materials_app.desktop.recent_shelf.set_out", lambda *args: laid.append(args))
    page(window).shelf.sets = ()
    page(window).shelf.look()
    settle(window, qtbot)
    assert cards(window)[0] == first
    assert laid == []
    monkeypatch.undo()
    write_set("a", force="")
    page(window).shelf.look()
    settle(window, qtbot)
    assert cards(window)[0].state == "1 error"
    assert kept_keys(path) == {key_of(cards(window)[0])}, "what was kept of the words before is let go"


def key_of(card: Card) -> str:
    assert card.shelved.seen is not None
    return card.shelved.seen.key


def kept_keys(path: Path) -> set[str]:
    return {one.stem for one in (path.parent.parent / "recent").iterdir()}


def test_short_titles_keep_the_audience_off_the_screen(at_start: Callable[..., Window], write_set: Sets) -> None:
    window = at_start(write_set("a"), short_titles=True)
    assert cards(window)[0].title == "Stop It Now"
    assert "thoughts" not in cards(window)[0].spoken


def test_a_press_on_a_card_opens_its_set(at_start: Callable[..., Window], write_set: Sets) -> None:
    first, second = write_set("a"), write_set("b", force="cleveland")
    window = at_start(first, second)
    press(window, 1)
    assert window.main.is_editing
    assert window.editor.state.path == second


def test_the_grid_is_walked_and_opened_with_the_keyboard(
    at_start: Callable[..., Window], write_set: Sets, qtbot: QtBot
) -> None:
    paths = [write_set(name) for name in "abcde"]
    window = at_start(*paths)
    window.main.resize(1440, 900)
    grid = page(window).cards
    qtbot.waitUntil(lambda: grid.visualRect(grid.sets.index(3, 0)).y() > grid.visualRect(grid.sets.index(2, 0)).y())
    assert QApplication.focusWidget() is grid
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(grid, key)
    assert grid.currentIndex().row() == 4
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert window.editor.state.path == paths[4]


def test_a_missing_set_is_told_and_taken_off_with_its_button_and_put_back_with_undo(
    at_start: Callable[..., Window], write_set: Sets, qtbot: QtBot, tmp_path: Path
) -> None:
    gone, here = tmp_path / "gone.toml", write_set("here")
    window = at_start(gone, here)
    assert (cards(window)[0].state, cards(window)[0].mark) == (say("start.missing"), Mark.WARNING)
    button = next(one for one in page(window).cards.findChildren(QAbstractButton) if one.text() == say("start.forget"))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert [one.shelved.path for one in cards(window)] == [here]
    assert [one.text() for one in window.main.recent_menu.actions()] == ["here.toml"]
    window.main.actions_by_name["undo"].trigger()
    settle(window, qtbot)
    assert [one.shelved.path for one in cards(window)] == [gone, here]
    window.main.actions_by_name["redo"].trigger()
    window.leave()
    assert load_settings(tmp_path / "window.ini").recent == (str(here),)


def test_a_file_that_is_no_set_says_so_and_delete_takes_it_off_but_not_off_the_disk(
    at_start: Callable[..., Window], qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "broken.toml"
    path.write_text("not a set")
    window = at_start(path)
    assert (cards(window)[0].state, cards(window)[0].mark) == (say("start.unreadable"), Mark.ERROR)
    QTest.keyClick(page(window).cards, Qt.Key.Key_Delete)
    settle(window, qtbot)
    assert cards(window) == ()
    assert page(window).first.isVisible()
    assert path.exists()


def test_every_entry_is_an_action_of_the_window_and_no_other_is_shown(
    at_start: Callable[..., Window], write_set: Sets
) -> None:
    window = at_start(write_set("a"))
    shown = [one.objectName() for one in page(window).findChildren(Entry)]
    assert "open" in shown
    assert set(shown) <= set(window.main.actions_by_name)


def test_leaving_the_page_stops_the_looking(at_start: Callable[..., Window], write_set: Sets) -> None:
    window = at_start(write_set("a"), write_set("b"))
    page(window).shelf.look()
    press(window, 0)
    assert not page(window).shelf.is_at_work


def test_freshness_is_what_the_records_say_and_no_more(studio: Studio) -> None:
    resources = studio.catalogue.resources
    fresh = freshness(resources)
    dated = [one for one in resources if any(evidence.seen_on for evidence in one.evidence)]
    assert (fresh.total, fresh.dated) == (len(resources), len(dated))
    assert "the others carry none" in freshness_words(fresh)
    assert freshness_words(freshness(())) == say("start.fresh-none", total=0)
    assert freshness_words(freshness(dated)).startswith(f"{len(dated)} resources, each checked")


def test_the_page_says_the_standing_of_the_wording(at_start: Callable[..., Window]) -> None:
    window = at_start()
    standing = window.editor.catalogue.campaigns[0].standing
    assert any(standing == getattr(one, "text", str)() for one in page(window).first.findChildren(object))  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today 14:02"),
        (1, "yesterday"),
        (2, "21\N{NO-BREAK SPACE}November"),
        (400, "19\N{NO-BREAK SPACE}October 2025"),
    ],
)
def test_moments_are_told_as_a_person_tells_them(days: int, words: str) -> None:
    assert when(datetime(2026, 11, 23, 14, 2) - timedelta(days=days), DAY) == words
