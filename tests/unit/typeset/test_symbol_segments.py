"""The split into data segments is the cheapest there is: compared with every split."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app.typeset.symbol_segments import DataSegment, Mode, cheapest_segments, segments_bits

ALPHANUMERIC = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
VERSIONS = st.sampled_from([1, 9, 10, 26, 27, 40])


def may_pack(mode: Mode, data: bytes) -> bool:
    if mode is Mode.NUMERIC:
        return data.isdigit()
    return mode is Mode.BYTE or all(byte in ALPHANUMERIC for byte in data)


def every_cost(payload: bytes, version: int) -> list[int]:
    """The cost of every split: a mode for each character, runs of one mode joined or cut at every place."""
    costs = []
    for cuts in product((False, True), repeat=len(payload) - 1):
        ends = [i + 1 for i, cut in enumerate(cuts) if cut] + [len(payload)]
        pieces = [payload[a:b] for a, b in zip([0, *ends], ends, strict=False)]
        for modes in product(Mode, repeat=len(pieces)):
            if all(may_pack(m, p) for m, p in zip(modes, pieces, strict=True)):
                split = tuple(DataSegment(m, p) for m, p in zip(modes, pieces, strict=True))
                costs.append(segments_bits(split, version))
    return costs


@given(st.text("1A7a", min_size=1, max_size=6), VERSIONS)
@settings(max_examples=25, derandomize=True, deadline=None)
def test_no_split_of_a_short_payload_is_cheaper(payload: str, version: int) -> None:
    data = payload.encode()
    assert segments_bits(cheapest_segments(data, version), version) == min(every_cost(data, version))


def best_by_lengths(payload: bytes, version: int) -> int:
    """The same answer by another route: the best cost of each beginning, over every last segment."""
    best = [0]
    for end in range(1, len(payload) + 1):
        best.append(
            min(
                best[start] + segments_bits((DataSegment(mode, payload[start:end]),), version)
                for start in range(end)
                for mode in Mode
                if may_pack(mode, payload[start:end])
            )
        )
    return best[-1]


@given(st.lists(st.sampled_from(["8081000900", "HELP", "help", "-", "?", "42", "Z"]), min_size=1, max_size=9), VERSIONS)
@settings(max_examples=60, derandomize=True, deadline=None)
def test_no_split_of_a_mixed_payload_is_cheaper(parts: list[str], version: int) -> None:
    data = "".join(parts).encode()
    segments = cheapest_segments(data, version)
    assert b"".join(segment.data for segment in segments) == data
    assert all(may_pack(segment.mode, segment.data) for segment in segments)
    assert segments_bits(segments, version) == best_by_lengths(data, version)


@pytest.mark.parametrize(
    ("mode", "data", "bits"),
    [
        (Mode.NUMERIC, b"01234567", 41),  # the standard's own example, ISO/IEC 18004:2015, 7.4.3
        (Mode.ALPHANUMERIC, b"AC-42", 41),  # likewise, 7.4.4
        (Mode.BYTE, b"abc", 36),
    ],
)
def test_a_segment_costs_what_the_standard_says(mode: Mode, data: bytes, bits: int) -> None:
    assert segments_bits((DataSegment(mode, data),), version=1) == bits


@pytest.mark.parametrize(
    ("version", "numeric", "alphanumeric", "byte"),
    [(9, 18, 19, 20), (10, 20, 21, 28), (26, 20, 21, 28), (27, 22, 23, 28)],
)
def test_headers_grow_with_the_version(version: int, numeric: int, alphanumeric: int, byte: int) -> None:
    bits = [segments_bits((DataSegment(mode, b"1"),), version) for mode in Mode]
    assert bits == [numeric, alphanumeric, byte]  # ISO/IEC 18004:2015, table 3


def test_a_telephone_link_is_cut_before_its_digits() -> None:
    first, second = cheapest_segments(b"tel:+448081000900", version=1)
    assert (first.mode, second.mode) == (Mode.BYTE, Mode.NUMERIC)
    assert second.data == b"448081000900"
