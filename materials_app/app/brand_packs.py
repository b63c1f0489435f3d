"""What a user does with brand packs: begin one, make it, look one over, install, list, remove, see who uses which."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from materials_app.app.saving import write_new_file
from materials_app.catalogue.set_file import read_set
from materials_app.disk import write_whole
from materials_app.errors import InputError, MaterialsError, OutputError
from materials_app.model.brand_pack import BrandPack, BrandStamp
from materials_app.model.findings import Severity
from materials_app.model.library import DataFile
from materials_app.model.said import Said, said
from materials_app.packs.brand.change import changes
from materials_app.packs.brand.expiry import expiry_notice
from materials_app.packs.brand.making import pack_bytes, read_folder
from materials_app.packs.brand.names import MANIFEST
from materials_app.packs.brand.reading import SUFFIX, read_pack, read_pack_file
from materials_app.packs.brand.store import check_version, install, newest, usable
from materials_app.packs.brand.text import read_brand_pack, write_brand_pack
from materials_app.packs.change import Change
from materials_app.packs.names import is_id
from materials_app.packs.on_day import UserData

if TYPE_CHECKING:
    from materials_app.pipeline.brand_look import PackRemark


@dataclass(frozen=True, slots=True)
class LookedOver:
    """A pack somebody wants to install: what is otherwise against the newest version here (none where it is new)."""

    pack: BrandPack
    data: bytes
    before: BrandPack | None
    changes: tuple[Change, ...]
    is_there: bool
    notice: Said | None

    @property
    def is_older(self) -> bool:
        """Whether a newer version is installed already. Both then stay: a set names the one it was made with."""
        return self.before is not None and self.before.order > self.pack.order


def look_over(file: Path, user: UserData) -> LookedOver:
    """See what installing ``file`` would change; nothing is written.

    Raises:
        MaterialsError: when it may not be installed; says why.
    """
    pack, data = read_pack_file(file)
    there = usable(user.brands)
    is_there = check_version(pack, there)
    before = newest(there, pack.id)
    told = changes(before, pack) if before else ()
    return LookedOver(pack, data, before, told, is_there, expiry_notice(pack, user.on))


def bring_in(looked: LookedOver, user: UserData) -> None:
    """Install a pack that was looked over.

    Raises:
        InputError: when something else was installed meanwhile. OutputError: when it cannot be written.
    """
    install(looked.pack, looked.data, user.brands)


def begin(folder: Path, pack: BrandPack) -> Path:
    """Write a folder to fill: ``brand.toml`` with every key there is, those nobody answered as comments; ``marks``,
    ``partners``, ``fonts``. An existing one is never touched.

    Raises:
        OutputError: when it is there already, or cannot be written. DataFileError: when the pack cannot be one.
    """
    from materials_app.resources import starter_text

    text = f"{write_brand_pack(pack)}\n{starter_text('brand-pack')}"
    read_brand_pack(DataFile(MANIFEST, text, ""))
    try:
        for one in ("marks", "partners", "fonts"):
            (folder / one).mkdir(parents=True, exist_ok=True)
    except OSError as wrong:
        raise OutputError(
            said("The folder '{folder}' cannot be written: {what}.", folder=folder, what=wrong.strerror or "?"),
            hint=said("Choose another folder."),
            error_id="not-written",
        ) from wrong
    write_new_file(folder / MANIFEST, text)
    return folder / MANIFEST


def make_pack_file(folder: Path, out: Path) -> tuple[BrandPack, int]:
    """Make a ``.brandpack`` from a folder; gives it as it reads back, and its bytes.

    Raises:
        MaterialsError: when the folder holds what no pack may hold, or ``out`` is another file already.
    """
    return write_pack(read_folder(folder), out)


def write_pack(pack: BrandPack, out: Path) -> tuple[BrandPack, int]:
    """Write a pack to a file; the same pack over itself is no change.

    Raises:
        InputError: when the name is not one of a pack. OutputError: when it is another file already or cannot be
            written.
    """
    if out.suffix != SUFFIX:
        raise InputError(
            said("'{name}' does not end in {suffix}, so nobody would know what it is.", name=out.name, suffix=SUFFIX),
            hint=said("Name it so."),
        )
    data = pack_bytes(pack)
    if not (out.is_file() and out.read_bytes() == data):
        if out.exists():
            raise OutputError(
                said("'{out}' exists already and is another file; it was not touched.", out=out),
                hint=said("Choose another name: a changed pack needs a new version."),
                error_id="file-exists",
            )
        write_new_file(out, data)
    return read_pack(data, out.name), len(data)


def named_pack(name: str, user: UserData) -> BrandPack:
    """A pack by its file, its folder, or the id (``id@version``) under which it is installed.

    Raises:
        MaterialsError: when there is none, or it cannot be used.
    """
    path = Path(name)
    if path.suffix == SUFFIX:
        return read_pack_file(path)[0]
    if path.is_dir():
        return read_folder(path)
    return installed_pack(name, user)


def installed_pack(name: str, user: UserData) -> BrandPack:
    """The installed pack with this id, its newest version, or the one that ``id@version`` names.

    Raises:
        InputError: when there is none.
    """
    there = usable(user.brands)
    wanted, _, version = name.partition("@")
    found = newest((one for one in there if not version or one.version == version), wanted)
    if found is None:
        known = ", ".join(dict.fromkeys(one.id for one in there))
        raise InputError(
            said("There is no installed brand pack “{name}”.", name=name),
            hint=said("Installed: {there}.", there=known) if known else said("None is installed."),
            error_id="unknown-pack",
        )
    return found


def look_closely(name: str, user: UserData) -> tuple[BrandPack, tuple[PackRemark, ...]]:
    """A pack by its file, folder or id, and everything to know about it, worst first.

    Raises:
        MaterialsError: when it cannot be used at all; says why.
    """
    from materials_app.catalogue.build import build
    from materials_app.pipeline.brand_look import Limits, remarks
    from materials_app.resources import ShippedLibrary, data_files

    pack = named_pack(name, user)
    press = build(data_files()).condition("coated")
    found = remarks(pack, Limits(ShippedLibrary().profile(press.profile), press.ink_limit), user.on)
    return pack, tuple(sorted(found, key=lambda one: list(Severity).index(one.severity)))


@dataclass(frozen=True, slots=True)
class Use:
    """A set that uses a brand pack, or why it could not be looked at."""

    file: str
    stamp: BrandStamp | None
    why_unread: str = ""


def who_uses(sets: Iterable[tuple[str, str]], name: str = "") -> tuple[Use, ...]:
    """Which of the sets uses which version, by file; those without a pack are passed over.

    Args:
        sets: what each is called, and its text.
        name: only this pack; empty for all.
    """
    found = (_use(file, text) for file, text in sets if "brand_pack" in text)
    return tuple(one for one in found if one and (not name or not one.stamp or one.stamp.id == name))


def _use(file: str, text: str) -> Use | None:
    try:
        stamp = read_set(text, file).brand_pack
    except MaterialsError as fault:
        return Use(file, None, fault.message)
    return Use(file, stamp) if stamp else None


def starter(name: str, title: str, force: str, on: date) -> BrandPack:
    """An empty pack for a force; it says nothing nobody has said yet.

    Raises:
        InputError: when the id cannot be one.
    """
    if not is_id(name):
        raise InputError(
            said("“{id}” cannot be a pack's id.", id=name),
            hint=said("Write small letters, figures and hyphens: lancashire-2026."),
        )
    return BrandPack(id=name, name=title, force=force, version="1", issued=on)


def to_be_saved(pack: BrandPack, user: UserData) -> BrandPack:
    """The pack as it is to be saved: under the next version, where another content is installed under its own.

    Raises:
        MaterialsError: when it cannot be a pack.
    """
    there = [one for one in usable(user.brands) if one.id == pack.id]
    taken = next((one for one in there if one.order == pack.order), None)
    if taken is None or taken.sha256 == sha256(pack_bytes(pack)).hexdigest():
        return pack
    top = max(one.order[0] for one in there)
    return replace(pack, version=str(top + 1))


def save_and_install(pack: BrandPack, out: Path, user: UserData) -> BrandPack:
    """Write the pack to ``out``, over what was there, and install it: sets can use it at once.

    Raises:
        MaterialsError: when it cannot be a pack. OutputError: when the disk refuses.
    """
    data = pack_bytes(pack)
    whole = read_pack(data, out.name)
    check_version(whole, usable(user.brands))
    try:
        write_whole(data, out)
    except OSError as wrong:
        raise OutputError(
            said("“{name}” could not be saved: {what}.", name=out.name, what=wrong.strerror or type(wrong).__name__),
            hint=said("Free some space, or choose another folder."),
            place=str(out),
            error_id="not-written",
        ) from wrong
    install(whole, data, user.brands)
    return whole
