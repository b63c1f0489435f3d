"""The shape of a layout's frames: one record for each table, each able to become its frame of the model.

Lengths are millimetres, type sizes points; the model has points. ``docs/adding-a-layout.md`` explains them to people
who write one.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

import msgspec

from materials_app.catalogue.record import Count, Distance, Extent, Record
from materials_app.model.motif import Motif
from materials_app.model.tabs import TabsFrame
from materials_app.model.template import (
    CopySource,
    DrawingFrame,
    Edge,
    FillFrame,
    Fit,
    ImageFrame,
    Role,
    SymbolFrame,
    TextFrame,
    Turn,
    TypeStyle,
    VerticalRef,
)
from materials_app.model.units import mm


class Side(StrEnum):
    """A side of the page."""

    LEFT = "left"
    TOP = "top"
    RIGHT = "right"
    BOTTOM = "bottom"


class Length(StrEnum):
    """A length a message may come in."""

    SHORT = "short"
    STANDARD = "standard"
    LONG = "long"


class PlaceRecord(Record, frozen=True):
    """``{ frame, edge, gap }``: this far below an edge of another frame."""

    frame: str
    gap: float
    edge: Edge = Edge.BASELINE


Place = float | PlaceRecord
"""A height on the page: millimetres from the trim's top, or below another frame."""


class CopyRecord(Record, frozen=True):
    """One source of words: a message slot and its field, or ``job`` and what it knows. ``last_paint`` paints the last
    sense line."""

    source: str
    field: str
    paint: str
    lengths: list[Length] = msgspec.field(default_factory=lambda: [Length.STANDARD])
    last_paint: str = ""

    def copy(self) -> CopySource:
        """The record as the model has it."""
        lengths = tuple(length.value for length in self.lengths)
        return CopySource(self.source, self.field, lengths, self.paint, self.last_paint)


class FillRecord(Record, frozen=True):
    """``[[fill]]``: a flat field of colour; ``y`` is a height on the page, or hangs from another frame."""

    id: str
    x: float
    y: Place
    width: Extent
    height: Extent
    paint: str
    bleeds: list[Side] = msgspec.field(default_factory=list)

    def frame(self) -> FillFrame:
        """The record as the model has it."""
        hung = place_of(self.y) if isinstance(self.y, PlaceRecord) else None
        y = 0.0 if isinstance(self.y, PlaceRecord) else mm(self.y)
        bleeds = tuple(side.value for side in self.bleeds)
        return FillFrame(self.id, mm(self.x), y, mm(self.width), mm(self.height), self.paint, bleeds, hung)


class DrawingRecord(Record, frozen=True):
    """``[[drawing]]``: a motif in its field; ``clear`` is how far down words and the distance they keep may reach."""

    id: str
    motif: Motif
    x: float
    y: float
    width: Extent
    height: Extent
    margin: Distance
    bleeds: list[Side] = msgspec.field(default_factory=list)
    clear: Place | None = None
    opening: Annotated[float, msgspec.Meta(ge=0.25, le=0.5)] = 0.34
    stroke: Distance = 0.0
    ends: Distance | None = None
    mirrored: bool = False
    hangs: bool = False

    def frame(self) -> DrawingFrame:
        """The record as the model has it."""
        return DrawingFrame(
            id=self.id,
            motif=self.motif,
            x=mm(self.x),
            y=mm(self.y),
            width=mm(self.width),
            height=mm(self.height),
            bleeds=tuple(side.value for side in self.bleeds),
            margin=mm(self.margin),
            clear=_optional_place(self.clear),
            opening=self.opening,
            stroke=mm(self.stroke),
            ends=None if self.ends is None else mm(self.ends),
            is_mirrored=self.mirrored,
            hangs=self.hangs,
        )


class PictureRecord(Record, frozen=True):
    """``[[picture]]``: where the set's picture goes, if it has one."""

    id: str
    x: float
    y: float
    width: Extent
    height: Extent
    order: int
    bleeds: list[Side] = msgspec.field(default_factory=list)

    def frame(self) -> ImageFrame:
        """The record as the model has it."""
        place = (mm(self.x), mm(self.y), mm(self.width), mm(self.height))
        return ImageFrame(self.id, *place, tuple(side.value for side in self.bleeds), self.order)


class SymbolRecord(Record, frozen=True):
    """``[[symbol]]``: hung between two edges, its right or left side given."""

    id: str
    top: Place
    bottom: Place
    min_side: Extent
    paint: str
    order: int
    right: float | None = None
    left: float | None = None
    language: Turn = Turn.FIRST

    def frame(self) -> SymbolFrame:
        """The record as the model has it."""
        return SymbolFrame(
            id=self.id,
            top=place_of(self.top),
            bottom=place_of(self.bottom),
            right=optional_mm(self.right),
            left=optional_mm(self.left),
            min_side=mm(self.min_side),
            paint=self.paint,
            order=self.order,
            language=self.language,
        )


class TextRecord(Record, frozen=True):
    """``[[text]]``: words in a column, hung from ``top``, begun on ``line`` or standing on ``foot``."""

    id: str
    x: float
    width: Extent
    style: str
    fit: Fit
    role: Role
    order: int
    max_lines: Count
    copy: list[CopyRecord]
    top: Place | None = None
    line: Place | None = None
    foot: Place | None = None
    floor: float | None = None
    ceiling: float | None = None
    like: str = ""
    optional: bool = False
    keep_clear: Distance = 0.0
    leading_grid: Distance = 0.0
    paragraph_gap: Distance = 0.0
    keep_words: bool = False
    language: Turn = Turn.FIRST
    match: str = ""
    tabs: str = ""

    def frame(self, styles: Mapping[str, TypeStyle]) -> TextFrame:
        """The record as the model has it."""
        return TextFrame(
            id=self.id,
            x=mm(self.x),
            width=mm(self.width),
            style=styles[self.style],
            fit=self.fit,
            copy=tuple(source.copy() for source in self.copy),
            role=self.role,
            order=self.order,
            top=_optional_place(self.top),
            line=_optional_place(self.line),
            foot=_optional_place(self.foot),
            max_lines=self.max_lines,
            floor=optional_mm(self.floor),
            ceiling=optional_mm(self.ceiling),
            like=self.like,
            optional=self.optional,
            keep_clear=mm(self.keep_clear),
            leading_grid=mm(self.leading_grid),
            paragraph_gap=self.paragraph_gap,
            keep_words=self.keep_words,
            language=self.language,
            match=self.match,
            tabs=self.tabs,
        )


class TabsRecord(Record, frozen=True):
    """``[[tabs]]``: what the format's tabs look like. Words with ``tabs = <id>`` stand on each; ``turn = "left"`` is a
    quarter turn anticlockwise; ``taken`` is the number of one that is gone."""

    id: str
    gap: str
    line: str
    taken: Annotated[int, msgspec.Meta(ge=0)] = 0
    turn: Literal["left"] | None = None

    def frame(self) -> TabsFrame:
        """The record as the model has it."""
        return TabsFrame(self.id, self.taken, self.gap, self.line, self.turn is not None)


def place_of(place: Place) -> VerticalRef:
    """A place as the model has it."""
    if isinstance(place, PlaceRecord):
        return VerticalRef(mm(place.gap), place.frame, place.edge)
    return VerticalRef(mm(place))


def _optional_place(place: Place | None) -> VerticalRef | None:
    return None if place is None else place_of(place)


def optional_mm(value: float | None) -> float | None:
    """Millimetres to points, where there are any."""
    return None if value is None else mm(value)
