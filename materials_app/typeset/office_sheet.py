"""The office version's sheets: what an officer prints, cuts and folds with no printer's help.

A piece as large as the sheet keeps a white edge, and folds are ticked where an office printer still prints. A small
piece stands on its sheet several times, cut edge to cut edge: a white edge on a card would eat its words. Its colours
run out round the whole block alone, so that a cut that is a little off shows no white there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.display_list import ARTIFACT, DisplayList, DisplayPage, Item, Path, Segment, Step, rectangle
from materials_app.model.format import Format, OfficeSheet
from materials_app.model.geometry import Point, Rect
from materials_app.model.page import Marks, PageGeometry
from materials_app.model.units import Length, mm, pt
from materials_app.typeset.curves import reach
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.marks import CROP_LENGTH, CROP_OFFSET
from materials_app.typeset.moving import moved
from materials_app.typeset.scale_rule import FOOTPRINT, free_place, scale_rule
from materials_app.typeset.slug import printed_line
from materials_app.typeset.white_edge import OFFICE_EDGE, is_drawn, is_field, white_edge

__all__ = ["HAIRLINE", "TICK", "office_sheets"]

TICK: Length = mm(2.5)
"""Length of a fold tick inside the piece: long enough to crease on, and clear of the margin's words."""

HAIRLINE: Length = pt(0.25)
"""Stroke of cut and fold ticks, as thin as a printer's mark."""

_CLEAR_OF_TICK: Length = mm(3)
_DESCENDERS: Length = mm(0.6)
"""Below a baseline of the slug's type."""

_BLACK = Paint.of(Swatch("office-mark", Cmyk(0, 0, 0, 1), Srgb(0, 0, 0)))
_REACHES: Length = 0.01
"""A field this close to an edge was meant to reach it."""


def office_sheets(pieces: DisplayList, made: Format, fonts: FontBook) -> DisplayList:
    """A piece laid out without bleed or marks, as sheets for an office printer.

    Raises:
        FontError: when the font of the note lacks a character of it.
    """
    if made.office is None:
        return _with_rule(_with_fold_ticks(white_edge(pieces)), fonts)
    block = _Block(made.office, made.trim_rect, made.bleed)
    pages = tuple(_sheet(page, block) for page in pieces.pages)
    noted = _with_note(pages[0], block, len(pages), fonts)
    # At the right of the note: its own words never reach half the sheet.
    at = Point(block.rect.right - _CLEAR_OF_TICK - FOOTPRINT.width, _note_line(block) - FOOTPRINT.height)
    ruled = replace(noted, items=(*noted.items, *scale_rule(at, pieces.language, fonts)))
    return replace(pieces, pages=(ruled, *pages[1:]))


def _with_rule(sheets: DisplayList, fonts: FontBook) -> DisplayList:
    """The line of 50 mm on the first sheet that has room for it."""
    for number, page in enumerate(sheets.pages):
        at = free_place(page)
        if at is not None:
            ruled = replace(page, items=(*page.items, *scale_rule(at, sheets.language, fonts)))
            return replace(sheets, pages=(*sheets.pages[:number], ruled, *sheets.pages[number + 1 :]))
    return sheets


@dataclass(frozen=True, slots=True)
class _Block:
    """All places on a sheet: the piece's trim repeated across and down, in the middle of the sheet."""

    sheet: OfficeSheet
    piece: Rect
    bleed: Length

    @property
    def rect(self) -> Rect:
        """Everything that is kept after cutting."""
        width, height = self.piece.width * self.sheet.across, self.piece.height * self.sheet.down
        size = self.sheet.size
        return Rect((size.width - width) / 2, (size.height - height) / 2, width, height)

    def corner(self, column: int, row: int) -> Point:
        """The top left corner of one place."""
        return Point(self.rect.x + column * self.piece.width, self.rect.y + row * self.piece.height)

    def outer_sides(self, column: int, row: int) -> tuple[str, ...]:
        """Which sides of a place have no neighbour."""
        sides = {"left": column == 0, "right": column == self.sheet.across - 1}
        sides |= {"top": row == 0, "bottom": row == self.sheet.down - 1}
        return tuple(side for side, is_outer in sides.items() if is_outer)


def _sheet(page: DisplayPage, block: _Block) -> DisplayPage:
    """One side of the sheet. The block is in its middle: turned over, every back lies behind a front."""
    geometry = PageGeometry(block.sheet.size, 0.0, OFFICE_EDGE, Marks.NONE, page.geometry.name)
    places = product(range(block.sheet.down), range(block.sheet.across))
    items = (item for copy, (row, column) in enumerate(places) for item in _copy(page, block, (column, row), copy))
    return DisplayPage(geometry, (*items, *_cut_ticks(block)))


def _copy(page: DisplayPage, block: _Block, place: tuple[int, int], number: int) -> Iterator[Item]:
    """The piece at one place; every copy but the first is a picture to a reader who cannot see it."""
    for item in page.items:
        shown = moved(_run_out(item, block, block.outer_sides(*place)), block.corner(*place))
        yield shown if number == 0 else replace(shown, semantics=ARTIFACT)


