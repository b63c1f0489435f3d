"""What a page does with a brand colour: its ground where the colour carries words as it prints, else a band.

``docs/layout-rules.md``, brand colour. Contrast is that of the printed colours, computed through the press's profile.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from materials_app.model.colour import Cmyk, Srgb, Swatch, contrast
from materials_app.model.condition import IccProfile
from materials_app.separations.swatches import derive_srgb

__all__ = ["CARRIES", "TOO_NEAR", "BrandRule", "Stands", "brand_rule", "difference"]

CARRIES = 7.0
"""Contrast to 1 that a headline and a number need (WCAG 2.2, 1.4.6; layout rule 2)."""
TOO_NEAR = 12.0
"""Colour difference from a colour of ours below which the two would look like a misprint of each other (our rule)."""
WHITE = Swatch("white", Cmyk(0, 0, 0, 0), Srgb(255, 255, 255))
INK = Swatch("ink", Cmyk(0, 0, 0, 1), Srgb(0x18, 0x17, 0x15))


class Stands(StrEnum):
    """How a brand colour stands on a page."""

    UNDER_WHITE = "under-white"
    UNDER_INK = "under-ink"
    BAND = "band"


@dataclass(frozen=True, slots=True)
class BrandRule:
    """What is done with a colour, and why.

    Attributes:
        white, ink: contrast to 1 of white and of black words on it, as it prints.
        near: the swatch of ours it lies too close to, or empty. distance: how far it is from that one.
        exit: the swatch of the line in the accent, where the colour is a ground.
    """

    stands: Stands
    white: float
    ink: float
    near: str = ""
    distance: float = 0.0
    exit: str = ""


def brand_rule(colour: Cmyk, profile: IccProfile, ours: tuple[Swatch, ...], accents: tuple[Swatch, ...]) -> BrandRule:
    """What a page does with a colour of these inks.

    Args:
        colour: the brand's.
        profile: the press and its paper.
        ours: the colours it may not be mistaken for: ground and accent of the family.
        accents: what the accent may be on a dark ground, first choice first; white where none reads.
    """
    printed = derive_srgb(colour, profile)
    white, ink = (contrast(printed, derive_srgb(one.cmyk, profile)) for one in (WHITE, INK))
    distances = {one.name: difference(printed, derive_srgb(one.cmyk, profile)) for one in ours}
    near = min(distances, key=lambda name: distances[name], default="")
    if near and distances[near] < TOO_NEAR:
        return BrandRule(Stands.BAND, white, ink, near, distances[near])
    if white >= CARRIES:
        reads = (one.name for one in accents if contrast(printed, derive_srgb(one.cmyk, profile)) >= CARRIES)
        return BrandRule(Stands.UNDER_WHITE, white, ink, exit=next(reads, WHITE.name))
    if ink >= CARRIES:
        return BrandRule(Stands.UNDER_INK, white, ink, exit=INK.name)
    return BrandRule(Stands.BAND, white, ink)


def difference(one: Srgb, other: Srgb) -> float:
    """How far two colours are apart: CIE 1976 colour difference (ISO 11664-4), of the colours a screen shows."""
    return float(sum((a - b) ** 2 for a, b in zip(_lab(one), _lab(other), strict=True)) ** 0.5)


def _lab(colour: Srgb) -> tuple[float, float, float]:
    """CIE 1976 L*a*b* from sRGB under its own white, D65 (IEC 61966-2-1, ISO 11664-4)."""
    red, green, blue = (
        Srgb(level, level, level).luminance for level in (colour.red, colour.green, colour.blue)
    )  # of a grey the luminance is the linear level itself
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.0890
    fx, fy, fz = (_cube_root(one) for one in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _cube_root(share: float) -> float:
    knee = 6 / 29
    return float(share ** (1 / 3)) if share > knee**3 else share / (3 * knee**2) + 4 / 29
