"""Split a payload into the data segments that cost the fewest bits, so that the symbol stays small.

Follows ISO/IEC 18004:2015, 7.4: a segment is a mode indicator, a character count and the characters packed in
that mode. The search is exact: what it returns no other split beats.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

_MODE_INDICATOR = 4  # bits, ISO/IEC 18004:2015 table 2
_MEDIUM_FROM = 10  # the count field grows at versions 10 and 27 (table 3)
_LARGE_FROM = 27


class Mode(IntEnum):
    """How a segment packs its characters. The value is the mode indicator of ISO/IEC 18004:2015 table 2."""

    NUMERIC = 1
    ALPHANUMERIC = 2
    BYTE = 4


_DIGITS = frozenset(b"0123456789")
_ALPHABETS = {
    Mode.NUMERIC: _DIGITS,
    Mode.ALPHANUMERIC: _DIGITS | frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"),
    Mode.BYTE: frozenset(range(256)),
}
# Bits that each further character adds: three digits share 10 bits (one takes 4, two take 7), two alphanumeric
# characters 11 (one takes 6), a byte is 8 (ISO/IEC 18004:2015, 7.4.3 to 7.4.5).
_STEPS = {Mode.NUMERIC: (4, 3, 3), Mode.ALPHANUMERIC: (6, 5), Mode.BYTE: (8,)}
# Width of the character count by version 1-9, 10-26, 27-40 (table 3).
_COUNT_BITS = {Mode.NUMERIC: (10, 12, 14), Mode.ALPHANUMERIC: (9, 11, 13), Mode.BYTE: (8, 16, 16)}


@dataclass(frozen=True, slots=True)
class DataSegment:
    """A stretch of the payload that is packed in one mode."""

    mode: Mode
    data: bytes


@dataclass(frozen=True, slots=True, order=True)
class _Way:
    """One way to have packed the payload so far: its cost, then (for ties) how many segments, then where they begin."""

    bits: int
    segments: int
    starts: tuple[tuple[int, Mode], ...]

    def opened(self, mode: Mode, position: int, header: int) -> _Way:
        start = (position, mode)
        return _Way(self.bits + header + _STEPS[mode][0], self.segments + 1, (*self.starts, start))

    def continued(self, bits: int) -> _Way:
        return _Way(self.bits + bits, self.segments, self.starts)


def cheapest_segments(payload: bytes, version: int) -> tuple[DataSegment, ...]:
    """The segments that pack ``payload`` in the fewest bits in a symbol of ``version``; the fewest of those on a tie.

    What a character costs depends only on its mode and on its place in the group of three digits or two letters,
    so one pass that keeps the best way into each (mode, place) is exact.

    Args:
        payload: the characters as they will be read.
        version: 1 to 40; it decides how wide the character counts are.
    """
    best = _Way(0, 0, ())
    open_ways: dict[tuple[Mode, int], _Way] = {}
    for position, character in enumerate(payload):
        open_ways = _advance(best, open_ways, position, character, version)
        best = min(open_ways.values())
    return _cut(payload, best)


def segments_bits(segments: tuple[DataSegment, ...], version: int) -> int:
    """Bits that ``segments`` take in a symbol of ``version``, headers included, terminator not."""
    return sum(_header(s.mode, version) + _data_bits(s.mode, len(s.data)) for s in segments)


def _advance(
    best: _Way, open_ways: dict[tuple[Mode, int], _Way], position: int, character: int, version: int
) -> dict[tuple[Mode, int], _Way]:
    """The best way into each (mode, place in group) once ``character`` is packed."""
    onward: dict[tuple[Mode, int], _Way] = {}
    for mode in (mode for mode in Mode if character in _ALPHABETS[mode]):
        steps = _STEPS[mode]
        onward[mode, 1 % len(steps)] = best.opened(mode, position, _header(mode, version))
        for place, bits in enumerate(steps):
            if way := open_ways.get((mode, place)):
                key, candidate = (mode, (place + 1) % len(steps)), way.continued(bits)
                onward[key] = min(candidate, onward.get(key, candidate))
    return onward


def _cut(payload: bytes, way: _Way) -> tuple[DataSegment, ...]:
    ends = [position for position, _ in way.starts[1:]] + [len(payload)]
    return tuple(DataSegment(mode, payload[start:end]) for (start, mode), end in zip(way.starts, ends, strict=True))


def _header(mode: Mode, version: int) -> int:
    return _MODE_INDICATOR + _COUNT_BITS[mode][(version >= _MEDIUM_FROM) + (version >= _LARGE_FROM)]


def _data_bits(mode: Mode, characters: int) -> int:
    steps = _STEPS[mode]
    groups, rest = divmod(characters, len(steps))
    return groups * sum(steps) + sum(steps[:rest])
