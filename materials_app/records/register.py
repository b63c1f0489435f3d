"""The print register: what was printed, where it is, what has changed since. Each call is one whole transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from materials_app import __version__
from materials_app.errors import InputError
from materials_app.model.print_run import Change, ChangeKind, PrintRun, Site
from materials_app.model.said import said
from materials_app.records import tables
from materials_app.records.database import Database, open_database
from materials_app.records.rows import SAME, read_runs


@dataclass(frozen=True, slots=True)
class NewRun:
    """A run to put on record, with a small picture (PNG) of its first page; empty bytes without one."""

    run: PrintRun
    picture: bytes = b""


class Register:
    """A register that is open. Safe to share between threads: nothing is kept but its address."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def place(self) -> str:
        """Where it is kept, as people may read it."""
        return self._database.place

    # -- print runs

    def add(self, runs: Iterable[NewRun], *, again: bool = False) -> tuple[int, ...]:
        """Put runs on record, all or none; their numbers in the register.

        Raises:
            InputError: when the same file, printed on the same day, is on record already and ``again`` was not said.
        """
        with self._database.writing() as connection:
            _one_at_a_time(connection)
            numbers = []
            for new in runs:
                if not again:
                    _refuse_twice(connection, new.run)
                row = {name: getattr(new.run, name) for name in SAME}
                row |= {"order_number": new.run.order, "recorded_by": new.run.by, "picture": new.picture or None}
                number = _number(connection.execute(insert(tables.RUN).values(**row)))
                numbers.append(number)
                self._add_parts(connection, number, new.run)
            return tuple(numbers)

    def _add_parts(self, connection: Connection, number: int, run: PrintRun) -> None:
        targets = [{"resource": t.resource, "telephone": t.number, "address": t.address} for t in run.targets]
        claims = [{"claim": c.id, "value": c.value, "expires": c.expires} for c in run.claims]
        _insert(connection, tables.TARGET, number, targets)
        _insert(connection, tables.SYMBOL, number, [{"opens": one} for one in run.symbols])
        _insert(connection, tables.CLAIM, number, claims)
        _insert(connection, tables.SITE, number, [_site_row(site) for site in run.sites])

    def runs(self) -> tuple[PrintRun, ...]:
        """Every run that was not struck out, the last one printed first."""
        with self._database.reading() as connection:
            return read_runs(connection)

    def run(self, number: int) -> PrintRun:
        """One run.

        Raises:
            InputError: when there is none of that number.
        """
        with self._database.reading() as connection:
            return _one(connection, number)

    def picture(self, number: int) -> bytes:
        """The picture of a run's first page (PNG); empty without one."""
        with self._database.reading() as connection:
            query = select(tables.RUN.c.picture).where(tables.RUN.c.id == number)
            return bytes(connection.execute(query).scalar() or b"")

    def strike(self, *numbers: int, on: date, by: str, reason: str) -> None:
        """Take runs that were put on record by mistake out of every list, all or none. They stay in the database, with
        the reason.

        Raises:
            InputError: when there is none of a number, or it is struck out already.
        """
        self._set_struck(numbers, is_struck=True, struck_on=on, struck_by=by, struck_because=reason)

    def bring_back(self, *numbers: int) -> None:
        """Undo ``strike``."""
        self._set_struck(numbers, is_struck=False, struck_on=None, struck_by="", struck_because="")

    def _set_struck(self, numbers: Sequence[int], *, is_struck: bool, **values: Any) -> None:
        run = tables.RUN.c
        was = run.struck_on.is_(None) if is_struck else run.struck_on.is_not(None)
        with self._database.writing() as connection:
            for number in numbers:
                done = connection.execute(update(tables.RUN).where(run.id == number, was).values(**values))
                if not done.rowcount:
                    raise _unknown(number)

    # -- sites

    def place_copies(self, number: int, sites: Sequence[Site]) -> tuple[int, ...]:
        """Put on record where copies of a run went; all of it or nothing. The numbers of the sites: those they had
        where they were on record before, so that whatever was put on record of them since can be made again too.

        Raises:
            InputError: when more copies would be placed than were printed; others may have placed some meanwhile.
        """
        with self._database.writing() as connection:
            run = _one(connection, number, hold=True)
            left, more = run.unplaced, sum(site.copies for site in sites)
            if more > left:
                raise _too_many(run, more, left)
            rows = ({"run": number, **_site_row(site)} for site in sites)
            return tuple(_number(connection.execute(insert(tables.SITE).values(**row))) for row in rows)

    def remove_sites(self, numbers: Sequence[int]) -> None:
        """Undo ``place_copies``."""
        with self._database.writing() as connection:
            connection.execute(delete(tables.SITE).where(tables.SITE.c.id.in_(numbers)))

    def take_down(self, numbers: Sequence[int], *, on: date, by: str) -> None:
        """Put on record that the copies at these sites are gone; all of them or none.

        Raises:
            InputError: when one is no site, or somebody has put that on record already.
        """
        site = tables.SITE.c
        with self._database.writing() as connection:
            for number in numbers:
                mark = update(tables.SITE).where(site.id == number, site.taken_down.is_(None))
                if not connection.execute(mark.values(taken_down=on, taken_down_by=by)).rowcount:
                    raise InputError(
                        said("Site {number} is not there, or on record as taken down already.", number=number),
                        hint=said("Look at the run again: somebody may have been quicker."),
                        error_id="site-gone",
                    )

    def put_back(self, numbers: Sequence[int]) -> None:
        """Undo ``take_down``."""
        mark = update(tables.SITE).where(tables.SITE.c.id.in_(numbers))
        with self._database.writing() as connection:
            connection.execute(mark.values(taken_down=None, taken_down_by=""))

    # -- what has changed

    def note_change(self, change: Change) -> int:
        """Put on record that something printed is not true any more; its number."""
        row = {"kind": change.kind.value, "was": change.was, "becomes": change.now, "since": change.since}
        row |= {"reason": change.reason, "recorded_by": change.by}
        with self._database.writing() as connection:
            return _number(connection.execute(insert(tables.CHANGE).values(**row)))

    def settle_change(self, number: int, on: date | None) -> None:
        """Take a change back that was noted by mistake; with no day, undo that.

        Raises:
            InputError: when there is none of that number.
        """
        mark = update(tables.CHANGE).where(tables.CHANGE.c.id == number).values(settled_on=on)
        with self._database.writing() as connection:
            if not connection.execute(mark).rowcount:
                raise InputError(
                    said("There is no change {number} on record.", number=number), error_id="unknown-change"
                )

    def changes(self) -> tuple[Change, ...]:
        """Every change on record that was not taken back, in the order they were noted."""
        query = select(tables.CHANGE).where(tables.CHANGE.c.settled_on.is_(None)).order_by(tables.CHANGE.c.id)
        with self._database.reading() as connection:
            return tuple(
                Change(ChangeKind(row.kind), row.was, row.becomes, row.since, row.reason, row.recorded_by, row.id)
                for row in connection.execute(query)
            )


