"""Two rings, as glasses leave them on a bar: somebody sat here, and somebody sat with them.

Both leave the page, and cross: rings side by side would be a pair of spectacles, whole ones a bank card.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from materials_app.model.display_list import Segment, Step
from materials_app.model.geometry import Point
from materials_app.model.units import Length
from materials_app.typeset.motifs.outline import arc, circle, on_circle
from materials_app.typeset.motifs.stage import EDGE, Shape, Stage

_WIDE, _DEEP = 0.32, 1.3
"""The middle of the stroke: its radius in widths of the field at most, and the room in such radii at least."""
_INNER, _OUTER = 0.9, 1.1
_APART, _LOWER = 1.6, 0.42


def rings(stage: Stage) -> Iterator[Shape]:
    """One leaves at the foot and, where the field is narrow, at the left; the other, a little lower, at the right."""
    radius = min(_WIDE * stage.width, stage.room / _DEEP)
    if radius <= 0:
        return
    inner, outer = _INNER * radius, _OUTER * radius
    # Cut well inside the stroke: the hole of a ring never ends beside the trim.
    right = stage.width - inner + EDGE
    left = right - _APART * radius
    if left - outer < EDGE:
        left = inner - EDGE
    y = max(stage.clear + outer, stage.height - inner + EDGE)
    yield Shape("under", _ring(Point(right, y + _LOWER * radius), inner, outer))
    yield Shape("over", _ring(Point(left, y), inner, outer))


def _ring(centre: Point, inner: Length, outer: Length) -> tuple[Segment, ...]:
    """Its hole runs the other way round, so that every way of filling leaves it open."""
    hole = (Segment(Step.MOVE, (on_circle(centre, inner, 0.0),)), *arc(centre, inner, 0.0, -2 * math.pi))
    return (*circle(centre, outer), *hole, Segment(Step.CLOSE))
