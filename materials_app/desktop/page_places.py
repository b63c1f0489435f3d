"""Where the sides of a piece lie on the canvas: beside one another or one over the other, whichever is larger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSizeF

from materials_app.model.geometry import Rect

GAP = 32.0
"""Pixels between two sides."""


@dataclass(frozen=True, slots=True)
class Places:
    """The sides at a scale (pixels a point): where the top left corner of each side's box lies, and the room they take.

    Corners count from the top left of that room.
    """

    scale: float
    corners: tuple[QPointF, ...]
    size: QSizeF


def places(boxes: Sequence[Rect], head: float, room: QSizeF, scale: float | None) -> Places:
    """The sides with ``head`` pixels for words over each, in ``room`` pixels; ``scale`` none fits them into it."""
    wide = sum(box.width for box in boxes), max(box.height for box in boxes)
    high = max(box.width for box in boxes), sum(box.height for box in boxes)
    gaps = GAP * (len(boxes) - 1)
    fit_beside = min((room.width() - gaps) / wide[0], (room.height() - head) / wide[1])
    fit_below = min(room.width() / high[0], (room.height() - gaps - head * len(boxes)) / high[1])
    is_beside = fit_beside > fit_below
    used = max(max(fit_beside, fit_below) if scale is None else scale, 0.01)
    return _beside(boxes, head, used) if is_beside else _below(boxes, head, used)


def _beside(boxes: Sequence[Rect], head: float, scale: float) -> Places:
    corners, x = [], 0.0
    for box in boxes:
        corners.append(QPointF(x, head))
        x += box.width * scale + GAP
    return Places(scale, tuple(corners), QSizeF(x - GAP, head + max(box.height for box in boxes) * scale))


def _below(boxes: Sequence[Rect], head: float, scale: float) -> Places:
    wide = max(box.width for box in boxes) * scale
    corners, y = [], 0.0
    for box in boxes:
        corners.append(QPointF((wide - box.width * scale) / 2, y + head))
        y += head + box.height * scale + GAP
    return Places(scale, tuple(corners), QSizeF(wide, y - GAP))
