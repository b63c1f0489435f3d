"""The force's own words beside its name or logo: in the same strip where that has room, else under it, or not at all.

Never over it: there they would be the first thing in the strip, and crowd what the helpline promises.

They come last: name and logo stand where they stood without them, and what the set brings (a local line, partners)
keeps its place. One size, the smallest the layout sets the name in, so that nothing of them is read before the name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from materials_app.model.display_list import GlyphRun, Item
from materials_app.model.document import BoundForceWords, BoundText, CopyChoice, Passage, ResolvedPage
from materials_app.model.geometry import Rect, bounds
from materials_app.model.template import Fit
from materials_app.model.units import Length
from materials_app.typeset.copyfit import fit
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.free_room import is_free
from materials_app.typeset.other_scripts import writing_in
from materials_app.typeset.page_setting import PlacedText
from materials_app.typeset.runs import glyph_runs
from materials_app.typeset.setting import Block, Room, Setup

__all__ = ["Standing", "beside"]

_WEIGHT = 420.0
"""Of running text: lighter than the name, which stays the first thing in its strip."""
_LEADING = 1.3
_FONT = "inter"
"""The families' own for text: what somebody types stands in no font of a brand pack, and both lines are one block."""
_GAP, _UNDER = 1.5, 0.9
"""Sizes of their type from the name to what stands beside it, and to what stands under it."""
_CLEAR = 0.4
"""Sizes of their type that stay clear all round."""
_LINES = 2


@dataclass(frozen=True, slots=True)
class Standing:
    """What they stand beside: the name as it was set in each language on a panel, where it (or the logo in its place)
    stands, and the room the logo keeps clear."""

    names: Sequence[PlacedText]
    rect: Rect
    clear: Length = 0.0

    @property
    def left(self) -> Length:
        """Where the strip begins."""
        return min(one.bound.frame.x for one in self.names)

    @property
    def right(self) -> Length:
        """Where the strip ends."""
        return max(one.bound.frame.x + one.bound.frame.width for one in self.names)


@dataclass(frozen=True, slots=True)
class _Place:
    """A place to try: a measure from ``x``, where the first cap line stands, or else the last baseline; lines each."""

    x: Length
    width: Length
    head: Length | None
    foot: Length
    lines: int
    to_right: bool = False


def beside(
    words: Sequence[BoundForceWords], by: Standing, content: Sequence[Item], page: ResolvedPage, fonts: FontBook
) -> tuple[GlyphRun, ...]:
    """The words in the first place that is free; none where no place is, or the strip is too narrow.

    Args:
        words: the lines, in reading order.
        by: what they stand beside.
        content: everything else on the page, in paint order, the name or logo too.
        page: the page as it was set.
        fonts: what to set them in.

    Raises:
        FontError: when a character has no glyph.
    """
    size = by.names[0].bound.frame.style.sizes[-1]
    for place in _places(by, size):
        runs = _set(words, by, place, fonts) if place.width > 0 else ()
        if runs and is_free(bounds(run.bounds for run in runs), _CLEAR * size, content, page):
            return runs
    return ()


def _places(by: Standing, size: Length) -> Iterator[_Place]:
    """Beside in one line each, under, beside in two lines each."""
    gap, apart = max(_GAP * size, by.clear), max(_UNDER * size, by.clear)
    if by.names[0].bound.writing.is_rtl:
        x, width = by.left, by.rect.x - gap - by.left
    else:
        x, width = by.rect.right + gap, by.right - by.rect.right - gap
    aside = _Place(x, width, None, _foot(by), 1, to_right=not by.names[0].bound.writing.is_rtl)
    yield aside
    yield _Place(by.left, by.right - by.left, by.rect.bottom + apart, 0.0, _LINES)
    yield replace(aside, lines=_LINES)


def _foot(by: Standing) -> Length:
    """The line the name stands on; a logo's lower edge."""
    return by.rect.bottom if by.clear else max(one.last_baseline for one in by.names)


def _set(words: Sequence[BoundForceWords], by: Standing, place: _Place, fonts: FontBook) -> tuple[GlyphRun, ...]:
    last = max(by.names, key=lambda one: one.bound.frame.order)  # read after the name in every language
    bound = tuple(_bound(one, last, place) for one in words)
    blocks = tuple(_block(one, place, fonts) for one in bound)
    if any(block.over for block in blocks):
        return ()
    starts = tuple(accumulate((one.baselines[-1] + one.setting.leading for one in blocks), initial=0.0))
    depth = starts[-2] + blocks[-1].baselines[-1]
    first = place.head + blocks[0].cap if place.head is not None else place.foot - depth
    x = place.x + (place.width - max(block.reach for block in blocks) if place.to_right else 0.0)
    return tuple(
        run
        for one, block, start in zip(bound, blocks, starts, strict=False)
        for run in glyph_runs(replace(one, frame=replace(one.frame, x=x)), block, first + start)
    )


def _bound(words: BoundForceWords, name: PlacedText, place: _Place) -> BoundText:
    frame = name.bound.frame
    swatch = name.bound.choices[0].passages[0].swatch
    choice = CopyChoice("as-written", (Passage(words.text, swatch, words.slot),))
    style = replace(frame.style, family=_FONT, weight=_WEIGHT, sizes=frame.style.sizes[-1:], leading=_LEADING)
    made = replace(frame, id=words.slot, style=style, fit=Fit.FLOW, x=place.x, width=place.width, match="", like="")
    return BoundText(made, (choice,), words.language, words.writing)


def _block(bound: BoundText, place: _Place, fonts: FontBook) -> Block:
    setup = Setup(bound.frame, bound.language, fonts, writing_in(bound))
    return fit(setup, bound.choices, Room(place.width, place.lines))
