"""What can go wrong with the register, in words: what happened, what it means for the record, what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DataError, SQLAlchemyError

from materials_app.errors import InputError, MaterialsError, OutputError
from materials_app.model.said import said

_PRIMARY = 0xFF
"""SQLite's extended codes keep the primary one in the lowest byte."""
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_SPOILT = frozenset({sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT})
_FULL, _READ_ONLY = sqlite3.SQLITE_FULL, frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM})
_UNOPENED = sqlite3.SQLITE_CANTOPEN
_POSTGRES_FULL, _POSTGRES_DENIED, _POSTGRES_BUSY = "53100", "42501", "55P03"
"""SQLSTATE: disk_full, insufficient_privilege, lock_not_available."""


@contextmanager
def told(place: str) -> Iterator[None]:
    """Whatever the database raises within, in words. ``place`` is what messages call the register: no password.

    Raises:
        MaterialsError: in place of every error of SQLAlchemy, and of its drivers' own for a number that is too large
            and for text that is none.
    """
    try:
        yield
    except SQLAlchemyError as fault:
        raise in_words(fault, place) from fault
    except (OverflowError, UnicodeError) as fault:
        raise _unfit(str(fault), place) from fault


def in_words(fault: Exception, place: str) -> MaterialsError:
    """The error for a fault of SQLAlchemy's."""
    original = getattr(fault, "orig", None)
    if isinstance(original, sqlite3.Error):
        return _of_sqlite(original, place)
    state = getattr(original, "sqlstate", "") or ""
    if state == _POSTGRES_FULL:
        return _full(place)
    if state == _POSTGRES_DENIED:
        return _read_only(place)
    if state == _POSTGRES_BUSY:
        return _busy(place)
    words = next(iter(str(original or fault).strip().splitlines()), "")
    if isinstance(fault, DataError):
        return _unfit(words, place)
    return OutputError(
        said("The print register cannot be reached: {what}. Nothing was changed.", what=words),
        hint=said("Connect to where it is kept, or ask whoever looks after it; then try again."),
        place=place,
        error_id="register-unreachable",
    )


def _of_sqlite(fault: sqlite3.Error, place: str) -> MaterialsError:
    code = getattr(fault, "sqlite_errorcode", 0) & _PRIMARY
    if code == _FULL:
        return _full(place)
    if code in _READ_ONLY:
        return _read_only(place)
    if code in _BUSY:
        return _busy(place)
    if code in _SPOILT:
        return InputError(
            said("The print register is damaged, or the file is something else. Nothing was changed."),
            hint=said("Bring the last good copy of the file back; keep this one, somebody may read more out of it."),
            place=place,
            error_id="register-damaged",
        )
    if code == _UNOPENED:
        return no_folder(place)
    return OutputError(
        said("The print register could not be written: {what}. It is as it was.", what=str(fault)),
        hint=said("Free some space, or see that you may write there."),
        place=place,
        error_id="register-not-written",
    )


def no_folder(place: str) -> OutputError:
    """The file is not there and cannot be made, or may not be opened."""
    return OutputError(
        said("The print register cannot be opened. Nothing was changed."),
        hint=said("See that its folder is there and that you may write in it."),
        place=place,
        error_id="register-unopened",
    )


def _busy(place: str) -> OutputError:
    return OutputError(
        said("The print register is in use by somebody else, who is taking long. Nothing was changed."),
        hint=said("Try again."),
        place=place,
        error_id="register-busy",
    )


def _unfit(what: str, place: str) -> InputError:
    """A number beyond what a column holds, or text that cannot be written as UTF-8."""
    return InputError(
        said("The print register cannot hold what was given: {what}. Nothing was changed.", what=what),
        hint=said("Look at the numbers and at what was pasted, and give it again."),
        place=place,
        error_id="register-unfit",
    )


def _full(place: str) -> OutputError:
    return OutputError(
        said("The disk is full, so nothing was put on record. The print register is as it was."),
        hint=said("Free some space and try again."),
        place=place,
        error_id="register-disk-full",
    )


def _read_only(place: str) -> OutputError:
    return OutputError(
        said("You may read the print register, not write in it. It is as it was."),
        hint=said("Ask whoever looks after it."),
        place=place,
        error_id="register-read-only",
    )


def on_a_share(place: str, kind: str) -> InputError:
    """The register's file lies on a network share."""
    return InputError(
        said(
            "The print register would lie on a network share ({kind}). Two people who write at once would lose each "
            "other's records there, because such drives do not pass a database's locks on.",
            kind=kind,
        ),
        hint=said("Keep it on a disk of this computer, or let your team share one on a PostgreSQL server."),
        place=place,
        error_id="register-on-share",
    )


def made_by_a_newer_one(place: str, version: int, known: int, program: str) -> InputError:
    """A newer program has written there."""
    return InputError(
        said(
            "The print register was last written by a newer version of this program ({program}): it is of version "
            "{version}, and this one knows up to {known}. Nothing was changed.",
            program=program,
            version=version,
            known=known,
        ),
        hint=said("Update this program."),
        place=place,
        error_id="register-newer",
    )


def no_driver(place: str) -> InputError:
    """The part that speaks to PostgreSQL is not installed."""
    return InputError(
        said("The print register is kept on a PostgreSQL server, and the part that speaks to it is not installed."),
        hint=said('Install it: pip install "campaign-materials-studio[postgresql]".'),
        place=place,
        error_id="register-no-driver",
    )


def no_such_place(place: str) -> InputError:
    """An address that is no register's."""
    return InputError(
        said("'{place}' is no place for a print register.", place=place),
        hint=said("Name a file on this computer, or an address: postgresql://user@server/database."),
        error_id="register-place",
    )


def unspelled_password(place: str) -> InputError:
    """A second @ in an address: the password would end at the first, and its rest be read as the server's name."""
    return InputError(
        said("'{place}' cannot be read: there is more than one @ in the address.", place=place),
        hint=said("Write %40 for an @ in the password."),
        error_id="register-place",
    )
