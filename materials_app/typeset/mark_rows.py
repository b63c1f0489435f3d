"""Logos of equal weight in rows: each as large as gives it the same area of ink, in their order, none too close."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from materials_app.model.geometry import Rect
from materials_app.model.template import PartnersFrame
from materials_app.model.units import Length
from materials_app.typeset.mark_ink import MarkInk

__all__ = ["MarkLimit", "Rows", "growths", "mark_rows"]

GROWTHS = (1.6, 1.4, 1.2, 1.1, 1.0)
"""How much larger than the least size marks are, first choice first."""

_THIN, _FULL = 0.35, 0.9
"""Covers beyond these count as these: a mark of thin lines would else outgrow all others."""
_SQUARE_COVER = 0.5
"""A square mark half covered stands at the least height."""
_LOWEST = 0.35
"""No mark is lower than this share of the least height, however long it is."""
_HIGHEST = 1.875
"""None is higher than this many times the least height: on A4 15 mm, the strip that a force's mark has."""
_NARROWING = 0.98
_SAME: Length = 0.01


@dataclass(frozen=True, slots=True)
class Rows:
    """Where each mark stands, from the strip's top left corner, and how deep all of them are."""

    places: tuple[Rect, ...]
    height: Length


@dataclass(frozen=True, slots=True)
class MarkLimit:
    """The most a partner's mark may have beside the force's: its height, and its ink as an area."""

    height: Length
    ink: float

    @classmethod
    def of(cls, rect: Rect, ink: MarkInk) -> MarkLimit:
        """What a mark in this place leaves to others: no more ink, and no more height. Beside a long mark,
        which is low, they may be as high as a square of its area."""
        height = max(rect.height, math.sqrt(rect.width * rect.height))
        return cls(height, rect.width * rect.height * _counted(ink))


def growths(inks: Sequence[MarkInk], frame: PartnersFrame, limit: MarkLimit | None) -> tuple[float, ...]:
    """How much larger than their least size marks may be, first choice first: no heavier than ``limit``, though no mark
    goes below its least size."""
    least = _each(inks, frame)
    return tuple(one for one in GROWTHS if one == GROWTHS[-1] or limit is None or least * one**2 <= limit.ink)


def mark_rows(inks: Sequence[MarkInk], frame: PartnersFrame, growth: float, limit: MarkLimit | None = None) -> Rows:
    """The marks at ``growth`` times their least size, in as few rows as hold them, the rows about equally long."""
    sizes = tuple(_sizes(inks, frame, growth, limit))
    rows = _balanced([width for width, _ in sizes], frame.width, frame.clear)
    places, top, number = [], 0.0, 0
    for count in rows:
        row = sizes[number : number + count]
        deep, left = max(height for _, height in row), 0.0
        for width, height in row:
            places.append(Rect(left, top + (deep - height) / 2, width, height))
            left += width + frame.clear
        top += deep + frame.clear
        number += count
    return Rows(tuple(places), top - frame.clear)


def _sizes(
    inks: Sequence[MarkInk], frame: PartnersFrame, growth: float, limit: MarkLimit | None
) -> Iterator[tuple[Length, Length]]:
    """Width and height of each mark: all carry the same ink. One that is wider than the strip is as wide as that."""
    highest = min(frame.least * _HIGHEST, limit.height if limit else math.inf)
    each = _each(inks, frame) * growth**2
    for ink in inks:
        high = min(math.sqrt(each / (ink.aspect * _counted(ink))), highest)
        width = min(high * ink.aspect, frame.width)
        yield width, width / ink.aspect


def _each(inks: Sequence[MarkInk], frame: PartnersFrame) -> float:
    """The ink of every mark at its least size, as an area."""
    lowest = (frame.least * _LOWEST) ** 2
    return max(frame.least**2 * _SQUARE_COVER, *(lowest * ink.aspect * _counted(ink) for ink in inks))


def _counted(ink: MarkInk) -> float:
    return min(max(ink.cover, _THIN), _FULL)


def _balanced(widths: Sequence[Length], room: Length, gap: Length) -> tuple[int, ...]:
    """How many marks each row holds: as few rows as possible, then the narrowest in which they are as few."""
    rows = _rows(widths, room, gap)
    narrower = room
    while True:
        narrower *= _NARROWING
        tried = _rows(widths, narrower, gap)
        if len(tried) > len(rows) or narrower < max(widths):
            return rows
        rows = tried


def _rows(widths: Sequence[Length], room: Length, gap: Length) -> tuple[int, ...]:
    counts, used = [0], 0.0
    for width in widths:
        needed = used + gap + width if counts[-1] else width
        if counts[-1] and needed > room + _SAME:
            counts.append(0)
            needed = width
        counts[-1] += 1
        used = needed
    return tuple(counts)
