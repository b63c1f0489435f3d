"""What stands in the print register alone about a pack: that something it prints has changed, and what became of the
copies that were printed from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from materials_app.app.register import look_over, looked_at
from materials_app.catalogue.catalogue import Catalogue
from materials_app.errors import MaterialsError
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.print_run import PrintRun, RunState
from materials_app.model.said import said
from materials_app.pipeline.since import AGAIN, LOOK
from materials_app.records.place import is_there
from materials_app.records.standing import RunStanding, reason_of, takes_effect

if TYPE_CHECKING:
    from materials_app.records.register import Register

CORRECT = (
    "Do not print from this pack again. Put what is right into the data first (a campaign pack, a service or a figure "
    "by hand), then make it anew."
)
"""For a change that the register alone knows: made from the same data the piece would carry the same again."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a register says of a pack. ``place`` is where it is kept, as people may read it; empty without one."""

    place: str = ""
    findings: tuple[Finding, ...] = ()


def since_recorded(pieces: tuple[PrintRun, ...], place: str, catalogue: Catalogue, on: date) -> Recorded:
    """What the register at ``place`` says of the pieces of a pack on a day.

    Errors are changes that are on record, and runs that are called back; warnings are changes of a day to come, copies
    that were taken down, and a register that cannot be asked. A register that is not there is not made.
    """
    if not is_there(place):
        return Recorded()
    from materials_app.records.register import open_register  # here: it imports the database's library

    try:
        register = open_register(place)
        return Recorded(register.place, tuple(_findings(pieces, register, catalogue, on)))
    except MaterialsError as error:
        message = said("The print register could not be asked: {why}", why=error.message)
        unread = Finding("register-unread", Severity.WARNING, Family.STANDING, message, remedy=error.hint)
        return Recorded(error.place, (unread,))


def against_making(pieces: tuple[PrintRun, ...], place: str, catalogue: Catalogue, on: date) -> tuple[Finding, ...]:
    """What the register at ``place`` says against pieces that were made just now: that something they print is not
    right any more. Warnings: the pack is what its data say, and they are to be put right first."""
    told = ("register-changed", "register-unread")
    found = since_recorded(pieces, place, catalogue, on).findings
    return tuple(replace(one, severity=Severity.WARNING) for one in found if one.id in told)


def _findings(pieces: tuple[PrintRun, ...], register: Register, catalogue: Catalogue, on: date) -> Iterator[Finding]:
    for one in looked_at(pieces, register.changes(), catalogue, on).standings:
        yield from _changed(one, on)
    printed = {piece.press_sha256 for piece in pieces}
    for one in look_over(register, catalogue, on).standings:
        if one.run.press_sha256 in printed:
            yield from _printed(one)


def _changed(one: RunStanding, on: date) -> Iterator[Finding]:
    """Changes that somebody put on record; those that follow from the data are told without a register."""
    for change in one.changes:
        if change.id:
            message = said("{piece}: {reason}", piece=said(one.run.layout_name), reason=reason_of(change))
            if takes_effect(change, on):
                yield _finding("register-changed", Severity.ERROR, message, one.run, said(CORRECT))
            else:
                yield _finding("register-changed", Severity.WARNING, message, one.run, said(LOOK))


def _printed(one: RunStanding) -> Iterator[Finding]:
    """What became of copies of the very file of the pack."""
    run = one.run
    facts = {"piece": said(run.layout_name), "day": run.printed_on, "number": run.id}
    if one.state is RunState.RECALL:
        message = said(
            "{piece}, printed on {day} (print run {number}), is called back; {copies} copies are still out.",
            **facts,
            copies=f"{run.out:,}",
        )
        yield _finding("register-recalled", Severity.ERROR, message, run, said(AGAIN))
    if run.taken_down:
        message = said(
            "{piece}, printed on {day} (print run {number}): {gone} of {all} copies are on record as taken down.",
            **facts,
            gone=f"{run.taken_down:,}",
            all=f"{run.quantity:,}",
        )
        yield _finding("register-taken-down", Severity.WARNING, message, run, said(LOOK))


def _finding(name: str, severity: Severity, message: str, run: PrintRun, remedy: str) -> Finding:
    return Finding(name, severity, Family.STANDING, message, remedy=remedy, place=Place(excerpt=run.layout))
