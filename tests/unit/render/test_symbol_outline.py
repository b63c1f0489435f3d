from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app.render.symbol_outline import Corner, outlines

grids = st.integers(1, 9).flatmap(
    lambda side: st.lists(st.text("01", min_size=side, max_size=side), min_size=side, max_size=side).map(tuple)
)


def winding(loops: tuple[tuple[Corner, ...], ...], column: int, row: int) -> int:
    """How often the outlines wind round the middle of a module: crossings of a ray to the right."""
    total = 0
    for loop in loops:
        for (x0, y0), (_, y1) in pairwise((*loop, loop[0])):
            if x0 > column and min(y0, y1) <= row < max(y0, y1):
                total += 1 if y1 > y0 else -1
    return total


@settings(max_examples=150, derandomize=True)
@given(grids)
def test_outlines_fill_exactly_the_dark_modules(rows: tuple[str, ...]) -> None:
    loops = outlines(rows)
    filled = tuple("".join("01"[winding(loops, x, y)] for x in range(len(row))) for y, row in enumerate(rows))
    assert filled == rows


@settings(max_examples=100, derandomize=True)
@given(grids)
def test_every_corner_is_a_turn(rows: tuple[str, ...]) -> None:
    for loop in outlines(rows):
        steps = [(b[0] == a[0], b[1] == a[1]) for a, b in pairwise((*loop, loop[0]))]
        assert all(first != then for first, then in pairwise((*steps, steps[0])))


def test_a_finder_pattern_is_three_squares() -> None:
    finder = ("1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111")
    assert sorted(len(loop) for loop in outlines(finder)) == [4, 4, 4]


def test_regions_that_touch_at_a_corner_stay_two() -> None:
    assert len(outlines(("10", "01"))) == 2


def test_nothing_dark_has_no_outline() -> None:
    assert outlines(("00", "00")) == ()
