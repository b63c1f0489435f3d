"""The four states of the export pane: ready, running, done, stopped. Each shows what it is told."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from materials_app.app import actions
from materials_app.app.events import Exported, ExportProgress, ExportStage
from materials_app.app.layout_view import LayoutView
from materials_app.app.overriding import acceptable, take_back, without_override
from materials_app.app.problems import Problem, counts
from materials_app.desktop.button import Button, Scale, Variant
from materials_app.desktop.choice import Choice
from materials_app.desktop.controls import MarkedNote, Rule, Words
from materials_app.desktop.editor import Editor
from materials_app.desktop.export_files import FileList, FileRow, planned_files, saved_files
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.marks import MARK_OF, Mark
from materials_app.desktop.problems_model import place_of
from materials_app.desktop.telling import tell
from materials_app.desktop.wording import counted, name_words, say
from materials_app.errors import MaterialsError
from materials_app.model.findings import Family
from materials_app.model.flavour import Flavour
from materials_app.model.job import Standing

EDGE = 24
FIELD_GAP = 16
CHOICE_HEIGHT = 32
BAR_STEPS = 100
SHARE_MADE = 90
"""Of the bar: making and checking the pieces takes nine tenths of the time (measured), writing them the rest."""
BYTES_IN_MB = 1_000_000


class WayPast(QWidget):
    """Under a list of errors: the way past them where there is one, else who keeps it shut."""

    def __init__(self) -> None:
        super().__init__()
        self.button = Button(say("override.open"), Variant.PLAIN)
        self.words = Words("", Role.NOTE, quiet=True).wrapped()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_problems(())

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Offer to accept these, or say why nobody can."""
        self.offered = acceptable(problems)
        shut = without_override(problems)
        self.button.setVisible(bool(self.offered))
        self.words.setVisible(bool(shut))
        self.words.setText(_shut_words(shut) if shut else "")
        self.setVisible(bool(self.offered or shut))


def _shut_words(shut: Sequence[Problem]) -> str:
    """Why there is no way past: readers are protected, or nothing has been made yet."""
    if any(one.finding.family is Family.SAFEGUARDING for one in shut):
        return say("override.never")
    return say("override.nothing-yet")


