"""The print register in the window: what is put on record is a step that can be taken back; lists and new sets are
made away from it."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from materials_app.app.ledger_entries import day_of
from materials_app.app.print_runs import PressPiece, Printing, pictures, press_pieces, printed
from materials_app.app.record_forms import day_in
from materials_app.app.register import Look, look_over, looked_at, touched_by
from materials_app.app.register_place import register_place
from materials_app.desktop.asks import Asks, begin_in
from materials_app.desktop.form import Ask, Form, show_form
from materials_app.desktop.marks import Mark
from materials_app.desktop.register_forms import (
    SITE,
    asks_of_change,
    asks_to_add,
    asks_to_place,
    asks_to_strike,
    asks_to_take_down,
    change_in,
    named,
    number_in,
    sites_in,
)
from materials_app.desktop.register_lists import Lists
from materials_app.desktop.register_steps import Step, Steps
from materials_app.desktop.register_view import RegisterView
from materials_app.desktop.tasks import Tasks
from materials_app.desktop.tied import tie_button
from materials_app.desktop.window import MainWindow
from materials_app.desktop.wording import counted, say
from materials_app.errors import InputError, MaterialsError
from materials_app.model.said import said
from materials_app.records.place import is_server, without_password
from materials_app.records.standing import RunStanding

if TYPE_CHECKING:
    from materials_app.records.register import NewRun, Register

Given = dict[str, str]


class PrintRegister(QObject):
    """The effects of everything a user does with the register."""

    broke = Signal(object)
    """A fault of the program inside a worker."""
    opened = Signal(object)
    """A form or a file dialog stands open; tests answer it."""
    shown = Signal()
    """The register was read and is on show."""

    def __init__(self, window: MainWindow, asks: Asks, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._editor, self._asks = window, window.editor, asks
        self._view: RegisterView | None = None
        self._register: Register | None = None
        self._steps = Steps()
        self._by = ""
        self._pictures: dict[int, bytes] = {}
        self.tasks = Tasks(self)
        self.tasks.failed.connect(asks.tell)
        self.tasks.broke.connect(self.broke)
        self.lists = Lists(window, asks, self.tasks, self)
        self.lists.opened.connect(self.opened)

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
            view.undo_wanted.connect(lambda: self._step(self._steps.undo, "register.undone"))
            view.redo_wanted.connect(lambda: self._step(self._steps.redo, "register.redone"))
            for name, button in view.deeds.items():
                tie_button(self._window.actions_by_name[name], button)
            view.picture_wanted.connect(self._show_run)
        return self._view

    def show(self, pack: Path | None = None) -> None:
        """Show the register as it is now; it is read away from the window. A ``pack`` is then to be put on record."""
        self.view.tell("")
        self.view.show_reading()
        self._window.show_view(self.view)
        place, catalogue, today = self.place, self._editor.catalogue, self._editor.today

        def read() -> tuple[Register, Look]:
            from materials_app.records.register import open_register  # here: it imports the database's library

            register = open_register(place)
            return register, look_over(register, catalogue, today)

        self.tasks.run(read, partial(self._take, pack), self._failed)

    def _take(self, pack: Path | None, found: tuple[Register, Look]) -> None:
        self._register = found[0]
        self._show_look(found[1])
        self.view.focus_first()
        self.shown.emit()
        if pack is not None:
            self.add_pack(pack)

    def _failed(self, error: MaterialsError) -> None:
        self._window.leave_view()
        self._asks.tell(error)

    @property
    def _open(self) -> Register:
        if self._register is None:
            raise InputError(said("The print register is not open."), error_id="register-unopened")
        return self._register

    def _refresh(self, number: int = 0) -> None:
        self._show_look(look_over(self._open, self._editor.catalogue, self._editor.today), number)

    def _show_look(self, look: Look, number: int = 0) -> None:
        place = self._open.place
        words = say("register.shared", place=without_password(place)) if is_server(place) else say("register.here")
        self.view.called = {one.id: one.called for one in self._editor.catalogue.templates}
        self.view.show_look(look, words, number)
        self.view.show_steps(self._steps.undo_step, self._steps.redo_step)

    def _show_run(self, one: RunStanding | None) -> None:
        picture = b""
        if one is not None and self._register is not None:
            number = one.run.id
            if number not in self._pictures:
                try:
                    self._pictures[number] = self._register.picture(number)
                except MaterialsError:
                    self._pictures[number] = b""  # the facts are there; what is in the way is told at the next act
            picture = self._pictures[number]
        self.view.show_run(one, picture)

    # -- what is put on record

    def _ask(self, title: str, asks: Sequence[Ask], act: str, keep: Callable[[Given], None]) -> None:
        self.opened.emit(show_form(Form(self._window, title, asks, act, keep)))

    def _keep(self, step: Step, words: str, number: int = 0) -> None:
        """Something was put on record: it can be taken back, and the register is shown as it is now."""
        self._steps.note(step)
        self._refresh(number)
        self.view.focus_first()  # the button that was pressed may be off now: nobody is to look for the keyboard
        self.view.tell(words)

    def _step(self, act: Callable[[], None], words: str) -> None:
        what = self._steps.undo_step if words == "register.undone" else self._steps.redo_step
        try:
            act()
            self._refresh()
        except MaterialsError as error:
            self._asks.tell(error)
        else:
            self.view.tell(say(words, what=what))

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

        self.tasks.run(read, self._ask_to_add)

    def _ask_to_add(self, found: tuple[tuple[PressPiece, ...], tuple[bytes, ...]]) -> None:
        pieces, small = found
        seen = {one.run.press_file: picture for one, picture in zip(pieces, small, strict=True)}
        asks = tuple(asks_to_add(pieces, self._by, self._editor.today))
        self._ask(say("register.add-title"), asks, say("register.add-act"), partial(self._add, pieces, seen))

    def _add(self, pieces: tuple[PressPiece, ...], seen: dict[str, bytes], given: Given) -> None:
        from materials_app.records.register import NewRun

        today, by = self._editor.today, named(given["by"])
        on = day_of(day_in(given["on"]), today)
        printing = Printing(
            on=on,
            by=by,
            quantity=number_in(given["quantity"]),
            printer=given["printer"],
            order=given["order"],
            review_by=day_in(given["review"]),
            layouts=(given["layout"],) if given.get("layout") else (),
            sites=sites_in(given.get("sites", ""), on, by),
        )
        new = [NewRun(one.run, seen[one.run.press_file]) for one in printed(pieces, printing, today)]
        self._put(new, by)

    def _put(self, new: list[NewRun], by: str) -> None:
        register, today = self._open, self._editor.today
        numbers = register.add(new)
        self._by = by

        def back() -> None:
            for number in numbers:
                register.strike(number, on=today, by=by, reason=say("register.taken-back"))

        def again() -> None:
            for number in numbers:
                register.bring_back(number)

        words = counted("register.added-one", "register.added", len(numbers))
        self._keep(Step("print-run", back, again), words, numbers[0])

    def _ask_to_place(self, one: RunStanding) -> None:
        asks = tuple(asks_to_place(one.run, self._by, self._editor.today))
        title = say("register.place-title", piece=self.view.piece(one))
        self._ask(title, asks, say("register.place-act"), partial(self._place, one))

    def _place(self, one: RunStanding, given: Given) -> None:
        register, by = self._open, named(given["by"])
        sites = sites_in(given["sites"], day_of(day_in(given["on"]), self._editor.today), by)
        if not sites:
            raise InputError(said("No place is named."), error_id="site")
        numbers = register.place_copies(one.run.id, sites)
        again = tuple(replace(site, id=number) for site, number in zip(sites, numbers, strict=True))
        self._by = by
        step = Step(
            "print-place",
            lambda: register.remove_sites(numbers),
            lambda: register.place_copies(one.run.id, again),
        )
        self._keep(step, say("register.placed", copies=f"{sum(site.copies for site in sites):,}"), one.run.id)

    def _ask_to_take_down(self, one: RunStanding) -> None:
        asks = tuple(asks_to_take_down(one.run, self._by, self._editor.today))
        title = say("register.down-title", piece=self.view.piece(one))
        self._ask(title, asks, say("register.down-act"), partial(self._take_down, one))

    def _take_down(self, one: RunStanding, given: Given) -> None:
        register, by = self._open, named(given["by"])
        on = day_of(day_in(given["on"]), self._editor.today)
        chosen = [int(name.removeprefix(SITE)) for name, tick in given.items() if name.startswith(SITE) and tick]
        if not chosen:
            raise InputError(said("No place is chosen."), hint=said("Choose one at least."), error_id="site")
        take = partial(register.take_down, chosen, on=on, by=by)
        take()
        self._by = by
        copies = sum(site.copies for site in one.run.sites if site.id in chosen)
        step = Step("print-down", lambda: register.put_back(chosen), take)
        self._keep(step, say("register.down", copies=f"{copies:,}"), one.run.id)

    def _ask_to_strike(self, one: RunStanding) -> None:
        title = say("register.strike-title", piece=self.view.piece(one))
        self._ask(title, tuple(asks_to_strike(self._by)), say("register.strike-act"), partial(self._strike, one))

    def _strike(self, one: RunStanding, given: Given) -> None:
        register, by, number = self._open, named(given["by"]), one.run.id
        strike = partial(register.strike, number, on=self._editor.today, by=by, reason=given["reason"].strip())
        strike()
        self._by = by
        self._keep(Step("print-strike", lambda: register.bring_back(number), strike), say("register.struck"))

    def _ask_of_change(self) -> None:
        asks = tuple(asks_of_change(self._by))
        self._ask(say("register.change-title"), asks, say("register.change-act"), self._change)

    def _change(self, given: Given) -> None:
        register, today = self._open, self._editor.today
        change = change_in(given, today)
        number = register.note_change(change)
        self._by = change.by
        step = Step(
            "print-change",
            lambda: register.settle_change(number, today),
            lambda: register.settle_change(number, None),
        )
        runs_on_show = (one.run for one in self.view.look.standings)
        look = looked_at(runs_on_show, (replace(change, id=number),), self._editor.catalogue, today)
        carrying = touched_by(number, look)
        copies = sum(one.run.out for one in carrying)
        runs = counted("register.runs-one", "register.runs", len(carrying))
        words = say("register.changed", runs=runs, copies=f"{copies:,}") if carrying else say("register.changed-none")
        self._keep(step, words, carrying[0].run.id if carrying else 0)
        if carrying:
            self.view.tell(words, Mark.ERROR)
