"""Makes room for the partners' strip: what stands above it on its panel moves up by whole units of the grid.

How much is needed is measured: the strip is set once with the most room it may take.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from materials_app.model.document import BoundFrame, BoundPartners, BoundText, ResolvedPage
from materials_app.model.library import AssetLibrary
from materials_app.model.template import (
    DrawingFrame,
    FillFrame,
    Frame,
    ImageFrame,
    PartnersFrame,
    SymbolFrame,
    TextFrame,
    VerticalRef,
)
from materials_app.model.units import Length
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.mark_ink import MarkInk, ink_of
from materials_app.typeset.mark_rows import MarkLimit, Rows, growths, mark_rows
from materials_app.typeset.page_setting import SetPage, set_page

__all__ = ["with_partners_room"]

_FRAMES_KEPT = 512
"""Frames are told from others by being themselves: one that was moved so before is the same again."""

_SAME: Length = 0.01


def with_partners_room(
    pages: tuple[ResolvedPage, ...], fonts: FontBook, library: AssetLibrary, limit: MarkLimit | None = None
) -> tuple[ResolvedPage, ...]:
    """The pages with their frames where the partners leave them, the logos as large as there is room for; the pages
    themselves where there are no partners. What each language of a piece has on a side of its own is treated alike.

    Args:
        pages: the piece's.
        fonts: what to set the names in.
        library: where logos come from.
        limit: the most that a logo may have; none where nothing says so.

    Raises:
        FontError: when a character has no glyph.
        InputError: when a logo is missing, cannot be read or would not be seen.
    """
    strips = tuple(_strips_of(page) for page in pages)
    shown = next(chain(*strips), None)
    if shown is None:
        return pages
    inks = tuple(ink_of(mark, library) for mark in shown.marks)
    for growth in growths(inks, shown.frame, limit) if inks else (1.0,):
        rows = mark_rows(inks, shown.frame, growth, limit) if inks else None
        tried = tuple(
            _Tried.of(page, tuple(_placed(one, inks, rows) if rows else one for one in on), fonts)
            for page, on in zip(pages, strips, strict=True)
        )
        if all(one.fits for one in tried):
            break
    else:
        if inks:
            named = (_as_text(page, on) for page, on in zip(pages, strips, strict=True))
            return with_partners_room(tuple(named), fonts, library)
    over = max(one.over for one in tried)
    return tuple(one.risen(over) for one in tried)


def _strips_of(page: ResolvedPage) -> tuple[BoundPartners, ...]:
    """The page's strips that say or show anything."""
    strips = (one for one in page.frames if isinstance(one, BoundPartners))
    return tuple(one for one in strips if one.marks or any(_has_words(text, one.frame) for text in page.frames))


@dataclass(frozen=True, slots=True)
class _Tried:
    """A page with its strips as they were tried: how far below its floor the deepest of them reaches, and whether all
    their words fit into the most room they may take."""

    page: ResolvedPage
    strips: tuple[PartnersFrame, ...]
    over: Length
    fits: bool

    @classmethod
    def of(cls, page: ResolvedPage, strips: tuple[BoundPartners, ...], fonts: FontBook) -> _Tried:
        """Set the page with all the room that its strips may take; a page without any is itself."""
        if not strips:
            return cls(page, (), -math.inf, fits=True)
        placed = {one.frame.id: one for one in strips}
        page = replace(page, frames=tuple(placed.get(one.frame.id, one) for one in page.frames))
        frames = tuple(one.frame for one in strips)
        deep = page.frames
        for frame in frames:
            deep = tuple(_deeper(one, frame) for one in deep)
        done = set_page(replace(page, frames=deep), fonts)
        overs = [(frame, _foot(done, frame) - frame.floor) for frame in frames]
        fits = all(over <= frame.most + _SAME and not _is_overset(done, frame) for frame, over in overs)
        return cls(page, frames, max(over for _, over in overs), fits)

    def risen(self, over: Length) -> ResolvedPage:
        """The page with what stands above its strips moved up, for one that reaches so far below its floor."""
        frames = self.page.frames
        for strip in self.strips:
            rise = min(math.ceil((over - _SAME) / self.page.unit) * self.page.unit, strip.most)
            if rise > 0:
                frames = _risen(frames, strip, rise)
        return self.page if frames is self.page.frames else replace(self.page, frames=frames)


def _risen(frames: tuple[BoundFrame, ...], strip: PartnersFrame, rise: Length) -> tuple[BoundFrame, ...]:
    """The frames moved up: what moves half as far goes first, so that nothing that moved all the way moves again."""
    left, right = strip.x, strip.x + strip.width
    if strip.halves is not None:
        frames = _moved(frames, strip, _Zone(left, right, strip.halves, strip.lifts - 2 * _SAME), rise / 2)
    return _moved(frames, strip, _Zone(left, right, strip.lifts, strip.floor), rise)


