"""The release on the left, what is found on the right: one list, so that arrows, scrolling and screen readers agree.

Cards are painted; the row in hand carries real buttons or a form. A stretch of text stays in sight beside its cards.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from materials_app.app.release_rows import Row, RowSort
from materials_app.app.release_session import ReviewState
from materials_app.desktop.press_release_card import WORDS_INSET, Card, Look, paint_card
from materials_app.desktop.press_release_form import AnswerForm, RowButtons, place
from materials_app.desktop.press_release_layout import STRETCH_GAP, TEXT_TOP, Columns, ReleaseLayout, gap_above
from materials_app.desktop.press_release_model import ReleaseModel
from materials_app.desktop.press_release_text import marks_in
from materials_app.desktop.press_release_words import AGAIN, ANSWER, FIX, FOLD, LEAVE, LEAVE_STYLE, USE, acts_of, spoken
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink
from materials_app.desktop.wording import say

AROUND = 16
"""Kept free above and below a card that is brought into sight."""
EnsureVisible = QAbstractItemView.ScrollHint.EnsureVisible
Index = QModelIndex | QPersistentModelIndex
_KEYS = {Qt.Key.Key_U: USE, Qt.Key.Key_F: FIX, Qt.Key.Key_L: LEAVE, Qt.Key.Key_A: ANSWER, Qt.Key.Key_E: ANSWER}
_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReleaseList(QListView):
    """Rows of the review. ``acted`` carries what a person wants with a row."""

    acted = Signal(int, str, bool)
    """Number of the row, what is to be done, whether by a key."""
    given = Signal(object)
    """A form's words are given: a ``Decision``."""
    typed = Signal(object)

    def __init__(self, model: ReleaseModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = "panel"
        self.rows = model
        self.answering: int | None = None
        self._form: AnswerForm | None = None
        self._layout = ReleaseLayout(model.review, model.rows, self.viewport().width())
        self._pressed: tuple[int, str] | None = None
        self._hot: tuple[int, str] | None = None
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(say("release.list"))
        self.setAccessibleDescription(say("release.list-keys"))

    # -- measures

    @property
    def columns(self) -> Columns:
        """Where text and cards lie now."""
        return self._layout.columns

    @property
    def review(self) -> ReviewState:
        """The review on show."""
        return self.rows.review

    def card(self, at: int) -> Card:
        """The card of a row."""
        return self._layout.card(at, self._form_height(at))

    def height_of_row(self, at: int) -> int:
        """How high a row is."""
        return self._layout.height_of_row(at, self._form_height)

    def _form_height(self, at: int) -> int:
        """How high the form is that lies on a row; 0 where none does."""
        if self._form is None or not self._is_answering(self.rows.rows[at]):
            return 0
        return self._form.height_for(self.columns.card_wide - WORDS_INSET)

    def card_rect(self, at: int) -> QRect:
        """Where the card of a row lies in the viewport."""
        rect = self.visualRect(self.rows.index(at, 0))
        card = self.card(at)
        return QRect(self.columns.card_x, rect.y() + gap_above(self.rows.rows[at]), card.wide, card.height)

    def lay_again(self) -> None:
        """Lay everything out anew: other decisions, another width."""
        self._layout.show(self.review, self.rows.rows, self.viewport().width())
        self.doItemsLayout()
        self.viewport().update()

    # -- rows in hand

    def _is_answering(self, row: Row) -> bool:
        return self.answering is not None and row.number == self.answering and row.sort in (RowSort.ITEM, RowSort.WHOLE)

    @property
    def form(self) -> AnswerForm | None:
        """The form that is open, or none."""
        return self._form

    def show_state(self, state: ReviewState, rows: tuple[Row, ...], number: int) -> None:
        """Show another state, with the item ``number`` in hand where it is on show."""
        self.close_form(keep_focus=False)
        self._drop_editor(self.currentIndex())
        self.rows.show_state(state, rows)
        self.lay_again()
        self.hold(number)

    def hold(self, number: int) -> None:
        """Take an item in hand; without it, the first row that can be."""
        at = self.rows.row_of(number)
        if at < 0:
            at = next((n for n, row in enumerate(self.rows.rows) if row.sort is RowSort.ITEM), 0)
        self.hold_row(at)

    def hold_row(self, at: int) -> None:
        """Take a row in hand and bring it into sight."""
        index = self.rows.index(at, 0)
        if index == self.currentIndex():
            self._open_editor(index)
        else:
            self.setCurrentIndex(index)
        self.scrollTo(index)

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = EnsureVisible) -> None:
        """Bring a row into sight, with room for its ring; of a card higher than the window, its head."""
        super().scrollTo(index, hint)
        if index.isValid():
            rect, bar = self.card_rect(index.row()), self.verticalScrollBar()
            below = rect.bottom() + AROUND - self.viewport().height()
            bar.setValue(bar.value() + max(below, 0))
            above = AROUND - self.card_rect(index.row()).top()
            bar.setValue(bar.value() - max(above, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Move the buttons to the row in hand."""
        super().currentChanged(current, previous)
        if previous.isValid():
            self._drop_editor(previous)
        if current.isValid():
            self._open_editor(current)
        self.viewport().update()

    def _drop_editor(self, index: Index) -> None:
        if index.isValid() and self.isPersistentEditorOpen(index):
            had = self.focusWidget()
            self.closePersistentEditor(index)
            if had is not None and had is not self:
                self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_editor(self, index: Index) -> None:
        if index.isValid() and not self.isPersistentEditorOpen(index):
            self.openPersistentEditor(index)

    def make_editor(self, index: Index) -> QWidget:
        """The buttons of a row, or the open form: the delegate asks for it."""
        at = index.row()
        row = self.rows.rows[at]
        if self._form is not None and self._is_answering(row):
            return self._form
        return RowButtons(
            self.card(at), spoken(row, self.review), lambda name: self.acted.emit(at, name, False), self.viewport()
        )

    def place_editor(self, editor: QWidget, index: Index) -> None:
        """Put buttons or form where the card has room for them."""
        place(editor, self.card(index.row()), self.card_rect(index.row()).topLeft())

    def open_form(self, at: int) -> None:
        """Open the form of a row and put the keyboard into its first field."""
        row = self.rows.rows[at]
        self.close_form(keep_focus=False)
        self._drop_editor(self.currentIndex())
        self.answering = row.number
        form = AnswerForm(row, self.review, self.viewport())
        form.given.connect(self.given)
        form.typed.connect(self.typed)
        form.closed.connect(self.close_form)
        self._form = form
        self.lay_again()
        self.hold_row(at)
        form.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)
        form.fields[0].selectAll()

    def close_form(self, *, keep_focus: bool = True) -> None:
        """Close the form; what was typed is kept by whoever listens."""
        if self._form is None:
            return
        at = self.rows.row_of(self.answering or 0)
        if at < 0:
            at = next((n for n, row in enumerate(self.rows.rows) if self._is_answering(row)), 0)
        self._drop_editor(self.rows.index(at, 0))
        self.answering, self._form = None, None
        self.lay_again()
        if keep_focus:
            self._open_editor(self.currentIndex())
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks everything anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._rebuild()

    def _rebuild(self) -> None:
        current = self.currentIndex()
        if self._form is None:
            self._drop_editor(current)
        self.lay_again()
        if current.isValid():
            self._open_editor(current)
            self.scrollTo(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """U, F, L, A or E do what their buttons do; Enter what is suggested; Backspace takes a decision back."""
        at = self.currentIndex().row()
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        name = self._named(event.key(), at) if at >= 0 and not held else ""
        if name:
            self.acted.emit(at, name, True)
        elif event.text().isprintable() and event.text().strip() and not held:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _named(self, key: int, at: int) -> str:
        """What a key does to a row; empty where it does nothing."""
        acts = acts_of(self.rows.rows[at], self.review)
        names = {act.name for act in acts}
        if key in _ENTER:
            return acts[0].name if acts and acts[0].name != AGAIN else ""
        if key in _BACK and AGAIN in names:
            return AGAIN
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and FOLD in names:
            row = self.rows.rows[at]
            return FOLD if row.is_folded == (key == Qt.Key.Key_Right) else ""
        name = _KEYS.get(Qt.Key(key), "") if key in _KEYS else ""
        instead = {FIX: ANSWER, LEAVE: LEAVE_STYLE}.get(name, "")
        if name not in names and instead in names:
            return instead
        return name if name in names else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the row in hand; remember a painted button that was pressed."""
        found = self._button_at(event.position().toPoint())
        self._pressed = found
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A painted button was pressed and let go: do what it says."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is not None and pressed == self._button_at(event.position().toPoint()):
            self.acted.emit(*pressed, False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the button under the pointer."""
        super().mouseMoveEvent(event)
        self._show_hot(self._button_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """No button is under the pointer any more."""
        super().leaveEvent(event)
        self._show_hot(None)

    def _show_hot(self, hot: tuple[int, str] | None) -> None:
        if hot != self._hot:
            self._hot = hot
            self.viewport().update()

    def _button_at(self, point: QPoint) -> tuple[int, str] | None:
        at = self.indexAt(point).row()
        if at < 0 or self.rows.rows[at].sort is RowSort.TEXT:
            return None
        corner = self.card_rect(at).topLeft()
        found = (one for one in self.card(at).buttons if one.rect.translated(corner).contains(point))
        return next(((at, one.act.name) for one in found), None)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards in sight, then the text beside them."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), ink(theme_of(self).panel))
        for at in self._in_sight():
            if self.rows.rows[at].sort is not RowSort.TEXT:
                self._paint_card(painter, at)
        for first, last in self._stretches():
            self._paint_text(painter, first, last)
        painter.end()

    def _in_sight(self) -> Iterator[int]:
        count = len(self.rows.rows)
        at = max(self.indexAt(QPoint(1, 1)).row(), 0)
        foot = self.viewport().height()
        while at < count and self.visualRect(self.rows.index(at, 0)).top() < foot:
            yield at
            at += 1

    def _stretches(self) -> Iterator[tuple[int, int]]:
        """First and last row of each stretch of text in sight."""
        rows, last = self.rows.rows, -1
        for at in self._in_sight():
            if at <= last:
                continue
            first = at
            while not rows[first].opens:
                first -= 1
            last = at
            while not rows[last].closes:
                last += 1
            if rows[first].end > rows[first].start:
                yield first, last

    def _paint_card(self, painter: QPainter, at: int) -> None:
        current = at == self.currentIndex().row()
        hot = self._hot[1] if self._hot and self._hot[0] == at else ""
        look = Look(current, current and self.hasFocus(), not current, hot)
        paint_card(painter, self.card(at), self.card_rect(at).topLeft(), theme_of(self), look)

    def _paint_text(self, painter: QPainter, first: int, last: int) -> None:
        """The text of a stretch, held in sight while any of its cards is."""
        row = self.rows.rows[first]
        block = self._layout.blocks.block(row.start, row.end)
        top = self.visualRect(self.rows.index(first, 0)).top() + gap_above(row)
        foot = self.visualRect(self.rows.index(last, 0)).bottom() + 1
        lead = 0 if row.sort is RowSort.TEXT else TEXT_TOP
        y = min(max(top + lead, STRETCH_GAP), max(foot - block.height, top + lead))
        current = self.currentIndex().row()
        held = self.rows.rows[current].item if 0 <= current < len(self.rows.rows) else None
        marks = marks_in(self.review, row.start, row.end, held)
        block.paint(painter, QPointF(self.columns.text_x, y), marks, theme_of(self))


class RowDelegate(QStyledItemDelegate):
    """Asks the list for sizes and for what lies on the row in hand; the list itself paints."""

    def __init__(self, owner: ReleaseList) -> None:
        super().__init__(owner)
        self._owner = owner

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the list, as high as the row needs."""
        return QSize(self._owner.viewport().width(), self._owner.height_of_row(index.row()))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The buttons of the row, or the open form."""
        return self._owner.make_editor(index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Where the card has room for them."""
        self._owner.place_editor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Nothing to set: what lies on the row reads it when it is made."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Nothing to write: the list tells what was done."""

    def eventFilter(self, editor: object, event: QEvent) -> bool:
        """Tab, Enter and Escape are the buttons' and the form's own."""
        return False
