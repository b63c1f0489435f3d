"""Writes a file whole, so that nobody ever finds half of one: aside first, then moved into place; or new."""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from materials_app.errors import OutputError
from materials_app.model.said import said

PRIVATE, SHARED = 0o600, 0o666
"""Who may read a new file: its owner alone, or whoever the system lets."""
PRIVATE_FOLDER = 0o700
"""Who may look into a new folder: its owner alone."""


def write_whole(text: str, path: Path, *, lasting: bool = True, mode: int = SHARED) -> None:
    """Write ``text`` to ``path``; what was there before stays until the new file is whole.

    ``lasting`` waits until the disk has it, so that a power cut takes nothing; without it a file outlives its program,
    not its computer. A file that was there keeps who may read it, ``mode`` is for a new one.

    Raises:
        OSError: when the disk refuses; the earlier file is untouched.
    """
    path = path.resolve()  # a link stays a link: the file it leads to is replaced
    aside = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    number = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(number, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            if lasting:
                os.fsync(file.fileno())
        with suppress(OSError):  # no file yet, or one of somebody else's
            shutil.copymode(path, aside)
        aside.replace(path)
    except OSError:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
        raise


def write_new_file(path: Path, content: str | bytes) -> None:
    """Write to a file that is not there yet; where the disk refuses half-way nothing of it stays.

    Raises:
        OutputError: when it is there, or cannot be written; says why.
    """
    data = content.encode() if isinstance(content, str) else content
    try:
        file = path.open("xb")
    except FileExistsError as there:
        raise OutputError(
            said("'{path}' exists already and was not touched.", path=path),
            hint=said("Choose another name."),
            error_id="file-exists",
        ) from there
    except OSError as refused:
        raise _not_written(path, refused) from refused
    try:
        with file:
            file.write(data)
    except OSError as refused:
        with suppress(OSError):
            path.unlink()
        raise _not_written(path, refused) from refused


def _not_written(path: Path, refused: OSError) -> OutputError:
    return OutputError(
        said("'{path}' could not be written: {what}.", path=path, what=refused.strerror or type(refused).__name__),
        hint=said("Choose another folder."),
    )


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


def stamp_of(path: Path) -> str:
    """What tells one state of a file from every other; empty where there is no file.

    Raises:
        OSError: when there is one and it cannot be read.
    """
    try:
        return data_stamp(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return ""


def data_stamp(data: bytes) -> str:
    """The stamp of a file that holds ``data``."""
    return sha256(data).hexdigest()
