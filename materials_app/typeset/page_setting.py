"""Sets the frames of a page: each when the frames it hangs from are set, each block where its references say.

A frame without words takes no room: what hangs from it takes its place. A picture band that is off is a line of no
height where its head would be.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from materials_app.errors import InputError
from materials_app.model.document import (
    BoundDrawing,
    BoundFill,
    BoundFrame,
    BoundImage,
    BoundPartners,
    BoundSymbol,
    BoundTabs,
    BoundText,
    ResolvedPage,
)
from materials_app.model.geometry import Rect
from materials_app.model.said import said
from materials_app.model.template import DrawingFrame, Edge, FillFrame, TextFrame, VerticalRef
from materials_app.model.units import Length
from materials_app.typeset.alike import Part, fit_alike
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.other_scripts import writing_in
from materials_app.typeset.setting import Block, Room, Setup

__all__ = ["PlacedText", "SetPage", "set_page"]


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A text frame, set: its block and where its first baseline stands."""

    bound: BoundText
    block: Block
    first_baseline: Length

    @property
    def last_baseline(self) -> Length:
        """Where the last line stands."""
        return self.first_baseline + self.block.baselines[-1]

    @property
    def cap_line(self) -> Length:
        """The top of the first line's capitals."""
        return self.first_baseline - self.block.cap


@dataclass(frozen=True, slots=True)
class SetPage:
    """Every frame with its place, by frame id: text blocks, symbols' squares, fields, how far down a drawing's words
    reach; and what was left out."""

    texts: dict[str, PlacedText]
    symbols: dict[str, Rect]
    fields: dict[str, Rect]
    clear: dict[str, Length]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Edges:
    """Where the edges of a frame stand. ``stands_in`` marks an empty frame: what hangs from it takes its place."""

    top: Length
    cap: Length
    first_baseline: Length
    baseline: Length
    bottom: Length
    stands_in: bool = False

    def at(self, edge: Edge) -> Length:
        """The height of one edge."""
        return {
            Edge.TOP: self.top,
            Edge.CAP: self.cap,
            Edge.FIRST_BASELINE: self.first_baseline,
            Edge.BASELINE: self.baseline,
            Edge.BOTTOM: self.bottom,
        }[edge]


def set_page(page: ResolvedPage, fonts: FontBook) -> SetPage:
    """Set every text frame of a page and find the place of every symbol; a frame set alike before is not set again.

    Raises:
        FontError: when a character has no glyph.
        InputError: when frames hang from each other in a ring, or from one that is not there.
    """
    return _PageSetting(page, fonts).result()


