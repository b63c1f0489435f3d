"""Looks a name up in a table; a name no table holds gets the closest one as a hint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from materials_app.errors import UnknownNameError
from materials_app.model.said import said

T = TypeVar("T")

_LISTED_BY_THEMSELVES = frozenset({"claims", "quotes"})
_SHOWN = 12  # more names than this are a list nobody reads in an error message


def closest(name: str, known: Iterable[str]) -> str:
    """The known name most like ``name``, or empty when none is near."""
    from difflib import get_close_matches  # only a wrong name pays for the import

    plain = {one.casefold(): one for one in known}
    near = get_close_matches(name.casefold(), plain, n=1)
    return plain[near[0]] if near else ""


def look_up(what: str, name: str, table: Mapping[str, T], listing: str) -> T:
    """``table[name]``, without regard to case, blanks and underscores.

    Args:
        what: what the user calls such a thing, for example ``force``.
        name: the name as the user wrote it.
        table: the things by name.
        listing: the word after ``materials list`` that shows the names; empty when there is none.

    Raises:
        UnknownNameError: with the closest name there is.
    """
    if name in table:  # written exactly: no need to look at every other one
        return table[name]
    found = {_plain(key): value for key, value in table.items()}.get(_plain(name))
    if found is None:
        raise unknown(what, name, table, listing)
    return found


def unknown(what: str, name: str, known: Iterable[str], listing: str) -> UnknownNameError:
    """The error for a name that no table holds."""
    names = tuple(known)
    near = closest(name, names)
    if near:
        hint = said("Did you mean “{name}”?", name=near)
    elif len(names) <= _SHOWN or not listing:
        hint = (
            said("There is: {names}.", names=", ".join(names))
            if names
            else said("There is no {what} yet.", what=said(what))
        )
    else:
        command = f"{listing} list" if listing in _LISTED_BY_THEMSELVES else f"list {listing}"
        hint = said("materials {command} shows them all.", command=command)
    message = said("There is no {what} called “{name}”.", what=said(what), name=name)
    return UnknownNameError(message, name=name, hint=hint, error_id=f"unknown-{_plain(what)}")


def _plain(name: str) -> str:
    return name.casefold().replace("_", "-").replace(" ", "-")
