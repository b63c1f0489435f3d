"""Which way each character runs, and in what order the parts of a line stand on the page.

The levels are those of Unicode's bidirectional algorithm (UAX #9), resolved by python-bidi over a whole paragraph. Two
things are settled before: a telephone number or a web address is one word that runs from left to right, whatever
stands in it, and joiners count as marks on the letter before them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby

from bidi import algorithm

__all__ = ["Levels", "levels_of", "runs_from_right", "visual_order"]

Levels = tuple[int, ...]
"""The embedding level of every character: odd runs from right to left."""

_FROM_RIGHT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Letters that run from right to left (Unicode's default ranges of the classes R and AL)."""

_NUMBER = r"\+?\(?\d(?:\)?[ \u00a0\u202f/.,:–-]?\(?\d)*%?"
_ADDRESS = r"(?=[\w.\-/:@?=&%#+~]*[A-Za-z])[A-Za-z0-9][\w.\-/:@?=&%#+~]*[A-Za-z0-9/]"
_ONE_WORD = re.compile(f"{_ADDRESS}|{_NUMBER}", re.ASCII)
"""What is read as one word from left to right: a number with its spaces, an address with its strokes."""

_STANDS_FOR = {"L": "a", "EN": "1", "NSM": "\u0300", "WS": " "}
"""A character of each class that something else is taken for."""
_INVISIBLE = str.maketrans(
    {
        **dict.fromkeys("\u200c\u200d\u00ad\u2060\ufeff", _STANDS_FOR["NSM"]),
        **dict.fromkeys("\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e\n", _STANDS_FOR["WS"]),
    }
)
_PARAGRAPHS_KEPT = 4096


def runs_from_right(text: str) -> bool:
    """Whether any letter of ``text`` runs from right to left."""
    return _FROM_RIGHT.search(text) is not None


@lru_cache(maxsize=_PARAGRAPHS_KEPT)
def levels_of(text: str, *, rtl: bool) -> Levels:
    """The level of every character of a paragraph that runs from right to left, or from left to right."""
    if not rtl and not runs_from_right(text):
        return (0,) * len(text)
    plain = _ONE_WORD.sub(_as_one_word, text.translate(_INVISIBLE))
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = (1, "R") if rtl else (0, "L")
    algorithm.get_embedding_levels(plain, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return tuple(character["level"] for character in storage["chars"])


def _as_one_word(found: re.Match[str]) -> str:
    word = found.group()
    return _STANDS_FOR["L" if re.search("[A-Za-z]", word) else "EN"] * len(word)


def visual_order(levels: Levels) -> tuple[tuple[int, int], ...]:
    """The level runs of a line from left to right, each as (start, end) in the text (UAX #9, rule L2)."""
    runs = [(level, [at for at, _ in group]) for level, group in groupby(enumerate(levels), key=lambda pair: pair[1])]
    for least in range(max(levels, default=0), 0, -1):
        turned: list[tuple[int, list[int]]] = []
        for is_inside, group in groupby(runs, key=lambda run: run[0] >= least):
            members = list(group)
            turned.extend(reversed(members) if is_inside else members)
        runs = turned
    return tuple((places[0], places[-1] + 1) for _, places in runs)
