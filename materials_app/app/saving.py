"""Writes a file whole, so that nobody ever finds half of one: aside first, then moved into place; or new."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from materials_app.errors import OutputError


def write_whole(text: str, path: Path) -> None:
    """Write ``text`` to ``path``; what was there before stays until the new file is whole on the disk.

    Raises:
        OSError: when the disk refuses; the earlier file is untouched.
    """
    number, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    aside = Path(name)
    try:
        with os.fdopen(number, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except OSError:
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
            f"'{path}' exists already and was not touched.", hint="Choose another name.", error_id="file-exists"
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
        f"'{path}' could not be written: {refused.strerror or type(refused).__name__}.", hint="Choose another folder."
    )
