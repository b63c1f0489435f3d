"""The line at the foot of the canvas: what was just done, with the way back; or what is wrong with the set's file.

Never a toast: it stays until the next edit or Escape, or, where something is wrong, until that is put right.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from materials_app.desktop.button import Button, Scale, Variant
from materials_app.desktop.controls import MarkView, Words
from materials_app.desktop.marks import NORMAL, Mark
from materials_app.desktop.style import theme_of
from materials_app.desktop.style_parts import rounded

EDGE = 16
"""From the notice to the canvas's sides and foot."""
WIDEST = 720
RADIUS = 6
ROOM_ABOVE = 8


@dataclass(frozen=True, slots=True)
class Way:
    """A quiet button of a notice: its words and what it does."""

    words: str
    act: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Told:
    """What a notice says. ``ways`` do not count where two are compared: they are the same for the same words."""

    mark: Mark
    words: str
    ways: tuple[Way, ...] = ()

    @property
    def key(self) -> tuple[Mark, str, tuple[str, ...]]:
        """What it looks like."""
        return self.mark, self.words, tuple(way.words for way in self.ways)


class NoticeBar(QWidget):
    """Lies over the foot of ``canvas``, in its middle; hidden while there is nothing to tell."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setObjectName("notice-bar")
        self._canvas = canvas
        self.told: Told | None = None
        self.buttons: list[Button] = []
        self._mark = MarkView(Mark.READY, NORMAL)
        self._words = Words("").wrapped()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 8, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addSpacing(8)
        canvas.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; empty while it is hidden."""
        return self.told.words if self.told else ""

    def tell(self, told: Told | None) -> None:
        """Show a notice, or none. A new one is announced once."""
        if (told.key if told else None) == (self.told.key if self.told else None):
            return
        self.told = told
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        self.setVisible(told is not None)
        if told is None:
            return
        self._mark.show_mark(told.mark)
        self._words.setText(told.words)
        self.setAccessibleName(told.words)
        for way in told.ways:
            button = Button(way.words, Variant.QUIET, Scale.SMALL)
            button.clicked.connect(way.act)
            self.buttons.append(button)
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._lie_down()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told.words))

    def _lie_down(self) -> None:
        """Take as much room as the words need, in the middle of the canvas's foot."""
        room = min(self._canvas.width() - 2 * EDGE, WIDEST)
        line = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 4
        beside = 12 + NORMAL + 8 + 16 + 8 + sum(button.sizeHint().width() + 8 for button in self.buttons)
        width = min(beside + line, room)
        self._words.setFixedWidth(max(width - beside, 1))
        high = max(self._words.heightForWidth(self._words.width()), Scale.SMALL.value) + 12
        self.setGeometry((self._canvas.width() - width) // 2, self._canvas.height() - high - EDGE, width, high)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot when the canvas changes its size."""
        if watched is self._canvas and event.type() is QEvent.Type.Resize and self.told is not None:
            self._lie_down()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """As it lies."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and outline."""
        theme, painter = theme_of(self), QPainter(self)
        rounded(painter, QRectF(self.rect()), theme.panel, theme.border, 1, RADIUS)
        painter.end()
