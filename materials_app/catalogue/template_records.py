"""The shape of a template file: one record for each table, each able to become its frame of the model.

Lengths are millimetres, type sizes points, inks per cent; the model has points and shares. Each class's docstring says
which table it is; ``docs/adding-a-layout.md`` explains them to people who write one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

import msgspec

from materials_app.catalogue.record import Record
from materials_app.model.colour import Cmyk, Srgb, Swatch
from materials_app.model.template import (
    CopySource,
    Edge,
    FillFrame,
    Fit,
    Frame,
    ImageFrame,
    LayoutTemplate,
    Role,
    SymbolFrame,
    TextFrame,
    Theme,
    TypeStyle,
    VerticalRef,
)
from materials_app.model.units import mm, pt


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


class SwatchRecord(Record, frozen=True):
    """``[swatch.<name>]``: inks in per cent, the screen colour as ``#rrggbb``."""

    cmyk: tuple[float, float, float, float]
    srgb: str

    def swatch(self, name: str) -> Swatch:
        """The record as the model has it."""
        red, green, blue = bytes.fromhex(self.srgb.removeprefix("#"))
        return Swatch(name, Cmyk(*(ink / 100 for ink in self.cmyk)), Srgb(red, green, blue))


class StyleRecord(Record, frozen=True):
    """``[style.<name>]``: sizes in points, tracking in thousandths of an em, leading as a multiple of the size."""

    font: str
    weight: float
    sizes: list[float]
    leading: float
    width: tuple[float, float] = (100.0, 100.0)
    width_limits: tuple[float, float] = (100.0, 100.0)
    tracking: int = 0
    tabular: bool = False
    hang: bool = True
    ratio: float = 1.5

    def style(self) -> TypeStyle:
        """The record as the model has it."""
        return TypeStyle(
            family=self.font,
            weight=self.weight,
            sizes=tuple(pt(size) for size in self.sizes),
            leading=self.leading,
            width=self.width,
            width_limits=self.width_limits,
            tracking=self.tracking,
            tabular=self.tabular,
            hang=self.hang,
            ratio=self.ratio,
        )


class PlaceRecord(Record, frozen=True):
    """``{ frame, edge, gap }``: this far below an edge of another frame."""

    frame: str
    gap: float
    edge: Edge = Edge.BASELINE


Place = float | PlaceRecord
"""A height on the page: millimetres from the trim's top, or below another frame."""


class CopyRecord(Record, frozen=True):
    """One source of words: a message slot and its field, or ``job`` and what it knows."""

    source: str
    field: str
    paint: str
    lengths: list[Length] = msgspec.field(default_factory=lambda: [Length.STANDARD])

    def copy(self) -> CopySource:
        """The record as the model has it."""
        return CopySource(self.source, self.field, tuple(length.value for length in self.lengths), self.paint)


class FillRecord(Record, frozen=True):
    """``[[fill]]``: a flat field of colour."""

    id: str
    x: float
    y: float
    width: float
    height: float
    paint: str
    bleeds: list[Side] = msgspec.field(default_factory=list)

    def frame(self) -> FillFrame:
        """The record as the model has it."""
        place = (mm(self.x), mm(self.y), mm(self.width), mm(self.height))
        return FillFrame(self.id, *place, self.paint, tuple(side.value for side in self.bleeds))


class PictureRecord(Record, frozen=True):
    """``[[picture]]``: where the set's picture goes, if it has one."""

    id: str
    x: float
    y: float
    width: float
    height: float
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
    min_side: float
    paint: str
    order: int
    right: float | None = None
    left: float | None = None

    def frame(self) -> SymbolFrame:
        """The record as the model has it."""
        return SymbolFrame(
            id=self.id,
            top=_place(self.top),
            bottom=_place(self.bottom),
            right=_optional(self.right),
            left=_optional(self.left),
            min_side=mm(self.min_side),
            paint=self.paint,
            order=self.order,
        )


class TextRecord(Record, frozen=True):
    """``[[text]]``: words in a column, hung from ``top`` or standing on ``foot``."""

    id: str
    x: float
    width: float
    style: str
    fit: Fit
    role: Role
    order: int
    max_lines: int
    copy: list[CopyRecord]
    top: Place | None = None
    foot: Place | None = None
    floor: float | None = None
    ceiling: float | None = None
    like: str = ""
    optional: bool = False
    keep_clear: float = 0.0
    leading_grid: float = 0.0

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
            top=None if self.top is None else _place(self.top),
            foot=None if self.foot is None else _place(self.foot),
            max_lines=self.max_lines,
            floor=_optional(self.floor),
            ceiling=_optional(self.ceiling),
            like=self.like,
            optional=self.optional,
            keep_clear=mm(self.keep_clear),
            leading_grid=mm(self.leading_grid),
        )


class TemplateRecord(Record, frozen=True):
    """A whole template file. Fills are painted first, then pictures, symbols and text."""

    id: str
    name: str
    family: str
    code: str
    format: str
    unit: float
    margin: float
    max_sizes: int
    swatch: dict[str, SwatchRecord]
    roles: dict[str, str]
    style: dict[str, StyleRecord]
    text: list[TextRecord]
    roles_for: dict[str, dict[str, str]] = msgspec.field(default_factory=dict)
    fill: list[FillRecord] = msgspec.field(default_factory=list)
    picture: list[PictureRecord] = msgspec.field(default_factory=list)
    symbol: list[SymbolRecord] = msgspec.field(default_factory=list)

    def template(self) -> LayoutTemplate:
        """The record as the model has it."""
        swatches = tuple(record.swatch(name) for name, record in self.swatch.items())
        return LayoutTemplate(
            id=self.id,
            name=self.name,
            family=self.family,
            code=self.code,
            format=self.format,
            unit=mm(self.unit),
            margin=mm(self.margin),
            max_sizes=self.max_sizes,
            frames=tuple(self.frames()),
            theme=Theme(
                swatches,
                roles=tuple(self.roles.items()),
                roles_for=tuple((condition, tuple(roles.items())) for condition, roles in self.roles_for.items()),
            ),
        )

    def frames(self) -> Iterator[Frame]:
        """Every frame in paint order."""
        styles = {name: record.style() for name, record in self.style.items()}
        yield from (record.frame() for record in self.fill)
        yield from (record.frame() for record in self.picture)
        yield from (record.frame() for record in self.symbol)
        yield from (record.frame(styles) for record in self.text)


def _place(place: Place) -> VerticalRef:
    if isinstance(place, PlaceRecord):
        return VerticalRef(mm(place.gap), place.frame, place.edge)
    return VerticalRef(mm(place))


def _optional(value: float | None) -> float | None:
    return None if value is None else mm(value)
