"""A view of records: a list on the left, everything about the current one on the right, a line that says what became of
the last act over both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from materials_app.desktop.announcing import announce
from materials_app.desktop.button import Button, Variant
from materials_app.desktop.controls import Ground, MarkedNote, Words
from materials_app.desktop.detail import Detail
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.rows import Row, RowList
from materials_app.desktop.view import View

STRIP = 44
PAGE_EDGE = 32
EMPTY_WIDTH = 480


class RecordsView(View):
    """A list with its detail. ``foot`` says what holds for all of them; ``nothing`` what to do where there is none."""

    def __init__(self, title: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.strip = Ground("window", "bottom")
        self.strip.setMinimumHeight(STRIP)
        self.said = MarkedNote(Role.BODY, 16)
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(20, 8, 20, 8)
        row.addWidget(self.said, 1, Qt.AlignmentFlag.AlignVCenter)
        self.list = RowList(title)
        self.detail = Detail(title)
        self.foot = Words("", Role.NOTE, quiet=True).wrapped()
        self._arrange(nothing)
        self.tell("")

    def _arrange(self, nothing: str) -> None:
        self._body = QStackedWidget()
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = Ground("panel")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        below = QVBoxLayout()
        below.setContentsMargins(20, 8, 20, 12)
        below.addWidget(self.foot)
        column.addLayout(below)
        row.addWidget(left, 1)
        row.addWidget(Upright())
        row.addWidget(self.detail)
        self.column.addWidget(self.strip)
        self._body.addWidget(both)
        self._body.addWidget(_empty(nothing))
        self.column.addWidget(self._body, 1)

    def show_rows(self, rows: Sequence[Row], current: str = "") -> None:
        """Show these rows, or what to do where there is none."""
        self._body.setCurrentIndex(0 if rows else 1)
        self.list.show_rows(rows, current)

    def focus_first(self) -> None:
        """Put the keyboard on the list, or on the green button where there is nothing to list."""
        green = (one for one in self.bar.findChildren(Button) if one.variant is Variant.PRIMARY)
        first = self.list if self.list.rows else next(green, self.bar.back)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, words: str, mark: Mark = Mark.READY) -> None:
        """Say what became of the last act, here and to screen readers; empty words take the line away."""
        self.strip.setVisible(bool(words))
        self.said.say(words, mark if words else None)
        if words:
            announce(self, words)

    def panes(self) -> list[QWidget]:
        """Bar, list, detail."""
        return [self.bar, self.list, self.detail]


class Upright(Ground):
    """The line between two panes."""

    def __init__(self) -> None:
        super().__init__("line")
        self.setFixedWidth(1)


def _empty(words: str) -> QWidget:
    box = Ground("panel")
    column = QVBoxLayout(box)
    column.setContentsMargins(PAGE_EDGE, PAGE_EDGE, PAGE_EDGE, PAGE_EDGE)
    column.addStretch(1)
    line = Words(words, Role.READING).wrapped()
    line.setMaximumWidth(EMPTY_WIDTH)
    line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    row = QHBoxLayout()  # not aligned in its place: an aligned label has the height of one line
    row.addStretch(1)
    row.addWidget(line, EMPTY_WIDTH)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(2)
    return box
