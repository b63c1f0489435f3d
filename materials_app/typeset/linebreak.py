"""Breaks a paragraph into lines: only where Unicode allows, never inside a word, with the calmest rag.

Opportunities are UAX #14's, found by uniseg. The choice between them is a total fit over the whole paragraph: fewest
lines first, then least squared raggedness, with no line that ends in a word of one or two letters and no widow
(layout rule 3).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from string import ascii_letters, digits

from uniseg.linebreak import line_break_units

__all__ = ["break_lines", "break_units"]

BALANCED_LINES = 5
"""Up to so many lines the last one counts as much as the others; a longer text may end where it ends."""

_SHORT_WORD = 2
_SENTENCE_ENDS = (".", "!", "?", "…", ":")
_LEAST_LAST_LINE = 0.5

_NEVER_IF_AVOIDABLE = 100.0
"""Cost of a widow or of a line that ends in a short word: more than any rag, less than another line."""

_INSIDE_A_WORD = 1.0
"""Cost of breaking after a hyphen or a stroke: as bad as an empty line."""

_AFTER_A_SENTENCE = -0.08
"""Gain of a line that ends with its sentence: worth a line a quarter shorter than its neighbours."""

_PARTED_FROM_ITS_SENTENCE = 0.12
"""Cost of one word of a sentence alone at the end or the head of a line with another: as bad as a third of it empty."""

_CACHED_CHUNKS = 4096

_SEAM = 2
"""Characters on each side of a space that decide whether a line may end there: a mark and what it stands on."""

_LETTERS, _DIGITS = frozenset(ascii_letters), frozenset(digits)
_RUN_OR_MARK = re.compile("[a-zA-Z]+|[0-9]+|.", re.DOTALL)
"""A run of letters or digits, inside which no line ends (classes AL and NU), or any other character."""

_FIRST_OTHER_SCRIPT = "\u0590"
"""From here on letters may break between each other; Latin, Greek and Cyrillic letters (class AL) never do."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """What stands between two break opportunities. ``width`` has no trailing space; ``full`` has."""

    text: str
    width: float
    full: float


def break_units(text: str) -> tuple[str, ...]:
    """``text`` cut at every place where a line may end; joined they are ``text`` again.

    A space ends all context but the characters on both sides of it, so words and their seams are looked at one by one
    and remembered: one changed word costs a few look-ups, not a paragraph.
    """
    chunks = text.split(" ")
    units = list(_units_of(chunks[0])) or [""]
    for first, second in pairwise(chunks):
        units[-1] += " "
        inner = _units_of(second)
        if _may_end_between(first[-_SEAM:], second[:_SEAM]):
            units.extend(inner or ("",))
        elif inner:
            units[-1] += inner[0]
            units.extend(inner[1:])
    return tuple(unit for unit in units if unit)


def break_lines(text: str, measure: float, width_of: Callable[[str], float]) -> tuple[tuple[str, ...], ...]:
    """The lines of a paragraph, each as its units; a unit wider than the measure stands on a line of its own.

    Args:
        text: one paragraph, no line feeds.
        measure: the width to fill, in the unit of ``width_of``.
        width_of: how wide a unit is; called with and without its trailing space.
    """
    units = tuple(_Unit(unit, width_of(unit.rstrip(" ")), width_of(unit)) for unit in break_units(text))
    if not units:
        return ()
    ends = _total_fit(units, measure)
    starts = (0, *ends[:-1])
    return tuple(tuple(unit.text for unit in units[start:end]) for start, end in zip(starts, ends, strict=True))


@lru_cache(maxsize=_CACHED_CHUNKS)
def _units_of(chunk: str) -> tuple[str, ...]:
    """A chunk without spaces, cut where a line may end inside it: after a hyphen, a stroke, a dash."""
    if chunk.isalpha() and max(chunk) < _FIRST_OTHER_SCRIPT:
        return (chunk,)
    runs = _RUN_OR_MARK.findall(chunk)
    return tuple("".join(runs[start:end]) for start, end in pairwise((0, *_ends(_shape(runs)))))


def _may_end_between(before: str, after: str) -> bool:
    """Whether a line may end at the space between two chunks, given the characters next to it."""
    if not after:
        return False
    first, second = (_shape(_RUN_OR_MARK.findall(chunk)) for chunk in (before, after))
    return len(first) + 1 in _ends(f"{first} {second}")


def _shape(runs: list[str]) -> str:
    """Runs of letters and of digits as one of them: to the standard every ASCII letter is like every other."""
    return "".join("a" if run[0] in _LETTERS else "0" if run[0] in _DIGITS else run for run in runs)


@lru_cache(maxsize=_CACHED_CHUNKS)
def _ends(shape: str) -> tuple[int, ...]:
    """Where a line may end in a text of this shape, as counts of its characters."""
    return tuple(accumulate(len(unit) for unit in line_break_units(shape)))


def _total_fit(units: Sequence[_Unit], measure: float) -> list[int]:
    """Where each line ends, as indices after its last unit: fewest lines, then least cost."""
    fewest = _fewest_lines(units, measure)
    best: list[list[tuple[float, int]]] = [[(0.0, -1)] + [(float("inf"), -1)] * len(units)]
    for line in range(1, fewest + 1):
        row = [(float("inf"), -1)] * (len(units) + 1)
        for start in range(len(units)):
            so_far = best[line - 1][start][0]
            if so_far < float("inf"):
                _extend(row, units, start, so_far, _Rule(measure, fewest, line == fewest, line == 1))
        best.append(row)
    ends = [len(units)]
    for line in range(fewest, 1, -1):
        ends.append(best[line][ends[-1]][1])
    return ends[::-1]


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a line is judged by: the measure, how many lines there are, whether it is the last or the first."""

    measure: float
    lines: int
    is_last: bool
    is_first: bool


