"""Moves what is set to another place on its page, as it is: a column of a job ticket is set first and made up later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from materials_app.model.display_list import GlyphRun, Item, Path, Picture, Segment, Symbol
from materials_app.model.geometry import Point, Rect

__all__ = ["shifted"]


def shifted(items: Iterable[Item], by: Point) -> tuple[Item, ...]:
    """``items``, each moved by ``by`` (points, right and down)."""
    return tuple(_shifted(item, by) for item in items)


def _shifted(item: Item, by: Point) -> Item:
    match item:
        case GlyphRun():
            return replace(item, origin=_point(item.origin, by), bounds=_rect(item.bounds, by))
        case Path():
            moved = (Segment(s.step, tuple(_point(point, by) for point in s.points)) for s in item.segments)
            return replace(item, segments=tuple(moved), bounds=_rect(item.bounds, by))
        case Picture() | Symbol():
            return replace(item, rect=_rect(item.rect, by))


def _point(point: Point, by: Point) -> Point:
    return Point(point.x + by.x, point.y + by.y)


def _rect(rect: Rect, by: Point) -> Rect:
    return Rect(rect.x + by.x, rect.y + by.y, rect.width, rect.height)
