"""Finds runs of figures that may be telephone numbers, whatever stands between or in place of the figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LOOK_ALIKES = str.maketrans("oli|sbz", "0111582")
"""Letters typed for figures, by shape: O is nought; l, I and | are one; S is five, B eight, Z two."""

_TOKEN = re.compile(r"(?<![^\W_])(?:[oli|bz]*\d(?:[0-9oli|bz]|s(?=[0-9oli|]))*|[oli|]{2,})(?![^\W_])")
_GAP = re.compile(r"(?:[^\w\x00]|_){1,8}")
"""What may stand between two groups of one number: at most eight marks, spaces or line breaks, no letter."""


@dataclass(frozen=True, slots=True)
class Group:
    """Figures written together. ``plus``: a plus sign stands before them. ``letters``: how many are letters."""

    start: int
    end: int
    digits: str
    plus: bool
    letters: int

    @property
    def is_letters_only(self) -> bool:
        """Whether no true figure is among them: a word, unless it stands inside a number."""
        return self.letters == len(self.digits)


def digit_runs(text: str) -> Iterator[tuple[Group, ...]]:
    """Runs of groups in a folded text with nothing but separators between them."""
    run: list[Group] = []
    for match in _TOKEN.finditer(text):
        group = _group(match, text)
        if run and not _GAP.fullmatch(text, run[-1].end, group.start):
            yield from _trimmed(run)
            run = []
        run.append(group)
    yield from _trimmed(run)


def _group(match: re.Match[str], text: str) -> Group:
    written = match.group()
    return Group(
        start=match.start(),
        end=match.end(),
        digits=written.translate(_LOOK_ALIKES),
        plus=text[max(0, match.start() - 3) : match.start()].rstrip(" (").endswith("+"),
        letters=sum(not char.isdigit() for char in written),
    )


def _trimmed(run: list[Group]) -> Iterator[tuple[Group, ...]]:
    figures = [index for index, group in enumerate(run) if not group.is_letters_only]
    if figures:
        yield tuple(run[figures[0] : figures[-1] + 1])
