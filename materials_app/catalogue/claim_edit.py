"""Writes into a file of claims or quotes, or a set, and leaves everything else in it as its author wrote it."""

from __future__ import annotations

from typing import Any

import tomli

from materials_app.catalogue.lines import line_of
from materials_app.catalogue.record import KeyPath, Table
from materials_app.errors import InputError

_HOW = "each as a record: docs/claims-and-quotes.md says what it holds."
HEADS = {
    "claim": f"# Figures, {_HOW} materials claims writes here.\n",
    "quote": f"# Words of people, {_HOW} materials quotes writes here.\n",
}


def with_claim(text: str, table: Table) -> str:
    """The text with one more ``[[claim]]`` at its end.

    Raises:
        InputError: when the file is written in a way that cannot be added to.
    """
    return with_record(text, "claim", table)


def with_record(text: str, name: str, table: Table) -> str:
    """The text with one more ``[[claim]]`` or ``[[quote]]`` at its end.

    Raises:
        InputError: when the file is written in a way that cannot be added to.
    """
    before = f"{text.rstrip()}\n" if text.strip() else HEADS[name]
    lines = (f"{key} = {_written(value)}" for key, value in table.items())
    new = "\n".join((before, f"[[{name}]]", *lines, ""))
    wanted = tomli.loads(text)
    wanted[name] = [*wanted.get(name, []), table]
    return _checked(new, wanted)


def with_section(text: str, name: str, table: Table, section: str) -> str:
    """The text with one more ``[[name]]`` at its end, written as ``section`` has it; ``table`` is what that says.

    Raises:
        InputError: when the file is written in a way that cannot be added to.
    """
    wanted = tomli.loads(text)
    wanted[name] = [*wanted.get(name, []), table]
    return _checked(f"{text.rstrip()}\n\n{section}", wanted)


def with_key(text: str, index: int, key: str, value: Any, name: str = "claim") -> str:
    """The text with ``key`` of its claim (or ``name``) number ``index`` (from 0) said anew, or for the first time.

    Raises:
        InputError: when the file is written in a way in which that cannot be done.
    """
    wanted = tomli.loads(text)
    is_there = key in wanted[name][index]
    wanted[name][index][key] = value
    lines = text.splitlines()
    at: KeyPath = (name, index)
    if is_there:
        start = line_of(text, (*at, key)) - 1
        is_table = lines[start].lstrip().startswith("[")
        del lines[start : _end_of_table(lines, start) if is_table else start + 1]
    end = _end_of_table(lines, line_of("\n".join(lines), at) - 1)
    lines.insert(end, f"{key} = {_written(value)}")
    return _checked("\n".join((*lines, "")), wanted)


def without_record(text: str, name: str, index: int) -> str:
    """The text without number ``index`` (from 0) of ``[[name]]`` and that record's own tables.

    Raises:
        InputError: when the file is written in a way in which that cannot be done.
    """
    wanted = tomli.loads(text)
    del wanted[name][index]
    lines = text.splitlines()
    start = line_of(text, (name, index)) - 1
    end = start + 1
    while end < len(lines) and not _starts_another(lines[end], name):
        end += 1
    while end > start + 1 and lines[end - 1].lstrip().startswith("#"):
        end -= 1
    if not wanted[name]:
        del wanted[name]
    return _checked("\n".join((*lines[:start], *lines[end:], "")), wanted)


def _starts_another(line: str, name: str) -> bool:
    """Whether a line opens a table that is no part of the record above it."""
    return line.lstrip().startswith("[") and not line.lstrip().startswith(f"[{name}.")


def _end_of_table(lines: list[str], header: int) -> int:
    """The line behind the last one that belongs to the table: what stands above the next header is the next one's."""
    following = (number for number in range(header + 1, len(lines)) if lines[number].lstrip().startswith("["))
    end = next(following, len(lines))
    while end > header + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    return end


def _written(value: Any) -> str:
    """A value as TOML, a table on one line."""
    import tomlkit  # only an edit pays for it

    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {_written(inner)}' for key, inner in value.items())} }}"
    return str(tomlkit.item(value).as_string())


def _checked(text: str, wanted: Table) -> str:
    """The text, when it says what was wanted and nothing else."""
    try:
        is_so = tomli.loads(text) == wanted
    except tomli.TOMLDecodeError:
        is_so = False
    if is_so:
        return text
    raise InputError(
        "The file is written in a way this command cannot add to; it is as it was.",
        hint="Write the lines by hand: docs/claims-and-quotes.md shows them.",
        error_id="claims-not-edited",
    )
