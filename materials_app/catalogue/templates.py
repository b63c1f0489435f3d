"""Layout templates (``templates/<layout>/<family>.toml``): written in millimetres, points from here on.

A layout is data: sides, frames, and what it changes of its family's swatches and styles. Every name a frame uses is
checked here, so that assembling and typesetting meet only whole templates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from materials_app.catalogue.families import LENT, check_styles, check_swatches
from materials_app.catalogue.faults import fault
from materials_app.catalogue.frame_records import Place, PlaceRecord
from materials_app.catalogue.names import closest
from materials_app.catalogue.read import convert, parse
from materials_app.catalogue.record import KeyPath, Table
from materials_app.catalogue.step_records import StepsRecord
from materials_app.catalogue.template_records import FRAME_TABLES, PageRecord, TemplateRecord
from materials_app.model.content import Slot
from materials_app.model.library import DataFile
from materials_app.model.template import BRAND, LayoutTemplate

SYMBOL_GROUND = "symbol-ground"
"""The role whose swatch lies under a symbol and its quiet zone."""

_MESSAGE_FIELDS = ("kicker", "headline", "text")
_JOB_FIELDS = ("number", "address", "promise", "limit", "crisis", "masthead", "edition")
_SOURCES = (*(slot.value for slot in Slot), "job")


def read_template(file: DataFile, families: Mapping[str, Table]) -> LayoutTemplate:
    """The template in one file. ``families`` are the tables of the family files, by id.

    Raises:
        DataFileError: when the file is not a template, or a frame names something neither it nor its family holds.
    """
    table = _lent(file, parse(file), families)
    plain = _checked(file, _without_brand(table))
    template = plain.template()
    if BRAND not in {fill.get("paint") for fill in _frames(table, ("fill",))} and not plain.with_brand:
        return template
    return replace(template, branded=_checked(file, _with_brand(file, table)).pages())


def _lent(file: DataFile, table: Table, families: Mapping[str, Table]) -> Table:
    """The file's table, its family's swatches, roles and styles under its own."""
    family = table.get("family")
    if not isinstance(family, str) or family not in families:
        near = closest(str(family), families)
        hint = f"Did you mean “{near}”?" if near else f"It may be: {', '.join(families)}."
        raise fault(file, ("family",), f"There is no family “{family}”.", hint, "data-file-unknown-reference")
    return {**table, **{key: _merged(families[family].get(key, {}), table.get(key, {})) for key in LENT}}


def _merged(under: Any, over: Any) -> Any:
    """Two tables in one, key by key; ``over`` wins."""
    if not (isinstance(under, dict) and isinstance(over, dict)):
        return over
    return {**under, **{key: _merged(under.get(key), value) for key, value in over.items()}}


def _frames(table: Table, kinds: Iterable[str]) -> Iterator[Table]:
    pages = table.get("page")
    for page in pages if isinstance(pages, list) else ():
        for kind in kinds:
            frames = page.get(kind, ()) if isinstance(page, dict) else ()
            yield from (frame for frame in frames if isinstance(frame, dict))


def _without_brand(table: Table) -> Table:
    """The table as it is for a set without a brand colour: nothing is painted with it."""
    pages = table.get("page")
    if not isinstance(pages, list):
        return table
    return {**table, "page": [_unbranded(page) for page in pages]}


def _unbranded(page: Any) -> Any:
    fills = page.get("fill") if isinstance(page, dict) else None
    if not isinstance(fills, list):
        return page
    return {**page, "fill": [fill for fill in fills if not isinstance(fill, dict) or fill.get("paint") != BRAND]}


def _with_brand(file: DataFile, table: Table) -> Table:
    """The table as it is for a set with a brand colour: each frame with what ``[with_brand.<frame>]`` changes."""
    known = [str(frame.get("id")) for frame in _frames(table, FRAME_TABLES)]
    changes = table.get("with_brand", {})
    for name in changes:
        if name not in known:
            near = closest(name, known)
            hint = f"Did you mean “{near}”?" if near else f"It may be: {', '.join(known)}."
            raise fault(file, ("with_brand", name), f"There is no frame “{name}”.", hint, "data-file-unknown-reference")
    roles = {**table["roles"], BRAND: next(iter(table["swatch"]), "")}
    return {**table, "roles": roles, "page": [_changed(page, changes) for page in table["page"]]}


def _changed(page: Table, changes: Mapping[str, Table]) -> Table:
    frames = {
        kind: [{**frame, **changes.get(str(frame.get("id")), {})} for frame in page[kind]]
        for kind in FRAME_TABLES
        if kind in page
    }
    return {**page, **frames}


def _checked(file: DataFile, table: Table) -> TemplateRecord:
    record = convert(file, table, TemplateRecord)
    for at, name, known, what in _names(record):
        if name not in known:
            near = closest(name, known)
            hint = f"Did you mean “{near}”?" if near else f"It may be: {', '.join(known)}."
            raise fault(file, at, f"There is no {what} “{name}”.", hint, "data-file-unknown-reference")
    _check_shapes(file, record)
    return record


_Name = tuple[KeyPath, str, tuple[str, ...], str]
"""Where a name is written, the name, what it may be, what it names."""


def _names(record: TemplateRecord) -> Iterator[_Name]:
    """Every name one part of the file uses for another."""
    roles = tuple(record.roles)
    for role, swatch in record.roles.items():
        yield ("roles", role), swatch, tuple(record.swatch), "swatch"
    for condition, changed in record.roles_for.items():
        for role, swatch in changed.items():
            yield ("roles_for", condition, role), role, roles, "role"
            yield ("roles_for", condition, role), swatch, tuple(record.swatch), "swatch"
    for number, page in enumerate(record.page):
        styles = tuple(name for name, style in record.style.items() if style.sizes)
        yield from _page_names(("page", number), page, roles, styles)


def _page_names(at: KeyPath, page: PageRecord, roles: tuple[str, ...], styles: tuple[str, ...]) -> Iterator[_Name]:
    frames = tuple(page.frame_ids())
    for index, fill in enumerate(page.fill):
        yield (*at, "fill", index, "paint"), fill.paint, roles, "role"
        yield from _places((*at, "fill", index, "y"), (fill.y,), frames)
    for index, symbol in enumerate(page.symbol):
        here: KeyPath = (*at, "symbol", index)
        yield (*here, "paint"), symbol.paint, roles, "role"
        yield here, SYMBOL_GROUND, roles, "role"
        yield from _places(here, (symbol.top, symbol.bottom), frames)
    for index, text in enumerate(page.text):
        here = (*at, "text", index)
        yield (*here, "style"), text.style, styles, "style"
        if text.like:
            yield (*here, "like"), text.like, frames, "frame"
        yield from _places(here, (text.top, text.line, text.foot), frames)
        for copy in text.copy:
            for paint in filter(None, (copy.paint, copy.last_paint)):
                yield (*here, "copy"), paint, roles, "role"
            yield (*here, "copy"), copy.source, _SOURCES, "source"
            fields = _JOB_FIELDS if copy.source == "job" else _MESSAGE_FIELDS
            yield (*here, "copy"), copy.field, fields, "field"
    for index, steps in enumerate(page.steps):
        yield from _step_names((*at, "steps", index), steps, (roles, styles, frames))


def _step_names(at: KeyPath, steps: StepsRecord, known: tuple[tuple[str, ...], ...]) -> Iterator[_Name]:
    roles, styles, frames = known
    yield (*at, "source"), steps.source, tuple(slot.value for slot in Slot), "source"
    for key in ("number_style", "lead_style", "text_style"):
        yield (*at, key), getattr(steps, key), styles, "style"
    for key in ("paint", "number_paint"):
        if getattr(steps, key):
            yield (*at, key), getattr(steps, key), roles, "role"
    yield from _places((*at, "line"), (steps.line,), frames)


def _places(at: KeyPath, places: Iterable[Place | None], frames: tuple[str, ...]) -> Iterator[_Name]:
    return ((at, place.frame, frames, "frame") for place in places if isinstance(place, PlaceRecord))


def _check_shapes(file: DataFile, record: TemplateRecord) -> None:
    """What must hold of each part and no type can say."""
    seen: set[str] = set()
    for number, page in enumerate(record.page):
        for index, text in enumerate(page.text):
            if sum(place is not None for place in (text.top, text.line, text.foot)) != 1:
                raise fault(
                    file,
                    ("page", number, "text", index),
                    f"“{text.id}” must have top, line or foot, one of them.",
                    "Give top to hang it from its first cap line, line to begin it on a baseline, foot to stand it on "
                    "its last one.",
                    "data-file-value",
                )
        for frame in page.frame_ids():
            if frame in seen:
                raise fault(
                    file,
                    ("page", number),
                    f"The id “{frame}” is given twice.",
                    "Give each frame of the layout, on all its sides, its own id.",
                    "data-file-duplicate",
                )
            seen.add(frame)
    check_swatches(file, record.swatch)
    check_styles(file, record.style)
