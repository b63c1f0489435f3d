"""Reads a ``.campaignpack`` from its bytes: whole, of our shape, every file the one its manifest lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256

from materials_app.errors import DataFileError
from materials_app.model.campaign_pack import CampaignPack
from materials_app.model.library import DataFile
from materials_app.model.said import said
from materials_app.packs.container import read_container
from materials_app.packs.names import MANIFEST, check_names, refused, shown
from materials_app.packs.record import FileRecord, check_text, not_utf8, read_manifest
from materials_app.packs.shape import CAMPAIGN, Shape

SUFFIX = CAMPAIGN.suffix
MAX_MANIFEST = 100_000
MAX_DOTS = 100
"""Dots in one line: a key of thousands of dotted parts takes a TOML reader minutes, and no sentence has as many."""


def read_pack(data: bytes, name: str) -> CampaignPack:
    """The pack in ``data``; ``name`` is what messages call the file. Whether it fits the data here is asked elsewhere.

    Raises:
        InputError: when it is damaged, hostile, or not what its manifest says.
        DataFileError: when a text in it cannot be used; gives file and line.
    """
    members = dict(read_container(data))
    manifest = manifest_of(members, CAMPAIGN)
    place = f"{name}/"
    pack, listed = read_manifest(data_file(place, MANIFEST, manifest))
    check_names((MANIFEST, *listed))
    check_listed(members, listed)
    if not members and not pack.withdrawn:
        raise refused(said("is empty: it changes nothing"))
    files = tuple(data_file(place, path, members[path]) for path in sorted(members))
    for file in files:
        check_text(file)
    return replace(pack, files=files, place=place, sha256=sha256(data).hexdigest())


def manifest_of(members: dict[str, bytes], shape: Shape) -> bytes:
    """The manifest, taken out of ``members``.

    Raises:
        InputError: when there is none, or it is larger than any manifest has to be.
    """
    manifest = members.pop(shape.manifest, None)
    if manifest is None:
        raise refused(said("has no {manifest}, so nobody can say what it is", manifest=shape.manifest), shape)
    if len(manifest) > MAX_MANIFEST:
        raise refused(
            said(
                "has a {manifest} of {count} bytes; no pack needs more than {max_manifest}",
                manifest=shape.manifest,
                count=f"{len(manifest):,}",
                max_manifest=f"{MAX_MANIFEST:,}",
            ),
            shape,
        )
    return manifest


def data_file(place: str, name: str, data: bytes) -> DataFile:
    """A file of a pack as text.

    Raises:
        DataFileError: when it is not UTF-8.
    """
    try:
        text = data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise not_utf8(f"{place}{name}") from None
    if text.startswith("\ufeff"):
        raise DataFileError(
            said("The file starts with a byte order mark."),
            hint=said("Save it as UTF-8 without one."),
            place=f"{place}{name}",
        )
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > MAX_DOTS:
            raise DataFileError(
                said(
                    "The line has more than {max_dots} dots, which no pack needs and which keeps its reader busy.",
                    max_dots=MAX_DOTS,
                ),
                hint=said("Write the text in several lines."),
                place=f"{place}{name}:{number}",
            )
    return DataFile(f"{place}{name}", text, sha256(data).hexdigest())


def check_listed(members: Mapping[str, bytes], listed: Mapping[str, FileRecord]) -> None:
    """See that a pack holds the files its manifest lists, whole, and no other.

    Raises:
        InputError: for the first that is otherwise.
    """
    for name in sorted(members.keys() - listed.keys()):
        raise refused(said("holds {shown}, which its manifest does not list", shown=shown(name)))
    for name in sorted(listed.keys() - members.keys()):
        raise refused(said("lacks {shown}, which its manifest lists", shown=shown(name)))
    for name, data in sorted(members.items()):
        if len(data) != listed[name].bytes or sha256(data).hexdigest() != listed[name].sha256:
            raise refused(
                said(
                    "holds {shown}, which is not the file its manifest lists: it was changed on its way",
                    shown=shown(name),
                )
            )
