"""Versions in the window: told in words, looked at as pages, gone back to in one step that undo takes back."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from materials_app.app import versions
from materials_app.app.files import open_set, save_set
from materials_app.desktop.application import Window
from materials_app.desktop.controls import Words
from materials_app.desktop.versions_view import VersionsView
from materials_app.model.display_list import GlyphRun
from materials_app.pipeline.studio import Studio
from tests.desktop.conftest import LEAFLET, POSTER, windows, write
from tests.desktop.test_keyboard import name_of, visible_actors

FIRST, SECOND = "You can stop today.", "You can stop now."


@pytest.fixture
def window(same_window: Window) -> Window:
    """One for all tests of this file, on a new set for each."""
    return same_window


@pytest.fixture(scope="module")
def kept(
    request: pytest.FixtureRequest, qapp: QApplication, studio: Studio, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A saved set whose message was changed twice and which then got a leaflet, each a version of its own."""
    folder = tmp_path_factory.mktemp("versions")
    with windows(qapp, QtBot(request), studio, folder) as opener, pytest.MonkeyPatch.context() as patch:
        patch.setattr(versions, "TOGETHER", timedelta())
        window = opener()
        save_set(window.editor.document, folder / "spring.toml")
        window.commands.open(folder / "spring.toml")
        for words in (FIRST, SECOND):
            write(window, "exit.text", words)
            window.commands.files.save()
        window.main.strip.add_wanted.emit(LEAFLET)
        window.commands.files.save()
    return folder / "spring.toml"


