"""Words a quarter turn anticlockwise: set in an upright box by the one engine, then laid on their side as they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from materials_app.model.display_list import GlyphRun
from materials_app.model.geometry import Point, Rect

__all__ = ["turned_left"]


def turned_left(runs: Iterable[GlyphRun], foot: Point) -> tuple[GlyphRun, ...]:
    """``runs`` turned with the box they were set in: its top left corner, the origin, comes to stand on ``foot``.

    What ran across the box runs up the page; what stood lower in it stands further right.
    """
    return tuple(
        replace(run, origin=_point(run.origin, foot), bounds=_rect(run.bounds, foot), turned=True) for run in runs
    )


def _point(point: Point, foot: Point) -> Point:
    return Point(foot.x + point.y, foot.y - point.x)


def _rect(rect: Rect, foot: Point) -> Rect:
    return Rect(foot.x + rect.y, foot.y - rect.right, rect.height, rect.width)
