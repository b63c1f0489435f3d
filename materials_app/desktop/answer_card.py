"""One answer to a question: a card with its words; pressing it answers. A card that can be ticked shows its picture."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from materials_app.desktop.fonts import Role, line_of, ui_font
from materials_app.desktop.icons import icon_pixmap
from materials_app.desktop.page_overlay import paint_sheet
from materials_app.desktop.style import theme_of
from materials_app.desktop.style_parts import CHECK_RADIUS, CHECK_TICK, SMALL_ICON, rounded
from materials_app.desktop.theme import Theme, ink

INSET = 20
RADIUS = 10
LINE_GAP = 4
CHOSEN = 2
"""The edge of a card that is ticked, and of the others."""
PLAIN = 1
LEAST_HEIGHT = 88
PICTURE_ROOM = QSize(140, 76)
PICTURE_GAP = 12
GRID_GAP = 12
TITLE, TEXT = Role.HEADING, Role.BODY
WRAP = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a card stands for: an id, its title, a line under it."""

    id: str
    title: str
    text: str


class Tick(Enum):
    """How a card is chosen: pressed once, ticked beside others, or ticked in place of the others."""

    NONE = "none"
    MANY = "many"
    ONE = "one"


class AnswerCard(QAbstractButton):
    """A card. ``pointed`` says that the pointer or the keyboard came to it, so that its page can be shown."""

    pointed = Signal(str)

    def __init__(self, answer: Answer, tick: Tick = Tick.NONE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer = answer
        self._picture: QPixmap | None = None
        self._tick = tick
        self._has_picture = tick is not Tick.NONE
        self.setCheckable(tick is not Tick.NONE)
        self.setText(answer.title)
        self.setAccessibleName(answer.title)
        self.setAccessibleDescription(answer.text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_picture(self, picture: QPixmap | None) -> None:
        """Show what the answer looks like."""
        self._picture = picture
        self.update()

    # -- size

    def sizeHint(self) -> QSize:
        """A card of middle width."""
        return QSize(220, self.heightForWidth(220))

    def minimumSizeHint(self) -> QSize:
        """As narrow as a picture."""
        return QSize(PICTURE_ROOM.width() + 2 * INSET, LEAST_HEIGHT)

    def heightForWidth(self, width: int) -> int:
        """As high as its words break."""
        room = width - 2 * INSET
        words = sum(self._high(role, text, room) for role, text in self._words()) + LINE_GAP
        picture = PICTURE_ROOM.height() + PICTURE_GAP if self._has_picture else 0
        return max(picture + words + 2 * INSET, LEAST_HEIGHT)

    def _words(self) -> tuple[tuple[Role, str], ...]:
        return ((TITLE, self.answer.title), (TEXT, self.answer.text))

    def _high(self, role: Role, words: str, room: int) -> int:
        box = QFontMetrics(ui_font(role)).boundingRect(QRect(0, 0, room, 10_000), WRAP, words)
        return max(box.height(), line_of(role)) if words else 0

    # -- looks

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        theme, painter = theme_of(self), QPainter(self)
        ground = theme.pressed if self.isDown() else theme.hover if self.underMouse() else theme.panel
        chosen = self.isChecked()
        edge = theme.accent if chosen else theme.border
        rounded(painter, QRectF(self.rect()), ground, edge, CHOSEN if chosen else PLAIN, RADIUS)
        top = INSET
        if self._has_picture:
            self._paint_picture(painter, theme)
            top += PICTURE_ROOM.height() + PICTURE_GAP
        room = self.width() - 2 * INSET
        for (role, words), colour in zip(self._words(), (theme.text, theme.text2), strict=True):
            painter.setFont(ui_font(role))
            painter.setPen(ink(colour))
            high = self._high(role, words, room)
            painter.drawText(QRect(INSET, top, room, high), WRAP, words)
            top += high + LINE_GAP
        painter.end()

    def _paint_picture(self, painter: QPainter, theme: Theme) -> None:
        if self._picture is not None:
            size = self._picture.deviceIndependentSize().toSize()
            place = QRect(INSET, INSET + PICTURE_ROOM.height() - size.height(), size.width(), size.height())
            painter.drawPixmap(place, self._picture)
            paint_sheet(painter, QRectF(place), theme)
        box = QRectF(self.width() - INSET - SMALL_ICON, INSET, SMALL_ICON, SMALL_ICON)
        on = self.isChecked()
        radius = CHECK_RADIUS if self._tick is Tick.MANY else SMALL_ICON / 2
        rounded(painter, box, theme.accent if on else theme.panel, None if on else theme.border, 1, radius)
        if on:
            tick = icon_pixmap("check", theme.on_accent, CHECK_TICK, self.devicePixelRatioF())
            painter.drawPixmap(int(box.x()) + 1, int(box.y()) + 1, tick)

    # -- keys and pointer

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is on the card."""
        super().enterEvent(event)
        self.pointed.emit(self.answer.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is on the card."""
        super().focusInEvent(event)
        self.pointed.emit(self.answer.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers as the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


CORNER, PAGE = -1, -2
"""Where the keyboard leaves a grid, where that is no column."""
PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class CardGrid(QWidget):
    """Cards in rows of so many; arrows walk from card to card.

    ``walked`` carries the card that keys came to; ``beyond`` says that they would leave the grid: at its head (-1) or
    its foot (1), and in which column, or from a corner (``CORNER``) or by a whole page (``PAGE``).
    """

    pressed = Signal(str)
    pointed = Signal(str)
    walked = Signal(object)
    beyond = Signal(int, int)

    def __init__(self, beside: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beside = beside
        self.cards: tuple[AnswerCard, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GRID_GAP)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)

    def show_answers(self, answers: tuple[Answer, ...], tick: Tick = Tick.NONE) -> None:
        """Show these answers in place of those before."""
        if tuple(card.answer for card in self.cards) == answers:
            return
        for card in self.cards:
            self._grid.removeWidget(card)
            card.deleteLater()
        self.cards = tuple(AnswerCard(one, tick, self) for one in answers)
        for card in self.cards:
            card.setAutoExclusive(tick is Tick.ONE)
            card.clicked.connect(lambda _=False, name=card.answer.id: self.pressed.emit(name))
            card.pointed.connect(self.pointed)
            card.installEventFilter(self)
        self.put_beside(self._beside)

    def put_beside(self, beside: int) -> None:
        """Put so many cards into a row."""
        self._beside = beside
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // beside, at % beside)
            card.show()  # now, not in a later turn: the keyboard is about to be put on it
        # Cards of a row that is not full are as wide as all others; a column without one has no gap beside it.
        self._grid.setContentsMargins(0, 0, max(beside - len(self.cards), 0) * GRID_GAP, 0)
        for column in range(max(self._grid.columnCount(), beside)):
            self._grid.setColumnStretch(column, 1 if column < beside else 0)

    def card(self, name: str) -> AnswerCard:
        """The card of an answer."""
        return next(one for one in self.cards if one.answer.id == name)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Arrows walk; everything else is the card's."""
        if isinstance(watched, AnswerCard) and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {
                Qt.Key.Key_Left: -1,
                Qt.Key.Key_Right: 1,
                Qt.Key.Key_Up: -self._beside,
                Qt.Key.Key_Down: self._beside,
            }
            key = Qt.Key(event.key())
            if key in PAGES:
                self.beyond.emit(PAGES[key], PAGE)
            elif key in steps:
                self._walk(self.cards.index(watched), steps[key])
            return key in PAGES or key in steps
        return False

    def _walk(self, start: int, step: int) -> None:
        at = start + step
        if 0 <= at < len(self.cards):
            self.cards[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.walked.emit(self.cards[at])
        else:
            self.beyond.emit(1 if step > 0 else -1, start % self._beside if abs(step) > 1 else CORNER)

    def enter(self, way: int, column: int) -> None:
        """Put the keyboard on the card nearest to where it comes from: down (1) or up (-1), in a column of others."""
        row = 0 if way > 0 else (len(self.cards) - 1) // self._beside * self._beside
        places = {PAGE: 0, CORNER: 0 if way > 0 else len(self.cards) - 1}
        card = self.cards[min(places.get(column, row + column), len(self.cards) - 1)]
        card.setFocus(Qt.FocusReason.TabFocusReason)
        self.walked.emit(card)
