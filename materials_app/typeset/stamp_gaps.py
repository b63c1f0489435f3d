"""Leaves holes in a stamp's outline: a code that a letter runs through can be read by nobody."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from materials_app.model.display_list import Segment, Step
from materials_app.model.geometry import Point, Rect, bounds
from materials_app.model.units import Length, pt

_PIECE: Length = pt(1)
"""How finely an outline is cut where it comes near a hole: the hole's edge is straight to less than that."""


def with_gaps(segments: Iterable[Segment], holes: Sequence[Rect]) -> Iterator[Segment]:
    """``segments`` without what lies in ``holes``. Contours that come near none are as they were."""
    for contour in _contours(segments):
        near = _near(contour, holes)
        yield from _outside(_flattened(contour), near) if near else contour


def is_clear(segments: Iterable[Segment], holes: Sequence[Rect]) -> bool:
    """Whether no line of an outline runs through a hole."""
    return not any(
        _is_in(point, hole)
        for contour in _contours(segments)
        for hole in _near(contour, holes)
        for point in _flattened(contour)
    )


def _near(contour: tuple[Segment, ...], holes: Sequence[Rect]) -> list[Rect]:
    """The holes that a contour may run through."""
    points = (point for segment in contour for point in segment.points)
    reach = bounds(Rect(point.x, point.y, 0.0, 0.0) for point in points)
    return [hole for hole in holes if hole.overlaps(reach)]


def _contours(segments: Iterable[Segment]) -> Iterator[tuple[Segment, ...]]:
    contour: list[Segment] = []
    for segment in segments:
        if segment.step is Step.MOVE and contour:
            yield tuple(contour)
            contour = []
        contour.append(segment)
    if contour:
        yield tuple(contour)


def _outside(points: Iterable[Point], holes: Sequence[Rect]) -> Iterator[Segment]:
    """Lines from point to point, lifted where one is in a hole."""
    is_down = False
    for point in points:
        is_in = any(_is_in(point, hole) for hole in holes)
        if not is_in:
            yield Segment(Step.LINE if is_down else Step.MOVE, (point,))
        is_down = not is_in


def _is_in(point: Point, hole: Rect) -> bool:
    return hole.x <= point.x <= hole.right and hole.y <= point.y <= hole.bottom


def _flattened(contour: tuple[Segment, ...]) -> Iterator[Point]:
    """The contour as points no further apart than a piece."""
    start = pen = contour[0].points[0]
    yield start
    for segment in contour[1:]:
        if segment.step is Step.CURVE:
            controls = (pen, *segment.points)
        else:
            end = segment.points[0] if segment.points else start
            controls = (pen, end)
        length = sum(math.dist((a.x, a.y), (b.x, b.y)) for a, b in pairwise(controls))
        pieces = max(1, math.ceil(length / _PIECE))
        yield from (_at(controls, number / pieces) for number in range(1, pieces + 1))
        pen = controls[-1]


def _at(controls: Sequence[Point], share: float) -> Point:
    """The point of a line or curve after ``share`` of it: de Casteljau."""
    points = list(controls)
    while len(points) > 1:
        points = [Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share) for a, b in pairwise(points)]
    return points[0]
