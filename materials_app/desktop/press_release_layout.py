"""How the review lies at a width: two columns, the card of each row, and how high a row must be for both."""

from __future__ import annotations

from collections.abc import Callable

from materials_app.app.release_rows import Row, RowSort
from materials_app.app.release_session import ReviewState
from materials_app.desktop.press_release_card import Card, lay_card
from materials_app.desktop.press_release_text import TextBlocks
from materials_app.intake.decisions import Decision

WIDE, NARROW_EDGE, WIDE_EDGE = 1200, 20, 32
BETWEEN = 32
TEXT_SHARE = 0.42
ROW_GAP = 8
STRETCH_GAP = 12
PARAGRAPH_GAP = 24
TEXT_TOP = 8
"""The first line of a stretch then stands level with the title of its card."""


class Columns:
    """Where text and cards lie at a width."""

    def __init__(self, wide: int) -> None:
        edge = WIDE_EDGE if wide >= WIDE else NARROW_EDGE
        self.text_x = edge
        self.text_wide = int((wide - 2 * edge - BETWEEN) * TEXT_SHARE)
        self.card_x = edge + self.text_wide + BETWEEN
        self.card_wide = wide - edge - self.card_x


class ReleaseLayout:
    """Every measure of the review, taken once for what was decided about each item."""

    def __init__(self, review: ReviewState, rows: tuple[Row, ...], wide: int) -> None:
        self._cards: dict[tuple[object, ...], Card] = {}
        self._made: dict[int, Decision] = {}
        self._typed: dict[int, Decision] = {}
        self._review, self._rows, self._wide = review, rows, wide
        self._begin(review, wide)

    def _begin(self, review: ReviewState, wide: int) -> None:
        self.columns = Columns(wide)
        self.blocks = TextBlocks(review.intake.release.text, self.columns.text_wide)
        self._cards = {}

    def show(self, review: ReviewState, rows: tuple[Row, ...], wide: int) -> None:
        """Lie anew; what another width or another release does not change is kept."""
        if wide != self._wide or review.intake is not self._review.intake:
            self._begin(review, wide)
        self._review, self._rows, self._wide = review, rows, wide
        self._made = {one.item: one for one in review.decisions.made}
        self._typed = {one.item: one for one in review.unsent.made}

    def card(self, at: int, form: int = 0) -> Card:
        """The card of a row; ``form`` is the height of the form that lies on it."""
        row = self._rows[at]
        if form:
            return lay_card(row, self._review, self.columns.card_wide, form)
        said = (self._made.get(row.number), self._typed.get(row.number))
        answers = () if row.item else self._review.decisions.answers
        key = (row.sort, row.number, row.is_folded, row.items, row.left, said, answers)
        if key not in self._cards:
            self._cards[key] = lay_card(row, self._review, self.columns.card_wide)
        return self._cards[key]

    def height_of_row(self, at: int, form_of: Callable[[int], int]) -> int:
        """How high a row is: its gap and its card; the last of a stretch makes room for the rest of the text."""
        row = self._rows[at]
        gap = gap_above(row)
        foot = PARAGRAPH_GAP if at == len(self._rows) - 1 else 0
        if row.sort is RowSort.TEXT:
            return gap + foot + self.blocks.block(row.start, row.end).height
        high = gap + self.card(at, form_of(at)).height
        if row.closes and row.end > row.start:
            beside = high - (gap if row.opens else 0)
            first = at
            while not self._rows[first].opens:
                first -= 1
                beside += self.card(first, form_of(first)).height + (0 if self._rows[first].opens else ROW_GAP)
            high += max(0, TEXT_TOP + self.blocks.block(row.start, row.end).height - beside)
        return high + foot


def gap_above(row: Row) -> int:
    """What stands above a row."""
    if not row.opens:
        return ROW_GAP
    if row.sort is RowSort.TEXT:
        return PARAGRAPH_GAP if row.leads else 0
    return PARAGRAPH_GAP if row.leads else STRETCH_GAP
