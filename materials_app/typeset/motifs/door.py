"""A door ajar: its light falls through the opening and lies on the floor, where it becomes the panel with the action.

An opening is an offer, a crack a threat: it never stands open less than a quarter.
"""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.units import Length
from materials_app.typeset.motifs.outline import polygon
from materials_app.typeset.motifs.stage import EDGE, Shape, Stage

_LEFT_JAMB, _RIGHT_JAMB = 2 / 3, 1.03
_FLOOR, _LEAN, _SPREAD = 0.18, 0.055, 0.30
_EDGE, _LEAST_EDGE = 0.035, 0.25

_HUNG_LEFT_JAMB, _HUNG_OPENING, _HUNG_LEAN, _HUNG_SPREAD = 0.40, 0.06, 0.04, 0.22


def door(stage: Stage) -> Iterator[Shape]:
    """The door in its field; one that hangs from a panel above stands in the middle and lights the foot."""
    yield from _hung(stage) if stage.hangs else _standing(stage)


def _standing(stage: Stage) -> Iterator[Shape]:
    width, foot, top = stage.width, stage.height, stage.margin
    left, right = _LEFT_JAMB * width, max(_RIGHT_JAMB * width, width + stage.beyond)
    floor = foot - _FLOOR * width
    lean = min(_LEAN * (floor - top), max(stage.margin - 1.2 * EDGE, 0.0))
    free = left + (right - left) * stage.opening
    thick = _thickness(right - left, stage)
    yield _opening((left, free, free + thick / 2), top, (floor, lean))
    near, far, end = width - stage.margin, -_SPREAD * width, foot + stage.beyond
    lit = ((left, floor), (free, floor + lean), (near, foot), (near, end), (far, end), (far, foot))
    yield Shape("floor", polygon(*lit), joins=True)
    yield Shape("leaf", polygon((right, top), (right, floor), (free, floor + lean), (free, top - lean)))
    yield _edge(free, thick, (top - lean, top - 0.9 * lean), (floor + lean, floor + 0.95 * lean))


def _hung(stage: Stage) -> Iterator[Shape]:
    width, foot = stage.width, stage.height
    left, right = _HUNG_LEFT_JAMB * width, width - stage.margin
    floor, lean = foot - _FLOOR * width, _HUNG_LEAN * width
    free = left + (right - left) * (stage.opening + _HUNG_OPENING)
    thick = _thickness(right - left, stage)
    yield _opening((left, free, free + thick / 2), -stage.beyond, (floor, lean))
    # The light runs on past the foot at the slope it has there: what lies below shows the same picture.
    beyond = 1 + max(stage.beyond, stage.below) / (foot - floor)
    left_end, right_end = left + (-_HUNG_SPREAD * width - left) * beyond, free + (right - free) * beyond
    end = floor + (foot - floor) * beyond
    yield Shape("floor", polygon((left, floor), (free, floor + lean), (right_end, end), (left_end, end)))
    yield Shape("leaf", polygon((right, 0), (right, floor), (free, floor + lean), (free, 0)))
    yield _edge(free, thick, (0, 0), (floor + lean, floor + 0.95 * lean))


def _opening(sides: tuple[Length, Length, Length], top: Length, foot: tuple[Length, Length]) -> Shape:
    """What shows between frame and leaf: it runs on under the floor's light and the leaf's edge, and into a panel
    it hangs from, as shapes that only met would show a seam on screens."""
    (left, free, inner), (floor, lean) = sides, foot
    under = lean / 2
    low = ((inner, floor + 0.9 * lean), (free, floor + lean + under), (left, floor + under))
    return Shape("opening", polygon((left, top), (inner, top), *low), joins=top < 0)


def _thickness(frame: Length, stage: Stage) -> Length:
    """Of the leaf's lit edge: Amber beside white is a shape, at least a unit thick, and never a line."""
    return max(_EDGE * frame, _LEAST_EDGE * stage.margin)


def _edge(x: Length, thick: Length, head: tuple[Length, Length], foot: tuple[Length, Length]) -> Shape:
    return Shape("edge", polygon((x, head[0]), (x + thick, head[1]), (x + thick, foot[1]), (x, foot[0])))
