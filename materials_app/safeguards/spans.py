"""Stretches of a text that are spoken for, so that no two rules judge the same characters."""

from __future__ import annotations

from dataclasses import dataclass

BLANK = "\x00"
"""Stands where a stretch was: no pattern takes it for a letter, a figure or a separator."""


@dataclass(frozen=True, slots=True)
class Spans:
    """Half-open stretches (start, end) of a folded text."""

    stretches: tuple[tuple[int, int], ...] = ()

    def covers(self, start: int, end: int) -> bool:
        """Whether one stretch holds all of ``start`` to ``end``."""
        return any(first <= start and end <= last for first, last in self.stretches)

    def touches(self, start: int, end: int) -> bool:
        """Whether any stretch shares a character with ``start`` to ``end``."""
        return any(first < end and start < last for first, last in self.stretches)

    def blanked(self, text: str) -> str:
        """``text`` with every stretch replaced by blanks, so that patterns neither match there nor reach across."""
        pieces = list(text)
        for first, last in self.stretches:
            pieces[first:last] = BLANK * (last - first)
        return "".join(pieces)

    def __add__(self, other: Spans) -> Spans:
        return Spans(self.stretches + other.stretches)
