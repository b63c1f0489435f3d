"""Reads the edges of the plates: whether the bleed is painted, and what lies beyond it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from materials_app.model.units import POINTS_PER_INCH
from materials_app.preflight.inks import PROCESS
from materials_app.preflight.raster import Plates
from materials_app.preflight.space import Box, union

INK = 0.03
"""Coverage from which a pixel counts as inked: 3 %, the lightest tint that prints visibly."""
LEAST_RUN = 3
"""Pixels in a row that make a gap: one or two are the edge of a shape."""
CHANGE = 0.1
"""Coverage by which a plate may change within a millimetre across the trim; more is an edge."""
LEAST_CHANGE = 20
"""Pixels, 7 mm, along which an edge must follow the trim: slanting edges and letters cross it sooner."""
_DEEP_ENOUGH = 3
"""Pixels of bleed that must be there to look at."""
_ALIKE = 0.15
"""Plates may differ this much in an anti-aliased mark that prints on all of them."""
_Flags = NDArray[np.bool_]
_Places = NDArray[np.intp]


def unpainted_bleed(plates: Plates, trim: Box, bleed: Box) -> Iterator[tuple[str, Box]]:
    """Each side where ink reaches the trim but not the edge of the bleed, with the stretch concerned."""
    pixel = POINTS_PER_INCH / plates.ppi
    inked = plates.total > INK
    # One pixel short of the bleed's edge: that pixel is only partly covered.
    strips = {
        "left": (bleed.left + pixel, bleed.bottom, trim.left, bleed.top),
        "right": (trim.right, bleed.bottom, bleed.right - pixel, bleed.top),
        "top": (bleed.left, trim.top, bleed.right, bleed.top - pixel),
        "foot": (bleed.left, bleed.bottom + pixel, bleed.right, trim.bottom),
    }
    inside = trim.grown(-pixel)
    lines = {
        "left": (inside.left, trim.bottom, inside.left + 2 * pixel, trim.top),
        "right": (inside.right - 2 * pixel, trim.bottom, inside.right, trim.top),
        "top": (trim.left, inside.top - 2 * pixel, trim.right, inside.top),
        "foot": (trim.left, inside.bottom, trim.right, inside.bottom + 2 * pixel),
    }
    for side, line in lines.items():
        yield from _gaps(plates, inked, side, Box(*line), Box(*strips[side]))


def _gaps(plates: Plates, inked: _Flags, side: str, line: Box, strip: Box) -> Iterator[tuple[str, Box]]:
    if min(strip.width, strip.height) < POINTS_PER_INCH / plates.ppi:
        return
    axis = 1 if side in ("left", "right") else 0
    rows, columns = plates.window(line)
    beyond_rows, beyond_columns = plates.window(strip)
    if axis == 1:
        reaches, painted = _any(inked[rows, columns], 1), ~_any(~inked[rows, beyond_columns], 1)
        first = rows.start
    else:
        reaches, painted = _any(inked[rows, columns], 0), ~_any(~inked[beyond_rows, columns], 0)
        first = columns.start
    for start, stop in _runs(reaches & ~painted):
        corners = ((first + start, beyond_columns.start), (first + stop - 1, beyond_columns.stop - 1))
        if axis == 0:
            corners = ((beyond_rows.start, first + start), (beyond_rows.stop - 1, first + stop - 1))
        yield side, union(plates.box_at(row, column) for row, column in corners)


def differing_bleed(plates: Plates, trim: Box, bleed: Box) -> Iterator[tuple[str, Box]]:
    """Each side where ink changes at the very line of the trim, with the stretch concerned.

    Compared are the first pixels that lie wholly inside and wholly outside the trim: a change between them that runs
    along the edge is a bleed of another tint, or a strip left unpainted just inside.
    """
    window = plates.window(trim)
    rows, columns = window
    for side, inside, outside in (
        ("left", (rows, columns.start), (rows, columns.start - 2)),
        ("right", (rows, columns.stop - 1), (rows, columns.stop + 1)),
        ("top", (rows.start, columns), (rows.start - 2, columns)),
        ("foot", (rows.stop - 1, columns), (rows.stop + 1, columns)),
    ):
        if not bleed.contains(trim.grown(_DEEP_ENOUGH * POINTS_PER_INCH / plates.ppi)):
            continue
        pairs = ((plate[inside], plate[outside]) for plate in plates.inks.values())
        changed = np.max([np.abs(first - second) for first, second in pairs], axis=0) > CHANGE
        for start, stop in _runs(changed):
            if stop - start >= LEAST_CHANGE:
                yield side, _along(plates, window, side, start, stop)


def _along(plates: Plates, window: tuple[slice, slice], side: str, start: int, stop: int) -> Box:
    """The stretch of a side from one pixel to another."""
    rows, columns = window
    if side in ("left", "right"):
        column = columns.start if side == "left" else columns.stop - 1
        return union(plates.box_at(rows.start + at, column) for at in (start, stop - 1))
    row = rows.start if side == "top" else rows.stop - 1
    return union(plates.box_at(row, columns.start + at) for at in (start, stop - 1))


def _any(flags: _Flags, axis: int) -> _Flags:
    result: _Flags = np.any(flags, axis=axis)
    return result


def _runs(flags: _Flags) -> Iterator[tuple[int, int]]:
    """(start, stop) of the first and longest stretch of true values, if it is long enough to be a fault."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.astype(np.int8), [0]))))
    runs = [(int(start), int(stop)) for start, stop in edges.reshape(-1, 2) if stop - start >= LEAST_RUN]
    if runs:
        yield max(runs, key=lambda run: run[1] - run[0])


def art_outside(plates: Plates, bleed: Box) -> Box | None:
    """Where something beyond the bleed is neither on all plates alike nor on black alone; none when nothing is."""
    places = np.concatenate([_wrong_places(plates, strip) for strip in _around(plates, bleed)])
    if len(places) < LEAST_RUN:
        return None
    corners = (places.min(axis=0), places.max(axis=0))
    return union(plates.box_at(int(row), int(column)) for row, column in corners)


def _around(plates: Plates, bleed: Box) -> tuple[tuple[slice, slice], ...]:
    """Rows and columns of the sheet's four strips outside the bleed and the two pixels next to it."""
    rows, columns = plates.window(bleed.grown(2 * POINTS_PER_INCH / plates.ppi))
    every = slice(0, None)
    return (
        (slice(0, rows.start), every),
        (slice(rows.stop, None), every),
        (rows, slice(0, columns.start)),
        (rows, slice(columns.stop, None)),
    )


def _wrong_places(plates: Plates, strip: tuple[slice, slice]) -> _Places:
    """(row, column) of every pixel of a strip that is neither on all plates alike nor on black alone."""
    process = np.stack([plates.inks[ink][strip] for ink in PROCESS])
    on_all = np.ptp(process, axis=0) <= _ALIKE
    black_alone = process[:3].max(axis=0) <= INK
    wrong = ~(on_all | black_alone)
    for ink, plate in plates.inks.items():
        if ink not in PROCESS:
            wrong |= plate[strip] > INK
    places: _Places = np.argwhere(wrong) + np.array((strip[0].start, strip[1].start))
    return places
