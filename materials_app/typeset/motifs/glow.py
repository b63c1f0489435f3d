"""A screen's glow: a device standing aslant, and five rings of its light, cut by the panel and the trim.

The tilt makes a device of it; upright rings would be a rainbow. Letters may lie over the two palest rings alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from materials_app.model.display_list import Segment
from materials_app.model.geometry import Point
from materials_app.model.units import Length
from materials_app.typeset.motifs.outline import rounded
from materials_app.typeset.motifs.stage import EDGE, Shape, Stage

_TURN = math.radians(14)
_COSINE, _SINE = math.cos(_TURN), math.sin(_TURN)
_TALLEST, _WIDEST = 0.60, 0.56
_SLIM, _CORNER, _STANDS = 0.55, 0.08, 0.66
_GROWTH, _RINGS = 1.3, 5
_ABOVE_PANEL = 1.25
_DRIFT = (-0.006, 0.004)
_RING_WIDTHS = (0.095, 0.09, 0.085, 0.10, 0.08, 0.075)
"""Of the first ring, as a share of the screen; the first choice first."""
_SMALLER = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75)
_NUDGES = tuple(step / 100 for near in range(9) for step in (near, -near))
"""How far the screen may stand from its place, as shares of the field's width; the nearest first."""


def glow(stage: Stage) -> Iterator[Shape]:
    """The rings from the outermost in, then the screen."""
    tall = min(_TALLEST * stage.room, _WIDEST * stage.width)
    if tall <= 0:
        return
    devices = _clear_of_trim(stage, tall)
    for number in range(_RINGS, 0, -1):
        yield Shape(f"ring-{number}", devices[number].outline)
    yield Shape("screen", devices[0].outline)


@dataclass(frozen=True, slots=True)
class _Device:
    """The screen, or one ring of its light: half its sides without the corners, and their radius."""

    centre: Point
    across: Length
    down: Length
    corner: Length

    @property
    def outline(self) -> tuple[Segment, ...]:
        size = (2 * (self.across + self.corner), 2 * (self.down + self.corner))
        return rounded(self.centre, size, self.corner, _TURN)

    @property
    def up(self) -> Length:
        """How far up it reaches."""
        return self.centre.y - self.across * _SINE - self.down * _COSINE - self.corner

    def ends(self, foot: Length) -> Iterator[Length]:
        """Where its sides end, cut at ``foot``: its outermost points, and where it meets the foot."""
        reach = self.across * _COSINE + self.down * _SINE + self.corner
        yield self.centre.x + reach
        left = self.centre.y - self.across * _SINE + self.down * _COSINE
        if left <= foot:
            yield self.centre.x - reach
        yield from self._at(foot, -1)
        yield from self._at(foot, 1)

    def _at(self, foot: Length, way: int) -> Iterator[Length]:
        """Where its left (-1) or right (1) side meets the foot: on the straight, or round the corner below it."""
        x = self.centre.x + way * self.across * _COSINE - self.down * _SINE
        behind = self.centre.y + way * self.across * _SINE + self.down * _COSINE - foot
        straight = behind + way * self.corner * _SINE
        if straight > 0:
            yield x + way * self.corner * _COSINE + straight * _SINE / _COSINE
        elif abs(behind) < self.corner:
            yield x + way * math.sqrt(self.corner**2 - behind**2)


def _devices(stage: Stage, tall: Length, ring: float, nudge: float) -> tuple[_Device, ...]:
    """The screen and its rings, from the inside."""
    first = ring * tall
    half = (tall * _COSINE + _SLIM * tall * _SINE) / 2
    x, y = (_STANDS + nudge) * stage.width, stage.height - _ABOVE_PANEL * first - half
    corner = _CORNER * tall
    return tuple(
        _Device(
            centre=Point(x + _DRIFT[0] * number * stage.width, y + _DRIFT[1] * number * stage.width),
            across=_SLIM * tall / 2 - corner,
            down=tall / 2 - corner,
            corner=corner + (first * number**_GROWTH if number else 0.0),
        )
        for number in range(_RINGS + 1)
    )


def _clear_of_trim(stage: Stage, tall: Length) -> tuple[_Device, ...]:
    """The screen and its rings, moved, narrowed or made smaller a little where one would end beside a cut."""
    choices = product(_SMALLER, _RING_WIDTHS, _NUDGES)
    tried = (_devices(stage, tall * share, ring, nudge) for share, ring, nudge in choices)
    return next((one for one in tried if _is_clear(one, stage)), _devices(stage, tall, _RING_WIDTHS[0], 0.0))


def _is_clear(devices: tuple[_Device, ...], stage: Stage) -> bool:
    ends = ((end, cut) for one in devices for end in one.ends(stage.height) for cut in (0.0, stage.width))
    return all(abs(end - cut) > EDGE for end, cut in ends) and all(abs(one.up) > EDGE for one in devices)
