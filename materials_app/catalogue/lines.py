"""Finds the line a key stands on, so that an error in a data file can be clicked.

``tomli`` keeps no positions. The file is cut at its ``[headers]``; within one piece tomlkit keeps the whole text, so
the value in question is given a comment no file contains, the piece is written out again, and the comment's line is
looked up. tomlkit cannot do it with the whole file: it writes ``[[page.text]]``, ``[[page.steps]]``, ``[[page.text]]``
out again in another order. Only error paths come here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import tomli

from materials_app.catalogue.record import KeyPath

_MARK = "\ue000here\ue000"  # private-use characters: no data file contains them
_HEADER = re.compile(r"^[ \t]*(?P<open>\[\[?)(?P<name>[^\[\]]+)\]\]?[ \t]*(#.*)?$")
_FENCES = ('"""', "'''")


class _Piece(NamedTuple):
    """One table of the file: its place, the line (from 0) of its header, and its text, header left out."""

    at: KeyPath
    line: int
    text: str


def line_of(text: str, at: KeyPath) -> int:
    """The line (from 1) on which ``at``, or the nearest thing round it that exists, begins; 0 when there is none."""
    pieces = tuple(_pieces(text))
    lines = (_exact_line(pieces, at[:length]) for length in range(len(at), 0, -1))
    return next((line for line in lines if line), 0)


def _exact_line(pieces: tuple[_Piece, ...], at: KeyPath) -> int:
    """The line of a table's header or, within the innermost table round it, of a key."""
    for piece in pieces:
        if piece.at[: len(at)] == at:
            return piece.line + 1
    for piece in reversed(pieces):
        if piece.at == at[: len(piece.at)]:
            line = _line_within(piece.text, at[len(piece.at) :])
            if line:
                return piece.line + 1 + line
    return 0


def _pieces(text: str) -> Iterator[_Piece]:
    """The file cut at its headers; what stands above the first is a piece without one."""
    lines = text.split("\n")
    headers = [(-1, "[", ""), *_headers(lines)]
    ends = [number for number, _, _ in headers[1:]] + [len(lines)]
    counts: dict[KeyPath, int] = {}
    for (number, brackets, name), end in zip(headers, ends, strict=True):
        body = "\n".join(lines[number + 1 : end])
        yield _Piece(_counted(_parts(name), counts, is_list=brackets == "[["), number, f"{body}\n")


def _headers(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    """(line from 0, its brackets, its name) of each header; a line inside a text over several lines is none."""
    fence = ""
    for number, line in enumerate(lines):
        found = None if fence else _HEADER.match(line)
        if found and _parts(found["name"]):
            yield number, found["open"], found["name"]
            continue
        for mark in (fence,) if fence else _FENCES:
            if line.count(mark) % 2:
                fence = "" if fence else mark
                break


def _parts(name: str) -> tuple[str, ...]:
    """The keys of a dotted name, quoted ones too; none where it is not one."""
    try:
        table: Any = tomli.loads(f"{name} = 0") if name else 0
    except tomli.TOMLDecodeError:
        return ()
    parts: list[str] = []
    while isinstance(table, dict):
        key, table = next(iter(table.items()))
        parts.append(key)
    return tuple(parts)


def _counted(parts: tuple[str, ...], counts: dict[KeyPath, int], *, is_list: bool) -> KeyPath:
    """The place a header opens: after each list of tables on the way, the number of the one meant."""
    at: KeyPath = ()
    for depth, part in enumerate(parts, 1):
        at = (*at, part)
        if is_list and depth == len(parts):
            counts[at] = counts.get(at, -1) + 1
        if at in counts:
            at = (*at, counts[at])
    return at


def _line_within(text: str, at: KeyPath) -> int:
    """The line (from 1) of a key in a text without headers; 0 when it is not there."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text)
        item: Any = document
        for part in at:
            item = _item(item, part)
        item.comment(_MARK)
        marked = tomlkit.dumps(document)
    except (TOMLKitError, KeyError, IndexError, TypeError, AttributeError, ValueError):
        # Inline tables and list members cannot carry a comment of their own: the key round them is close enough.
        return 0
    before, found, _ = marked.partition(_MARK)
    # A value over several lines carries its comment after its last line.
    return before.count("\n") + 1 - str(item.as_string()).count("\n") if found else 0


def _item(within: Any, part: str | int) -> Any:
    """A member with its place in the text: a bare lookup gives true and false as Python's own, which have none."""
    return within.item(part) if isinstance(part, str) and hasattr(within, "item") else within[part]
