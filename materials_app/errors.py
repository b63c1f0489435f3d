"""What can go wrong, in the user's words: one tree of errors, one table of exit codes.

An *error* means we could not do what was asked. A *finding* (``model.findings``) means the result has a
property someone must know. Every error says what happened, what it means for the print job and what to do.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of the command line (ground rule exit-codes)."""

    DONE = 0
    BLOCKED = 1
    USAGE = 2
    NOT_WRITTEN = 3
    CANCELLED = 130


class MaterialsError(Exception):
    """Base of every error we raise on purpose.

    Args:
        message: one sentence, what happened and what it means for the print job.
        hint: what to do about it, one sentence.
        place: ``file:line`` or a key path, where that is known.
        error_id: stable id, ``kebab-case``; the class gives the default.
    """

    exit_code = ExitCode.USAGE
    default_id = "materials-error"

    def __init__(self, message: str, *, hint: str = "", place: str = "", error_id: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.place = place
        self.error_id = error_id or self.default_id

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        what_to_do = f" {self.hint}" if self.hint else ""
        return f"{where}{self.message}{what_to_do}"


class DataFileError(MaterialsError):
    """A shipped or user data file cannot be read or does not hold what it must."""

    default_id = "data-file"


class UnknownNameError(MaterialsError):
    """A force, layout, campaign, message or other name that no table holds.

    Args:
        name: the name as it was written.
    """

    default_id = "unknown-name"

    def __init__(self, message: str, *, name: str, hint: str = "", error_id: str = "") -> None:
        super().__init__(message, hint=hint, error_id=error_id)
        self.name = name


class InputError(MaterialsError):
    """An option or an input file that cannot be used as given."""

    default_id = "input"


class FontError(MaterialsError):
    """A font that cannot be opened, may not be embedded, or lacks a character that is asked for."""

    default_id = "font"


class SymbolError(MaterialsError):
    """A QR symbol that may not be made: its target, its size or its payload is refused."""

    default_id = "symbol"


class OutputError(MaterialsError):
    """A result that could not be written; what was there before is untouched."""

    exit_code = ExitCode.NOT_WRITTEN
    default_id = "not-written"


class CancelledError(MaterialsError):
    """The user stopped the work; nothing half-made was left behind."""

    exit_code = ExitCode.CANCELLED
    default_id = "cancelled"
