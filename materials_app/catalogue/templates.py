"""Layout templates (``templates/<layout>/<family>.toml``): written in millimetres, points from here on.

A layout is data: sides, frames, and what it changes of its family's swatches and styles. Every name a frame uses is
checked here, so that assembling and typesetting meet only whole templates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from materials_app.catalogue.drawn import read_drawn
from materials_app.catalogue.families import LENT
from materials_app.catalogue.faults import unknown_reference
from materials_app.catalogue.read import convert
from materials_app.catalogue.record import Table
from materials_app.catalogue.template_checks import check_template
from materials_app.catalogue.template_layers import LayeredFile, frame_with, layered, merged
from materials_app.catalogue.template_records import FRAME_TABLES, TemplateRecord
from materials_app.model.later import Later
from materials_app.model.library import DataFile
from materials_app.model.template import BRAND, LayoutTemplate


def read_template(
    file: DataFile, families: Mapping[str, Table], files: Mapping[str, DataFile] | None = None
) -> LayoutTemplate:
    """The template in one file.

    Args:
        file: the layout's.
        families: the tables of the family files, by id.
        files: all layouts' files by path, for the one this may extend.

    Raises:
        DataFileError: when the file is not a template, or a frame names something neither it, nor the layout it
            extends, nor its family holds.
    """
    return template_of(layered(file, files or {}), families)


def template_of(whole: LayeredFile, families: Mapping[str, Table], *, is_shipped: bool = False) -> LayoutTemplate:
    """The template in a file and those it extends, with each of its drawings.

    Args:
        whole: the file.
        families: the tables of the family files, by id.
        is_shipped: its files and the family's are as shipped. Its drawings and its sides with a brand colour then wait
            until somebody wants them; in a file that somebody wrote, each is read at once, so that a fault is told
            when the program starts and not in the middle of a piece.

    Raises:
        DataFileError: as ``read_template``.
    """
    table = _lent(whole, families)
    plain = _checked(whole, _without_brand(table))
    motifs = tuple(read_drawn(whole, table, plain, partial(_drawn, whole)))
    template = replace(_template(whole, table, plain), with_motifs=motifs)
    if not is_shipped:
        _read_whole(template)
    return template


def _read_whole(template: LayoutTemplate) -> None:
    for one in (template, *(drawn for _, drawn in template.drawn)):
        one.with_brand.value  # noqa: B018 - read, so that its faults are told


def _drawn(whole: LayeredFile, table: Table) -> LayoutTemplate:
    return _template(whole, table, _checked(whole, _without_brand(table)))


def _template(whole: LayeredFile, table: Table, plain: TemplateRecord) -> LayoutTemplate:
    """The layout of a whole table, whose record without a brand colour is ``plain``; its sides also as they are for a
    set with one."""
    template = plain.template()
    if BRAND not in {fill.get("paint") for fill in _frames(table, ("fill",))} and not plain.with_brand:
        return template
    return replace(template, with_brand=Later(lambda: _checked(whole, _with_brand(whole, table)).pages()))


def _lent(whole: LayeredFile, families: Mapping[str, Table]) -> Table:
    """The layout's table, its family's swatches, roles and styles under its own."""
    table = whole.table
    family = table.get("family")
    if not isinstance(family, str) or family not in families:
        raise unknown_reference(whole.file, ("family",), f"There is no family “{family}”.", str(family), families)
    return {**table, **{key: merged(families[family].get(key, {}), table.get(key, {})) for key in LENT}}


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


def _with_brand(file: LayeredFile, table: Table) -> Table:
    """The table as it is for a set with a brand colour: each frame with what ``[with_brand.<frame>]`` changes."""
    known = [str(frame.get("id")) for frame in _frames(table, FRAME_TABLES)]
    changes = table.get("with_brand", {})
    for name in changes:
        if name not in known:
            raise unknown_reference(file, ("with_brand", name), f"There is no frame “{name}”.", name, known)
    roles = {**table["roles"], BRAND: next(iter(table["swatch"]), "")}
    return {**table, "roles": roles, "page": [_changed(page, changes) for page in table["page"]]}


def _changed(page: Table, changes: Mapping[str, Table]) -> Table:
    frames = {
        kind: [frame_with(frame, changes.get(str(frame.get("id")), {})) for frame in page[kind]]
        for kind in FRAME_TABLES
        if kind in page
    }
    return {**page, **frames}


def _checked(whole: LayeredFile, table: Table) -> TemplateRecord:
    """The record of ``table``, which is ``whole``'s for sets with or without a brand colour."""
    shown = replace(whole, table=table)
    record = convert(shown, table, TemplateRecord)
    check_template(shown, record)
    return record
