"""The job ticket's pictures: every page in small, with its panels and folds where it is folded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from materials_app.delivery.job_facts import FoldingFacts, JobFacts, SideFacts
from materials_app.model.display_list import DisplayList, DisplayPage, Item
from materials_app.model.geometry import Point, Rect
from materials_app.model.units import Length, mm, to_mm
from materials_app.pipeline.fold_diagram import (
    FOOT,
    HEAD,
    fold_lines,
    fold_numbers,
    panel_measures,
    shut_piece,
)
from materials_app.pipeline.ticket_type import HAIR, PAPER, SMALL, Typesetter, filled
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.miniature import miniature
from materials_app.typeset.shift import shifted

TALLEST = mm(78)
"""Height of the picture of a page that is not folded."""

FOLDED_WIDTH = mm(66)
"""Width of the picture of a folded sheet's side: its panels still have room for their names."""

GAP = mm(5)
CAPTION_GAP = mm(2)


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture in a box of its own: its items from the top left corner, and the box's size."""

    items: tuple[Item, ...]
    width: Length
    height: Length


class Figures:
    """Draws the pages of one piece. ``pages`` is the piece without bleed and marks."""

    def __init__(self, facts: JobFacts, pages: DisplayList, setter: Typesetter, fonts: FontBook) -> None:
        self._facts, self._pages, self._setter, self._fonts = facts, pages.pages, setter, fonts

    def in_column(self, width: Length) -> Figure:
        """Every page in a column of this width, and the shut piece below a folded one's sides."""
        figures = tuple(
            self._figure(page, side, width) for page, side in zip(self._pages, self._facts.sides, strict=True)
        )
        rows = tuple(_rows(figures, width))
        return _stacked((*rows, self._shut(self._facts.folding)) if self._facts.folding else rows)

    def _figure(self, page: DisplayPage, side: SideFacts, width: Length) -> Figure:
        folding = self._facts.folding if side.panels else None
        return self._folded(page, side, folding) if folding else self._plain(page, side, width)

    def _plain(self, page: DisplayPage, side: SideFacts, width: Length) -> Figure:
        trim = page.geometry.trim
        room = width if len(self._pages) == 1 else (width - GAP) / 2
        wide = min(room, TALLEST * trim.width / trim.height)
        sheet = Rect(0.0, 0.0, wide, wide * trim.height / trim.width)
        if len(self._pages) == 1:
            return Figure(tuple(self._small(page, sheet)), wide, sheet.height)
        caption = self._setter.words(_caption(side), SMALL, room)
        items = (*self._small(page, sheet), *caption.at(0.0, sheet.bottom + CAPTION_GAP))
        return Figure(items, wide, sheet.bottom + CAPTION_GAP + caption.depth)

    def _folded(self, page: DisplayPage, side: SideFacts, folding: FoldingFacts) -> Figure:
        trim = page.geometry.trim
        caption = self._setter.words(_caption(side), SMALL, FOLDED_WIDTH)
        sheet = Rect(0.0, caption.depth + HEAD, FOLDED_WIDTH, FOLDED_WIDTH * trim.height / trim.width)
        per_mm = FOLDED_WIDTH / to_mm(trim.width)
        is_inside = side is not self._facts.sides[0]
        items = (
            *caption.items,
            *fold_numbers(folding, sheet, per_mm, self._setter, is_inside=is_inside),
            *self._small(page, sheet),
            *fold_lines(folding, sheet, per_mm, is_inside=is_inside),
            *panel_measures(side, sheet, per_mm, self._setter, folding.tucks_in),
        )
        return Figure(items, FOLDED_WIDTH, sheet.bottom + FOOT)

    def _shut(self, folding: FoldingFacts) -> Figure:
        caption = self._setter.words("Folded, seen from the foot", SMALL, FOLDED_WIDTH)
        items, height = shut_piece(self._pages[0].geometry.panels, folding, self._setter)
        top = caption.depth + mm(5)
        return Figure((*caption.items, *shifted(items, Point(0.0, top))), FOLDED_WIDTH, top + height + mm(1.5))

    def _small(self, page: DisplayPage, sheet: Rect) -> Iterator[Item]:
        yield filled(sheet.grown(HAIR))
        yield filled(sheet, PAPER)
        yield from miniature(page, Point(sheet.x, sheet.y), sheet.width, self._fonts)


def _caption(side: SideFacts) -> str:
    return f"Page {side.page}, {side.name}"


def _rows(figures: tuple[Figure, ...], width: Length) -> Iterator[Figure]:
    """As many figures side by side as the column has room for."""
    row: list[Figure] = []
    for figure in figures:
        if row and sum(one.width + GAP for one in row) + figure.width > width:
            yield _beside(row)
            row = []
        row.append(figure)
    yield _beside(row)


def _beside(row: list[Figure]) -> Figure:
    items: list[Item] = []
    x = 0.0
    for figure in row:
        items += shifted(figure.items, Point(x, 0.0))
        x += figure.width + GAP
    return Figure(tuple(items), x - GAP, max(figure.height for figure in row))


def _stacked(rows: tuple[Figure, ...]) -> Figure:
    items: list[Item] = []
    y = 0.0
    for row in rows:
        items += shifted(row.items, Point(0.0, y))
        y += row.height + GAP
    return Figure(tuple(items), max(row.width for row in rows), y - GAP)
