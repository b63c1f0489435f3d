"""The problems as a list: what each says, where it is, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
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
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from materials_app.app.fixes import Remedy
from materials_app.app.problems import Problem
from materials_app.desktop.button import Button, Scale
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.marks import MARK_OF, NORMAL, paint_mark
from materials_app.desktop.measure import height_of
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink
from materials_app.desktop.wording import capital, may_say, say

PROBLEM = int(Qt.ItemDataRole.UserRole)
EDGE = 8
LETTERS_X = 36
ROW_GAP = 12
LINE_GAP = 2
BUTTON_GAP = 8
BAR = 3
RING = 2
Index = QModelIndex | QPersistentModelIndex


def place_of(problem: Problem) -> str:
    """Where a problem stands, in the window's words: on which layouts, where it is not on all; in which slot."""
    thing = may_say("slot", problem.finding.place.slot or "page")
    if not problem.called:
        return thing
    layouts = ", ".join(problem.called)
    return say("problem.place", layouts=capital(layouts), thing=thing[:1].lower() + thing[1:])


def spoken(problem: Problem) -> str:
    """A problem as a screen reader says it."""
    return say(
        "problem.row",
        severity=say(f"severity.{problem.finding.severity.value}"),
        place=place_of(problem),
        message=problem.finding.message,
    )


class ProblemsModel(QAbstractListModel):
    """The problems of the set, worst first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()

    def show_problems(self, problems: tuple[Problem, ...]) -> bool:
        """Show other problems; says whether they differ from those shown."""
        if problems == self._problems:
            return False
        self.beginResetModel()
        self._problems = problems
        self.endResetModel()
        return True

    def problem(self, index: Index) -> Problem | None:
        """The problem of a row."""
        row = index.row()
        return self._problems[row] if 0 <= row < len(self._problems) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._problems)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """A problem's words, its accessible sentence, or the problem itself."""
        problem = self.problem(index)
        if problem is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return problem.finding.message
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(problem)
        return problem if role == PROBLEM else None


class ProblemRow(QStyledItemDelegate):
    """Draws a problem: mark, place, sentence, remedy; the current one carries its buttons."""

    wanted = Signal(object)
    """The button of the current row was pressed: its problem."""
    fix_wanted = Signal(object)
    """The fix of the current row was pressed: what it does."""

    def __init__(self, short_form: Callable[[Problem], Remedy | None], parent: QObject) -> None:
        super().__init__(parent)
        self._short_form = short_form

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its sentences, and its button where it is current."""
        view = option.widget
        wide = _view_width(view) - LETTERS_X - EDGE
        problem = index.data(PROBLEM)
        high = 2 * ROW_GAP + sum(height_of(words, role, wide) for words, role, _ in _lines(problem))
        high += LINE_GAP * (len(_lines(problem)) - 1)
        if _is_current(view, index):
            high += BUTTON_GAP + Scale.SMALL.value
        return QSize(wide, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        problem, view = index.data(PROBLEM), option.widget
        theme = theme_of(view)
        rect: QRect = option.rect
        current = _is_current(view, index)
        if current:
            painter.fillRect(rect, ink(theme.tint))
            painter.fillRect(rect.x(), rect.y(), BAR, rect.height(), ink(theme.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, ink(theme.hover))
        painter.fillRect(rect.x() + EDGE, rect.bottom(), rect.width() - 2 * EDGE, 1, ink(theme.line))
        mark = QRectF(rect.x() + EDGE + 4, rect.y() + ROW_GAP, NORMAL, NORMAL)
        paint_mark(painter, MARK_OF[problem.finding.severity], mark, theme)
        wide, top = rect.width() - LETTERS_X - EDGE, rect.y() + ROW_GAP
        for words, role, quiet in _lines(problem):
            high = height_of(words, role, wide)
            painter.setFont(ui_font(role))
            painter.setPen(ink(theme.text2 if quiet else theme.text))
            painter.drawText(QRect(rect.x() + LETTERS_X, top, wide, high), int(Qt.TextFlag.TextWordWrap), words)
            top += high + LINE_GAP
        if current and view.hasFocus():
            painter.setPen(ink(theme.focus))
            for inset in range(RING):
                painter.drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - 1))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The current row's buttons: what puts it right where something does, and the way to its field."""
        problem = index.data(PROBLEM)
        box = QWidget(parent)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        remedy = self._short_form(problem)
        if remedy is not None:
            fix = Button(say("fix.short-form"), scale=Scale.SMALL)
            fix.setAccessibleDescription(spoken(problem))
            fix.clicked.connect(lambda: self.fix_wanted.emit(remedy))
            row.addWidget(fix)
        go = Button(say("problems.go"), scale=Scale.SMALL)
        go.setAccessibleDescription(spoken(problem))
        go.clicked.connect(lambda: self.wanted.emit(problem))
        row.addWidget(go)
        row.addStretch(1)
        return box

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """At the foot of the row, under the sentences."""
        rect: QRect = option.rect
        top = rect.bottom() - ROW_GAP - Scale.SMALL.value + 1
        editor.setGeometry(rect.x() + LETTERS_X, top, rect.width() - LETTERS_X - EDGE, Scale.SMALL.value)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Nothing to set: the button reads the problem when it is made."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Nothing to write: a problem is not edited here."""


def _lines(problem: Problem) -> tuple[tuple[str, Role, bool], ...]:
    finding = problem.finding
    lines = ((place_of(problem), Role.NOTE, True), (finding.message, Role.BODY, False))
    return (*lines, (finding.remedy, Role.NOTE, True)) if finding.remedy else lines


def _view_width(view: object) -> int:
    viewport = getattr(view, "viewport", None)
    return int(viewport().width()) if callable(viewport) else 320


def _is_current(view: object, index: Index) -> bool:
    current = getattr(view, "currentIndex", None)
    return bool(callable(current) and current().row() == index.row())
