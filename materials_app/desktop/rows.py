"""A list of rows of words: a mark, a few lines, a note on the right; headings between them. Drawn, not widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from materials_app.desktop.fonts import Role, line_of, ui_font
from materials_app.desktop.marks import NORMAL, Mark, paint_mark
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink
from materials_app.desktop.wording import unbroken

ROW = int(Qt.ItemDataRole.UserRole)
EDGE = 20
MARK_GAP = 12
ROW_GAP = 12
LINE_GAP = 2
HEADING_TOP = 20
SIDE_GAP = 16
BAR = 3
RING = 2
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a row."""

    words: str
    role: Role = Role.BODY
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row. ``key`` tells rows apart, ``side`` stands right of the first line; a heading cannot be chosen."""

    key: str
    lines: tuple[Line, ...]
    mark: Mark | None = None
    side: str = ""
    is_heading: bool = False

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        said = (*(line.words for line in self.lines), self.side)
        return ". ".join(words.rstrip(".") for words in said if words)


def heading(words: str) -> Row:
    """A row that names those under it."""
    return Row(words, (Line(words, Role.STRONG),), is_heading=True)


class RowsModel(QAbstractListModel):
    """The rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> bool:
        """Show other rows; says whether they differ from those shown."""
        if tuple(rows) == self._rows:
            return False
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()
        return True

    def say_again(self, rows: Sequence[Row]) -> None:
        """The same rows, said otherwise: nobody's place among them changes."""
        self._rows = tuple(rows)
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return self._rows

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """A row's first words, its accessible sentence, or the row itself."""
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.lines[0].words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row if role == ROW else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are passed over by the keyboard."""
        is_heading = 0 <= index.row() < len(self._rows) and self._rows[index.row()].is_heading
        return Qt.ItemFlag.NoItemFlags if is_heading else Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled


class RowList(QListView):
    """The list itself. ``chosen`` tells which row is current now, by its key; empty when none is."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = "panel"
        self._model = RowsModel(self)
        self.setModel(self._model)
        self.setItemDelegate(RowPainter(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return self._model.rows

    def show_rows(self, rows: Sequence[Row], current: str = "") -> None:
        """Show rows, with the one called ``current`` (else the one that was) as the current one, where it is there."""
        wanted = current or self.current
        if self._model.show_rows(rows) or current:
            self.choose(wanted)

    def say_again(self, rows: Sequence[Row]) -> None:
        """Say the same rows otherwise, without a word to anybody about which is current; others are shown anew."""
        if [row.key for row in rows] != [row.key for row in self.rows]:
            self.show_rows(rows)
        elif rows:
            self._model.say_again(rows)
            self.scheduleDelayedItemsLayout()

    @property
    def current(self) -> str:
        """The key of the current row, or empty."""
        row = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        return row.key if isinstance(row, Row) else ""

    def choose(self, key: str) -> None:
        """Make the row with this key the current one; the first when there is none such."""
        able = [number for number, row in enumerate(self.rows) if not row.is_heading]
        at = next((number for number in able if self.rows[number].key == key), able[0] if able else -1)
        self.setCurrentIndex(self._model.index(at, 0) if at >= 0 else QModelIndex())
        if at < 0:
            self.chosen.emit("")

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is current."""
        super().currentChanged(current, previous)
        self.chosen.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape to the window."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class RowPainter(QStyledItemDelegate):
    """Draws one row."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def _width(self) -> int:
        return self._view.viewport().width()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words."""
        row: Row = index.data(ROW)
        room = self._width() - _left(row) - EDGE
        rooms = (room - _side(row) if not at else room for at, _ in enumerate(row.lines))
        high = sum(_height(line, wide) for line, wide in zip(row.lines, rooms, strict=True))
        high += LINE_GAP * (len(row.lines) - 1) + 2 * ROW_GAP
        return QSize(self._width(), high + (HEADING_TOP - ROW_GAP if row.is_heading else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, mark, words and, where the keyboard is, the ring."""
        row: Row = index.data(ROW)
        view, theme, rect = self._view, theme_of(self._view), QRect(option.rect)
        current = view.currentIndex().row() == index.row() and not row.is_heading
        if current:
            painter.fillRect(rect, ink(theme.tint))
            painter.fillRect(rect.x(), rect.y(), BAR, rect.height(), ink(theme.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver and not row.is_heading:
            painter.fillRect(rect, ink(theme.hover))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, ink(theme.line))
        top = rect.y() + (HEADING_TOP if row.is_heading else ROW_GAP)
        if row.mark is not None:
            paint_mark(painter, row.mark, QRectF(rect.x() + EDGE, top + 1, NORMAL, NORMAL), theme)
        self._paint_words(painter, row, rect, top)
        if current and view.hasFocus():
            painter.setPen(ink(theme.focus))
            for inset in range(RING):
                painter.drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - 1))

    def _paint_words(self, painter: QPainter, row: Row, rect: QRect, top: int) -> None:
        theme, left = theme_of(self._view), _left(row)
        room = rect.width() - left - EDGE
        if row.side:
            painter.setFont(ui_font(Role.NOTE))
            painter.setPen(ink(theme.text2))
            place = QRect(
                rect.right() - EDGE - _side(row) + SIDE_GAP, top, _side(row) - SIDE_GAP + 1, line_of(Role.BODY)
            )
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), row.side)
        for number, line in enumerate(row.lines):
            wide = room if number else room - _side(row)
            high = _height(line, wide)
            painter.setFont(ui_font(line.role))
            painter.setPen(ink(theme.text2 if line.quiet else theme.text))
            painter.drawText(
                QRect(rect.x() + left, top, wide, high), int(Qt.TextFlag.TextWordWrap), unbroken(line.words)
            )
            top += high + LINE_GAP


def _left(row: Row) -> int:
    return EDGE if row.mark is None else EDGE + NORMAL + MARK_GAP


def _side(row: Row) -> int:
    """The width that the note on the right takes, its gap included."""
    return QFontMetrics(ui_font(Role.NOTE)).horizontalAdvance(row.side) + SIDE_GAP if row.side else 0


def _height(line: Line, wide: int) -> int:
    metrics = QFontMetrics(ui_font(line.role))
    box = metrics.boundingRect(QRect(0, 0, max(wide, 1), 100_000), int(Qt.TextFlag.TextWordWrap), unbroken(line.words))
    return max(box.height(), line_of(line.role))
