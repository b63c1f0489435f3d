"""Older registers are brought up to date whole, newer ones are left alone, and the tables are what the steps make."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import inspect

from materials_app.errors import InputError
from materials_app.model.print_run import ChangeKind
from materials_app.records import tables
from materials_app.records.database import Database, open_database
from materials_app.records.migrations import STEPS
from materials_app.records.register import NewRun, Register, open_register
from tests.support.print_runs import RUN

FROZEN = sorted((Path(__file__).resolve().parents[2] / "data/frozen").glob("print-register-*.sql"))
NEXT = ("ALTER TABLE print_run ADD COLUMN colour TEXT NOT NULL DEFAULT ''",)
BROKEN = (
    "ALTER TABLE print_run ADD COLUMN colour TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE no_such_table ADD COLUMN x TEXT",
)


def test_the_tables_are_what_the_steps_make(place: str) -> None:
    with open_database(place, "1").reading() as connection:
        there = inspect(connection)
        for table in tables.METADATA.sorted_tables:
            made = {column["name"]: column["nullable"] for column in there.get_columns(table.name)}
            declared = {column.name: column.nullable for column in table.columns}
            assert {name: bool(may) for name, may in made.items() if name != "id"} == {
                name: may for name, may in declared.items() if name != "id"
            }


def test_an_older_register_is_brought_up_to_date_and_keeps_everything(place: str) -> None:
    Register(open_database(place, "0.1")).add([NewRun(RUN)])
    newer = open_database(place, "0.2", (*STEPS, NEXT))
    assert Register(newer).runs()[0].edition == RUN.edition
    with newer.reading() as connection:
        versions = connection.exec_driver_sql("SELECT version, program FROM register_version ORDER BY version").all()
    assert [tuple(one) for one in versions] == [(1, "0.1"), (2, "0.2")]
    if newer.file:
        copy = newer.file.with_name("print-register.sqlite.version-1")
        assert open_register(str(copy)).runs()[0].edition == RUN.edition, "the file as it was lies beside it"


def test_a_newer_register_is_left_alone_in_plain_words(place: str) -> None:
    newer = Register(open_database(place, "9.9", (*STEPS, NEXT)))
    newer.add([NewRun(RUN)])
    with pytest.raises(
        InputError, match=r"newer version of this program \(9\.9\).*version 2, and this one knows up to 1"
    ) as refused:
        open_register(place)
    assert (refused.value.error_id, refused.value.hint) == ("register-newer", "Update this program.")
    assert len(newer.runs()) == 1


def test_a_step_that_breaks_changes_nothing(place: str) -> None:
    Register(open_database(place, "0.1")).add([NewRun(RUN)])
    with pytest.raises(Exception, match="no_such_table"):
        open_database(place, "0.2", (*STEPS, BROKEN))
    database = open_database(place, "0.1")
    with database.reading() as connection:
        assert "colour" not in {one["name"] for one in inspect(connection).get_columns("print_run")}
    assert len(Register(database).runs()) == 1


def test_every_version_that_was_released_is_still_read(tmp_path: Path) -> None:
    for number, frozen in enumerate(FROZEN, 1):
        path = tmp_path / f"{number}.sqlite"
        with sqlite3.connect(path) as connection:
            connection.executescript(frozen.read_text(encoding="utf-8"))
        connection.close()
        register = open_register(str(path))
        (found,) = register.runs()
        assert (found.id, found.edition, found.placed, found.taken_down) == (1, RUN.edition, 100, 40)
        assert [(one.kind, one.was) for one in register.changes()] == [(ChangeKind.NUMBER, "0808 1000 900")]
        (next_one,) = register.add([NewRun(RUN)], again=True)
        assert next_one == 2
    assert len(FROZEN) == len(STEPS), "a released version has its frozen register"


def test_another_programs_database_is_not_written_into(tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE letters (id INTEGER)")
    connection.close()
    with pytest.raises(InputError, match="no place for a print register"):
        open_register(str(other))


def test_two_programs_may_make_a_register_at_once(place: str) -> None:
    def opened(_: int) -> Database:
        return open_database(place, "1")

    with ThreadPoolExecutor(4) as pool:
        assert len(list(pool.map(opened, range(4)))) == 4
