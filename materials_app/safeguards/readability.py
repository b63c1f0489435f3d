"""Measures how hard an English text is to read: the grade level of Flesch and Kincaid (1975), nothing fetched.

Syllables are counted as groups of vowels, which needs no dictionary and is near enough: the measure is a mirror, not a
judge. It was made for English; for Welsh there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from materials_app.safeguards.sentences import Sentence

_VOWELS = re.compile(r"[aeiouy]+")
_SCHOOL_AGE = 5
"""Age of the children of grade 0."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How many English words a text has, and what reading them asks."""

    words: int
    grade: float

    @property
    def reading_age(self) -> int:
        """The age at which children read such a text with ease."""
        return max(round(self.grade) + _SCHOOL_AGE, _SCHOOL_AGE)


def measure(sentences: Iterable[Sentence]) -> Measure:
    """The measure of the English sentences among these."""
    english = [[word.plain for word in one.words] for one in sentences if not one.seems_welsh]
    words = [word for one in english for word in one]
    if not words:
        return Measure(0, 0.0)
    syllables = sum(map(_syllables, words))
    return Measure(len(words), 0.39 * len(words) / len(english) + 11.8 * syllables / len(words) - 15.59)


def _syllables(word: str) -> int:
    groups = len(_VOWELS.findall(word))
    is_silent = groups > 1 and word.endswith("e") and not word.endswith("le")
    return max(groups - is_silent, 1)
