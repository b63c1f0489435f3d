"""An action of one view, tied to the part of the view that does it: the part is seen and on, so is the action."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QWidget

from materials_app.desktop.actions import with_keys

TELLING = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.EnabledChange)


class _Tie(QObject):
    """Follows a part for as long as it lives."""

    def __init__(self, action: QAction, part: QWidget) -> None:
        super().__init__(part)
        self._action, self._part = action, part
        part.installEventFilter(self)
        self._follow()

    def _follow(self) -> None:
        self._action.setEnabled(self._part.isVisible() and self._part.isEnabled())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again where the part was shown, hidden, turned on or off; nothing is kept from it."""
        if event.type() in TELLING:
            self._follow()
        return False


def tie_button(action: QAction, button: QAbstractButton) -> None:
    """Let an action press a button, whose tooltip then tells the keys."""
    action.triggered.connect(lambda _=False: button.click())
    button.setToolTip(with_keys(action))
    _Tie(action, button)


def tie(action: QAction, part: QWidget, effect: Callable[[], object]) -> None:
    """Let an action do something while ``part`` is on show."""
    action.triggered.connect(lambda _=False: effect())
    _Tie(action, part)
