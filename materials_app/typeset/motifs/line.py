"""A line that turns: it comes in from the left, goes round once and ends at the margin, above the action; in a wide
field it goes round the words, and ends beside the action.

It has no arrow head: nobody is being sent anywhere.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from materials_app.model.display_list import Segment, Step
from materials_app.model.geometry import Point
from materials_app.typeset.motifs.outline import arc
from materials_app.typeset.motifs.stage import Shape, Stage

_ABOVE_PANEL = 0.75
_WIDEST = 0.30
_LEAST_TURN = 1.0
"""The bend's least radius, in strokes: tighter, and the line becomes a blot."""


def line(stage: Stage) -> Iterator[Shape]:
    """There to the middle of the bend, and back: two shapes, so that the way back may be the lighter one."""
    foot = stage.height - _ABOVE_PANEL * stage.margin
    room = foot - stage.clear
    stroke = min(stage.stroke, room / (1 + 2 * _LEAST_TURN))
    if stroke <= 0:
        return
    half = stroke / 2
    bend = min((room - stroke) / 2, _WIDEST * stage.width)
    low = foot - half
    middle, hub = low - bend, stage.width - stage.margin - half - bend
    centre, begin, high = Point(hub, middle), -stage.beyond, middle - bend
    up, across, down = -math.pi / 2, 0.0, math.pi / 2
    inner, outer = bend - half, bend + half
    end = stage.margin if stage.ends is None else stage.ends
    yield Shape(
        "there",
        (
            Segment(Step.MOVE, (Point(begin, high - half),)),
            Segment(Step.LINE, (Point(hub, high - half),)),
            *arc(centre, outer, up, across),
            Segment(Step.LINE, (Point(hub + inner, middle),)),
            *arc(centre, inner, across, up),
            Segment(Step.LINE, (Point(begin, high + half),)),
            Segment(Step.CLOSE),
        ),
    )
    yield Shape(
        "back",
        (
            Segment(Step.MOVE, (Point(hub + outer, middle),)),
            *arc(centre, outer, across, down),
            Segment(Step.LINE, (Point(end, low + half),)),
            Segment(Step.LINE, (Point(end, low - half),)),
            Segment(Step.LINE, (Point(hub, low - half),)),
            *arc(centre, inner, down, across),
            Segment(Step.CLOSE),
        ),
    )
