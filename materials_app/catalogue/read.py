"""Reads a data file: TOML text to checked, frozen records, or an error that names file, line, key and remedy.

Syntax is tomli's, the standard library's ``tomllib`` in compiled form; shape is checked by msgspec against the
``Record`` types beside this module (``docs/decisions/2026-11-23-validation-library.md`` holds the measurements).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import isfinite
from typing import TypeVar

import msgspec
import tomli

from materials_app.catalogue.faults import Source, fault, shape_error
from materials_app.catalogue.record import KeyPath, Record, Table
from materials_app.errors import DataFileError
from materials_app.model.library import DataFile
from materials_app.model.said import said

_SYNTAX_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")


R = TypeVar("R", bound=Record)


def parse(file: DataFile) -> Table:
    """The file's tables as plain values.

    Raises:
        DataFileError: when the text is not TOML.
    """
    try:
        return tomli.loads(file.text, parse_float=_finite)
    except _NotFiniteError as error:
        raise _not_finite(file, str(error)) from None
    except tomli.TOMLDecodeError as error:
        raise _syntax_error(file, str(error)) from None
    except RecursionError:
        raise _syntax_error(file, "lists or tables lie in one another too deeply") from None
    except ValueError:  # tomli reads whole numbers with int(), which refuses to read thousands of digits
        raise _syntax_error(file, "a number has too many digits") from None


class _NotFiniteError(Exception):
    """A number no rule can measure."""


def _finite(written: str) -> float:
    """TOML knows nan and inf, which every comparison with a limit lets pass or fails for a wrong reason."""
    number = float(written)
    if not isfinite(number):
        raise _NotFiniteError(written)
    return number


def _not_finite(file: DataFile, written: str) -> DataFileError:
    found = re.search(rf"^(?:[^#\n]*[=\[,])?\s*{re.escape(written)}", file.text, re.MULTILINE)
    line = file.text.count("\n", 0, found.end()) + 1 if found else 0
    return DataFileError(
        said("“{written}” is not a number that can be measured.", written=written),
        hint=said("Write a number in digits."),
        place=f"{file.path}:{line}" if line else file.path,
        error_id="data-file-value",
    )


def convert(file: Source, table: object, kind: type[R], at: KeyPath = ()) -> R:
    """``table``, found in ``file`` under ``at``, as a record.

    Raises:
        DataFileError: when a key is unknown, missing, of the wrong type or holds a value that is not allowed.
    """
    try:
        return msgspec.convert(table, kind)
    except msgspec.ValidationError as error:
        raise shape_error(file, kind, at, table, str(error)) from None


def read_file(file: DataFile, kind: type[R]) -> R:
    """The whole file as one record.

    Raises:
        DataFileError: when it is not TOML or not of that shape.
    """
    return convert(file, parse(file), kind)


def read_list(file: DataFile, key: str, kind: type[R]) -> Iterator[tuple[KeyPath, R]]:
    """The records of ``[[key]]``, the only thing the file may hold, each with its place in the file.

    Raises:
        DataFileError: as ``read_file``; also when the file holds anything beside ``[[key]]``.
    """
    tables = parse(file)
    for stranger in tables.keys() - {key}:
        raise fault(
            file,
            (stranger,),
            said("“{stranger}” does not belong here.", stranger=stranger),
            said("This file holds only [[{key}]].", key=key),
        )
    records = tables.get(key, [])
    if not isinstance(records, list):
        raise fault(
            file,
            (key,),
            said("“{key}” must be a list of records.", key=key),
            said("Write [[{key}]] with two brackets.", key=key),
        )
    for index, table in enumerate(records):
        at: KeyPath = (key, index)
        yield at, convert(file, table, kind, at)


def _syntax_error(file: DataFile, message: str) -> DataFileError:
    found = _SYNTAX_PLACE.search(message)
    line = found["line"] if found else None
    what = _SYNTAX_PLACE.sub("", message)
    return DataFileError(
        said("The file is not TOML: {what}.", what=what[:1].lower() + what[1:]),
        hint=said("Put this line right; texts stand in double quotes, dates are written 2026-11-30."),
        place=f"{file.path}:{line or file.text.count(chr(10)) + 1}",
        error_id="data-file-syntax",
    )
