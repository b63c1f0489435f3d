"""An item somewhere else on the page: everything that has a place moves, nothing else changes."""

from __future__ import annotations

from dataclasses import replace

from materials_app.model.display_list import GlyphRun, Item, Path, Picture, Segment, Symbol
from materials_app.model.geometry import Point, Rect

__all__ = ["moved"]


def moved(item: Item, by: Point) -> Item:
    """``item``, ``by.x`` further right and ``by.y`` further down."""
    match item:
        case GlyphRun():
            return replace(item, origin=_point(item.origin, by), bounds=_rect(item.bounds, by))
        case Path():
            segments = tuple(Segment(one.step, tuple(_point(at, by) for at in one.points)) for one in item.segments)
            return replace(item, segments=segments, bounds=_rect(item.bounds, by))
        case Picture() | Symbol():
            return replace(item, rect=_rect(item.rect, by))


def _point(point: Point, by: Point) -> Point:
    return Point(point.x + by.x, point.y + by.y)


def _rect(rect: Rect, by: Point) -> Rect:
    return Rect(rect.x + by.x, rect.y + by.y, rect.width, rect.height)
