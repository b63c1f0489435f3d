"""Underlines the letters of the menus while Alt is held."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from materials_app.desktop.style import StudioStyle

_KINDS = frozenset((QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.WindowDeactivate))


class Mnemonics(QObject):
    """Watches the keyboard for one window, whatever part of it has the keyboard."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at Alt; every event of the program comes by, so all others are let go at once."""
        kind = event.type()
        if kind not in _KINDS:
            return False
        if kind is QEvent.Type.WindowDeactivate:
            self._show(False)
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            self._show(kind is QEvent.Type.KeyPress)
        return False

    def _show(self, shown: bool) -> None:
        style = QApplication.style()  # a popup that goes with its window deactivates one that is half gone
        if isinstance(style, StudioStyle) and style.shows_mnemonics != shown:
            style.shows_mnemonics = shown
            self._window.menuBar().update()
