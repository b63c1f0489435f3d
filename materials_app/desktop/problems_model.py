"""The findings as a list: what each says, where it is, and how it is drawn."""

from __future__ import annotations

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
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from materials_app.desktop.button import Button, Scale
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.marks import MARK_OF, NORMAL, paint_mark
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink
from materials_app.desktop.wording import may_say, say
from materials_app.model.findings import Finding

FINDING = int(Qt.ItemDataRole.UserRole)
EDGE = 8
LETTERS_X = 36
ROW_GAP = 12
LINE_GAP = 2
BUTTON_GAP = 8
BAR = 3
RING = 2
Index = QModelIndex | QPersistentModelIndex


def place_of(finding: Finding) -> str:
    """Where a finding stands, in the window's words."""
    return may_say("slot", finding.place.slot or "page")


def spoken(finding: Finding) -> str:
    """A finding as a screen reader says it."""
    return say(
        "problem.row",
        severity=say(f"severity.{finding.severity.value}"),
        place=place_of(finding),
        message=finding.message,
    )


class ProblemsModel(QAbstractListModel):
    """The findings of the set, worst first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()

    def show_findings(self, findings: tuple[Finding, ...]) -> bool:
        """Show other findings; says whether they differ from those shown."""
        if findings == self._findings:
            return False
        self.beginResetModel()
        self._findings = findings
        self.endResetModel()
        return True

    def finding(self, index: Index) -> Finding | None:
        """The finding of a row."""
        row = index.row()
        return self._findings[row] if 0 <= row < len(self._findings) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._findings)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """A finding's words, its accessible sentence, or the finding itself."""
        finding = self.finding(index)
        if finding is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return finding.message
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(finding)
        return finding if role == FINDING else None


class ProblemRow(QStyledItemDelegate):
    """Draws a finding: mark, place, sentence, remedy; the current one carries its button."""

    wanted = Signal(object)
    """The button of the current row was pressed: its finding."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its sentences, and its button where it is current."""
        view = option.widget
        wide = _view_width(view) - LETTERS_X - EDGE
        finding = index.data(FINDING)
        high = 2 * ROW_GAP + sum(_height(words, role, wide) for words, role, _ in _lines(finding))
        high += LINE_GAP * (len(_lines(finding)) - 1)
        if _is_current(view, index):
            high += BUTTON_GAP + Scale.SMALL.value
        return QSize(wide, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        finding, view = index.data(FINDING), option.widget
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
        paint_mark(painter, MARK_OF[finding.severity], mark, theme)
        wide, top = rect.width() - LETTERS_X - EDGE, rect.y() + ROW_GAP
        for words, role, quiet in _lines(finding):
            high = _height(words, role, wide)
            painter.setFont(ui_font(role))
            painter.setPen(ink(theme.text2 if quiet else theme.text))
            painter.drawText(QRect(rect.x() + LETTERS_X, top, wide, high), int(Qt.TextFlag.TextWordWrap), words)
            top += high + LINE_GAP
        if current and view.hasFocus():
            painter.setPen(ink(theme.focus))
            for inset in range(RING):
                painter.drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - 1))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The current row's button."""
        finding = index.data(FINDING)
        box = QWidget(parent)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        go = Button(say("problems.go"), scale=Scale.SMALL)
        go.setAccessibleDescription(spoken(finding))
        go.clicked.connect(lambda: self.wanted.emit(finding))
        row.addWidget(go)
        row.addStretch(1)
        return box

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """At the foot of the row, under the sentences."""
        rect: QRect = option.rect
        top = rect.bottom() - ROW_GAP - Scale.SMALL.value + 1
        editor.setGeometry(rect.x() + LETTERS_X, top, rect.width() - LETTERS_X - EDGE, Scale.SMALL.value)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Nothing to set: the button reads the finding when it is made."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Nothing to write: a finding is not edited here."""


def _lines(finding: Finding) -> tuple[tuple[str, Role, bool], ...]:
    lines = ((place_of(finding), Role.NOTE, True), (finding.message, Role.BODY, False))
    return (*lines, (finding.remedy, Role.NOTE, True)) if finding.remedy else lines


def _height(words: str, role: Role, wide: int) -> int:
    font: QFont = ui_font(role)
    box = QFontMetrics(font).boundingRect(QRect(0, 0, wide, 10_000), int(Qt.TextFlag.TextWordWrap), words)
    return max(box.height(), role.value.line)


def _view_width(view: object) -> int:
    viewport = getattr(view, "viewport", None)
    return int(viewport().width()) if callable(viewport) else 320


def _is_current(view: object, index: Index) -> bool:
    current = getattr(view, "currentIndex", None)
    return bool(callable(current) and current().row() == index.row())
