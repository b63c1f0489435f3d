"""What is drawn over the page and never printed: its edge, guides, the slot in hand, overset words.

Overlay colours do not follow the theme; each line has a white casing so that it shows on any ground.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.theme import OVERLAY, Theme, ink
from materials_app.model.geometry import Rect
from materials_app.model.page import PageGeometry

LINE = 1.0
CASING = 3.0
SAFE_DASH = (4.0, 3.0)
SLOT_LINE = 2.0
SLOT_GAP = 5.0
SLOT_RADIUS = 4.0
RING = 2.0
VEIL = 110
"""Of 255: strong enough to see on any ground, weak enough to read through."""


def paint_sheet(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """A hairline round the paper, so that white paper shows on a white ground too."""
    painter.setPen(QPen(ink(theme.border), LINE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))


def paint_prompt(painter: QPainter, room: QRectF, words: str, theme: Theme) -> None:
    """What to do first, where the page will be."""
    painter.setPen(ink(theme.text2))
    painter.setFont(ui_font(Role.READING))
    painter.drawText(
        room.adjusted(48, 48, -48, -48), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words
    )


def paint_inner_ring(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """The focus ring of the page itself, inside its edge."""
    painter.setPen(QPen(ink(theme.focus), RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 1, -1, -1))


def paint_slot(painter: QPainter, rect: QRectF) -> None:
    """The outline of the slot that is being edited."""
    around = rect.adjusted(-SLOT_GAP, -SLOT_GAP, SLOT_GAP, SLOT_GAP)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for token, width in ((OVERLAY.casing, SLOT_LINE + 2), (OVERLAY.focus, SLOT_LINE)):
        painter.setPen(QPen(ink(token), width))
        painter.drawRoundedRect(around, SLOT_RADIUS, SLOT_RADIUS)
    painter.restore()


def paint_overset(painter: QPainter, rect: QRectF) -> None:
    """Hatching over words that do not fit; they stay readable, nothing is cut off."""
    painter.save()
    veil = QColor(ink(OVERLAY.overset))
    veil.setAlpha(VEIL)
    painter.fillRect(rect, veil)
    painter.fillRect(rect, QBrush(ink(OVERLAY.overset), Qt.BrushStyle.BDiagPattern))
    painter.setPen(QPen(ink(OVERLAY.overset), SLOT_LINE))
    painter.drawLine(QPointF(rect.left(), rect.bottom()), QPointF(rect.right(), rect.bottom()))
    painter.restore()


def paint_guides(painter: QPainter, geometry: PageGeometry, to_screen: Callable[[Rect], QRectF]) -> None:
    """Trim, bleed and safe area."""
    _guide(painter, to_screen(geometry.bleed_box), OVERLAY.bleed)
    _guide(painter, to_screen(geometry.trim_box), OVERLAY.trim)
    _guide(painter, to_screen(geometry.safe_area), OVERLAY.safe, dashed=True)


def _guide(painter: QPainter, rect: QRectF, token: str, *, dashed: bool = False) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink(OVERLAY.casing), CASING))
    painter.drawRect(rect)
    pen = QPen(ink(token), LINE)
    if dashed:
        pen.setDashPattern(SAFE_DASH)
    painter.setPen(pen)
    painter.drawRect(rect)
