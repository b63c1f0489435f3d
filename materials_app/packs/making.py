"""Makes a ``.campaignpack`` from a folder a national coordinator has filled: same folder, same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import islice
from pathlib import Path

from materials_app.errors import InputError
from materials_app.model.campaign_pack import CampaignPack
from materials_app.model.said import said
from materials_app.packs.container import MAX_MEMBER, write_container
from materials_app.packs.files import read_bytes
from materials_app.packs.names import MANIFEST, why_not
from materials_app.packs.reading import data_file, read_pack
from materials_app.packs.record import check_text, read_head, write_manifest

_PASSED_OVER = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
"""What file managers leave in every folder."""

_MOST = 1000
_HOW = "docs/campaign-packs.md shows the folder of a pack."


def read_folder(folder: Path, made_on: date) -> CampaignPack:
    """The pack a folder would become; ``made_on`` is the day where its ``pack.toml`` names none.

    Raises:
        InputError: when the folder holds something no pack may hold. DataFileError: when a file cannot be used; gives
            its place.
    """
    found = dict(_found(folder))
    if MANIFEST not in found:
        raise InputError(
            said("'{folder}' has no {manifest}.", folder=folder, manifest=MANIFEST),
            hint=said(_HOW),
            place=str(folder),
            error_id="no-pack-folder",
        )
    place = f"{folder.as_posix().rstrip('/')}/"
    texts = {name: data_file(place, name, _bytes(found[name])) for name in sorted(found)}
    for file in texts.values():
        check_text(file)
    head = read_head(texts.pop(MANIFEST), made_on)
    if not texts and not head.withdrawn:
        raise InputError(
            said("'{folder}' changes nothing.", folder=folder),
            hint=said(_HOW),
            place=str(folder),
            error_id="no-pack-folder",
        )
    return replace(head, files=tuple(texts.values()), place=place)


def write_pack(pack: CampaignPack) -> bytes:
    """The ``.campaignpack`` of a pack, read back once so that nothing leaves which would not be let in."""
    files = [(pack.name(file), file.text.encode()) for file in pack.files]
    data = write_container([(MANIFEST, write_manifest(pack, files).encode()), *files])
    read_pack(data, f"{pack.id}.campaignpack")
    return data


def digest(data: bytes) -> str:
    """What two people read to each other to see that they have the same pack."""
    return sha256(data).hexdigest()


def _found(folder: Path) -> Iterator[tuple[str, Path]]:
    if not folder.is_dir():
        raise InputError(said("'{folder}' is no folder.", folder=folder), hint=said(_HOW), error_id="no-pack-folder")
    paths = list(islice(folder.rglob("*"), _MOST + 1))  # never the whole disk, whichever folder is named
    if len(paths) > _MOST:
        raise InputError(
            said("'{folder}' holds more than {most} files.", folder=folder, most=_MOST),
            hint=said(_HOW),
            error_id="no-pack-folder",
        )
    for path in sorted(paths):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            raise InputError(
                said("'{name}' is a link.", name=name), hint=said("Put the file itself there."), place=str(path)
            )
        if path.is_dir() or path.name.casefold() in _PASSED_OVER:
            continue
        if reason := why_not(name):
            raise InputError(
                said("The folder holds '{name}', {reason}.", name=name, reason=reason),
                hint=said(
                    "A pack holds pack.toml, resources/*.toml and campaigns/<id>/*.toml, in small letters. "
                    "Move everything else elsewhere."
                ),
                place=str(path),
                error_id="pack-foreign-file",
            )
        yield name, path


def _bytes(path: Path) -> bytes:
    data = read_bytes(path, MAX_MEMBER)
    if len(data) > MAX_MEMBER:
        raise InputError(
            said(
                "'{path}' has more than {max_member} bytes; no file of a pack has.",
                path=path,
                max_member=f"{MAX_MEMBER:,}",
            ),
            hint=said("Put only what changes into the pack."),
            place=str(path),
            error_id="pack-too-large",
        )
    return data
