"""The one kind of dialog: a fact as its title, what is safe and what is missing, and buttons that say the act.

Opened, never executed: the window's event loop goes on. Every choice is a signal's slot.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from materials_app.desktop.button import Button, Variant
from materials_app.desktop.controls import Ground, MarkView, Words
from materials_app.desktop.detail import ReadingArea
from materials_app.desktop.focus_ring import FocusRing
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import LARGE, Mark
from materials_app.desktop.wording import say

WIDTH = 560
EDGE = 24
AROUND, LEAST = 220, 160
"""What a table leaves of its window's height to title and buttons; and how high it is at least, where it scrolls."""
WORDS_WIDTH = WIDTH - 2 * EDGE - LARGE - 16


def _do_nothing() -> None:
    """The act of a button that only closes."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One button: its words, what it does, whether it is the next step."""

    words: str
    act: Callable[[], None] = _do_nothing
    primary: bool = False


class Notice(QDialog):
    """A fact with its way on. ``details`` adds a quiet button that copies them for support."""

    def __init__(
        self, parent: QWidget, mark: Mark, title: str, words: tuple[str, ...], answers: tuple[Answer, ...]
    ) -> None:
        super().__init__(parent)
        self._around = parent
        self.setObjectName("notice")
        self.setWindowTitle(say("app.name"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(words))
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setModal(True)
        self.buttons = QDialogButtonBox()
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        for number, one in enumerate((title, *words)):
            line = Words(one, Role.BODY if number else Role.HEADING).wrapped()
            line.setFixedWidth(WORDS_WIDTH)
            self._column.addWidget(line)
        for answer in answers:
            self._add(answer)
        self._arrange(mark)
        self._ring = FocusRing(self)

    def add_rows(self, rows: tuple[tuple[str, str], ...]) -> None:
        """Add a small table: two columns of words."""
        body = Ground("panel")
        table = QGridLayout(body)
        table.setContentsMargins(0, 0, 0, 0)
        table.setHorizontalSpacing(24)
        table.setVerticalSpacing(4)
        table.setColumnStretch(1, 1)
        for row, cells in enumerate(rows):
            for column, words in enumerate(cells):
                table.addWidget(Words(words, quiet=not column), row, column)
        area = ReadingArea(self.accessibleName())
        area.setWidget(body)
        area.setFixedHeight(min(body.sizeHint().height(), max(self._around.height() - AROUND, LEAST)))
        self._column.addWidget(area)
        told = (self.accessibleDescription(), *(": ".join(cells) for cells in rows))
        self.setAccessibleDescription("\n".join(words for words in told if words))

    def offer_details(self, details: str) -> None:
        """Add a button that puts ``details`` on the clipboard; the dialog stays."""
        copy = Button(say("dialog.copy-details"), Variant.QUIET)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        self._foot.insertWidget(0, copy)

    def _add(self, answer: Answer) -> None:
        button = Button(answer.words, Variant.PRIMARY if answer.primary else Variant.PLAIN)
        role = QDialogButtonBox.ButtonRole
        self.buttons.addButton(button, role.AcceptRole if answer.primary else role.RejectRole)
        button.clicked.connect(lambda: self._answer(answer))
        if answer.primary or len(self.buttons.buttons()) == 1:
            button.setDefault(True)
            button.setFocus()

    def _answer(self, answer: Answer) -> None:
        self.done(QDialog.DialogCode.Accepted if answer.primary else QDialog.DialogCode.Rejected)
        answer.act()

    def _arrange(self, mark: Mark) -> None:
        body = QHBoxLayout()
        body.setSpacing(16)
        side = QVBoxLayout()
        side.addWidget(MarkView(mark, LARGE))
        side.addStretch(1)
        body.addLayout(side)
        body.addLayout(self._column, 1)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._foot.addWidget(self.buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(EDGE, EDGE, EDGE, 20)
        whole.setSpacing(EDGE)
        whole.addLayout(body)
        whole.addLayout(self._foot)
        self.setMinimumWidth(WIDTH)


def show_notice(notice: Notice) -> Notice:
    """Open a notice over its window and let it delete itself afterwards."""
    notice.finished.connect(notice.deleteLater)
    notice.open()
    return notice
