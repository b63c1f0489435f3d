"""Draws how a sheet is folded: each side with its panels and folds, and the edge of the shut piece."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.delivery.job_facts import FoldFacts, FoldingFacts, SideFacts
from materials_app.model.display_list import Item, Segment, Step
from materials_app.model.folding import Fold, folded_edge, stack
from materials_app.model.geometry import Point, Rect
from materials_app.model.page import Panel
from materials_app.model.units import Length, mm, pt
from materials_app.pipeline.ticket_type import (
    FIGURE,
    INK,
    PAPER,
    QUIET,
    SMALL,
    Typesetter,
    dashed,
    line,
    path,
    stroked,
)

OVERHANG = mm(1.8)
"""How far a fold line runs past the sheet, so that it is seen on any artwork."""

HEAD = mm(4.6)
"""Room above a side for the numbers of its folds."""

NUMBER = mm(4)
MEASURE_GAP = mm(3.2)
"""From the sheet to the line that measures its panels."""

TICK = mm(0.9)
FOOT = mm(11)
"""Room below a side for the measuring line and the panels' names."""

HALO, FOLD_WEIGHT = pt(1.6), pt(0.6)
EDGE_WEIGHT = pt(1.4)
EDGE_REACH = mm(42)
"""Length of the widest panel in the picture of the shut piece."""

LEVEL = mm(4)
"""From one layer of the shut piece to the next: wide enough for a name beside each."""

BULGE = 0.75
"""How far a fold reaches past the edge, as a share of the height it turns through."""

EDGE_INSET = mm(11)
NUMBER_GAP = mm(1.8)
NAME_GAP, NAME_WIDTH = mm(9), mm(32)
TUCKS_IN = ", tucks\u00a0in"


def fold_lines(folding: FoldingFacts, sheet: Rect, per_mm: Length, *, is_inside: bool) -> Iterator[Item]:
    """The folds over one side drawn in ``sheet``, dashed on a white line, so that they show on any artwork.

    Args:
        folding: told from the outside's left edge.
        sheet: where the side is drawn.
        per_mm: length on the ticket of a millimetre of the piece.
        is_inside: whether the sheet shows its back, where left is right.
    """
    for fold in folding.folds:
        x = fold_place(fold, sheet, per_mm, is_inside=is_inside)
        head, foot = Point(x, sheet.y - OVERHANG), Point(x, sheet.bottom + OVERHANG)
        yield line(Point(x, sheet.y), Point(x, sheet.bottom), PAPER, HALO)
        yield dashed(head, foot, INK, FOLD_WEIGHT)


def fold_place(fold: FoldFacts, sheet: Rect, per_mm: Length, *, is_inside: bool) -> Length:
    """Where a fold stands on the ticket."""
    return sheet.right - fold.at_mm * per_mm if is_inside else sheet.x + fold.at_mm * per_mm


def fold_numbers(
    folding: FoldingFacts, sheet: Rect, per_mm: Length, setter: Typesetter, *, is_inside: bool
) -> Iterator[Item]:
    """The number of each fold above its line."""
    for fold in folding.folds:
        number = setter.words(str(fold.number), FIGURE, NUMBER)
        x = fold_place(fold, sheet, per_mm, is_inside=is_inside)
        yield from number.at(x - number.reach / 2, sheet.y - OVERHANG - mm(0.8) - number.cap)


def panel_measures(side: SideFacts, sheet: Rect, per_mm: Length, setter: Typesetter, tucked: str) -> Iterator[Item]:
    """A line below the side that measures its panels, and each one's name and width; ``tucked`` names the one that
    tucks in."""
    y, x = sheet.bottom + MEASURE_GAP, sheet.x
    yield line(Point(sheet.x, y), Point(sheet.right, y), QUIET)
    yield line(Point(x, y - TICK), Point(x, y + TICK), QUIET)
    for panel in side.panels:
        wide = panel.width_mm * per_mm
        yield line(Point(x + wide, y - TICK), Point(x + wide, y + TICK), QUIET)
        room = wide - 2 * TICK  # as far from the next panel's words as from its own edge
        name = setter.words(panel.name + (TUCKS_IN if panel.name == tucked else ""), FIGURE, room)
        yield from name.at(x + TICK, y + mm(1.9))
        width = setter.words(f"{panel.width_mm:g}\u00a0mm", SMALL, room)
        yield from width.at(x + TICK, y + mm(1.9) + name.depth + mm(1.6))
        x += wide


def shut_piece(panels: tuple[Panel, ...], folding: FoldingFacts, setter: Typesetter) -> tuple[tuple[Item, ...], Length]:
    """The edge of the shut piece from its foot, the cover on top, each layer named; and how tall the picture is."""
    edge = _Edge(panels, folding.kind)
    return tuple(_edge_items(edge, folding.tucks_in, setter)), edge.height


class _Edge:
    """Where the layers of the shut piece are drawn."""

    def __init__(self, panels: tuple[Panel, ...], kind: Fold) -> None:
        self.layers = folded_edge(panels, kind)
        self._left = min(min(one.start, one.end) for one in self.layers)
        self._scale = EDGE_REACH / max(panel.width for panel in panels)
        order = stack(len(self.layers), kind)
        self._levels = {number: place * LEVEL for place, number in enumerate(order)}
        self.height = LEVEL * (len(self.layers) - 1)
        self.right = max(self.at(number).x for number in range(len(self.layers)))

    def at(self, number: int, *, is_end: bool = True) -> Point:
        """Where a layer ends, or begins."""
        layer = self.layers[number]
        return Point(
            EDGE_INSET + ((layer.end if is_end else layer.start) - self._left) * self._scale, self._levels[number]
        )


def _edge_items(edge: _Edge, tucked: str, setter: Typesetter) -> Iterator[Item]:
    for number, layer in enumerate(edge.layers):
        start, end = edge.at(number, is_end=False), edge.at(number)
        yield stroked((start, end), INK, EDGE_WEIGHT)
        name = setter.words(f"{layer.panel.name}{TUCKS_IN if layer.panel.name == tucked else ''}", FIGURE, NAME_WIDTH)
        yield from name.at(edge.right + NAME_GAP, end.y - name.cap / 2)
        if number + 1 < len(edge.layers):
            yield from _turn(end, edge.at(number + 1, is_end=False), end.x > start.x, str(number + 1), setter)


def _turn(start: Point, end: Point, is_right: bool, number: str, setter: Typesetter) -> Iterator[Item]:
    """The fold between two layers, with its number outside it."""
    reach = abs(end.y - start.y) * BULGE * (1 if is_right else -1)
    curve = (Point(start.x + reach, start.y), Point(end.x + reach, end.y), end)
    yield path((Segment(Step.MOVE, (start,)), Segment(Step.CURVE, curve)), INK, EDGE_WEIGHT)
    words = setter.words(number, FIGURE, NUMBER)
    # A Bézier curve reaches three quarters of the way to its handles.
    middle = start.x + reach * 3 / 4 + (NUMBER_GAP if is_right else -NUMBER_GAP)
    yield from words.at(middle - words.reach / 2, (start.y + end.y) / 2 - words.cap / 2)
