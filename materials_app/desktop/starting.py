"""Joins the start page and the questions of a new set to the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from materials_app.desktop.commands import Commands
from materials_app.desktop.start_page import StartPage
from materials_app.desktop.window import MainWindow

if TYPE_CHECKING:
    from materials_app.desktop.maker import Maker


class Starting(QObject):
    """The beginning of work in one window. ``folder`` is where pictures of recent sets are kept, ``own`` where sets
    lie that nobody has given a place."""

    def __init__(self, window: MainWindow, commands: Commands, folder: Path, own: Path) -> None:
        super().__init__(window)
        self._window, self._commands = window, commands
        self.page = StartPage(window.editor, window.actions_by_name, folder, own)
        self.page.set_wanted.connect(self._open)
        self._maker: Maker | None = None
        window.make_home(self.page)
        window.actions_by_name["new"].triggered.connect(lambda: self.make())
        window.actions_by_name["start"].triggered.connect(lambda: self.show())
        self.page.changed.connect(commands.fill_recent)

    def show(self) -> None:
        """Fill the window with the start page."""
        self._window.show_view(self.page)

    @property
    def maker(self) -> Maker:
        """The questions of a new set, made when they are first asked: the window opens without them."""
        if self._maker is None:
            from materials_app.desktop.maker import Maker

            self._maker = Maker(self._window.editor)
            self._maker.made.connect(self._commands.begin_when_safe)
            self._window.take_in(self._maker)
        return self._maker

    def make(self) -> None:
        """Ask what set is to be made."""
        self._window.show_view(self.maker)
        self.maker.begin()

    def _open(self, path: Path) -> None:
        if path == self._window.editor.state.path and self._window.has_set:
            self._window.show_editor()
        else:
            self._commands.open_when_safe(path)
