"""A form over the window: a few fields, one act. What is wrong is said in it, and nothing that was typed is lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from materials_app.desktop.announcing import announce
from materials_app.desktop.button import Button, Variant
from materials_app.desktop.choice import Choice
from materials_app.desktop.controls import MarkedNote, Words
from materials_app.desktop.focus_ring import FocusRing
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.holding import Holding
from materials_app.desktop.marks import Mark
from materials_app.desktop.telling import tell
from materials_app.desktop.text_area import TextArea
from materials_app.desktop.wording import say
from materials_app.errors import MaterialsError

WIDTH = 560
EDGE = 24
FIELD_HEIGHT = 32
TICK_HEIGHT = 28
LABEL_WIDTH = 148
AROUND = 260
"""Room of the window that a form's fields leave for its title, its foot and the window's own edges."""
YES = "yes"
_KEYS = re.compile(r"^\w+\[\d+\][\w.]*: ")
"""Where in a file a fault stands; a form has no file."""


class Kind(Enum):
    """What a field takes."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    TICK = "tick"
    HEADING = "heading"
    SAID = "said"
    """Takes nothing: an error that the form is about."""
    SHOWN = "shown"
    """Takes nothing: something to look at."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One field: its name in what the form gives, its words, a note under it, what stands in it to begin
    with; or something to look at."""

    name: str
    label: str
    kind: Kind = Kind.LINE
    note: str = ""
    value: str = ""
    options: tuple[tuple[str, str], ...] = ()
    shown: QWidget | None = None


Field = QLineEdit | TextArea | Choice | QCheckBox


