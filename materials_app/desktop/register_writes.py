"""What a filled-in form of the register writes: looked over at once, written later and elsewhere, taken back by a step.

Everything that is wrong with the words themselves is raised before anything is written; what is returned may run in any
thread and asks nothing of the window.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from materials_app.app.ledger_entries import day_of
from materials_app.app.print_runs import PressPiece, Printing, printed
from materials_app.app.record_forms import day_in
from materials_app.app.register import Look, touched_by
from materials_app.desktop.marks import Mark
from materials_app.desktop.register_forms import SITE, change_in, named, number_in, sites_in
from materials_app.desktop.register_steps import Step
from materials_app.desktop.wording import counted, say
from materials_app.errors import InputError
from materials_app.model.print_run import PrintRun
from materials_app.model.said import said
from materials_app.records.standing import RunStanding

if TYPE_CHECKING:
    from materials_app.records.register import NewRun, Register

Given = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a record, and the number of the run to look at; 0 for the one that is looked at."""

    words: str
    number: int = 0
    mark: Mark = Mark.READY


@dataclass(frozen=True, slots=True)
class Written:
    """Something is on record: the step that takes it back, and what is said of it over the register as it is now."""

    step: Step
    tell: Callable[[Look], Told]


Write = Callable[[], Written]
"""Writes to the register, and raises a ``MaterialsError`` when nothing was changed."""


def new_runs(
    pieces: tuple[PressPiece, ...], seen: Mapping[str, bytes], today: date, given: Given
) -> tuple[NewRun, ...]:
    """The runs of a pack, as its form tells of them. ``seen`` are small pictures (PNG) by the names of press files.

    Raises:
        InputError: when something in the form is missing or is no number, day or place.
    """
    from materials_app.records.register import NewRun  # here: it imports the database's library

    by = named(given["by"])
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
    return tuple(NewRun(one.run, seen[one.run.press_file]) for one in printed(pieces, printing, today))


def put(register: Register, new: Sequence[NewRun], today: date) -> Write:
    """Put printed runs on record."""
    reason = say("register.taken-back")

    def write() -> Written:
        numbers = register.add(new)

        step = Step(
            "print-run",
            lambda: register.strike(*numbers, on=today, by=new[0].run.by, reason=reason),
            lambda: register.bring_back(*numbers),
        )
        return Written(step, lambda _: _added(numbers))

    return write


def _added(numbers: tuple[int, ...]) -> Told:
    return Told(counted("register.added-one", "register.added", len(numbers)), numbers[0])


def place(register: Register, run: PrintRun, today: date, given: Given) -> Write:
    """Put on record where copies went.

    Raises:
        InputError: for a line that names no place, no line at all, nobody, or a day that is none.
    """
    sites = sites_in(given["sites"], day_of(day_in(given["on"]), today), named(given["by"]))
    if not sites:
        raise InputError(said("No place is named."), error_id="site")

    def write() -> Written:
        numbers = register.place_copies(run.id, sites)
        again = tuple(replace(site, id=number) for site, number in zip(sites, numbers, strict=True))
        step = Step(
            "print-place",
            lambda: register.remove_sites(numbers),
            lambda: register.place_copies(run.id, again),
        )
        copies = sum(site.copies for site in sites)
        return Written(step, lambda _: Told(say("register.placed", copies=f"{copies:,}"), run.id))

    return write


def take_down(register: Register, run: PrintRun, today: date, given: Given) -> Write:
    """Put on record that copies are gone from the places that are ticked.

    Raises:
        InputError: when none is ticked, nobody is named, or the day is no day.
    """
    by, on = named(given["by"]), day_of(day_in(given["on"]), today)
    chosen = [int(name.removeprefix(SITE)) for name, tick in given.items() if name.startswith(SITE) and tick]
    if not chosen:
        raise InputError(said("No place is chosen."), hint=said("Choose one at least."), error_id="site")

    def take() -> None:
        register.take_down(chosen, on=on, by=by)

    copies = sum(site.copies for site in run.sites if site.id in chosen)
    step = Step("print-down", lambda: register.put_back(chosen), take)
    return _first_time(step, lambda _: Told(say("register.down", copies=f"{copies:,}"), run.id))


def strike(register: Register, run: PrintRun, today: date, given: Given) -> Write:
    """Take a run out that never was one.

    Raises:
        InputError: when nobody is named.
    """
    by, reason = named(given["by"]), given["reason"].strip()
    step = Step(
        "print-strike",
        lambda: register.bring_back(run.id),
        lambda: register.strike(run.id, on=today, by=by, reason=reason),
    )
    return _first_time(step, lambda _: Told(say("register.struck")))


def _first_time(step: Step, tell: Callable[[Look], Told]) -> Write:
    """Of a step that is made the first time as it is made again."""

    def write() -> Written:
        step.again()
        return Written(step, tell)

    return write


def note_change(register: Register, today: date, given: Given) -> Write:
    """Put on record that something printed is not true any more.

    Raises:
        InputError: when nothing or nobody is named, or the day is no day.
    """
    change = change_in(given, today)

    def write() -> Written:
        number = register.note_change(change)
        step = Step(
            "print-change",
            lambda: register.settle_change(number, today),
            lambda: register.settle_change(number, None),
        )
        return Written(step, lambda look: _carried(touched_by(number, look)))

    return write


def _carried(carrying: Sequence[RunStanding]) -> Told:
    """What is said of a change that these runs carry, with copies out."""
    if not carrying:
        return Told(say("register.changed-none"))
    copies = sum(one.run.out for one in carrying)
    runs = counted("register.runs-one", "register.runs", len(carrying))
    return Told(say("register.changed", runs=runs, copies=f"{copies:,}"), carrying[0].run.id, Mark.ERROR)
