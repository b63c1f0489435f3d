"""Judge how well a finished symbol can be read: the penalty by which ISO/IEC 18004 chooses between eight masks.

The standard evaluates the *complete* symbol, format information and dark module included (ISO/IEC 18004:2015,
7.8.3.1). Libraries commonly leave those out and so pick another mask in most cases.
"""

from __future__ import annotations

import re
from itertools import pairwise

_RUN = re.compile("0{5,}|1{5,}")
_RUN_DISCOUNT = 2  # a run of 5 costs 3, each further module 1 (table 11: N1 = 3)
_BLOCK = 3  # each 2 x 2 block of one colour (N2)
_FINDER_LIKE = 40  # 1:1:3:1:1 with 4 light modules before or after (N3)
_BALANCE = 10  # each full 5 % away from half dark (N4)
_BALANCE_STEP = 5
_LIGHT_OUTSIDE = "0000"  # the quiet zone counts as light for the finder-like rule
_FINDER_BEFORE = re.compile("(?=00001011101)")
_FINDER_AFTER = re.compile("(?=10111010000)")


def penalty(rows: tuple[str, ...]) -> int:
    """Penalty points of a complete symbol, fewer is better.

    Args:
        rows: ``1`` dark, ``0`` light, square, without quiet zone.
    """
    columns = tuple("".join(column) for column in zip(*rows, strict=True))
    lines = rows + columns
    return (
        sum(_run_points(line) for line in lines)
        + _block_points(rows)
        + sum(_finder_points(line) for line in lines)
        + _balance_points(rows)
    )


def _run_points(line: str) -> int:
    return sum(len(run) - _RUN_DISCOUNT for run in _RUN.findall(line))


def _block_points(rows: tuple[str, ...]) -> int:
    dark = [int(row, 2) for row in rows]
    everything = (1 << len(rows)) - 1
    light = [everything ^ bits for bits in dark]
    return _BLOCK * (_blocks(dark) + _blocks(light))


def _blocks(lines: list[int]) -> int:
    """How many 2 x 2 blocks of set bits there are, overlapping ones each."""
    pairs = [line & line >> 1 for line in lines]
    return sum((above & below).bit_count() for above, below in pairwise(pairs))


def _finder_points(line: str) -> int:
    surrounded = f"{_LIGHT_OUTSIDE}{line}{_LIGHT_OUTSIDE}"
    return _FINDER_LIKE * (len(_FINDER_BEFORE.findall(surrounded)) + len(_FINDER_AFTER.findall(surrounded)))


def _balance_points(rows: tuple[str, ...]) -> int:
    modules = len(rows) ** 2
    dark = sum(row.count("1") for row in rows)
    # Whole numbers throughout: |dark / modules - 1/2| in full steps of 5 %.
    return _BALANCE * (abs(100 * dark - 50 * modules) // (_BALANCE_STEP * modules))
