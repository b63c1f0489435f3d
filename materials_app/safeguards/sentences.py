"""Divides a text into sentences and words as they stand, and tells Welsh sentences from English ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_SENTENCE_END = re.compile(
    r"[.?!…:;][\"'”’)\]]*(?=\s|$)|\n\s*(?=\n|[•·*\-–—]\s|\(?\d{1,2}[.)]\s)|\n(?=[A-ZÂÊÎÔÛŴŶ“‘\"])"
    r"|\n(?=[\d ]{3,}\r?\n)|\t| [•·|] "
)
"""Where a sentence ends: at its mark, before an item of a list, a line with a capital, a number on its own line."""

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u00ad\u200b-\u200d\u0300-\u036f]|['’](?=[^\W\d_]))*")
_HIDDEN = str.maketrans({"\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "’": "'"})
_WELSH = frozenset(
    (
        *("ac", "ar", "beth", "bod", "bydd", "chi", "chwi", "ddim", "dim", "dy", "eich", "ei", "ein", "eu", "fod"),
        *("fydd", "gallwch", "gan", "gyda", "hwn", "hyn", "i'r", "iawn", "mae", "mae'n", "neu", "ni", "nid", "o'r"),
        *("oedd", "oes", "roedd", "sut", "sy", "sy'n", "sydd", "wedi", "wrth", "y", "yma", "yn", "yr", "ydych", "ydy"),
        *("yw", "a'r", "a'i", "â"),
    )
)
"""Small words that Welsh sentences hold and English ones do not."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, as it is written, and in plain lower case for the word lists."""

    start: int
    end: int
    written: str
    plain: str

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital: a name, an abbreviation or the first word."""
        return self.written[0].isupper()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words."""

    start: int
    end: int
    words: tuple[Word, ...]

    @property
    def seems_welsh(self) -> bool:
        """Whether it holds one of the small words that only Welsh has."""
        return any(word.plain in _WELSH for word in self.words)


def sentences_of(text: str) -> Iterator[Sentence]:
    """The sentences of a text, those without a word left out."""
    start = 0
    for end in (*(match.end() for match in _SENTENCE_END.finditer(text)), len(text)):
        words = tuple(_words(text, start, end))
        if words:
            yield Sentence(words[0].start, words[-1].end, words)
        start = end


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text in the plain form in which the word lists hold them."""
    return tuple(word.plain for word in _words(text, 0, len(text)))


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    for match in _WORD.finditer(text, start, end):
        written = match.group()
        yield Word(
            match.start(), match.end(), written, unicodedata.normalize("NFC", written.translate(_HIDDEN)).lower()
        )