@pytest.fixture
def edited(window: Window, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Window:
    """A window on that set, in which each save is a version of its own."""
    monkeypatch.setattr(versions, "TOGETHER", timedelta())
    shutil.copy(kept, tmp_path / "spring.toml")
    window.commands.open(tmp_path / "spring.toml")
    return window


def view_of(window: Window) -> VersionsView:
    window.main.actions_by_name["versions"].trigger()
    view = window.main.view
    assert isinstance(view, VersionsView)
    return view


def words_on(view: VersionsView) -> str:
    """What the pages on show say."""
    runs = (item for page in view.sheets.pages for item in page.items if isinstance(item, GlyphRun))
    return " ".join(run.text for run in runs)


def row_words(view: VersionsView) -> list[str]:
    return [row.lines[1].words for row in view.list.rows]


def test_versions_are_told_in_words_newest_first(edited: Window) -> None:
    view = view_of(edited)
    message = "Way out: Message changed"
    assert row_words(view) == ["The DL leaflet was added", message, message, "The set as it was at first"]
    assert [row.side for row in view.list.rows] == ["Now", "", "", ""]
    assert all(row.lines[0].words.startswith("Today, ") for row in view.list.rows[:3])
    assert view.list.rows[-1].lines[0].words == "Before that"


def test_the_page_is_shown_as_it_was(edited: Window) -> None:
    view = view_of(edited)
    assert SECOND in words_on(view)
    view.list.choose("2")
    assert FIRST in words_on(view)
    view.list.choose("3")
    assert FIRST not in words_on(view)
    assert not view.sheets.grab().toImage().isNull()


def test_the_pane_tells_what_it_was_before(edited: Window) -> None:
    view = view_of(edited)
    view.list.choose("1")
    told = [one.text() for one in view.detail.findChildren(Words) if one.isVisible()]
    assert f"Way out: Message: “{SECOND}”, was “{FIRST}”" in told


def test_going_back_is_one_step_that_undo_takes_back(edited: Window, tmp_path: Path) -> None:
    before = edited.editor.document
    view = view_of(edited)
    view.list.choose("2")
    view.back.click()
    assert edited.main.is_editing
    assert edited.main.content.part("exit.text").area.toPlainText() == FIRST
    assert edited.editor.document.layouts == (POSTER,)
    assert edited.main.actions_by_name["undo"].text() == "&Undo going back to an earlier version"
    edited.commands.files.save()
    assert open_set(tmp_path / "spring.toml") == edited.editor.document
    edited.main.actions_by_name["undo"].trigger()
    assert edited.editor.document == before


def test_going_back_is_a_version_of_its_own(edited: Window) -> None:
    view = view_of(edited)
    view.list.choose("2")
    view.back.click()
    edited.commands.files.save()
    view = view_of(edited)
    assert len(view.list.rows) == 5
    assert view.list.rows[0].lines[1].words == "The DL leaflet was removed; Way out: Message changed"


def test_the_present_version_cannot_be_gone_back_to(edited: Window) -> None:
    view = view_of(edited)
    assert not view.back.isEnabled()
    view.list.choose("1")
    assert view.back.isEnabled()


def test_the_layouts_of_a_version_can_be_looked_at(edited: Window) -> None:
    view = view_of(edited)
    assert view.layouts.isVisible()
    view.layouts.chosen.emit(LEAFLET)
    assert len(view.sheets.pages) == 2
    view.list.choose("1")
    assert not view.layouts.isVisible()
    assert len(view.sheets.pages) == 1


def test_they_are_there_after_the_file_was_closed_and_opened(edited: Window, tmp_path: Path) -> None:
    edited.editor.begin()
    edited.commands.open(tmp_path / "spring.toml")
    assert len(view_of(edited).list.rows) == 4


def test_a_set_in_which_nothing_was_changed_says_so(window: Window, tmp_path: Path) -> None:
    save_set(window.editor.document, tmp_path / "new.toml")
    window.commands.open(tmp_path / "new.toml")
    view = view_of(window)
    assert row_words(view) == ["Nothing was changed in it yet."]
    assert not view.back.isEnabled()


def test_what_was_changed_by_hand_since_is_said(edited: Window, tmp_path: Path) -> None:
    edited.editor.begin()
    path = tmp_path / "spring.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"Stop It Now"', '"Summer"', 1), encoding="utf-8")
    edited.commands.open(path)
    view = view_of(edited)
    view.list.choose("1")
    facts = view.detail.shown
    assert facts is not None
    assert facts.state is not None
    assert "changed outside the window" in facts.state[1]


def test_saves_of_one_sitting_are_one_version(window: Window, tmp_path: Path) -> None:
    save_set(window.editor.document, tmp_path / "spring.toml")
    window.commands.open(tmp_path / "spring.toml")
    for words in (FIRST, SECOND):
        write(window, "exit.text", words)
        window.commands.files.save()
    assert row_words(view_of(window)) == ["Way out: Message changed", "The set as it was at first"]


def test_it_is_walked_through_with_the_keyboard(edited: Window) -> None:
    view = view_of(edited)
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    assert view.current == 1
    assert [one for one in visible_actors(edited) if not name_of(one)] == []
    QTest.keyClick(edited.main, Qt.Key.Key_Escape)
    assert edited.main.is_editing


@pytest.mark.parametrize("width", [1024, 1440])
def test_pages_stand_whole_on_the_canvas_at_every_width(edited: Window, width: int) -> None:
    edited.main.resize(width, 700)
    view = view_of(edited)
    view.layouts.chosen.emit(LEAFLET)
    places = view.sheets.places()
    assert len(places) == 2
    assert all(view.sheets.rect().contains(place.toAlignedRect()) for place in places)
    assert not places[0].intersects(places[1])


def test_a_version_for_a_force_that_is_gone_says_why_it_has_no_page(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    save_set(window.editor.document, tmp_path / "spring.toml")
    text = (tmp_path / "spring.toml").read_text(encoding="utf-8")
    step = '\n[[earlier]]\nat = 2026-11-27T13:58:00\nwhat = "x"\ndigest = "0"\n[earlier.was]\nforce = "atlantis"\n'
    (tmp_path / "spring.toml").write_text(text + step, encoding="utf-8")
    window.commands.open(tmp_path / "spring.toml")
    view = view_of(window)
    view.list.choose("1")
    assert view.unmade.isVisible()
    assert "atlantis" in view.unmade.text()
    with qtbot.waitSignal(window.commands.asked) as asked:
        view.back.click()
    assert window.editor.document.force == "lancashire"
    asked.args[0].accept()
