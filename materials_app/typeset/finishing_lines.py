"""Lines a finisher's machine works along, drawn on the page: where it folds, where a die cuts round corners, where it
perforates.

Off unless a set asks for them: the usual way is ticks outside the bleed (``marks``). Each kind is drawn in a named ink
of its own, which separating makes overprint, on a layer of its own; fold lines are dashed and die lines solid, as
finishers read them (UK trade practice: die lines).
"""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.colour import Paint
from materials_app.model.display_list import Path, Segment, Step
from materials_app.model.finishing import DIE, FOLD, PERFORATION, FinishingLine
from materials_app.model.geometry import Point, Rect
from materials_app.model.page import PageGeometry
from materials_app.model.units import Length, mm, pt
from materials_app.typeset.marks import CIRCLE_HANDLE
from materials_app.typeset.tabs import dashed_line, perforations

__all__ = ["LINE", "finishing_lines"]

LINE: Length = pt(0.5)
"""Stroke of every line: seen by the machine's operator, too thin to be taken for art (UK trade practice: die lines)."""

DASH, GAP = mm(3), mm(2)
"""A dash of a fold line and, about, the gap after it: a dash begins and a dash ends at the sheet's edge."""


def finishing_lines(geometry: PageGeometry) -> tuple[Path, ...]:
    """The lines of a page, folds before the die; none where it is not folded, die-cut or perforated."""
    folds = tuple(_fold(x, geometry.trim_box) for x in geometry.folds)
    dies = (_die(geometry.trim_box, geometry.corner),) if geometry.corner else ()
    ink = Paint.of(PERFORATION.swatch)
    torn = (dashed_line(*ends, stroke=ink, width=LINE, layer=PERFORATION.layer) for ends in perforations(geometry.tabs))
    return (*folds, *dies, *torn)


def _fold(x: Length, trim: Rect) -> Path:
    segments = tuple(
        Segment(step, (Point(x, y),))
        for top, foot in _dashes(trim.y, trim.bottom)
        for step, y in ((Step.MOVE, top), (Step.LINE, foot))
    )
    return _stroked(segments, Rect(x, trim.y, 0.0, trim.height), FOLD)


def _dashes(start: Length, end: Length) -> Iterator[tuple[Length, Length]]:
    gaps = max(round((end - start - DASH) / (DASH + GAP)), 1)
    pitch = (end - start - DASH) / gaps
    return ((start + pitch * number, start + pitch * number + DASH) for number in range(gaps + 1))


def _die(trim: Rect, radius: Length) -> Path:
    """The trim with its corners rounded, clockwise from the end of the top left corner."""
    bend = radius * CIRCLE_HANDLE
    segments = [Segment(Step.MOVE, (Point(trim.x + radius, trim.y),))]
    for corner, x, y in (
        (Point(trim.right, trim.y), 1, 0),
        (Point(trim.right, trim.bottom), 0, 1),
        (Point(trim.x, trim.bottom), -1, 0),
        (Point(trim.x, trim.y), 0, -1),
    ):  # (x, y) is the way along the side that ends in the corner; after it the way turns right, to (-y, x)
        into = Point(corner.x - x * radius, corner.y - y * radius)
        out = Point(corner.x - y * radius, corner.y + x * radius)
        segments.append(Segment(Step.LINE, (into,)))
        handles = (
            Point(into.x + x * bend, into.y + y * bend),
            Point(out.x + y * bend, out.y - x * bend),
        )
        segments.append(Segment(Step.CURVE, (*handles, out)))
    return _stroked((*segments, Segment(Step.CLOSE)), trim, DIE)


def _stroked(segments: tuple[Segment, ...], span: Rect, kind: FinishingLine) -> Path:
    ink = Paint.of(kind.swatch)
    return Path(segments, span.grown(LINE / 2), stroke=ink, stroke_width=LINE, layer=kind.layer)
