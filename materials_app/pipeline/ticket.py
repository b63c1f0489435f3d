"""The job ticket: what tells the printer what the file is and what to do with it, on one sheet where it fits.

A document like any other. The layout engine sets every row first; then the rows are made up into columns and pages as
a compositor would make up galleys, and the office renderer draws them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from materials_app.delivery.job_facts import JobFacts, StandingFacts
from materials_app.model.display_list import DisplayList, DisplayPage, Item
from materials_app.model.geometry import Point, Rect
from materials_app.model.job import Standing
from materials_app.model.units import Length, mm
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.ticket_columns import Column, Galley, Strip, make_up
from materials_app.pipeline.ticket_figures import Figures
from materials_app.pipeline.ticket_rows import Group, Row, ticket_groups
from materials_app.pipeline.ticket_type import (
    A4,
    CONTINUED,
    HEADING,
    INK,
    LABEL,
    LANGUAGE,
    LEAD,
    PAPER,
    SMALL,
    STANDING,
    TITLE,
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

HEAD, NEXT_TOP, LAST_LINE, FOOT = mm(13.5), mm(27), mm(281), mm(287)
ROW_GAP, WRITING_GAP, HEADING_GAP, GROUP_GAP = mm(2.3), mm(4.7), mm(3), mm(6.2)
"""From the last baseline of a row to the next row's capitals; room for a hand where there is a line to write on."""

NOTE_GAP = mm(1.7)
BAND, BAND_INSET, BAND_GAP = mm(9), mm(3.75), mm(5)
"""Least height of the field that says where the piece stands; how far its words stand in; from what it says to why."""


def ticket(facts: JobFacts, pages: DisplayList, studio: Studio) -> DisplayList:
    """The ticket as a display list of A4 pages.

    Args:
        facts: what it states.
        pages: the piece without bleed and marks, for its small pictures.
        studio: the fonts.

    Raises:
        FontError: when a name or a reason has a character that no font has.
    """
    setter = Typesetter(studio.fonts)
    head, top = _head(facts, setter)
    galleys = tuple(_galley(group, setter) for group in ticket_groups(facts))
    figure = Figures(facts, pages, setter, studio.fonts).in_column(COLUMN)
    made_up = make_up(galleys, lambda: _columns(top, top + figure.height + GROUP_GAP))
    heads = ((*head, *figure.draw(Point(RIGHT, top))), *(_next_head(facts, setter) for _ in made_up[1:]))
    feet = tuple(_foot(facts, number, len(made_up), setter) for number in range(1, len(made_up) + 1))
    sheets = (DisplayPage(A4, (*over, *items, *under)) for over, items, under in zip(heads, made_up, feet, strict=True))
    return DisplayList(f"{sheet_name(facts)}: {facts.title}", LANGUAGE, tuple(sheets))


def sheet_name(facts: JobFacts) -> str:
    """What the sheet is headed: no printer takes the paper beside a draft for an order."""
    return "Draft, not for a printer" if facts.standing.standing is Standing.DRAFT else "Job ticket"


def _columns(top: Length, below_figures: Length) -> Iterator[Column]:
    """Left, then right under the pictures; then both columns of as many pages as it takes."""
    yield Column(1, Rect(MARGIN, top, COLUMN, LAST_LINE - top))
    yield Column(1, Rect(RIGHT, below_figures, COLUMN, LAST_LINE - below_figures))
    for page in count(2):
        for x in (MARGIN, RIGHT):
            yield Column(page, Rect(x, NEXT_TOP, COLUMN, LAST_LINE - NEXT_TOP), must_hold=True)


def _head(facts: JobFacts, setter: Typesetter) -> tuple[tuple[Item, ...], Length]:
    """Title, subject, the field that says where the piece stands, whose words they are; and where the columns begin."""
    title = setter.words(sheet_name(facts), TITLE, WIDTH)
    lead = setter.words(facts.title, LEAD, WIDTH)
    y_lead = HEAD + title.depth + mm(4.2)
    band, field = _band(facts.standing, y_lead + lead.depth + mm(4), setter)
    wording = setter.words(facts.standing.wording, VALUE, WIDTH)
    y_wording = band.bottom + mm(3.2)
    items = (
        *title.at(MARGIN, HEAD),
        *lead.at(MARGIN, y_lead),
        *field,
        *wording.at(MARGIN, y_wording),
    )
    return items, y_wording + wording.depth + mm(6.2)


def _next_head(facts: JobFacts, setter: Typesetter) -> tuple[Item, ...]:
    return setter.words(f"{facts.title}, continued. {facts.standing.says}", CONTINUED, WIDTH).at(MARGIN, HEAD)


def _band(standing: StandingFacts, top: Length, setter: Typesetter) -> tuple[Rect, tuple[Item, ...]]:
    """The field that says where the piece stands, and why: white on black while nobody has signed the content off."""
    is_signed = standing.standing is Standing.SIGNED_OFF
    swatch = INK if is_signed else PAPER
    says = setter.words(standing.says, replace(STANDING, swatch=swatch), WIDTH - 2 * BAND_INSET)
    x_reasons = says.reach + BAND_GAP
    room = WIDTH - 2 * BAND_INSET - x_reasons
    reasons = setter.words("; ".join(standing.reasons), replace(VALUE, swatch=swatch), room)
    band = Rect(MARGIN, top, WIDTH, max(BAND, reasons.depth + 2 * BAND_INSET))
    x, middle = band.x + BAND_INSET, band.centre.y
    field = _frame(band) if is_signed else filled(band, INK)
    words = (*says.at(x, middle - says.depth / 2), *reasons.at(x + x_reasons, middle - reasons.depth / 2))
    return band, (field, *words)


def _frame(band: Rect) -> Item:
    right = (Point(band.x, band.y), Point(band.right, band.y), Point(band.right, band.bottom))
    return stroked((*right, Point(band.x, band.bottom), Point(band.x, band.y)))


def _foot(facts: JobFacts, number: int, pages: int, setter: Typesetter) -> tuple[Item, ...]:
    """Which ticket this is and which of its pages: sheets part company on a desk."""
    page = f"{sheet_name(facts)}, page {number} of {pages}"
    return setter.words(f"{page}. {facts.edition}. {facts.standing.says}.", SMALL, WIDTH).at(MARGIN, FOOT)


def _galley(group: Group, setter: Typesetter) -> Galley:
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
