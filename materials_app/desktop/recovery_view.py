"""Work that was left behind when the program ended unasked: each set with its page, its time and what is different."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from materials_app.desktop.button import Button, Variant
from materials_app.desktop.controls import Ground, MarkedNote, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.page_overlay import paint_sheet
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.style import theme_of
from materials_app.desktop.style_parts import rounded
from materials_app.desktop.view import View
from materials_app.desktop.wording import counted, say
from materials_app.model.display_list import DisplayPage

WIDEST = 880
EDGE = 32
PICTURE = QSize(176, 232)
LEAST_HEIGHT = 136
INSET = 12
RADIUS = 10
SHOWN = 5
"""Differences that a card lists; how many more there are is said."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A set to decide on: its name, its force and time in words, its first page or none, what is different."""

    title: str
    line: str
    page: DisplayPage | None
    head: str
    differences: tuple[str, ...]


class PagePicture(QWidget):
    """A page in small, on sunken ground. The words beside it say what it is."""

    def __init__(self, page: DisplayPage | None, painter: PagePainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page, self._painter = page, painter
        self._pixmap: QPixmap | None = None
        self._size = _fitted(page)
        self.setFixedSize(PICTURE.width(), max(self._size.height() + 2 * INSET, LEAST_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and the page in its middle."""
        theme, painter = theme_of(self), QPainter(self)
        rounded(painter, QRectF(self.rect()), theme.sunken, None, 0, RADIUS - 4)
        if self._page is not None:
            size = self._size
            left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
            painter.drawPixmap(left, top, self._drawn(self._page, size))
            paint_sheet(painter, QRectF(left, top, size.width(), size.height()), theme)
        painter.end()

    def _drawn(self, page: DisplayPage, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if self._pixmap is None or self._pixmap.devicePixelRatio() != ratio:
            pixmap = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
            brush = QPainter(pixmap)
            brush.scale(pixmap.width() / page.geometry.trim.width, pixmap.height() / page.geometry.trim.height)
            self._painter.paint(brush, page, with_bleed=False)
            brush.end()
            pixmap.setDevicePixelRatio(ratio)
            self._pixmap = pixmap
        return self._pixmap


def _fitted(page: DisplayPage | None) -> QSize:
    """How large a page is drawn: as large as the room allows."""
    if page is None:
        return QSize()
    trim, room = page.geometry.trim, PICTURE - QSize(2 * INSET, 2 * INSET)
    scale = min(room.width() / trim.width, room.height() / trim.height)
    return QSize(round(trim.width * scale), round(trim.height * scale))


class RecoveryCard(Ground):
    """One set, and what can be done with it."""

    keep_wanted = Signal()
    discard_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, offer: Offer, painter: PagePainter, *, first: bool, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.keep = Button(say("recovery.keep"), Variant.PRIMARY if first else Variant.PLAIN)
        self.discard = Button(say("recovery.discard"))
        self.undo = Button(say("notice.undo"), Variant.QUIET)
        for button, signal in ((self.keep, self.keep_wanted), (self.discard, self.discard_wanted)):
            button.setAccessibleDescription(f"{offer.title}. {offer.line}")
            button.clicked.connect(signal)
        self.undo.clicked.connect(self.undo_wanted)
        self._offer = offer
        self.offered = QWidget()
        self.decided = QWidget()
        self._said = MarkedNote(Role.BODY)
        self._arrange(painter)
        self.show_decision("")

    def show_decision(self, words: str, *, can_undo: bool = False) -> None:
        """Shrink to one line that says what was decided; without words, offer it again."""
        self.offered.setVisible(not words)
        self.decided.setVisible(bool(words))
        self._said.say(words, Mark.READY)
        self.undo.setVisible(can_undo)

    @property
    def title(self) -> str:
        """The name of the set."""
        return self._offer.title

    @property
    def is_decided(self) -> bool:
        """Whether it was kept or discarded."""
        return not self.decided.isHidden()

    def _arrange(self, painter: PagePainter) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Words(self._offer.title, Role.HEADING).wrapped())
        words.addWidget(Words(self._offer.line, quiet=True).wrapped())
        words.addSpacing(12)
        words.addWidget(Words(self._offer.head, Role.LABEL).wrapped())
        for line in _shortened(self._offer.differences):
            words.addWidget(Words(line).wrapped())
        words.addStretch(1)
        words.addSpacing(12)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.discard)
        buttons.addStretch(1)
        words.addLayout(buttons)
        row = QHBoxLayout(self.offered)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(PagePicture(self._offer.page, painter), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        after = QHBoxLayout(self.decided)
        after.setContentsMargins(0, 0, 0, 0)
        after.addWidget(self._said, 1, Qt.AlignmentFlag.AlignVCenter)
        after.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 24, 16)
        column.addWidget(self.offered)
        column.addWidget(self.decided)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a card."""
        theme, painter = theme_of(self), QPainter(self)
        rounded(painter, QRectF(self.rect()), theme.panel, theme.line, 1, RADIUS)
        painter.end()


def _shortened(lines: tuple[str, ...]) -> tuple[str, ...]:
    more = len(lines) - SHOWN
    if more <= 1:  # the line that says how many more takes as much room as one more
        return lines
    return (*lines[:SHOWN], counted("recovery.more-one", "recovery.more", more))


class RecoveryView(View):
    """The cards under one sentence. Leaving it decides nothing: what was not decided is offered again."""

    def __init__(self, offers: Sequence[Offer], painter: PagePainter, parent: QWidget | None = None) -> None:
        super().__init__(say("recovery.title"), parent)
        self.setObjectName("recovery")
        self._steps: list[RecoveryCard] = []
        self.cards = [RecoveryCard(one, painter, first=not at) for at, one in enumerate(offers)]
        inside = Ground("window")
        inside.setMaximumWidth(WIDEST + 2 * EDGE)
        column = QVBoxLayout(inside)
        column.setContentsMargins(EDGE, 24, EDGE, EDGE)
        column.setSpacing(16)
        column.addWidget(Words(counted("recovery.head-one", "recovery.head", len(offers)), Role.TITLE).wrapped())
        column.addWidget(Words(say("recovery.line"), quiet=True).wrapped())
        column.addSpacing(8)
        for card in self.cards:
            column.addWidget(card)
            card.undo_wanted.connect(self.undo)
        column.addStretch(1)
        whole = Ground("window")
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(whole)
        self.column.addWidget(scroll, 1)
        if self.cards:
            self.setFocusProxy(self.cards[0].keep)

    undo_decision = Signal(object)
    """The last discard is to be taken back: its card."""

    def discarded(self, card: RecoveryCard) -> None:
        """Say that a set was discarded, and how to get it back."""
        self._steps.append(card)
        card.show_decision(say("recovery.discarded", name=card.title), can_undo=True)
        self.changed.emit()

    @property
    def undo_step(self) -> str:
        """Discarding, where something was discarded."""
        return say("recovery.step") if self._steps else ""

    def undo(self) -> None:
        """Offer the set discarded last again."""
        if self._steps:
            self.undo_decision.emit(self._steps.pop())
            self.changed.emit()
