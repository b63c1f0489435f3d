"""Two voices: two circles on the panel's edge that share a lens. What is said between them is where the light is.

Unlike in size and colour on purpose: two equal circles look like a bank card.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from materials_app.model.display_list import Segment, Step
from materials_app.model.geometry import Point
from materials_app.model.units import Length
from materials_app.typeset.motifs.outline import arc, circle, on_circle
from materials_app.typeset.motifs.stage import Shape, Stage

_WIDEST, _SMALLER = 0.281, 0.746
_APART = 0.747
"""From middle to middle, as a share of both radii together."""
_TALL, _TALL_LARGE, _TALL_SMALL = 1.05, 0.36, 0.27


def voices(stage: Stage) -> Iterator[Shape]:
    """Side by side on the panel's edge; in a tall field the large one over the small one."""
    if stage.room <= 0:
        return
    large, small = _stacked(stage) if stage.room >= _TALL * stage.width else _beside(stage)
    yield Shape("large", circle(*large))
    yield Shape("small", circle(*small))
    yield Shape("lens", _lens(large, small))


_Circle = tuple[Point, Length]


def _beside(stage: Stage) -> tuple[_Circle, _Circle]:
    """The large one ends on the right margin; with room for both at full size, the small one begins on the left."""
    large = min(_WIDEST * stage.width, stage.room / 2)
    small = _SMALLER * large
    x = stage.width - stage.margin - large
    apart = _APART * (large + small)
    return (Point(x, stage.height - large), large), (Point(x - apart, stage.height - small), small)


def _stacked(stage: Stage) -> tuple[_Circle, _Circle]:
    large, small = _TALL_LARGE * stage.width, _TALL_SMALL * stage.width
    left, right = stage.margin + small, stage.width - stage.margin - large
    rise = math.sqrt((_APART * (large + small)) ** 2 - (right - left) ** 2)
    low = stage.height - small
    return (Point(right, low - rise), large), (Point(left, low), small)


def _lens(large: _Circle, small: _Circle) -> tuple[Segment, ...]:
    """What two circles share: an arc of each."""
    (a, big), (b, little) = large, small
    apart, towards = math.dist((a.x, a.y), (b.x, b.y)), math.atan2(b.y - a.y, b.x - a.x)
    along = (apart**2 + big**2 - little**2) / (2 * apart)
    wide = math.acos(along / big)
    narrow = math.acos((apart - along) / little)
    back = towards + math.pi
    start = on_circle(a, big, towards - wide)
    return (
        Segment(Step.MOVE, (start,)),
        *arc(a, big, towards - wide, towards + wide),
        *arc(b, little, back - narrow, back + narrow),
        Segment(Step.CLOSE),
    )
