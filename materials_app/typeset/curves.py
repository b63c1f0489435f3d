"""The pieces an outline is made of, as Bézier curves: where they end, how far they reach, where they cross a line."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from materials_app.model.display_list import Segment, Step
from materials_app.model.geometry import Point, Rect, bounds
from materials_app.model.units import Length

__all__ = ["Piece", "contours", "crossings", "flattened", "point_at", "reach", "split", "turning_points"]

Piece: TypeAlias = tuple[Point, ...]
"""A line (two points) or a cubic (four)."""

_HALVINGS = 48
_FLAT: Length = 0.75
"""Points: how long the straight bits are that stand for a curve where only its inside is asked about."""


def contours(segments: Iterable[Segment]) -> Iterator[tuple[Piece, ...]]:
    """Each closed contour of a path, its closing line included."""
    pieces: list[Piece] = []
    start = pen = Point(0.0, 0.0)
    for segment in segments:
        if segment.step is Step.MOVE:
            start = pen = segment.points[0]
        elif segment.step is Step.CLOSE:
            yield (*pieces, (pen, start)) if pen != start else tuple(pieces)
            pieces = []
        else:
            pieces.append((pen, *segment.points))
            pen = segment.points[-1]


def point_at(piece: Piece, share: float) -> Point:
    """The point of a piece after ``share`` of it: de Casteljau."""
    points: Sequence[Point] = piece
    while len(points) > 1:
        points = [_between(a, b, share) for a, b in pairwise(points)]
    return points[0]


def split(piece: Piece, share: float) -> tuple[Piece, Piece]:
    """A piece as two, parted after ``share`` of it."""
    before, after = [piece[0]], [piece[-1]]
    points: Sequence[Point] = piece
    while len(points) > 1:
        points = [_between(a, b, share) for a, b in pairwise(points)]
        before.append(points[0])
        after.append(points[-1])
    return tuple(before), tuple(reversed(after))


def crossings(piece: Piece, is_across: bool, place: Length) -> tuple[float, ...]:
    """Where a piece crosses the upright (``is_across``) or level line at ``place``, in shares of it, in order."""
    # Between two marks a curve goes one way only, so it crosses at most once.
    marks = [0.0, *sorted(_turns([point.x if is_across else point.y for point in piece])), 1.0]
    sides = [_past(piece, mark, is_across, place) for mark in marks]
    found = []
    for (low, high), (before, after) in zip(pairwise(marks), pairwise(sides), strict=True):
        if before * after < 0:
            found.append(_root(piece, is_across, place, low, high))
        elif after == 0 and high < 1:
            found.append(high)
    return tuple(found)


def turning_points(segments: Iterable[Segment]) -> Iterator[Point]:
    """The corners of an outline and the outermost points of its curves: what the eye takes for where it ends."""
    for contour in contours(segments):
        for piece in contour:
            yield piece[-1]
            yield from (point_at(piece, share) for share in _extremes(piece))


def reach(segments: Iterable[Segment]) -> Rect:
    """The rectangle an outline fills from side to side."""
    return bounds(Rect(point.x, point.y, 0.0, 0.0) for point in turning_points(segments))


def flattened(segments: Iterable[Segment]) -> tuple[tuple[Point, ...], ...]:
    """Each contour as the corners of a polygon that keeps close to it."""
    return tuple(tuple(point for piece in contour for point in _bits(piece)) for contour in contours(segments))


def _bits(piece: Piece) -> Iterator[Point]:
    if len(piece) == 2:
        yield piece[0]
        return
    length = sum(math.dist((a.x, a.y), (b.x, b.y)) for a, b in pairwise(piece))
    count = max(1, math.ceil(math.sqrt(length / _FLAT)))
    yield from (point_at(piece, number / count) for number in range(count))


def _extremes(piece: Piece) -> Iterator[float]:
    """Where a curve turns back, across or down."""
    for values in ([point.x for point in piece], [point.y for point in piece]):
        yield from _turns(values)


def _turns(values: Sequence[float]) -> Iterator[float]:
    """Where a curve turns back in one direction; a straight line never does."""
    if len(values) == 4:
        yield from (share for share in _stationary(*values) if 0 < share < 1)


def _stationary(a: float, b: float, c: float, d: float) -> Iterator[float]:
    """The roots of a cubic's slope: of p t² + q t + r."""
    p, q, r = d - 3 * c + 3 * b - a, 2 * (c - 2 * b + a), b - a
    if abs(p) < 1e-9:
        if abs(q) > 1e-9:
            yield -r / q
        return
    under = q * q - 4 * p * r
    if under >= 0:
        yield (-q - math.sqrt(under)) / (2 * p)
        yield (-q + math.sqrt(under)) / (2 * p)


def _past(piece: Piece, share: float, is_across: bool, place: Length) -> float:
    point = point_at(piece, share)
    return (point.x if is_across else point.y) - place


def _root(piece: Piece, is_across: bool, place: Length, low: float, high: float) -> float:
    """The crossing between two shares that lie on either side of the line: bisected."""
    rises = _past(piece, low, is_across, place) < 0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if (_past(piece, middle, is_across, place) < 0) is rises:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _between(a: Point, b: Point, share: float) -> Point:
    return Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
