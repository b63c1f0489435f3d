"""Gathers what a file draws as filled outlines: strokes become areas, clips are cut, one fill rule is left.

Skia's path operations (skia-pathops) do the geometry. They count in single precision, so shapes are worked on at one
size, ``CANVAS`` units along the longer side, and scaled to points at the end.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from materials_app.logos.refusal import IN_COLOUR, SIMPLER, RefusalError
from materials_app.model.display_list import Segment, Step
from materials_app.model.geometry import Point, Rect, Size, bounds
from materials_app.model.mark import Mark, MarkColour, MarkShape
from materials_app.model.said import said

if TYPE_CHECKING:
    from pathops import Path

Matrix = tuple[float, float, float, float, float, float]
"""a b c d e f, as SVG and PDF write it."""

CANVAS = 2048.0
MOST_SHAPES = 1_000
MOST_SEGMENTS = 40_000
"""More than any logo has; a map or an engraving would make every page slow."""
_LARGEST = 1e6
_DIGITS = 4
_CONIC_ERROR = 0.05
_THINNEST = 1e-3
_SMALLEST, _LARGEST_SIDE = 1.0, 14_400.0
"""Points: the sides a page may have (ISO 32000-1, annex C: 14,400)."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is drawn, in the units of its path."""

    width: float
    cap: int = 0
    join: int = 0
    miter: float = 4.0
    dash: tuple[float, ...] = ()
    offset: float = 0.0


@dataclass(slots=True)
class Gathered:
    """What has been drawn so far, on a page of ``size`` points."""

    size: Size
    _shapes: list[tuple[Path, MarkColour]] = field(default_factory=list)
    _segments: int = 0

    def __post_init__(self) -> None:
        sides = (self.size.width, self.size.height)
        if not all(math.isfinite(side) and _SMALLEST <= side <= _LARGEST_SIDE for side in sides):
            raise RefusalError(said("its page has no size that a logo can have"))

    @property
    def scale(self) -> float:
        """Units of the canvas to a point."""
        return CANVAS / max(self.size.width, self.size.height)

    def fill(
        self, path: Path, matrix: Matrix, colour: MarkColour, clips: Sequence[Path], *, even_odd: bool = False
    ) -> None:
        """Paint the inside of ``path``, given in the units that ``matrix`` takes to the canvas."""
        self._add(area(path, matrix, even_odd=even_odd), colour, clips)

    def stroke(self, path: Path, matrix: Matrix, colour: MarkColour, stroke: Stroke, clips: Sequence[Path]) -> None:
        """Paint the line along ``path``."""
        drawn = _stroked(path, matrix, stroke)
        if drawn is not None:
            self._add(drawn, colour, clips)

    def mark(self, name: str, sha256: str, *, on_dark: bool = False) -> Mark:
        """The whole of it; ``on_dark`` where it is for dark grounds, on which white is seen.

        Raises:
            RefusalError: when nothing of it would be seen on its ground.
        """
        shapes = tuple(self._shown(on_dark=on_dark))
        inked = [shape.bounds for shape in shapes if on_dark or not shape.colour.is_paper]
        if not inked:
            why = said("it is white: on paper nothing of it is seen") if self._shapes else said("it draws nothing")
            raise RefusalError(why, IN_COLOUR)
        return Mark(name, sha256, self.size, bounds(inked), shapes)

    def _shown(self, *, on_dark: bool) -> Iterator[MarkShape]:
        """The shapes without white ones that nothing lies under: those are the paper itself."""
        has_ink = on_dark
        for path, colour in self._shapes:
            has_ink = has_ink or not colour.is_paper
            if has_ink:
                left, top, right, bottom = (side / self.scale for side in path.bounds)
                box = Rect(left, top, right - left, bottom - top)
                yield MarkShape(tuple(_segments(path, 1 / self.scale)), box, colour)

    def _add(self, path: Path, colour: MarkColour, clips: Sequence[Path]) -> None:
        from pathops import Path, PathOp

        page = Path()
        _trace(page, (0.0, 0.0, self.size.width * self.scale, self.size.height * self.scale))
        for clip in (*clips, page):
            if not _holds(clip, path):
                path = _combined(path, clip, PathOp.INTERSECTION)
        left, top, right, bottom = path.bounds
        if right - left <= 0 or bottom - top <= 0:
            return
        self._shapes.append((path, colour))
        self._segments += len(path.verbs)
        if len(self._shapes) > MOST_SHAPES or self._segments > MOST_SEGMENTS:
            raise RefusalError(said("it has more shapes than a logo has"), SIMPLER)


