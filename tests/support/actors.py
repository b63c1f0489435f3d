"""What a hand or a keyboard can act on in a window."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QScrollBar, QTextEdit, QWidget

ACTING = (QAbstractButton, QComboBox, QTextEdit, QLineEdit)
LEAST_TARGET = 24
"""WCAG 2.2, 2.5.8."""


def actors(window: QWidget) -> list[QWidget]:
    """Everything seen that acts: the parts of a box of choices are not counted beside it."""
    return [one for kind in ACTING for one in window.findChildren(kind) if one.isVisible() and not _is_inner(one)]


def is_stop(actor: QWidget) -> bool:
    """Whether Tab must reach it: of a group in which one is chosen that one, arrows reach the others."""
    if not isinstance(actor, QAbstractButton) or not actor.isCheckable() or actor.isChecked():
        return actor.isEnabled()
    group = actor.group()
    return actor.isEnabled() and not (group.exclusive() if group else actor.autoExclusive())


def spoken(widget: QWidget) -> str:
    """The name a screen reader gives it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(interface.text(QAccessible.Text.Name)) if interface else ""


def _is_inner(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QComboBox | QScrollBar) or widget.objectName().startswith("qt_")
