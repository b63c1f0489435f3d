"""A program on a real screen tells where the keyboard is, once the screen has given it to that window."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QWidget


class Where:
    """Prints ``at NAME`` for each part that takes the keyboard.

    A window that opens or closes has its part with the focus before the screen hands over the keys; a key sent in
    between is lost. So a part is named only when the screen says that its window has them.
    """

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._told: QWidget | None = None
        application.focusChanged.connect(self._look)
        application.focusWindowChanged.connect(self._look)

    def _look(self, *_: object) -> None:
        now, window = self._application.focusWidget(), self._application.focusWindow()
        if now is None or window is None or now.window().windowHandle() != window:
            self._told = None
        elif now != self._told:
            self._told = now
            text = getattr(now, "text", str)
            sys.stdout.write(f"at {now.accessibleName() or text()}\n")
            sys.stdout.flush()
