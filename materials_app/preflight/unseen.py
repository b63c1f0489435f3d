"""Reads the texts of a file that stand on no page: bookmarks, and what is read aloud in place of pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pikepdf

from materials_app.preflight.pdf_values import get, text

_MOST = 2000
"""Entries read at most: a file that chases its own tail ends too."""

_SPOKEN = {
    "/Alt": "an alternative text",
    "/ActualText": "a replacement text",
    "/E": "an expansion",
    "/T": "a tag's title",
}


def read_unseen(catalogue: Any) -> tuple[tuple[str, str], ...]:
    """(where it stands, text) of every bookmark and every text of the structure tree."""
    bookmarks = (("a bookmark", text(get(one, "/Title"))) for one in _walk(get(catalogue, "/Outlines"), _entries))
    spoken = (
        (where, text(get(one, key)))
        for one in _walk(get(catalogue, "/StructTreeRoot"), _tags)
        for key, where in _SPOKEN.items()
    )
    return tuple((where, said) for where, said in (*bookmarks, *spoken) if said.strip())


def _walk(root: Any, below: Callable[[Any], Iterable[Any]]) -> Iterator[Any]:
    """The dictionaries under ``root`` in their order, each once."""
    waiting, met = [root], set()
    for _ in range(_MOST):
        if not waiting:
            return
        one = waiting.pop()
        if not isinstance(one, pikepdf.Dictionary):
            continue
        if one.is_indirect:
            if one.objgen in met:
                continue
            met.add(one.objgen)
        yield one
        waiting.extend(reversed(tuple(below(one))))


def _entries(one: Any) -> Iterator[Any]:
    yield get(one, "/First")
    yield get(one, "/Next")


def _tags(one: Any) -> Iterator[Any]:
    kids = get(one, "/K")
    yield from kids if isinstance(kids, pikepdf.Array) else (kids,)
