"""The outline of a vector shape: the steps a pen takes round it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from materials_app.model.geometry import Point


class Step(StrEnum):
    """Path operators: move, line, curve (three points), close."""

    MOVE = "m"
    LINE = "l"
    CURVE = "c"
    CLOSE = "h"


@dataclass(frozen=True, slots=True)
class Segment:
    """One step of a path with its points (1 for move and line, 3 for curve, 0 for close)."""

    step: Step
    points: tuple[Point, ...] = ()
