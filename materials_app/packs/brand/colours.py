"""The colours of a brand pack made whole: the side a guide does not give comes from the press's profile and says so."""

from __future__ import annotations

from dataclasses import replace

from materials_app.model.brand_pack import BrandPack, PackColour, Side
from materials_app.model.condition import IccProfile
from materials_app.separations.swatches import derive_cmyk, derive_srgb


def whole_colour(colour: PackColour, profile: IccProfile) -> PackColour:
    """The colour with both sides; ``derived`` names the one that ``profile`` gave."""
    if colour.cmyk and colour.srgb is None:
        return replace(colour, srgb=derive_srgb(colour.cmyk, profile), derived=Side.SCREEN)
    if colour.srgb and colour.cmyk is None:
        return replace(colour, cmyk=derive_cmyk(colour.srgb, profile), derived=Side.INKS)
    return colour


def with_whole_colours(pack: BrandPack, profile: IccProfile) -> BrandPack:
    """The pack with every colour whole."""
    return replace(pack, colours=tuple(whole_colour(one, profile) for one in pack.colours))