class _PageSetting:
    """One page while it is being set: which frames are done, where their edges came to stand."""

    def __init__(self, page: ResolvedPage, fonts: FontBook) -> None:
        self._bound = {frame.frame.id: frame for frame in page.frames}
        self._readers = _in_reading_order(page)
        self._fonts = fonts
        self._edges: dict[str, _Edges] = {}
        self._open: list[str] = []
        self._texts: dict[str, PlacedText] = {}
        self._symbols: dict[str, Rect] = {}
        self._fields: dict[str, Rect] = {}
        self._clear: dict[str, Length] = {}
        self._left_out: list[str] = []
        self._alike: dict[str, tuple[Block, ...]] = {}

    def result(self) -> SetPage:
        """Set what is not set yet, and hand everything over."""
        for frame in self._bound:
            self._edges_of(frame)
        return SetPage(self._texts, self._symbols, self._fields, self._clear, tuple(self._left_out))

    def _edges_of(self, frame: str) -> _Edges:
        """The edges of a frame; sets it first where that has not happened."""
        if frame not in self._edges:
            if frame in self._open or frame not in self._bound:
                raise InputError(
                    said(
                        "The layout hangs the frame “{open}” from “{frame}”, which is not there or hangs from it "
                        "in turn, so the page cannot be set.",
                        open=self._open[-1],
                        frame=frame,
                    ),
                    hint=said("Hang it from the page or from another frame in the layout's file."),
                    error_id="layout-frame-ring",
                )
            self._open.append(frame)
            self._edges[frame] = self._set(self._bound[frame])
            self._open.pop()
        return self._edges[frame]

    def _set(self, bound: BoundFrame) -> _Edges:
        match bound:
            case BoundText():
                return self._set_text(bound) if bound.choices else self._empty(bound.frame)
            case BoundSymbol():
                return self._set_symbol(bound)
            case BoundImage():
                frame = bound.frame
                bottom = frame.y + (frame.height if bound.image else 0.0)
                return _box(frame.y, bottom)
            case BoundTabs():
                return _nothing(0.0)
            case BoundFill():
                return self._set_field(bound.frame)
            case BoundDrawing():
                return self._set_drawing(bound.frame)
            case BoundPartners():
                return self._set_partners(bound)

    def _set_field(self, frame: FillFrame) -> _Edges:
        """A field where it stands, or hung; one that hangs from a frame without words is not there either."""
        top = self._height(frame.hung) if frame.hung else frame.y
        if frame.hung and self._edges_of(frame.hung.frame).stands_in:
            return _nothing(top)
        self._fields[frame.id] = Rect(frame.x, top, frame.width, frame.height)
        return _box(top, top + frame.height)

    def _set_drawing(self, frame: DrawingFrame) -> _Edges:
        """In the room its words leave it, so it is set after them."""
        self._clear[frame.id] = self._height(frame.clear) if frame.clear else frame.y
        return _box(frame.y, frame.y + frame.height)

    def _set_partners(self, bound: BoundPartners) -> _Edges:
        """The rows of logos; nothing where there are none."""
        frame, top = bound.frame, self._height(bound.frame.top)
        if not bound.height:
            return _nothing(top)
        self._fields[frame.id] = Rect(frame.x, top, frame.width, bound.height)
        return _box(top, top + bound.height)

    def _set_text(self, bound: BoundText) -> _Edges:
        frame = bound.frame
        partner = self._partner(frame)
        pair = (bound, partner) if partner else (bound,)
        blocks = self._alike.get(frame.id) or self._fitted(*pair)
        if partner:
            self._alike[partner.frame.id] = blocks[::-1]
        # Own words are never dropped: they are set, and said to be too long. What stands in two languages goes in both.
        own = any(choice.has_own_words for one in pair for choice in one.choices)
        if any(block.over for block in blocks) and frame.optional and not own:
            self._left_out.append(frame.id)
            return self._empty(frame)
        block, (head, foot) = blocks[0], self._limits(frame)
        first = _first_baseline(frame, block, head, foot)
        placed = self._texts[frame.id] = PlacedText(bound, block, first)
        return _edges(placed)

    def _partner(self, frame: TextFrame) -> BoundText | None:
        """The frame that says the same in the other language, where both have words."""
        texts = (one for one in self._bound.values() if isinstance(one, BoundText) and one.choices)
        return next((one for one in texts if frame.match == one.frame.id or one.frame.match == frame.id), None)

    def _fitted(self, *several: BoundText) -> tuple[Block, ...]:
        """A text fitted into its frame; two that match, alike. What was fitted so before is not fitted again."""
        frame = several[0].frame
        ruling = self._texts.get(frame.like) if frame.like and self._edges_of(frame.like) else None
        like = ruling.block if ruling else None
        writings = tuple(map(writing_in, several))
        rooms = tuple(self._room(one.frame, frame.id) for one in several)

        def fit() -> tuple[Block, ...]:
            hands = zip(several, writings, strict=True)
            setups = (Setup(one.frame, one.language, self._fonts, writing) for one, writing in hands)
            return fit_alike(tuple(map(Part, setups, (one.choices for one in several), rooms)), like)

        given = (*((one.choices, one.language) for one in several), writings)
        return self._fonts.blocks.recall(frame, (given, rooms, like), fit)

    def _room(self, frame: TextFrame, being_set: str) -> Room:
        """The room a frame has. One that hangs from the frame being set has its lines: its depth is not known yet."""
        place = frame.top or frame.line or frame.foot
        if place and place.frame == being_set:
            return Room(frame.width, frame.max_lines)
        head, foot = self._limits(frame)
        return Room(frame.width, frame.max_lines, foot - head, from_baseline=frame.line is not None)

    def _limits(self, frame: TextFrame) -> tuple[Length, Length]:
        """How high the first cap line (or baseline, where that is given) and how low the last baseline may stand."""
        head = frame.top or frame.line
        if head:
            return self._height(head), math.inf if frame.floor is None else frame.floor
        ceiling = -math.inf if frame.ceiling is None else frame.ceiling
        above = self._read_before(frame) if frame.keep_clear else None
        if above:
            ceiling = max(ceiling, above.last_baseline + frame.keep_clear)
        return ceiling, self._height(frame.foot) if frame.foot else math.inf

    def _height(self, ref: VerticalRef) -> Length:
        if not ref.frame:
            return ref.offset
        edges = self._edges_of(ref.frame)
        return edges.at(ref.edge) + (0.0 if edges.stands_in else ref.offset)

    def _read_before(self, frame: TextFrame) -> PlacedText | None:
        """The nearest text that is read before ``frame`` and stands on the page."""
        before = (other for other in reversed(self._readers) if other.order < frame.order)
        return next((self._texts[one.id] for one in before if self._edges_of(one.id) and one.id in self._texts), None)

    def _empty(self, frame: TextFrame) -> _Edges:
        place = frame.top or frame.line or frame.foot
        return _nothing(self._height(place) if place else 0.0)

    def _set_symbol(self, bound: BoundSymbol) -> _Edges:
        """As tall as the block beside it, never below its least side."""
        frame = bound.frame
        top = self._height(frame.top)
        side = max(self._height(frame.bottom) - top, frame.min_side)
        left = frame.right - side if frame.right is not None else frame.left or 0.0
        self._symbols[frame.id] = Rect(left, top, side, side)
        return _box(top, top + side)


def _in_reading_order(page: ResolvedPage) -> tuple[TextFrame, ...]:
    texts = (bound.frame for bound in page.frames if isinstance(bound, BoundText))
    return tuple(sorted(texts, key=lambda frame: frame.order))


def _first_baseline(frame: TextFrame, block: Block, head: Length, foot: Length) -> Length:
    """Where the first line of a set block stands, between its frame's limits."""
    if frame.foot:
        return foot - block.drop - block.baselines[-1]
    return head if frame.line else head + block.cap


def _nothing(height: Length) -> _Edges:
    """The edges of a frame that is empty: all at its place, which another may take."""
    return _Edges(height, height, height, height, height, stands_in=True)


def _box(top: Length, bottom: Length) -> _Edges:
    """The edges of what has no lines: it stands on its foot."""
    return _Edges(top, top, bottom, bottom, bottom)


def _edges(placed: PlacedText) -> _Edges:
    scale = placed.block.setting.scale
    lines = placed.block.lines
    return _Edges(
        top=placed.first_baseline - lines[0].shaped.high * scale,
        cap=placed.cap_line,
        first_baseline=placed.first_baseline,
        baseline=placed.last_baseline + placed.block.drop,
        bottom=placed.last_baseline - lines[-1].shaped.low * scale,
    )