def open_register(place: str) -> Register:
    """The register at ``place``: a file on this computer, or the address of a PostgreSQL database. Made where there is
    none yet, brought up to date where an older program made it.

    Raises:
        InputError: for a place that cannot hold one. OutputError: when it cannot be reached or written.
    """
    return Register(open_database(place, __version__))


def _one_at_a_time(connection: Connection) -> None:
    """Let others add when we are done: SQLite's writers wait as it is."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"LOCK TABLE {tables.RUN.name} IN SHARE ROW EXCLUSIVE MODE")


def _refuse_twice(connection: Connection, new: PrintRun) -> None:
    run = tables.RUN.c
    same = select(run.id).where(run.press_sha256 == new.press_sha256, run.printed_on == new.printed_on)
    there = connection.execute(same.where(run.struck_on.is_(None), run.press_sha256 != "")).scalar()
    if there is not None:
        raise InputError(
            said(
                "This file, printed on {day}, is on record already, as print run {number}.",
                day=new.printed_on,
                number=there,
            ),
            hint=said("If it was printed twice that day, say so; else leave it."),
            error_id="run-on-record",
        )


def _number(done: Any) -> int:
    return int(done.inserted_primary_key[0])


def _insert(connection: Connection, table: Table, number: int, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), [{"run": number, **row} for row in rows])


def _site_row(site: Site) -> dict[str, Any]:
    return {
        "place": site.place,
        "copies": site.copies,
        "since": site.on,
        "recorded_by": site.by,
        "taken_down": site.taken_down,
        "taken_down_by": site.taken_down_by,
        **({"id": site.id} if site.id else {}),
    }


def _one(connection: Connection, number: int, *, hold: bool = False) -> PrintRun:
    found = read_runs(connection, number, hold=hold)
    if not found:
        raise _unknown(number)
    return found[0]


def _unknown(number: int) -> InputError:
    return InputError(
        said("There is no print run {number} in the register.", number=number),
        hint=said("The list of the register shows the numbers there are."),
        error_id="unknown-run",
    )


def _too_many(run: PrintRun, more: int, left: int) -> InputError:
    return InputError(
        said(
            "Of print run {number}, {quantity} copies were printed and the place of {left} is still open; {more} are "
            "too many.",
            number=run.id,
            quantity=f"{run.quantity:,}",
            left=f"{left:,}",
            more=f"{more:,}",
        ),
        hint=said("Look at the run again: somebody may have placed some meanwhile."),
        error_id="too-many-copies",
    )
