"""The files of a pack as rows: a group's name, then each file with its mark and what it is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from materials_app.app.events import Exported
from materials_app.desktop.controls import MarkView, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.wording import say
from materials_app.model.job import Standing

ROW_GAP = 4
GROUP_GAP = 12
MARK = 14


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file: the folder it lies in, its name, what it is."""

    group: str
    name: str
    note: str = ""


_PLANNED = (
    ("export.printer", ("press", "ticket")),
    ("export.office", ("office",)),
    ("export.record", ("report", "manifest")),
)
_PLANNED_DRAFT = (("export.proofs", ("press", "ticket")), ("export.record", ("report", "manifest")))


def planned_files(standing: Standing) -> tuple[FileRow, ...]:
    """What an export will hold, in words; a draft holds nothing for the printer."""
    return tuple(
        FileRow(say(group), say(f"export.file-{name}"), say(f"export.file-{name}-note"))
        for group, names in (_PLANNED_DRAFT if standing is Standing.DRAFT else _PLANNED)
        for name in names
    )


def saved_files(result: Exported) -> tuple[FileRow, ...]:
    """What an export holds, by file name."""
    return tuple(_row(file.path) for file in result.files)


def _row(path: str) -> FileRow:
    """A file by its folder and its name; one beside the folders stands under the pack's own heading."""
    folder, _, name = path.rpartition("/")
    return FileRow(folder or say("export.pack"), name)


class FileList(QWidget):
    """The rows, grouped by folder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(ROW_GAP)
        self._grid.setColumnMinimumWidth(0, MARK)
        self._grid.setColumnStretch(1, 1)
        self._shown: tuple[FileRow, ...] = ()
        self._marks: list[MarkView] = []

    def show_files(self, files: tuple[FileRow, ...], mark: Mark | None = None) -> None:
        """Show these files, each with ``mark`` before it."""
        if files != self._shown:
            self._fill(files)
        for view in self._marks:
            view.setVisible(mark is not None)
            if mark is not None:
                view.show_mark(mark)

    def _fill(self, files: tuple[FileRow, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._marks = []
        self._shown = files
        row = 0
        for group in dict.fromkeys(file.group for file in files):
            heading = Words(group, Role.STRONG)
            heading.setContentsMargins(0, GROUP_GAP if row else 0, 0, 0)
            self._grid.addWidget(heading, row, 0, 1, 3)
            row += 1
            for file in (one for one in files if one.group == group):
                self._add(row, file)
                row += 1

    def _add(self, row: int, file: FileRow) -> None:
        mark = MarkView(Mark.WAITING, MARK)
        self._marks.append(mark)
        self._grid.addWidget(mark, row, 0)
        name = Words(file.name).wrapped()
        self._grid.addWidget(name, row, 1)
        note = Words(file.note, Role.NOTE, quiet=True)
        self._grid.addWidget(note, row, 2, Qt.AlignmentFlag.AlignRight)
