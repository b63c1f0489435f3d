"""Opens and saves a set: read whole, written aside and moved into place, so that a file is never half a set."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from materials_app.app.saving import data_stamp, stamp_of
from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.set_file import read_set, write_set
from materials_app.disk import write_whole
from materials_app.errors import InputError, OutputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.said import said

SUFFIX = ".toml"
PREVIOUS = ".previous"
"""Put behind a set's file name: the set as it was when the window opened it."""
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
CHANGED_MEANWHILE = "set-changed-meanwhile"
"""Id of the error of a file that somebody else changed while it was open here."""


@dataclass(frozen=True, slots=True)
class SavedSet:
    """A set that was written, where, and the stamp of its file."""

    document: CampaignSet
    path: Path
    stamp: str


def open_set(path: Path) -> CampaignSet:
    """The set in ``path``.

    Raises:
        InputError: when the file cannot be read or is not text.
        DataFileError: when it is not a set; the message gives line and remedy.
    """
    return open_saved(path).document


def open_saved(path: Path) -> SavedSet:
    """The set in ``path``, with the stamp of the file it was read from.

    Raises:
        InputError: when the file cannot be read or is not text.
        DataFileError: when it is not a set; the message gives line and remedy.
    """
    try:
        data = path.read_bytes()
        text = data.decode().replace("\r\n", "\n").replace("\r", "\n")
    except (OSError, UnicodeDecodeError) as refused:
        reason = refused.strerror if isinstance(refused, OSError) else said("it is not a text file")
        raise InputError(
            said("“{name}” could not be opened: {reason}. Nothing was changed.", name=path.name, reason=reason),
            hint=said("Choose a campaign set, a file that ends in .toml."),
            place=str(path),
            error_id="set-unreadable",
        ) from refused
    return SavedSet(read_set(text, str(path)), path, data_stamp(data))


def check_names(document: CampaignSet, catalogue: Catalogue) -> None:
    """Ask for everything the set names.

    Raises:
        UnknownNameError: for the first name that no table holds.
    """
    catalogue.audience(catalogue.campaign(document.campaign), document.audience)
    if document.force:
        catalogue.force(document.force)
    for layout in document.layouts:
        catalogue.template(layout, document.for_layout(layout).family, document.edition)


def save_set(document: CampaignSet, path: Path) -> SavedSet:
    """Write the set to ``path``; what was there before stays until the new file is whole on the disk.

    Raises:
        OutputError: when the disk refuses; the earlier file is untouched.
    """
    text = write_set(document)
    try:
        write_whole(text, path)
    except OSError as refused:
        raise refusal(path, refused) from refused
    return SavedSet(document, path, data_stamp(text.encode()))


def save_again(document: CampaignSet, path: Path, stamp: str, *, keep_previous: bool) -> SavedSet:
    """Write the set over the file that had ``stamp`` when it was last read or written.

    A file that is gone is written anew. ``keep_previous`` leaves the file as it was beside it, once a sitting.

    Raises:
        OutputError: when somebody changed the file meanwhile, or the disk refuses; the file is untouched.
    """
    try:
        there = stamp_of(path)
    except OSError as refused:
        raise refusal(path, refused) from refused
    if there and there != stamp:
        raise OutputError(
            said("“{name}” was changed by somebody else while it was open here.", name=path.name),
            place=str(path),
            error_id=CHANGED_MEANWHILE,
        )
    if there and keep_previous:
        _keep_previous(path)
    return save_set(document, path)


def free_path(wanted: Path) -> Path:
    """``wanted``, or the first of its name with a number behind it that no file has yet."""
    return next(one for one in numbered(wanted) if not one.exists())


def numbered(wanted: Path) -> Iterator[Path]:
    """``wanted``, then its name with one number after another behind it."""
    yield wanted
    yield from (wanted.with_stem(f"{wanted.stem} {number}") for number in count(2))


def _keep_previous(path: Path) -> None:
    """The file under a second name. Best effort: a disk that is full must not keep the set itself from being tried."""
    previous = path.with_name(path.name + PREVIOUS)
    with suppress(OSError):
        previous.unlink(missing_ok=True)
        try:
            os.link(path, previous)  # the new file is moved into place, so this one keeps what it holds
        except OSError:
            shutil.copy2(path, previous)


def refusal(path: Path, refused: OSError) -> OutputError:
    """Why a set could not be saved, in words, and what can be done."""
    name, hint = path.name, said("Save a copy in another folder.")
    if not path.parent.is_dir():
        return OutputError(
            said("“{name}” could not be saved: its folder “{folder}” is gone.", name=name, folder=path.parent.name),
            hint=said("Bring the folder back, or save a copy in another folder."),
            place=str(path),
            error_id="set-folder-gone",
        )
    if refused.errno in FULL:
        return OutputError(
            said(
                "“{name}” could not be saved: the disk is full. The earlier file, if there was one, is untouched.",
                name=name,
            ),
            hint=said("Free some space, or save a copy in another folder."),
            place=str(path),
            error_id="disk-full",
        )
    if refused.errno in READ_ONLY:
        return OutputError(
            said(
                "“{name}” could not be saved: you may read in the folder “{folder}”, not write.",
                name=name,
                folder=path.parent.name,
            ),
            hint=hint,
            place=str(path),
            error_id="folder-read-only",
        )
    reason = refused.strerror or type(refused).__name__
    return OutputError(
        said(
            "“{name}” could not be saved: {reason}. The earlier file, if there was one, is untouched.",
            name=name,
            reason=reason,
        ),
        hint=hint,
        place=str(path),
        error_id="set-not-saved",
    )
