"""The packs in the studio that nobody has saved yet: kept at every edit, so that nothing typed is lost.

A draft is a folder, ``brand-drafts/<id>``: ``draft.toml`` is small and written whole at every edit; each file lies
beside it once, under its digest.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from materials_app import locks
from materials_app.disk import PRIVATE, write_whole
from materials_app.errors import InputError, MaterialsError, OutputError
from materials_app.locks import Holder, Lock
from materials_app.model.brand_pack import BrandFile, BrandPack
from materials_app.model.said import said
from materials_app.packs.brand.text import read_draft, with_files, write_brand_pack
from materials_app.packs.names import is_id
from materials_app.packs.reading import data_file

FOLDER = "brand-drafts"
DRAFT = "draft.toml"


def take(name: str, folder: Path, me: Holder) -> Lock:
    """The lock of a draft: two windows that wrote one would each lose what the other typed.

    Raises:
        InputError: when somebody else has the pack in hand, or what lies there is not to be read by this program: the
            next change would be written over it.
    """
    if (folder / name / DRAFT).exists() and read(name, folder) is None:
        raise InputError(
            said("What was changed in the brand pack “{name}” cannot be read. It was left as it is.", name=name),
            hint=said("If a newer version of the program wrote it, open it there; else move its folder away."),
            place=str(folder / name),
            error_id="brand-draft-unread",
        )
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    lock = locks.take(folder / name, me, over=True)
    if isinstance(lock, Lock):
        return lock
    who = lock.by
    raise InputError(
        said(
            "The brand pack “{name}” is being edited in another window, on {host} since {when}.",
            name=name,
            host=who.host,
            when=f"{who.since:%Y-%m-%d %H:%M}",
        )
        if who
        else said("The brand pack “{name}” is being edited in another window.", name=name),
        hint=said("Leave the studio or choose another pack there, or choose another pack here."),
        place=str(folder / name),
        error_id="brand-in-hand",
    )


def keep(pack: BrandPack, folder: Path) -> None:
    """Write the draft of a pack.

    Raises:
        OutputError: when the disk refuses; what was kept before is as it was.
    """
    place = folder / pack.id
    try:
        place.mkdir(parents=True, exist_ok=True)
        for file in pack.files:
            if not (place / file.sha256).exists():
                write_whole(file.data, place / file.sha256, mode=PRIVATE)
        write_whole(write_brand_pack(pack, pack.files), place / DRAFT, mode=PRIVATE)
    except OSError as wrong:
        raise OutputError(
            said("What you changed in the brand pack could not be kept: {what}.", what=wrong.strerror or "?"),
            hint=said("Free some space, then change something again; save the pack meanwhile."),
            place=str(place),
            error_id="not-written",
        ) from wrong
    used = {one.sha256 for one in pack.files} | {DRAFT}
    with suppress(OSError):  # what lies over does nothing
        for path in place.iterdir():
            if path.name not in used:
                path.unlink()


def read(name: str, folder: Path) -> BrandPack | None:
    """The draft of the pack with the id ``name``; none where there is none that can be read."""
    place = folder / name
    try:
        data = (place / DRAFT).read_bytes()
        pack, listed = read_draft(data_file("", DRAFT, data))
        files = tuple(
            BrandFile(one, record.sha256, (place / record.sha256).read_bytes()) for one, record in listed.items()
        )
    except (OSError, MaterialsError):
        return None
    whole = all(sha256(one.data).hexdigest() == one.sha256 for one in files)
    return with_files(pack, files) if whole else None


def all_drafts(folder: Path) -> tuple[BrandPack, ...]:
    """Every draft that can be read, by id."""
    return tuple(pack for name in sorted(names(folder)) if (pack := read(name, folder)))


def drop(name: str, folder: Path) -> None:
    """Take a draft away, once its pack is saved."""
    place = folder / name
    with suppress(OSError):
        (place / DRAFT).unlink(missing_ok=True)  # first: without its files it would be a draft nobody can read
        for path in place.iterdir():
            path.unlink()
        place.rmdir()


def names(folder: Path) -> Iterator[str]:
    """The ids under which drafts lie, whether or not they can be read."""
    with suppress(OSError):
        for path in folder.iterdir():
            if path.is_dir() and is_id(path.name):
                yield path.name


def as_draft(pack: BrandPack) -> BrandPack:
    """The pack as it goes into the studio: no file's digest is its own any more."""
    return replace(pack, sha256="")