class Ready(QWidget):
    """Folder, paper, marks; the files to come; the green button with its reason when it cannot be pressed."""

    override_wanted = Signal(object)

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self._editor = editor
        self.folder = QLineEdit()
        self.folder.setFont(ui_font(Role.BODY))
        self.folder.setTextMargins(8, 0, 8, 0)
        self.folder.setMinimumHeight(32)
        self.choose = Button(say("export.choose"))
        self.condition, self.flavour, self.marks = Choice(), Choice(), Choice()
        self.flavour.chosen.connect(lambda name: editor.do(lambda state: actions.choose_flavour(state, name)))
        self.condition.chosen.connect(lambda name: editor.do(lambda state: actions.choose_condition(state, name)))
        self.marks.chosen.connect(lambda name: editor.do(lambda state: actions.choose_marks(state, name)))
        self.files = FileList()
        self.standing = Words("", Role.NOTE, quiet=True).wrapped()
        self.note = MarkedNote(Role.BODY, 16)
        self.run = Button(say("export.run"), Variant.PRIMARY)
        self.past = WayPast()
        self.past.button.clicked.connect(lambda: self.override_wanted.emit(self.past.offered))
        self.accepted = MarkedNote(Role.NOTE)
        self.take_back = Button(say("problems.take-back"), Variant.QUIET, Scale.SMALL)
        self.take_back.clicked.connect(self._take_back)
        self._said = ""
        self._arrange()
        editor.changed.connect(self.show_state)
        editor.caught_up.connect(self.show_state)
        self.show_state()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 0, EDGE, FIELD_GAP)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        column.addWidget(_label("export.folder", self.folder))
        column.addLayout(row)
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        choices = (
            ("export.condition", self.condition),
            ("export.flavour", self.flavour),
            ("export.marks", self.marks),
        )
        for key, choice in choices:
            label = _label(key, choice)
            label.setMinimumHeight(CHOICE_HEIGHT)
            form.addRow(label, choice)
        column.addSpacing(8)
        column.addLayout(form)
        column.addSpacing(8)
        column.addWidget(Rule())
        column.addSpacing(8)
        column.addWidget(self.files, 1)
        column.addSpacing(8)
        column.addWidget(self.standing)
        column.addSpacing(6)
        column.addWidget(Rule())
        column.addSpacing(8)
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.run)
        column.addLayout(foot)
        column.addSpacing(2)
        column.addWidget(self.past)
        taken = QHBoxLayout()
        taken.addWidget(self.accepted, 1, Qt.AlignmentFlag.AlignVCenter)
        taken.addWidget(self.take_back)
        column.addLayout(taken)

    def _take_back(self) -> None:
        acceptances = self._editor.document.acceptances
        self._editor.do(partial(take_back, acceptances=acceptances))

    def show_note(self, words: str) -> None:
        """What became of the last attempt, until the next edit."""
        self._said = words
        self.show_state()

    def show_state(self) -> None:
        """Show the set's choices and whether it may be exported."""
        editor = self._editor
        conditions = [(one.id, name_words(one.title)) for one in editor.catalogue.conditions]
        self.condition.offer(conditions, editor.document.condition)
        flavours = [(one.value, say(f"export.flavour-{one.value}", standard=one.standard)) for one in Flavour]
        self.flavour.offer(flavours, editor.document.flavour.value)
        marks = [("crop", say("export.marks-crop")), ("none", say("export.marks-none"))]
        self.marks.offer(marks, editor.document.marks.value)
        self.files.show_files(planned_files(editor.views))
        self.standing.setText(editor.campaign.standing)
        errors, warnings = counts(editor.problems)
        self.run.setEnabled(not errors)
        self.past.show_problems(editor.problems if editor.is_settled else ())
        self._show_accepted()
        if self._said:
            self.note.say(self._said, Mark.NOTE)
        elif errors:
            self.note.say(_stopped_words(editor.views, editor.problems, errors), Mark.ERROR)
        elif warnings:
            self.note.say(counted("status.warning", "status.warnings", warnings), Mark.WARNING)
        else:
            self.note.say(say("export.ready"), Mark.READY)

    def _show_accepted(self) -> None:
        """Who accepted errors of this set: the files say so too."""
        acceptances = self._editor.document.acceptances
        self.accepted.setVisible(bool(acceptances))
        self.take_back.setVisible(bool(acceptances))
        if acceptances:
            names = ", ".join(dict.fromkeys(one.by for one in acceptances))
            words = counted("override.recorded-one", "override.recorded", len(acceptances))
            answers = say("override.recorded-by", names=names)
            self.accepted.say(f"{words} {answers}", Mark.WARNING)


def _stopped_words(views: Sequence[LayoutView], problems: Sequence[Problem], errors: int) -> str:
    """How many errors there are, and on which layouts where it is not on all."""
    stopped = {layout for problem in problems if problem.stops for layout in problem.layouts}
    names = [name_words(view.template.called) for view in views if view.id in stopped]
    words = counted("export.stopped-one", "export.stopped", errors)
    return say("export.stopped-on", words=words, layouts=", ".join(names)) if len(names) < len(views) else words


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
        column.addWidget(self.files, 1)
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
        column.addWidget(self.files, 1)
        column.addWidget(Rule())
        column.addWidget(self.next)

    def show_result(self, result: Exported) -> None:
        """Show what was saved."""
        size = sum(file.size for file in result.files) / BYTES_IN_MB
        self.where.setText(say("export.size", folder=str(result.folder), size=f"{size:.1f}"))
        self.files.show_files(saved_files(result), lambda _: Mark.DONE)
        if result.standing is Standing.DRAFT:
            self.next.say(say("export.draft-set"), Mark.WARNING)
        else:
            advice, standing = say("export.next"), say("export.open-set")
            self.next.say(f"{advice} {standing}" if result.standing is Standing.OPEN else advice, Mark.NOTE)


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


def _label(key: str, buddy: QWidget) -> Words:
    label = Words(say(key), Role.LABEL)
    label.setBuddy(buddy)
    buddy.setAccessibleName(say(key))
    return label
