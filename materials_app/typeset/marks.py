"""Printer's marks round the bleed: crop marks, fold ticks, registration targets, slug line.

A UK trade printer of small-format work trims to the crop marks, checks register on the targets and finds the job by its
slug line. A colour bar belongs to the press sheet, which the printer imposes, so none is drawn. UK printers ask
for marks offset by at least the bleed, with nothing inside the live area, 0.25 pt thin, in registration colour.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, product

from materials_app.model.colour import REGISTRATION, Paint
from materials_app.model.display_list import Item, Path, Segment, Step
from materials_app.model.geometry import Point, Rect
from materials_app.model.page import Marks, PageGeometry
from materials_app.model.units import Length, mm, pt
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.slug import slug_line, target_columns

LINE: Length = pt(0.25)
"""Stroke of every mark: the thinnest that a plate holds on all inks (0.25 pt, UK trade practice)."""

CROP_OFFSET: Length = mm(1)
"""From the bleed to a crop mark; never less than 1 pt, so that trimmed bleed carries no ink of a mark."""

CROP_LENGTH: Length = mm(5)
"""Length of a crop mark: long enough to lay a rule on."""

FOLD_DASHES = 3
DASH_GAP: Length = mm(0.8)
"""A fold tick is a crop mark's length in three dashes, so that nobody cuts along it."""

TARGET_OFFSET: Length = mm(5)
"""From the bleed to the middle of a registration target: half the slug, so that it clears bleed and sheet edge."""

TARGET_RADIUS: Length = mm(1.25)
"""Radius of a target's ring."""

TARGET_ARM: Length = mm(2.5)
"""From the middle of a target to the end of each of its four arms."""

CIRCLE_HANDLE = 0.5522847498
"""Handle of a quarter circle drawn as a Bézier curve, as a share of the radius: 4/3 (√2 - 1)."""


@lru_cache(maxsize=32)  # the same at every key press
def marks(geometry: PageGeometry, slug: str, fonts: FontBook) -> tuple[Item, ...]:
    """Every mark of a page, all outside the bleed box and inside the media box; none where none are wanted.

    Raises:
        InputError: when the slug line is too long for the sheet.
    """
    if geometry.marks is Marks.NONE:
        return ()
    around = (*crop_marks(geometry), *fold_ticks(geometry), *registration_targets(geometry))
    return (*around, *slug_line(geometry, slug, fonts))


def crop_marks(geometry: PageGeometry) -> tuple[Path, ...]:
    """Two lines at each corner of the trim, one path each, so that no mark's rectangle reaches into the page."""
    trim = geometry.trim_box
    near = geometry.bleed + CROP_OFFSET
    far = near + CROP_LENGTH
    corners = product(((trim.x, -1), (trim.right, 1)), ((trim.y, -1), (trim.bottom, 1)))
    return tuple(
        line
        for (x, outward), (y, down) in corners
        for line in (
            _line(Point(x + outward * near, y), Point(x + outward * far, y)),
            _line(Point(x, y + down * near), Point(x, y + down * far)),
        )
    )


def fold_ticks(geometry: PageGeometry) -> tuple[Path, ...]:
    """A dashed line above and below the sheet at each fold, as long as a crop mark and outside the bleed like it."""
    trim = geometry.trim_box
    near = geometry.bleed + CROP_OFFSET
    edges = ((trim.y, -1), (trim.bottom, 1))
    return tuple(_tick(trim.x + fold, y + down * near, down) for fold in geometry.folds for y, down in edges)


def _tick(x: Length, start: Length, down: int) -> Path:
    pitch = (CROP_LENGTH + DASH_GAP) / FOLD_DASHES
    heads = tuple(start + down * pitch * number for number in range(FOLD_DASHES))
    dashes = ((Point(x, head), Point(x, head + down * (pitch - DASH_GAP))) for head in heads)
    segments = tuple(step for dash in dashes for step in _stroke(*dash))
    top = min(start, start + down * CROP_LENGTH)
    return _stroked(segments, Rect(x, top, 0.0, CROP_LENGTH))


def _stroke(start: Point, end: Point) -> tuple[Segment, Segment]:
    return Segment(Step.MOVE, (start,)), Segment(Step.LINE, (end,))


def registration_targets(geometry: PageGeometry) -> tuple[Path, ...]:
    """A ring with a cross on each side, two beside a fold in its middle: all plates must fall on one another there."""
    frame = geometry.bleed_box.grown(TARGET_OFFSET)
    columns, middle = target_columns(geometry), frame.centre
    centres = (
        *(Point(across, frame.y) for across in columns),
        Point(frame.right, middle.y),
        *(Point(across, frame.bottom) for across in columns),
        Point(frame.x, middle.y),
    )
    return tuple(_target(centre) for centre in centres)


def _line(start: Point, end: Point) -> Path:
    segments = _stroke(start, end)
    span = Rect(min(start.x, end.x), min(start.y, end.y), abs(end.x - start.x), abs(end.y - start.y))
    return _stroked(segments, span)


def _target(centre: Point) -> Path:
    arms = (
        (Point(centre.x - TARGET_ARM, centre.y), Point(centre.x + TARGET_ARM, centre.y)),
        (Point(centre.x, centre.y - TARGET_ARM), Point(centre.x, centre.y + TARGET_ARM)),
    )
    cross = (step for arm in arms for step in (Segment(Step.MOVE, arm[:1]), Segment(Step.LINE, arm[1:])))
    span = Rect(centre.x, centre.y, 0.0, 0.0).grown(TARGET_ARM)
    return _stroked((*_ring(centre), *cross), span)


def _ring(centre: Point) -> Iterator[Segment]:
    """A circle as four curves, from its right-hand point round."""
    quarters = ((1, 0), (0, 1), (-1, 0), (0, -1), (1, 0))
    yield Segment(Step.MOVE, (_on_ring(centre, (1, 0)),))
    for (x0, y0), (x1, y1) in pairwise(quarters):
        yield Segment(
            Step.CURVE,
            (
                _on_ring(centre, (x0 + CIRCLE_HANDLE * x1, y0 + CIRCLE_HANDLE * y1)),
                _on_ring(centre, (x1 + CIRCLE_HANDLE * x0, y1 + CIRCLE_HANDLE * y0)),
                _on_ring(centre, (x1, y1)),
            ),
        )
    yield Segment(Step.CLOSE)


def _on_ring(centre: Point, unit: tuple[float, float]) -> Point:
    return Point(centre.x + TARGET_RADIUS * unit[0], centre.y + TARGET_RADIUS * unit[1])


def _stroked(segments: tuple[Segment, ...], span: Rect) -> Path:
    return Path(segments, span.grown(LINE / 2), stroke=Paint.of(REGISTRATION), stroke_width=LINE)
