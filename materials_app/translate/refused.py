"""The refusal of a file that came back from a translator: what is wrong, where, what to do."""

from __future__ import annotations

from collections.abc import Iterable

from materials_app.errors import InputError

MOST_NAMED = 6
"""Places a refusal names one by one; it counts the rest."""


def refused(what: str, hint: str, error_id: str = "translation-refused") -> InputError:
    """The refusal; ``what`` is what the file does or holds."""
    return InputError(f"The translation {what} Nothing was imported.", hint=hint, error_id=error_id)


def listed(places: Iterable[str]) -> str:
    """The first places and how many more there are."""
    found = tuple(places)
    more = len(found) - MOST_NAMED
    return "; ".join(found[:MOST_NAMED]) + (f"; and {more} more" if more > 0 else "")
