"""What is drawn over the page and never printed: its edge, guides, the slot in hand, overset words.

Overlay colours do not follow the theme; each line has a white casing so that it shows on any ground.
"""

from __future__ import annotations

from collections.abc import Callable, Set
from enum import StrEnum
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.theme import OVERLAY, Theme, ink
from materials_app.model.geometry import Rect
from materials_app.model.page import PageGeometry
from materials_app.model.units import Length

LINE = 1.0
CASING = 3.0
SAFE_DASH = (4.0, 3.0)
FOLD_DASH = (5.0, 4.0)
FOLD_REACH = 8.0
"""Pixels that a fold line stands out of the paper at head and foot."""
SLOT_LINE = 2.0
SLOT_GAP = 5.0
LEAST_GAP = 1.0
SLOT_RADIUS = 4.0
RING = 2.0
LEAST_SQUARE = 4.0
"""Pixels between two lines of the grid below which they are no help."""
GRID_STRENGTH = 0.45
TAG_EDGE = 10
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


def paint_slot(painter: QPainter, rect: QRectF, scale: float) -> None:
    """The outline of the slot that is being edited; nearer to its words where the page is small (pixels a point)."""
    gap = min(SLOT_GAP, LEAST_GAP + SLOT_GAP * scale / 2)
    around = rect.adjusted(-gap, -gap, gap, gap)
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


class Guide(StrEnum):
    """What may be drawn over a page to judge it by."""

    TRIM = "trim"
    BLEED = "bleed"
    SAFE = "safe"
    FOLDS = "folds"
    GRID = "grid"


PLAIN_GUIDES = frozenset({Guide.TRIM, Guide.BLEED, Guide.SAFE, Guide.FOLDS})
"""What a switch for all of them shows; the grid is for those who build layouts."""


def paint_guides(
    painter: QPainter, geometry: PageGeometry, to_screen: Callable[[Rect], QRectF], wanted: Set[Guide] = PLAIN_GUIDES
) -> None:
    """Trim, bleed and safe area; of a folded side the safe area panel by panel."""
    if Guide.BLEED in wanted:
        _guide(painter, to_screen(geometry.bleed_box), OVERLAY.bleed)
    if Guide.TRIM in wanted:
        _guide(painter, to_screen(geometry.trim_box), OVERLAY.trim)
    if Guide.SAFE in wanted:
        for area in geometry.safe_areas:
            _guide(painter, to_screen(area), OVERLAY.safe, dash=SAFE_DASH)


def paint_grid(painter: QPainter, geometry: PageGeometry, unit: Length, to_screen: Callable[[Rect], QRectF]) -> None:
    """The layout's own grid over the trim, a hairline each unit; none where its squares would melt together."""
    trim = to_screen(geometry.trim_box)
    step = to_screen(Rect(0.0, 0.0, unit, unit)).width()
    if step < LEAST_SQUARE:
        return
    pen = QPen(ink(OVERLAY.grid), LINE)
    pen.setCosmetic(True)
    painter.save()
    painter.setOpacity(GRID_STRENGTH)
    painter.setPen(pen)
    for count in range(1, ceil(geometry.trim.width / unit)):
        left = round(trim.left() + count * step) + 0.5
        painter.drawLine(QPointF(left, trim.top()), QPointF(left, trim.bottom()))
    for count in range(1, ceil(geometry.trim.height / unit)):
        top = round(trim.top() + count * step) + 0.5
        painter.drawLine(QPointF(trim.left(), top), QPointF(trim.right(), top))
    painter.restore()


def paint_heavy(painter: QPainter, rect: QRectF, words: str) -> None:
    """Ink over the limit: hatched, with its number beside it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(rect, QBrush(ink(OVERLAY.heavy), Qt.BrushStyle.BDiagPattern))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width, token in ((CASING, OVERLAY.casing), (LINE, OVERLAY.heavy)):
        painter.setPen(QPen(ink(token), width))
        painter.drawRect(rect)
    painter.setFont(ui_font(Role.STRONG))
    room = painter.fontMetrics().boundingRect(words).adjusted(-TAG_EDGE, -4, TAG_EDGE, 4).toRectF()
    room.moveTopLeft(QPointF(rect.right() + 8, rect.top()))
    painter.setPen(QPen(ink(OVERLAY.heavy), LINE))
    painter.setBrush(ink(OVERLAY.casing))
    painter.drawRoundedRect(room, SLOT_RADIUS, SLOT_RADIUS)
    painter.setPen(ink(OVERLAY.trim))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), words)
    painter.restore()


def paint_folds(painter: QPainter, geometry: PageGeometry, to_screen: Callable[[Rect], QRectF]) -> None:
    """Where the sheet is folded: from above the paper to below it."""
    for fold in geometry.folds:
        line = to_screen(Rect(fold, 0.0, 0.0, geometry.trim.height)).adjusted(0, -FOLD_REACH, 0, FOLD_REACH)
        left = round(line.left()) + 0.5
        for pen in _pens(OVERLAY.fold, FOLD_DASH):
            painter.setPen(pen)
            painter.drawLine(QPointF(left, line.top()), QPointF(left, line.bottom()))


def paint_side_name(painter: QPainter, words: str, at: QPointF, theme: Theme) -> None:
    """The name of a side, over it; ``at`` is where its baseline begins."""
    painter.setPen(ink(theme.text))
    painter.setFont(ui_font(Role.STRONG))
    painter.drawText(at, words)


def paint_panel_name(painter: QPainter, wordings: tuple[str, ...], room: QRectF, theme: Theme) -> str:
    """The name of a panel, over it: the first wording that has room, and nothing where none has."""
    painter.setPen(ink(theme.text2))
    painter.setFont(ui_font(Role.NOTE))
    for words in wordings:
        if painter.fontMetrics().horizontalAdvance(words) <= room.width():
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
            return words
    return ""


def _guide(painter: QPainter, rect: QRectF, token: str, *, dash: tuple[float, float] | None = None) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in _pens(token, dash):
        painter.setPen(pen)
        painter.drawRect(rect)


def _pens(token: str, dash: tuple[float, float] | None) -> tuple[QPen, QPen]:
    """A line's casing, and the line."""
    pen = QPen(ink(token), LINE)
    if dash:
        pen.setDashPattern(dash)
    return QPen(ink(OVERLAY.casing), CASING), pen
