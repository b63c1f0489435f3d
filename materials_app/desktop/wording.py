"""Says every word of the window. The words lie in ``assets/interface/<language>/``, one key for each thing said.

Sentence case, digits for counts, verbs on buttons, an ellipsis only where more is asked. A number and its unit are held
together by a no-break space. ``&`` marks the letter Alt reaches. ``key:2`` holds the words of ``key`` for a count of 2,
where a language says that count in another way.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from materials_app.catalogue.interface import check_words, read_sentences, read_words
from materials_app.model.campaign_set import LANGUAGES_JOIN
from materials_app.resources import interface_files, sentence_files

NBSP = "\N{NO-BREAK SPACE}"
_IN_NUMBER = re.compile(r"(?<=\d) (?=\d)")
ENGLISH = "en"
"""The language every other one is held against, and the one the window starts in."""
_spoken = {"language": ENGLISH}


@cache
def words_in(language: str) -> Mapping[str, str]:
    """Everything the window says in a language, by key; read once.

    Raises:
        DataFileError: when a file of it cannot be read, or says more or less than the English.
    """
    files = interface_files(language)
    words = read_words(files)
    if language != ENGLISH:
        check_words(files, words, interface_files(ENGLISH))
    return words


@cache
def sentences_in(language: str) -> Mapping[str, str]:
    """What a language says for the English sentences of findings and errors; none for English itself.

    Raises:
        DataFileError: when a file of it cannot be read.
    """
    return read_sentences(sentence_files(language))


def speak(language: str) -> None:
    """Say everything in this language from now on; what is on show already stays as it is.

    Raises:
        DataFileError: when its words cannot be used; the window then speaks as it did.
    """
    words_in(language)
    sentences_in(language)
    _spoken["language"] = language


def spoken_language() -> str:
    """The language the window speaks."""
    return _spoken["language"]


def say(key: str, **values: object) -> str:
    """The window's words for ``key`` with ``values`` put in.

    Raises:
        KeyError: when the table has no such words; a test looks for every key in use.
    """
    table = words_in(_spoken["language"])
    if not values:
        return table[key]
    words = (table.get(f"{key}:{values['count']}") if "count" in values else None) or table[key]
    return words.format(**values)


def counted(one: str, many: str, count: int) -> str:
    """The words for a count: ``one`` for 1, ``many`` with ``{count}`` for the rest."""
    return say(one) if count == 1 else say(many, count=f"{count:,}")


def find(key: str) -> str:
    """The words for ``key``, or none where the table has none."""
    return words_in(_spoken["language"]).get(key, "")


def languages_said(spoken: str) -> str:
    """The languages of a set by name: “Welsh”, “Welsh and English” for ``cy+en``."""
    first, both, second = spoken.partition(LANGUAGES_JOIN)
    names = {"first": may_say("language", first), "second": may_say("language", second)}
    return say("language.two", **names) if both else names["first"]


def may_say(prefix: str, name: str) -> str:
    """The words of ``prefix.name``, or the bare name where the table has none (a new slot of a new layout)."""
    return find(f"{prefix}.{name}") or name.replace("-", " ").capitalize()


def name_words(name: str) -> str:
    """A name out of the data in the window's language; as the data have it where nobody has put it into words."""
    return find(f"name.{name}") or name


def capital(words: str) -> str:
    """The words as they stand at the head of a line: their first letter a capital."""
    return words[:1].upper() + words[1:]


def unbroken(words: str) -> str:
    """The words so that no telephone number is broken over two lines."""
    return _IN_NUMBER.sub(NBSP, words)


def joined(*parts: str) -> str:
    """What there is of several things to say, as one list."""
    return ", ".join(part for part in parts if part)
