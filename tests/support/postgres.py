"""A real PostgreSQL server of the test's own, from the system's packages: started, asked for databases, stopped.

It is never run as root: where the tests are, it runs as a user who owns nothing else.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

OWNER = "register"
_USERS = ("postgres", "nobody")


class Server:
    """A server that listens on a socket in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count(1)

    def new_database(self) -> str:
        """The address of an empty database."""
        import psycopg

        name = f"register_{next(self._numbers)}"
        with psycopg.connect(host=str(self._folder), user=OWNER, dbname="postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")  # type: ignore[call-overload]
        return f"postgresql://{OWNER}@/{name}?host={self._folder}"


@contextmanager
def server() -> Iterator[Server]:
    """A server, while it is needed."""
    tools, user = _tools(), _user()
    folder = Path(tempfile.mkdtemp(prefix="register-pg-"))
    data = folder / "data"
    if user is not None:
        shutil.chown(folder, user)
    try:
        _run(user, tools / "initdb", "-D", data, "-U", OWNER, "-A", "trust", "-E", "UTF8", "--no-sync", "--locale", "C")
        options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c max_connections=40"
        _run(user, tools / "pg_ctl", "-D", data, "-l", folder / "log", "-o", options, "-w", "start")
        try:
            yield Server(folder)
        finally:
            _run(user, tools / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _tools() -> Path:
    """Where Debian's packages lay the server's programs: off the search path, one folder a version."""
    there = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda one: float(one.parent.name))
    found = [one for one in there if (one / "initdb").is_file() and (one / "pg_ctl").is_file()]
    if found:
        return found[-1]
    named = shutil.which("pg_ctl")
    assert named, "PostgreSQL is not installed: make test-all installs it where it may"
    return Path(named).resolve().parent


def _user() -> str | None:
    if os.geteuid():
        return None
    known = {one.pw_name for one in pwd.getpwall()}
    return next(name for name in _USERS if name in known)


def _run(user: str | None, *command: object) -> None:
    group = {"group": pwd.getpwnam(user).pw_gid, "extra_groups": []} if user else {}
    done = subprocess.run(
        [str(one) for one in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd="/",
        text=True,
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"},
        user=user,
        **group,  # type: ignore[arg-type]
    )
    assert done.returncode == 0, done.stderr
