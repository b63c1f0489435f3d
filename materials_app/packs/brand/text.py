"""Reads and writes ``brand.toml``: one readable file that a person may write by hand, and the studio writes back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256

import tomli_w

from materials_app.catalogue.brand import inks_written
from materials_app.catalogue.faults import fault
from materials_app.catalogue.partner_records import partner_table
from materials_app.catalogue.read import convert, parse
from materials_app.catalogue.record import Table
from materials_app.model.brand_pack import BrandFile, BrandMark, BrandPack, PackColour, PackPartner
from materials_app.model.library import DataFile
from materials_app.model.said import said
from materials_app.packs.brand.checks import check_record
from materials_app.packs.brand.record import BrandPackRecord
from materials_app.packs.record import FileRecord, check_text

FORMAT = 1
"""Version of the file's own shape."""

Step = Callable[[Table], Table]

STEPS: Mapping[int, Step] = {}
"""What turns the shape of that number into the next one. None yet: 1 is the first."""

_DIGITS = 3


def read_brand_pack(file: DataFile) -> tuple[BrandPack, dict[str, FileRecord]]:
    """The pack a ``brand.toml`` describes, without its files, and the files it lists by path (none in a folder).

    Raises:
        DataFileError: when it cannot be read, is newer than this program, or does not hold together; gives file, line,
            key and remedy.
    """
    check_text(file)
    return _read(file, parse(file))


def read_draft(file: DataFile) -> tuple[BrandPack, dict[str, FileRecord]]:
    """The same of a pack that is still being written: what does not hold together yet is no fault.

    Raises:
        DataFileError: when it cannot be read at all.
    """
    record = convert(file, _current(file, parse(file)), BrandPackRecord)
    return _pack(record), {one.path: one for one in record.file}


def parse_table(table: Table, path: str) -> tuple[BrandPack, dict[str, FileRecord]]:
    """The same of a table that stands in no file; ``path`` is what messages call it.

    Raises:
        DataFileError: when it cannot be a pack.
    """
    return read_brand_pack(DataFile(path, tomli_w.dumps(table), ""))


def _read(file: DataFile, table: Table) -> tuple[BrandPack, dict[str, FileRecord]]:
    record = convert(file, _current(file, table), BrandPackRecord)
    check_record(file, record)
    listed = {one.path: one for one in record.file}
    if len(listed) != len(record.file):
        raise fault(file, ("file",), said("The same file is listed twice."), said("Ask its publisher for a whole one."))
    return _pack(record), listed


def write_brand_pack(pack: BrandPack, files: Iterable[BrandFile] = ()) -> str:
    """``brand.toml`` over ``files``; the same pack always gives the same text."""
    return tomli_w.dumps(brand_table(pack, files), multiline_strings=True)


def brand_table(pack: BrandPack, files: Iterable[BrandFile] = ()) -> Table:
    """The pack as plain tables; what it does not say is left out."""
    days = {"issued": pack.issued, "until": pack.until}
    texts = {"publisher": pack.publisher, "note": pack.note}
    table: Table = {
        "format": FORMAT,
        **{key: getattr(pack, key) for key in ("id", "name", "force", "version")},
        **{key: value for key, value in {**days, **texts}.items() if value},
        **({"needs_mark": True} if pack.needs_mark else {}),
        "roles": list(pack.roles),
        **({"sign_offs": pack.sign_offs_asked} if pack.sign_offs_asked else {}),
        "sign_off_kinds": list(pack.sign_off_kinds),
        **dict(_tables(pack)),
        "file": [
            {"path": one.name, "bytes": len(one.data), "sha256": sha256(one.data).hexdigest()}
            for one in sorted(files, key=lambda one: one.name)
        ],
    }
    return {key: value for key, value in table.items() if value != []}


