"""Contact sheets: the pieces of a wall side by side in small, each with its name and its tightest place.

Documents like any other: captions are text frames, pages are miniatures of what every file draws.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.display_list import DisplayList, DisplayPage, Item, Path, rectangle
from materials_app.model.document import BoundText, CopyChoice, Passage, ResolvedDocument, ResolvedPage
from materials_app.model.findings import Severity
from materials_app.model.geometry import Point, Rect, Size
from materials_app.model.page import Marks, PageGeometry
from materials_app.model.template import Fit, Role, TextFrame, TypeStyle, VerticalRef
from materials_app.model.units import mm, pt
from materials_app.pipeline.gallery import Exhibit
from materials_app.pipeline.studio import Studio
from materials_app.typeset.compose import typeset
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.miniature import miniature

__all__ = ["contact_sheets"]

SHEET = Size(mm(420), mm(297))
MARGIN, GAP = mm(12), mm(8)
TITLE_TOP, FIRST_ROW = mm(12), mm(24)
PICTURE_HEIGHT = mm(110)
"""Two rows to a sheet; nothing is shown larger than it prints."""
CAPTION_GAP, CAPTION_DEPTH = mm(4), mm(10)

INK = Swatch("ink", Cmyk(0, 0, 0, 1), Srgb(0x18, 0x17, 0x15))
EDGE = Paint.of(Swatch("edge", Cmyk(0, 0, 0, 0.3), Srgb(0xB9, 0xB8, 0xB5)))
PAPER = Paint.of(Swatch("paper", Cmyk(0, 0, 0, 0), Srgb(0xFF, 0xFF, 0xFF)))
HAIR = pt(0.4)
TITLE = TypeStyle("archivo", 640, (pt(15),), 1.1)
CAPTION = TypeStyle("inter", 450, (pt(7), pt(6)), 1.3)


@dataclass(frozen=True, slots=True)
class _Cell:
    """One page of an exhibit on its place on a sheet; ``caption`` is empty for all but an exhibit's first page."""

    page: DisplayPage
    place: Rect
    caption: str


def contact_sheets(title: str, exhibits: Iterable[Exhibit], studio: Studio) -> DisplayList:
    """The exhibits in rows, in their order, on as many sheets as they need.

    Raises:
        FontError: when a character has no glyph.
    """
    sheets = tuple(_sheets(exhibits))
    geometry = PageGeometry(SHEET, 0.0, mm(5), Marks.NONE)
    pages = tuple(ResolvedPage(geometry, mm(1), tuple(_frames(title, cells))) for cells in sheets)
    drawn = typeset(ResolvedDocument(title, "en-GB", pages), studio.fonts, studio.library).display_list
    filled = (
        replace(page, items=(*page.items, *(item for cell in cells for item in _picture(cell, studio.fonts))))
        for page, cells in zip(drawn.pages, sheets, strict=True)
    )
    return replace(drawn, pages=tuple(filled))


def _sheets(exhibits: Iterable[Exhibit]) -> Iterator[tuple[_Cell, ...]]:
    """Cells set like words: left to right, row by row, sheet by sheet."""
    cells: list[_Cell] = []
    x, y = MARGIN, FIRST_ROW
    for page, caption in _pages(exhibits):
        size = _shown_size(page.geometry.trim)
        if x > MARGIN and x + size.width > SHEET.width - MARGIN:
            x, y = MARGIN, y + PICTURE_HEIGHT + CAPTION_GAP + CAPTION_DEPTH
        if y + PICTURE_HEIGHT > SHEET.height - MARGIN:
            yield tuple(cells)
            cells, x, y = [], MARGIN, FIRST_ROW
        cells.append(_Cell(page, Rect(x, y, size.width, size.height), caption))
        x += size.width + GAP
    yield tuple(cells)


def _pages(exhibits: Iterable[Exhibit]) -> Iterator[tuple[DisplayPage, str]]:
    for exhibit in exhibits:
        for number, page in enumerate(exhibit.shown.pages):
            yield page, _caption(exhibit) if number == 0 else page.geometry.name


def _shown_size(trim: Size) -> Size:
    scale = min(1.0, PICTURE_HEIGHT / trim.height, (SHEET.width - 2 * MARGIN) / trim.width)
    return Size(trim.width * scale, trim.height * scale)


def _caption(exhibit: Exhibit) -> str:
    errors = sum(one.severity is Severity.ERROR for one in exhibit.faults)
    warnings = len(exhibit.faults) - errors
    counts = [f"{count} {what}{'s' if count > 1 else ''}" for count, what in ((errors, "error"), (warnings, "warning"))]
    found = ", ".join(count for count in counts if not count.startswith("0")) or "nothing found"
    tight = exhibit.tightest
    place = f"; tightest: {tight.frame}, {tight.size:.3g} pt of {tight.first:.3g}" if tight and tight.share < 1 else ""
    return f"{exhibit.name}: {found}{place}"


def _frames(title: str, cells: tuple[_Cell, ...]) -> Iterator[BoundText]:
    yield _text("title", title, Rect(MARGIN, TITLE_TOP, SHEET.width - 2 * MARGIN, 0.0), TITLE, 0)
    for number, cell in enumerate(cells, 1):
        if cell.caption:
            under = Rect(cell.place.x, cell.place.bottom + CAPTION_GAP, cell.place.width, 0.0)
            yield _text(f"caption-{number}", cell.caption, under, CAPTION, number)


def _text(name: str, words: str, place: Rect, style: TypeStyle, order: int) -> BoundText:
    frame = TextFrame(
        id=name,
        x=place.x,
        width=place.width,
        style=style,
        fit=Fit.FLOW,
        copy=(),
        role=Role.P,
        order=order,
        top=VerticalRef(place.y),
        foot=None,
        max_lines=3,
    )
    return BoundText(frame, (CopyChoice("as-written", (Passage(words, INK),)),), "en-GB")


def _picture(cell: _Cell, fonts: FontBook) -> Iterator[Item]:
    yield Path(rectangle(cell.place), cell.place, fill=PAPER)
    yield from miniature(cell.page, Point(cell.place.x, cell.place.y), cell.place.width, fonts)
    edge = cell.place.grown(HAIR / 2)
    yield Path(rectangle(edge), edge, stroke=EDGE, stroke_width=HAIR)
