"""What keeps a set in hand when the program or the computer fails: a journal, one file for each set that is edited.

A journal holds the set as it was after the last edit. It is written whole at every edit and goes when the set is saved;
one that nobody holds locked was left behind by a process that died. What a user gives up is put aside for 30 days.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from materials_app import locks
from materials_app.app.files import SUFFIX, free_path, open_set
from materials_app.app.names import fit_for_files
from materials_app.app.saving import PRIVATE_FOLDER, stamp_of
from materials_app.catalogue.set_file import read_set, write_set
from materials_app.disk import PRIVATE, write_whole
from materials_app.errors import MaterialsError
from materials_app.model.campaign_set import CampaignSet

FOLDER = "recovery"
OWN = "sets"
"""Where sets lie that nobody has given a place yet."""
GIVEN_UP = "given-up"
GIVEN_UP_DAYS = 30
JOURNAL = ".journal"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Journal:
    """A set in hand: as it is, with which layout on show, when it was edited, and what file it belongs to.

    ``stamp`` is that of the file as it was last read or written; empty, as ``path`` is none, where it never was.
    """

    document: CampaignSet
    layout: str
    when: datetime
    path: Path | None = None
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A journal of a process that died. Its lock is ours, so that no other window offers it too.

    Attributes:
        in_file: the set as its file holds it now; none where there is no such file, or it cannot be read.
        is_same_file: whether that file is as it was when the set was edited, so that the work may go back into it.
    """

    file: Path
    journal: Journal
    lock: locks.Lock
    in_file: CampaignSet | None = None
    is_same_file: bool = False


def new_journal(folder: Path, now: datetime) -> Path:
    """A name for a journal that no other has."""
    return folder / f"{now:%Y%m%d-%H%M%S}-{secrets.token_hex(4)}{JOURNAL}"


def write_journal(journal: Journal, file: Path) -> None:
    """Write the journal, for its owner's eyes alone. It outlives the process at once; ``make_last`` is for the disk.

    Raises:
        OSError: when it cannot be written; the one that was there is untouched.
    """
    record = {
        "version": VERSION,
        "when": journal.when.isoformat(timespec="seconds"),
        "path": str(journal.path or ""),
        "stamp": journal.stamp,
        "layout": journal.layout,
        "set": write_set(replace(journal.document, earlier=())),  # its file has them; here they would cost every edit
    }
    file.parent.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
    write_whole(json.dumps(record, ensure_ascii=False), file, lasting=False, mode=PRIVATE)


def read_journal(file: Path) -> Journal | None:
    """What a journal holds; none where it cannot be read, or a newer program wrote it."""
    try:
        record = json.loads(file.read_text(encoding="utf-8"))
        if int(record["version"]) > VERSION:
            return None
        when, path = datetime.fromisoformat(record["when"]), Path(record["path"]) if record["path"] else None
        document = read_set(record["set"], str(record["path"]))
        return Journal(document, str(record["layout"]), when, path, str(record["stamp"]))
    except (OSError, ValueError, KeyError, TypeError, MaterialsError):
        return None


def left_behind(folder: Path, me: locks.Holder) -> tuple[LeftBehind, ...]:
    """The journals that processes left behind, newest first. Those that hold nothing a file does not are taken away."""
    found = tuple(one for file in sorted(folder.glob(f"*{JOURNAL}")) for one in _left(file, me))
    return tuple(sorted(found, key=lambda one: one.journal.when, reverse=True))


def _left(file: Path, me: locks.Holder) -> Iterator[LeftBehind]:
    lock = locks.take(file, me)
    if not isinstance(lock, locks.Lock):
        return
    journal = read_journal(file)
    if journal is None:  # not ours to read: a newer program's, or broken. It stays where it is.
        lock.release()
        return
    found = _beside_its_file(file, journal, lock)
    if found.in_file == journal.document:
        forget(found)
    else:
        yield found


def _beside_its_file(file: Path, journal: Journal, lock: locks.Lock) -> LeftBehind:
    if journal.path is None:
        return LeftBehind(file, journal, lock)
    try:
        is_same = stamp_of(journal.path) == journal.stamp != ""
        return LeftBehind(file, journal, lock, open_set(journal.path), is_same)
    except (OSError, MaterialsError):
        return LeftBehind(file, journal, lock)


def set_unread_aside(folder: Path, me: locks.Holder, aside: Path) -> tuple[Path, ...]:
    """The journals that processes left behind and nobody can read, put aside so that each is told once; where they lie
    now. A newer program's stays where it is, to be offered by that."""
    return tuple(_set_aside(file, aside) for file in sorted(folder.glob(f"*{JOURNAL}")) if _is_unread(file, me))


def _is_unread(file: Path, me: locks.Holder) -> bool:
    lock = locks.take(file, me)
    if not isinstance(lock, locks.Lock):
        return False
    is_unread = file.exists() and read_journal(file) is None
    lock.release()
    return is_unread


def _set_aside(file: Path, folder: Path) -> Path:
    with suppress(OSError, ValueError, KeyError, TypeError):
        if int(json.loads(file.read_text(encoding="utf-8"))["version"]) > VERSION:
            return file
    with suppress(OSError):
        folder.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
        there = file.replace(free_path(folder / file.name))
        there.touch()  # its days there begin now
        return there
    return file


def forget(left: LeftBehind) -> None:
    """Take a journal away: what it holds lies elsewhere."""
    drop_journal(left.file)
    left.lock.release()


def drop_journal(file: Path) -> None:
    """Take a journal's file away, and what a process that died in the middle of writing it left beside it."""
    for one in (file, *file.parent.glob(f".{file.name}-*")):
        with suppress(OSError):
            one.unlink(missing_ok=True)


def give_up(left: LeftBehind, folder: Path) -> Path:
    """Put what was left behind aside as a set's file, and take the journal away; gives that file. The lock stays.

    Raises:
        OSError: when it cannot be put aside; the journal is untouched.
    """
    folder.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
    name = fit_for_files(f"{left.journal.document.name} {left.journal.when:%Y-%m-%d %H.%M}")
    aside = free_path(folder / f"{name}{SUFFIX}")
    write_whole(write_set(left.journal.document), aside, mode=PRIVATE)
    drop_journal(left.file)
    return aside


def take_back(left: LeftBehind, aside: Path) -> None:
    """Undo ``give_up``.

    Raises:
        OSError: when the journal cannot be written; what was put aside stays.
    """
    write_journal(left.journal, left.file)
    aside.unlink(missing_ok=True)


def clear_given_up(folder: Path, now: datetime) -> None:
    """Take away what was given up more than 30 days ago."""
    limit = (now - timedelta(days=GIVEN_UP_DAYS)).timestamp()
    for one in (*folder.glob(f"*{SUFFIX}"), *folder.glob(f"*{JOURNAL}")):
        with suppress(OSError):
            if one.stat().st_mtime < limit:
                one.unlink()
