"""The table of print runs: rows of 40 pixels without a grid, a header that says what they are sorted by."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from materials_app.desktop.fonts import Role, scaled, ui_font
from materials_app.desktop.icons import icon_pixmap
from materials_app.desktop.marks import NORMAL, paint_mark
from materials_app.desktop.register_model import MARKS, STANDING, Column, Index, RunModel, SeenRuns
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink
from materials_app.desktop.wording import say
from materials_app.records.standing import RunStanding

ROW, HEADER = 40, 36
EDGE, CELL = 20, 12
"""Room left of the first column's words; at both sides of the others'."""
BAR, RING, ARROW = 3, 2, 16
WIDTHS = {
    Column.CODE: 216,
    Column.FORCE: 184,
    Column.COPIES: 80,
    Column.PRINTED: 152,
    Column.STATE: 132,
    Column.REVIEW: 152,
}
"""Widths at a text size of 100 %; the first column takes what is left."""
LEAST_PIECE = 150
DROPPED = (Column.FORCE, Column.PRINTED, Column.REVIEW)
"""Columns that give way one after the other in a narrow window: the detail beside the table says them too."""


class RunTable(QTableView):
    """Shows runs; ``chosen`` says that another row is the current one."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = "panel"
        self.setAccessibleName(say("register.title"))
        self.runs, self.seen = RunModel(self), SeenRuns(self)
        self.seen.setSourceModel(self.runs)
        self.setModel(self.seen)
        self.setItemDelegate(RunPainter(self))
        self.setHorizontalHeader(Header(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.STATE, Qt.SortOrder.AscendingOrder)
        self.seen.modelReset.connect(self._settle)

    @property
    def current(self) -> RunStanding | None:
        """The run of the current row, or none."""
        index = self.currentIndex()
        return index.data(STANDING) if index.isValid() else None

    def show_runs(self, standings: tuple[RunStanding, ...], called: Mapping[str, str], number: int = 0) -> None:
        """Show runs, with the one of this number (else the one that was, else the first) as the current one."""
        before = self.current
        wanted = number or (before.run.id if before else 0)
        self.runs.show(standings, called)
        self.choose(wanted)

    def show_only(self, state: str, words: str) -> None:
        """Show those in a state that hold some words; the current one stays where it is seen."""
        before = self.current
        self.seen.show_only(state, words)
        self.choose(before.run.id if before else 0)

    def choose(self, number: int) -> None:
        """Make the row of a run the current one; the first where it is not seen."""
        rows = range(self.seen.rowCount())
        at = next((row for row in rows if self.seen.index(row, 0).data(STANDING).run.id == number), 0)
        if rows:
            self.setCurrentIndex(self.seen.index(at, 0))
        self.chosen.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another run is the current one."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.chosen.emit()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape to the window."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        """Give the first column what is left; leave others out where there is no room."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._settle()

    def _settle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(scaled(ROW))
        widths = {column: scaled(width) for column, width in WIDTHS.items()}
        shown = set(widths)
        for column in DROPPED:
            if self.viewport().width() - sum(widths[one] for one in shown) < scaled(LEAST_PIECE):
                shown.discard(column)
        for column, width in widths.items():
            self.setColumnHidden(column, column not in shown)
            self.setColumnWidth(column, width)
        self.setColumnWidth(Column.PIECE, max(self.viewport().width() - sum(widths[one] for one in shown), 1))


class Header(QHeaderView):
    """The columns' names on the window's ground; the one that sorts is heavier and has an arrow."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFont(ui_font(Role.NOTE_STRONG))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setSortIndicatorShown(True)

    def sizeHint(self) -> QSize:
        """36 pixels high, more with larger letters."""
        return QSize(super().sizeHint().width(), scaled(HEADER))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint a column's name."""
        theme, is_sorted = theme_of(self), section == self.sortIndicatorSection()
        painter.fillRect(rect, ink(theme.window))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, ink(theme.line))
        painter.setFont(ui_font(Role.STRONG if is_sorted else Role.NOTE_STRONG))
        painter.setPen(ink(theme.text if is_sorted else theme.text2))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        place = _inner(rect, section)
        right = section == Column.COPIES
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        if is_sorted and right:
            place = place.adjusted(0, 0, -ARROW - 4, 0)
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), words)
        if is_sorted:
            wide = painter.fontMetrics().horizontalAdvance(words)
            left = place.right() + 4 if right else place.x() + wide + 4
            self._paint_arrow(painter, QRect(left, rect.y() + (rect.height() - ARROW) // 2, ARROW, ARROW))

    def _paint_arrow(self, painter: QPainter, place: QRect) -> None:
        arrow = icon_pixmap("down", theme_of(self).text, ARROW, self.devicePixelRatioF())
        painter.save()
        painter.translate(place.center())
        if self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder:
            painter.rotate(180)
        painter.drawPixmap(-ARROW // 2, -ARROW // 2, arrow)
        painter.restore()


class RunPainter(QStyledItemDelegate):
    """Draws one cell."""

    def __init__(self, table: RunTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row's ground, then the cell's words; a state has its mark."""
        table, rect = self._table, QRect(option.rect)
        theme, column = theme_of(table), Column(index.column())
        current = index.row() == table.currentIndex().row()
        token = (
            theme.tint if current else theme.hover if option.state & QStyle.StateFlag.State_MouseOver else theme.panel
        )
        painter.fillRect(rect, ink(token))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, ink(theme.line))
        place = _inner(rect, column)
        if column is Column.STATE:
            top = rect.y() + (rect.height() - NORMAL) / 2
            standing: RunStanding = index.data(STANDING)
            paint_mark(painter, MARKS[standing.state], QRectF(place.x(), top, NORMAL, NORMAL), theme)
            place = place.adjusted(NORMAL + 6, 0, 0, 0)
        is_loud = column in (Column.PIECE, Column.STATE, Column.COPIES)
        painter.setFont(ui_font(Role.LABEL if column is Column.PIECE else Role.BODY, tabular=column is Column.COPIES))
        painter.setPen(ink(theme.text if is_loud else theme.text2))
        words = QFontMetrics(painter.font()).elidedText(index.data(), Qt.TextElideMode.ElideRight, place.width())
        side = Qt.AlignmentFlag.AlignRight if column is Column.COPIES else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), words)
        if current and column is Column.PIECE:
            painter.fillRect(rect.x(), rect.y(), BAR, rect.height(), ink(theme.accent))
        if current and table.hasFocus():
            self._paint_ring(painter, rect)

    def _paint_ring(self, painter: QPainter, rect: QRect) -> None:
        """The ring goes round the whole row; each cell draws its part."""
        row = QRect(0, rect.y(), self._table.viewport().width(), rect.height())
        painter.save()
        painter.setClipRect(rect)
        painter.setPen(ink(theme_of(self._table).focus))
        for inset in range(RING):
            painter.drawRect(row.adjusted(inset, inset, -inset - 1, -inset - 1))
        painter.restore()


def _inner(rect: QRect, section: int) -> QRect:
    return rect.adjusted(EDGE if section == Column.PIECE else CELL, 0, -CELL, 0)
