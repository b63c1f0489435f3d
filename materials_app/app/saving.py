"""Writes a file that is not there yet, and tells one state of a file from every other."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from materials_app.errors import OutputError
from materials_app.model.said import said

PRIVATE_FOLDER = 0o700
"""Who may look into a new folder: its owner alone."""


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
