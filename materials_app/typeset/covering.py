"""Whether a filled shape lies under a rectangle: wholly, in part, or not at all."""

from __future__ import annotations

from enum import Enum
from itertools import pairwise

from materials_app.model.display_list import Path
from materials_app.model.geometry import Point, Rect
from materials_app.typeset.curves import flattened
from materials_app.typeset.white_edge import is_field

__all__ = ["Covering", "covering"]

_Polygon = tuple[Point, ...]


class Covering(Enum):
    """How much of a rectangle a shape lies under."""

    NONE = "none"
    PART = "part"
    WHOLE = "whole"


def covering(path: Path, rect: Rect) -> Covering:
    """How much of ``rect`` the filled ``path`` lies under. Holes in a shape are taken for part of it."""
    if not path.bounds.overlaps(rect):
        return Covering.NONE
    if is_field(path):
        return Covering.WHOLE if path.bounds.contains(rect) else Covering.PART
    polygons = flattened(path.segments)
    if any(_crosses(polygon, rect) for polygon in polygons):
        return Covering.PART
    return Covering.WHOLE if any(_holds(polygon, rect.centre) for polygon in polygons) else Covering.NONE


def _crosses(polygon: _Polygon, rect: Rect) -> bool:
    """Whether an edge of the polygon runs through the rectangle."""
    return any(_meets(a, b, rect) for a, b in pairwise((*polygon, polygon[0])))


def _meets(a: Point, b: Point, rect: Rect) -> bool:
    """Whether a straight line has a part in the rectangle: Liang and Barsky's way of cutting it."""
    enter, leave = 0.0, 1.0
    for step, room in (
        (a.x - b.x, a.x - rect.x),
        (b.x - a.x, rect.right - a.x),
        (a.y - b.y, a.y - rect.y),
        (b.y - a.y, rect.bottom - a.y),
    ):
        if step == 0:
            if room < 0:
                return False
        elif step < 0:
            enter = max(enter, room / step)
        else:
            leave = min(leave, room / step)
    return enter < leave


def _holds(polygon: _Polygon, point: Point) -> bool:
    """Whether a point lies inside, by the edges to its right."""
    inside = False
    for a, b in pairwise((*polygon, polygon[0])):
        if (a.y > point.y) != (b.y > point.y) and point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x):
            inside = not inside
    return inside
