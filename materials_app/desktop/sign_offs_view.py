"""Who signed the set off and whether that still holds, what has changed since, and what its readers remarked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from materials_app.desktop.button import Button, Variant
from materials_app.desktop.day_words import day_words
from materials_app.desktop.detail import Facts
from materials_app.desktop.editor import Editor
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.records_view import RecordsView
from materials_app.desktop.rows import Line, Row, heading
from materials_app.desktop.telling import tell
from materials_app.desktop.wording import capital, joined, say
from materials_app.model.sign_off import Remark
from materials_app.pipeline.sign_offs import Recorded

SIGNED, REMARKED = "sign-off:", "remark:"
"""Before the number of a row's record, in the order the set keeps them."""
STEPS = ("sign-off", "remark", "remark-answer")
"""The steps of undo that this view takes back."""


class SignOffsView(RecordsView):
    """Shows both kinds of record; what can be done with them are wishes the window grants."""

    sign_wanted = Signal()
    add_wanted = Signal()
    read_wanted = Signal()
    form_wanted = Signal()
    answer_wanted = Signal(int)
    """The number of the remark, from 1."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(say("signed.title"), say("signed.nothing"), parent)
        self.setObjectName("sign-offs")
        self._editor = editor
        self._records: tuple[Recorded, ...] = ()
        self._remarks: tuple[Remark, ...] = ()
        self._pieces: Mapping[str, str] = {}
        self.form, self.read = Button(say("signed.form")), Button(say("signed.read"))
        self.add, self.sign = Button(say("signed.add")), Button(say("sign.open"), Variant.PRIMARY)
        for button, wish in (
            (self.form, self.form_wanted),
            (self.read, self.read_wanted),
            (self.add, self.add_wanted),
            (self.sign, self.sign_wanted),
        ):
            self.bar.row.addWidget(button)
            button.clicked.connect(wish)
        self.answer = Button(say("signed.answer"), Variant.PRIMARY)
        self.answer.clicked.connect(lambda: self.answer_wanted.emit(self.number))
        self.detail.add_row(self.answer)
        self.foot.setText(say("sign.by-note"))
        self.list.chosen.connect(lambda _: self._show())
        self.name_it(say("signed.title"), say("signed.line"))

    def show_records(
        self, records: Sequence[Recorded], remarks: Sequence[Remark], pieces: Mapping[str, str], current: str = ""
    ) -> None:
        """Show these; ``pieces`` are what the set's layouts are called, by their ids."""
        self._records, self._remarks, self._pieces = tuple(records), tuple(remarks), pieces
        may = not self._editor.is_read_only
        for button in (self.sign, self.add, self.read):
            button.setEnabled(may)
        self.show_rows(tuple(self._rows()), current or self.list.current)
        self._show()
        self.changed.emit()

    @property
    def number(self) -> int:
        """The number of the remark on the right, from 1; 0 where it is none."""
        key = self.list.current
        return int(key.removeprefix(REMARKED)) if key.startswith(REMARKED) else 0

    def _rows(self) -> Iterator[Row]:
        if self._records:
            yield heading(say("signed.sign-offs"))
        for number, one in enumerate(self._records, 1):
            yield Row(f"{SIGNED}{number}", self._lines_of_record(one), Mark.READY if one.holds else Mark.WARNING)
        if self._remarks:
            yield heading(say("signed.remarks"))
        for number, remark in enumerate(self._remarks, 1):
            lines = (
                Line(remark.text, Role.STRONG),
                Line(self._about(remark)),
                Line(_state(remark)[1], Role.NOTE, quiet=True),
            )
            yield Row(f"{REMARKED}{number}", lines, _state(remark)[0], side=day_words(remark.on))

    def _lines_of_record(self, one: Recorded) -> tuple[Line, ...]:
        record = one.record
        return (
            Line(say("signed.by", kind=say(f"sign.kind-{record.kind}"), by=record.by), Role.STRONG),
            Line(joined(self._piece(one.was) if one.was else "", day_words(record.on))),
            Line(capital(tell(one.reason)) if one.reason else say("signed.holds"), Role.NOTE, quiet=True),
        )

    def _about(self, remark: Remark) -> str:
        return joined(remark.by, self._piece(remark.layout) if remark.layout else say("signed.whole"))

    def _piece(self, layout: str) -> str:
        return self._pieces.get(layout, layout)

    def _show(self) -> None:
        key = self.list.current
        self.answer.setEnabled(bool(self.number) and not self._editor.is_read_only)
        if self.number:
            self.detail.show_facts(self._facts_of_remark(self._remarks[self.number - 1]))
        elif key.startswith(SIGNED):
            self.detail.show_facts(self._facts_of_record(self._records[int(key.removeprefix(SIGNED)) - 1]))
        else:
            self.detail.show_facts(None)

    def _facts_of_record(self, one: Recorded) -> Facts:
        record = one.record
        state = (Mark.READY, say("signed.holds")) if one.holds else (Mark.WARNING, capital(tell(one.reason)))
        found = (
            (say("sign.by"), record.by),
            (say("sign.role"), record.role),
            (say("sign.organisation"), record.organisation),
            (say("sign.on"), day_words(record.on)),
            (say("sign.until"), day_words(record.until) if record.until else ""),
            (say("sign.remark"), record.remark),
        )
        pieces = tuple(self._piece(layout) for layout in one.layouts)
        since = tuple(tell(change.says) for change in one.changes)
        groups = ((say("signed.covers"), pieces), (say("signed.since"), since))
        title = say(f"sign.kind-{record.kind}")
        return Facts(title, state, (), _said(found), tuple(group for group in groups if group[1]))

    def _facts_of_remark(self, remark: Remark) -> Facts:
        found = (
            (say("signed.from"), remark.by),
            (say("sign.role"), remark.role),
            (say("sign.organisation"), remark.organisation),
            (say("sign.on"), day_words(remark.on)),
            (say("signed.about"), self._piece(remark.layout) if remark.layout else say("signed.whole")),
        )
        on = day_words(remark.answered_on) if remark.answered_on else ""
        answer = (remark.answer, joined(remark.answered_by, on)) if remark.answer else ()
        groups = ((say("signed.answered"), answer),) if answer else ()
        return Facts(say("signed.remark"), _state(remark), tuple(remark.text.split("\n")), _said(found), groups)

    @property
    def undo_step(self) -> str:
        """The last step of the set, where it recorded something here."""
        return _step(self._editor.state.past)

    @property
    def redo_step(self) -> str:
        """The last undone step of the set, where it recorded something here."""
        return _step(self._editor.state.future)

    def undo(self) -> None:
        """Take the last record back."""
        if self.undo_step:
            self._editor.undo()

    def redo(self) -> None:
        """Bring it again."""
        if self.redo_step:
            self._editor.redo()


def _step(steps: Sequence[object]) -> str:
    what = str(getattr(steps[-1], "what", "")) if steps else ""
    return say(f"what.{what}") if what in STEPS else ""


def _state(remark: Remark) -> tuple[Mark, str]:
    return (Mark.NOTE, say("signed.is-open")) if remark.is_open else (Mark.READY, say("signed.is-answered"))


def _said(facts: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((label, value) for label, value in facts if value)
