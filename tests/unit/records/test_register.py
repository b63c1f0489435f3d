"""The register keeps everything it is told, refuses what cannot be, and takes steps back. On both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from materials_app.errors import InputError
from materials_app.model.print_run import Change, ChangeKind, Site
from materials_app.records.register import NewRun, Register, open_register
from tests.support.print_runs import PRINTED, RUN, run

PRESTON, LANCASTER = Site("Preston custody suite", 40, date(2026, 11, 3), "A. Clerk"), Site("Lancaster libraries", 60)


def test_a_run_comes_back_as_it_was_given(place: str, register: Register) -> None:
    (number,) = register.add([NewRun(run(sites=(PRESTON, LANCASTER)), b"\x89PNG")])
    found = open_register(place).run(number)
    assert replace(found, id=0, sites=tuple(replace(one, id=0) for one in found.sites)) == run(
        sites=(PRESTON, LANCASTER)
    )
    assert register.picture(number) == b"\x89PNG"
    assert (found.placed, found.taken_down, found.out, found.unplaced) == (100, 0, 250, 150)


def test_the_last_run_printed_comes_first(register: Register) -> None:
    register.add([NewRun(run(printed_on=date(2025, 1, 1))), NewRun(run(layout="card-business"))])
    assert [one.printed_on for one in register.runs()] == [PRINTED, date(2025, 1, 1)]


def test_the_same_file_is_not_taken_twice_for_a_day(register: Register) -> None:
    register.add([NewRun(RUN)])
    with pytest.raises(InputError, match="on record already, as print run 1") as refused:
        register.add([NewRun(run(press_sha256="e" * 64)), NewRun(RUN)])
    assert refused.value.error_id == "run-on-record"
    assert len(register.runs()) == 1, "all or none"
    register.add([NewRun(RUN)], again=True)
    assert len(register.runs()) == 2


def test_a_run_struck_out_is_in_no_list_and_may_come_back(register: Register) -> None:
    (number,) = register.add([NewRun(RUN)])
    register.strike(number, on=PRINTED, by="A. Clerk", reason="entered twice")
    assert register.runs() == ()
    with pytest.raises(InputError, match="no print run"):
        register.run(number)
    with pytest.raises(InputError, match="no print run"):
        register.strike(number, on=PRINTED, by="A. Clerk", reason="entered twice")
    register.add([NewRun(RUN)])
    register.bring_back(number)
    assert len(register.runs()) == 2


def test_no_more_copies_are_placed_than_were_printed(register: Register) -> None:
    (number,) = register.add([NewRun(run(sites=(PRESTON,)))])
    with pytest.raises(InputError, match="the place of 210 is still open; 211 are too many") as refused:
        register.place_copies(number, [replace(LANCASTER, copies=11), replace(LANCASTER, copies=200)])
    assert refused.value.error_id == "too-many-copies"
    assert register.run(number).placed == 40
    sites = register.place_copies(number, [LANCASTER, replace(LANCASTER, copies=150)])
    assert register.run(number).unplaced == 0
    register.remove_sites(sites)
    assert register.run(number).placed == 40


def test_places_that_come_back_are_the_same_places(register: Register) -> None:
    """Undo takes both records back; then both can be made again, though the second names the places of the first."""
    (number,) = register.add([NewRun(RUN)])
    site = Site("Preston", 10, date(2026, 11, 2), "A. Clerk")
    (first,) = register.place_copies(number, [site])
    register.remove_sites([first])
    assert register.place_copies(number, [replace(site, id=first)]) == (first,)
    register.take_down([first], on=date(2026, 11, 3), by="A. Clerk")
    assert [one.id for one in register.run(number).sites] == [first]


def test_copies_are_taken_down_once_and_put_back(register: Register) -> None:
    (number,) = register.add([NewRun(run(sites=(PRESTON, LANCASTER)))])
    first, second = (one.id for one in register.run(number).sites)
    register.take_down([first], on=date(2026, 12, 1), by="B. Round")
    assert register.run(number).sites[0].taken_down_by == "B. Round"
    with pytest.raises(InputError, match="taken down already"):
        register.take_down([second, first], on=date(2026, 12, 2), by="C. Late")
    found = register.run(number)
    assert (found.taken_down, found.out) == (40, 210), "all of them or none"
    register.put_back([first])
    assert register.run(number).taken_down == 0


def test_a_change_is_noted_and_taken_back(register: Register) -> None:
    change = Change(ChangeKind.NUMBER, "0808 1000 900", "0808 1000 901", PRINTED, "Ofcom moved it", "A. Clerk")
    number = register.note_change(change)
    assert register.changes() == (replace(change, id=number),)
    register.settle_change(number, PRINTED)
    assert register.changes() == ()
    register.settle_change(number, None)
    assert register.changes() == (replace(change, id=number),)
    with pytest.raises(InputError, match="no change 99"):
        register.settle_change(99, PRINTED)


def test_words_are_kept_whatever_they_hold(register: Register) -> None:
    odd = Site('Tŷ\'r "Cwmni"; DROP TABLE print_site --', 1)
    (number,) = register.add([NewRun(run(sites=(odd,)))])
    assert register.run(number).sites[0].place == odd.place
