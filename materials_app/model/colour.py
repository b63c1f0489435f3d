"""Colours as they are authored: CMYK for the press, sRGB for screens, an ink's name where it is a spot.

Settled decision 4: each swatch holds CMYK (the source of truth for print) and sRGB (for screens).
"""

from __future__ import annotations

from dataclasses import dataclass

_SRGB_KNEE = 0.04045  # IEC 61966-2-1: below it the sRGB curve is a straight line
_CONTRAST_FLARE = 0.05  # WCAG 2.2, definition of contrast ratio


@dataclass(frozen=True, slots=True)
class Cmyk:
    """Process inks, each 0 to 1."""

    cyan: float
    magenta: float
    yellow: float
    black: float

    @property
    def total(self) -> float:
        """Total area coverage, 0 to 4 (2.12 is 212 %)."""
        return self.cyan + self.magenta + self.yellow + self.black

    @property
    def plates(self) -> int:
        """How many inks print at all."""
        return sum(ink > 0 for ink in (self.cyan, self.magenta, self.yellow, self.black))


@dataclass(frozen=True, slots=True)
class Srgb:
    """A screen colour, each channel 0 to 255."""

    red: int
    green: int
    blue: int

    @property
    def hex(self) -> str:
        """``#rrggbb``."""
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    @property
    def luminance(self) -> float:
        """Relative luminance, 0 to 1 (WCAG 2.2 definition, from IEC 61966-2-1)."""
        linear = [_linear(channel / 255) for channel in (self.red, self.green, self.blue)]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _SRGB_KNEE else ((channel + 0.055) / 1.055) ** 2.4


def contrast(first: Srgb, second: Srgb) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, success criterion 1.4.3)."""
    lighter, darker = sorted((first.luminance, second.luminance), reverse=True)
    return (lighter + _CONTRAST_FLARE) / (darker + _CONTRAST_FLARE)


@dataclass(frozen=True, slots=True)
class Swatch:
    """A named colour of a theme or brand, as authored.

    ``spot`` names a separation of its own; ``"All"`` is registration colour. ``tint`` is the share of that ink, which
    ``cmyk`` then stands in for.
    """

    name: str
    cmyk: Cmyk
    srgb: Srgb
    spot: str = ""
    tint: float = 1.0


@dataclass(frozen=True, slots=True)
class Paint:
    """What one item is painted with.

    Typesetting makes it from a swatch. ``separations`` then fixes ``cmyk`` for the output condition, ``proof``
    (how that CMYK looks on the press's paper, sRGB) and whether it overprints. Renderers only read it. ``tint`` is the
    share of a spot ink, 1 for the solid.
    """

    swatch: str
    cmyk: Cmyk
    web: Srgb
    proof: Srgb
    spot: str = ""
    overprint: bool = False
    tint: float = 1.0

    @property
    def solid(self) -> Cmyk:
        """What stands in for the spot ink at full strength."""
        inks = (self.cmyk.cyan, self.cmyk.magenta, self.cmyk.yellow, self.cmyk.black)
        return self.cmyk if self.tint == 1 else Cmyk(*(min(1.0, ink / self.tint) for ink in inks))

    @classmethod
    def of(cls, swatch: Swatch) -> Paint:
        """The unseparated paint of a swatch: its proof colour is the authored screen colour."""
        return cls(swatch.name, swatch.cmyk, swatch.srgb, swatch.srgb, swatch.spot, tint=swatch.tint)


@dataclass(frozen=True, slots=True)
class BrandColour:
    """A user's brand colour, as its owner's guide gives it. None is shipped.

    ``spot`` is the name of the ink it prints with; empty where it is mixed from the four process inks.
    """

    name: str
    cmyk: Cmyk
    srgb: Srgb
    spot: str = ""

    @property
    def swatch(self) -> Swatch:
        """The colour as layouts paint with it."""
        return Swatch(self.name, self.cmyk, self.srgb, self.spot)


REGISTRATION = Swatch("registration", Cmyk(1, 1, 1, 1), Srgb(0, 0, 0), spot="All")
"""The colour of printer's marks: prints on every plate (ISO 32000-2, 8.6.6.4, colorant ``All``)."""
