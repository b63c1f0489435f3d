"""The installed brand packs: whole ``.brandpack`` files in the user's data folder, nothing unpacked.

Every version stays: a set remembers which one it was made with, by its digest, and must come out the same next year.
"""

from __future__ import annotations

import contextlib
import os
import platform
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from materials_app import locks
from materials_app.disk import write_whole
from materials_app.errors import InputError, MaterialsError, OutputError
from materials_app.model.brand_pack import BrandPack, BrandStamp
from materials_app.model.brand_shelf import missing
from materials_app.model.said import said
from materials_app.packs.brand.reading import SUFFIX, read_pack_file
from materials_app.packs.names import is_id
from materials_app.packs.store import files_in

_ASIDE = ".importing-"
_STOPPED = 3600.0
"""Seconds after which an import that has not ended has been stopped."""

_KEPT = 16


@dataclass(frozen=True, slots=True)
class Installed:
    """An installed file: the pack in it, or why it cannot be used."""

    file: Path
    pack: BrandPack | None
    why_broken: str = ""

    @property
    def id(self) -> str:
        """The id in its name."""
        return self.file.name.partition("@")[0]


def file_name(stamp: BrandStamp) -> str:
    """What the installed file of a pack is called."""
    return f"{stamp.id}@{stamp.version}{SUFFIX}"


def all_installed(folder: Path) -> tuple[Installed, ...]:
    """Every installed file, by id and version; one that cannot be used says why.

    Raises:
        InputError: when the folder cannot be looked into.
    """
    found = (_looked_at(path) for path in files_in(folder, SUFFIX))
    return tuple(sorted(found, key=lambda one: (one.id, one.pack.order if one.pack else ())))


def usable(folder: Path) -> tuple[BrandPack, ...]:
    """The installed packs that can be used, by id and version.

    Raises:
        InputError: when the folder cannot be looked into.
    """
    return tuple(one.pack for one in all_installed(folder) if one.pack)


def newest(packs: Iterable[BrandPack], name: str) -> BrandPack | None:
    """The newest version of the pack with the id ``name``, or none."""
    return max((one for one in packs if one.id == name), key=lambda one: one.order, default=None)


def find(folder: Path, stamp: BrandStamp) -> BrandPack:
    """The pack a set remembers.

    Raises:
        InputError: when it is not installed here, cannot be used, or is not the same file.
    """
    path = folder / file_name(stamp)
    if not is_id(stamp.id) or not path.is_file():
        raise missing(stamp, str(path))
    found = _looked_at(path)
    if found.pack is None:
        raise InputError(
            said("The installed brand pack {label} cannot be used: {why}", label=stamp.label, why=found.why_broken),
            hint=said("Remove it, then import it again."),
            place=str(path),
            error_id="brand-pack-missing",
        )
    if stamp.sha256 and found.pack.sha256 != stamp.sha256:
        raise InputError(
            said(
                "The set was made with another file of the brand pack {label} than the one installed here.",
                label=stamp.label,
            ),
            hint=said("Compare the two with whoever issued it, or choose the installed one for the set."),
            place=str(path),
            error_id="brand-pack-missing",
        )
    return found.pack


def check_version(pack: BrandPack, there: Iterable[BrandPack]) -> bool:
    """See that ``pack`` may stand beside those installed; says whether it is installed already.

    Raises:
        InputError: when the same version is installed with other content.
    """
    same = next((one for one in there if one.id == pack.id and one.order == pack.order), None)
    if same is None:
        return False
    if same.sha256 == pack.sha256:
        return True
    raise InputError(
        said(
            "Version {version} of “{id}” is installed already, and it is not the same file: one of the two was "
            "changed. Nothing was imported.",
            version=pack.version,
            id=pack.id,
        ),
        hint=said("Compare the digests with the publisher; a changed pack needs a new version."),
        error_id="pack-same-version",
    )


def install(pack: BrandPack, data: bytes, folder: Path) -> None:
    """Put the pack's file in its place, beside its other versions.

    Raises:
        InputError: when another file is installed as this version. OutputError: when the disk refuses, or somebody
            installs this version at this moment; what was installed before is as it was.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as wrong:
        raise _not_written(folder, wrong) from wrong
    with _alone(folder / file_name(pack.stamp)) as place:
        check_version(pack, usable(folder))
        try:
            write_whole(data, place, prefix=_ASIDE)
        except OSError as wrong:
            raise _not_written(folder, wrong) from wrong
    with contextlib.suppress(OSError):
        for left in folder.glob(f"{_ASIDE}*"):
            if time.time() - left.stat().st_mtime > _STOPPED:
                left.unlink()


@contextlib.contextmanager
def _alone(place: Path) -> Iterator[Path]:
    """The only writer of an installed file: two that each saw it free would bury one another's."""
    lock = locks.take(place, locks.Holder(os.getpid(), platform.node(), datetime.min), over=True)
    if isinstance(lock, locks.Held):
        raise OutputError(
            said("Somebody else is installing this version at this moment. Nothing was installed here."),
            hint=said("Look at what they installed, then try again."),
            place=str(place),
            error_id="pack-not-written",
        )
    try:
        yield place
    finally:
        lock.release()


def remove(name: str, version: str, folder: Path) -> tuple[Path, ...]:
    """Take a pack away: one version, or every one where ``version`` is empty; returns the files that went.

    Raises:
        InputError: when there is none. OutputError: when the disk refuses.
    """
    start = f"{name}@{version}{SUFFIX}" if version else f"{name}@"
    gone = tuple(path for path in files_in(folder, SUFFIX) if is_id(name) and path.name.startswith(start))
    if not gone:
        there = sorted({path.name.removesuffix(SUFFIX).replace("@", ", version ") for path in files_in(folder, SUFFIX)})
        hint = said("Installed: {there}.", there="; ".join(there)) if there else said("None is installed.")
        raise InputError(
            said("There is no installed brand pack “{name}”.", name=f"{name} {version}".strip()),
            hint=hint,
            error_id="unknown-pack",
        )
    try:
        for path in gone:
            path.unlink()
    except OSError as wrong:
        raise _not_written(folder, wrong) from wrong
    return gone


def _looked_at(path: Path) -> Installed:
    try:
        state = path.stat()
    except OSError as wrong:
        return Installed(path, None, wrong.strerror or type(wrong).__name__)
    return _read(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=_KEPT)  # a page is set at every key; reading its pack takes longer than its words
def _read(path: Path, _written: int, _size: int) -> Installed:
    try:
        pack, _ = read_pack_file(path)
    except MaterialsError as fault:
        return Installed(path, None, fault.message)
    if path.name != file_name(pack.stamp):
        return Installed(path, None, said("it holds {label}: somebody renamed it", label=pack.stamp.label))
    return Installed(path, pack)


def _not_written(folder: Path, wrong: OSError) -> OutputError:
    return OutputError(
        said(
            "The installed packs could not be changed: {what}. What was installed is as it was.",
            what=wrong.strerror or type(wrong).__name__,
        ),
        hint=said("Free some space, or see that you may write there, and try again."),
        place=str(wrong.filename or folder),
        error_id="pack-not-written",
    )
