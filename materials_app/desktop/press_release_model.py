"""The rows of the review as a list: which there are, and what each says aloud."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from materials_app.app.release_rows import Row, RowSort
from materials_app.app.release_session import ReviewState
from materials_app.desktop.press_release_words import spoken

Index = QModelIndex | QPersistentModelIndex


class ReleaseModel(QAbstractListModel):
    """Rows of the release under review. Text nobody remarks on cannot be chosen."""

    def __init__(self, review: ReviewState, rows: tuple[Row, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.review = review
        self.rows = rows

    def show_state(self, review: ReviewState, rows: tuple[Row, ...]) -> bool:
        """Show another state; says whether the rows are others than before."""
        is_other = rows != self.rows
        if is_other:
            self.beginResetModel()
        self.review, self.rows = review, rows
        if is_other:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))
        return is_other

    def row_of(self, number: int) -> int:
        """The row of an item, or -1."""
        return next((at for at, row in enumerate(self.rows) if row.item and row.item.number == number), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Whether a row can be chosen."""
        if not index.isValid() or self.rows[index.row()].sort is RowSort.TEXT:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """A row's words, as shown and as said."""
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(self.rows[index.row()], self.review)
        return None
