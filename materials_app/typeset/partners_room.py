"""Makes room for the partners' strip: what stands above it on its panel moves up by whole units of the grid.

How much is needed is measured: the strip is set once with the most room it may take.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

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
from materials_app.typeset.mark_ink import ink_of
from materials_app.typeset.mark_rows import GROWTHS, mark_rows
from materials_app.typeset.page_setting import SetPage, set_page

__all__ = ["with_partners_room"]

_FRAMES_KEPT = 512
"""Frames are told from others by being themselves: one that was moved so before is the same again."""

_SAME: Length = 0.01


def with_partners_room(page: ResolvedPage, fonts: FontBook, library: AssetLibrary) -> ResolvedPage:
    """The page with its frames where the partners leave them, the logos as large as there is room for; the page itself
    where there are no partners.

    Raises:
        FontError: when a character has no glyph.
        InputError: when a logo is missing, cannot be read or would not be seen.
    """
    strip = next((one for one in page.frames if isinstance(one, BoundPartners)), None)
    if strip is None or not (strip.marks or any(_has_words(one, strip.frame) for one in page.frames)):
        return page
    frame = strip.frame
    for rows in _largest_first(strip, library):
        page = replace(page, frames=tuple(rows if one.frame is frame else one for one in page.frames))
        done = set_page(replace(page, frames=tuple(_deeper(one, frame) for one in page.frames)), fonts)
        over = _foot(done, frame) - frame.floor
        if over <= frame.most + _SAME and not _is_overset(done, frame):
            break
    else:
        if strip.marks:
            return with_partners_room(_as_text(page, strip), fonts, library)
    rise = min(math.ceil((over - _SAME) / page.unit) * page.unit, frame.most)
    if rise <= 0:
        return page
    moved = _moved(page.frames, frame, _Zone(frame.x, frame.x + frame.width, frame.lifts, frame.floor), rise)
    if frame.halves is not None:
        above = _Zone(frame.x, frame.x + frame.width, frame.halves, frame.lifts - 2 * _SAME)
        moved = _moved(moved, frame, above, rise / 2)
    return replace(page, frames=moved)


def _moved(frames: tuple[BoundFrame, ...], strip: PartnersFrame, zone: _Zone, rise: Length) -> tuple[BoundFrame, ...]:
    own = {strip.id, *strip.words}
    return tuple(one if one.frame.id in own else _with(one, _lifted(one.frame, zone, rise)) for one in frames)


def _as_text(page: ResolvedPage, strip: BoundPartners) -> ResolvedPage:
    """The page with names in the place of logos, which found no room."""
    words = dict(strip.as_text)
    frames = (
        replace(strip, marks=(), is_text=True)
        if one.frame.id == strip.frame.id
        else replace(one, choices=words[one.frame.id])
        if isinstance(one, BoundText) and one.frame.id in words
        else one
        for one in page.frames
    )
    return replace(page, frames=tuple(frames))


def _largest_first(strip: BoundPartners, library: AssetLibrary) -> Iterator[BoundPartners]:
    """The strip with its logos in rows, larger ones first; the strip alone where it has none."""
    if not strip.marks:
        yield strip
        return
    inks = [ink_of(mark, library) for mark in strip.marks]
    for growth in GROWTHS:
        rows = mark_rows(inks, strip.frame, growth)
        placed = (
            replace(mark, place=place, crop=ink.box)
            for mark, ink, place in zip(strip.marks, inks, rows.places, strict=True)
        )
        yield replace(strip, marks=tuple(placed), height=rows.height)


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
