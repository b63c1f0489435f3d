"""Places the picture of a band: it covers its frame, cut evenly at both sides, and knows how fine it prints."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.display_list import Path, Picture, Semantics
from materials_app.model.document import BoundImage, BoundMark, BoundPartners
from materials_app.model.geometry import Rect
from materials_app.model.library import AssetLibrary, ImageFile
from materials_app.model.page import PageGeometry
from materials_app.model.partner import NAMES_FIELD
from materials_app.model.template import Role
from materials_app.model.units import pixels_to_ppi
from materials_app.typeset.mark_paths import mark_paths
from materials_app.typeset.runs import bled

__all__ = ["mark_picture", "place_marks", "place_picture"]


def place_picture(bound: BoundImage, geometry: PageGeometry, language: str, library: AssetLibrary) -> Picture:
    """The picture in its frame, run into the bleed where the frame bleeds.

    Raises:
        InputError: when there is no such picture or it cannot be read.
    """
    frame = bound.frame
    rect = bled(Rect(frame.x, frame.y, frame.width, frame.height), frame.bleeds, geometry)
    image = library.image(bound.image)
    crop = _crop(image, rect)
    return Picture(
        image=bound.image,
        rect=rect,
        crop=crop,
        ppi=pixels_to_ppi(image.width * (crop[2] - crop[0]), rect.width),
        semantics=Semantics(Role.FIGURE, frame.order, language, bound.alt, "picture"),
    )


def place_marks(bound: BoundPartners, rows: Rect, library: AssetLibrary) -> Iterator[Picture | Path]:
    """The logos of the partners' strip, each in its place in the rows: as the picture or the shapes its file holds.

    Raises:
        InputError: when one is missing or cannot be read.
    """
    for number, mark in enumerate(one for one in bound.marks if one.place):
        place = mark.place or Rect(0.0, 0.0, 0.0, 0.0)
        rect = Rect(rows.x + place.x, rows.y + place.y, place.width, place.height)
        semantics = Semantics(Role.FIGURE, bound.frame.order + number, bound.language, mark.alt, NAMES_FIELD)
        if mark.inks:
            yield from mark_paths(library.mark(mark.image), mark.inks, rect, semantics)
            continue
        yield mark_picture(mark, rect, semantics, library)


def mark_picture(mark: BoundMark, rect: Rect, semantics: Semantics, library: AssetLibrary) -> Picture:
    """A logo that is a picture, in its place.

    Raises:
        InputError: when it is missing or cannot be read.
    """
    pixels = library.image(mark.image).width * (mark.crop[2] - mark.crop[0])
    return Picture(mark.image, rect, mark.crop, pixels_to_ppi(pixels, rect.width), semantics, is_mark=True)


def _crop(image: ImageFile, rect: Rect) -> tuple[float, float, float, float]:
    """The part of the image that shows: left, top, right, bottom as shares of it."""
    shown = rect.width / rect.height / (image.width / image.height)
    across, down = min(shown, 1.0), min(1 / shown, 1.0)
    return ((1 - across) / 2, (1 - down) / 2, (1 + across) / 2, (1 + down) / 2)
