"""The pictures of a display list for the press or for the office version: converted once, found by a key.

The display list that comes back names each picture by a key of all that went into it; the library that comes back with
it answers for those keys.
"""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass, replace
from typing import Protocol

from materials_app.model.condition import IccProfile
from materials_app.model.display_list import DisplayList, DisplayPage, Picture
from materials_app.model.library import AssetLibrary, FontFile, ImageFile
from materials_app.model.mark import Mark
from materials_app.separations.picture_conversion import (
    ALL_INK,
    WHOLE,
    PictureOrder,
    convert_picture,
    jpeg_size,
    picture_key,
)

PRINT_PPI = 300.0
"""Effective resolution that offset printing uses up: twice the ruling of a 150 line screen. More only costs time."""

MARK_PPI = 1200.0
"""The same for a logo, whose edges are drawn by no screen: what presses take for line art (Adobe's PDF settings "Press
quality" thin line art to 1,200 ppi). A finer one is made coarser; a coarser one keeps the pixels it has."""

OFFICE_PPI = 200.0
"""The same for an office printer, whose screen is about 100 lines."""

_SCALE_STEPS = 1000  # scales are rounded up to thousandths: equal orders meet in the cache, none falls below its aim


class PictureStore(Protocol):
    """Where converted pictures are kept between jobs; ``picture_cache.PictureCache`` keeps them in a folder."""

    def get(self, key: str) -> bytes | None:
        """The bytes kept under ``key``, or none."""
        ...

    def put(self, key: str, data: bytes) -> None:
        """Keep ``data`` under ``key``."""
        ...


@dataclass(frozen=True, slots=True)
class PictureLibrary:
    """An asset library that also answers for the converted pictures of one display list."""

    library: AssetLibrary
    pictures: tuple[ImageFile, ...]

    def font(self, family: str) -> FontFile:
        """As the library behind it."""
        return self.library.font(family)

    def profile(self, profile: str) -> IccProfile:
        """As the library behind it."""
        return self.library.profile(profile)

    def image(self, image: str) -> ImageFile:
        """The converted picture with this key, else the library's own."""
        found = next((picture for picture in self.pictures if picture.id == image), None)
        return found or self.library.image(image)

    def digest(self, name: str) -> str:
        """As the library behind it."""
        return self.library.digest(name)

    def mark(self, name: str) -> Mark:
        """As the library behind it: shapes are separated with the page."""
        return self.library.mark(name)


def separate_pictures(
    display_list: DisplayList,
    library: AssetLibrary,
    press: IccProfile,
    store: PictureStore | None = None,
    *,
    ink_limit: float = ALL_INK,
) -> tuple[DisplayList, AssetLibrary]:
    """The display list with its pictures in press inks, and the library that holds them.

    Only what shows of a picture is kept, at 300 ppi at most; of a logo at 1,200, without loss. Without pictures both
    come back as they are and nothing is loaded.

    Args:
        display_list: typeset or separated.
        library: holds the pictures as given.
        press: the press's profile.
        store: where converted pictures are kept between jobs; none keeps nothing.
        ink_limit: highest total area coverage of what is converted, 0 to 4; the profile keeps its own besides.

    Raises:
        InputError: a picture cannot be read.
        DataFileError: ``press`` is not a press profile.
    """
    order = PictureOrder(press, ink_limit=ink_limit)
    return _Pictures(library, order, PRINT_PPI, store).replaced(display_list)


def screen_pictures(
    display_list: DisplayList,
    library: AssetLibrary,
    press: IccProfile,
    store: PictureStore | None = None,
    *,
    ppi: float = OFFICE_PPI,
) -> tuple[DisplayList, AssetLibrary]:
    """As ``separate_pictures``, but in sRGB at ``ppi`` at most, for the office version.

    ``press`` is asked only for a picture that comes in its inks.
    """
    return _Pictures(library, PictureOrder(press, for_screen=True), ppi, store).replaced(display_list)


def scale_for(ppi: float, aim: float) -> float:
    """What share of a picture's pixels along a side gives ``aim`` where all give ``ppi``; 1 at most."""
    return min(1.0, math.ceil(aim / ppi * _SCALE_STEPS) / _SCALE_STEPS)


@dataclass(frozen=True, slots=True)
class _Pictures:
    """What converting the pictures of one display list needs."""

    library: AssetLibrary
    order: PictureOrder
    aim: float
    store: PictureStore | None

    def replaced(self, display_list: DisplayList) -> tuple[DisplayList, AssetLibrary]:
        placed = {item for page in display_list.pages for item in page.items if isinstance(item, Picture)}
        if not placed:
            return display_list, self.library
        converted = {item: self._fetched(item) for item in placed}
        pages = tuple(self._with_pictures(page, converted) for page in display_list.pages)
        unique = {picture.id: picture for picture in converted.values()}
        library = PictureLibrary(self.library, tuple(unique[key] for key in sorted(unique)))
        return replace(display_list, pages=pages), library

    def _fetched(self, item: Picture) -> ImageFile:
        """The converted picture, from the store where it lies there whole."""
        image = self.library.image(item.image)
        lossless = self._is_lossless(item)
        order = replace(self.order, scale=self._scale(item), crop=item.crop, lossless=lossless)
        key = picture_key(image, order)
        store = None if lossless else self.store  # a logo has few pixels, and the store holds JPEGs
        kept = store.get(key) if store else None
        if kept is not None and (size := jpeg_size(kept)):
            return ImageFile(key, hashlib.sha256(kept).hexdigest(), *size, kept)
        made = convert_picture(image, order)
        if store:
            store.put(key, made.data)
        return made

    def _is_lossless(self, item: Picture) -> bool:
        return item.is_mark and not self.order.for_screen

    def _scale(self, item: Picture) -> float:
        return scale_for(item.ppi, MARK_PPI if self._is_lossless(item) else self.aim)

    def _with_pictures(self, page: DisplayPage, converted: dict[Picture, ImageFile]) -> DisplayPage:
        items = tuple(self._placed(item, converted[item]) if isinstance(item, Picture) else item for item in page.items)
        return replace(page, items=items)

    def _placed(self, item: Picture, picture: ImageFile) -> Picture:
        return replace(item, image=picture.id, crop=WHOLE, ppi=item.ppi * self._scale(item))
