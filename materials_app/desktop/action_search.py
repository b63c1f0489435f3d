"""Finds an action by typing: every one the menus hold, with its menu and its keys, Enter does it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from materials_app.desktop.actions import keys_of, menu_of, plain_name
from materials_app.desktop.choice import Index
from materials_app.desktop.focus_ring import FocusRing
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink
from materials_app.desktop.wording import say

WIDTH = 440
ROW = 36
SHOWN = 9
EDGE = 12
LEAST_LIKENESS = 70
"""Of 100 (rapidfuzz): below it a misspelt word is another word."""


@dataclass(frozen=True, slots=True)
class Found:
    """An action as it is listed: its words, the menu it stands in, its keys."""

    action: QAction
    words: str
    menu: str
    keys: str


def every_action(actions: Mapping[str, QAction]) -> tuple[Found, ...]:
    """The actions that can be done now, in the order of the menus."""
    return tuple(
        Found(action, plain_name(action), menu_of(name), keys_of(action))
        for name, action in actions.items()
        if action.isEnabled() and action.isVisible() and name != "search-actions"
    )


def matching(typed: str, found: Sequence[Found]) -> tuple[Found, ...]:
    """Those whose words each typed word begins, best first; where there are none, those that are spelt much alike."""
    wanted = typed.casefold().split()
    if not wanted:
        return tuple(found)
    ranked = [(rank, at, one) for at, one in enumerate(found) if (rank := _rank(wanted, one)) is not None]
    if ranked:
        return tuple(one for _, _, one in sorted(ranked, key=lambda entry: entry[:2]))
    from rapidfuzz import fuzz, process  # a misspelling pays for the import

    words = [one.words.casefold() for one in found]
    near = process.extract(" ".join(wanted), words, scorer=fuzz.partial_ratio, score_cutoff=LEAST_LIKENESS)
    return tuple(found[at] for _, _, at in near)


def _rank(wanted: Sequence[str], one: Found) -> int | None:
    """0 where the words begin as typed, 1 where all typed words begin one of them, 2 with the menu's name, or none."""
    own = one.words.casefold().split()
    if " ".join(own).startswith(" ".join(wanted)):
        return 0
    if _begins(wanted, own):
        return 1
    return 2 if _begins(wanted, [*own, *one.menu.casefold().split()]) else None


def _begins(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(part) for word in words) for part in wanted)


class FoundModel(QAbstractListModel):
    """The actions that match."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.found: tuple[Found, ...] = ()

    def show(self, found: tuple[Found, ...]) -> None:
        """List others."""
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many match."""
        return 0 if parent is not None and parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, and for a screen reader menu and keys as well."""
        one = self.found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (one.words, one.menu, one.keys) if part)
        return None


class FoundRow(QStyledItemDelegate):
    """Words on the left, menu and keys on the right."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """36 pixels high."""
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one action."""
        model = index.model()
        one = model.found[index.row()] if isinstance(model, FoundModel) else None
        if one is None:
            return
        theme, rect = theme_of(self._view), QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, ink(theme.select if chosen else theme.panel))
        room = rect.adjusted(EDGE, 0, -EDGE, 0)
        painter.setFont(ui_font(Role.NOTE))
        painter.setPen(ink(theme.on_select if chosen else theme.text2))
        right = f"{one.menu}   {one.keys}" if one.keys else one.menu
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), right)
        left = room.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(right) - EDGE, 0)
        painter.setFont(ui_font(Role.BODY))
        painter.setPen(ink(theme.on_select if chosen else theme.text))
        words = painter.fontMetrics().elidedText(one.words, Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, int(Qt.AlignmentFlag.AlignVCenter), words)


class ActionSearch(QFrame):
    """A field over a list, under the toolbar. It closes when an action is done, on Escape, and when one looks away."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._actions = actions
        self._all: tuple[Found, ...] = ()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.field = QLineEdit()
        self.field.setPlaceholderText(say("search.prompt"))
        self.field.setAccessibleName(say("search.prompt"))
        self.field.setFont(ui_font(Role.BODY))
        self.field.setTextMargins(8, 4, 8, 4)
        self.list = QListView()
        self.list.setAccessibleName(say("search.found"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(FoundRow(self.list))
        self.model = FoundModel(self)
        self.list.setModel(self.model)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._do(index.row()))
        self._ring = FocusRing(self)

    def offer(self, under: QWidget) -> None:
        """Open under a widget of the toolbar, with every action that can be done now."""
        self._all = every_action(self._actions)
        self.field.clear()
        self._find("")
        self.setFixedSize(WIDTH, ROW * SHOWN + self.field.sizeHint().height() + 26)
        corner = under.mapToGlobal(under.rect().bottomRight())
        self.move(corner.x() - WIDTH, corner.y() + 4)
        self.show()
        self.field.setFocus()

    def _find(self, typed: str) -> None:
        self.model.show(matching(typed, self._all))
        self.list.setCurrentIndex(self.model.index(0))

    def _do(self, row: int) -> None:
        if not 0 <= row < len(self.model.found):
            return
        action = self.model.found[row].action
        self.close()
        action.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go through the list while the field keeps the keyboard; Enter does what is chosen."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: SHOWN, Qt.Key.Key_PageUp: -SHOWN}
        key, row = Qt.Key(event.key()), self.list.currentIndex().row()
        if key in steps and self.model.found:
            wanted = max(0, min(row + steps[key], len(self.model.found) - 1))
            self.list.setCurrentIndex(self.model.index(wanted))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(row)
            return True
        return super().eventFilter(watched, event)
