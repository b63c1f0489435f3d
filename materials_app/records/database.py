"""Opens the database of a register: a file of SQLite's on a local disk, or a PostgreSQL server by its address.

Imports SQLAlchemy, which costs 150 ms: import this module when a register is opened, not before.
"""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool

from materials_app.records import faults
from materials_app.records.migrations import STEPS, VERSIONS, VERSIONS_TABLE, Step, spelled
from materials_app.records.network_share import share_of
from materials_app.records.place import is_server, without_password

_PATIENCE_S = 30
"""How long a writer waits for another one: a record takes milliseconds, so this is for a machine that sleeps."""
_CONNECT_S = 10
_LOST_MS = _PATIENCE_S * 1000
"""How long a server may answer nothing any more, on systems that can tell (libpq: tcp_user_timeout)."""
_MIGRATING = 7_305_114
"""Key of the lock under which one program at a time brings a PostgreSQL register up to date; any number would do."""


@dataclass(frozen=True, slots=True)
class Database:
    """A register's database, at its newest version. ``place`` is what people may read: it holds no password."""

    engine: Engine
    place: str
    file: Path | None = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One look, at one moment.

        Raises:
            MaterialsError: when the database refuses; says why.
        """
        reader = self.engine if self.file else self.engine.execution_options(isolation_level="REPEATABLE READ")
        with faults.told(self.place), reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One change: all of it, or nothing.

        Raises:
            MaterialsError: when the database refuses; nothing was changed.
        """
        writer = self.engine.execution_options(writes=True)
        with faults.told(self.place), writer.begin() as connection:
            if self.file is None:  # a file's lock is asked for with the same patience
                connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_PATIENCE_S * 1000:.0f}ms'")
            yield connection


def open_database(place: str, program: str, steps: Sequence[Step] = STEPS) -> Database:
    """The database at ``place``, made where there is none and brought up to date where it is older.

    Args:
        place: a file, or ``postgresql://user@server/database``.
        program: the version of the program, for the record of who brought it up to date.
        steps: the schema's steps; other than the shipped ones in tests alone.

    Raises:
        InputError: for a place that cannot hold a register, one on a network share, a newer program's or a damaged
            one. OutputError: when it cannot be reached or written.
    """
    database = _at_server(place) if is_server(place) else _in_file(Path(place))
    with faults.told(database.place):
        _bring_up_to_date(database, program, steps)
    return database


def _at_server(place: str) -> Database:
    try:
        url = make_url(place)
    except (ArgumentError, ValueError):
        raise faults.no_such_place(place.rpartition("@")[2]) from None
    if "@" in (url.host or ""):
        raise faults.unspelled_password(without_password(place))
    if url.drivername not in ("postgresql", "postgres", "postgresql+psycopg") or not url.database:
        raise faults.no_such_place(url.render_as_string(hide_password=True))
    shown = url.set(drivername="postgresql").render_as_string(hide_password=True)
    if importlib.util.find_spec("psycopg") is None:
        raise faults.no_driver(shown)
    driven = url.set(drivername="postgresql+psycopg")
    patience = {"connect_timeout": _CONNECT_S, "tcp_user_timeout": _LOST_MS}
    return Database(create_engine(driven, poolclass=NullPool, connect_args=patience), shown)


def _in_file(path: Path) -> Database:
    shown = str(path)
    if share := share_of(path):
        raise faults.on_a_share(shown, share)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as refused:
        raise faults.no_folder(shown) from refused
    url = URL.create("sqlite", database=shown)
    engine = create_engine(url, poolclass=NullPool, connect_args={"timeout": _PATIENCE_S})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return Database(engine, shown, path)


def _prepare(connection: Any, _: Any) -> None:
    """Leave transactions to us, and wait until the disk has each one: the driver alone begins them too late."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")


def _begin(connection: Connection) -> None:
    """A writer takes the lock at once: two who read first and write then would each overrule the other."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _bring_up_to_date(database: Database, program: str, steps: Sequence[Step]) -> None:
    with database.engine.begin() as connection:
        if _checked(database, connection, steps) == len(steps):
            return
    with database.writing() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATING})")
        version = _checked(database, connection, steps)  # another program may have done it meanwhile
        if version == len(steps):
            return
        if version:
            _keep_copy(database, version)
        else:
            connection.exec_driver_sql(VERSIONS_TABLE)
        for number, step in enumerate(steps[version:], version + 1):
            for statement in step:
                connection.exec_driver_sql(spelled(statement, connection.dialect.name))
            _note(connection, number, program)


def _note(connection: Connection, version: int, program: str) -> None:
    connection.execute(
        text(f"INSERT INTO {VERSIONS} VALUES (:version, :program)"), {"version": version, "program": program}
    )


def _checked(database: Database, connection: Connection, steps: Sequence[Step]) -> int:
    """The version of the database as it is: 0 for an empty one.

    Raises:
        InputError: when a newer program wrote it, or it holds something else.
    """
    tables = inspect(connection).get_table_names()
    if VERSIONS not in tables:
        if database.file is not None and tables:
            raise faults.no_such_place(database.place)
        return 0
    version, by = connection.exec_driver_sql(
        f"SELECT version, program FROM {VERSIONS} ORDER BY version DESC"
    ).first() or (0, "")
    if version > len(steps):
        raise faults.made_by_a_newer_one(database.place, version, len(steps), by)
    return int(version)


def _keep_copy(database: Database, version: int) -> None:
    """The file as it is, beside it, before its schema changes: we hold the lock, so nobody writes meanwhile. Best
    effort: the change itself is all or nothing."""
    if database.file is not None:
        with suppress(OSError):
            shutil.copy2(database.file, database.file.with_name(f"{database.file.name}.version-{version}"))
