"""Says every word of the window. The words lie in ``assets/interface/<language>/``, one key for each thing said.

Sentence case, digits for counts, verbs on buttons, an ellipsis only where more is asked. A number and its unit are held
together by a no-break space. ``&`` marks the letter Alt reaches.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from materials_app.catalogue.interface import read_words
from materials_app.resources import interface_files

NBSP = "\N{NO-BREAK SPACE}"
ENGLISH = "en"


@cache
def words_in(language: str) -> Mapping[str, str]:
    """Everything the window says in a language, by key; read once.

    Raises:
        DataFileError: when a file of it cannot be read.
    """
    return read_words(interface_files(language))


def say(key: str, **values: object) -> str:
    """The window's words for ``key`` with ``values`` put in.

    Raises:
        KeyError: when the table has no such words; a test looks for every key in use.
    """
    words = words_in(ENGLISH)[key]
    return words.format(**values) if values else words


def counted(one: str, many: str, count: int) -> str:
    """The words for a count: ``one`` for 1, ``many`` with ``{count}`` for the rest."""
    return say(one) if count == 1 else say(many, count=f"{count:,}")


def find(key: str) -> str:
    """The words for ``key``, or none where the table has none."""
    return words_in(ENGLISH).get(key, "")


def may_say(prefix: str, name: str) -> str:
    """The words of ``prefix.name``, or the bare name where the table has none (a new slot of a new layout)."""
    return find(f"{prefix}.{name}") or name.replace("-", " ").capitalize()


def capital(words: str) -> str:
    """The words as they stand at the head of a line: their first letter a capital."""
    return words[:1].upper() + words[1:]


def joined(*parts: str) -> str:
    """What there is of several things to say, as one list."""
    return ", ".join(part for part in parts if part)
