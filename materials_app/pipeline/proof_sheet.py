"""The proof sheet: one page that people sign. Everything about a set beside small pictures of all its pages.

A document like any other, made as the job ticket is. A usual set fits one page; a long one goes on, its table first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import count, zip_longest

from materials_app.delivery.sheet_facts import SheetFacts, SheetPiece
from materials_app.model.display_list import DisplayList, DisplayPage, Item
from materials_app.model.geometry import Point, Rect, Size
from materials_app.model.units import Length, mm, pt
from materials_app.pipeline.sheet_rows import cells_of, lines_of, sheet_groups
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.ticket_columns import Column, Galley, Strip, make_up
from materials_app.pipeline.ticket_paper import (
    COLUMN,
    FOOT,
    LAST_LINE,
    MARGIN,
    NEXT_TOP,
    RIGHT,
    WIDTH,
    galley,
    standing_band,
)
from materials_app.pipeline.ticket_rows import long_date
from materials_app.pipeline.ticket_type import (
    A4,
    CONTINUED,
    FIGURE,
    HAIR,
    LANGUAGE,
    LEAD,
    PAPER,
    RULE,
    SMALL,
    TITLE,
    VALUE,
    SetWords,
    Typesetter,
    filled,
    line,
    stroked,
)
from materials_app.typeset.miniature import miniature
from materials_app.typeset.shift import shifted

__all__ = ["NAME", "proof_sheet"]

NAME = "Proof sheet"
HEAD = mm(13.5)
PICTURES = (mm(62), mm(54), mm(47), mm(41), mm(35), mm(30), mm(25), mm(21), mm(16), mm(12))
"""Heights of the small pages, first choice first: the largest at which the sheet has no more pages than it must."""
GAP, CAPTION_GAP, ROW_GAP = mm(4.5), mm(2), mm(4.5)
PICTURES_END = mm(236)
"""How far down the small pages may reach: below them begins the table, with one piece at least."""
WIDEST, LARGEST = mm(86), 0.42
"""No page is shown wider than that, and none larger than that share of itself: a card is less than a poster."""
READABLE = pt(1.7)
"""Letters in a small page below this size are greeked."""
CAPTION = mm(34)
"""Width of the words under a small page."""
NUMBER = mm(6)
CELLS = (mm(38), mm(63), mm(63))
"""Widths of a piece's three columns; the gaps between them are what is left."""
CELL_GAP = (WIDTH - NUMBER - sum(CELLS)) / 2
TIGHT = replace(SMALL, style=replace(SMALL.style, leading=1.2))
"""The words of the table: four pieces are to find room on one page."""
LINE_GAP, TABLE_GAP = mm(1.25), mm(2.8)
"""The first is what the leading of the table's words leaves between two of their lines."""
LEAST = mm(45)
"""Least room for the columns under the table; less, and they begin on the next page."""
DIGEST_LABEL = mm(23)


