"""Outlines of simple shapes: polygons, circles, arcs, rounded rectangles, as segments of a path."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from materials_app.model.display_list import Segment, Step
from materials_app.model.geometry import Point
from materials_app.model.units import Length

_QUARTER = math.pi / 2


def polygon(*corners: tuple[Length, Length]) -> tuple[Segment, ...]:
    """The closed path through ``corners``."""
    points = [Point(x, y) for x, y in corners]
    start = Segment(Step.MOVE, (points[0],))
    return (start, *(Segment(Step.LINE, (point,)) for point in points[1:]), Segment(Step.CLOSE))


def circle(centre: Point, radius: Length) -> tuple[Segment, ...]:
    """A circle, begun at its right."""
    start = Segment(Step.MOVE, (on_circle(centre, radius, 0.0),))
    return (start, *arc(centre, radius, 0.0, 2 * math.pi), Segment(Step.CLOSE))


def arc(centre: Point, radius: Length, start: float, end: float) -> Iterator[Segment]:
    """Curves along a circle from one angle to another (radians, clockwise on paper), a quarter at most in each."""
    pieces = max(1, math.ceil(abs(end - start) / _QUARTER - 1e-9))
    step = (end - start) / pieces
    # The usual cubic of an arc: off by less than three parts in ten thousand of the radius.
    reach = 4 / 3 * math.tan(step / 4) * radius
    for number in range(pieces):
        first = start + number * step
        last = first + step
        a, b = on_circle(centre, radius, first), on_circle(centre, radius, last)
        yield Segment(
            Step.CURVE,
            (
                Point(a.x - reach * math.sin(first), a.y + reach * math.cos(first)),
                Point(b.x + reach * math.sin(last), b.y - reach * math.cos(last)),
                b,
            ),
        )


def on_circle(centre: Point, radius: Length, angle: float) -> Point:
    """The point of a circle at an angle."""
    return Point(centre.x + radius * math.cos(angle), centre.y + radius * math.sin(angle))


def rounded(centre: Point, size: tuple[Length, Length], corner: Length, turn: float) -> tuple[Segment, ...]:
    """A rectangle with round corners, turned about its middle (radians, clockwise on paper)."""
    across, down = size[0] / 2 - corner, size[1] / 2 - corner
    corners = ((across, down, 0), (-across, down, 1), (-across, -down, 2), (across, -down, 3))
    path: list[Segment] = []
    for x, y, quarter in corners:
        hub = _turned(centre, x, y, turn)
        first = turn + quarter * _QUARTER
        path.append(Segment(Step.LINE if path else Step.MOVE, (on_circle(hub, corner, first),)))
        path.extend(arc(hub, corner, first, first + _QUARTER))
    return (*path, Segment(Step.CLOSE))


def mirrored(segments: Sequence[Segment], width: Length) -> tuple[Segment, ...]:
    """The same outline seen in a mirror that stands in the middle of a field."""
    return tuple(Segment(one.step, tuple(Point(width - p.x, p.y) for p in one.points)) for one in segments)


def _turned(centre: Point, x: Length, y: Length, turn: float) -> Point:
    cosine, sine = math.cos(turn), math.sin(turn)
    return Point(centre.x + x * cosine - y * sine, centre.y + x * sine + y * cosine)
