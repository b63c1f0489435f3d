"""A layout as it is with another drawing: ``[drawn.<motif>]`` says what that changes (``docs/adding-a-layout.md``).

One drawing leaves the headline half a page, the next the whole width of it; so what the words may take is the drawing's
to say. Which drawing a piece gets is for the campaign to say: its message, else its audience.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from materials_app.catalogue.faults import fault, unknown_reference
from materials_app.catalogue.record import KeyPath, Table
from materials_app.catalogue.template_layers import LayeredFile, frame_with
from materials_app.catalogue.template_records import FRAME_TABLES, DrawnRecord, TemplateRecord
from materials_app.errors import DataFileError
from materials_app.model.later import Later
from materials_app.model.motif import Motif
from materials_app.model.said import said
from materials_app.model.template import LayoutTemplate

_TABLE = "drawing"


def read_drawn(
    file: LayeredFile, table: Table, record: TemplateRecord, read: Callable[[Table], LayoutTemplate]
) -> Iterator[tuple[str, Later[LayoutTemplate]]]:
    """The layout with each of its other drawings, by the motif's name; each is read when first asked for.

    Args:
        file: the layout's file, for faults.
        table: the file's table, with what its family lends it.
        record: the same, read and checked with its first drawing.
        read: makes a layout of a table.

    Raises:
        DataFileError: once it is read, when a drawing changes a frame that is not there, or into something that is no
            frame.
    """
    for motif in record.drawn:
        yield motif.value, Later(partial(_read, file, table, record, read, motif))


def _read(
    file: LayeredFile, table: Table, record: TemplateRecord, read: Callable[[Table], LayoutTemplate], motif: Motif
) -> LayoutTemplate:
    changes = record.drawn[motif]
    _check_names(file, (table, record), motif, changes)
    try:
        return read(_with(table, motif, changes))
    except DataFileError as error:
        message = said(
            "With the drawing “{motif}” the layout does not hold together: {error}", motif=motif.value, error=error
        )
        raise fault(file, ("drawn", motif.value), message, error.hint, "data-file-value") from error


def _check_names(file: LayeredFile, layout: tuple[Table, TemplateRecord], motif: Motif, changes: DrawnRecord) -> None:
    table, record = layout
    known = [name for page in record.page for name in page.frame_ids()]
    # The record is that of a set without a brand colour; a drawing may say where its band stands all the same.
    known += [fill["id"] for page in table["page"] for fill in page.get("fill", ()) if fill["id"] not in known]
    named: list[tuple[KeyPath, str]] = [(("without",), name) for name in changes.without]
    named += [(("frames", name), name) for name in changes.frames]
    for where, name in named:
        if name not in known:
            at = ("drawn", motif.value, *where)
            raise unknown_reference(file, at, said("There is no frame “{name}”.", name=name), name, known)
    if not any(page.drawing for page in record.page):
        raise fault(
            file,
            ("drawn", motif.value),
            said("The layout has no drawing that this could take the place of."),
            said("Give a side a [[page.drawing]], or take this table out."),
            "data-file-value",
        )


def _with(table: Table, motif: Motif, changes: DrawnRecord) -> Table:
    """The table with another drawing, and with nothing else to choose from."""
    roles = {**table["roles"], **changes.roles}
    without = set(changes.without)
    kept = {name: change for name, change in table.get("with_brand", {}).items() if name not in without}
    pages = [_page(page, motif, changes, without) for page in table["page"]]
    return {**table, "roles": roles, "page": pages, "with_brand": kept, "drawn": {}}


def _page(page: Table, motif: Motif, changes: DrawnRecord, without: set[str]) -> Table:
    frames = {
        kind: [_frame(kind, frame, motif, changes.frames) for frame in page[kind] if frame["id"] not in without]
        for kind in FRAME_TABLES
        if kind in page
    }
    return {**page, **frames}


def _frame(kind: str, frame: Table, motif: Motif, changes: Mapping[str, dict[str, Any]]) -> Table:
    drawn = {"motif": motif.value} if kind == _TABLE else {}
    return frame_with(frame, {**drawn, **changes.get(frame["id"], {})})
