"""Reads a text as a person's eye and a dialler would: look-alike characters folded, hidden ones dropped.

Every rule works on the folded text, so that no odd space, full-width digit, soft hyphen or Cyrillic letter hides a
fault; every finding points back to the characters as they stand. The look-alikes are Unicode's own table
(UTS #39, ``confusables.txt``), carried by the ``confusable-homoglyphs`` package.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from materials_app.model.findings import Place

_BLANKS = "\u115f\u1160\u3164\uffa0\u2800"
"""Letters and symbols that print as nothing although Unicode does not class them as format characters."""

_LINE_BREAKS = "\n\v\f\x85\u2028\u2029"
_QUOTES = {"‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "′": "'", "“": '"', "”": '"', "„": '"', "″": '"'}
_ASCII_BREAKS = str.maketrans({"\t": " ", "\r": " ", "\v": "\n", "\f": "\n"})
_HIDDEN_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
"""Control characters of ASCII that print as nothing; tab and the line ends are read as blanks and breaks."""

_EXCERPT = 120
"""Longest excerpt shown, in characters: what fits a line of a report beside its place."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with its folded form.

    Attributes:
        original: the text as given.
        text: lower case, ASCII digits, plain spaces, quotes and dashes, accents and hidden characters gone.
        origins: for each character of ``text``, where it came from in ``original``.
    """

    original: str
    text: str
    origins: tuple[int, ...] | range

    def as_written(self, start: int, end: int) -> str:
        """The original characters behind ``text[start:end]``, hidden ones between them included."""
        if start >= end:
            return ""
        return self.original[self.origins[start] : self.origins[end - 1] + 1]

    def place(self, start: int, end: int) -> Place:
        """Line, column and excerpt of ``text[start:end]``."""
        begin = self.origins[start] if start < len(self.origins) else len(self.original)
        return self.place_as_written(begin, self.origins[end - 1] + 1 if start < end else begin)

    def place_as_written(self, begin: int, end: int) -> Place:
        """Line, column and excerpt of ``original[begin:end]``."""
        excerpt = " ".join(self.original[begin:end].split())
        return Place(
            line=self.original.count("\n", 0, begin) + 1,
            column=begin - self.original.rfind("\n", 0, begin),
            excerpt=excerpt if len(excerpt) <= _EXCERPT else excerpt[: _EXCERPT - 1] + "…",
        )


def read(text: str) -> Reading:
    """Fold ``text``."""
    if text.isascii() and not _HIDDEN_CONTROLS.search(text):
        return Reading(text, text.lower().translate(_ASCII_BREAKS), range(len(text)))
    pieces = [fold_character(char) for char in text]
    folded = "".join(pieces)
    if len(folded) == len(text) and "" not in pieces:
        return Reading(text, folded, range(len(text)))
    return Reading(text, folded, tuple(index for index, piece in enumerate(pieces) for _ in piece))


def fold(text: str) -> str:
    """The folded form alone, for words of the tables."""
    return read(text).text


@lru_cache(maxsize=4096)
def fold_character(char: str) -> str:
    """What one character reads as: nothing for hidden ones, else one or more plain characters."""
    if char in _LINE_BREAKS:
        return "\n"
    category = unicodedata.category(char)
    if category in {"Cf", "Cc", "Mn", "Me"} and char not in "\t\r":
        return ""
    if char in _BLANKS:
        return ""
    if category == "Zs" or char in "\t\r":
        return " "
    if category == "Pd" or char == "−":
        return "-"
    if char in _QUOTES:
        return _QUOTES[char]
    return "".join(_fold_part(part) for part in unicodedata.normalize("NFKD", char)).lower()


def _fold_part(part: str) -> str:
    category = unicodedata.category(part)
    if category in {"Mn", "Me"}:
        return ""
    if category == "Nd":
        return str(unicodedata.digit(part))
    if part == "。":  # IDNA treats the ideographic full stop as a label separator (RFC 3490, 3.1)
        return "."
    if part == "\u2044":  # the fraction slash inside ½
        return "/"
    return _look_alike(part) if category.startswith("L") and not part.isascii() else part


def _look_alike(letter: str) -> str:
    # Imported when the first foreign letter comes: the table takes as long to load as the rest of the safeguards.
    from confusable_homoglyphs.confusables import confusables_data

    shapes = (entry["c"] for entry in confusables_data.get(letter, ()))
    return next((shape for shape in shapes if shape.isascii() and shape.isalnum()), letter)
