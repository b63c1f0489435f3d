"""The problems as a list: what each says, where it is, why it is one, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from materials_app.app.problems import Problem
from materials_app.desktop.button import Button, Scale
from materials_app.desktop.flow import FlowBox
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.marks import MARK_OF, NORMAL, Mark, paint_mark
from materials_app.desktop.measure import height_of
from materials_app.desktop.style import theme_of
from materials_app.desktop.telling import tell
from materials_app.desktop.theme import Theme, ink
from materials_app.desktop.wording import capital, may_say, name_words, say
from materials_app.model.findings import Acceptance

PROBLEM = int(Qt.ItemDataRole.UserRole)
WHY = PROBLEM + 1
"""The paragraph that is open in a row, or empty."""
WHY_EDGE = 8
WHY_GAP = 8
EDGE = 8
LETTERS_X = 36
ROW_GAP = 12
LINE_GAP = 2
BUTTON_GAP = 8
BAR = 3
RING = 2
LINE = 1
Index = QModelIndex | QPersistentModelIndex


def place_of(problem: Problem) -> str:
    """Where a problem stands, in the window's words: on which layouts, where it is not on all; in which slot."""
    thing = may_say("slot", problem.finding.place.slot or "page")
    if not problem.called:
        return thing
    layouts = ", ".join(map(name_words, problem.called))
    return say("problem.place", layouts=capital(layouts), thing=thing[:1].lower() + thing[1:])


def mark_of(problem: Problem) -> Mark:
    """An octagon stops the export; an error that somebody answers for is marked as the status bar marks it."""
    return Mark.WARNING if problem.accepted else MARK_OF[problem.finding.severity]


def spoken(problem: Problem) -> str:
    """A problem as a screen reader says it."""
    said = say(
        "problem.row",
        severity=say(f"severity.{problem.finding.severity.value}"),
        place=place_of(problem),
        message=tell(problem.finding.message),
    )
    return " ".join((said, *map(accepted_words, problem.accepted)))


def accepted_words(acceptance: Acceptance) -> str:
    """Who accepted an error, and why."""
    return say("problem.accepted", by=acceptance.by, reason=acceptance.reason)


class ProblemsModel(QAbstractListModel):
    """The problems of the set, worst first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()
        self._why: dict[Problem, str] = {}

    def show_problems(self, problems: tuple[Problem, ...]) -> bool:
        """Show other problems; says whether they differ from those shown."""
        if problems == self._problems:
            return False
        self.beginResetModel()
        self._problems = problems
        self._why = {problem: words for problem, words in self._why.items() if problem in problems}
        self.endResetModel()
        return True

    def show_why(self, index: Index, words: str) -> None:
        """Open a paragraph in a row, or close it with none."""
        problem = self.problem(index)
        if problem is None:
            return
        self._why.pop(problem, None)
        if words:
            self._why[problem] = words
        self.dataChanged.emit(index, index)

    def row_of(self, problem: Problem) -> int:
        """The row that tells a problem, or else one of the same rule in the same place; -1 when it is gone."""
        alike = (problem.finding.id, problem.finding.place.slot, problem.layouts)
        for row, one in enumerate(self._problems):
            if one == problem or (one.finding.id, one.finding.place.slot, one.layouts) == alike:
                return row
        return -1

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
            return tell(problem.finding.message)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join((spoken(problem), self._why.get(problem, ""))).strip()
        return {PROBLEM: problem, WHY: self._why.get(problem, "")}.get(role)


class ProblemRow(QStyledItemDelegate):
    """Draws a problem: mark, place, sentence, remedy, and why where that is open; the current one carries its buttons.

    ``buttons`` makes the buttons of a row.
    """

    def __init__(self, buttons: Callable[[Index], Sequence[Button]], parent: QObject) -> None:
        super().__init__(parent)
        self._buttons = buttons

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its sentences, why, and its buttons where it is current."""
        view = option.widget
        wide = _view_width(view) - LETTERS_X - EDGE
        lines, why = _lines(index.data(PROBLEM)), str(index.data(WHY) or "")
        high = 2 * ROW_GAP + sum(height_of(words, role, wide) for words, role, _ in lines)
        high += LINE_GAP * (len(lines) - 1)
        if why:
            high += WHY_GAP + _why_height(why, wide)
        if _is_current(view, index):
            high += BUTTON_GAP + _buttons_height(view, index, wide)
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
        paint_mark(painter, mark_of(problem), mark, theme)
        wide, top = rect.width() - LETTERS_X - EDGE, rect.y() + ROW_GAP
        for words, role, quiet in _lines(problem):
            high = height_of(words, role, wide)
            painter.setFont(ui_font(role))
            painter.setPen(ink(theme.text2 if quiet else theme.text))
            painter.drawText(QRect(rect.x() + LETTERS_X, top, wide, high), int(Qt.TextFlag.TextWordWrap), words)
            top += high + LINE_GAP
        if why := str(index.data(WHY) or ""):
            place = QRect(rect.x() + LETTERS_X, top - LINE_GAP + WHY_GAP, wide, _why_height(why, wide))
            _paint_why(painter, place, why, theme)
        if current and view.hasFocus():
            painter.setPen(ink(theme.focus))
            for inset in range(RING):
                painter.drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - 1))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The current row's buttons, as many to a line as there is room for."""
        return FlowBox(self._buttons(index), parent)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """At the foot of the row, under the sentences."""
        rect: QRect = option.rect
        wide = rect.width() - LETTERS_X - EDGE
        high = editor.height_at(wide) if isinstance(editor, FlowBox) else Scale.SMALL.value
        editor.setGeometry(rect.x() + LETTERS_X, rect.bottom() - ROW_GAP - high + 1, wide, high)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Nothing to set: the buttons read the problem when they are made."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Nothing to write: a problem is not edited here."""


def _why_height(why: str, wide: int) -> int:
    return height_of(why, Role.NOTE, wide - 2 * WHY_EDGE) + 2 * WHY_EDGE


def _paint_why(painter: QPainter, place: QRect, why: str, theme: Theme) -> None:
    painter.fillRect(place, ink(theme.panel))
    painter.fillRect(place.x(), place.y(), LINE, place.height(), ink(theme.line))
    painter.setFont(ui_font(Role.NOTE))
    painter.setPen(ink(theme.text))
    inside = place.adjusted(WHY_EDGE, WHY_EDGE, -WHY_EDGE, -WHY_EDGE)
    painter.drawText(inside, int(Qt.TextFlag.TextWordWrap), why)


def _buttons_height(view: object, index: Index, wide: int) -> int:
    """How high the buttons of the current row stand, on one line or several."""
    find = getattr(view, "indexWidget", None)
    box = find(index) if callable(find) else None
    return box.height_at(wide) if isinstance(box, FlowBox) else Scale.SMALL.value


def _lines(problem: Problem) -> tuple[tuple[str, Role, bool], ...]:
    finding = problem.finding
    accepted = tuple((accepted_words(one), Role.NOTE, False) for one in problem.accepted)
    remedy = ((tell(finding.remedy), Role.NOTE, True),) if finding.remedy and not accepted else ()
    return ((place_of(problem), Role.NOTE, True), (tell(finding.message), Role.BODY, False), *remedy, *accepted)


def _view_width(view: object) -> int:
    viewport = getattr(view, "viewport", None)
    return int(viewport().width()) if callable(viewport) else 320


def _is_current(view: object, index: Index) -> bool:
    current = getattr(view, "currentIndex", None)
    return bool(callable(current) and current().row() == index.row())