def _moved(frames: tuple[BoundFrame, ...], strip: PartnersFrame, zone: _Zone, rise: Length) -> tuple[BoundFrame, ...]:
    own = {strip.id, *strip.words}
    return tuple(one if one.frame.id in own else _with(one, _lifted(one.frame, zone, rise)) for one in frames)


def _as_text(page: ResolvedPage, strips: tuple[BoundPartners, ...]) -> ResolvedPage:
    """The page with names in the place of logos, which found no room."""
    words = {name: choices for strip in strips for name, choices in strip.as_text}
    frames = (
        replace(one, marks=(), is_text=True)
        if isinstance(one, BoundPartners)
        else replace(one, choices=words[one.frame.id])
        if isinstance(one, BoundText) and one.frame.id in words
        else one
        for one in page.frames
    )
    return replace(page, frames=tuple(frames))


def _placed(strip: BoundPartners, inks: tuple[MarkInk, ...], rows: Rows) -> BoundPartners:
    """The strip with its logos in these rows."""
    placed = (
        replace(mark, place=place, crop=ink.box)
        for mark, ink, place in zip(strip.marks, inks, rows.places, strict=True)
    )
    return replace(strip, marks=tuple(placed), height=rows.height)


def _is_overset(done: SetPage, strip: PartnersFrame) -> bool:
    return any(done.texts[name].block.over > 0 for name in strip.words if name in done.texts)


def _has_words(bound: BoundFrame, strip: PartnersFrame) -> bool:
    return isinstance(bound, BoundText) and bound.frame.id in strip.words and bool(bound.choices)


def _deeper(bound: BoundFrame, strip: PartnersFrame) -> BoundFrame:
    """The strip's words with all the room that it may take."""
    if not isinstance(bound, BoundText) or bound.frame.id not in strip.words:
        return bound
    return replace(bound, frame=_with_floor(bound.frame, strip.floor + strip.most))


def _foot(done: SetPage, strip: PartnersFrame) -> Length:
    """How far down the strip reaches."""
    words, rows = (
        (done.texts[name].last_baseline for name in strip.words if name in done.texts),
        done.fields.get(strip.id),
    )
    return max((*words, *((rows.bottom,) if rows else ())), default=strip.floor)


def _with(bound: BoundFrame, frame: Frame) -> BoundFrame:
    return bound if frame is bound.frame else replace(bound, frame=frame)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class _Zone:
    """The part of a page that moves: as wide as the strip, down to its foot."""

    left: Length
    right: Length
    head: Length
    foot: Length

    def holds(self, height: Length) -> bool:
        """Whether something at this height moves."""
        return self.head <= height <= self.foot + _SAME

    def is_crossed(self, left: Length, right: Length) -> bool:
        """Whether something from ``left`` to ``right`` stands in its width."""
        return left < self.right and right > self.left


@lru_cache(maxsize=_FRAMES_KEPT)
def _with_floor(frame: TextFrame, floor: Length) -> TextFrame:
    return replace(frame, floor=floor)


@lru_cache(maxsize=_FRAMES_KEPT)
def _lifted(frame: Frame, zone: _Zone, by: Length) -> Frame:
    """A frame as it stands when what is in the zone moves up; the frame itself where it does not."""
    match frame:
        case TextFrame() if zone.is_crossed(frame.x, frame.x + frame.width):
            return replace(
                frame,
                top=_ref(frame.top, zone, by),
                line=_ref(frame.line, zone, by),
                foot=_ref(frame.foot, zone, by),
                floor=_height(frame.floor, zone, by),
                ceiling=_height(frame.ceiling, zone, by),
            )
        case SymbolFrame() if zone.is_crossed(*_reach(frame)):
            tops = _ref(frame.top, zone, by), _ref(frame.bottom, zone, by)
            return replace(frame, top=tops[0] or frame.top, bottom=tops[1] or frame.bottom)
        case FillFrame() | DrawingFrame() | ImageFrame() if zone.is_crossed(frame.x, frame.x + frame.width):
            head, foot = frame.y, frame.y + frame.height
            up, down = (by if zone.holds(edge) else 0.0 for edge in (head, foot))
            return replace(frame, y=head - up, height=frame.height + up - down) if up or down else frame
        case _:
            return frame


def _reach(frame: SymbolFrame) -> tuple[Length, Length]:
    if frame.left is not None:
        return frame.left, frame.left + frame.min_side
    right = frame.right or 0.0
    return right - frame.min_side, right


def _ref(ref: VerticalRef | None, zone: _Zone, by: Length) -> VerticalRef | None:
    if ref is None or ref.frame or not zone.holds(ref.offset):
        return ref
    return replace(ref, offset=ref.offset - by)


def _height(height: Length | None, zone: _Zone, by: Length) -> Length | None:
    return height - by if height is not None and zone.holds(height) else height
