"""The forces in groups, with what was typed marked in their names."""

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
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from materials_app.app.making import ForceGroup
from materials_app.desktop.fonts import Role, line_of, ui_font
from materials_app.desktop.style import theme_of
from materials_app.desktop.style_parts import rounded
from materials_app.desktop.theme import Theme, ink
from materials_app.desktop.wording import name_words, say
from materials_app.model.content import Force

ROW = int(Qt.ItemDataRole.UserRole)
ROW_AROUND = 24
HEAD_AROUND = 16
EDGE = 16
BAR = 3
RADIUS = 6
RING = 2.0
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ForceRow:
    """A force with its region, or a heading where ``id`` is empty."""

    id: str
    name: str
    region: str = ""
    printed: str = ""
    """The masthead, where it is another name than the public one."""


def rows_of(groups: Sequence[ForceGroup], *, with_headings: bool) -> tuple[ForceRow, ...]:
    """Groups as rows, each under its heading where there are several."""
    rows: list[ForceRow] = []
    for group in groups:
        if with_headings:
            rows.append(ForceRow("", say(f"make.group-{group.id}")))
        rows += [
            ForceRow(one.id, name_words(one.public_name), _area(one.region), _printed(one)) for one in group.forces
        ]
    return tuple(rows)


def _printed(force: Force) -> str:
    name = force.printed_name("en")
    return "" if name == force.public_name else say("make.prints-as", name=name)


def _area(region: str) -> str:
    """The region without the name of its crime unit: “North West (NWROCU)” says nothing more to a press officer."""
    return name_words(region.partition(" (")[0])


class ForceModel(QAbstractListModel):
    """The rows, and what was typed to find them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ForceRow, ...] = ()
        self.typed = ""

    def show_rows(self, rows: tuple[ForceRow, ...], typed: str) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows, self.typed = rows, typed.strip()
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        is_force = bool(self.rows[index.row()].id)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_force else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """A name, or the row itself."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (row.name, row.region, row.printed)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.printed
        return row if role == ROW else None


class ForcePlace(QStyledItemDelegate):
    """Draws a force or a heading."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """44 pixels a force at 100 %."""
        row: ForceRow = index.data(ROW)
        role, around = (Role.READING, ROW_AROUND) if row.id else (Role.STRONG, HEAD_AROUND)
        return QSize(100, line_of(role) + around)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row, view = index.data(ROW), option.widget
        theme, rect = theme_of(view), QRect(option.rect)
        if not row.id:
            painter.setFont(ui_font(Role.STRONG))
            painter.setPen(ink(theme.text))
            painter.drawText(rect.adjusted(EDGE, 8, -EDGE, 0), int(Qt.AlignmentFlag.AlignVCenter), row.name)
            return
        current = isinstance(view, QAbstractItemView) and view.currentIndex() == index
        inner = QRectF(rect.adjusted(4, 1, -4, -1))
        if current:
            rounded(painter, inner, theme.tint, None, 1, RADIUS)
            painter.fillRect(rect.x() + 4, rect.y() + 8, BAR, rect.height() - 16, ink(theme.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, inner, theme.hover, None, 1, RADIUS)
        words = rect.adjusted(EDGE, 0, -EDGE, 0)
        typed = getattr(index.model(), "typed", "")
        self._paint_name(painter, row.name, typed, words, theme)
        painter.setFont(ui_font(Role.NOTE))
        painter.setPen(ink(theme.text2))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(words, int(flags), row.region)
        if current and view.hasFocus():
            rounded(painter, inner, None, theme.focus, RING, RADIUS)

    def _paint_name(self, painter: QPainter, name: str, typed: str, rect: QRect, theme: Theme) -> None:
        """A name with the part that was typed in heavier letters."""
        at = name.casefold().find(typed.casefold()) if typed else -1
        cuts = (name[:at], name[at : at + len(typed)], name[at + len(typed) :]) if at >= 0 else (name, "", "")
        painter.setPen(ink(theme.text))
        left = rect.x()
        for part, role in zip(cuts, (Role.READING, Role.READING_STRONG, Role.READING), strict=True):
            font = ui_font(role)
            painter.setFont(font)
            painter.drawText(
                QRect(left, rect.y(), rect.width(), rect.height()), int(Qt.AlignmentFlag.AlignVCenter), part
            )
            left += QFontMetrics(font).horizontalAdvance(part)


class ForceList(QListView):
    """The list; a press or Enter chooses, arrows walk over headings."""

    wanted = Signal(str)
    """A force was chosen: its id."""
    pointed = Signal(str)
    """The keyboard came to a force."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = "panel"
        self.forces = ForceModel(self)
        self.setModel(self.forces)
        self.setItemDelegate(ForcePlace(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(say("make.forces"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.clicked.connect(self._choose)

    def show_rows(self, rows: tuple[ForceRow, ...], typed: str, current: str) -> None:
        """Show these rows with ``current`` or the first force in hand."""
        self.forces.show_rows(rows, typed)
        self.updateGeometry()
        ids = [row.id for row in rows]
        first = next((at for at, name in enumerate(ids) if name), -1)
        at = ids.index(current) if current and current in ids else first
        if at >= 0:
            self.setCurrentIndex(self.forces.index(at, 0))
            self.scrollTo(self.currentIndex())

    def sizeHint(self) -> QSize:
        """As high as its rows; it scrolls where there is less room."""
        return QSize(320, sum(self.sizeHintForRow(at) for at in range(len(self.forces.rows))))

    def minimumSizeHint(self) -> QSize:
        """Three rows."""
        return QSize(200, 3 * (line_of(Role.READING) + ROW_AROUND))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which force the keyboard came to."""
        super().currentChanged(current, previous)
        row = current.data(ROW)
        if isinstance(row, ForceRow) and row.id:
            self.pointed.emit(row.id)

    @property
    def current(self) -> str:
        """The force in hand, or empty."""
        row = self.currentIndex().data(ROW)
        return row.id if isinstance(row, ForceRow) else ""

    def step(self, by: int) -> None:
        """Go to the next force, or the one before."""
        at = self.currentIndex().row() + by
        while 0 <= at < len(self.forces.rows) and not self.forces.rows[at].id:
            at += by
        if 0 <= at < len(self.forces.rows):
            self.setCurrentIndex(self.forces.index(at, 0))

    def choose_current(self) -> None:
        """Choose the force in hand."""
        self._choose(self.currentIndex())

    def _choose(self, index: Index) -> None:
        row = index.data(ROW)
        if isinstance(row, ForceRow) and row.id:
            self.wanted.emit(row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, Escape is the window's."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose_current()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
