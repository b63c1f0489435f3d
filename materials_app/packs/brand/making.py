"""Makes a ``.brandpack``: from a folder somebody filled, or from the pack in the studio. Same content, same bytes."""

from __future__ import annotations

from pathlib import Path

from materials_app.model.brand_pack import BrandPack
from materials_app.model.said import said
from materials_app.packs.brand.names import MANIFEST
from materials_app.packs.brand.reading import checked, read_pack
from materials_app.packs.brand.text import read_brand_pack, write_brand_pack
from materials_app.packs.container import write_container
from materials_app.packs.folder import place_of, read_files
from materials_app.packs.reading import data_file
from materials_app.packs.shape import BRAND

_HOW = said("docs/brand-packs.md shows the folder of a brand pack.")


def read_folder(folder: Path) -> BrandPack:
    """The pack a folder would become.

    Raises:
        InputError: when the folder holds what no pack may hold. DataFileError: when ``brand.toml`` cannot be used.
    """
    files = read_files(folder, BRAND, _HOW)
    pack, _ = read_brand_pack(data_file(place_of(folder), MANIFEST, files.pop(MANIFEST)))
    return checked(pack, files)


def pack_bytes(pack: BrandPack) -> bytes:
    """The ``.brandpack`` of a pack, read back once so that nothing leaves which would not be let in.

    Raises:
        MaterialsError: when it would not be let in.
    """
    files = [(one.name, one.data) for one in pack.files]
    data = write_container([(MANIFEST, write_brand_pack(pack, pack.files).encode()), *files], BRAND)
    read_pack(data, f"{pack.id}{BRAND.suffix}")
    return data