class Form(QDialog):
    """Asks; ``keep`` takes what was given, or raises what is wrong with it. Where that takes a while, ``keep`` lets the
    form ``wait``, and calls ``accept`` or ``show_fault`` when it is over."""

    def __init__(
        self, parent: QWidget, title: str, asks: Sequence[Ask], act: str, keep: Callable[[dict[str, str]], None]
    ) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self.setWindowTitle(say("app.name"))
        self.setAccessibleName(title)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.setModal(True)
        self._keep = keep
        self.fields: dict[str, Field] = {}
        self.note = MarkedNote(Role.BODY, 16)
        self.cancel, self.act = Button(say("form.cancel")), Button(act, Variant.PRIMARY)
        self._arrange(title, asks, parent.window().height())
        self.act.clicked.connect(self._give)
        self.cancel.clicked.connect(self.reject)
        self.act.setDefault(True)
        self._holding = Holding(self._body, self.act, self.cancel)
        self._ring = FocusRing(self)
        self.note.hide()
        for field in self.fields.values():
            if isinstance(field, QLineEdit | TextArea):
                field.textChanged.connect(self.note.hide)  # what was wrong may be right now; the button looks again
        next(iter(self.fields.values())).setFocus()

    def _arrange(self, title: str, asks: Sequence[Ask], room: int) -> None:
        body = self._body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(4, 4, 12, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        row = 0
        for ask in asks:
            row = self._add(grid, row, ask)
        grid.setRowStretch(row, 1)
        area = QScrollArea()
        area.ground = "panel"  # type: ignore[attr-defined]
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        area.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        area.setMinimumHeight(min(body.sizeHint().height() + 8, max(room - AROUND, FIELD_HEIGHT)))
        self._area = area
        buttons = QDialogButtonBox()
        buttons.addButton(self.act, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, 20)
        column.setSpacing(16)
        column.addWidget(Words(title, Role.HEADING).wrapped())
        column.addWidget(area, 1)
        column.addWidget(self.note)
        column.addLayout(foot)
        self.setMinimumWidth(WIDTH)

    def _add(self, grid: QGridLayout, row: int, ask: Ask) -> int:
        """Put one field into the form; gives the next free row."""
        if ask.kind is Kind.HEADING:
            grid.setRowMinimumHeight(row, 12)
            grid.addWidget(Words(ask.label, Role.STRONG), row + 1, 0, 1, 2)
            return row + 2
        if ask.kind is Kind.SAID:
            said = MarkedNote(Role.BODY, 16)
            said.say(ask.label, Mark.ERROR)
            grid.addWidget(said, row, 0, 1, 2)
            grid.setRowMinimumHeight(row + 1, 8)
            return row + 2
        if ask.kind is Kind.SHOWN and ask.shown:
            grid.addWidget(ask.shown, row, 1)
            return row + 1
        field = _field(ask)
        field.setAccessibleName(ask.label)
        field.setAccessibleDescription(ask.note)
        self.fields[ask.name] = field
        if ask.kind is not Kind.TICK:
            label = Words(ask.label)
            label.setBuddy(field)
            label.setMinimumHeight(FIELD_HEIGHT)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(field, row, 1)
        if ask.note:
            note = Words(ask.note, Role.NOTE, quiet=True).wrapped()
            grid.addWidget(note, row + 1, 1)
            grid.setRowMinimumHeight(row + 2, 4)
            return row + 3
        return row + 1

    def given(self) -> dict[str, str]:
        """What stands in the fields."""
        return {name: _words_in(field) for name, field in self.fields.items()}

    def fill(self, **words: str) -> None:
        """Put words into fields, as a person would type them."""
        for name, text in words.items():
            field = self.fields[name]
            if isinstance(field, QCheckBox):
                field.setChecked(bool(text))
            elif isinstance(field, TextArea):
                field.setPlainText(text)
            elif isinstance(field, Choice):
                field.setCurrentIndex(field.findData(text))
            else:
                field.setText(text)

    def _give(self) -> None:
        try:
            self._keep(self.given())
        except MaterialsError as error:
            self.show_fault(error)
        else:
            if not self.is_waiting:
                self.accept()

    @property
    def is_waiting(self) -> bool:
        """Whether what was given is being seen to: nothing can be typed or pressed."""
        return self._holding.is_on

    def wait(self, words: str) -> None:
        """Say what is being done with what was given. It stays as it is, and nobody can give it twice."""
        self._holding.hold()
        self._say(words, Mark.WAITING)

    def take_up(self) -> None:
        """It is over, and nothing came of it: go on with what was typed."""
        self._holding.free()
        self.note.hide()

    def reject(self) -> None:
        """Close; not while what was given is being seen to, for then nobody could say what became of it."""
        if not self.is_waiting:
            super().reject()

    def show_fault(self, error: MaterialsError) -> None:
        """Say what is wrong; what was typed stays."""
        self.take_up()
        self._say(f"{_KEYS.sub('', tell(error.message))} {tell(error.hint)}".strip(), Mark.ERROR)

    def _say(self, words: str, mark: Mark) -> None:
        self.note.show()
        self.note.say(words, mark)
        announce(self, words)


def _field(ask: Ask) -> Field:
    if ask.kind is Kind.TICK:
        tick = QCheckBox(ask.label)
        tick.setFont(ui_font(Role.BODY))
        tick.setMinimumHeight(TICK_HEIGHT)
        tick.setChecked(bool(ask.value))
        return tick
    if ask.kind is Kind.CHOICE:
        choice = Choice()
        choice.offer(ask.options, ask.value)
        return choice
    if ask.kind is Kind.TEXT:
        area = TextArea(least=2)
        area.setPlainText(ask.value)
        return area
    line = QLineEdit(ask.value)
    line.setFont(ui_font(Role.BODY))
    line.setTextMargins(8, 0, 8, 0)
    line.setMinimumHeight(FIELD_HEIGHT)
    return line


def _words_in(field: Field) -> str:
    if isinstance(field, QCheckBox):
        return YES if field.isChecked() else ""
    if isinstance(field, TextArea):
        return field.toPlainText()
    if isinstance(field, Choice):
        return str(field.currentData() or "")
    return field.text()


def show_form(form: Form) -> Form:
    """Open a form over its window and let it delete itself afterwards."""
    form.finished.connect(form.deleteLater)
    form.open()
    return form
