"""The export pane before an export: where to, for which printer, what will be made, and whether it may be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from materials_app.app import actions
from materials_app.app.layout_view import LayoutView
from materials_app.app.names import named_folder
from materials_app.app.ordering import NO_PRINTERS, Printers, as_made, choose_printer
from materials_app.app.overriding import take_back
from materials_app.app.problems import Problem, counts
from materials_app.desktop.beside_row import BesideRow
from materials_app.desktop.button import Button, Scale, Variant
from materials_app.desktop.choice import Choice
from materials_app.desktop.controls import Ground, MarkedNote, Rule, Words
from materials_app.desktop.editor import Editor
from materials_app.desktop.export_files import FileList, Scrolled, planned_files
from materials_app.desktop.finishing_tick import FinishingTick
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.marks import Mark
from materials_app.desktop.standing_row import StandingRow
from materials_app.desktop.telling import tell
from materials_app.desktop.way_past import WayPast
from materials_app.desktop.wording import counted, name_words, say
from materials_app.errors import MaterialsError
from materials_app.model.flavour import Flavour
from materials_app.model.page import Marks
from materials_app.model.printer import Printer

EDGE = 24
FIELD_GAP = 16
CHOICE_HEIGHT = 32
BAR = 12
"""Width of a scroll bar in pixels, as the style draws it."""
NEW_PRINTER = "\n"
"""Id of the choice that names another printer: no name holds a line break."""


class Ready(QWidget):
    """Folder, paper, marks; the files to come; the green button with its reason when it cannot be pressed."""

    override_wanted = Signal(object)
    name_wanted = Signal()
    """Somebody would name a printer that is none of those offered."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self._editor = editor
        self.folder = QLineEdit()
        self.folder.setFont(ui_font(Role.BODY))
        self.folder.setTextMargins(8, 0, 8, 0)
        self.folder.setMinimumHeight(32)
        self.choose = Button(say("export.choose"))
        self.printer, self.condition, self.flavour, self.marks = Choice(), Choice(), Choice(), Choice()
        self._printers = NO_PRINTERS
        self.printer_note = Words("", Role.NOTE, quiet=True).wrapped()
        self.printer.chosen.connect(self._take_printer)
        self.flavour.chosen.connect(lambda name: editor.do(lambda state: actions.choose_flavour(state, name)))
        self.condition.chosen.connect(lambda name: editor.do(lambda state: actions.choose_condition(state, name)))
        self.marks.chosen.connect(lambda name: editor.do(lambda state: actions.choose_marks(state, name)))
        self.lines = FinishingTick(editor)
        self.files = FileList()
        self.standing = Words("", Role.NOTE, quiet=True).wrapped()
        self.signed = StandingRow(editor)
        self.beside = BesideRow(editor)
        self.note = MarkedNote(Role.BODY, 16)
        self.run = Button(say("export.run"), Variant.PRIMARY)
        self.past = WayPast()
        self.past.button.clicked.connect(lambda: self.override_wanted.emit(self.past.offered))
        self.accepted = MarkedNote(Role.NOTE)
        self.take_back = Button(say("problems.take-back"), Variant.QUIET, Scale.SMALL)
        self.take_back.clicked.connect(self._take_back)
        self._said = ""
        self._arrange()
        self.folder.textChanged.connect(self.show_state)
        editor.changed.connect(self.show_state)
        editor.caught_up.connect(self.show_state)
        self.show_state()

    def _arrange(self) -> None:
        """What may be chosen and what will come of it scrolls in a low window; the button and its reason stay."""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, FIELD_GAP)
        whole.setSpacing(6)
        body = Ground("panel")
        self._arrange_body(body)
        area = Scrolled(body)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # nothing moves aside when it is needed
        whole.addWidget(area, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(EDGE, 0, EDGE, 0)
        foot.setSpacing(6)
        whole.addLayout(foot)
        self._arrange_foot(foot)

    def _arrange_body(self, body: QWidget) -> None:
        column = QVBoxLayout(body)
        column.setContentsMargins(EDGE, 0, EDGE - BAR, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        column.addWidget(_label("export.folder", self.folder))
        column.addLayout(row)
        column.addSpacing(8)
        self._form = self._choices()
        column.addLayout(self._form)
        column.addSpacing(8)
        column.addWidget(Rule())
        column.addWidget(self.signed)
        column.addWidget(self.standing)
        column.addSpacing(6)
        column.addWidget(Rule())
        column.addSpacing(8)
        column.addWidget(self.beside)
        column.addWidget(self.files, 1)

    def _choices(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        choices = (
            ("export.printer-field", self.printer),
            ("export.marks", self.marks),
            ("export.condition", self.condition),
            ("export.flavour", self.flavour),
        )
        for key, choice in choices:
            label = _label(key, choice)
            label.setMinimumHeight(CHOICE_HEIGHT)
            form.addRow(label, choice)
        form.insertRow(1, "", self.printer_note)
        form.addRow("", self.lines)
        return form

    def _arrange_foot(self, column: QVBoxLayout) -> None:
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

    def show_printers(self, printers: Printers) -> None:
        """Offer these printers from now on."""
        self._printers = printers
        self.show_state()

    def _take_printer(self, name: str) -> None:
        if name == NEW_PRINTER:
            self._show_order()  # what is chosen stays chosen until the other one has a name
            self.name_wanted.emit()
        else:
            self._editor.do(lambda state: choose_printer(state, name, self._printers))

    def _show_order(self) -> MaterialsError | None:
        """Show printer, marks and press file as they will be made; gives what keeps them from being."""
        editor, printers = self._editor, self._printers
        made, refused = as_made(editor.document, editor.catalogue.policy)
        name = made.order.printer
        known = printers.find(name)
        self.printer.offer(_printer_options(name, printers, may_name=editor.user is not None), name)
        flavours = [(one.value, say(f"export.flavour-{one.value}", standard=one.standard)) for one in Flavour]
        self.flavour.offer(flavours, made.flavour.value)
        self.marks.offer([(one.value, say(f"export.marks-{one.value}")) for one in Marks], made.marks.value)
        laid_down = known if printers.is_laid_down else None
        self.marks.setEnabled(not (laid_down and laid_down.marks))
        self.flavour.setEnabled(not (laid_down and laid_down.flavour))
        words = self._printer_words(laid_down)
        self.printer_note.setText(words)
        self.printer_note.setVisible(bool(words))
        return refused

    def _printer_words(self, laid_down: Printer | None) -> str:
        if self._printers.fault is not None:
            return str(self._printers.fault)
        policy = self._editor.catalogue.policy
        return say("printer.laid-down", organisation=policy.organisation) if laid_down else ""

    def show_note(self, words: str) -> None:
        """What became of the last attempt, until the next edit."""
        self._said = words
        self.show_state()

    def show_state(self) -> None:
        """Show the set's choices and whether it may be exported."""
        editor = self._editor
        conditions = [(one.id, name_words(one.title)) for one in editor.catalogue.conditions]
        self.condition.offer(conditions, editor.document.condition)
        refused = self._show_order()
        self.lines.show_state()
        self._form.setRowVisible(self.lines, self.lines.is_needed)
        self.files.show_files(planned_files(editor.views))
        self.signed.show_state()
        self.beside.show_state()
        self.standing.setText(name_words(editor.campaign.standing))
        errors, warnings = counts(editor.problems)
        has_folder = named_folder(self.folder.text()) is not None
        self.run.setEnabled(not errors and refused is None and has_folder)
        self.past.show_problems(editor.problems if editor.is_settled and has_folder else ())
        self._show_accepted()
        if not has_folder:
            self.note.say(say("export.no-folder"), Mark.ERROR)
        elif self._said:
            self.note.say(self._said, Mark.NOTE)
        elif refused is not None:
            self.note.say(f"{tell(refused.message)} {tell(refused.hint)}", Mark.ERROR)
        elif errors:
            self.note.say(_stopped_words(editor.views, editor.problems, errors), Mark.ERROR)
        elif warnings:
            self.note.say(counted("status.warning", "status.warnings", warnings), Mark.WARNING)
        else:
            self.note.say(say("export.ready"), Mark.READY)

    def _show_accepted(self) -> None:
        """Who accepted errors of this set that stand: the files say so too. What has gone is answered for by nobody."""
        acceptances = tuple(dict.fromkeys(one for problem in self._editor.problems for one in problem.accepted))
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


def _printer_options(name: str, printers: Printers, *, may_name: bool) -> list[tuple[str, str]]:
    """Nobody by name, the printers there are, the set's own where it is none of them, and the way to name another."""
    known = [(one.name, one.name) for one in printers.known]
    if printers.is_laid_down:
        return known
    own = [(name, name)] if name and printers.find(name) is None else []
    another = [(NEW_PRINTER, say("printer.another" if known else "printer.first"))] if may_name else []
    return [("", say("printer.nobody")), *known, *own, *another]


def _label(key: str, buddy: QWidget) -> Words:
    label = Words(say(key), Role.LABEL)
    label.setBuddy(buddy)
    buddy.setAccessibleName(say(key))
    return label
