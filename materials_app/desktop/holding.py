"""Parts of the window that are off for a while, so that nothing is done twice: the keyboard finds its place again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Holding:
    """Turns parts off and on together. Where that takes the keyboard from one of them, it is given back, unless
    somebody has taken it elsewhere meanwhile."""

    def __init__(self, *parts: QWidget) -> None:
        self._parts = parts
        self._lost: QWidget | None = None
        self._instead: QWidget | None = None
        self.is_on = False

    def hold(self) -> None:
        """Turn the parts off."""
        if self.is_on:
            return
        self.is_on = True
        window = self._parts[0].window()
        before = window.focusWidget()
        for part in self._parts:
            part.setEnabled(False)
        self._lost = before if before is not None and not before.isEnabled() else None
        self._instead = window.focusWidget()

    def free(self) -> None:
        """Turn them on again."""
        if not self.is_on:
            return
        self.is_on = False
        for part in self._parts:
            part.setEnabled(True)
        lost, self._lost = self._lost, None
        if lost is not None and lost.isEnabled() and lost.window().focusWidget() is self._instead:
            lost.setFocus(Qt.FocusReason.OtherFocusReason)
