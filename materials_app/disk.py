"""Writes a file whole, so that nobody ever finds half of one: aside first, then moved into place."""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

PRIVATE, SHARED = 0o600, 0o666
"""Who may read a new file: its owner alone, or whoever the system lets."""


def write_whole(
    content: str | bytes, path: Path, *, lasting: bool = True, mode: int = SHARED, prefix: str = ""
) -> None:
    """Write ``content`` to ``path``; what was there before stays until the new file is whole.

    ``lasting`` waits until the disk has it, and the folder its name where the system can be asked to, so that a power
    cut takes nothing; without it a file outlives its program, not its computer. A file that was there keeps who may
    read it, ``mode`` is for a new one. ``prefix`` begins the name it has meanwhile, for whoever tidies up.

    Raises:
        OSError: when the disk refuses; the earlier file is untouched.
    """
    data = content.encode() if isinstance(content, str) else content
    path = path.resolve()  # a link stays a link: the file it leads to is replaced
    aside = path.with_name(f"{prefix or f'.{path.name}-'}{secrets.token_hex(4)}")
    number = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            if lasting:
                os.fsync(file.fileno())
        with suppress(OSError):  # no file yet, or one of somebody else's
            shutil.copymode(path, aside)
        aside.replace(path)
    finally:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
    if lasting:
        _make_names_last(path.parent)


def _make_names_last(folder: Path) -> None:
    """Wait until the disk has what the files of a folder are called; not every system lets a folder be asked for."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def make_last(path: Path) -> None:
    """Wait until the disk has a file as it is now.

    Raises:
        OSError: when there is none, or the disk refuses.
    """
    number = os.open(path, os.O_RDWR)
    try:
        os.fsync(number)
    finally:
        os.close(number)
