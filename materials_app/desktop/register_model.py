"""The print runs as a table: what Qt's view asks of them, and the filter and order it is seen through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from materials_app.desktop.day_words import day_words
from materials_app.desktop.marks import Mark
from materials_app.desktop.wording import capital, name_words, say
from materials_app.model.print_run import PrintRun, RunState
from materials_app.records.standing import RunStanding, is_found

Index = QModelIndex | QPersistentModelIndex
STANDING, ORDER = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
"""The run behind a cell; what it is sorted by."""

MARKS = {
    RunState.RECALL: Mark.ERROR,
    RunState.REVIEW: Mark.WARNING,
    RunState.CURRENT: Mark.READY,
    RunState.WITHDRAWN: Mark.SKIPPED,
}


class Column(IntEnum):
    """The columns, left to right."""

    PIECE = 0
    CODE = 1
    FORCE = 2
    COPIES = 3
    PRINTED = 4
    STATE = 5
    REVIEW = 6


NAMES = {column: f"register.column-{column.name.lower()}" for column in Column}


def state_words(state: RunState) -> str:
    """A state in words."""
    return say(f"register.state-{state.value}")


class RunModel(QAbstractTableModel):
    """One row for each print run."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.standings: tuple[RunStanding, ...] = ()
        self._called: Mapping[str, str] = {}

    def show(self, standings: Sequence[RunStanding], called: Mapping[str, str]) -> None:
        """Show these runs; ``called`` is what layouts are called, by their ids."""
        self.beginResetModel()
        self.standings, self._called = tuple(standings), called
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """How many runs."""
        return 0 if parent.isValid() else len(self.standings)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """How many columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a column is called."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(NAMES[Column(section)])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, what is read aloud, the run itself, what it is sorted by."""
        one, column = self.standings[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(one, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{say(NAMES[column])}: {self._words(one, column)}"
        if role == Qt.ItemDataRole.ToolTipRole and column is Column.CODE:
            return one.run.edition
        if role == STANDING:
            return one
        if role == ORDER:
            return _order(one, column, self._words(one, column))
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.COPIES:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _words(self, one: RunStanding, column: Column) -> str:
        return piece_words(one.run, self._called) if column is Column.PIECE else _words(one, column)


def piece_words(run: PrintRun, called: Mapping[str, str]) -> str:
    """What a piece is called in the window's language; as it was on record, where the data do not know its layout."""
    return capital(name_words(called.get(run.layout, run.layout_name)))


def _words(one: RunStanding, column: Column) -> str:
    run = one.run
    match column:
        case Column.CODE:
            return run.code
        case Column.FORCE:
            return name_words(run.force_name)
        case Column.COPIES:
            return f"{run.quantity:,}"
        case Column.PRINTED:
            return day_words(run.printed_on)
        case Column.STATE:
            return state_words(one.state)
        case Column.REVIEW:
            if one.state is RunState.RECALL:
                return say("register.now")
            return day_words(one.review_by) if one.review_by else ""
        case _:
            return ""


def _order(one: RunStanding, column: Column, words: str) -> Any:
    run = one.run
    match column:
        case Column.COPIES:
            return run.quantity
        case Column.PRINTED:
            return run.printed_on.toordinal()
        case Column.STATE | Column.REVIEW:
            return tuple_key(one)
        case _:
            return words.casefold()


def tuple_key(one: RunStanding) -> str:
    """Worst first, as words that sort so."""
    state, day, number = one.order
    return f"{state}{day.isoformat()}{number:09}"


class SeenRuns(QSortFilterProxyModel):
    """The runs in one state, or all, that hold some words; sorted by a column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._words = "", ""
        self.setSortRole(ORDER)

    def show_only(self, state: str, words: str) -> None:
        """Let those through that stand so (empty: any) and hold all of the words."""
        self.beginFilterChange()
        self._state, self._words = state, words
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether a run is seen."""
        one: RunStanding = self.sourceModel().index(row, 0, parent).data(STANDING)
        return self._state in ("", one.state.value) and is_found(one.run, self._words)
