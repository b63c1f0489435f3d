"""Reads a file somebody names: a file and nothing else, and never more of it than is wanted."""

from __future__ import annotations

from pathlib import Path

from materials_app.errors import InputError
from materials_app.model.said import said


def read_bytes(path: Path, most: int) -> bytes:
    """The file's bytes, at most one more than ``most``.

    Raises:
        InputError: when it is not there, is no plain file, or cannot be opened; says why.
    """
    try:
        if not path.is_file():  # a pipe or a device would keep us waiting
            raise InputError(
                said("There is no file '{path}'.", path=path), hint=said("Check the name."), error_id="unreadable"
            )
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as wrong:
        raise InputError(
            said("'{path}' cannot be read: {what}.", path=path, what=wrong.strerror or type(wrong).__name__),
            hint=said("Check that you may open it."),
            error_id="unreadable",
        ) from wrong