@dataclass(frozen=True, slots=True)
class _Small:
    """A page to be shown small; its caption, set, where it is the first of its piece."""

    page: DisplayPage
    caption: SetWords | None

    def size(self, height: Length) -> Size:
        """How large it is shown beside pages of this height: none as large as it prints."""
        trim = self.page.geometry.trim
        share = min(height / trim.height, WIDEST / trim.width, LARGEST)
        return Size(trim.width * share, trim.height * share)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A small page and its caption in their places."""

    small: _Small
    rect: Rect
    under: Point


@dataclass(frozen=True, slots=True)
class _Table:
    """The table as it was set: the items of each page, on which page and how far down it ends."""

    pages: tuple[tuple[Item, ...], ...]
    bottom: Length


def proof_sheet(facts: SheetFacts, pages: Sequence[DisplayList], studio: Studio) -> DisplayList:
    """The sheet as a display list of A4 pages.

    Args:
        facts: what it states.
        pages: each piece without bleed and marks, for its small pictures.
        studio: the fonts.

    Raises:
        FontError: when a name or a reason has a character that no font has.
    """
    setter = Typesetter(studio.fonts)
    head, top = _head(facts, setter)
    smalls = tuple(_smalls(facts, pages, setter))
    strips = tuple(_strip(number, piece, setter) for number, piece in enumerate(facts.pieces, 1))
    read, signed = (tuple(galley(group, setter) for group in groups) for groups in sheet_groups(facts))
    heights = [height for height in PICTURES if _placed(smalls, height, top)[1] <= PICTURES_END] or [PICTURES[-1]]
    pictures, table, groups = min(
        (_made_up(height, top, smalls, strips, (read, signed)) for height in heights), key=lambda made: len(made[2])
    )
    whole = len(groups)
    sheets = []
    for number, below in enumerate(groups, 1):
        over = (*head, *_drawn(pictures, studio)) if number == 1 else _next_head(facts, setter)
        rows = table.pages[number - 1] if number <= len(table.pages) else ()
        sheets.append(DisplayPage(A4, (*over, *rows, *below, *_foot(facts, number, whole, setter))))
    return DisplayList(f"{NAME}: {facts.subject}", LANGUAGE, tuple(sheets))


_Galleys = tuple[tuple[Galley, ...], tuple[Galley, ...]]
_MadeUp = tuple[tuple["_Placed", ...], _Table, tuple[tuple[Item, ...], ...]]
"""Small pages in their places, the table, and what stands below it page by page: as many pages as the sheet has."""


def _made_up(
    height: Length, top: Length, smalls: tuple[_Small, ...], strips: tuple[Strip, ...], galleys: _Galleys
) -> _MadeUp:
    """The sheet with small pages of this height."""
    pictures, below = _placed(smalls, height, top)
    table = _table(strips, below)
    groups = _below(galleys, table)
    return pictures, table, (*groups, *((),) * (len(table.pages) - len(groups)))


def _below(galleys: _Galleys, table: _Table) -> tuple[tuple[Item, ...], ...]:
    """What was read on the left, who signs on the right; where that takes a page more, one after the other."""
    read, signed = galleys
    left = make_up(read, partial(_columns, table, (MARGIN,)))
    right = make_up(signed, partial(_columns, table, (RIGHT,)))
    beside = tuple((*one, *other) for one, other in zip_longest(left, right, fillvalue=()))
    after = make_up((*read, *signed), partial(_columns, table, (MARGIN, RIGHT)))
    return after if len(after) < len(beside) else beside


def _columns(table: _Table, places: tuple[Length, ...]) -> Iterator[Column]:
    """The columns at these places under the table, or on the page behind it; then those of every page after."""
    first, top = len(table.pages), table.bottom + mm(6.5)
    if LAST_LINE - top < LEAST:
        first, top = first + 1, NEXT_TOP
    for page in count(first):
        y = top if page == first else NEXT_TOP
        for x in places:
            yield Column(page, Rect(x, y, COLUMN, LAST_LINE - y), must_hold=page > first)


def _head(facts: SheetFacts, setter: Typesetter) -> tuple[tuple[Item, ...], Length]:
    title = setter.words(NAME, TITLE, WIDTH)
    pieces = "1 piece" if len(facts.pieces) == 1 else f"{len(facts.pieces)} pieces"
    lead = setter.words(f"{facts.subject}: {facts.set_name}, {pieces}, {long_date(facts.dated)}", LEAD, WIDTH)
    y_lead = HEAD + title.depth + mm(3.8)
    band, field = standing_band(facts.standing, y_lead + lead.depth + mm(3.6), setter)
    wording = setter.words(facts.standing.wording, VALUE, WIDTH)
    y_wording = band.bottom + mm(2.9)
    items = (*title.at(MARGIN, HEAD), *lead.at(MARGIN, y_lead), *field, *wording.at(MARGIN, y_wording))
    return items, y_wording + wording.depth + mm(5)


def _next_head(facts: SheetFacts, setter: Typesetter) -> tuple[Item, ...]:
    return setter.words(f"{NAME}: {facts.subject}, continued. {facts.standing.says}", CONTINUED, WIDTH).at(MARGIN, HEAD)


def _foot(facts: SheetFacts, number: int, pages: int, setter: Typesetter) -> tuple[Item, ...]:
    words = f"{NAME}, page {number} of {pages}. {facts.set_name}, {long_date(facts.dated)}. {facts.standing.says}."
    return setter.words(words, SMALL, WIDTH).at(MARGIN, FOOT)


# -- small pages


def _smalls(facts: SheetFacts, pages: Sequence[DisplayList], setter: Typesetter) -> Iterator[_Small]:
    for number, (piece, shown) in enumerate(zip(facts.pieces, pages, strict=True), 1):
        for at, page in enumerate(shown.pages):
            yield _Small(page, None if at else setter.words(f"{number}  {piece.name}", SMALL, CAPTION))


def _placed(smalls: tuple[_Small, ...], height: Length, top: Length) -> tuple[tuple[_Placed, ...], Length]:
    """All small pages in rows from ``top`` down, feet on one line, and where the rows end."""
    placed: list[_Placed] = []
    y = top
    for row in _rows(smalls, height):
        x, tallest = MARGIN, max(one.size(height).height for one in row)
        for one in row:
            size = one.size(height)
            rect = Rect(x, y + tallest - size.height, size.width, size.height)
            placed.append(_Placed(one, rect, Point(x, y + tallest + CAPTION_GAP)))
            x += _across(one, height) + GAP
        y += tallest + CAPTION_GAP + max(one.caption.depth if one.caption else 0.0 for one in row) + ROW_GAP
    return tuple(placed), y - ROW_GAP


def _rows(smalls: tuple[_Small, ...], height: Length) -> list[list[_Small]]:
    rows: list[list[_Small]] = [[]]
    x = 0.0
    for one in smalls:
        if rows[-1] and x + _across(one, height) > WIDTH:
            rows.append([])
            x = 0.0
        rows[-1].append(one)
        x += _across(one, height) + GAP
    return rows


def _across(small: _Small, height: Length) -> Length:
    """Room a small page takes: its own, or its caption's where that is wider."""
    return max(small.size(height).width, small.caption.reach if small.caption else 0.0)


