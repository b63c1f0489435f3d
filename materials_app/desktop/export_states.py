"""The export pane once an export was begun: running, done, stopped. Each shows what it is told."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from materials_app.app.events import Exported, ExportProgress, ExportStage
from materials_app.delivery.pack import FOR_PRINTER
from materials_app.desktop.button import Button, Variant
from materials_app.desktop.controls import MarkedNote, Rule, Words
from materials_app.desktop.export_files import FileList, FileRow, Scrolled, saved_files
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import MARK_OF, Mark
from materials_app.desktop.problems_model import place_of
from materials_app.desktop.telling import tell
from materials_app.desktop.way_past import WayPast
from materials_app.desktop.wording import say
from materials_app.errors import MaterialsError
from materials_app.model.job import Standing

EDGE = 24
FIELD_GAP = 16
BAR_STEPS = 100
SHARE_MADE = 90
"""Of the bar: making and checking the pieces takes nine tenths of the time (measured), writing them the rest."""
BYTES_IN_MB = 1_000_000


STAGE_WORDS = {
    ExportStage.SETTING: "export.stage-setting",
    ExportStage.DRAWING: "export.stage-drawing",
    ExportStage.CHECKING: "export.stage-checking",
    ExportStage.OFFICE: "export.stage-office",
    ExportStage.WRITING: "export.stage-writing",
    ExportStage.DONE: "export.stage-done",
}


class Running(QWidget):
    """How far it is, and a way to stop it."""

    def __init__(self) -> None:
        super().__init__()
        self.now = Words("", Role.BODY, quiet=True).wrapped()
        self.bar = QProgressBar()
        self.bar.setRange(0, BAR_STEPS)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.files = FileList()
        self._planned: tuple[FileRow, ...] = ()
        self.cancel = Button(say("export.cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 0, EDGE, FIELD_GAP)
        column.setSpacing(12)
        column.addWidget(self.now)
        column.addWidget(self.bar)
        column.addWidget(Rule())
        column.addWidget(Scrolled(self.files), 1)
        column.addWidget(Rule())
        foot = QHBoxLayout()
        foot.addWidget(Words(say("export.keep-working"), quiet=True))
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        column.addLayout(foot)

    def begin(self, files: tuple[FileRow, ...]) -> None:
        """Back to the start, with the files that are to come."""
        self._planned = files
        self.bar.setValue(0)
        self.now.setText("")
        self.cancel.setEnabled(True)
        self.files.show_files(self._planned, lambda _: Mark.WAITING)

    def show_progress(self, progress: ExportProgress) -> None:
        """Say what is being done, for which of how many pieces."""
        words = say(STAGE_WORDS[progress.stage], piece=progress.piece)
        if self.cancel.isEnabled():
            pieces = say("export.pieces", number=progress.number, pieces=progress.pieces)
            self.now.setText(f"{pieces} {words}")
        self.bar.setAccessibleName(words)
        whole = progress.stage is ExportStage.DONE
        self.bar.setValue(BAR_STEPS if whole else SHARE_MADE * progress.done // max(progress.total, 1))
        self.files.show_files(self._planned, partial(_mark_at, progress))


def _mark_at(progress: ExportProgress, file: FileRow) -> Mark:
    """How far a file is: press files are made piece by piece, all files saved together at the end."""
    if progress.stage is ExportStage.WRITING:
        return Mark.DONE if file.piece else Mark.WORKING
    if not file.piece or file.piece > progress.number:
        return Mark.WAITING
    return Mark.WORKING if file.piece == progress.number else Mark.DONE


class Done(QWidget):
    """How many files, where, and what to do next."""

    def __init__(self) -> None:
        super().__init__()
        self.where = Words("", Role.BODY, quiet=True).wrapped()
        self.open = Button(say("export.open-folder"), Variant.PRIMARY, icon_name="folder")
        self.again = Button(say("export.again"))
        self.files = FileList()
        self.next = MarkedNote(Role.BODY, 16)
        self.kept = Words("", Role.NOTE, quiet=True).wrapped()
        self.register = Button(say("export.add-run"), Variant.QUIET)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 0, EDGE, FIELD_GAP)
        column.setSpacing(12)
        column.addWidget(self.where)
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addWidget(self.again)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(Rule())
        column.addWidget(Scrolled(self.files), 1)
        column.addWidget(Rule())
        column.addWidget(self.next)
        column.addWidget(self.register)
        column.addWidget(self.kept)

    def show_result(self, result: Exported, kept: str) -> None:
        """Show what was saved; ``kept`` says what is remembered of the printer."""
        self.kept.setText(kept)
        self.kept.setVisible(bool(kept))
        size = sum(file.size for file in result.files) / BYTES_IN_MB
        folder = result.folder
        self.where.setText(say("export.size", name=folder.name, parent=folder.parent.name, size=f"{size:.1f}"))
        self.where.setToolTip(str(folder))
        self.files.show_files(saved_files(result), lambda _: Mark.DONE)
        if result.standing is Standing.DRAFT:
            self.next.say(say("export.draft-set"), Mark.WARNING)
        else:
            advice, standing = say("export.next"), say("export.open-set")
            self.next.say(f"{advice} {standing}" if result.standing is Standing.OPEN else advice, Mark.NOTE)


def may_be_printed(result: Exported) -> bool:
    """Whether the pack holds a press file that is no draft."""
    return any(file.path.startswith(FOR_PRINTER) for file in result.files)


class Stopped(QWidget):
    """Nothing was saved: what is in the way, and the way back, or past it."""

    override_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.words = Words("").wrapped()
        self._findings = QVBoxLayout()
        self._findings.setSpacing(12)
        self.back = Button(say("export.back"), Variant.PRIMARY)
        self.past = WayPast()
        self.past.button.clicked.connect(lambda: self.override_wanted.emit(self.past.offered))
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 0, EDGE, FIELD_GAP)
        column.setSpacing(16)
        column.addWidget(self.words)
        column.addLayout(self._findings)
        column.addStretch(1)
        column.addWidget(self.past)
        column.addWidget(Rule())
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        column.addLayout(foot)

    def show_blocking(self, result: Exported) -> None:
        """The faults of the finished files."""
        self._clear()
        self.words.setText(say("export.blocked-more"))
        self.past.show_problems(result.blocking)
        for problem in result.blocking:
            row, finding = MarkedNote(Role.BODY, 16), problem.finding
            words = f"{place_of(problem)}. {tell(finding.message)} {tell(finding.remedy)}".strip()
            row.say(words, MARK_OF[finding.severity])
            self._findings.addWidget(row)

    def show_error(self, error: MaterialsError) -> None:
        """What happened and what to do."""
        self._clear()
        self.words.setText(f"{tell(error.message)}\n\n{tell(error.hint)}".strip())
        self.past.show_problems(())

    def _clear(self) -> None:
        while (item := self._findings.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
