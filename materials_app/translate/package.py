"""Looks an XLSX file over before anything reads it: a package of XML parts, small, whole, and nothing that acts.

Office Open XML (ECMA-376, part 2) is a ZIP file. Macros, links to other files, embedded objects, document types and
parts that swell when unpacked are refused here, so that the library that reads the cells never meets them.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from xml.parsers import expat

from materials_app.errors import InputError
from materials_app.translate.refused import refused

MOST_BYTES = 5_000_000
MOST_PARTS = 200
MOST_PART = 10_000_000
MOST_UNPACKED = 30_000_000
MOST_RATIO = 200
"""Spreadsheets pack well, to a fiftieth at best; two hundredths is a bomb."""

_SMALL = 100_000
_DEPTH = 100
_ENCRYPTED = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_HINT = "Ask for the file as a plain .xlsx workbook, as it was sent."
_ACTING = (
    ("vbaproject", "macros"),
    ("externallink", "links to other files"),
    ("/embeddings/", "embedded objects"),
    ("/activex/", "controls"),
    ("connections.xml", "connections to other data"),
    ("/querytables/", "connections to other data"),
)
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError, ValueError)


def check_package(data: bytes) -> None:
    """See that the workbook can be read without harm.

    Raises:
        InputError: when it is none, is damaged, protected by a password, acts, or is made to overwhelm its reader.
    """
    if len(data) > MOST_BYTES:
        raise refused(f"has more than {MOST_BYTES // 1_000_000} MB; no campaign has as many words.", _HINT)
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            entries = package.infolist()
            _check_entries(entries)
            for entry in entries:
                _check_part(entry.filename, _read(package, entry))
    except _BROKEN as broken:
        raise refused("is damaged, or no XLSX workbook: it cannot be unpacked.", _HINT) from broken
    except RuntimeError as locked:  # zipfile's word for an encrypted part
        raise _protected() from locked


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename.casefold() for entry in entries]
    if len(entries) > MOST_PARTS:
        raise refused(f"holds {len(entries):,} parts; a workbook of ours has ten.", _HINT)
    if len(set(names)) != len(names):
        raise refused("holds two parts of one name, so two readers could see two workbooks.", _HINT)
    if "xl/workbook.xml" not in names:
        raise refused("is a package of files, but no XLSX workbook.", _HINT)
    for mark, what in _ACTING:
        if any(mark in f"/{name}" for name in names):
            raise refused(f"carries {what}, which no translation needs.", _HINT)
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise _swells()
    for entry in entries:
        _check_entry(entry)


def _check_entry(entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & _ENCRYPTED:
        raise _protected()
    if entry.compress_type not in _METHODS:
        raise refused("is packed in a way spreadsheets are not.", _HINT)
    if entry.file_size > max(_SMALL, entry.compress_size * MOST_RATIO):
        raise _swells()


def _read(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with package.open(entry) as part:
        data = part.read(MOST_PART + 1)  # whatever the directory says of its length
    if len(data) > MOST_PART:
        raise _swells()
    return data


def _check_part(name: str, data: bytes) -> None:
    if not name.lower().endswith((".xml", ".rels")):
        return
    parser = expat.ParserCreate()
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEPTH:
            raise refused("nests its elements too deeply; no spreadsheet program writes so.", _HINT)

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    def doctype(*_: object) -> None:
        raise refused("declares a document type or entities of its own, which no workbook needs.", _HINT)

    parser.StartElementHandler, parser.EndElementHandler, parser.StartDoctypeDeclHandler = start, end, doctype
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError) as broken:
        raise refused("is damaged: a part of it is not XML.", _HINT) from broken


def _swells() -> InputError:
    return refused("unpacks to far more than a workbook of words needs.", _HINT)


def _protected() -> InputError:
    return refused("is protected by a password.", "Ask for it without one.")
