"""A drawn bank card that a person makes as large as a real one held against the screen: then actual size is actual."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from materials_app.desktop.fonts import Role, line_of, ui_font
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink
from materials_app.desktop.wording import say
from materials_app.model.units import MM_PER_INCH

CARD_WIDTH_MM = 85.6
CARD_HEIGHT_MM = 53.98
"""ISO/IEC 7810, ID-1: the size of every bank card."""
LEAST, MOST = 160.0, 640.0
"""Pixels that a card can stand wide on any screen we know of."""
CORNER_MM = 3.18
STEP, LEAP = 1.0, 10.0
GRIP = 10
EDGE = 12
FOOT = 8


def ppi_of(card: float) -> float:
    """Pixels an inch on a screen where a bank card is ``card`` pixels wide."""
    return card / CARD_WIDTH_MM * MM_PER_INCH


def card_at(ppi: float) -> float:
    """How wide a bank card stands on a screen of so many pixels an inch."""
    return ppi * CARD_WIDTH_MM / MM_PER_INCH


class CardLine(QWidget):
    """The card. Its right edge is dragged, or moved with the arrow keys; ``moved`` carries its width in pixels."""

    moved = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = card_at(96.0)
        self._is_held = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_card(self, card: float) -> None:
        """Show a card this wide."""
        self.card = min(max(card, LEAST), MOST)
        self.setAccessibleName(say("setting.card-line", pixels=round(self.card)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the card and the line under it."""
        high = self.card * CARD_HEIGHT_MM / CARD_WIDTH_MM
        return QSize(round(self.card) + 2 * EDGE, round(high) + 2 * EDGE + FOOT + line_of(Role.NOTE))

    def _put(self, card: float) -> None:
        self.show_card(card)
        self.moved.emit(self.card)

    def _is_on_edge(self, x: float) -> bool:
        return abs(x - EDGE - self.card) <= GRIP

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right and up widen, left and down narrow; with Shift in leaps."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1}
        step = steps.get(Qt.Key(event.key()), 0)
        if step:
            is_leap = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._put(self.card + step * (LEAP if is_leap else STEP))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the right edge."""
        self._is_held = self._is_on_edge(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the edge."""
        near = self._is_held or self._is_on_edge(event.position().x())
        self.setCursor(Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.ArrowCursor)
        if self._is_held:
            self._put(event.position().x() - EDGE)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._is_held = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card's outline, its grip and how long its side is."""
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self.card * CARD_HEIGHT_MM / CARD_WIDTH_MM
        card = QRectF(EDGE, EDGE, self.card, high)
        corner = self.card * CORNER_MM / CARD_WIDTH_MM
        painter.setPen(QPen(ink(theme.text), 1))
        painter.setBrush(ink(theme.sunken))
        painter.drawRoundedRect(card, corner, corner)
        painter.setPen(QPen(ink(theme.accent), 3))
        middle = card.center().y()
        painter.drawLine(QPointF(card.right(), middle - 20), QPointF(card.right(), middle + 20))
        painter.setFont(ui_font(Role.NOTE))
        painter.setPen(ink(theme.text2))
        words = QRectF(EDGE, card.bottom() + FOOT, self.width() - EDGE, line_of(Role.NOTE))
        painter.drawText(words, say("setting.card-width"))
        painter.end()
