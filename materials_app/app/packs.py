"""What a user does with campaign packs: look one over, import it, list, remove, make one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from materials_app.app.saving import write_new_file
from materials_app.catalogue.set_file import write_set
from materials_app.errors import InputError, MaterialsError, OutputError
from materials_app.model.campaign_pack import CampaignPack
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.said import said
from materials_app.packs.names import is_id
from materials_app.packs.on_day import UserData
from materials_app.packs.reading import SUFFIX, read_pack
from materials_app.packs.store import files_in, install, on_day, present, read_pack_file, remove, set_for_all
from materials_app.packs.user_data import read_data
from materials_app.resources import data_files

if TYPE_CHECKING:  # what plans, fits and makes packs is imported when somebody has one in hand
    from materials_app.packs.plan import ImportPlan

Sets = Iterable[tuple[str, str]]
"""What a user's sets are called, and their texts."""


@dataclass(frozen=True, slots=True)
class LookedOver:
    """A pack that was looked over and may be imported: what it would do, and its bytes."""

    plan: ImportPlan
    data: bytes
    older: bool = False


def look_over(file: Path, user: UserData, sets: Sets = (), *, older: bool = False) -> LookedOver:
    """See what importing ``file`` would do; nothing is written. ``older``: an older version is wanted.

    Raises:
        MaterialsError: when it may not be imported; the message says why.
    """
    from materials_app.packs.plan import plan_import

    pack, data = read_pack_file(file)
    if older and any(one.id == pack.id and one.order > pack.order for one in set_for_all(user.policy.packs)):
        raise _for_all(pack.id, user, said("an older version cannot take its place"))
    plan = plan_import(pack, data_files(), present(user), user.on, sets=sets, older=older)
    return LookedOver(plan, data, older)


def bring_in(looked: LookedOver, user: UserData) -> None:
    """Import a pack that was looked over.

    Raises:
        InputError: when something else was installed meanwhile. OutputError: when it cannot be written.
    """
    install(looked.plan.pack, looked.data, user.packs, older=looked.older)


@dataclass(frozen=True, slots=True)
class InstalledPack:
    """An installed file: the pack in it and whether its data are used today; or why it cannot be used. ``for_all``: the
    organisation has set it for everybody."""

    file: str
    id: str
    pack: CampaignPack | None
    in_use: bool = False
    why_broken: str = ""
    for_all: bool = False


def list_installed(user: UserData) -> tuple[InstalledPack, ...]:
    """Every installed file, by name; one that cannot be used says why.

    Raises:
        InputError: when the folder cannot be looked into.
    """
    shared = files_in(user.policy.packs) if user.policy.packs else ()
    found = (
        *(_looked_at(path) for path in files_in(user.packs)),
        *(replace(_looked_at(path), for_all=True) for path in shared),
    )
    whole = [one.pack for one in found if one.pack]
    in_use = {pack.sha256 for pack in on_day(whole, user.on).in_use}
    return tuple(replace(one, in_use=bool(one.pack and one.pack.sha256 in in_use)) for one in found)


def _looked_at(path: Path) -> InstalledPack:
    name = path.name.partition("@")[0]
    try:
        pack, _ = read_pack_file(path)
    except MaterialsError as fault:
        return InstalledPack(path.name, name, None, why_broken=fault.message)
    return InstalledPack(path.name, pack.id, pack)


def take_away(name: str, user: UserData, in_hand: CampaignSet | None = None) -> tuple[str, ...]:
    """Remove every version of the pack with the id ``name``; gives the names of the files that went. ``in_hand`` is the
    set that is open.

    Raises:
        InputError: when there is none, or what stays would no longer fit together. OutputError: when the disk refuses.
    """
    is_own = any(path.name.startswith(f"{name}@") for path in files_in(user.packs))
    if not is_own and any(one.id == name for one in set_for_all(user.policy.packs)):
        raise _for_all(name, user, said("it cannot be taken away here"))
    if is_id(name):
        _check_without(name, user, in_hand)
    return tuple(path.name for path in remove(name, user.packs))


def _for_all(name: str, user: UserData, so: str) -> InputError:
    return InputError(
        said(
            "The campaign pack “{name}” is set for everybody by {organisation}, so {so}.",
            name=name,
            organisation=user.policy.organisation,
            so=so,
        ),
        hint=(
            said("Ask them: {contact}.", contact=user.policy.contact)
            if user.policy.contact
            else said("Ask them to change it.")
        ),
        place=str(user.policy.packs),
        error_id="pack-set-for-all",
    )


def _check_without(name: str, user: UserData, in_hand: CampaignSet | None) -> None:
    """See that what stays holds together. What is broken may always be taken away: that is how it is put right."""
    from materials_app.packs.fitting import catalogue_of
    from materials_app.packs.plan import check_removal

    files = data_files()
    try:
        there = present(user)
        read_data(files, user)
    except MaterialsError:
        return
    check_removal(name, files, there, user.on)
    kept = on_day((one for one in there.packs if one.id != name), user.on).in_use
    known = [one.id for one in catalogue_of(files, kept, there.local, user.on).campaigns]
    if in_hand and in_hand.campaign not in known:
        raise InputError(
            said(
                "The open set is of the campaign “{campaign}”, which comes with the pack “{name}”. It "
                "was not taken away.",
                campaign=in_hand.campaign,
                name=name,
            ),
            hint=said("Open another set first."),
            error_id="pack-needed",
        )


@dataclass(frozen=True, slots=True)
class MadePack:
    """A pack that was made: as it reads back, where it lies, how long it is."""

    pack: CampaignPack
    file: Path
    size: int


def make_pack_file(folder: Path, out: Path, made_on: date) -> MadePack:
    """Make a campaign pack from a folder; ``made_on`` is the day where its ``pack.toml`` names none.

    Raises:
        InputError: when the folder holds what no pack may hold. DataFileError: for a fault in a file, with its line.
        OutputError: when ``out`` cannot be written, or is another file already.
    """
    if out.suffix != SUFFIX:
        raise InputError(
            said("'{name}' does not end in {suffix}, so nobody would know what it is.", name=out.name, suffix=SUFFIX),
            hint=said("Name it so."),
        )
    from materials_app.packs.fitting import check_fits
    from materials_app.packs.making import read_folder, write_pack

    pack = read_folder(folder, made_on)
    check_fits(data_files(), (), pack)
    data = write_pack(pack)
    _write_new(data, out)
    return MadePack(read_pack(data, out.name), out, len(data))


def _write_new(data: bytes, out: Path) -> None:
    if out.is_file() and _holds(out, data):
        return
    if out.exists():
        raise OutputError(
            said("'{out}' exists already and is another file; it was not touched.", out=out),
            hint=said("Choose another name: a changed pack needs a new version."),
            error_id="file-exists",
        )
    write_new_file(out, data)


def _holds(path: Path, data: bytes) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(data) + 1) == data
    except OSError:
        return False


def own_sets(recent: Iterable[Path], document: CampaignSet | None, path: Path | None) -> Iterator[tuple[str, str]]:
    """The sets of a user of the window: the one that is open as it is now, the recent ones as their files have them."""
    if document and document.force:
        yield path.name if path else document.name, write_set(document)
    for file in recent:
        if file != path:
            try:
                yield file.name, file.read_text(encoding="utf-8-sig")
            except (OSError, UnicodeDecodeError):
                continue
