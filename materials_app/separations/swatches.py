"""Swatches with one side missing: the other is computed through the press's profile and marked as derived.

Colours are authored by people (ground rule authored-colours). What nobody authored is computed here, never guessed.
"""

from __future__ import annotations

from functools import lru_cache

from materials_app.errors import DataFileError
from materials_app.model.colour import Cmyk, Srgb, Swatch
from materials_app.model.condition import IccProfile
from materials_app.separations.ink import from_levels, inked, to_levels
from materials_app.separations.profiles import from_screen, one_colour, to_screen

_PRINTERS_DIGITS = 2  # printers read and mix inks in whole per cent
_CACHED_COLOURS = 1024


@lru_cache(maxsize=_CACHED_COLOURS)
def derive_srgb(cmyk: Cmyk, profile: IccProfile) -> Srgb:
    """How ``cmyk`` looks on the paper of ``profile``, as a screen shows it."""
    return Srgb(*one_colour(to_screen(profile), to_levels(cmyk)))


@lru_cache(maxsize=_CACHED_COLOURS)
def derive_cmyk(srgb: Srgb, profile: IccProfile) -> Cmyk:
    """The inks that come nearest to ``srgb``, in whole per cent, within the profile's ink limit."""
    inks = from_levels(one_colour(from_screen(profile), (srgb.red, srgb.green, srgb.blue)))
    return inked(inks, digits=_PRINTERS_DIGITS)


def complete_swatch(name: str, cmyk: Cmyk | None, srgb: Srgb | None, profile: IccProfile, *, spot: str = "") -> Swatch:
    """A swatch of which at least one side was authored; the missing side is derived and the swatch says so.

    Raises:
        DataFileError: neither side is given.
    """
    if cmyk is not None and srgb is not None:
        return Swatch(name, cmyk, srgb, spot)
    if cmyk is not None:
        return Swatch(name, cmyk, derive_srgb(cmyk, profile), spot, derived=True)
    if srgb is not None:
        return Swatch(name, derive_cmyk(srgb, profile), srgb, spot, derived=True)
    raise DataFileError(
        f"The swatch {name} has no colour, so nothing can be painted with it.",
        hint="Give it its CMYK inks; the screen colour can be computed from them.",
        error_id="swatch-empty",
    )
