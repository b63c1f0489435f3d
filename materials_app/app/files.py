"""Opens and saves a set: read whole, written aside and moved into place, so that a file is never half a set."""

from __future__ import annotations

from pathlib import Path

from materials_app.app.saving import write_whole
from materials_app.catalogue.set_file import read_set, write_set
from materials_app.errors import InputError, OutputError
from materials_app.model.campaign_set import CampaignSet

SUFFIX = ".toml"


def open_set(path: Path) -> CampaignSet:
    """The set in ``path``.

    Raises:
        InputError: when the file cannot be read or is not text.
        DataFileError: when it is not a set; the message gives line and remedy.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as refused:
        reason = refused.strerror if isinstance(refused, OSError) else "it is not a text file"
        raise InputError(
            f"“{path.name}” could not be opened: {reason}. Nothing was changed.",
            hint="Choose a campaign set, a file that ends in .toml.",
            place=str(path),
            error_id="set-unreadable",
        ) from refused
    return read_set(text, str(path))


def save_set(document: CampaignSet, path: Path) -> None:
    """Write the set to ``path``; what was there before stays until the new file is whole on the disk.

    Raises:
        OutputError: when the disk refuses; the earlier file is untouched.
    """
    try:
        write_whole(write_set(document), path)
    except OSError as refused:
        raise OutputError(
            f"“{path.name}” could not be saved: {refused.strerror}. The earlier file, if there was one, is untouched.",
            hint="Free some space, or save a copy in another folder.",
            place=str(path),
            error_id="set-not-saved",
        ) from refused
