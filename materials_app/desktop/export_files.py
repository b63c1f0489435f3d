"""The files of a pack as rows: a folder's name and how many it holds, then each file with its mark and what it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from materials_app.app.events import Exported
from materials_app.app.layout_view import LayoutView
from materials_app.desktop.controls import Ground, MarkView, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.wording import capital, counted, name_words, say
from materials_app.model.job import Standing

ROW_GAP = 4
GROUP_GAP = 12
MARK = 14
NOTE_WIDTH = 150
"""A note longer than this goes on in the next line."""


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file or several of a kind: the folder they lie in, their name, what they are.

    ``piece`` is the place in the set of the piece whose press file it is, from 1; 0 for other files.
    """

    group: str
    name: str
    note: str = ""
    files: int = 1
    piece: int = 0


def planned_files(views: Sequence[LayoutView]) -> tuple[FileRow, ...]:
    """What an export will hold, in words; a draft holds nothing for the printer."""
    pieces = tuple(enumerate(views, 1))
    drafts = [(number, view) for number, view in pieces if view.preview.standing is Standing.DRAFT]
    clean = [(number, view) for number, view in pieces if view.preview.standing is not Standing.DRAFT]
    printed = [one for one in clean if not _is_screen(one[1])]
    return (
        FileRow(say("export.pack"), say("export.file-read-me"), say("export.file-read-me-note")),
        *_press_rows("export.proofs", [one for one in drafts if not _is_screen(one[1])]),
        *_screen_rows("export.proofs", [one for one in drafts if _is_screen(one[1])]),
        *_press_rows("export.printer", printed),
        *_office_rows(printed),
        *_screen_rows("export.screens", [one for one in clean if _is_screen(one[1])]),
        FileRow(say("export.record"), say("export.file-report"), say("export.file-report-note"), 2),
        FileRow(say("export.record"), say("export.file-copy"), say("export.file-copy-note"), 2),
        FileRow(say("export.record"), say("export.file-sheet"), say("export.file-sheet-note")),
        FileRow(say("export.record"), say("export.file-manifest"), say("export.file-manifest-note")),
    )


Pieces = Sequence[tuple[int, LayoutView]]
"""Layouts with their places in the set."""


def _press_rows(group: str, pieces: Pieces) -> tuple[FileRow, ...]:
    if not pieces:
        return ()
    tickets = counted("export.file-ticket", "export.file-tickets", len(pieces))
    return (
        *(
            FileRow(say(group), capital(name_words(one.template.called)), _press_note(one), 1, number)
            for number, one in pieces
        ),
        FileRow(say(group), tickets, say("export.file-ticket-note"), len(pieces)),
        FileRow(say(group), say("export.file-order"), say("export.file-order-note")),
    )


def _is_screen(view: LayoutView) -> bool:
    return view.preview.job is not None and view.preview.job.format.is_screen


def _screen_rows(group: str, pieces: Pieces) -> tuple[FileRow, ...]:
    """Pictures, and the two texts beside each."""
    if not pieces:
        return ()
    note = say("export.file-screen-note")
    texts = say("export.file-screen-texts"), say("export.file-screen-texts-note")
    return (
        *(FileRow(say(group), capital(name_words(one.template.called)), note, 1, number) for number, one in pieces),
        FileRow(say(group), *texts, 2 * len(pieces)),
    )


def _press_note(view: LayoutView) -> str:
    """What a press file is: its standard, and how many pages where it has several."""
    sides, standard = len(view.template.pages), view.document.flavour.standard
    return say("export.file-press-note-sides", standard=standard, count=sides) if sides > 1 else standard


def _office_rows(pieces: Pieces) -> tuple[FileRow, ...]:
    names = ", ".join(name_words(view.template.called) for _, view in pieces)
    note = say("export.file-office-note")
    return (FileRow(say("export.office"), capital(names), note, len(pieces)),) if pieces else ()


def saved_files(result: Exported) -> tuple[FileRow, ...]:
    """What an export holds, by file name."""
    return tuple(_row(file.path) for file in result.files)


def _row(path: str) -> FileRow:
    """A file by its folder and its name; one beside the folders stands under the pack's own heading."""
    folder, _, name = path.rpartition("/")
    return FileRow(folder or say("export.pack"), name)


class Scrolled(QScrollArea):
    """A column of the pane that scrolls up and down where there is no room for all of it."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self.ground = "panel"
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)


class FileList(Ground):
    """The rows, grouped by folder."""

    def __init__(self) -> None:
        super().__init__("panel")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(ROW_GAP)
        self._grid.setColumnMinimumWidth(0, MARK)
        self._grid.setColumnStretch(1, 1)
        self._shown: tuple[FileRow, ...] = ()
        self._marks: list[tuple[FileRow, MarkView]] = []

    @property
    def rows(self) -> tuple[FileRow, ...]:
        """The files shown."""
        return self._shown

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The mark before each file, where they have any."""
        return tuple(view.mark for _, view in self._marks)

    @property
    def counts(self) -> Mapping[str, int]:
        """How many files each folder is said to hold."""
        return _counts(self._shown)

    def show_files(self, files: tuple[FileRow, ...], mark: Callable[[FileRow], Mark] | None = None) -> None:
        """Show these files, each with its mark before it where there is one."""
        if files != self._shown:
            self._fill(files)
        for file, view in self._marks:
            view.setVisible(mark is not None)
            if mark is not None:
                view.show_mark(mark(file))

    def _fill(self, files: tuple[FileRow, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._grid.setRowStretch(self._grid.rowCount() - 1, 0)  # the last row of the list before this one
        self._marks = []
        self._shown = files
        row = 0
        for group, count in _counts(files).items():
            self._add_heading(row, group, count)
            row += 1
            for file in (one for one in files if one.group == group):
                self._add(row, file)
                row += 1
        self._grid.setRowStretch(row, 1)

    def _add_heading(self, row: int, group: str, count: int) -> None:
        above = GROUP_GAP if row else 0
        heading = Words(group, Role.STRONG).wrapped()
        many = Words(counted("export.file", "export.files", count), Role.NOTE, quiet=True)
        for words in (heading, many):
            words.setContentsMargins(0, above, 0, 0)
        self._grid.addWidget(heading, row, 0, 1, 2)
        self._grid.addWidget(many, row, 2, Qt.AlignmentFlag.AlignRight)

    def _add(self, row: int, file: FileRow) -> None:
        mark = MarkView(Mark.WAITING, MARK)
        mark.setContentsMargins(0, 2, 0, 0)
        self._marks.append((file, mark))
        self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        name = Words(file.name).wrapped()
        self._grid.addWidget(name, row, 1)
        note = Words(file.note, Role.NOTE, quiet=True)
        note.setContentsMargins(0, 1, 0, 0)
        if note.sizeHint().width() > NOTE_WIDTH:
            note.wrapped().setFixedWidth(NOTE_WIDTH)
        note.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(note, row, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)


def _counts(files: Sequence[FileRow]) -> Mapping[str, int]:
    """How many files each folder holds, folder by folder."""
    counts: dict[str, int] = {}
    for file in files:
        counts[file.group] = counts.get(file.group, 0) + file.files
    return counts
