"""Which pieces a change calls back, and where each stands on a day."""

from __future__ import annotations

import csv
from datetime import date

import pytest

from materials_app.model.print_run import Change, ChangeKind, PrintedClaim, PrintRun, RunState, Site, Target
from materials_app.records.csv_files import NOT_ON_RECORD, recall_csv, register_csv
from materials_app.records.standing import is_found, months_after, standing_of, touches
from tests.support.print_runs import RUN, run

ON = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("kind", "was", "is_touched"),
    [
        (ChangeKind.NUMBER, "0808 1000 900", True),
        (ChangeKind.NUMBER, "08081000900", True),
        (ChangeKind.NUMBER, "+44 (0)808 1000 900", True),
        (ChangeKind.NUMBER, "0044 808 1000900", True),
        (ChangeKind.NUMBER, "0808 1000 901", False),
        (ChangeKind.NUMBER, "116 123", True),
        (ChangeKind.NUMBER, "116", False),
        (ChangeKind.NUMBER, "", False),
        (ChangeKind.ADDRESS, "stopitnow.org.uk", True),
        (ChangeKind.ADDRESS, "https://stopitnow.org.uk/helpline", True),
        (ChangeKind.ADDRESS, "www.stopitnow.org.uk/help", False),
        (ChangeKind.ADDRESS, "stopitnow.org", False),
        (ChangeKind.ADDRESS, "get-help.stopitnow.org.uk", False),
        (ChangeKind.ADDRESS, "", False),
        (ChangeKind.CLAIM, "calls-2025", True),
        (ChangeKind.CLAIM, "calls", False),
        (ChangeKind.RESOURCE, "samaritans", True),
        (ChangeKind.RESOURCE, "childline", False),
        (ChangeKind.FORCE, "lancashire", True),
        (ChangeKind.FORCE, "lancashire police", True),
        (ChangeKind.FORCE, "Lanc", False),
    ],
)
def test_a_change_touches_exactly_the_pieces_that_carry_it(kind: ChangeKind, was: str, is_touched: bool) -> None:
    assert touches(Change(kind, was), RUN) is is_touched


def test_a_figure_that_was_corrected_calls_back_what_was_printed_before() -> None:
    change = Change(ChangeKind.CLAIM, "calls-2025", since=RUN.printed_on)
    assert touches(change, RUN)
    assert not touches(change, run(printed_on=date(2026, 11, 2)))


def test_an_old_value_is_called_back_whatever_day_it_was_printed() -> None:
    late = run(printed_on=date(2026, 11, 2))
    assert touches(Change(ChangeKind.CLAIM, "calls-2025", since=RUN.printed_on, values=("1,240",)), late)
    assert not touches(Change(ChangeKind.CLAIM, "calls-2025", since=RUN.printed_on, values=("1,250",)), late)
    assert not touches(Change(ChangeKind.CLAIM, "calls-2025", values=("1,250",)), late)


GONE = Site("Preston", 250, taken_down=ON)
PAST = Change(ChangeKind.NUMBER, "116 123", "116 124", date(2026, 11, 2), "It moved.", id=1)
COMING = Change(ChangeKind.NUMBER, "116 123", since=date(2026, 12, 24), id=2)


@pytest.mark.parametrize(
    ("one", "changes", "state", "review_by"),
    [
        (run(), (), RunState.CURRENT, date(2027, 3, 1)),
        (run(claims=()), (), RunState.CURRENT, date(2027, 11, 1)),
        (run(claims=(), review_by=None), (), RunState.CURRENT, date(2027, 11, 1)),
        (run(claims=(), review_by=date(2026, 12, 28)), (), RunState.REVIEW, date(2026, 12, 28)),
        (run(claims=(), review_by=date(2026, 12, 29)), (), RunState.CURRENT, date(2026, 12, 29)),
        (run(claims=(PrintedClaim("c", "3", date(2026, 12, 1)),)), (), RunState.REVIEW, date(2026, 12, 1)),
        (run(), (PAST,), RunState.RECALL, ON),
        (run(claims=()), (COMING,), RunState.REVIEW, date(2026, 12, 24)),
        (run(sites=(GONE,)), (PAST,), RunState.WITHDRAWN, None),
        (run(quantity=251, sites=(GONE,)), (PAST,), RunState.RECALL, ON),
        (run(claims=()), (Change(ChangeKind.FORCE, "lancashire", since=ON),), RunState.REVIEW, ON),
        (run(claims=()), (Change(ChangeKind.FORCE, "lancashire", since=ON, id=3),), RunState.RECALL, ON),
        (run(targets=(Target("samaritans", "116 124"),)), (PAST,), RunState.CURRENT, date(2027, 3, 1)),
    ],
)
def test_where_a_run_stands(
    one: PrintRun, changes: tuple[Change, ...], state: RunState, review_by: date | None
) -> None:
    standing = standing_of(one, changes, ON)
    assert (standing.state, standing.review_by) == (state, review_by)
    assert bool(standing.reasons) is (state is not RunState.CURRENT)


def test_why_is_said_in_sentences() -> None:
    (reason,) = standing_of(RUN, (PAST,), ON).reasons
    assert reason == (
        "The printed number 116 123 is not right any more. Since 2 November 2026. Now: 116 124. It moved."
    )


def test_worst_comes_first_then_what_is_looked_at_first() -> None:
    standings = [
        standing_of(run(id=1, claims=()), (), ON),
        standing_of(run(id=2, sites=(GONE,)), (), ON),
        standing_of(run(id=3, claims=(), review_by=date(2026, 12, 20)), (), ON),
        standing_of(run(id=4, claims=(), review_by=date(2026, 12, 4)), (), ON),
        standing_of(run(id=5), (PAST,), ON),
    ]
    assert [one.run.id for one in sorted(standings, key=lambda one: one.order)] == [5, 4, 3, 1, 2]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 10, 31), 1, date(2026, 11, 30)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_months_end_where_they_end(day: date, months: int, later: date) -> None:
    assert months_after(day, months) == later


def test_a_run_is_found_by_any_of_its_words() -> None:
    one = run(sites=(Site("GP surgeries, Burnley", 110),))
    assert all(is_found(one, words) for words in ("", "st-a4", "3fa2c1", "burnley poster", "PO 20418"))
    assert not is_found(one, "burnley card")


def test_a_recall_list_names_every_place_where_copies_still_are() -> None:
    one = run(sites=(Site("Preston", 40, taken_down=ON), Site("=Burnley", 110)))
    rows = list(csv.DictReader(recall_csv([standing_of(one, (PAST,), ON)]).splitlines()))
    assert [(row["place"], row["copies_there"]) for row in rows] == [("'=Burnley", "110"), (NOT_ON_RECORD, "100")]
    assert {(row["edition"], row["copies_printed"], row["what_changed"], row["now"], row["since"]) for row in rows} == {
        (RUN.edition, "250", "116 123", "116 124", "2026-11-02")
    }


def test_the_register_as_csv_has_a_row_for_each_place() -> None:
    one = run(sites=(Site("Preston", 40, taken_down=ON, taken_down_by="B. Round"), Site("Burnley", 110)))
    text = register_csv([standing_of(one, (PAST,), ON)])
    assert len(text.splitlines()) == 4
    assert "Preston,40,,2026-11-27,B. Round" in text
    assert "0808 1000 900; 116 123" in text
