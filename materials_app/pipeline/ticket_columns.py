"""Makes rows up into columns and pages, as a compositor makes up galleys: whole groups where they fit, else by rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from materials_app.model.display_list import Item
from materials_app.model.geometry import Point, Rect
from materials_app.model.units import Length
from materials_app.typeset.shift import shifted

_GRACE: Length = 0.001
"""Depths are sums of lengths that were millimetres."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One row as it was set, from its own top left corner: how deep it is, how far below the row above it stands."""

    items: tuple[Item, ...]
    depth: Length
    gap: Length


@dataclass(frozen=True, slots=True)
class Column:
    """A place for rows: its page, counted from 1, and where on it. A column that ``must_hold`` takes any row."""

    page: int
    rect: Rect
    must_hold: bool = False


Galley = tuple[Strip, ...]
"""A heading and the rows under it."""


def make_up(galleys: tuple[Galley, ...], columns: Callable[[], Iterator[Column]]) -> tuple[tuple[Item, ...], ...]:
    """The items of each page. A heading is never left alone.

    A galley that does not fit is moved to the next column whole where it fits there, else broken between rows. Where
    breaking every galley saves a page, that is done: one sheet is worth more than whole groups.

    Args:
        galleys: in reading order.
        columns: gives the columns from the first on; they must not run dry, and sooner or later ``must_hold``.
    """
    whole, broken = (_made_up(galleys, columns(), keeps_whole=keeps) for keeps in (True, False))
    return broken if len(broken) < len(whole) else whole


def _made_up(
    galleys: tuple[Galley, ...], columns: Iterator[Column], *, keeps_whole: bool
) -> tuple[tuple[Item, ...], ...]:
    page = _MakeUp(columns)
    for galley in galleys:
        page.add(galley, keeps_whole=keeps_whole)
    return page.pages()


class _MakeUp:
    """The column being filled, and what stands on each page so far."""

    def __init__(self, columns: Iterator[Column]) -> None:
        self._columns = columns
        self._column = next(columns)
        self._next = next(columns)
        self._y = self._column.rect.y
        self._items: dict[int, list[Item]] = {1: []}

    def add(self, galley: Galley, *, keeps_whole: bool) -> None:
        """Place a galley."""
        whole = _depth(galley)
        fits_next = whole <= self._next.rect.height + _GRACE
        if keeps_whole and fits_next and not self._has_room(galley[0].gap + whole):
            self._turn()
        heading, *rows = galley
        while not self._has_room(heading.gap + _depth((heading, *rows[:1]))):
            self._turn()
        for strip in galley:
            while not self._has_room(strip.gap + strip.depth):
                self._turn()
            self._place(strip)

    def pages(self) -> tuple[tuple[Item, ...], ...]:
        """The items of each page, the first page first; none for one that no column stands on."""
        return tuple(tuple(self._items.get(number, ())) for number in range(1, max(self._items) + 1))

    def _has_room(self, depth: Length) -> bool:
        column = self._column
        is_empty = self._y == column.rect.y
        return (is_empty and column.must_hold) or self._y + depth <= column.rect.bottom + _GRACE

    def _turn(self) -> None:
        self._column, self._next = self._next, next(self._columns)
        self._y = self._column.rect.y

    def _place(self, strip: Strip) -> None:
        column = self._column
        top = self._y + (0.0 if self._y == column.rect.y else strip.gap)
        self._items.setdefault(column.page, []).extend(shifted(strip.items, Point(column.rect.x, top)))
        self._y = top + strip.depth


def _depth(galley: Iterable[Strip]) -> Length:
    """From the first row's capitals to the last baseline."""
    first, *others = galley
    return first.depth + sum(strip.gap + strip.depth for strip in others)
