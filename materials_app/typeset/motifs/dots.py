"""Three waiting dots: somebody is about to say something. The third leaves the page, never whole and never a sliver."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.geometry import Point
from materials_app.model.units import Length
from materials_app.typeset.motifs.outline import circle
from materials_app.typeset.motifs.stage import Shape, Stage

_NAMES = ("first", "second", "third")
_WIDE, _SHORT_WIDE, _SHORT = 0.33, 0.311, 0.62
_FILLS = 0.80
_PITCH = 1.2
_CUT = (0.40, 0.60)
_TALL = 1.0
_FALLING, _FALL, _DEPTH = 0.50, 0.96, 2.42


def dots(stage: Stage) -> Iterator[Shape]:
    """In a row, the third cut by the trim; in a tall field falling to the panel, the third cut by that."""
    if stage.room <= 0:
        return
    centres, across = _falling(stage) if stage.room >= _TALL * stage.width else _row(stage)
    for name, centre in zip(_NAMES, centres, strict=True):
        yield Shape(name, circle(centre, across / 2))


def _row(stage: Stage) -> tuple[tuple[Point, ...], Length]:
    wide = _SHORT_WIDE if stage.room < _SHORT * stage.width else _WIDE
    across = min(wide * stage.width, _FILLS * stage.room)
    first, middle = stage.margin + across / 2, stage.clear + stage.room / 2
    pitch = _PITCH * across
    cut = (first + 2 * pitch + across / 2 - stage.width) / across
    if not _CUT[0] <= cut <= _CUT[1]:
        pitch = (stage.width - first) / 2  # its middle on the trim
    return tuple(Point(first + number * pitch, middle) for number in range(3)), across


def _falling(stage: Stage) -> tuple[tuple[Point, ...], Length]:
    across = min(_FALLING * stage.width, stage.room / _DEPTH)
    first, step = stage.margin + across / 2, (stage.width - 2 * stage.margin - across) / 2
    fall = _FALL * across
    return tuple(Point(first + number * step, stage.height - (2 - number) * fall) for number in range(3)), across
