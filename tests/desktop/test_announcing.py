"""What is said aloud without being asked: the end of an export, and how much there is to fix when that has changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from materials_app.app.files import save_set
from materials_app.desktop.application import Window
from materials_app.model.campaign_set import SlotChoice
from materials_app.model.content import Slot
from tests.desktop.conftest import LEAFLET, write

EXPORT_MS = 110_000


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everything announced, in the place of a screen reader; that one hears it is a test of its own."""
    heard: list[str] = []
    for module in ("problem_news", "exporting"):
        monkeypatch.setattr(f"materials_app.desktop.{module}.announce", lambda _, words: heard.append(words))
    return heard


def test_problems_are_announced_when_their_number_changes_and_not_on_every_key(window: Window, said: list[str]) -> None:
    for words in ("Call 0909 8790 123", "Call 0909 8790 123 n", "Call 0909 8790 123 now"):
        write(window, "exit.text", words)
        window.editor.settle()
    assert said == ["1 error"]
    window.editor.undo()
    window.editor.settle()
    write(window, "exit.text", "Ask for help.")
    window.editor.settle()
    assert said == ["1 error", "Nothing to fix"]


def test_a_set_of_several_layouts_is_announced_once_all_are_judged(several: Window, said: list[str]) -> None:
    several.editor.show_layout(LEAFLET)
    write(several, "exit.text", "We can help you stop. " * 12)
    several.editor.settle()
    assert len(said) == 1


def test_opening_a_set_announces_nothing(several: Window, said: list[str], tmp_path: Path) -> None:
    faulty = SlotChoice(Slot.ACTION, "", own_text="Call 0909 8790 123")
    save_set(replace(several.editor.document, slots=(faulty,)), tmp_path / "other.toml")
    several.commands.open(tmp_path / "other.toml")
    several.editor.settle()
    assert several.main.status.light.accessibleName() == "1 error"
    assert said == []


def test_the_end_of_an_export_is_announced_with_what_was_saved(
    window: Window, said: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    window.main.actions_by_name["export"].trigger()
    window.main.export.ready.folder.setText(str(tmp_path / "pack"))
    with qtbot.waitSignal(window.commands.exporting.ended, timeout=EXPORT_MS):
        window.main.export.ready.run.click()
    saved = sum(one.is_file() for one in (tmp_path / "pack").rglob("*"))
    assert said == [f"{saved} files saved"]
