"""The job ticket: one page that tells the printer what the file is and what to do with it.

A document like any other: rows become text frames, the layout engine sets them, the office renderer draws them. The
lines to write on and the small picture of the page are hung from what typesetting placed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.display_list import DisplayList, DisplayPage, GlyphRun, Item, Path, rectangle
from materials_app.model.document import BoundText, CopyChoice, Passage, ResolvedDocument, ResolvedPage
from materials_app.model.geometry import Point, Rect, Size
from materials_app.model.page import Marks, PageGeometry
from materials_app.model.template import Edge, Fit, Role, TextFrame, TypeStyle, VerticalRef
from materials_app.model.units import Length, mm, pt
from materials_app.pipeline.produce import Piece
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.ticket_rows import Group, standing_line, ticket_groups
from materials_app.typeset.compose import typeset
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.miniature import miniature

A4 = Size(mm(210), mm(297))
UNIT = mm(3.75)
MARGIN = mm(15)
SAFE = mm(5)
LAST_LINE = mm(282)
MAX_LINES = 6
HAIR = pt(0.5)

INK = Swatch("ink", Cmyk(0, 0, 0, 1), Srgb(0x18, 0x17, 0x15))
QUIET = Swatch("quiet", Cmyk(0, 0, 0, 0.7), Srgb(0x5A, 0x5A, 0x58))
RULE = Swatch("rule", Cmyk(0, 0, 0, 0.4), Srgb(0x9C, 0x9B, 0x98))

TITLE_TOP = mm(18.75)
LEAD_GAP = mm(4.2)
GROUP_GAP = mm(7.5)
HEADING_GAP = mm(3.4)
ROW_GAP = mm(2.9)
WRITING_GAP = mm(5.4)
"""From one line to write on to the next: room for a hand."""

SMALL_PAGE = Point(mm(157.5), mm(45))
SMALL_WIDTH = mm(37.5)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the ticket: where it stands and how its words look."""

    x: Length
    width: Length
    style: TypeStyle
    swatch: Swatch
    role: Role = Role.P


TITLE = Column(MARGIN, mm(135), TypeStyle("archivo", 700, (pt(23),), 1.05, tracking=-8, hang=True), INK, Role.H1)
LEAD = Column(MARGIN, mm(180), TypeStyle("inter", 450, (pt(11),), 1.4), INK)
STANDING = Column(MARGIN, mm(180), TypeStyle("inter", 650, (pt(11),), 1.4), INK)
HEADINGS = Column(MARGIN, mm(135), TypeStyle("inter", 650, (pt(9),), 1.4), INK, Role.H2)
LABELS = Column(MARGIN, mm(35), TypeStyle("inter", 450, (pt(9),), 1.4), QUIET)
VALUES = Column(mm(52.5), mm(97.5), TypeStyle("inter", 450, (pt(9), pt(8)), 1.4), INK)


def ticket(piece: Piece, file_name: str, sha256: str, studio: Studio) -> DisplayList:
    """The ticket of a piece as a display list of one A4 page."""
    groups = ticket_groups(piece, file_name, sha256, studio.changed)
    title = f"Job ticket: {piece.layout.display_list.title}"
    geometry = PageGeometry(A4, mm(0), SAFE, Marks.NONE)
    heads = (piece.layout.display_list.title, standing_line(piece))
    page = ResolvedPage(geometry, UNIT, tuple(_frames(heads, groups)))
    laid_out = typeset(ResolvedDocument(title, "en-GB", (page,)), studio.fonts, studio.library)
    (drawn,) = laid_out.display_list.pages
    extra = (*_writing_lines(groups, drawn), *_small_page(piece.office_layout, studio.fonts))
    return replace(laid_out.display_list, pages=(replace(drawn, items=(*drawn.items, *extra)),))


def _frames(heads: tuple[str, str], groups: tuple[Group, ...]) -> Iterator[BoundText]:
    yield _text("title", "Job ticket", TITLE, VerticalRef(TITLE_TOP), 0)
    subject, standing = heads
    yield _text("lead", subject, LEAD, VerticalRef(LEAD_GAP, "title"), 1)
    yield _text("standing", standing, STANDING, VerticalRef(LEAD_GAP, "lead"), 2)
    above, order = "standing", 3
    for number, group in enumerate(groups):
        heading = f"heading-{number}"
        gap = GROUP_GAP if number else mm(9)
        yield _text(heading, group.heading, HEADINGS, VerticalRef(gap, above), order)
        above, order = heading, order + 1
        for line, row in enumerate(group.rows):
            label, value = f"label-{number}-{line}", f"value-{number}-{line}"
            gap = HEADING_GAP if not line else (ROW_GAP if row.value else WRITING_GAP)
            yield _text(label, row.label, LABELS, VerticalRef(gap, above), order)
            above, order = label, order + 1
            if row.value:
                yield _text(value, row.value, VALUES, VerticalRef(0.0, label, Edge.CAP), order)
                above, order = value, order + 1


def _text(name: str, words: str, column: Column, top: VerticalRef, order: int) -> BoundText:
    frame = TextFrame(
        id=name,
        x=column.x,
        width=column.width,
        style=column.style,
        fit=Fit.FLOW,
        copy=(),
        role=column.role,
        order=order,
        top=top,
        foot=None,
        max_lines=MAX_LINES,
        floor=LAST_LINE,
    )
    return BoundText(frame, (CopyChoice("as-written", (Passage(words, column.swatch),)),), "en-GB")


def _writing_lines(groups: tuple[Group, ...], page: DisplayPage) -> Iterator[Item]:
    """A line on the baseline of each label that has nothing beside it."""
    empty = {row.label for group in groups for row in group.rows if not row.value}
    for run in page.items:
        if isinstance(run, GlyphRun) and run.text in empty:
            yield _filled(Rect(VALUES.x, run.origin.y, VALUES.width, HAIR))


def _small_page(display_list: DisplayList, fonts: FontBook) -> Iterator[Item]:
    page = display_list.pages[0]
    height = SMALL_WIDTH * page.geometry.trim.height / page.geometry.trim.width
    yield _filled(Rect(SMALL_PAGE.x, SMALL_PAGE.y, SMALL_WIDTH, height).grown(HAIR))
    yield from miniature(page, SMALL_PAGE, SMALL_WIDTH, fonts)


def _filled(rect: Rect) -> Path:
    return Path(rectangle(rect), rect, fill=Paint.of(RULE))
