"""Many cards under headings, one grid for each kind: arrows walk through them all, Page Up and Page Down by kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from materials_app.desktop.answer_card import Answer, AnswerCard, CardGrid, Tick
from materials_app.desktop.controls import Words
from materials_app.desktop.fonts import Role

HEADING_GAP = 8
GROUP_GAP = 24


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """Answers of one kind, and what the kind is called."""

    heading: str
    answers: tuple[Answer, ...]


class CardGroups(QWidget):
    """Cards by kind. ``walked`` carries the card that keys came to, so that it can be brought into sight; ``beyond``
    says that they would leave the last kind, or the first, as a grid says it."""

    pressed = Signal(str)
    walked = Signal(object)
    beyond = Signal(int, int)

    def __init__(self, beside: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beside = beside
        self._shown: tuple[AnswerGroup, ...] = ()
        self.headings: tuple[Words, ...] = ()
        self.grids: tuple[CardGrid, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)

    @property
    def cards(self) -> tuple[AnswerCard, ...]:
        """Every card, kind by kind."""
        return tuple(card for grid in self.grids for card in grid.cards)

    def card(self, name: str) -> AnswerCard:
        """The card of an answer."""
        return next(one for one in self.cards if one.answer.id == name)

    def show_groups(self, groups: Sequence[AnswerGroup], tick: Tick) -> None:
        """Show these in place of those before."""
        if tuple(groups) == self._shown:
            return
        self._shown = tuple(groups)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        # Made in turn: a screen reader comes to what is made first.
        made = [(Words(group.heading, Role.STRONG, parent=self), self._grid(group, tick)) for group in groups]
        self.headings, self.grids = tuple(heading for heading, _ in made), tuple(grid for _, grid in made)
        for at, (heading, grid) in enumerate(made):
            if at:
                self._column.addSpacing(GROUP_GAP)
            self._column.addWidget(heading)
            self._column.addSpacing(HEADING_GAP)
            self._column.addWidget(grid)
            heading.show()
            grid.show()

    def _grid(self, group: AnswerGroup, tick: Tick) -> CardGrid:
        grid = CardGrid(self._beside, self)
        grid.setAccessibleName(group.heading)
        grid.show_answers(group.answers, tick)
        grid.pressed.connect(self.pressed)
        grid.walked.connect(self.walked)
        grid.beyond.connect(lambda way, column, grid=grid: self._go_on(grid, way, column))
        return grid

    def put_beside(self, beside: int) -> None:
        """Put so many cards into a row."""
        self._beside = beside
        for grid in self.grids:
            grid.put_beside(beside)

    def heading_of(self, card: AnswerCard) -> Words:
        """The heading over a card."""
        at = next(at for at, grid in enumerate(self.grids) if card in grid.cards)
        return self.headings[at]

    def _go_on(self, grid: CardGrid, way: int, column: int) -> None:
        """The keyboard leaves one kind for the one before or after it."""
        at = self.grids.index(grid) + way
        if 0 <= at < len(self.grids):
            self.grids[at].enter(way, column)
        else:
            self.beyond.emit(way, column)
