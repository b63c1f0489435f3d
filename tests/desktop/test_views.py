"""Views that fill the window in place of the editor: the set behind them stays whole, and undo is the view's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from materials_app.app.files import save_set
from materials_app.desktop.application import Window
from materials_app.desktop.view import View
from materials_app.desktop.window import EDITOR_ACTIONS
from tests.desktop.conftest import Opener, write


class Counting(View):
    """A view whose one step can be taken back."""

    steps = 1

    @property
    def undo_step(self) -> str:
        return "counting" if self.steps else ""

    def undo(self) -> None:
        self.steps -= 1
        self.changed.emit()


def test_a_view_fills_the_window_and_leaves_the_set_as_it_was(window: Window) -> None:
    write(window, "exit.text", "Words in hand")
    before = window.editor.state
    view = Counting("Counting")
    window.main.show_view(view)
    assert window.main.view is view
    assert window.main.windowTitle().startswith("Counting")
    assert not any(window.main.actions_by_name[name].isEnabled() for name in EDITOR_ACTIONS)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert window.main.is_editing
    assert window.editor.state == before
    assert window.main.actions_by_name["export"].isEnabled()


def test_undo_in_a_view_is_the_views_own(window: Window) -> None:
    write(window, "exit.text", "Words in hand")
    document = window.editor.document
    view = Counting("Counting")
    window.main.show_view(view)
    undo = window.main.actions_by_name["undo"]
    assert undo.text() == "&Undo counting"
    undo.trigger()
    assert view.steps == 0
    assert not undo.isEnabled()
    assert window.editor.document == document


def test_opening_a_set_returns_to_the_editor(window: Window, tmp_path: Path) -> None:
    window.main.show_view(Counting("Counting"))
    save_set(window.editor.document, tmp_path / "set.toml")
    window.commands.open(tmp_path / "set.toml")
    assert window.main.is_editing


def test_on_a_small_screen_export_is_within_reach(window: Window) -> None:
    laptop = QSize(1366, 728)
    assert window.main.width() > laptop.width()
    window.main.keep_within(laptop)
    export = window.main.toolbar.export
    assert window.main.width() < laptop.width()
    assert window.main.height() < laptop.height()
    assert export.mapTo(window.main, export.rect().bottomRight()).x() < window.main.width()


def test_no_part_of_the_window_opens_a_window_of_its_own_while_it_is_made(
    qapp: QApplication, open_window: Opener
) -> None:
    shown: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(type(watched).__name__)
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    window = open_window(at_start=True)
    for name in ("new", "settings", "manual", "about", "claims", "quotes"):
        window.main.actions_by_name[name].trigger()
    qapp.removeEventFilter(watch)
    assert shown == ["MainWindow"]
