"""The questions of a new set: each shows its answers and tells which was pressed, and which is looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from materials_app.app.making import force_groups
from materials_app.catalogue.catalogue import Catalogue
from materials_app.desktop.answer_card import PICTURE_ROOM, Answer, AnswerCard, CardGrid, Tick
from materials_app.desktop.card_groups import AnswerGroup, CardGroups
from materials_app.desktop.controls import Ground, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.force_list import ForceList, rows_of
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.search_field import SearchField
from materials_app.desktop.style import theme_of
from materials_app.desktop.style_parts import rounded
from materials_app.desktop.thumbnails import page_pixmap
from materials_app.desktop.wording import say
from materials_app.model.display_list import DisplayPage

BOX_RADIUS = 8
TITLE_GAP = 20
RING_ROOM = 4
"""Cards stand this far inside their scroll area, so that the ring round them is whole; all else stands in line."""


class QuestionPage(QWidget):
    """A question with its title, and a line under it where more is to be said."""

    answered = Signal(str)
    """An answer was pressed: its id."""
    pointed = Signal(str)
    """An answer is looked at: its id."""

    def __init__(self, title: str, line: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first: QWidget = self
        self.title = Words(title, Role.TITLE).wrapped()
        self.line = Words(line, quiet=True).wrapped()
        for words in (self.title, self.line):
            words.setContentsMargins(RING_ROOM, 0, RING_ROOM, 0)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.title)
        self.column.addSpacing(4)
        self.column.addWidget(self.line)
        self.line.setVisible(bool(line))  # not before it stands in a page: it would open a window of its own
        self.column.addSpacing(TITLE_GAP - 4)

    def say_line(self, words: str) -> None:
        """Say something more under the title, or nothing."""
        self.line.setText(words)
        self.line.setVisible(bool(words))

    def settle_in(self, *, is_narrow: bool) -> None:
        """Stand as the room allows."""


class Box(QWidget):
    """A list's border: round, in the colour of a field's."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.addWidget(inside)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the border."""
        painter = QPainter(self)
        theme = theme_of(self)
        rounded(painter, QRectF(self.rect()), theme.panel, theme.border, 1, BOX_RADIUS)
        painter.end()


