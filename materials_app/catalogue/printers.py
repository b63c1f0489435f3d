"""The printers a user has asked to be remembered: one readable file, ``printers.toml``, that people may edit too."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import fields
from typing import Any

from materials_app.catalogue.faults import fault, unknown_reference
from materials_app.catalogue.names import closest
from materials_app.catalogue.read import read_list
from materials_app.catalogue.record import KeyPath, Record, Table
from materials_app.model.flavour import Flavour
from materials_app.model.library import DataFile
from materials_app.model.page import Marks
from materials_app.model.printer import Printer, Usual

_HEAD = """\
# Printers to order from again. materials make --printer NAME fills what a set leaves blank; --remember keeps it here.
# Stock and finishing go by layout: materials list layouts shows the names.
"""


class UsualRecord(Record, frozen=True):
    """One ``[[printer.usual]]``: stock and finishing of one layout."""

    layout: str
    stock: str = ""
    finishing: str = ""


class PrinterRecord(Record, frozen=True):
    """One ``[[printer]]``."""

    name: str
    contact: str = ""
    delivery: str = ""
    marks: Marks | None = None
    flavour: Flavour | None = None
    usual: tuple[UsualRecord, ...] = ()

    def printer(self) -> Printer:
        """The record as the model has it."""
        usual = tuple(Usual(one.layout, one.stock, one.finishing) for one in self.usual)
        return Printer(self.name, self.contact, self.delivery, self.marks, self.flavour, usual)


def read_printers(text: str, path: str, layouts: Collection[str] = ()) -> tuple[Printer, ...]:
    """The printers in ``text``; ``path`` is what messages call the file, ``layouts`` are those there are, where known.

    Raises:
        DataFileError: when it is not TOML, holds something else, names a printer or its layout twice, or a layout that
            is none.
    """
    file = DataFile(path, text, "")
    return tuple(checked_printers(file, read_list(file, "printer", PrinterRecord), layouts))


def checked_printers(
    file: DataFile, records: Iterable[tuple[KeyPath, PrinterRecord]], known: Collection[str] = ()
) -> Iterator[Printer]:
    """The printers of a file's records, each of which comes with its place in the file; ``known`` are the layouts.

    Raises:
        DataFileError: when one has no name, a printer or its layout is there twice, or a layout is none.
    """
    names: set[str] = set()
    for at, record in records:
        if not record.name.strip():
            raise fault(file, (*at, "name"), "This printer has no name.", "Write the name you order by.")
        if _plain(record.name) in names:
            raise _twice(file, (*at, "name"), record.name)
        names.add(_plain(record.name))
        layouts = [one.layout for one in record.usual]
        for index, layout in enumerate(layouts):
            where: KeyPath = (*at, "usual", index, "layout")
            if layout in layouts[:index]:
                raise _twice(file, where, layout)
            if known and layout not in known:
                raise unknown_reference(file, where, f"There is no layout “{layout}”.", layout, known)
        yield record.printer()


def _twice(file: DataFile, at: KeyPath, name: str) -> Exception:
    return fault(file, at, f"“{name}” is here twice.", "Write what is usual into one record.", "data-file-duplicate")


def find_printer(printers: tuple[Printer, ...], name: str) -> Printer | None:
    """The printer of this name, without regard to case and blanks; or none."""
    return next((one for one in printers if _plain(one.name) == _plain(name)), None)


def nearest_printer(printers: tuple[Printer, ...], name: str) -> str:
    """The remembered name most like ``name``; empty when none is near."""
    return closest(name, (one.name for one in printers))


def with_printer(text: str, printer: Printer) -> str:
    """The file's text with ``printer`` in it: in place of the record of that name, or after all others.

    Comments and the order of records are kept; ``text`` must be one that :func:`read_printers` reads.
    """
    import tomlkit  # 40 ms that only remembering pays

    document = tomlkit.parse(text or _HEAD)
    records = _tables(document, "printer")
    known = next((one for one in records if _plain(str(one["name"])) == _plain(printer.name)), None)
    if known is None:
        known = _added(records, {"name": printer.name})
    _fill(known, _values(printer))
    usual = {one.layout: _given(one) for one in printer.usual}
    tables = _tables(known, "usual") if usual else ()
    for table in tables:
        _fill(table, usual.pop(str(table["layout"]), {}))
    for values in usual.values():
        _added(tables, values)
    return tomlkit.dumps(document)


def _tables(within: Any, key: str) -> Any:
    """The ``[[key]]`` of a table; one written inline is taken apart, and stands last from then on."""
    import tomlkit
    from tomlkit.items import AoT

    found = within.get(key)
    if isinstance(found, AoT):
        return found
    written = within.pop(key).unwrap() if found is not None else []
    within[key] = tomlkit.aot()
    for values in written:
        _added(within[key], values)
    return within[key]


def _added(tables: Any, values: Table) -> Any:
    """A new record at the end of ``tables``, an empty line before it."""
    import tomlkit

    table = tomlkit.table()
    table.update(values)
    table.trivia.indent = "\n"
    tables.append(table)
    return tables[-1]


def _fill(table: Any, values: Table) -> None:
    """Write the values that differ: a line that stays as it is keeps its comment."""
    for name, value in values.items():
        if table.get(name) != value:
            table[name] = value


def _values(printer: Printer) -> Table:
    known = ((field.name, getattr(printer, field.name)) for field in fields(printer) if field.name != "usual")
    return {name: str(value) for name, value in known if value}


def _given(usual: Usual) -> Table:
    return {field.name: getattr(usual, field.name) for field in fields(usual) if getattr(usual, field.name)}


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
