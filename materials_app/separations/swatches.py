"""How inks look on paper, computed through the press's profile: never guessed, never in place of an authored colour."""

from __future__ import annotations

from functools import lru_cache

from materials_app.model.colour import Cmyk, Srgb
from materials_app.model.condition import IccProfile
from materials_app.separations.ink import from_levels, inked, to_levels
from materials_app.separations.profiles import one_colour, to_press, to_screen

_CACHED_COLOURS = 1024
_PER_CENT = 2
"""Decimals of an ink's share: nobody mixes half a per cent by hand."""


@lru_cache(maxsize=_CACHED_COLOURS)
def derive_srgb(cmyk: Cmyk, profile: IccProfile) -> Srgb:
    """How ``cmyk`` looks on the paper of ``profile``, as a screen shows it."""
    return Srgb(*one_colour(to_screen(profile), to_levels(cmyk)))


@lru_cache(maxsize=_CACHED_COLOURS)
def derive_cmyk(srgb: Srgb, profile: IccProfile) -> Cmyk:
    """The inks that come nearest to a screen colour on the press of ``profile``, to whole per cents."""
    levels = one_colour(to_press(profile), (srgb.red, srgb.green, srgb.blue))
    return inked(from_levels(levels), _PER_CENT)
