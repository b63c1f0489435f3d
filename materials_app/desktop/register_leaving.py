"""The window is to close while a record is on its way to the register: it says so, and closes when that is there."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from materials_app.desktop.asks import Asks
from materials_app.desktop.dialogs import Answer, Notice
from materials_app.desktop.marks import Mark
from materials_app.desktop.wording import say


class Leaving(QObject):
    """Somebody wants to leave: the one notice that says what is waited for, with a way to stay."""

    def __init__(self, window: QWidget, asks: Asks, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._asks = window, asks
        self._notice: Notice | None = None

    def wait(self) -> None:
        """Say what is waited for; once."""
        if self._notice is not None:
            return
        stay = (Answer(say("dialog.back"), primary=True),)
        words = (say("register.leaving-text"),)
        self._notice = Notice(self._window, Mark.WAITING, say("register.leaving-title"), words, stay)
        self._notice.finished.connect(self._stay)
        self._asks.ask(self._notice)

    def _stay(self) -> None:
        self._notice = None

    def go_on(self, *, may_close: bool) -> None:
        """It is over: close the window, or stay where the record was not made."""
        if self._notice is None:
            return
        self._notice.reject()
        if may_close:
            self._window.close()
