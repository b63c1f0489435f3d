"""Which colours of a paint go into a file: press inks, screen colours, or the proof of the press inks.

An :class:`Inks` row is all that tells the press file from the office file and from a picture of the proof.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from materials_app.model.colour import Paint, Srgb
from materials_app.render.operators import INK_DIGITS, numbers

PRESS_PICTURES = ("DeviceCMYK", "DeviceGray")
"""Separated already: nothing is left for the press to convert."""

OFFICE_PICTURES = ("DeviceRGB", "DeviceGray")
"""What a printer's driver takes without guessing at an ink."""

ANY_PICTURES = ("DeviceRGB", *PRESS_PICTURES)
"""A proof shows press pictures as they are."""

_CHANNEL_MAX = 255


@dataclass(frozen=True, slots=True)
class Inks:
    """How paints become colour operators.

    Attributes:
        name: what the colours are for.
        picture_spaces: device colour spaces a picture in this file may have.
        process: operands and operator of a paint's fill colour; the stroke's operator is the same in capitals.
        has_spots: whether spot colours keep a separation of their own; otherwise they are mixed.
        has_overprint: whether paints that overprint say so.
        has_layers: whether layers are kept apart; otherwise everything lies on the page itself.
    """

    name: str
    picture_spaces: tuple[str, ...]
    process: Callable[[Paint], tuple[str, str]]
    has_spots: bool
    has_overprint: bool
    has_layers: bool = False

    def fill(self, paint: Paint) -> str:
        """The operator that makes ``paint`` the fill colour."""
        if self.is_spot(paint):
            return f"/{separation_name(paint.spot)} cs {numbers((paint.tint,))} scn"
        return " ".join(self.process(paint))

    def stroke(self, paint: Paint) -> str:
        """The operator that makes ``paint`` the stroke colour."""
        if self.is_spot(paint):
            return f"/{separation_name(paint.spot)} CS {numbers((paint.tint,))} SCN"
        operands, operator = self.process(paint)
        return f"{operands} {operator.upper()}"

    def is_spot(self, paint: Paint) -> bool:
        """Whether ``paint`` prints from a separation of its own in this file."""
        return self.has_spots and bool(paint.spot)

    def overprints(self, paint: Paint | None) -> bool:
        """Whether what is painted with ``paint`` leaves the inks under it standing."""
        return self.has_overprint and paint is not None and paint.overprint


def separation_name(spot: str) -> str:
    """The resource name of a spot's colour space: its letters and digits alone, so that any name may be one."""
    return "Sep" + "".join(letter if letter.isascii() and letter.isalnum() else f"_{ord(letter):x}" for letter in spot)


def _cmyk(paint: Paint) -> tuple[str, str]:
    inks = paint.cmyk
    return numbers((inks.cyan, inks.magenta, inks.yellow, inks.black), INK_DIGITS), "k"


def _rgb(colour: Srgb) -> tuple[str, str]:
    channels = (colour.red, colour.green, colour.blue)
    return numbers((channel / _CHANNEL_MAX for channel in channels), INK_DIGITS), "rg"


PRESS = Inks("press", PRESS_PICTURES, _cmyk, has_spots=True, has_overprint=True, has_layers=True)
"""CMYK and spot separations, with overprint and layers."""


def _office(paint: Paint) -> tuple[str, str]:
    """Screen colours, but greys and black as grey: a driver would mix RGB black from four toners, and blur the code."""
    inks = paint.cmyk
    if inks.cyan or inks.magenta or inks.yellow:
        return _rgb(paint.web)
    return numbers((1 - inks.black,), INK_DIGITS), "g"


OFFICE = Inks("office", OFFICE_PICTURES, _office, has_spots=False, has_overprint=False)
"""The authored screen colours, which an office printer's driver expects."""

SCREEN = Inks("screen", OFFICE_PICTURES, lambda paint: _rgb(paint.web), has_spots=False, has_overprint=False)
"""The authored screen colours as they are, for pictures that are looked at on a screen (sRGB)."""

PROOF = Inks("proof", ANY_PICTURES, lambda paint: _rgb(paint.proof), has_spots=False, has_overprint=False)
"""How the press inks look on the press's paper, for pictures of the page."""
