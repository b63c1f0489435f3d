"""One opener per file: who has a set open, told by a small file beside it that its opener holds locked.

The lock is the operating system's, so it ends with the process that holds it, however that ends: a lock nobody holds is
one of a process that died, and is taken over. Only where the file says that another computer wrote it can nobody be
sure, for not every shared drive passes locks on.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

FAR = 1 << 30
"""The byte that is locked: far behind the words, so that they can be read while it is."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a file open: which process on which computer, since when."""

    process: int
    host: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Held:
    """A file somebody else has open. ``by`` is none where the lock does not say; ``is_sure`` is false where its holder
    may be gone and this computer cannot tell."""

    by: Holder | None
    is_sure: bool = True


class Lock:
    """A lock that was taken. Where a folder cannot be written there is nothing to guard, and it holds nothing."""

    def __init__(self, path: Path, number: int | None) -> None:
        self._path = path
        self._number = number

    @property
    def is_held(self) -> bool:
        """Whether others can see it."""
        return self._number is not None

    def release(self) -> None:
        """Let others open the file. Twice does no harm."""
        number, self._number = self._number, None
        if number is None:
            return
        if sys.platform == "win32":  # an open file cannot be removed there
            os.close(number)
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
        else:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
            os.close(number)


def this_process(now: datetime) -> Holder:
    """The process that asks."""
    return Holder(os.getpid(), platform.node(), now)


def lock_path(path: Path) -> Path:
    """Where the lock of ``path`` lies."""
    return path.with_name(f".{path.name}.lock")


def take(path: Path, me: Holder, *, over: bool = False) -> Lock | Held:
    """The lock of ``path``, or who holds it. ``over`` takes it from a computer that may be gone, never from a process
    that lives on this one."""
    beside = lock_path(path)
    while True:
        number = _open(beside)
        if number is None:
            return Lock(beside, None)
        can_lock = _grab(number)
        if can_lock and not _is_at(number, beside):  # its last holder has just removed it
            os.close(number)
            continue
        left = _read(number)
        if not can_lock and can_lock is not None:
            os.close(number)
            return Held(left)
        if left and not over and (left.host != me.host or can_lock is None):
            os.close(number)
            return Held(left, is_sure=False)
        _write(number, me)
        return Lock(beside, number)


def _open(path: Path) -> int | None:
    """The lock's file, to be written where it may be: another person's can be looked at and locked all the same."""
    for how in (os.O_RDWR | os.O_CREAT, os.O_RDONLY):
        with suppress(OSError):
            return os.open(path, how, 0o666)
    return None


def _grab(number: int) -> bool | None:
    """Whether the lock is ours now; none where the drive knows no locks."""
    try:
        if sys.platform == "win32":
            os.lseek(number, FAR, os.SEEK_SET)
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return None
    return True


def _is_at(number: int, path: Path) -> bool:
    """Whether the open file is still the one of that name."""
    try:
        return os.path.samestat(os.fstat(number), path.stat())
    except OSError:
        return False


def _read(number: int) -> Holder | None:
    """Who wrote the lock; none where it says nothing that can be read."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        os.lseek(number, 0, os.SEEK_SET)
        record: Mapping[str, str] = json.loads(os.read(number, 4096))
        return Holder(int(record["process"]), str(record["host"]), datetime.fromisoformat(record["since"]))
    return None


def _write(number: int, me: Holder) -> None:
    record = {"process": me.process, "host": me.host, "since": me.since.isoformat(timespec="seconds")}
    with suppress(OSError):  # a full disk: the lock holds all the same, it only does not say whose it is
        os.ftruncate(number, 0)
        os.lseek(number, 0, os.SEEK_SET)
        os.write(number, json.dumps(record).encode())