def _run_out(item: Item, block: _Block, sides: tuple[str, ...]) -> Item:
    """A field or a drawing that reaches an outer side of the block runs out past it."""
    if isinstance(item, Path) and is_drawn(item):
        return _stretched(item, block, sides)
    if not (isinstance(item, Path) and is_field(item)):
        return item
    rect, trim, bleed = item.bounds, block.piece, block.bleed
    left = bleed if "left" in sides and rect.x <= trim.x + _REACHES else 0.0
    top = bleed if "top" in sides and rect.y <= trim.y + _REACHES else 0.0
    right = bleed if "right" in sides and rect.right >= trim.right - _REACHES else 0.0
    foot = bleed if "bottom" in sides and rect.bottom >= trim.bottom - _REACHES else 0.0
    grown = Rect(rect.x - left, rect.y - top, rect.width + left + right, rect.height + top + foot)
    return replace(item, segments=rectangle(grown), bounds=grown)


def _stretched(drawn: Path, block: _Block, sides: tuple[str, ...]) -> Path:
    """A drawing's shape with what lies on an outer side moved out: it was cut there, straight."""
    trim, bleed = block.piece, block.bleed
    left = bleed if "left" in sides else 0.0
    right = bleed if "right" in sides else 0.0
    top = bleed if "top" in sides else 0.0
    foot = bleed if "bottom" in sides else 0.0

    def out(point: Point) -> Point:
        x = point.x - left * (point.x <= trim.x + _REACHES) + right * (point.x >= trim.right - _REACHES)
        y = point.y - top * (point.y <= trim.y + _REACHES) + foot * (point.y >= trim.bottom - _REACHES)
        return Point(x, y)

    outline = tuple(replace(one, points=tuple(map(out, one.points))) for one in drawn.segments)
    return replace(drawn, segments=outline, bounds=reach(outline))


def _cut_ticks(block: _Block) -> Iterator[Path]:
    """A line at both ends of every cut, outside what runs out, no nearer to the sheet's edge than a printer prints."""
    rect, size = block.rect, block.sheet.size
    near, far = block.bleed + CROP_OFFSET, block.bleed + CROP_OFFSET + CROP_LENGTH
    for column in range(block.sheet.across + 1):
        x = rect.x + column * block.piece.width
        yield _line(Point(x, rect.y - near), Point(x, max(rect.y - far, OFFICE_EDGE)))
        yield _line(Point(x, rect.bottom + near), Point(x, min(rect.bottom + far, size.height - OFFICE_EDGE)))
    for row in range(block.sheet.down + 1):
        y = rect.y + row * block.piece.height
        yield _line(Point(rect.x - near, y), Point(max(rect.x - far, OFFICE_EDGE), y))
        yield _line(Point(rect.right + near, y), Point(min(rect.right + far, size.width - OFFICE_EDGE), y))


def _note_line(block: _Block) -> Length:
    """The baseline under the block: as low as an office printer prints."""
    return block.sheet.size.height - OFFICE_EDGE - _DESCENDERS


def _with_note(page: DisplayPage, block: _Block, sides: int, fonts: FontBook) -> DisplayPage:
    """The sheet with what to do with it, under the block's left end."""
    at = Point(block.rect.x + _CLEAR_OF_TICK, _note_line(block))
    edge = "long" if block.sheet.size.height >= block.sheet.size.width else "short"
    turn = f"Print both sides at 100 %, turned on the {edge} edge." if sides > 1 else "Print at 100 %."
    return replace(page, items=(*page.items, printed_line(f"{turn} Cut along the ticks.", at, fonts)))


def _with_fold_ticks(sheets: DisplayList) -> DisplayList:
    """Ticks on the last folded side: the one that comes to lie inside."""
    folded = [number for number, page in enumerate(sheets.pages) if page.geometry.folds]
    pages = tuple(
        replace(page, items=(*page.items, *_fold_ticks(page.geometry))) if number in folded[-1:] else page
        for number, page in enumerate(sheets.pages)
    )
    return replace(sheets, pages=pages)


def _fold_ticks(geometry: PageGeometry) -> Iterator[Path]:
    head, foot = OFFICE_EDGE, geometry.trim.height - OFFICE_EDGE
    for fold in geometry.folds:
        yield _line(Point(fold, head), Point(fold, head + TICK))
        yield _line(Point(fold, foot), Point(fold, foot - TICK))


def _line(start: Point, end: Point) -> Path:
    span = Rect(min(start.x, end.x), min(start.y, end.y), abs(end.x - start.x), abs(end.y - start.y))
    segments = (Segment(Step.MOVE, (start,)), Segment(Step.LINE, (end,)))
    return Path(segments, span.grown(HAIRLINE / 2), stroke=_BLACK, stroke_width=HAIRLINE)
