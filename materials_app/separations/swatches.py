"""How inks look on paper, computed through the press's profile: never guessed, never in place of an authored colour."""

from __future__ import annotations

from functools import lru_cache

from materials_app.model.colour import Cmyk, Srgb
from materials_app.model.condition import IccProfile
from materials_app.separations.ink import to_levels
from materials_app.separations.profiles import one_colour, to_screen

_CACHED_COLOURS = 1024


@lru_cache(maxsize=_CACHED_COLOURS)
def derive_srgb(cmyk: Cmyk, profile: IccProfile) -> Srgb:
    """How ``cmyk`` looks on the paper of ``profile``, as a screen shows it."""
    return Srgb(*one_colour(to_screen(profile), to_levels(cmyk)))