def area(path: Path, matrix: Matrix, *, even_odd: bool) -> Path:
    """The inside of a path on the canvas, by the non-zero rule."""
    from pathops import FillType, PathOpsError

    placed = _placed(path, matrix)
    if even_odd:
        placed.fillType = FillType.EVEN_ODD
        try:
            placed.simplify(fix_winding=True)
        except PathOpsError as failed:
            raise _unworkable() from failed
    return placed


def united(paths: Sequence[Path]) -> Path:
    """All of several areas as one."""
    from pathops import Path, PathOp

    whole = Path()
    for path in paths:
        whole = _combined(whole, path, PathOp.UNION)
    return whole


def rectangle(box: tuple[float, float, float, float]) -> Path:
    """The path of a rectangle: left, top, right, bottom."""
    from pathops import Path

    path = Path()
    _trace(path, box)
    return path


def _trace(path: Path, box: tuple[float, float, float, float]) -> None:
    left, top, right, bottom = box
    path.moveTo(left, top)
    for corner in ((right, top), (right, bottom), (left, bottom)):
        path.lineTo(*corner)
    path.close()


def _holds(clip: Path, path: Path) -> bool:
    """Whether the whole path lies inside a clip that is an upright rectangle."""
    left, top, right, bottom = clip.bounds
    corners = {(left, top), (right, top), (right, bottom), (left, bottom)}
    if {point for _, points in clip for point in points} != corners:
        return False
    box = path.bounds
    return bool(box[0] >= left and box[1] >= top and box[2] <= right and box[3] <= bottom)


def _combined(path: Path, other: Path, how: int) -> Path:
    from pathops import PathOpsError, op

    try:
        return op(path, other, how, fix_winding=True)
    except PathOpsError as failed:
        raise _unworkable() from failed


def _stroked(path: Path, matrix: Matrix, stroke: Stroke) -> Path | None:
    """The area of a line. It is drawn at the canvas's scale, then skewed as its matrix says."""
    from pathops import LineCap, LineJoin, PathOpsError

    scale = math.sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
    if scale <= 0 or stroke.width * scale < _THINNEST:
        return None
    drawn = _placed(path, (scale, 0.0, 0.0, scale, 0.0, 0.0))
    caps = (LineCap.BUTT_CAP, LineCap.ROUND_CAP, LineCap.SQUARE_CAP)
    joins = (LineJoin.MITER_JOIN, LineJoin.ROUND_JOIN, LineJoin.BEVEL_JOIN)
    dash = [length * scale for length in stroke.dash]
    try:
        drawn.stroke(
            stroke.width * scale,
            caps[stroke.cap],
            joins[stroke.join],
            stroke.miter,
            dash if sum(dash) > 0 else None,
            stroke.offset * scale,
        )
        drawn.convertConicsToQuads(_CONIC_ERROR)
    except PathOpsError as failed:
        raise _unworkable() from failed
    a, b, c, d, e, f = matrix
    return _placed(drawn, (a / scale, b / scale, c / scale, d / scale, e, f))


def _placed(path: Path, matrix: Matrix) -> Path:
    if not all(map(math.isfinite, matrix)):
        raise _absurd()
    placed = path.transform(*matrix)
    box = placed.controlPointBounds
    if box is None or not all(math.isfinite(side) and abs(side) < _LARGEST for side in box):
        raise _absurd()
    return placed


def _segments(path: Path, scale: float) -> Iterator[Segment]:
    from pathops import PathVerb

    def at(x: float, y: float) -> Point:
        return Point(round(x * scale, _DIGITS), round(y * scale, _DIGITS))

    here = (0.0, 0.0)
    is_open = False
    for verb, points in path:
        if verb == PathVerb.CLOSE:
            if is_open:
                yield Segment(Step.CLOSE)
            is_open = False
            continue
        if verb == PathVerb.MOVE:
            if is_open:
                yield Segment(Step.CLOSE)
            yield Segment(Step.MOVE, (at(*points[0]),))
        elif verb == PathVerb.LINE:
            yield Segment(Step.LINE, (at(*points[0]),))
        elif verb == PathVerb.QUAD:
            middle, end = points
            first, second = (
                tuple((one + 2 * mid) / 3 for one, mid in zip(of, middle, strict=True)) for of in (here, end)
            )
            yield Segment(Step.CURVE, (at(*first), at(*second), at(*end)))
        else:
            yield Segment(Step.CURVE, tuple(at(*point) for point in points))
        here, is_open = points[-1], True
    if is_open:
        yield Segment(Step.CLOSE)


def _unworkable() -> RefusalError:
    return RefusalError(said("its shapes cross each other in a way that cannot be worked out"), SIMPLER)


def _absurd() -> RefusalError:
    return RefusalError(said("it has numbers that no drawing has"))
