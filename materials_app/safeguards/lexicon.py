"""A word list: whether it holds a word, and which of its words come nearest to one it does not hold.

The list is one block of bytes, sorted, a word a line, searched by halves: no set of 180,000 words is ever built. It is
read when the first word is asked about (10 ms); ``rapidfuzz`` is imported for the first word that is not there.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from hashlib import sha256

from materials_app.model.rules import Lexicon

_NEAR = 3
"""How many words are proposed."""

_SHORT = 4
"""Up to so many letters one edit makes another word, so nothing is proposed."""

_MUTATIONS = (
    *(
        ("ngh", "c"),
        ("ng", "g"),
        ("dd", "d"),
        ("mh", "p"),
        ("nh", "t"),
        ("ph", "p"),
        ("th", "t"),
        ("ch", "c"),
        ("b", "p"),
    ),
    *(
        ("d", "t"),
        ("g", "c"),
        ("f", "b"),
        ("f", "m"),
        ("l", "ll"),
        ("r", "rh"),
        ("m", "b"),
        ("n", "d"),
        ("h", ""),
        ("", "g"),
    ),
)
"""How Welsh words begin after a mutation, and how they begin without it."""


class WordList:
    """The words of one language."""

    def __init__(self, words: bytes, *, mutates: bool) -> None:
        self._words = words
        self._mutates = mutates

    def holds(self, word: str) -> bool:
        """Whether the list has ``word`` (lower case), or the word it is a mutation of."""
        return self._has(word) or (self._mutates and any(map(self._has, _unmutated(word))))

    def near(self, word: str) -> tuple[tuple[str, ...], int]:
        """The words that come nearest to ``word``, the nearest first, and how many edits away that one is.

        None where the word is short or far from all.
        """
        if len(word) <= _SHORT:
            return (), 0
        from rapidfuzz.distance import OSA, JaroWinkler
        from rapidfuzz.process import extract

        most = _edits(word)
        starts = dict.fromkeys(word[:2])
        candidates = [one for start in starts for one in self._beginning(start) if abs(len(one) - len(word)) <= most]
        found = extract(word, candidates, scorer=OSA.distance, score_cutoff=most, limit=4 * _NEAR)
        ranked = sorted(found, key=lambda one: (one[1], -JaroWinkler.similarity(word, one[0]), one[0]))
        return tuple(one[0] for one in ranked[:_NEAR]), int(ranked[0][1]) if ranked else 0

    def _has(self, word: str) -> bool:
        wanted = word.encode()
        at = self._place_of(wanted)
        return self._words[at : at + len(wanted) + 1] == wanted + b"\n"

    def _beginning(self, start: str) -> list[str]:
        first, last = self._place_of(start.encode()), self._place_of(start.encode() + b"\xff")
        return self._words[first:last].decode().split()

    def _place_of(self, wanted: bytes) -> int:
        """Where the first line begins that does not come before ``wanted``."""
        low, high = 1, len(self._words)
        while low < high:
            middle = self._words.rfind(b"\n", 0, (low + high) // 2) + 1
            if middle < low:
                middle = low
            end = self._words.index(b"\n", middle)
            if self._words[middle:end] < wanted:
                low = end + 1
            else:
                high = middle
        return low


@lru_cache(maxsize=4)
def word_list(lexicon: Lexicon) -> WordList | None:
    """The words of a list; none where it is missing or is not the one shipped, and then nothing is checked."""
    try:
        packed = lexicon.path.read_bytes()
    except OSError:
        return None
    if sha256(packed).hexdigest() != lexicon.sha256:
        return None
    return WordList(zlib.decompress(packed), mutates=lexicon.language == "cy")


def _unmutated(word: str) -> tuple[str, ...]:
    return tuple(plain + word[len(seen) :] for seen, plain in _MUTATIONS if word.startswith(seen))


def _edits(word: str) -> int:
    return 1 if len(word) <= 7 else 2
