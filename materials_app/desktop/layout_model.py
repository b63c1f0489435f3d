"""The set's layouts as rows: what each is called, what there is to fix on it, what it has of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from materials_app.app.layout_view import LayoutView
from materials_app.desktop.marks import Mark
from materials_app.desktop.wording import capital, counted, joined, name_words, say
from materials_app.model.fitting import Typeset
from materials_app.model.format import Format
from materials_app.model.units import round_mm

ROW = int(Qt.ItemDataRole.UserRole)
OVERSET = "overset"
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class LayoutRow:
    """One layout in the strip: id, name, the line under it with its mark, its page where one has been made."""

    layout: str
    name: str
    line: str
    mark: Mark | None
    typeset: Typeset | None
    format: Format

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.name}, {self.line}"


def row_of(view: LayoutView, made: Format) -> LayoutRow:
    """A layout as a row of the strip."""
    name = capital(name_words(view.template.called))
    fault, mark = _fault(view)
    own = _own(view)
    line = joined(fault, own) if fault else capital(own) if own else facts(made)
    return LayoutRow(view.id, name, line, mark or (Mark.NOTE if own else None), view.preview.typeset, made)


def _fault(view: LayoutView) -> tuple[str, Mark | None]:
    """The worst of a layout in a word or a number."""
    preview = view.preview
    if preview.errors:
        too_long = len(preview.errors) == 1 and preview.errors[0].id == OVERSET
        errors = counted("status.error", "status.errors", len(preview.errors))
        return say("strip.too-long") if too_long else errors, Mark.ERROR
    if preview.warnings:
        return counted("status.warning", "status.warnings", len(preview.warnings)), Mark.WARNING
    return "", None


def _own(view: LayoutView) -> str:
    """What a layout has of its own, in words."""
    words, family = view.has_own
    if words and family:
        return say("strip.own-both")
    return say("strip.own-text") if words else say("strip.own-family") if family else ""


def facts(made: Format) -> str:
    """What a piece is, shortly: its panels, its sides or its size."""
    panels = sum(len(page.panels) for page in made.pages)
    if panels:
        return say("strip.panels", count=panels)
    if len(made.pages) > 1:
        return say("strip.sides", count=len(made.pages))
    return size_words(made)


def size_words(made: Format) -> str:
    """The finished size, flat; of a picture for screens its pixels."""
    if made.pixels:
        return say("strip.pixels", width=str(made.pixels[0]), height=str(made.pixels[1]))
    width, height = round_mm(made.trim.width, 0), round_mm(made.trim.height, 0)
    return say("strip.size", width=f"{width:g}", height=f"{height:g}")


class LayoutModel(QAbstractListModel):
    """The layouts of the set in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[LayoutRow, ...] = ()

    @property
    def rows(self) -> tuple[LayoutRow, ...]:
        """The layouts as they are shown."""
        return self._rows

    def show_rows(self, rows: Sequence[LayoutRow]) -> None:
        """Show these layouts; those that stay keep their place and the view its current one."""
        rows = tuple(rows)
        if [one.layout for one in rows] != [one.layout for one in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        elif rows != self._rows:
            changed = [at for at, (new, old) in enumerate(zip(rows, self._rows, strict=True)) if new != old]
            self._rows = rows
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], 0))

    def row_at(self, index: Index) -> LayoutRow | None:
        """The layout of a row."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def place_of(self, layout: str) -> QModelIndex:
        """Where a layout stands; an invalid place for one that is not here."""
        found = next((at for at, one in enumerate(self._rows) if one.layout == layout), -1)
        return self.index(found, 0) if found >= 0 else QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """A layout's name, what is said of it, or the row itself."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row.spoken
        return row if role == ROW else None