def _extend(row: list[tuple[float, int]], units: Sequence[_Unit], start: int, so_far: float, rule: _Rule) -> None:
    """Offer every line that begins at ``start`` to ``row``."""
    before = 0.0
    for end in range(start + 1, len(units) + 1):
        width = before + units[end - 1].width
        if width > rule.measure and end > start + 1:
            return
        if rule.is_last == (end == len(units)):
            cost = so_far + _cost(units[start:end], width, rule)
            if cost < row[end][0]:
                row[end] = (cost, start)
        before += units[end - 1].full


def _fewest_lines(units: Sequence[_Unit], measure: float) -> int:
    lines, before = 1, 0.0
    for index, unit in enumerate(units):
        if index and before and before + unit.width > measure:
            lines, before = lines + 1, 0.0
        before += unit.full
    return lines


def _cost(line: Sequence[_Unit], width: float, rule: _Rule) -> float:
    slack = max(1 - width / rule.measure, 0.0)
    parted = _PARTED_FROM_ITS_SENTENCE * (_begins_with_an_end(line) and not rule.is_first)
    if rule.is_last:
        is_widow = rule.lines > 1 and width < _LEAST_LAST_LINE * rule.measure and _words(line) < _SHORT_WORD
        rag = slack**2 if rule.lines <= BALANCED_LINES else 0.0
        return rag + parted + (_NEVER_IF_AVOIDABLE if is_widow else 0.0)
    parted += _PARTED_FROM_ITS_SENTENCE * (len(line) > 1 and _ends_sentence(line[-2].text))
    return slack**2 + parted + _cost_of_end(line[-1].text)


def _begins_with_an_end(line: Sequence[_Unit]) -> bool:
    """Whether the line begins with the last word of a sentence and goes on with the next one."""
    return len(line) > 1 and _ends_sentence(line[0].text)


def _ends_sentence(unit: str) -> bool:
    return unit.rstrip(" ").endswith(_SENTENCE_ENDS)


def _words(line: Sequence[_Unit]) -> int:
    return len("".join(unit.text for unit in line).split())


def _cost_of_end(unit: str) -> float:
    """What it costs that a line ends after this unit."""
    if not unit.endswith(" "):
        return _INSIDE_A_WORD
    word = unit.split()[-1] if unit.split() else unit
    if word.endswith(_SENTENCE_ENDS):
        return _AFTER_A_SENTENCE
    letters = sum(character.isalpha() for character in word)
    return _NEVER_IF_AVOIDABLE if letters <= _SHORT_WORD and word[-1:].isalpha() else 0.0
