"""What stands on the left of the manual: its contents, or the places that hold what is looked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from materials_app.desktop.fonts import Role, line_of, ui_font
from materials_app.desktop.measure import height_of
from materials_app.desktop.style import theme_of
from materials_app.desktop.style_parts import rounded
from materials_app.desktop.theme import ink

PLACE = int(Qt.ItemDataRole.UserRole)
EDGE = 20
AROUND = 14
GAP = 2
RADIUS = 6
BAR = 3
RING = 2.0
WRAP = int(Qt.TextFlag.TextWordWrap)
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Place:
    """A row: a page, a place in one, or a heading of the list where ``path`` is empty."""

    path: str
    title: str
    line: str = ""
    heading: str = ""


class PlaceModel(QAbstractListModel):
    """The rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.places: tuple[Place, ...] = ()

    def show_places(self, places: Sequence[Place]) -> None:
        """Show these."""
        self.beginResetModel()
        self.places = tuple(places)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.places)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        place = self.places[index.row()]
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if place.path else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """A row's title, what is said of it, or the row itself."""
        if not 0 <= index.row() < len(self.places):
            return None
        place = self.places[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return place.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{place.title}. {place.line}" if place.line else place.title
        return place if role == PLACE else None


class PlaceRow(QStyledItemDelegate):
    """Draws a row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words break."""
        wide = _room(option)
        place: Place = index.data(PLACE)
        role = Role.BODY if place.path else Role.STRONG
        high = height_of(place.title, role, wide) + AROUND
        return QSize(100, high + (height_of(place.line, Role.NOTE, wide) + GAP if place.line else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        place, view = index.data(PLACE), option.widget
        theme, rect = theme_of(view), QRect(option.rect)
        current = bool(place.path) and isinstance(view, QAbstractItemView) and view.currentIndex() == index
        inner = QRectF(rect.adjusted(8, 0, -8, 0))
        if current:
            rounded(painter, inner, theme.tint, None, 1, RADIUS)
            painter.fillRect(rect.x() + 8, rect.y() + 6, BAR, rect.height() - 12, ink(theme.accent))
        elif place.path and option.state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, inner, theme.hover, None, 1, RADIUS)
        role, wide, top = Role.BODY if place.path else Role.STRONG, _room(option), rect.y() + AROUND // 2
        painter.setFont(ui_font(role))
        painter.setPen(ink(theme.text))
        high = height_of(place.title, role, wide)
        painter.drawText(QRect(rect.x() + EDGE, top, wide, high), WRAP, place.title)
        if place.line:
            painter.setFont(ui_font(Role.NOTE))
            painter.setPen(ink(theme.text2))
            top += high + GAP
            low = height_of(place.line, Role.NOTE, wide)
            painter.drawText(QRect(rect.x() + EDGE, top, wide, low), WRAP, place.line)
        if current and view.hasFocus():
            rounded(painter, inner, None, theme.focus, RING, RADIUS)


def _room(option: QStyleOptionViewItem) -> int:
    view = option.widget
    wide = view.viewport().width() if isinstance(view, QAbstractItemView) else 240
    return max(wide - 2 * EDGE, line_of(Role.BODY))