def migrated(table: Table, steps: Mapping[int, Step] = STEPS, current: int = FORMAT) -> Table:
    """A table of an older shape in the ``current`` one; one that is of no known shape as it is."""
    at = table.get("format")
    while isinstance(at, int) and not isinstance(at, bool) and at < current and at in steps:
        table = {**steps[at](table), "format": at + 1}
        at += 1
    return table


def _current(file: DataFile, table: Table) -> Table:
    table = migrated(table)
    given = table.get("format")
    if given == FORMAT and not isinstance(given, bool):
        return table
    which = said("of no format") if given is None else said("of format {given}", given=given)
    raise fault(
        file,
        ("format",),
        said(
            "The brand pack is {which}; this program reads format {format} and changed nothing.",
            which=which,
            format=FORMAT,
        ),
        said("Update the program, or ask for a pack it can read."),
        "pack-format",
    )


def _pack(record: BrandPackRecord) -> BrandPack:
    return BrandPack(
        id=record.id,
        name=record.name,
        force=record.force,
        version=record.version,
        issued=record.issued,
        publisher=record.publisher,
        until=record.until,
        note=record.note.strip(),
        permission=record.permission.permission() if record.permission else None,
        needs_mark=record.needs_mark,
        marks=tuple(one.mark() for one in record.mark),
        colours=tuple(one.colour() for one in record.colour),
        fonts=tuple(one.font() for one in record.font),
        words=tuple(one.words() for one in record.words),
        contacts=tuple(one.contact() for one in record.contact),
        partners=tuple(one.pack_partner() for one in record.partner),
        roles=record.roles,
        sign_offs_asked=record.sign_offs,
        sign_off_kinds=tuple(dict.fromkeys(record.sign_off_kinds)),
    )


def _tables(pack: BrandPack) -> Iterator[tuple[str, object]]:
    if pack.permission:
        said_yes = pack.permission
        yield "permission", {"by": said_yes.by, "role": said_yes.role, "on": said_yes.on, "use": said_yes.use}
    yield "mark", [_mark(one) for one in pack.marks]
    yield "colour", [_colour(one) for one in pack.colours]
    yield "font", [{"file": one.file, "use": one.use.value, "licence": one.licence} for one in pack.fonts]
    keys = ("name", "strapline", "crime_number", "web")
    yield (
        "words",
        [
            {"language": one.language, **{key: text for key in keys if (text := getattr(one, key))}}
            for one in pack.words
        ],
    )
    yield "contact", [{"role": one.role, "reach": one.reach} for one in pack.contacts]
    yield "partner", [_partner(one) for one in pack.partners]


def _mark(mark: BrandMark) -> Table:
    sizes = {"width_mm": mark.width_mm, "height_mm": mark.height_mm}
    return {
        "id": mark.id,
        "role": mark.role.value,
        "file": mark.file,
        **{key: _number(size) for key, size in sizes.items() if size},
        "clear_space": _number(mark.clear_space * 100),
        "smallest_width_mm": _number(mark.smallest_width_mm),
        "grounds": [one.value for one in mark.grounds],
        **({"licence": mark.licence} if mark.licence else {}),
    }


def _colour(colour: PackColour) -> Table:
    return {
        "name": colour.name,
        "use": colour.use.value,
        **({"cmyk": inks_written(colour.cmyk)} if colour.cmyk else {}),
        **({"srgb": colour.srgb.hex} if colour.srgb else {}),
        **({"spot": colour.spot} if colour.spot else {}),
    }


def _partner(one: PackPartner) -> Table:
    table = partner_table(one.partner)
    permission = table.pop("permission", None)
    return {**table, "shown": one.shown.value, **({"permission": permission} if permission else {})}


def _number(value: float) -> float | int:
    """A number without the noise a multiplication adds, and whole ones without a point."""
    short = round(value, _DIGITS)
    return int(short) if float(short).is_integer() else short


def with_files(pack: BrandPack, files: Iterable[BrandFile]) -> BrandPack:
    """The pack with its files, by name."""
    return replace(pack, files=tuple(sorted(files, key=lambda one: one.name)))
