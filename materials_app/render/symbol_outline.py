"""A QR symbol as outlines: one path round every dark region, so that no two fills ever meet.

Rows of rectangles show hair-thin seams where a screen or a plate setter anti-aliases their shared edges.
Outlines have no shared edges. Dark lies on the right of every outline (y downwards), holes
run the other way, so the non-zero rule fills exactly the dark modules.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

Corner = tuple[int, int]
"""A corner of the module grid: (column, row) from the top left, y downwards."""

_SYMBOLS_KEPT = 64
"""Symbols whose outlines are kept in a process: all forces of a batch open the same few addresses."""

_TURNS_RIGHT = {(1, 0): (0, 1), (0, 1): (-1, 0), (-1, 0): (0, -1), (0, -1): (1, 0)}


@lru_cache(maxsize=_SYMBOLS_KEPT)
def outlines(rows: tuple[str, ...]) -> tuple[tuple[Corner, ...], ...]:
    """Closed outlines round the dark modules of ``rows`` (strings of ``1`` and ``0``), corners only."""
    edges = _edges(rows)
    loops: list[tuple[Corner, ...]] = []
    while edges:
        loops.append(_corners(_walk(edges)))
    return tuple(loops)


def _edges(rows: tuple[str, ...]) -> dict[Corner, list[Corner]]:
    """Unit edges between dark and light, as {start: directions}, clockwise round each dark module."""
    edges: dict[Corner, list[Corner]] = {}
    for start, direction in _dark_edges(rows):
        edges.setdefault(start, []).append(direction)
    return edges


def _dark_edges(rows: tuple[str, ...]) -> Iterator[tuple[Corner, Corner]]:
    dark = {(x, y) for y, row in enumerate(rows) for x, module in enumerate(row) if module == "1"}
    for x, y in sorted(dark):
        if (x, y - 1) not in dark:
            yield (x, y), (1, 0)
        if (x + 1, y) not in dark:
            yield (x + 1, y), (0, 1)
        if (x, y + 1) not in dark:
            yield (x + 1, y + 1), (-1, 0)
        if (x - 1, y) not in dark:
            yield (x, y + 1), (0, -1)


def _walk(edges: dict[Corner, list[Corner]]) -> list[Corner]:
    """Take one closed walk of unit steps out of ``edges``; where two regions touch at a corner, keep them apart."""
    start = next(iter(edges))
    walk = [start]
    place, direction = start, edges[start][0]
    while True:
        _take(edges, place, direction)
        place = (place[0] + direction[0], place[1] + direction[1])
        if place == start:
            return walk
        walk.append(place)
        choices = edges[place]
        direction = _TURNS_RIGHT[direction] if _TURNS_RIGHT[direction] in choices else choices[0]


def _take(edges: dict[Corner, list[Corner]], place: Corner, direction: Corner) -> None:
    edges[place].remove(direction)
    if not edges[place]:
        del edges[place]


def _corners(walk: list[Corner]) -> tuple[Corner, ...]:
    """The places where a walk changes direction."""
    around = zip([walk[-1], *walk[:-1]], walk, [*walk[1:], walk[0]], strict=True)
    return tuple(
        here
        for before, here, after in around
        if (before[0] == here[0]) != (here[0] == after[0]) or (before[1] == here[1]) != (here[1] == after[1])
    )