class ForceQuestion(QuestionPage):
    """For which force: typing filters, the one in hand is chosen with Enter, any with a press."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(say("make.force-title"), parent=parent)
        self._catalogue = catalogue
        self._recent: tuple[str, ...] = ()
        self.field = SearchField(say("content.force-prompt"))
        self.list = ForceList()
        self.count = Words("", Role.NOTE, quiet=True)
        self.list.wanted.connect(self.answered)
        self.list.pointed.connect(self.pointed)
        self.field.stepped.connect(self.list.step)
        self.field.chosen.connect(self.list.choose_current)
        self.field.textChanged.connect(lambda _: self.show_found())
        inner = QVBoxLayout()
        inner.setContentsMargins(RING_ROOM, 0, RING_ROOM, 0)
        inner.setSpacing(0)
        inner.addWidget(self.field)
        inner.addSpacing(6)
        inner.addWidget(self.count)
        inner.addSpacing(8)
        inner.addWidget(Box(self.list))
        inner.addSpacing(12)
        inner.addWidget(Words(say("make.force-keys"), Role.NOTE, quiet=True))
        inner.addStretch(1)
        self.column.addLayout(inner, 1)
        self.first = self.field

    def offer(self, recent: Sequence[str], current: str) -> None:
        """Show every force, with ``current`` in hand."""
        self._recent = tuple(recent)
        self.field.clear()
        self.show_found(current)

    def show_found(self, current: str = "") -> None:
        """Show the forces that hold what is typed."""
        typed = self.field.text()
        groups = force_groups(self._catalogue, self._recent, typed)
        self.list.show_rows(rows_of(groups, with_headings=len(groups) > 1), typed, current)
        found, total = sum(len(group.forces) for group in groups), len(self._catalogue.forces)
        self.count.setText(say("make.force-found", count=found, total=total) if found else say("make.force-none"))


class CardsQuestion(QuestionPage):
    """A question answered by pressing a card."""

    def __init__(self, title: str, line: str, beside: int, parent: QWidget | None = None) -> None:
        super().__init__(title, line, parent)
        self._beside = beside
        self.grid = CardGrid(beside)
        self.grid.pressed.connect(self.answered)
        self.grid.pointed.connect(self.pointed)
        self.more = Words("", quiet=True).wrapped()
        body = Ground("panel")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(RING_ROOM, RING_ROOM, RING_ROOM, RING_ROOM)
        inner.setSpacing(16)
        inner.addWidget(self.grid)
        inner.addWidget(self.more)
        inner.addStretch(1)
        self.column.addWidget(scrolled(body), 1)

    def offer(self, answers: tuple[Answer, ...], current: str, more: str = "") -> None:
        """Show these answers; ``more`` says what cannot be chosen, and why."""
        self.grid.show_answers(answers)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        ids = [one.id for one in answers]
        self.first = self.grid.card(current if current in ids else ids[0])

    def settle_in(self, *, is_narrow: bool) -> None:
        """Cards under each other where the room is narrow."""
        self.grid.put_beside(1 if is_narrow else self._beside)


class OutputsQuestion(QuestionPage):
    """What is needed: layouts to tick, and the design they all wear."""

    changed = Signal()

    def __init__(self, painter: PagePainter, parent: QWidget | None = None) -> None:
        super().__init__(say("make.outputs-title"), say("make.outputs-keys"), parent)
        self._painter = painter
        self.layouts, self.families = CardGroups(3), CardGrid(3)
        for grid in (self.layouts, self.families):
            grid.pressed.connect(lambda _: self.changed.emit())
        self.layouts.walked.connect(self._bring_into_sight)
        self.families.walked.connect(self._bring_into_sight)
        self.layouts.beyond.connect(lambda way, column: self.families.enter(way, column) if way > 0 else None)
        self.families.beyond.connect(lambda way, column: self.layouts.grids[-1].enter(way, column) if way < 0 else None)
        self.families.setAccessibleName(say("make.families"))
        body = Ground("panel")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(RING_ROOM, RING_ROOM, RING_ROOM, RING_ROOM)
        inner.setSpacing(0)
        inner.addWidget(self.layouts)
        inner.addSpacing(TITLE_GAP)
        inner.addWidget(Words(say("make.families"), Role.STRONG))
        inner.addSpacing(8)
        inner.addWidget(self.families)
        inner.addStretch(1)
        self._area = scrolled(body)
        self.column.addWidget(self._area, 1)

    def _bring_into_sight(self, card: AnswerCard) -> None:
        """Keys came to a card: show it, and its heading."""
        if card in self.layouts.cards:
            self._area.ensureWidgetVisible(self.layouts.heading_of(card), 0, RING_ROOM)
        self._area.ensureWidgetVisible(card, 0, RING_ROOM)

    def offer(
        self, layouts: Sequence[AnswerGroup], families: tuple[Answer, ...], ticked: Sequence[str], family: str
    ) -> None:
        """Show these, with those ticked."""
        self.layouts.show_groups(layouts, Tick.MANY)
        self.families.show_answers(families, Tick.ONE)
        for card in self.layouts.cards:
            card.setChecked(card.answer.id in ticked)
        for card in self.families.cards:
            card.setChecked(card.answer.id == family)
        self.first = self.layouts.cards[0]

    @property
    def ticked(self) -> tuple[str, ...]:
        """The layouts that are ticked."""
        return tuple(card.answer.id for card in self.layouts.cards if card.isChecked())

    @property
    def family(self) -> str:
        """The design that is chosen."""
        return next((card.answer.id for card in self.families.cards if card.isChecked()), "")

    def show_pictures(self, layouts: dict[str, DisplayPage], families: dict[str, DisplayPage]) -> None:
        """Show what the answers look like, as far as their pages are made."""
        for grid, pages in ((self.layouts, layouts), (self.families, families)):
            for card in grid.cards:
                page = pages.get(card.answer.id)
                if page is not None:
                    room = QSize(PICTURE_ROOM.width() - 24, PICTURE_ROOM.height())
                    card.show_picture(page_pixmap(page, self._painter, room, self.devicePixelRatioF()))

    def settle_in(self, *, is_narrow: bool) -> None:
        """Fewer cards in a row where the room is narrow."""
        for grid in (self.layouts, self.families):
            grid.put_beside(2 if is_narrow else 3)


def scrolled(body: QWidget) -> QScrollArea:
    """The answers in a room that may be too small for them."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(body)
    return area


def foot(*parts: QWidget | None) -> QHBoxLayout:
    """A row of buttons and the words between them; ``None`` is room."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part if isinstance(part, QAbstractButton) else _middled(part))
    return row


def _middled(note: QWidget) -> QWidget:
    """A line of words on the level of the buttons beside it."""
    level = QWidget()
    level.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    column = QVBoxLayout(level)
    column.setContentsMargins(0, 0, 0, 0)
    column.addStretch(1)
    column.addWidget(note)
    column.addStretch(1)
    return level
