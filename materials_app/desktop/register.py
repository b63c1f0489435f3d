"""The print register in the window: what is put on record is a step that can be taken back; lists and new sets are
made away from it.

The window never waits for the database: somebody else may hold it, or its server may be away. Every look and every
record is made in a worker, one after the other in the order they were asked for.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from materials_app.app.print_runs import PressPiece, pictures, press_pieces
from materials_app.app.register import Look, look_over
from materials_app.app.register_place import register_place
from materials_app.desktop import register_writes
from materials_app.desktop.asks import Asks, begin_in
from materials_app.desktop.form import Ask, Form, show_form
from materials_app.desktop.marks import Mark
from materials_app.desktop.register_forms import (
    asks_of_change,
    asks_to_add,
    asks_to_place,
    asks_to_strike,
    asks_to_take_down,
)
from materials_app.desktop.register_lists import Lists
from materials_app.desktop.register_pictures import Pictures
from materials_app.desktop.register_view import RegisterView
from materials_app.desktop.register_writer import Writer
from materials_app.desktop.register_writes import Given, Told, Write
from materials_app.desktop.tasks import Tasks
from materials_app.desktop.tied import tie_button
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import say
from materials_app.errors import InputError, MaterialsError, OutputError
from materials_app.model.print_run import PrintRun
from materials_app.model.said import said
from materials_app.records.place import is_server, without_password
from materials_app.records.standing import RunStanding

if TYPE_CHECKING:
    from materials_app.records.register import Register

WriteOfRun = Callable[["Register", PrintRun, date, Given], Write]


class PrintRegister(QObject):
    """The effects of everything a user does with the register."""

    broke = Signal(object)
    """A fault of the program inside a worker."""
    opened = Signal(object)
    """A form or a file dialog stands open; tests answer it."""
    shown = Signal()
    """The register was read and is on show."""
    settled = Signal()
    """A record was made or taken back; or was not. Which, was said."""

    def __init__(self, window: MainWindow, asks: Asks, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._editor, self._asks = window, window.editor, asks
        self._view: RegisterView | None = None
        self._register: Register | None = None
        self.tasks = Tasks(self)
        self.tasks.failed.connect(asks.tell)
        self.tasks.broke.connect(self.broke)
        self._writer = Writer(window, asks, self.tasks, self)
        self._writer.began.connect(self._hold)
        self._writer.wrote.connect(self._look_again)
        self._writer.gave_up.connect(self._free)
        self._writer.broke.connect(self.broke)
        self.lists = Lists(window, asks, self)
        self.lists.opened.connect(self.opened)
        self.lists.tasks.broke.connect(self.broke)
        self._pictures = Pictures(self.tasks, self)

    @property
    def place(self) -> str:
        """Where the register is kept; empty where the window has no user."""
        user = self._editor.user
        return register_place(os.environ, user) if user else ""

    @property
    def view(self) -> RegisterView:
        """The view, made when it is first wanted."""
        if self._view is None:
            view = self._view = RegisterView()
            view.add_wanted.connect(self.ask_pack)
            view.change_wanted.connect(self._ask_of_change)
            view.list_wanted.connect(lambda: self.lists.ask_recall(self.view.look))
            view.export_wanted.connect(lambda: self.lists.ask_export(self.view.look))
            view.take_down_wanted.connect(self._ask_to_take_down)
            view.place_wanted.connect(self._ask_to_place)
            view.strike_wanted.connect(self._ask_to_strike)
            view.undo_wanted.connect(self._writer.take_back)
            view.redo_wanted.connect(self._writer.make_again)
            for name, button in view.deeds.items():
                tie_button(self._window.actions_by_name[name], button)
            view.picture_wanted.connect(self._show_run)
            self._pictures.found.connect(view.show_picture)
        return self._view

    def show(self, pack: Path | None = None) -> None:
        """Show the register as it is now; it is read away from the window. A ``pack`` is then to be put on record."""
        if not self._writer.is_writing:
            self.view.tell("")
        self.view.show_reading()
        self._window.show_view(self.view)
        place, catalogue, today = self.place, self._editor.catalogue, self._editor.today

        def read() -> tuple[Register, Look]:
            from materials_app.records.register import open_register  # here: it imports the database's library

            register = open_register(place)
            return register, look_over(register, catalogue, today)

        self.tasks.in_turn(read, partial(self._take, pack), self._failed)

    def _take(self, pack: Path | None, found: tuple[Register, Look]) -> None:
        self._register = found[0]
        self._show_look(found[1])
        self.view.focus_first()
        self.shown.emit()
        if pack is not None:
            self.add_pack(pack)

    def _failed(self, error: MaterialsError) -> None:
        if self._window.view is self.view:
            self._window.leave_view()
        self._asks.tell(error)

    @property
    def _open(self) -> Register:
        if self._register is None:
            raise InputError(said("The print register is not open."), error_id="register-unopened")
        return self._register

    def _show_look(self, look: Look, number: int = 0) -> None:
        place = self._open.place
        words = say("register.shared", place=without_password(place)) if is_server(place) else say("register.here")
        self.view.called = {one.id: one.called for one in self._editor.catalogue.templates}
        self.view.show_look(look, words, number)
        self._show_steps()

    def _show_steps(self) -> None:
        steps = (self._writer.steps.last, self._writer.steps.next)
        self.view.show_steps(*(step.words if step else "" for step in steps))

    def _show_run(self, one: RunStanding | None) -> None:
        known = self._pictures.of(self._register, one.run.id) if one and self._register else b""
        self.view.show_run(one, known)

    # -- what is put on record

    def _ask(self, title: str, asks: Sequence[Ask], act: str, keep: Callable[[Given], Write]) -> None:
        """Ask; ``keep`` looks over what was given and says how it is written. The form stays until it is."""
        form = Form(self._window, title, asks, act, lambda given: self._writer.write(form, given, keep(given)))
        self.opened.emit(show_form(form))

    def _hold(self, form: Form | None) -> None:
        self.view.hold()
        if form is None:  # else the form says so
            self.view.tell(say("register.writing"), Mark.WAITING)

    def _free(self) -> None:
        self.view.free()
        self.view.tell("")
        self.settled.emit()

    def _look_again(self, tell: Callable[[Look], Told], form: Form | None) -> None:
        """Read the register as it is after a record, show it and say what was done."""
        register, catalogue, today = self._open, self._editor.catalogue, self._editor.today

        def show(look: Look) -> None:
            told = tell(look)
            self.view.free()
            self._show_look(look, told.number)
            if form is not None:  # the button that was pressed may be off now: nobody is to look for the keyboard
                self.view.focus_first()
            self.view.tell(told.words, told.mark)
            self.settled.emit()

        self.tasks.in_turn(lambda: look_over(register, catalogue, today), show, self._unread)

    def _unread(self, error: MaterialsError) -> None:
        """What was done is done, whatever the error says: it is one of looking."""
        self._show_steps()
        self._asks.tell(
            OutputError(
                said("That is on record now, but the print register could not be read again: the list is as it was."),
                hint=said("Open the print register again."),
                place=error.place,
                error_id="register-unread",
            )
        )
        self._free()

    def ask_pack(self) -> None:
        """Ask for the folder of the pack that was printed."""
        folder = self._editor.settings.folder
        dialog = QFileDialog(self._window, say("register.pack-title"), begin_in(folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.add_pack(Path(name)))
        dialog.open()
        self.opened.emit(dialog)

    def add_pack(self, pack: Path) -> None:
        """Look a pack over, then ask what only the user knows."""

        def read() -> tuple[tuple[PressPiece, ...], tuple[bytes, ...]]:
            pieces = press_pieces(pack)
            return pieces, pictures(pieces)

        self.tasks.in_turn(read, self._ask_to_add)

    def _ask_to_add(self, found: tuple[tuple[PressPiece, ...], tuple[bytes, ...]]) -> None:
        pieces, small = found
        seen = {one.run.press_file: picture for one, picture in zip(pieces, small, strict=True)}
        today = self._editor.today

        def keep(given: Given) -> Write:
            return register_writes.put(self._open, register_writes.new_runs(pieces, seen, today, given), today)

        asks = tuple(asks_to_add(pieces, self._writer.by, today))
        self._ask(say("register.add-title"), asks, say("register.add-act"), keep)

    def _ask_to_place(self, one: RunStanding) -> None:
        title = say("register.place-title", piece=self.view.piece(one))
        asks = tuple(asks_to_place(one.run, self._writer.by, self._editor.today))
        self._ask(title, asks, say("register.place-act"), self._of_run(register_writes.place, one))

    def _ask_to_take_down(self, one: RunStanding) -> None:
        title = say("register.down-title", piece=self.view.piece(one))
        asks = tuple(asks_to_take_down(one.run, self._writer.by, self._editor.today))
        self._ask(title, asks, say("register.down-act"), self._of_run(register_writes.take_down, one))

    def _ask_to_strike(self, one: RunStanding) -> None:
        title = say("register.strike-title", piece=self.view.piece(one))
        asks = tuple(asks_to_strike(self._writer.by))
        self._ask(title, asks, say("register.strike-act"), self._of_run(register_writes.strike, one))

    def _of_run(self, write: WriteOfRun, one: RunStanding) -> Callable[[Given], Write]:
        return lambda given: write(self._open, one.run, self._editor.today, given)

    def _ask_of_change(self) -> None:
        asks, today = tuple(asks_of_change(self._writer.by)), self._editor.today
        title, act = say("register.change-title"), say("register.change-act")
        self._ask(title, asks, act, lambda given: register_writes.note_change(self._open, today, given))

    # -- the end

    def may_close(self) -> bool:
        """Whether the window may close now; while a record is on its way, it closes when that is there."""
        return self._writer.may_close()

    def let_go(self) -> None:
        """The window closes: nobody hears of what is still read or written."""
        self.tasks.let_go()
        self.lists.tasks.let_go()
