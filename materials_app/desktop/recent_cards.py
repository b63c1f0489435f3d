"""The recent sets as a grid of cards: picture, name, force, time, state. Arrows walk, Enter opens, Delete takes off."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from materials_app.desktop.button import Button, Scale
from materials_app.desktop.fonts import Role, line_of, ui_font
from materials_app.desktop.marks import IN_LISTS, paint_mark
from materials_app.desktop.recent_model import CARD, Card, Index, RecentModel
from materials_app.desktop.set_picture import ROOM, SHARPNESS
from materials_app.desktop.style import SCROLL_BAR, theme_of
from materials_app.desktop.style_parts import rounded
from materials_app.desktop.theme import Theme, ink
from materials_app.desktop.wording import say

LEAST, MOST = 280, 340
"""How wide a card may be."""
GAP = 20
RING_ROOM = 4
"""The ring lies outside the card: a cell begins this far before it."""
HEAD = 140
INSET = 16
RADIUS = 10
RING = 2.0
LINE_GAP = 4
TITLE, LINE, STATE = Role.HEADING, Role.BODY, Role.BODY


class CardPainter(QStyledItemDelegate):
    """Draws a card, ring and all; a missing set carries the button that takes it off the list."""

    forget_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.width = LEAST
        self._pictures: dict[bytes, QPixmap] = {}

    @property
    def height(self) -> int:
        """How high a card is."""
        return HEAD + 14 + line_of(TITLE) + LINE_GAP + line_of(LINE) + LINE_GAP + line_of(STATE) + 14

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A card and the gap after it."""
        return QSize(self.width + GAP, self.height + GAP)

    def card_rect(self, cell: QRect) -> QRect:
        """Where the card lies in its cell."""
        return QRect(cell.topLeft() + QPoint(RING_ROOM, RING_ROOM), QSize(self.width, self.height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card."""
        card, view = index.data(CARD), option.widget
        theme, rect = theme_of(view), self.card_rect(QRect(option.rect))
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        rounded(painter, QRectF(rect), theme.hover if over else theme.panel, None, 1, RADIUS)
        self._paint_head(painter, card, rect, theme)
        rounded(painter, QRectF(rect), None, theme.edge if over else theme.line, 1, RADIUS)
        self._paint_words(painter, card, rect, theme)
        current = isinstance(view, QAbstractItemView) and view.currentIndex() == index
        if current and view.hasFocus():
            ring = QRectF(rect).adjusted(-3, -3, 3, 3)
            rounded(painter, ring, None, theme.focus, RING, RADIUS + 3)

    def _paint_head(self, painter: QPainter, card: Card, rect: QRect, theme: Theme) -> None:
        head = QRectF(rect.x(), rect.y(), rect.width(), HEAD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(rect), RADIUS, RADIUS)
        below = QPainterPath()
        below.addRect(head)
        painter.fillPath(shape.intersected(below), ink(theme.sunken))
        drawn = self._picture(card.picture)
        if not drawn.isNull():
            left = head.x() + (head.width() - ROOM.width()) // 2
            painter.drawPixmap(QRectF(left, head.y() + (HEAD - ROOM.height()) // 2, *ROOM.toTuple()).toRect(), drawn)
        painter.restore()

    def _picture(self, data: bytes) -> QPixmap:
        """The card's picture at its own sharpness, decoded once."""
        found = self._pictures.get(data)
        if found is None:
            found = QPixmap()
            found.loadFromData(data)
            found.setDevicePixelRatio(SHARPNESS)
            self._pictures[data] = found
        return found

    def _paint_words(self, painter: QPainter, card: Card, rect: QRect, theme: Theme) -> None:
        left, wide, top = rect.x() + INSET, rect.width() - 2 * INSET, rect.y() + HEAD + 14
        flags = int(Qt.AlignmentFlag.AlignVCenter)
        for words, role, colour in ((card.title, TITLE, theme.text), (card.line, LINE, theme.text2)):
            font = ui_font(role)
            painter.setFont(font)
            painter.setPen(ink(colour))
            shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(QRect(left, top, wide, line_of(role)), flags, shown)
            top += line_of(role) + LINE_GAP
        if card.mark is not None:
            mark = QRectF(left, top + (line_of(STATE) - IN_LISTS) / 2, IN_LISTS, IN_LISTS)
            paint_mark(painter, card.mark, mark, theme)
            left, wide = left + IN_LISTS + 6, wide - IN_LISTS - 6
        painter.setFont(ui_font(STATE))
        painter.setPen(ink(theme.text if card.mark else theme.text2))
        painter.drawText(QRect(left, top, wide, line_of(STATE)), flags, card.state)

    # -- the button of a set that is missing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The button that takes a missing set off the list."""
        card: Card = index.data(CARD)
        box = QWidget(parent)  # Qt takes Tab away from what it edits with; the button inside keeps it
        row = QHBoxLayout(box)
        row.setContentsMargins(RING_ROOM, RING_ROOM, RING_ROOM, RING_ROOM)
        button = Button(say("start.forget"), scale=Scale.SMALL)
        button.setAccessibleDescription(card.spoken)
        button.clicked.connect(lambda: self.forget_wanted.emit(card.shelved.path))
        row.addWidget(button)
        return box

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """In the middle of where its picture would be."""
        rect, size = self.card_rect(QRect(option.rect)), editor.sizeHint()
        left = rect.x() + (rect.width() - size.width()) // 2
        editor.setGeometry(QRect(QPoint(left, rect.y() + (HEAD - size.height()) // 2), size))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Nothing to set: the button knows its set."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Nothing to write: a card is not edited here."""


class RecentCards(QListView):
    """The grid. What is pressed is opened; what is not wanted any more is taken off the list, its file stays."""

    wanted = Signal(object)
    """A set is to be opened: its path."""
    forget_wanted = Signal(object)
    """A set is to be taken off the list: its path."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = "window"
        self.sets = RecentModel(self)
        self.setModel(self.sets)
        self.cards = CardPainter(self)
        self.cards.forget_wanted.connect(self.forget_wanted)
        self.setItemDelegate(self.cards)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(say("start.recent"))
        self.clicked.connect(self._open)

    def show_cards(self, cards: tuple[Card, ...]) -> None:
        """Show these sets; the keyboard stays on the one it is on."""
        self.sets.show_cards(cards)
        for row, card in enumerate(cards):
            index = self.sets.index(row, 0)
            if card.is_missing and not self.isPersistentEditorOpen(index):
                self.openPersistentEditor(index)
            elif not card.is_missing and self.isPersistentEditorOpen(index):
                self.closePersistentEditor(index)
        if cards and not self.currentIndex().isValid():
            self.setCurrentIndex(self.sets.index(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards fill the width evenly, as many beside each other as have room."""
        room = self.width() - SCROLL_BAR - 1  # Qt keeps the bar's place free; a row is broken on its last pixel
        self.cards.width = min(room // max(room // (LEAST + GAP), 1) - GAP, MOST)
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def _open(self, index: QModelIndex) -> None:
        card = self.sets.card_at(index)
        if card is not None:
            self.wanted.emit(card.shelved.path)

    def _forget(self) -> None:
        card = self.sets.card_at(self.currentIndex())
        if card is not None:
            self.forget_wanted.emit(card.shelved.path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar open, Delete takes off the list, arrows walk; Escape is the window's."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._forget()
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a set: open it, or take it off the list."""
        index = self.indexAt(event.pos()) if event.reason() is QContextMenuEvent.Reason.Mouse else self.currentIndex()
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(say("start.open-set")).triggered.connect(lambda: self._open(index))
        menu.addAction(say("start.forget")).triggered.connect(self._forget)
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).center()))
