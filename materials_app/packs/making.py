"""Makes a ``.campaignpack`` from a folder a national coordinator has filled: same folder, same bytes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from materials_app.errors import InputError
from materials_app.model.campaign_pack import CampaignPack
from materials_app.model.said import said
from materials_app.packs.container import write_container
from materials_app.packs.folder import place_of, read_files
from materials_app.packs.names import MANIFEST
from materials_app.packs.reading import data_file, read_pack
from materials_app.packs.record import check_text, read_head, write_manifest
from materials_app.packs.shape import CAMPAIGN

_HOW = said("docs/campaign-packs.md shows the folder of a pack.")


def read_folder(folder: Path, made_on: date) -> CampaignPack:
    """The pack a folder would become; ``made_on`` is the day where its ``pack.toml`` names none.

    Raises:
        InputError: when the folder holds something no pack may hold. DataFileError: when a file cannot be used; gives
            its place.
    """
    found = read_files(folder, CAMPAIGN, _HOW)
    place = place_of(folder)
    texts = {name: data_file(place, name, data) for name, data in found.items()}
    for file in texts.values():
        check_text(file)
    head = read_head(texts.pop(MANIFEST), made_on)
    if not texts and not head.withdrawn:
        raise InputError(
            said("'{folder}' changes nothing.", folder=folder),
            hint=_HOW,
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
