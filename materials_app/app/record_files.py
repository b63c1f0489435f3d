"""Files of records somebody keeps, claims or quotes or a set: read as text, written whole."""

from __future__ import annotations

from pathlib import Path

from materials_app.disk import write_whole
from materials_app.errors import InputError, OutputError
from materials_app.model.said import said


def read_records(path: Path, hint: str) -> str:
    """The text of the file; ``hint`` says which files there may be.

    Raises:
        InputError: when it cannot be read.
    """
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as refused:
        reason = refused.strerror if isinstance(refused, OSError) else said("it is not a text file")
        raise InputError(
            said("'{path}' cannot be read: {reason}.", path=path, reason=reason), hint=hint, error_id="unreadable"
        ) from refused


def write_records(text: str, path: Path) -> None:
    """Write the file, and its folder where there is none yet.

    Raises:
        OutputError: when it cannot be written; it is as it was.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(text, path)
    except OSError as wrong:
        raise OutputError(
            said(
                "'{path}' could not be written: {what}. It is as it was.",
                path=path,
                what=wrong.strerror or type(wrong).__name__,
            ),
            hint=said("Free some space, or see that you may write there."),
            error_id="records-not-written",
        ) from wrong