def _drawn(pictures: tuple[_Placed, ...], studio: Studio) -> Iterator[Item]:
    for one in pictures:
        place = one.rect
        yield filled(place, PAPER)
        corner = Point(place.x, place.y)
        yield from miniature(one.small.page, corner, place.width, studio.fonts, greek_below=READABLE)
        edge = place.grown(HAIR / 2)
        corners = (Point(edge.x, edge.y), Point(edge.right, edge.y), Point(edge.right, edge.bottom))
        yield stroked((*corners, Point(edge.x, edge.bottom), Point(edge.x, edge.y)), RULE)
        if one.small.caption:
            yield from one.small.caption.at(one.under.x, one.under.y)


# -- the table


def _table(strips: tuple[Strip, ...], top: Length) -> _Table:
    """Each piece under a rule of its own, page by page."""
    pages: list[list[Item]] = [[]]
    y = top + mm(5)
    for strip in strips:
        if y + strip.depth > LAST_LINE:
            pages.append([])
            y = NEXT_TOP
        pages[-1] += shifted(strip.items, Point(MARGIN, y))
        y += strip.depth + TABLE_GAP
    return _Table(tuple(map(tuple, pages)), y - TABLE_GAP)


def _strip(number: int, piece: SheetPiece, setter: Typesetter) -> Strip:
    """One piece: a rule, its number, three columns of lines, its digests below."""
    top = mm(2.3)
    items: list[Item] = [line(Point(0.0, 0.0), Point(WIDTH, 0.0))]
    items += setter.words(str(number), FIGURE, NUMBER).at(0.0, top)
    x, deepest = NUMBER, 0.0
    for at, (lines, width) in enumerate(zip(cells_of(piece), CELLS, strict=True)):
        y = top
        for row, words in enumerate(lines):
            cell = setter.words(words, FIGURE if not at and not row else TIGHT, width)
            items += cell.at(x, y)
            y += cell.depth + LINE_GAP
        deepest = max(deepest, y)
        x += width + CELL_GAP
    y = deepest + mm(0.4)
    for fields in lines_of(piece):
        deepest, room = y, (WIDTH - NUMBER) / len(fields)
        for at, (label, value) in enumerate(fields):
            x = NUMBER + at * room
            items += setter.words(label, TIGHT, DIGEST_LABEL).at(x, y)
            cell = setter.words(value, TIGHT, room - DIGEST_LABEL)
            items += cell.at(x + DIGEST_LABEL, y)
            deepest = max(deepest, y + cell.depth)
        y = deepest + LINE_GAP
    return Strip(tuple(items), y - LINE_GAP, TABLE_GAP)
