"""Rows made up into columns: whole groups where they fit, no heading alone, nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.display_list import Item, Path, rectangle
from materials_app.model.geometry import Rect
from materials_app.pipeline.ticket_columns import Column, Galley, Strip, make_up

INK = Paint.of(Swatch("ink", Cmyk(0, 0, 0, 1), Srgb(0, 0, 0)))


def strip(depth: float, gap: float = 2.0) -> Strip:
    box = Rect(0.0, 0.0, 5.0, depth)
    return Strip((Path(rectangle(box), box, fill=INK),), depth, gap)


def galley(*depths: float) -> Galley:
    return tuple(strip(depth) for depth in depths)


def columns(*heights: float) -> Callable[[], Iterator[Column]]:
    """Columns of these heights on page 1, side by side, then whole ones."""
    return lambda: _columns(heights)


def _columns(heights: tuple[float, ...]) -> Iterator[Column]:
    for number, height in enumerate(heights):
        yield Column(1, Rect(100.0 * number, 0.0, 90.0, height))
    for page in count(2):
        yield Column(page, Rect(0.0, 0.0, 90.0, 50.0), must_hold=True)


def places(items: tuple[Item, ...]) -> list[tuple[float, float]]:
    return [(item.bounds.x, item.bounds.y) for item in items if isinstance(item, Path)]


def test_rows_stand_below_each_other_by_their_gaps() -> None:
    (page,) = make_up((galley(10, 5, 5),), columns(50, 50))
    assert places(page) == [(0, 0), (0, 12), (0, 19)]


def test_a_group_that_does_not_fit_moves_whole() -> None:
    (page,) = make_up((galley(10, 10), galley(10, 10)), columns(30, 30))
    assert places(page) == [(0, 0), (0, 12), (100, 0), (100, 12)]


def test_a_group_longer_than_the_next_column_breaks_between_rows() -> None:
    (page,) = make_up((galley(10, 10, 10, 10),), columns(40, 20))
    assert places(page) == [(0, 0), (0, 12), (0, 24), (100, 0)]


def test_groups_are_broken_where_that_saves_a_page() -> None:
    # Whole, the second group takes the right column and the third another page.
    (page,) = make_up((galley(10), galley(5, 5, 5), galley(5, 5)), columns(30, 20))
    assert places(page) == [(0, 0), (0, 12), (0, 19), (100, 0), (100, 7), (100, 14)]


def test_a_heading_is_never_left_alone() -> None:
    first, second = make_up((galley(10), galley(10, 10, 10)), columns(25, 5))
    assert places(first) == [(0, 0)]
    assert places(second) == [(0, 0), (0, 12), (0, 24)]


def test_what_is_deeper_than_any_column_is_placed_all_the_same() -> None:
    pages = make_up((galley(10, 300, 10),), columns(5, 5))
    assert sum(len(page) for page in pages) == 3


def test_page_1_is_there_even_when_nothing_fits_on_it() -> None:
    first, second = make_up((galley(10),), columns(5, 5))
    assert places(first) == []
    assert places(second) == [(0, 0)]
