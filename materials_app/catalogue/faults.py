"""Says in the author's words what is wrong with a data file's shape, where, and what to write instead.

msgspec reports the first fault as one English sentence with a path; this table turns its kinds into ours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import takewhile
from typing import Any, NamedTuple

import msgspec

from materials_app.catalogue.lines import line_of
from materials_app.catalogue.names import closest
from materials_app.catalogue.record import KeyPath, Record, spelled
from materials_app.errors import DataFileError
from materials_app.model.library import DataFile

_STEP = re.compile(r"\.(?P<key>[^.\[\]`]+)|\[(?P<index>\d+)\]|\[(?P<any>\.\.\.)\]")
_TYPES = {
    "str": "text in double quotes",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "date": "a date such as 2026-11-30, without quotes",
    "array": "a list in square brackets",
    "object": "a table",
    "null": "nothing",
}


def fault(file: DataFile, at: KeyPath, message: str, hint: str, error_id: str = "data-file") -> DataFileError:
    """An error that points at ``at`` in ``file``; ``message`` and ``hint`` are sentences for the file's author."""
    line = line_of(file.text, at)
    place = f"{file.path}:{line}" if line else file.path
    where = f"{spelled(at)}: " if at else ""
    return DataFileError(f"{where}{message}", hint=hint, place=place, error_id=error_id)


def shape_error(file: DataFile, kind: type[Record], at: KeyPath, reported: str) -> DataFileError:
    """The error for what msgspec ``reported`` about a table that should be a ``kind`` and stands under ``at``."""
    what, _, path = reported.partition(" - at `")
    steps = tuple(_steps(path))
    where: KeyPath = tuple(takewhile(_is_named, steps))
    expected = _expected(kind, steps)
    for pattern, explain in _KINDS:
        match = re.match(pattern, what)
        if match:
            fault_of_kind = explain(match, expected)
            place = (*at, *where, *fault_of_kind.under)
            return fault(file, place, fault_of_kind.message, fault_of_kind.hint, fault_of_kind.error_id)
    return fault(file, (*at, *where), f"{what}.", "See the other records of this file.", "data-file-value")


class _Explained(NamedTuple):
    """What is wrong in the author's words; ``under`` leads from the reported place to the key concerned."""

    message: str
    hint: str
    error_id: str
    under: KeyPath = ()


def _unknown_key(match: re.Match[str], expected: Any) -> _Explained:
    key, known = match[1], tuple(field.encode_name for field in getattr(expected, "fields", ()))
    near = closest(key, known)
    hint = f"Did you mean “{near}”?" if near else f"It may hold: {', '.join(known)}."
    return _Explained(f"There is no key “{key}” here.", hint, "data-file-unknown-key", (key,))


def _missing_key(match: re.Match[str], expected: Any) -> _Explained:
    key = match[1]
    return _Explained(f"“{key}” is missing.", f"Add a line “{key} = …”.", "data-file-missing-key")


def _wrong_type(match: re.Match[str], expected: Any) -> _Explained:
    wanted, given = (" or ".join(_TYPES.get(name, name) for name in side.split(" | ")) for side in match.groups())
    return _Explained(f"This must be {wanted}, not {given}.", f"Write {wanted}.", "data-file-wrong-type")


def _bad_choice(match: re.Match[str], expected: Any) -> _Explained:
    choices = [str(one) for one in getattr(expected, "values", getattr(expected, "cls", ()))]
    near = closest(match[1], choices)
    hint = f"Did you mean “{near}”?" if near else f"Write one of: {', '.join(choices)}."
    return _Explained(f"“{match[1]}” is not one of the choices here.", hint, "data-file-choice")


def _bad_date(match: re.Match[str], expected: Any) -> _Explained:
    return _Explained("This is not a date.", f"Write {_TYPES['date']}.", "data-file-date")


def _bad_length(match: re.Match[str], expected: Any) -> _Explained:
    return _Explained(
        f"This list must have {match[1]} values, not {match[2]}.", f"Write {match[1]} values.", "data-file-length"
    )


_KINDS: tuple[tuple[str, Callable[[re.Match[str], Any], _Explained]], ...] = (
    (r"Object contains unknown field `(.+)`", _unknown_key),
    (r"Object missing required field `(.+)`", _missing_key),
    (r"Invalid enum value '?(.*?)'?$", _bad_choice),
    (r"Invalid RFC3339 encoded date", _bad_date),
    (r"Expected `array` of (?:at (?:least|most) )?length (\d+), got (\d+)", _bad_length),
    (r"Expected `(.+?)`, got `(.+?)`", _wrong_type),
)


_ANY = "[...]"
"""How msgspec writes the value of a table without saying under which key it stands."""


def _is_named(step: str | int) -> bool:
    """Whether a step can be found in the file."""
    return step != _ANY


def _steps(path: str) -> Iterator[str | int]:
    """The path's parts."""
    for step in _STEP.finditer(path):
        if step["any"]:
            yield _ANY
        else:
            yield int(step["index"]) if step["index"] else step["key"]


def _expected(kind: type[Record], where: KeyPath) -> Any:
    """What the shape says about the value at ``where``, as msgspec describes types."""
    found: Any = _plain(msgspec.inspect.type_info(kind))
    for part in where:
        fields = {field.encode_name: field.type for field in getattr(found, "fields", ())}
        if part == _ANY:
            inner = getattr(found, "value_type", None)
        else:
            inner = fields.get(part) if isinstance(part, str) else _member(found, part)
        found = _plain(inner)
    return found


def _member(found: Any, index: int) -> Any:
    several = getattr(found, "item_types", None)
    return several[index] if several else getattr(found, "item_type", None)


def _plain(found: Any) -> Any:
    """A type that may be left out is described as a union with nothing: what is left is the type meant."""
    if isinstance(found, msgspec.inspect.UnionType):
        return next(one for one in found.types if not isinstance(one, msgspec.inspect.NoneType))
    return found
