"""Writes to the register away from the window, one record at a time. Form and steps move only once it is there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from materials_app.app.register import Look
from materials_app.desktop.asks import Asks
from materials_app.desktop.form import Form
from materials_app.desktop.register_forms import named
from materials_app.desktop.register_leaving import Leaving
from materials_app.desktop.register_steps import Steps
from materials_app.desktop.register_writes import Given, Told, Write, Written
from materials_app.desktop.tasks import Tasks
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import say
from materials_app.errors import MaterialsError


class Writer(QObject):
    """One write at a time: what asks for another meanwhile is not heard."""

    began = Signal(object)
    """A record is on its way; with the form it comes from, or none."""
    wrote = Signal(object, object)
    """It is there: what is said of it, a function of the register as it is now; and the form, or none."""
    gave_up = Signal()
    """It is not there, and why was said: nothing was changed."""
    broke = Signal(object)
    """A fault of the program in the worker."""

    def __init__(self, window: MainWindow, asks: Asks, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._asks, self._tasks = asks, tasks
        self._form: Form | None = None
        self._leaving = Leaving(window, asks, self)
        self.steps = Steps()
        self.by = ""
        """Who put the last thing on record here."""
        self.is_writing = False
        """Whether a record is on its way: nobody knows yet whether it is made."""

    def write(self, form: Form, given: Given, write: Write) -> None:
        """Write what a form gave. It keeps its words until they are on record, and says what is wrong where they
        cannot be."""
        self._begin(write, partial(self._take, given), form)

    def _take(self, given: Given, written: Written) -> None:
        self.by = named(given["by"])
        self.steps.note(written.step)
        self._end(written.tell)

    def take_back(self) -> None:
        """Take the last record back."""
        if step := self.steps.last:
            self._step(step.back, self.steps.taken_back, say("register.undone", what=step.words))

    def make_again(self) -> None:
        """Make the last one that was taken back again."""
        if step := self.steps.next:
            self._step(step.again, self.steps.made_again, say("register.redone", what=step.words))

    def _step(self, write: Callable[[], object], move: Callable[[], None], words: str) -> None:
        def moved(_: object) -> None:
            move()
            self._end(lambda look: Told(words))

        self._begin(write, moved)

    def may_close(self) -> bool:
        """Whether the window may close now; while a record is on its way, it closes when that is there."""
        if self.is_writing:
            self._leaving.wait()
        return not self.is_writing

    def _begin(self, write: Callable[[], object], done: Callable[..., None], form: Form | None = None) -> None:
        if self.is_writing:
            return
        self.is_writing, self._form = True, form
        if form is not None:
            form.wait(say("register.writing"))
        self.began.emit(form)
        self._tasks.in_turn(write, done, self._fail, self._break)

    def _end(self, tell: Callable[[Look], Told]) -> None:
        form = self._let_go_of_form()
        if form is not None:
            form.accept()
        self._leaving.go_on(may_close=True)
        self.wrote.emit(tell, form)

    def _fail(self, error: MaterialsError) -> None:
        """Nothing was changed: what was typed is still there, and every step is where it was."""
        form = self._let_go_of_form()
        self._leaving.go_on(may_close=False)
        if form is not None:
            form.show_fault(error)
        else:
            self._asks.tell(error)
        self.gave_up.emit()

    def _break(self, fault: BaseException) -> None:
        form = self._let_go_of_form()
        self._leaving.go_on(may_close=False)
        if form is not None:
            form.take_up()
        self.gave_up.emit()
        self.broke.emit(fault)

    def _let_go_of_form(self) -> Form | None:
        form, self.is_writing, self._form = self._form, False, None
        return form
