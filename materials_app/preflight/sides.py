"""Which ordered side a page carries, and which ordered panel each of its panels carries: told by their words.

A page is judged by the side it carries. So pages in the wrong order make one finding, and not one for every line.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from materials_app.model.expectation import Expectation, ExpectedSymbol, ExpectedText
from materials_app.model.geometry import Rect
from materials_app.model.page import PageGeometry, Panel
from materials_app.preflight.facts import PageFacts
from materials_app.preflight.lines import squeezed

LEAST_ALIKE = 0.5
"""Share of two texts that must agree before one is taken for the other: half, whatever was edited since."""

Lines = tuple[str, ...]
_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class OrderedPanel:
    """A panel of an ordered side: ``page`` from 1. An unfolded side is one panel without a name."""

    page: int
    panel: Panel


@dataclass(frozen=True, slots=True)
class Side:
    """A page of the file and the side of the order it carries.

    Attributes:
        page: the page as it is.
        number: the ordered side whose words it carries, from 1; its own number where it carries none's.
        geometry: that side's boxes and folds.
        carried: for each panel of ``geometry``, left to right, the ordered panel whose words stand there.
        text: the lines wanted on it, at the place their panel stands at. symbols: likewise.
    """

    page: PageFacts
    number: int
    geometry: PageGeometry
    carried: tuple[OrderedPanel, ...]
    text: tuple[ExpectedText, ...]
    symbols: tuple[ExpectedSymbol, ...]

    @property
    def panels(self) -> tuple[tuple[OrderedPanel, OrderedPanel], ...]:
        """Each panel as (ordered there, found there)."""
        wanted = (OrderedPanel(self.number, panel) for panel in panels_of(self.geometry))
        return tuple(zip(wanted, self.carried, strict=True))


def panels_of(geometry: PageGeometry) -> tuple[Panel, ...]:
    """The panels of a side, left to right; one without a name where nothing is folded."""
    return geometry.panels or (Panel("", 0.0, geometry.trim.width),)


def read_sides(pages: tuple[PageFacts, ...], order: Expectation) -> tuple[Side, ...]:
    """Every page that carries a side of the order or stands where one was ordered."""
    sides = _Sides(order)
    return tuple(side for page in pages if (side := sides.read(page)) is not None)


class _Sides:
    """The words of an order, side by side and panel by panel."""

    def __init__(self, order: Expectation) -> None:
        self._order = order
        numbered = tuple(enumerate(order.pages, 1))
        self._pages = {
            number: tuple(squeezed(line.text) for line in order.text if line.page == number) for number, _ in numbered
        }
        self._panels = {
            OrderedPanel(number, panel): tuple(squeezed(line.text) for line in self._lines(OrderedPanel(number, panel)))
            for number, geometry in numbered
            for panel in geometry.panels
        }

    def _lines(self, place: OrderedPanel) -> Iterator[ExpectedText]:
        return (line for line in self._order.text if (line.page, line.panel) == (place.page, place.panel.name))

    def read(self, page: PageFacts) -> Side | None:
        printed = tuple((squeezed(words.text), words.box) for words in page.shown)
        own = page.number if page.number in self._pages else 0
        number = most_alike(own, "".join(text for text, _ in printed), self._pages)
        if not number:
            return None
        geometry = self._order.pages[number - 1]
        carried = tuple(self._carried(page, number, panel) for panel in panels_of(geometry))
        text, symbols = self._wanted(page, number, carried)
        return Side(page, number, geometry, carried, text, symbols)

    def _carried(self, page: PageFacts, number: int, panel: Panel) -> OrderedPanel:
        own = OrderedPanel(number, panel)
        if own not in self._panels:
            return own
        left, right = page.trim.left + panel.x, page.trim.left + panel.right
        inside = (
            squeezed(words.text)
            for words in page.shown
            if left <= (words.box.left + words.box.right) / 2 < right and words.box.overlaps(page.bleed)
        )
        return most_alike(own, "".join(inside), self._panels)

    def _wanted(
        self, page: PageFacts, number: int, carried: tuple[OrderedPanel, ...]
    ) -> tuple[tuple[ExpectedText, ...], tuple[ExpectedSymbol, ...]]:
        """What is wanted on ``page``: each panel's lines and symbols where it stands, and the side's other lines."""
        geometry = self._order.pages[number - 1]
        text: list[ExpectedText] = []
        symbols: list[ExpectedSymbol] = []
        for here, panel in zip(panels_of(geometry), carried, strict=True):
            along = here.x - panel.panel.x
            text += (
                replace(line, page=page.number, panel=here.name, rect=_moved(line.rect, along))
                for line in self._lines(panel)
            )
            symbols += (
                replace(symbol, page=page.number, rect=_moved(symbol.rect, along)) for symbol in self._symbols(panel)
            )
        if geometry.panels:
            beside = (line for line in self._order.text if line.page == number and not line.panel)
            text += (replace(line, page=page.number) for line in beside)
        return tuple(text), tuple(symbols)

    def _symbols(self, place: OrderedPanel) -> Iterator[ExpectedSymbol]:
        geometry = self._order.pages[place.page - 1]
        for symbol in self._order.symbols:
            if symbol.page == place.page and geometry.panel_at(symbol.rect.centre.x) == place.panel.name:
                yield symbol


def _moved(rect: Rect, along: float) -> Rect:
    return replace(rect, x=rect.x + along)


def most_alike(own: _Key, printed: str, wanted: Mapping[_Key, Lines]) -> _Key:
    """Whose words ``printed`` are: ``own``, unless those of another resemble them more and by half at least."""
    likeness = {key: alike(printed, lines) for key, lines in wanted.items()}
    best = max(likeness, key=lambda key: (likeness[key], key == own), default=own)
    return best if likeness.get(best, 0.0) >= LEAST_ALIKE else own


def alike(printed: str, lines: Lines) -> float:
    """How much ``printed`` and ``lines`` agree, 0 to 1: lines that stand in it, twice, against the length of both."""
    length = len(printed) + sum(map(len, lines))
    return 2 * sum(len(line) for line in lines if line in printed) / length if length else 0.0
