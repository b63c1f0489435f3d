"""Layout templates (``templates/<layout>/<family>.toml``): written in millimetres, points from here on.

A layout is data: swatches and the roles they play, type styles, frames. Every name a frame uses is checked here, so
that assembling and typesetting meet only whole templates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from materials_app.catalogue.faults import fault
from materials_app.catalogue.names import closest
from materials_app.catalogue.read import read_file
from materials_app.catalogue.record import KeyPath
from materials_app.catalogue.template_records import Place, PlaceRecord, TemplateRecord
from materials_app.model.content import Slot
from materials_app.model.library import DataFile
from materials_app.model.template import LayoutTemplate

SYMBOL_GROUND = "symbol-ground"
"""The role whose swatch lies under a symbol and its quiet zone."""

_SCREEN_COLOUR = re.compile("#[0-9a-fA-F]{6}")

_MESSAGE_FIELDS = ("kicker", "headline", "text")
_JOB_FIELDS = ("number", "address", "promise", "crisis", "masthead", "edition")
_SOURCES = (*(slot.value for slot in Slot), "job")


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
    for condition, changed in record.roles_for.items():
        for role, swatch in changed.items():
            yield ("roles_for", condition, role), role, roles, "role"
            yield ("roles_for", condition, role), swatch, tuple(record.swatch), "swatch"
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
    """What must hold of each part and no type can say."""
    for index, text in enumerate(record.text):
        if (text.top is None) == (text.foot is None):
            raise fault(
                file,
                ("text", index),
                f"“{text.id}” must have top or foot, one of them.",
                "Give top to hang it from its first cap line, foot to stand it on its last baseline.",
                "data-file-value",
            )
    for name, swatch in record.swatch.items():
        if not _SCREEN_COLOUR.fullmatch(swatch.srgb):
            at: KeyPath = ("swatch", name, "srgb")
            raise fault(file, at, f"“{swatch.srgb}” is not a colour.", "Write it as #rrggbb.", "data-file-value")
    for name, style in record.style.items():
        if not style.sizes or sorted(style.sizes, reverse=True) != style.sizes:
            raise fault(
                file, ("style", name, "sizes"), "Sizes must fall.", "Write the first choice first.", "data-file-value"
            )
