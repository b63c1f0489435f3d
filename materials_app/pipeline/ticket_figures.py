"""The job ticket's pictures: every page in small, with its panels and folds where it is folded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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

FOLDED_WIDTH, FOLDED_TALLEST = mm(66), mm(43)
"""Greatest width and height of a folded sheet's side: its panels have room for their names; two tall ones stand side by
side."""

GAP = mm(5)
CAPTION_GAP = mm(2)


Draw = Callable[[Point], Iterator[Item]]
"""Draws a figure with its top left corner at a point. Small pages are made of many outlines: each is placed once."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture in a box of its own: how to draw it, and the box's size."""

    draw: Draw
    width: Length
    height: Length


class Figures:
    """Draws the pages of one piece. ``pages`` is the piece without bleed and marks."""

    def __init__(self, facts: JobFacts, pages: DisplayList, setter: Typesetter, fonts: FontBook) -> None:
        self._facts, self._pages, self._setter, self._fonts = facts, pages.pages, setter, fonts

    def in_column(self, width: Length) -> Figure:
        """Every page in a column of this width, and the shut piece below a folded one's sides."""
        sides = zip(self._pages, self._facts.sides, strict=True)
        figures = tuple(self._figure(page, side, width) for page, side in sides)
        rows = tuple(_rows(figures, width))
        return _stacked((*rows, self._shut(self._facts.folding)) if self._facts.folding else rows)

    def _figure(self, page: DisplayPage, side: SideFacts, width: Length) -> Figure:
        folding = self._facts.folding if side.panels else None
        return self._folded(page, side, folding) if folding else self._plain(page, side, width)

    def _plain(self, page: DisplayPage, side: SideFacts, width: Length) -> Figure:
        trim = page.geometry.trim
        room = width if len(self._pages) == 1 else (width - GAP) / 2
        wide = min(room, TALLEST * trim.width / trim.height)
        high = wide * trim.height / trim.width
        if len(self._pages) == 1:
            return Figure(lambda at: self._small(page, Rect(at.x, at.y, wide, high)), wide, high)
        caption = self._setter.words(_caption(side), SMALL, room)

        def draw(at: Point) -> Iterator[Item]:
            yield from self._small(page, Rect(at.x, at.y, wide, high))
            yield from caption.at(at.x, at.y + high + CAPTION_GAP)

        return Figure(draw, wide, high + CAPTION_GAP + caption.depth)

    def _folded(self, page: DisplayPage, side: SideFacts, folding: FoldingFacts) -> Figure:
        trim = page.geometry.trim
        caption = self._setter.words(_caption(side), SMALL, FOLDED_WIDTH)
        wide = min(FOLDED_WIDTH, FOLDED_TALLEST * trim.width / trim.height)
        top, high = caption.depth + HEAD, wide * trim.height / trim.width
        per_mm = wide / to_mm(trim.width)
        is_inside = side is not self._facts.sides[0]

        def draw(at: Point) -> Iterator[Item]:
            sheet = Rect(at.x, at.y + top, wide, high)
            yield from caption.at(at.x, at.y)
            yield from fold_numbers(folding, sheet, per_mm, self._setter, is_inside=is_inside)
            yield from self._small(page, sheet)
            yield from fold_lines(folding, sheet, per_mm, is_inside=is_inside)
            yield from panel_measures(side, sheet, per_mm, self._setter, folding.tucks_in)

        return Figure(draw, wide, top + high + FOOT)

    def _shut(self, folding: FoldingFacts) -> Figure:
        caption = self._setter.words("Folded, seen from the foot", SMALL, FOLDED_WIDTH)
        items, height = shut_piece(self._pages[0].geometry.panels, folding, self._setter)
        top = caption.depth + mm(5)

        def draw(at: Point) -> Iterator[Item]:
            yield from caption.at(at.x, at.y)
            yield from shifted(items, Point(at.x, at.y + top))

        return Figure(draw, FOLDED_WIDTH, top + height + mm(1.5))

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
    def draw(at: Point) -> Iterator[Item]:
        x = at.x
        for figure in row:
            yield from figure.draw(Point(x, at.y))
            x += figure.width + GAP

    return Figure(draw, sum(figure.width + GAP for figure in row) - GAP, max(figure.height for figure in row))


def _stacked(rows: tuple[Figure, ...]) -> Figure:
    def draw(at: Point) -> Iterator[Item]:
        y = at.y
        for row in rows:
            yield from row.draw(Point(at.x, y))
            y += row.height + GAP

    return Figure(draw, max(row.width for row in rows), sum(row.height + GAP for row in rows) - GAP)
