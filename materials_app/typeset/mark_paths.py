"""A logo of shapes in its place: the shapes scaled so that what carries ink fills the rectangle."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from materials_app.model.display_list import Path, Segment, Semantics
from materials_app.model.geometry import Point, Rect
from materials_app.model.mark import Mark, MarkInks

__all__ = ["mark_paths"]

_KEPT = 128
"""A page is set at every key; its logos stay where they are."""


@lru_cache(maxsize=_KEPT)
def mark_paths(mark: Mark, inks: MarkInks, rect: Rect, semantics: Semantics) -> tuple[Path, ...]:
    """The logo's shapes in ``rect``, which has its proportions. The first says what it is; the others belong to it."""
    scale = rect.width / mark.box.width
    silent = replace(semantics, alt="")

    def at(point: Point) -> Point:
        return Point(rect.x + (point.x - mark.box.x) * scale, rect.y + (point.y - mark.box.y) * scale)

    def placed(box: Rect) -> Rect:
        corner = at(Point(box.x, box.y))
        return Rect(corner.x, corner.y, box.width * scale, box.height * scale)

    return tuple(
        Path(
            segments=tuple(Segment(one.step, tuple(map(at, one.points))) for one in shape.segments),
            bounds=placed(shape.bounds),
            fill=inks.paint(shape.colour),
            semantics=silent if number else semantics,
        )
        for number, shape in enumerate(mark.shapes)
    )
