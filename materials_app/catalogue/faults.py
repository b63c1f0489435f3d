"""Says in the author's words what is wrong with a data file's shape, where, and what to write instead.

msgspec reports the first fault as one English sentence with a path; this table turns its kinds into ours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, Protocol

import msgspec

from materials_app.catalogue.lines import line_of
from materials_app.catalogue.names import closest
from materials_app.catalogue.record import KeyPath, Record, spelled
from materials_app.errors import DataFileError
from materials_app.model.library import DataFile
from materials_app.model.said import either, listed, said

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


class Layers(Protocol):
    """Several files read as one: it tells in which of them a value is written, and where."""

    def written(self, at: KeyPath) -> tuple[DataFile, KeyPath]:
        """The file that holds ``at``, and its place there."""
        ...


Source = DataFile | Layers
"""What a table was read from."""


def fault(source: Source, at: KeyPath, message: str, hint: str, error_id: str = "data-file") -> DataFileError:
    """An error that points at ``at`` in ``source``; ``message`` and ``hint`` are sentences for the file's author."""
    file, at = (source, at) if isinstance(source, DataFile) else source.written(at)
    line = line_of(file.text, at)
    place = f"{file.path}:{line}" if line else file.path
    told = listed((spelled(at), message), ": ") if at else message
    return DataFileError(told, hint=hint, place=place, error_id=error_id)


def unknown_reference(
    file: Source, at: KeyPath, message: str, name: str, known: Iterable[str], otherwise: str = ""
) -> DataFileError:
    """The error for ``name``, written at ``at``, which must be one of ``known``; ``otherwise`` is the remedy where
    none is near and there are too many to list."""
    names = tuple(known)
    near = closest(name, names)
    hint = otherwise or said("It may be: {names}.", names=", ".join(names))
    return fault(
        file, at, message, (said("Did you mean “{near}”?", near=near) if near else hint), "data-file-unknown-reference"
    )


def shape_error(file: Source, kind: type[Record], at: KeyPath, table: object, reported: str) -> DataFileError:
    """The error for what msgspec ``reported`` about ``table``, which should be a ``kind`` and stands under ``at``."""
    what, _, path = reported.partition(" - at `")
    steps = tuple(_steps(path))
    where = _named(kind, table, steps)
    expected = _expected(kind, steps)
    is_key = path.startswith("key`")  # "at `key` in `$.table`": a table's key that is not one of the choices
    if is_key:
        expected = _plain(getattr(expected, "key_type", None))
    for pattern, explain in _KINDS:
        match = re.match(pattern, what)
        if match:
            fault_of_kind = explain(match, expected)
            place = (*at, *where, *fault_of_kind.under, *(match.groups()[:1] if is_key else ()))
            return fault(file, place, fault_of_kind.message, fault_of_kind.hint, fault_of_kind.error_id)
    return fault(file, (*at, *where), f"{what}.", said("See the other records of this file."), "data-file-value")


class _Explained(NamedTuple):
    """What is wrong in the author's words; ``under`` leads from the reported place to the key concerned."""

    message: str
    hint: str
    error_id: str
    under: KeyPath = ()


def _unknown_key(match: re.Match[str], expected: Any) -> _Explained:
    key, known = match[1], tuple(field.encode_name for field in getattr(expected, "fields", ()))
    near = closest(key, known)
    hint = said("Did you mean “{near}”?", near=near) if near else said("It may hold: {known}.", known=", ".join(known))
    return _Explained(said("There is no key “{key}” here.", key=key), hint, "data-file-unknown-key", (key,))


def _missing_key(match: re.Match[str], expected: Any) -> _Explained:
    key = match[1]
    return _Explained(
        said("“{key}” is missing.", key=key), said("Add a line “{key} = …”.", key=key), "data-file-missing-key"
    )


