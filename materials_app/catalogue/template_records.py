"""The shape of a layout's file, ``templates/<layout>/<family>.toml`` (or ``<family>-<edition>.toml``): its
head, and its sides with their frames.

What the file leaves out of swatches, roles and styles is its family's (``family_records``); what it leaves out of all
else is the layout's that it extends (``template_layers``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from materials_app.catalogue.family_records import StyleRecord, SwatchRecord, theme
from materials_app.catalogue.frame_records import (
    DrawingRecord,
    FillRecord,
    PictureRecord,
    SymbolRecord,
    TabsRecord,
    TextRecord,
)
from materials_app.catalogue.partners_record import PartnersRecord
from materials_app.catalogue.record import Count, Extent, Record
from materials_app.catalogue.step_records import StepsRecord
from materials_app.model.motif import Motif
from materials_app.model.template import Edition, Frame, LayoutTemplate, Pattern, TemplatePage, TypeStyle
from materials_app.model.units import mm

FRAME_TABLES = ("fill", "drawing", "tabs", "picture", "symbol", "text", "steps", "partners")
"""The tables of a side, in the order they are painted."""


class PageRecord(Record, frozen=True):
    """One ``[[page]]``: a side and its frames. ``id`` names the format's side; a piece of one side may leave it out."""

    id: str = ""
    discreet: tuple[str, ...] = ()
    fill: list[FillRecord] = msgspec.field(default_factory=list)
    drawing: list[DrawingRecord] = msgspec.field(default_factory=list)
    tabs: list[TabsRecord] = msgspec.field(default_factory=list)
    picture: list[PictureRecord] = msgspec.field(default_factory=list)
    symbol: list[SymbolRecord] = msgspec.field(default_factory=list)
    text: list[TextRecord] = msgspec.field(default_factory=list)
    steps: list[StepsRecord] = msgspec.field(default_factory=list)
    partners: list[PartnersRecord] = msgspec.field(default_factory=list)

    def frames(self, styles: Mapping[str, TypeStyle]) -> Iterator[Frame]:
        """Every frame in paint order; words, which never lie over one another, in the order they are read."""
        yield from (record.frame() for record in self.fill)
        yield from (record.frame() for record in self.drawing)
        yield from (record.frame() for record in self.tabs)
        yield from (record.frame() for record in self.picture)
        yield from (record.frame() for record in self.symbol)
        texts = (record.frame(styles) for record in self.text)
        stepped = (frame for steps in self.steps for frame in steps.frames(styles))
        strips = (frame for strip in self.partners for frame in strip.frames(styles))
        yield from sorted((*texts, *stepped, *strips), key=lambda frame: frame.order)

    def frame_ids(self) -> Iterator[str]:
        """The ids of all its frames."""
        yield from (fill.id for fill in self.fill)
        yield from (drawing.id for drawing in self.drawing)
        yield from (tabs.id for tabs in self.tabs)
        yield from (picture.id for picture in self.picture)
        yield from (symbol.id for symbol in self.symbol)
        yield from (text.id for text in self.text)
        for steps in self.steps:
            yield from steps.frame_ids()
        for strip in self.partners:
            yield from (strip.id, *strip.frame_ids())


class DrawnRecord(Record, frozen=True):
    """``[drawn.<motif>]``: the layout with another drawing: the frames it does ``without``, what it changes of others,
    and which swatches play other roles."""

    without: tuple[str, ...] = ()
    frames: dict[str, dict[str, Any]] = msgspec.field(default_factory=dict)
    roles: dict[str, str] = msgspec.field(default_factory=dict)


class TemplateRecord(Record, frozen=True):
    """A whole template file, with what its family lends it."""

    id: str
    name: str
    family: str
    code: str
    format: str
    unit: Extent
    margin: Extent
    max_sizes: Count
    swatch: dict[str, SwatchRecord]
    roles: dict[str, str]
    style: dict[str, StyleRecord]
    page: list[PageRecord]
    roles_for: dict[str, dict[str, str]] = msgspec.field(default_factory=dict)
    with_brand: dict[str, dict[str, Any]] = msgspec.field(default_factory=dict)
    drawn: dict[Motif, DrawnRecord] = msgspec.field(default_factory=dict)
    short_name: str = ""
    edition: Edition = Edition.STANDARD
    pattern: Pattern | None = None
    extends: str = ""
    without: tuple[str, ...] = ()

    def template(self) -> LayoutTemplate:
        """The record as the model has it, without the sides that a brand colour changes. A set names a companion
        beside the layout it goes with, so it has an id of its own."""
        return LayoutTemplate(
            id=f"{self.id}-{self.edition}" if self.edition.is_companion else self.id,
            name=self.name,
            family=self.family,
            code=self.code,
            format=self.format,
            unit=mm(self.unit),
            margin=mm(self.margin),
            max_sizes=self.max_sizes,
            pages=self.pages(),
            theme=theme(self.swatch, self.roles, self.roles_for),
            short_name=self.short_name,
            edition=self.edition,
            pattern=self.pattern,
        )

    def pages(self) -> tuple[TemplatePage, ...]:
        """Its sides with their frames."""
        styles = {name: record.style() for name, record in self.style.items()}
        return tuple(TemplatePage(page.id, tuple(page.frames(styles)), page.discreet) for page in self.page)
