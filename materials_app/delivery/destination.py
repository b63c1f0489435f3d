"""Puts a pack in its place: aside first, then moved, so that a folder is either whole or untouched.

Only a pack of ours, and only one nobody has added to or changed, is ever replaced.
"""

from __future__ import annotations

import os
import platform
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from materials_app import locks
from materials_app.delivery.pack import MANIFEST, PackFile
from materials_app.delivery.stopped import GONE, NEW, OLD, begin_aside, finish_stopped, move_all, prefix_of
from materials_app.delivery.verify import verify_pack
from materials_app.errors import OutputError
from materials_app.model.said import said

_NAMED = 3
"""How many foreign files a message names."""


def check_destination(folder: Path) -> None:
    """See that ``folder`` may become the pack, before any work is done.

    Raises:
        OutputError: when it is a file, a folder that holds something other than a pack of ours, or a pack somebody
            has put files into or changed.
        InputError: when its manifest cannot be read.
    """
    place = folder.resolve()
    if any(place.parent.glob(f"{prefix_of(place)}*")):  # a program that was killed may have left half of a pack
        with _alone(folder):
            pass
    _check(folder)


def _check(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise OutputError(
            said("'{folder}' is a file, so no pack can be written there.", folder=folder),
            hint=said("Name a folder."),
        )
    if not folder.is_dir() or not any(folder.iterdir()):
        return
    if not (folder / MANIFEST).is_file():
        raise OutputError(
            said(
                "The folder '{folder}' holds other files; a pack would bury them. Nothing was written.", folder=folder
            ),
            hint=said("Name an empty or new folder."),
            error_id="folder-not-empty",
        )
    _, findings = verify_pack(folder)
    theirs = [finding.place.excerpt for finding in findings if finding.id in {"file-added", "file-changed"}]
    if theirs:
        more = f" and {len(theirs) - _NAMED} more" if len(theirs) > _NAMED else ""
        raise OutputError(
            said(
                "The pack in '{folder}' holds files that were added or changed since it was made: "
                "{theirs}{more}. Making it again would delete them. Nothing was written.",
                folder=folder,
                theirs=", ".join(theirs[:_NAMED]),
                more=more,
            ),
            hint=said("Move them elsewhere, or name another folder."),
            error_id="pack-changed",
        )


def write_pack(files: tuple[PackFile, ...], folder: Path) -> None:
    """Write all files or none. An untouched earlier pack in ``folder`` is replaced as a whole; links are followed.

    Raises:
        OutputError: when the folder may not become the pack, two files share a name, or the disk refuses; what was
            there before is kept.
    """
    _check_names(files)
    try:
        folder.resolve().parent.mkdir(parents=True, exist_ok=True)
    except OSError as refused:
        raise _not_written(folder, refused) from refused
    with _alone(folder):
        _check(folder)
        _write(files, folder)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Nobody else writes this pack meanwhile; what one that was killed left is put right first.

    Raises:
        OutputError: when somebody writes it now, or what was left cannot be put right.
    """
    place = folder.resolve()
    me = locks.Holder(os.getpid(), platform.node(), datetime.min)  # since when says nothing here: it takes seconds
    lock = locks.take(place, me, over=True)
    if isinstance(lock, locks.Held):
        raise OutputError(
            said("Somebody else is writing the pack in '{folder}' at this moment. Nothing was written.", folder=folder),
            hint=said("Wait until that is done, or name another folder."),
            place=str(folder),
            error_id="pack-busy",
        )
    try:
        try:
            finish_stopped(place)
        except OSError as refused:
            raise _not_written(folder, refused) from refused
        yield
    finally:
        lock.release()


def _write(files: tuple[PackFile, ...], folder: Path) -> None:
    place = folder.resolve()
    try:
        aside = begin_aside(place)
    except OSError as refused:
        raise _not_written(folder, refused) from refused
    try:
        _fill(aside / NEW, files)
        _move_in(aside, place)
    except OSError as refused:
        raise _not_written(folder, refused, _kept(aside, place)) from refused
    finally:
        if not _kept(aside, place):
            shutil.rmtree(aside, ignore_errors=True)


def _check_names(files: tuple[PackFile, ...]) -> None:
    """No file may bury another, on a disk that takes capitals for small letters either."""
    names = Counter(file.path.casefold() for file in files)
    twice = next((file.path for file in files if names[file.path.casefold()] > 1), "")
    if twice:
        raise OutputError(
            said(
                "Two files of the pack would both be called '{twice}', and one would bury the other. "
                "Nothing was written.",
                twice=twice,
            ),
            hint=said("Make the pieces one at a time, each into a folder of its own."),
            error_id="file-name-twice",
        )


def _fill(folder: Path, files: tuple[PackFile, ...]) -> None:
    for file in files:
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)


def _move_in(aside: Path, place: Path) -> None:
    """Move the old pack's folders out and the new one's in; put the old ones back when a move fails.

    The folder itself stays where it is: it may be somebody's current folder, or the end of a link.
    """
    old, new = aside / OLD, aside / NEW
    place.mkdir(exist_ok=True)
    old.mkdir()
    try:
        move_all(place, old)
    except OSError:
        move_all(old, place)
        raise
    gone = old.rename(aside / GONE)
    try:
        move_all(new, place)
    except OSError:
        move_all(place, new)
        gone.rename(old)
        move_all(old, place)
        raise


def _kept(aside: Path, place: Path) -> Path | None:
    """Where the earlier pack lies when it could not be put back; none when it is in its place."""
    old = next((one for one in (aside / OLD, aside / GONE) if one.is_dir()), aside / OLD)
    is_kept = old.is_dir() and any(old.iterdir()) and not (place / MANIFEST).is_file()
    return old if is_kept else None


def _not_written(folder: Path, refused: OSError, kept: Path | None = None) -> OutputError:
    reason = refused.strerror or type(refused).__name__
    state = (
        said("The earlier pack could not be put back and lies in '{kept}'.", kept=kept)
        if kept
        else said("Nothing there was changed.")
    )
    return OutputError(
        said(
            "The pack could not be written to '{folder}': {reason}. {state}", folder=folder, reason=reason, state=state
        ),
        hint=said("Free some space or choose another folder, then try again."),
        place=str(refused.filename or ""),
    )
