"""The pane right of a list: everything about the current row, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from materials_app.desktop.button import Button, Variant
from materials_app.desktop.controls import Ground, MarkedNote, Rule, Words
from materials_app.desktop.flow import FlowBox
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink

WIDTH = 344
EDGE = 20
TOP = 16
FACT_GAP = 8
RING = 2


@dataclass(frozen=True, slots=True)
class Facts:
    """What the pane says. ``state`` is a mark with its words, ``facts`` are labels with what they are, ``groups``
    sentences under a title."""

    title: str
    state: tuple[Mark, str] | None = None
    words: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()


class ReadingArea(QScrollArea):
    """Words to read with the keyboard too: it can be entered with Tab and scrolled, and shows its ring inside."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = "panel"
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._ring = InnerRing(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self._ring.follow(shown=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring.follow(shown=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The ring goes along."""
        super().resizeEvent(event)
        self._ring.follow(shown=self._ring.isVisible())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape to the window."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class InnerRing(QWidget):
    """A ring just inside its parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def follow(self, *, shown: bool) -> None:
        """Lie over the parent as it is now, or not at all."""
        self.setGeometry(self._around.rect())
        self.setVisible(shown)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two pixels of the focus colour."""
        painter = QPainter(self)
        painter.setPen(ink(theme_of(self).focus))
        for inset in range(RING):
            painter.drawRect(self.rect().adjusted(inset, inset, -inset - 1, -inset - 1))
        painter.end()


class Detail(Ground):
    """Shows facts; its buttons stay where they are at the foot."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent=parent)
        self.setObjectName("detail")
        self.setAccessibleName(name)
        self.setMinimumWidth(WIDTH)
        self.setMaximumWidth(WIDTH)
        self.shown: Facts | None = None
        self._area = ReadingArea(name)
        self._foot = QWidget()
        self._buttons = QVBoxLayout(self._foot)
        self._buttons.setContentsMargins(EDGE, 0, EDGE, TOP)
        self._buttons.setSpacing(8)
        self._buttons.addWidget(Rule())
        self._acts = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._area, 1)
        column.addWidget(self._foot)
        self.show_facts(None)

    def sizeHint(self) -> QSize:
        """344 pixels wide."""
        return QSize(WIDTH, 600)

    def add_row(self, *buttons: Button) -> None:
        """Add buttons side by side at the foot; where a language needs more room, in two lines."""
        self._buttons.addWidget(FlowBox(buttons))
        self._acts = True

    def show_facts(self, facts: Facts | None) -> None:
        """Show these facts; none hides the buttons too."""
        self._foot.setVisible(self._acts and facts is not None)
        if facts is not None and facts == self.shown:
            return
        self.shown = facts
        body = Ground("panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(EDGE, TOP, EDGE, TOP)
        column.setSpacing(FACT_GAP)
        if facts is not None:
            _fill(column, facts)
        column.addStretch(1)
        self._area.setWidget(body)
        self._area.verticalScrollBar().setValue(0)


def _fill(column: QVBoxLayout, facts: Facts) -> None:
    column.addWidget(_selectable(Words(facts.title, Role.HEADING).wrapped()))
    if facts.state is not None:
        note = MarkedNote(Role.BODY, 16)
        note.say(facts.state[1], facts.state[0])
        column.addWidget(note)
    for sentence in facts.words:
        column.addWidget(_selectable(Words(sentence).wrapped()))
    if facts.facts:
        column.addSpacing(4)
        column.addWidget(Rule())
        column.addSpacing(4)
        column.addLayout(_table(facts.facts))
    for title, sentences in facts.groups:
        column.addSpacing(4)
        column.addWidget(Rule())
        column.addSpacing(4)
        column.addWidget(Words(title, Role.STRONG))
        for sentence in sentences:
            column.addWidget(_selectable(Words(sentence).wrapped()))


def _table(facts: tuple[tuple[str, str], ...]) -> QGridLayout:
    table = QGridLayout()
    table.setHorizontalSpacing(16)
    table.setVerticalSpacing(FACT_GAP)
    table.setColumnStretch(1, 1)
    for row, (label, value) in enumerate(facts):
        table.addWidget(Words(label, quiet=True), row, 0, Qt.AlignmentFlag.AlignTop)
        table.addWidget(_selectable(Words(value).wrapped()), row, 1)
    return table


def _selectable(words: Words) -> Words:
    """Words a mouse can mark and copy."""
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return words


def quiet_button(words: str) -> Button:
    """A button for a rarely used action."""
    return Button(words, Variant.QUIET)
