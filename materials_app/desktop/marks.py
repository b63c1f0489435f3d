"""Status marks: shapes first, colour second, so that they can be told apart in a grey print.

Error is an octagon with a cross, warning a triangle with "!", note an open circle with "i", ready a disc with a tick,
done a plain tick, working an open ring with a third of it drawn, waiting a dot, skipped a short dash.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from materials_app.desktop.theme import Theme, ink
from materials_app.model.findings import Severity

GRID = 16.0
IN_LISTS = 14
NORMAL = 16
LARGE = 24
"""Sides of a mark in pixels: in lists, beside words, in dialogs."""
_FULL_TURN = 360 * 16
_OCTAGON = ((5.1, 1), (10.9, 1), (15, 5.1), (15, 10.9), (10.9, 15), (5.1, 15), (1, 10.9), (1, 5.1))
_TRIANGLE = ((8, 1.6), (15.2, 14.4), (0.8, 14.4))
_TICK = ((4.6, 8.3), (7.0, 10.7), (11.4, 5.6))
_PLAIN_TICK = ((3, 8.6), (6.4, 12), (13, 4.6))


class Mark(StrEnum):
    """What a mark says."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    READY = "ready"
    DONE = "done"
    WORKING = "working"
    WAITING = "waiting"
    SKIPPED = "skipped"


MARK_OF = MappingProxyType({Severity.ERROR: Mark.ERROR, Severity.WARNING: Mark.WARNING, Severity.NOTE: Mark.NOTE})


def paint_mark(painter: QPainter, mark: Mark, rect: QRectF, theme: Theme) -> None:
    """Paint ``mark`` into ``rect`` (a square)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / GRID, rect.height() / GRID)
    _PAINTERS[mark](painter, theme)
    painter.restore()


def _fill(painter: QPainter, token: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink(token))


def _pen(painter: QPainter, token: str, width: float) -> None:
    painter.setPen(QPen(ink(token), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _points(corners: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in corners])


def _error(painter: QPainter, theme: Theme) -> None:
    _fill(painter, theme.error)
    painter.drawPolygon(_points(_OCTAGON))
    _pen(painter, theme.on_status, 1.8)
    painter.drawLines([QLineF(5.6, 5.6, 10.4, 10.4), QLineF(10.4, 5.6, 5.6, 10.4)])


def _warning(painter: QPainter, theme: Theme) -> None:
    painter.setBrush(ink(theme.warning_fill))
    painter.setPen(QPen(ink(theme.warning_fill), 1.2, j=Qt.PenJoinStyle.RoundJoin))
    painter.drawPolygon(_points(_TRIANGLE))
    _pen(painter, theme.on_status, 1.7)
    painter.drawLine(QLineF(8, 6.2, 8, 9.6))
    painter.drawPoint(QPointF(8, 12.2))


def _note(painter: QPainter, theme: Theme) -> None:
    _pen(painter, theme.note, 1.4)
    painter.drawEllipse(QPointF(8, 8), 6.6, 6.6)
    _pen(painter, theme.note, 1.6)
    painter.drawLine(QLineF(8, 7.6, 8, 11.2))
    painter.drawPoint(QPointF(8, 4.9))


def _ready(painter: QPainter, theme: Theme) -> None:
    _fill(painter, theme.ok)
    painter.drawEllipse(QPointF(8, 8), 7.2, 7.2)
    _pen(painter, theme.on_status, 1.8)
    painter.drawPolyline(_points(_TICK))


def _done(painter: QPainter, theme: Theme) -> None:
    _pen(painter, theme.ok, 1.9)
    painter.drawPolyline(_points(_PLAIN_TICK))


def _working(painter: QPainter, theme: Theme) -> None:
    ring = QRectF(1.8, 1.8, 12.4, 12.4)
    _pen(painter, theme.track, 1.8)
    painter.drawEllipse(ring)
    _pen(painter, theme.accent, 1.8)
    painter.drawArc(ring, _FULL_TURN // 4, -_FULL_TURN // 3)


def _waiting(painter: QPainter, theme: Theme) -> None:
    _fill(painter, theme.text2)
    painter.drawEllipse(QPointF(8, 8), 2, 2)


def _skipped(painter: QPainter, theme: Theme) -> None:
    _pen(painter, theme.text2, 1.8)
    painter.drawLine(QLineF(4.5, 8, 11.5, 8))


_PAINTERS: MappingProxyType[Mark, Callable[[QPainter, Theme], None]] = MappingProxyType(
    {
        Mark.ERROR: _error,
        Mark.WARNING: _warning,
        Mark.NOTE: _note,
        Mark.READY: _ready,
        Mark.DONE: _done,
        Mark.WORKING: _working,
        Mark.WAITING: _waiting,
        Mark.SKIPPED: _skipped,
    }
)
