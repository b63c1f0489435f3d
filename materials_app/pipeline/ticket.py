"""The job ticket: what tells the printer what the file is and what to do with it, on one sheet where it fits.

A document like any other. The layout engine sets every row first; then the rows are made up into columns and pages as
a compositor would make up galleys, and the office renderer draws them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from materials_app.delivery.job_facts import JobFacts
from materials_app.model.display_list import DisplayList, DisplayPage, Item
from materials_app.model.geometry import Point, Rect
from materials_app.model.job import Standing
from materials_app.model.units import Length, mm
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.ticket_columns import Column, make_up
from materials_app.pipeline.ticket_figures import Figures
from materials_app.pipeline.ticket_paper import (
    COLUMN,
    FOOT,
    GROUP_GAP,
    LAST_LINE,
    MARGIN,
    NEXT_TOP,
    RIGHT,
    WIDTH,
    galley,
    standing_band,
)
from materials_app.pipeline.ticket_rows import ticket_groups
from materials_app.pipeline.ticket_type import A4, CONTINUED, LANGUAGE, LEAD, SMALL, TITLE, VALUE, Typesetter

HEAD = mm(13.5)
"""Where the title's capitals stand."""


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
    galleys = tuple(galley(group, setter) for group in ticket_groups(facts))
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
    band, field = standing_band(facts.standing, y_lead + lead.depth + mm(4), setter)
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


def _foot(facts: JobFacts, number: int, pages: int, setter: Typesetter) -> tuple[Item, ...]:
    """Which ticket this is and which of its pages: sheets part company on a desk."""
    page = f"{sheet_name(facts)}, page {number} of {pages}"
    return setter.words(f"{page}. {facts.edition}. {facts.standing.says}.", SMALL, WIDTH).at(MARGIN, FOOT)
