"""A view of the window beside the editor: the start page, a press release, packs. The editor stays whole behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from materials_app.desktop.button import IconButton
from materials_app.desktop.controls import Ground, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.wording import say

TOOLBAR = 52
ICON_INSET = 14
"""An icon stands 6 px inside its button, so 14 puts its left edge at 20, under the menu's first letter."""


class View(Ground):
    """Fills the window in place of the editor. It has a bar of its own with a way back, and undo of its own.

    ``column`` takes the view's content under the bar.
    """

    left = Signal()
    """Someone wants back to where they came from."""
    changed = Signal()
    """Title or steps are new: the window looks at them again."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self.title = title
        self.can_leave = True
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.bar = ViewBar(title)
        self.bar.back.clicked.connect(self.left)
        self.column.addWidget(self.bar)

    def name_it(self, title: str, line: str = "") -> None:
        """Show a title, and under it what the view is about."""
        self.title = title
        self.bar.title.setText(title)
        self.bar.line.setText(line)
        self.bar.line.setVisible(bool(line))
        self.changed.emit()

    def allow_leaving(self, allowed: bool) -> None:
        """Show the way back, or hide it where there is nothing to go back to."""
        self.can_leave = allowed
        self.bar.setVisible(allowed)

    @property
    def undo_step(self) -> str:
        """What undo would take back here, in words; empty when there is nothing."""
        return ""

    @property
    def redo_step(self) -> str:
        """What redo would bring again here, in words; empty when there is nothing."""
        return ""

    def undo(self) -> None:
        """Take the last step of this view back."""

    def redo(self) -> None:
        """Bring the last undone step of this view again."""

    def focus_first(self) -> None:
        """Put the keyboard where work begins here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes through, in the order of reading."""
        return [self.bar, self]


class ViewBar(Ground):
    """The way back, a title, and room for a view's own buttons on the right."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__("window", "bottom", parent)
        self.setMinimumHeight(TOOLBAR)
        self.back = IconButton("back").called(say("view.back"))
        self.title = Words(title, Role.STRONG)
        self.line = Words("", Role.NOTE, quiet=True)
        self.line.hide()
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self.title)
        names.addWidget(self.line)
        names.addStretch(1)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(ICON_INSET, 6, 16, 6)
        self.row.setSpacing(8)
        self.row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addSpacing(4)
        self.row.addLayout(names, 1)
