"""What one process opens once and keeps: the catalogue, the asset library, the fonts, the converted pictures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import platformdirs

from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.brand_pack import BrandPack
from materials_app.model.brand_shelf import NO_BRANDS
from materials_app.model.library import AssetLibrary
from materials_app.packs.brand.shelf import OnePack, Shelf
from materials_app.packs.on_day import NO_PACKS, PacksOnDay, UserData
from materials_app.packs.user_data import read_data
from materials_app.resources import ShippedLibrary, changed_files, data_files, digest_of_all
from materials_app.separations.picture_cache import PictureCache
from materials_app.separations.pictures import PictureStore
from materials_app.typeset.font_book import FontBook


@dataclass(frozen=True, slots=True)
class Studio:
    """The tools every job of a process shares. Safe to share between jobs, not between threads that set type.

    ``changed`` names the data files that are not as shipped: data may change, but never unseen. ``packs`` are the
    campaign packs installed, ``user`` where the user's own data lie; none for the shipped data alone. ``data_sha256``
    is one digest over the data files as they are.
    """

    catalogue: Catalogue
    library: AssetLibrary
    fonts: FontBook
    pictures: PictureStore | None = None
    changed: tuple[str, ...] = ()
    packs: PacksOnDay = NO_PACKS
    user: UserData | None = None
    data_sha256: str = ""


def load_catalogue(user: UserData | None = None) -> Catalogue:
    """The catalogue of the shipped data, with the user's packs and local resources over them.

    Raises:
        DataFileError: when a data file is broken; the message gives file, line and remedy.
        InputError: when an installed pack or a local resource may not be used.
    """
    return read_data(data_files(), user).catalogue


def open_studio(beside: Path | None = None, user: UserData | None = None) -> Studio:
    """A studio over the data files, fonts and profiles.

    Args:
        beside: the folder a set's picture lies in.
        user: where the user's packs and local resources lie; none for the shipped data alone.

    Raises:
        DataFileError: when a data file is broken. InputError: when an installed pack may not be used.
    """
    library = library_of(beside, user)
    cache = PictureCache(Path(platformdirs.user_cache_dir("campaign-materials-studio", appauthor=False)) / "pictures")
    files = data_files()
    data = read_data(files, user)
    changed = (*changed_files(files), *data.added)
    return Studio(data.catalogue, library, FontBook(library), cache, changed, data.packs, user, digest_of_all(files))


def library_of(beside: Path | None, user: UserData | None) -> ShippedLibrary:
    """The program's fonts and profiles, the pictures in the folder ``beside``, and the user's brand packs."""
    return ShippedLibrary(pictures=beside, brands=Shelf(user.brands) if user else NO_BRANDS)


def reread(studio: Studio) -> Studio:
    """The studio over the data as they are now, after the user's own were changed; fonts and pictures stay open.

    Raises:
        MaterialsError: when they can no longer be read.
    """
    files = data_files()
    data = read_data(files, studio.user)
    changed = (*changed_files(files), *data.added)
    return replace(
        studio, catalogue=data.catalogue, changed=changed, packs=data.packs, data_sha256=digest_of_all(files)
    )


def in_brand_of(studio: Studio, pack: BrandPack) -> Studio:
    """The studio with this brand pack at hand in place of those installed: to look at one before it is."""
    shelf = OnePack(pack)
    catalogue = replace(studio.catalogue, brands=shelf)
    return replace(studio, catalogue=catalogue, library=ShippedLibrary(brands=shelf))
