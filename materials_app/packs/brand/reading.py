"""Reads a ``.brandpack`` from its bytes: whole, of our shape, every file the one its manifest lists, every picture and
font what it says it is. Nothing of it reaches the disk before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from materials_app.errors import InputError, MaterialsError
from materials_app.model.brand_pack import BrandFile, BrandPack, MarkRole
from materials_app.model.library import FontFile
from materials_app.model.said import said
from materials_app.packs.brand.names import MANIFEST
from materials_app.packs.brand.pictures import check_picture
from materials_app.packs.brand.text import read_brand_pack, with_files
from materials_app.packs.container import read_container
from materials_app.packs.files import read_bytes
from materials_app.packs.names import check_names, refused, shown
from materials_app.packs.reading import check_listed, data_file, manifest_of
from materials_app.packs.shape import BRAND

SUFFIX = BRAND.suffix


def read_pack(data: bytes, name: str) -> BrandPack:
    """The pack in ``data``; ``name`` is what messages call the file.

    Raises:
        InputError: when it is damaged, hostile, or not what its manifest says.
        DataFileError: when its ``brand.toml`` cannot be used; gives file and line.
    """
    members = dict(read_container(data, BRAND))
    manifest = manifest_of(members, BRAND)
    pack, listed = read_brand_pack(data_file(f"{name}/", MANIFEST, manifest))
    check_names((MANIFEST, *listed), BRAND)
    check_listed(members, listed)
    return replace(checked(pack, members), sha256=sha256(data).hexdigest())


def read_pack_file(path: Path) -> tuple[BrandPack, bytes]:
    """A pack from the disk, with its bytes.

    Raises:
        InputError: when it cannot be read, is damaged or hostile. DataFileError: when its text cannot be used.
    """
    data = read_bytes(path, BRAND.max_file)
    return read_pack(data, path.name), data


def checked(pack: BrandPack, members: Mapping[str, bytes]) -> BrandPack:
    """The pack with its files, every one asked for, there, and fit to be used.

    Raises:
        InputError: for the first that is not; says which and why.
    """
    wanted = set(files_of(pack))
    for name in sorted(wanted - members.keys()):
        raise refused(said("lacks {shown}, which it says it uses", shown=shown(name)), BRAND)
    for name in sorted(members.keys() - wanted):
        raise refused(said("holds {shown}, which nothing in it uses", shown=shown(name)), BRAND)
    for name, data in sorted(members.items()):
        check_file(name, data, on_dark=any(one.file == name and one.role is MarkRole.REVERSED for one in pack.marks))
    return with_files(pack, (BrandFile(name, sha256(data).hexdigest(), data) for name, data in members.items()))


def check_file(name: str, data: bytes, *, on_dark: bool = False) -> None:
    """See that one picture or font may stand in a pack; ``on_dark`` where the picture is for dark grounds.

    Raises:
        InputError: when it may not; says why.
    """
    if not name.startswith("fonts/"):
        check_picture(name, data, on_dark=on_dark)
        return
    from materials_app.typeset.font_facts import Embedding, font_facts, forbidden

    try:
        facts = font_facts(FontFile(name, name, "", data))
        if facts.embedding is Embedding.NEVER:
            raise forbidden(name)
    except MaterialsError as fault:
        raise InputError(fault.message, hint=fault.hint, place=name, error_id=fault.error_id) from fault


def files_of(pack: BrandPack) -> tuple[str, ...]:
    """Every file the pack says it uses, once."""
    return tuple(dict.fromkeys(_named(pack)))


def _named(pack: BrandPack) -> Iterable[str]:
    yield from (one.file for one in pack.marks)
    yield from (one.file for one in pack.fonts)
    for one in pack.partners:
        yield from (name for name in (one.partner.logo, one.partner.mono) if name)
