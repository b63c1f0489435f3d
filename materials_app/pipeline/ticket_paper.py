"""What sheets of ours are made of, job ticket and proof sheet alike: grid, field for the standing, rows."""

from __future__ import annotations

from dataclasses import replace

from materials_app.delivery.job_facts import StandingFacts
from materials_app.model.display_list import Item
from materials_app.model.geometry import Point, Rect
from materials_app.model.job import Standing
from materials_app.model.units import Length, mm
from materials_app.pipeline.ticket_columns import Galley, Strip
from materials_app.pipeline.ticket_rows import Group, Row
from materials_app.pipeline.ticket_type import (
    HEADING,
    INK,
    LABEL,
    PAPER,
    SMALL,
    STANDING,
    VALUE,
    Typesetter,
    filled,
    line,
    stroked,
)

MARGIN, WIDTH = mm(15), mm(180)
COLUMN = mm(86.25)
RIGHT = MARGIN + WIDTH - COLUMN
LABELS = mm(25)
"""From a row's left edge to its value."""

NEXT_TOP, LAST_LINE, FOOT = mm(27), mm(281), mm(287)
ROW_GAP, WRITING_GAP, HEADING_GAP, GROUP_GAP = mm(2.3), mm(4.7), mm(3), mm(6.2)
"""From the last baseline of a row to the next row's capitals; room for a hand where there is a line to write on."""

NOTE_GAP = mm(1.7)
BAND, BAND_INSET, BAND_GAP = mm(9), mm(3.75), mm(5)
"""Least height of the field that says where the piece stands; how far its words stand in; from what it says to why."""

BESIDE = mm(70)
"""Least width for why beside what it says; narrower, a name and an office break into a word a line and stand below."""


def standing_band(standing: StandingFacts, top: Length, setter: Typesetter) -> tuple[Rect, tuple[Item, ...]]:
    """The field that says where the piece stands, and why: white on black while nobody has signed the content off."""
    is_signed = standing.standing is Standing.SIGNED_OFF
    swatch = INK if is_signed else PAPER
    says = setter.words(standing.says, replace(STANDING, swatch=swatch), WIDTH - 2 * BAND_INSET)
    x_reasons = says.reach + BAND_GAP
    whole = WIDTH - 2 * BAND_INSET
    below = whole - x_reasons < BESIDE
    reasons = setter.words(
        "; ".join(standing.reasons), replace(VALUE, swatch=swatch), whole if below else whole - x_reasons
    )
    depth = says.depth + BAND_INSET + reasons.depth if below else reasons.depth
    band = Rect(MARGIN, top, WIDTH, max(BAND, depth + 2 * BAND_INSET))
    x, middle = band.x + BAND_INSET, band.centre.y
    y_says, y_reasons = middle - says.depth / 2, middle - reasons.depth / 2
    if below:
        x_reasons, y_says, y_reasons = mm(0), band.y + BAND_INSET, band.bottom - BAND_INSET - reasons.depth
    field = _frame(band) if is_signed else filled(band, INK)
    return band, (field, *says.at(x, y_says), *reasons.at(x + x_reasons, y_reasons))


def _frame(band: Rect) -> Item:
    right = (Point(band.x, band.y), Point(band.right, band.y), Point(band.right, band.bottom))
    return stroked((*right, Point(band.x, band.bottom), Point(band.x, band.y)))


def galley(group: Group, setter: Typesetter) -> Galley:
    """A heading and its rows, as wide as a column."""
    heading = setter.words(group.heading, HEADING, COLUMN)
    strips = [Strip(heading.items, heading.depth, GROUP_GAP)]
    gap = HEADING_GAP
    for row in group.rows:
        strips.append(_strip(row, gap if row.value else max(gap, WRITING_GAP), setter))
        gap = ROW_GAP
    return tuple(strips)


def _strip(row: Row, gap: Length, setter: Typesetter) -> Strip:
    """Label and value side by side; a line to write on where there is no value; a note under either."""
    label = setter.words(row.label, LABEL, LABELS)
    items, depth = list(label.items), label.depth
    if row.value:
        value = setter.words(row.value, VALUE, COLUMN - LABELS)
        items += value.at(LABELS, 0.0)
        depth = max(depth, value.depth)
    else:
        items.append(line(Point(LABELS, label.cap), Point(COLUMN, label.cap)))
    if row.note:
        note = setter.words(row.note, SMALL, COLUMN - LABELS)
        items += note.at(LABELS, depth + NOTE_GAP)
        depth += NOTE_GAP + note.depth
    return Strip(tuple(items), depth, gap)
