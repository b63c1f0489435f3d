"""A line of 50 mm on an office sheet, with its word: a rule laid on it tells whether the printer shrank the page.

It stands where nothing else does, on white or nearly so, well inside what an office printer prints.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.display_list import DisplayPage, GlyphRun, Item, Path, Picture, Segment, Step, Symbol
from materials_app.model.geometry import Point, Rect
from materials_app.model.units import Length, mm, pt
from materials_app.typeset.contrast import grounds
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.slug import printed_line

__all__ = ["FOOTPRINT", "LENGTH", "free_place", "scale_rule"]

LENGTH: Length = mm(50)
"""Long enough that 97 %, what printers shrink a page to, is 1.5 mm less."""

FOOTPRINT = Rect(0.0, 0.0, mm(70), mm(2.2))
"""The line with its end ticks and the word after it."""

STROKE: Length = pt(0.5)
_TICK: Length = mm(1.6)
_GAP: Length = mm(2)
_CLEAR: Length = mm(2.5)
"""From words and codes to the line."""
_FROM_EDGE: Length = mm(9)
"""From the sheet's edge: inside what printers leave bare, and not to be taken for a mark of the trim."""
_SMALLEST: Length = mm(95)
_STEP: Length = mm(1)
_PALE = 200
"""Of 255: each screen colour of a ground that black hairlines are seen on."""
_WORDS = {"en": "50 mm at 100 %", "cy": "50 mm ar 100 %"}
_BLACK = Paint.of(Swatch("scale-rule", Cmyk(0, 0, 0, 1), Srgb(0, 0, 0)))


def scale_rule(corner: Point, language: str, fonts: FontBook) -> tuple[Item, ...]:
    """The line from ``corner``, the left end of its ``FOOTPRINT``, and what it says in the language of the piece."""
    foot = corner.y + FOOTPRINT.height
    ends = (corner.x, foot - _TICK), (corner.x, foot), (corner.x + LENGTH, foot), (corner.x + LENGTH, foot - _TICK)
    first, *others = (Point(x, y) for x, y in ends)
    segments = (Segment(Step.MOVE, (first,)), *(Segment(Step.LINE, (point,)) for point in others))
    span = Rect(corner.x, foot - _TICK, LENGTH, _TICK).grown(STROKE / 2)
    words = _WORDS.get(language.partition("-")[0], _WORDS["en"]).replace(" ", "\u00a0")
    word = printed_line(words, Point(corner.x + LENGTH + _GAP, foot), fonts)
    return Path(segments, span, stroke=_BLACK, stroke_width=STROKE), word


def free_place(page: DisplayPage) -> Point | None:
    """The lowest free place, at the right before the left; none where the page has none, or is a card in the hand."""
    if min(page.geometry.trim.width, page.geometry.trim.height) < _SMALLEST:
        return None
    taken = [box.grown(_CLEAR) for box in _taken(page)]
    for corner in _places(page):
        footprint = Rect(corner.x, corner.y, FOOTPRINT.width, FOOTPRINT.height)
        if not any(box.overlaps(footprint) for box in taken) and _is_pale(page, footprint.grown(_CLEAR / 2)):
            return corner
    return None


def _places(page: DisplayPage) -> Iterator[Point]:
    trim = page.geometry.trim_box
    columns = (*(panel.right for panel in reversed(page.geometry.panels)), trim.right)
    rights = (right - _FROM_EDGE - FOOTPRINT.width for right in dict.fromkeys(sorted(columns, reverse=True)))
    lefts = [*rights, trim.x + _FROM_EDGE]
    rows = int((trim.height - 2 * _FROM_EDGE) / _STEP)
    heights = (trim.bottom - _FROM_EDGE - FOOTPRINT.height - row * _STEP for row in range(rows))
    return (Point(x, y) for y, x in product(heights, [left for left in lefts if left >= _FROM_EDGE]))


def _taken(page: DisplayPage) -> Iterator[Rect]:
    for item in page.items:
        match item:
            case GlyphRun():
                yield item.bounds
            case Symbol():
                yield item.quiet_rect
            case Picture():
                yield item.rect
            case Path() if item.stroke and page.geometry.folds:
                yield item.bounds
    for fold in page.geometry.folds:
        yield Rect(fold, 0.0, 0.0, page.geometry.trim.height)
    yield from page.geometry.tabs


def _is_pale(page: DisplayPage, rect: Rect) -> bool:
    shown = grounds(page.items, rect)
    return len(shown) == 1 and min(shown[0].web.red, shown[0].web.green, shown[0].web.blue) >= _PALE
