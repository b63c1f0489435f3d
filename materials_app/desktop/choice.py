"""Choices: one of a few by its words, or one of many found by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink

CHOICE_LETTERS = 4
CHOICES_SHOWN = 12
LIST_ROW = 36
LIST_EDGE = 12
INNER = 2
"""What Qt leaves at each side inside a field without a frame."""
Index = QModelIndex | QPersistentModelIndex


class ListRow(QStyledItemDelegate):
    """A row of a list of choices; what has no room is elided and stands whole in its tooltip."""

    def __init__(self, theme_source: QWidget) -> None:
        super().__init__(theme_source)
        self._source = theme_source

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """36 pixels high, as wide as the list."""
        return QSize(0, LIST_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        theme, rect = theme_of(self._source), QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, ink(theme.select if chosen else theme.panel))
        painter.setPen(ink(theme.on_select if chosen else theme.text))
        painter.setFont(self._source.font())
        room = rect.adjusted(LIST_EDGE, 0, -LIST_EDGE, 0)
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)


class Choice(QComboBox):
    """One of a few: ids with their words. ``chosen`` carries the id, only when a person chose."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: tuple[tuple[str, str], ...] = ()
        self.setFont(ui_font(Role.BODY))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(CHOICE_LETTERS)
        self.setMaxVisibleItems(CHOICES_SHOWN)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setView(_list(self))
        self.activated.connect(lambda row: self.chosen.emit(str(self.itemData(row))))

    def offer(self, options: Sequence[tuple[str, str]], current: str) -> None:
        """Show these (id, words) with ``current`` chosen; nothing chosen when it is none of them."""
        if tuple(options) != self._options:
            self._options = tuple(options)
            self.blockSignals(True)
            self.clear()
            for name, words in options:
                self.addItem(words, name)
            self.blockSignals(False)
        self.setCurrentIndex(self.findData(current))
        words = self.itemText(self.currentIndex()) if self.currentIndex() >= 0 else ""
        if words != self.toolTip():  # Qt tells everybody even of the same words
            self.setToolTip(words)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel scrolls the pane; it never changes a choice by accident."""
        event.ignore()


class NameLine(QLineEdit):
    """The field of a choice one types into: a press takes all of it in hand, and a long name ends in dots."""

    def __init__(self) -> None:
        super().__init__()
        self._is_fresh = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is typed after the press takes the place of the name."""
        super().focusInEvent(event)
        self._is_fresh = event.reason() is Qt.FocusReason.MouseFocusReason

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The first press selects; later ones set the cursor."""
        super().mouseReleaseEvent(event)
        if self._is_fresh and not self.hasSelectedText():
            self.selectAll()
        self._is_fresh = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """As any field, but for a name without room while nobody types."""
        room = self.contentsRect().adjusted(INNER, 0, -INNER, 0)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        if self.hasFocus() or shown == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()


class FilterChoice(Choice):
    """A choice among many: typing filters the list, and only a listed name can be chosen."""

    def __init__(self, name: str, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = NameLine()
        self.setLineEdit(line)
        self._line = line
        line.setAccessibleName(name)
        line.setPlaceholderText(prompt)
        line.setFont(self.font())
        line.setFrame(False)
        self._names = QStringListModel(self)
        finder = QCompleter(self._names, self)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setMaxVisibleItems(CHOICES_SHOWN)
        found = _list(self)
        finder.setPopup(found)
        found.setItemDelegate(ListRow(self))  # a completer puts its own in when it takes the list
        finder.activated.connect(self._take)
        self.setCompleter(finder)
        line.returnPressed.connect(self._take_only)
        line.editingFinished.connect(self._settle)

    def offer(self, options: Sequence[tuple[str, str]], current: str) -> None:
        """Show these (id, words) with ``current`` chosen."""
        if tuple(options) != self._options:
            self._names.setStringList([words for _, words in options])
        super().offer(options, current)
        if not self._line.hasFocus():
            self.setEditText(self.itemText(self.currentIndex()) if self.currentIndex() >= 0 else "")
            self._line.setCursorPosition(0)  # what is longer than the field is read from its beginning

    def _take(self, words: str) -> None:
        row = self.findText(words, Qt.MatchFlag.MatchFixedString)
        if row >= 0:
            self.setCurrentIndex(row)
            self.chosen.emit(str(self.itemData(row)))

    def _take_only(self) -> None:
        """Enter takes the one name that is left: nobody should have to go down a list of one."""
        typed = self.currentText().strip().casefold()
        left = [words for words in self._names.stringList() if typed in words.casefold()]
        if typed and len(left) == 1:
            self._take(left[0])

    def _settle(self) -> None:
        """On leaving: a whole name is taken, anything else goes back to what was chosen."""
        row = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        if row >= 0 and row != self.currentIndex():
            self._take(self.itemText(row))
        elif row < 0:
            self.setEditText(self.itemText(self.currentIndex()) if self.currentIndex() >= 0 else "")


def _list(choice: QWidget) -> QListView:
    """The list that drops down under a choice."""
    view = QListView()
    view.setFont(choice.font())
    view.setFrameShape(QFrame.Shape.StyledPanel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setItemDelegate(ListRow(choice))
    return view
