"""Where the eye sees an outline end: its corners, and as far as its curves reach."""

from __future__ import annotations

import math
from collections.abc import Iterator

from materials_app.model.display_list import Segment
from materials_app.model.geometry import Point
from materials_app.typeset.curves import Piece, contours, reach

_BEND = math.radians(3)


def corners(segments: tuple[Segment, ...]) -> Iterator[Point]:
    """The points at which an outline changes its direction."""
    for contour in contours(segments):
        for before, after in zip(contour, (*contour[1:], contour[0]), strict=True):
            if abs(_turned(before, after)) > _BEND:
                yield after[0]


def ends_across(segments: tuple[Segment, ...]) -> list[float]:
    """Every x at which something ends."""
    box = reach(segments)
    return [box.x, box.right, *(point.x for point in corners(segments))]


def ends_down(segments: tuple[Segment, ...]) -> list[float]:
    """Every y at which something ends."""
    box = reach(segments)
    return [box.y, box.bottom, *(point.y for point in corners(segments))]


def _turned(before: Piece, after: Piece) -> float:
    """The angle between the end of one piece and the beginning of the next."""
    (a, b), (c, d) = before[-2:], after[:2]
    angle = math.atan2(d.y - c.y, d.x - c.x) - math.atan2(b.y - a.y, b.x - a.x)
    return (angle + math.pi) % (2 * math.pi) - math.pi