def _wrong_type(match: re.Match[str], expected: Any) -> _Explained:
    wanted, given = (either(said(_TYPES.get(name, name)) for name in side.split(" | ")) for side in match.groups())
    return _Explained(
        said("This must be {wanted}, not {given}.", wanted=wanted, given=given),
        said("Write {wanted}.", wanted=wanted),
        "data-file-wrong-type",
    )


def _bad_choice(match: re.Match[str], expected: Any) -> _Explained:
    choices = [str(one) for one in getattr(expected, "values", getattr(expected, "cls", ()))]
    near = closest(match[1], choices)
    hint = (
        said("Did you mean “{near}”?", near=near)
        if near
        else said("Write one of: {choices}.", choices=", ".join(choices))
    )
    return _Explained(said("“{match}” is not one of the choices here.", match=match[1]), hint, "data-file-choice")


def _bad_date(match: re.Match[str], expected: Any) -> _Explained:
    return _Explained(said("This is not a date."), said("Write {types}.", types=said(_TYPES["date"])), "data-file-date")


def _bad_length(match: re.Match[str], expected: Any) -> _Explained:
    return _Explained(
        said("This list must have {match} values, not {match2}.", match=match[1], match2=match[2]),
        said("Write {match} values.", match=match[1]),
        "data-file-length",
    )


_BOUNDS = {">": "more than", ">=": "at least", "<": "less than", "<=": "at most"}


def _out_of_bounds(match: re.Match[str], expected: Any) -> _Explained:
    bound = said("{how} {number}", how=said(_BOUNDS[match[1]]), number=f"{float(match[2]):g}")
    return _Explained(
        said("This must be {bound}.", bound=bound),
        said("Write a number that is {bound}.", bound=bound),
        "data-file-bounds",
    )


_KINDS: tuple[tuple[str, Callable[[re.Match[str], Any], _Explained]], ...] = (
    (r"Object contains unknown field `(.+)`", _unknown_key),
    (r"Object missing required field `(.+)`", _missing_key),
    (r"Invalid enum value '?(.*?)'?$", _bad_choice),
    (r"Invalid RFC3339 encoded date", _bad_date),
    (r"Expected `array` of (?:at (?:least|most) )?length (\d+), got (\d+)", _bad_length),
    (r"Expected `(?:int|float)` ([<>]=?) (\S+)", _out_of_bounds),
    (r"Expected `(.+?)`, got `(.+?)`", _wrong_type),
)


_ANY = "[...]"
"""How msgspec writes the value of a table without saying under which key it stands."""


def _named(kind: type[Record], table: object, steps: KeyPath) -> KeyPath:
    """``steps`` with the key in place of each ``[...]``: the first whose value alone is refused as well."""
    for depth, step in enumerate(steps):
        if step == _ANY:
            within = _value(table, steps[:depth])
            candidates = ((key, _with(table, steps[:depth], {key: value})) for key, value in within.items())
            key, table = next((key, alone) for key, alone in candidates if _is_refused(alone, kind))
            steps = (*steps[:depth], key, *steps[depth + 1 :])
    return steps


def _is_refused(table: object, kind: type[Record]) -> bool:
    try:
        msgspec.convert(table, kind)
    except msgspec.ValidationError:
        return True
    return False


def _value(value: Any, at: KeyPath) -> Any:
    for part in at:
        value = value[part]
    return value


def _with(value: Any, at: KeyPath, new: object) -> Any:
    """``value`` with ``new`` in the place ``at``; what is changed on the way is copied."""
    if not at:
        return new
    copied = value.copy()
    copied[at[0]] = _with(value[at[0]], at[1:], new)
    return copied


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
    """The type meant: of a union the one that has parts of its own, else the one that is not nothing."""
    if isinstance(found, msgspec.inspect.UnionType):
        types = [one for one in found.types if not isinstance(one, msgspec.inspect.NoneType)]
        return next((one for one in types if isinstance(one, msgspec.inspect.StructType)), types[0])
    return found
