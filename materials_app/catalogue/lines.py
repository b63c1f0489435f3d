"""Finds the line a key stands on, so that an error in a data file can be clicked.

``tomllib`` keeps no positions. tomlkit keeps the whole text, so the value in question is given a comment no file
contains, the text is written out again, and the comment's line is looked up. Only error paths come here.
"""

from __future__ import annotations

from typing import Any

from materials_app.catalogue.record import KeyPath

_MARK = "\ue000here\ue000"  # private-use characters: no data file contains them


def line_of(text: str, at: KeyPath) -> int:
    """The line (from 1) on which ``at``, or the nearest thing round it that exists, begins; 0 when there is none."""
    for length in range(len(at), 0, -1):
        line = _exact_line(text, at[:length])
        if line:
            return line
    return 0


def _exact_line(text: str, at: KeyPath) -> int:
    import tomlkit
    from tomlkit.exceptions import TOMLKitError
    from tomlkit.items import AoT

    try:
        document = tomlkit.parse(text)
        item: Any = document
        for part in at:
            item = item[part]
        item = item[0] if isinstance(item, AoT) else item
        item.comment(_MARK)
        marked = tomlkit.dumps(document)
    except (TOMLKitError, KeyError, IndexError, TypeError, AttributeError, ValueError):
        # Inline tables and list members cannot carry a comment of their own: the key round them is close enough.
        return 0
    before, found, _ = marked.partition(_MARK)
    return before.count("\n") + 1 - _lines_inside(item) if found else 0


def _lines_inside(item: Any) -> int:
    """A value over several lines carries its comment after its last line; a table, after its head."""
    from tomlkit.items import AbstractTable, AoT

    return 0 if isinstance(item, AbstractTable | AoT) else item.as_string().count("\n")
