"""Which cells of a grid lie inside a path: by the middle of each cell and the non-zero rule, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from materials_app.model.display_list import Segment, Step
from materials_app.model.geometry import Point, Rect

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["inside"]

_CHORDS = 12
"""Straight pieces a curve is counted as: its cells are told by them to a fraction of one."""


def inside(segments: tuple[Segment, ...], box: Rect, shape: tuple[int, int]) -> NDArray[np.bool_]:
    """A grid of ``shape`` (rows, columns) over ``box``: whether each cell lies inside the closed path."""
    import numpy as np

    rows, columns = shape
    lines = np.array(list(_lines(segments)), dtype=float).reshape(-1, 4)
    lines = (lines - (box.x, box.y, box.x, box.y)) * np.tile((columns / box.width, rows / box.height), 2)
    winding = np.zeros((rows, columns + 1), dtype=int)
    middles = np.arange(rows) + 0.5
    for x0, y0, x1, y1 in lines:
        if y0 == y1:
            continue
        first, last = np.searchsorted(middles, (min(y0, y1), max(y0, y1)))
        crossed = np.arange(first, last)
        across = x0 + (middles[crossed] - y0) / (y1 - y0) * (x1 - x0)
        start = np.clip(np.ceil(across - 0.5), 0, columns).astype(int)
        winding[crossed, start] += 1 if y1 > y0 else -1
    is_inside: NDArray[np.bool_] = np.cumsum(winding, axis=1)[:, :columns] != 0
    return is_inside


def _lines(segments: tuple[Segment, ...]) -> Iterator[tuple[float, float, float, float]]:
    here = start = Point(0.0, 0.0)
    for segment in segments:
        match segment.step:
            case Step.MOVE:
                yield from _line(here, start)
                here = start = segment.points[0]
            case Step.LINE:
                yield from _line(here, segment.points[0])
                here = segment.points[0]
            case Step.CURVE:
                for end in _chords(here, segment.points):
                    yield from _line(here, end)
                    here = end
            case Step.CLOSE:
                yield from _line(here, start)
                here = start
    yield from _line(here, start)


def _line(one: Point, other: Point) -> Iterator[tuple[float, float, float, float]]:
    if one != other:
        yield one.x, one.y, other.x, other.y


def _chords(start: Point, points: tuple[Point, ...]) -> Iterator[Point]:
    first, second, end = points
    for step in range(1, _CHORDS + 1):
        t = step / _CHORDS
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        yield Point(
            a * start.x + b * first.x + c * second.x + d * end.x, a * start.y + b * first.y + c * second.y + d * end.y
        )
