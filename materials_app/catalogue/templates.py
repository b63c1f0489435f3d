"""Layout templates (``templates/<layout>/<family>.toml``): written in millimetres, points from here on.

A layout is data: swatches and the roles they play, type styles, frames. Every name a frame uses is checked here, so
that assembling and typesetting meet only whole templates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from materials_app.catalogue.faults import fault
from materials_app.catalogue.names import closest
from materials_app.catalogue.read import read_file
from materials_app.catalogue.record import KeyPath, Record
from materials_app.model.colour import Cmyk, Srgb, Swatch
from materials_app.model.content import Slot
from materials_app.model.library import DataFile
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
from materials_app.model.units import Length, mm, pt

SYMBOL_GROUND = "symbol-ground"
"""The role whose swatch lies under a symbol and its quiet zone."""

_MESSAGE_FIELDS = ("kicker", "headline", "text")
_JOB_FIELDS = ("number", "address", "promise", "crisis", "masthead", "edition")
_SOURCES = (*(slot.value for slot in Slot), "job")


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
    lengths: list[str] = msgspec.field(default_factory=lambda: ["standard"])

    def copy(self) -> CopySource:
        """The record as the model has it."""
        return CopySource(self.source, self.field, tuple(self.lengths), self.paint)


class FillRecord(Record, frozen=True):
    """``[[fill]]``: a flat field of colour."""

    id: str
    x: float
    y: float
    width: float
    height: float
    paint: str
    bleeds: list[str] = msgspec.field(default_factory=list)

    def frame(self) -> FillFrame:
        """The record as the model has it."""
        place = (mm(self.x), mm(self.y), mm(self.width), mm(self.height))
        return FillFrame(self.id, *place, self.paint, tuple(self.bleeds))


class PictureRecord(Record, frozen=True):
    """``[[picture]]``: where the set's picture goes, if it has one."""

    id: str
    x: float
    y: float
    width: float
    height: float
    order: int
    bleeds: list[str] = msgspec.field(default_factory=list)

    def frame(self) -> ImageFrame:
        """The record as the model has it."""
        place = (mm(self.x), mm(self.y), mm(self.width), mm(self.height))
        return ImageFrame(self.id, *place, tuple(self.bleeds), self.order)


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
            theme=Theme(swatches, tuple(self.roles.items())),
        )

    def frames(self) -> Iterator[Frame]:
        """Every frame in paint order."""
        styles = {name: record.style() for name, record in self.style.items()}
        yield from (record.frame() for record in self.fill)
        yield from (record.frame() for record in self.picture)
        yield from (record.frame() for record in self.symbol)
        yield from (record.frame(styles) for record in self.text)


def read_template(file: DataFile) -> LayoutTemplate:
    """The template in one file.

    Raises:
        DataFileError: when the file is not a template, or a frame names something the file does not hold.
    """
    record = read_file(file, TemplateRecord)
    for at, name, known, what in _names(record):
        if name not in known:
            near = closest(name, known)
            hint = f"Did you mean “{near}”?" if near else f"It may be: {', '.join(known)}."
            raise fault(file, at, f"There is no {what} “{name}”.", hint, "data-file-unknown-reference")
    _check_shapes(file, record)
    return record.template()


_Name = tuple[KeyPath, str, tuple[str, ...], str]
"""Where a name is written, the name, what it may be, what it names."""


def _names(record: TemplateRecord) -> Iterator[_Name]:
    """Every name one part of the file uses for another."""
    roles, styles, frames = tuple(record.roles), tuple(record.style), tuple(_frame_ids(record))
    for role, swatch in record.roles.items():
        yield ("roles", role), swatch, tuple(record.swatch), "swatch"
    for index, fill in enumerate(record.fill):
        yield ("fill", index, "paint"), fill.paint, roles, "role"
    for index, symbol in enumerate(record.symbol):
        yield ("symbol", index, "paint"), symbol.paint, roles, "role"
        yield ("symbol", index), SYMBOL_GROUND, roles, "role"
        yield from _places(("symbol", index), (symbol.top, symbol.bottom), frames)
    for index, text in enumerate(record.text):
        at = ("text", index)
        yield (*at, "style"), text.style, styles, "style"
        if text.like:
            yield (*at, "like"), text.like, frames, "frame"
        yield from _places(at, (text.top, text.foot), frames)
        for copy in text.copy:
            yield (*at, "copy"), copy.paint, roles, "role"
            yield (*at, "copy"), copy.source, _SOURCES, "source"
            fields = _JOB_FIELDS if copy.source == "job" else _MESSAGE_FIELDS
            yield (*at, "copy"), copy.field, fields, "field"


def _places(at: KeyPath, places: Iterable[Place | None], frames: tuple[str, ...]) -> Iterator[_Name]:
    return ((at, place.frame, frames, "frame") for place in places if isinstance(place, PlaceRecord))


def _frame_ids(record: TemplateRecord) -> Iterator[str]:
    yield from (frame.id for frame in record.picture)
    yield from (frame.id for frame in record.symbol)
    yield from (frame.id for frame in record.text)


def _check_shapes(file: DataFile, record: TemplateRecord) -> None:
    """What must hold of each text frame and no type can say."""
    for index, text in enumerate(record.text):
        if (text.top is None) == (text.foot is None):
            raise fault(
                file,
                ("text", index),
                f"“{text.id}” must have top or foot, one of them.",
                "Give top to hang it from its first cap line, foot to stand it on its last baseline.",
                "data-file-value",
            )
    for name, style in record.style.items():
        if not style.sizes or sorted(style.sizes, reverse=True) != style.sizes:
            raise fault(
                file, ("style", name, "sizes"), "Sizes must fall.", "Write the first choice first.", "data-file-value"
            )


def _place(place: Place) -> VerticalRef:
    if isinstance(place, PlaceRecord):
        return VerticalRef(mm(place.gap), place.frame, place.edge)
    return VerticalRef(mm(place))


def _optional(value: float | None) -> Length | None:
    return None if value is None else mm(value)
