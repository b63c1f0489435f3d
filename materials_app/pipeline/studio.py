"""What one process opens once and keeps: the catalogue, the asset library, the fonts, the converted pictures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

from materials_app.catalogue.build import build
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.library import AssetLibrary
from materials_app.resources import ShippedLibrary, changed_files, data_files
from materials_app.separations.picture_cache import PictureCache
from materials_app.separations.pictures import PictureStore
from materials_app.typeset.font_book import FontBook


@dataclass(frozen=True, slots=True)
class Studio:
    """The tools every job of a process shares. Safe to share between jobs, not between threads that set type.

    ``changed`` names the data files that are not as shipped: data may change, but never unseen.
    """

    catalogue: Catalogue
    library: AssetLibrary
    fonts: FontBook
    pictures: PictureStore | None = None
    changed: tuple[str, ...] = ()


def load_catalogue() -> Catalogue:
    """The catalogue of the shipped data.

    Raises:
        DataFileError: when a data file is broken; the message gives file, line and remedy.
    """
    return build(data_files())


def open_studio(beside: Path | None = None) -> Studio:
    """A studio over the shipped data files, fonts and profiles. ``beside`` is the folder a set's picture lies in.

    Raises:
        DataFileError: when a data file is broken.
    """
    library = ShippedLibrary(pictures=beside)
    cache = PictureCache(Path(platformdirs.user_cache_dir("campaign-materials-studio", appauthor=False)) / "pictures")
    files = data_files()
    return Studio(build(files), library, FontBook(library), cache, changed_files(files))
