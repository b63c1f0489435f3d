"""The packs a user has installed: whole ``.campaignpack`` files in the user's data folder, nothing unpacked.

Each import writes its file aside and moves it into place under its id and version. Older versions go only afterwards,
so whenever the machine stops, either the old state or the new one is there. Every read checks every digest again.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from materials_app.disk import write_whole
from materials_app.errors import InputError, MaterialsError, OutputError
from materials_app.model.campaign_pack import CampaignPack
from materials_app.model.library import DataFile
from materials_app.model.said import said
from materials_app.packs.container import MAX_FILE
from materials_app.packs.files import read_bytes
from materials_app.packs.names import is_id
from materials_app.packs.on_day import PacksOnDay, UserData
from materials_app.packs.reading import SUFFIX, data_file, read_pack

_ASIDE = ".importing-"
_STOPPED = 3600.0
"""Seconds after which an import that has not ended has been stopped."""


@dataclass(frozen=True, slots=True)
class Present:
    """What a user has: the packs that count as installed, and the file of resources added by hand, or none."""

    packs: tuple[CampaignPack, ...] = ()
    local: DataFile | None = None


def present(user: UserData) -> Present:
    """What ``user`` has.

    Raises:
        MaterialsError: when something there cannot be used.
    """
    return Present(all_installed(user), local_file(user.local))


def read_pack_file(path: Path) -> tuple[CampaignPack, bytes]:
    """A pack from the disk, with its bytes.

    Raises:
        InputError: when it cannot be read, is damaged or hostile. DataFileError: when a text in it cannot be used.
    """
    data = read_bytes(path, MAX_FILE)
    return read_pack(data, path.name), data


def files_in(folder: Path, suffix: str = SUFFIX) -> tuple[Path, ...]:
    """The installed files, by name; none when nothing was ever installed.

    Raises:
        InputError: when the folder cannot be looked into.
    """
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if entry.name.endswith(suffix) and entry.name[0] != "."]
    except OSError as wrong:
        if isinstance(wrong, FileNotFoundError) and not folder.is_symlink():
            return ()
        raise InputError(
            said("The installed packs cannot be read: {what}.", what=wrong.strerror or type(wrong).__name__),
            hint=said("See that you may open the folder."),
            place=str(folder),
            error_id="packs-unreadable",
        ) from wrong
    return tuple(folder / name for name in sorted(names))


def installed(folder: Path) -> tuple[CampaignPack, ...]:
    """Every installed pack, by id and version.

    Raises:
        MaterialsError: when one is not the file that was installed any more. It is not passed over: it may be the one
            that corrects a number.
    """
    found = (_installed(path) for path in files_in(folder))
    return tuple(sorted((pack for pack in found if pack), key=lambda pack: (pack.id, pack.order)))


def all_installed(user: UserData) -> tuple[CampaignPack, ...]:
    """Every pack that counts as installed: the user's own, and those the organisation has set for everybody.

    Raises:
        MaterialsError: when one cannot be used, or the organisation's folder cannot be reached.
    """
    own, for_all = installed(user.packs), set_for_all(user.policy.packs)
    digests = {(one.id, one.order): one.sha256 for one in for_all}
    for one in own:
        if digests.get((one.id, one.order), one.sha256) != one.sha256:
            raise InputError(
                said(
                    "Version {version} of “{id}” is installed twice, and the two are not the same file: "
                    "yours, and the one set by your organisation.",
                    version=one.version,
                    id=one.id,
                ),
                hint=said("Remove yours.", id=one.id),
                error_id="pack-same-version",
            )
    return (*(one for one in own if (one.id, one.order) not in digests), *for_all)


def set_for_all(folder: Path | None) -> tuple[CampaignPack, ...]:
    """The packs in the organisation's folder, by id and version, whatever their files are called; none without one.

    Raises:
        MaterialsError: when the folder cannot be reached or a pack in it cannot be used. Neither is passed over: what
            is missing may be what corrects a number.
    """
    if folder is None:
        return ()
    if not folder.is_dir():
        raise InputError(
            said(
                "The folder of campaign packs that your organisation has set cannot be reached. It may "
                "hold a corrected number, so nothing is made without it."
            ),
            hint=said("Connect to where it lies, or ask whoever looks after this computer."),
            place=str(folder),
            error_id="policy-packs-missing",
        )
    found: dict[tuple[str, tuple[int, ...]], CampaignPack] = {}
    for path in files_in(folder):
        pack = _set_for_all(path)
        if found.setdefault((pack.id, pack.order), pack).sha256 != pack.sha256:
            raise _unusable(path, f"another file there is version {pack.version} of “{pack.id}” too.")
    return tuple(sorted(found.values(), key=lambda pack: (pack.id, pack.order)))


def _set_for_all(path: Path) -> CampaignPack:
    try:
        return read_pack_file(path)[0]
    except MaterialsError as fault:
        raise _unusable(path, fault.message, fault.place) from fault


def _unusable(path: Path, why: str, place: str = "") -> InputError:
    return InputError(
        said("The campaign pack '{name}', set by your organisation, cannot be used: {why}", name=path.name, why=why),
        hint=said("Ask whoever looks after this computer to put that right."),
        place=place or str(path),
        error_id="installed-pack-broken",
    )


def _installed(path: Path) -> CampaignPack | None:
    """None where another process has just put a newer version in its place."""
    try:
        pack, _ = read_pack_file(path)
    except MaterialsError as fault:
        if not path.is_symlink() and not path.exists():
            return None
        name, mark, _ = path.name.partition("@")
        by_id = said("Remove it, then import it again.", name=name)
        by_hand = said("Take it out of the folder and import it again.")
        raise InputError(
            said(
                "The installed campaign pack '{name}' cannot be used: {message}", name=path.name, message=fault.message
            ),
            hint=by_id if mark and is_id(name) else by_hand,
            place=fault.place or str(path),
            error_id="installed-pack-broken",
        ) from fault
    if path.name != file_name(pack):
        raise InputError(
            said(
                "The installed file '{name}' holds the campaign pack {label}: somebody renamed it.",
                name=path.name,
                label=pack.stamp.label,
            ),
            hint=said("Take it out of the folder and import it again."),
            place=str(path),
            error_id="installed-pack-broken",
        )
    return pack


def on_day(packs: Iterable[CampaignPack], on: date) -> PacksOnDay:
    """Which packs are in use on a day: of each id the newest version whose embargo is over.

    Where two packs change the same thing, the one made later wins.
    """
    known: dict[str, CampaignPack] = {}
    ordered = sorted(packs, key=lambda pack: pack.order)
    for pack in ordered:
        if not pack.is_embargoed(on):
            known[pack.id] = pack
    waiting = (pack for pack in ordered if pack.is_embargoed(on))
    later = (pack for pack in waiting if pack.id not in known or pack.order > known[pack.id].order)
    return PacksOnDay(tuple(sorted(known.values(), key=lambda pack: (pack.made_on, pack.id))), tuple(later))


def local_file(path: Path) -> DataFile | None:
    """A file of resources, figures or quotes added by hand, or none where nothing was ever added.

    Raises:
        MaterialsError: when it cannot be read or is no text.
    """
    try:
        return data_file("", path.name, path.read_bytes())
    except OSError as wrong:
        if isinstance(wrong, FileNotFoundError) and not path.is_symlink():
            return None
        raise InputError(
            said(
                "What was added by hand in “{name}” cannot be read: {what}.",
                name=path.name,
                what=wrong.strerror or type(wrong).__name__,
            ),
            hint=said("See that you may open the file, or move it away."),
            place=str(path),
            error_id="unreadable",
        ) from wrong


def check_version(pack: CampaignPack, there: Iterable[CampaignPack], *, older: bool) -> bool:
    """See that ``pack`` may take its place beside those installed; says whether it is installed already.

    Raises:
        InputError: when a newer version is installed and ``older`` was not asked for, or the same version with other
            content.
    """
    same_id = [one for one in there if one.id == pack.id]
    for one in same_id:
        if one.order == pack.order and one.sha256 != pack.sha256:
            raise InputError(
                said(
                    "Version {version} of “{id}” is installed already, and it is not the same file: one of "
                    "the two was changed. Nothing was imported.",
                    version=pack.version,
                    id=pack.id,
                ),
                hint=said("Compare the digests with the publisher; a changed pack needs a new version."),
                error_id="pack-same-version",
            )
    newest = max(same_id, key=lambda one: one.order, default=None)
    if newest and newest.order > pack.order and not older:
        raise InputError(
            said(
                "Version {version} of “{id}” is installed; this is {version2}, an older one. What was "
                "corrected since would be wrong again. Nothing was imported.",
                version=newest.version,
                id=pack.id,
                version2=pack.version,
            ),
            hint=said("Keep the newer one, or say that you want the older one."),
            error_id="pack-older",
        )
    return newest is not None and newest.sha256 == pack.sha256


def file_name(pack: CampaignPack) -> str:
    """What the installed file is called."""
    return f"{pack.id}@{pack.version}{SUFFIX}"


def stays_beside(one: CampaignPack, pack: CampaignPack) -> bool:
    """Whether an installed pack stays when ``pack`` is installed: another pack does, and an older version that is in
    use until the embargo of the new one is over."""
    return one.id != pack.id or (one.order < pack.order and pack.embargo is not None)


def install(pack: CampaignPack, data: bytes, folder: Path, *, older: bool = False) -> None:
    """Put the pack's file in its place. With ``older`` newer versions go; older ones go unless the new one is under an
    embargo and they are in use until then.

    Raises:
        InputError: when somebody has installed a newer version, or another file as this one, since it was looked over.
        OutputError: when the disk refuses; what was installed before is as it was.
    """
    there = installed(folder)
    check_version(pack, there, older=older)
    newer = [folder / file_name(one) for one in there if one.id == pack.id and one.order > pack.order]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(data, folder / file_name(pack), prefix=_ASIDE)
        for one in newer:
            one.unlink(missing_ok=True)
    except OSError as wrong:
        if any(one.exists() for one in newer):
            with contextlib.suppress(OSError):
                (folder / file_name(pack)).unlink(missing_ok=True)
        raise _not_written(folder, wrong) from wrong
    gone = [folder / file_name(one) for one in there if one.order < pack.order and not stays_beside(one, pack)]
    with contextlib.suppress(OSError):  # leftovers do nothing: the newest version counts, and what is aside is no pack
        for leftover in (*gone, *_aside(folder)):
            leftover.unlink()


def _aside(folder: Path) -> Iterator[Path]:
    """What an import left that was stopped half-way; younger ones may be another's import that is still going on."""
    for path in folder.glob(f"{_ASIDE}*"):
        if time.time() - path.stat().st_mtime > _STOPPED:
            yield path


def remove(name: str, folder: Path) -> tuple[Path, ...]:
    """Take every version of a pack away; returns the files that went.

    Raises:
        InputError: when no such pack is installed. OutputError: when the disk refuses.
    """
    gone = tuple(path for path in files_in(folder) if is_id(name) and path.name.startswith(f"{name}@"))
    if not gone:
        there = sorted({path.name.partition("@")[0] for path in files_in(folder)})
        hint = said("Installed: {there}.", there=", ".join(there)) if there else said("None is installed.")
        raise InputError(
            said("There is no installed campaign pack “{name}”.", name=name), hint=hint, error_id="unknown-pack"
        )
    try:
        for path in gone:
            path.unlink()
    except OSError as wrong:
        raise _not_written(folder, wrong) from wrong
    return gone


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
