"""The colours of a PDF as a mark's colours.

Press inks stay as they are; grey is black ink; a spot keeps its name with its stand-in inks; RGB and calibrated colours
count as sRGB, as drawing programmes mean them. A tint of a spot keeps its name and share beside its stand-in
inks; a mix of spots becomes those.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from materials_app.logos.pdf_function import evaluated
from materials_app.logos.refusal import FLATTEN, RefusalError
from materials_app.model.colour import REGISTRATION, Cmyk, Srgb
from materials_app.model.mark import MarkColour
from materials_app.model.said import said

if TYPE_CHECKING:
    from pikepdf import Object

_COUNTS = {
    "/DeviceGray": 1,
    "/DeviceRGB": 3,
    "/DeviceCMYK": 4,
    "/CalGray": 1,
    "/CalRGB": 3,
    "/G": 1,
    "/RGB": 3,
    "/CMYK": 4,
}
_GREY, _SCREEN, _INKS = 1, 3, 4
_PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
_LEVELS = 255
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space: how many numbers it takes, and for spots their names, stand-in space and function to it."""

    count: int
    spots: tuple[str, ...] = ()
    stand_in: int = 0
    tint: Object | None = None

    def colour(self, given: Sequence[float]) -> MarkColour | None:
        """The colour that these numbers name; none for one that never prints.

        Raises:
            RefusalError: when they are too few, or their function cannot be read.
        """
        shares = tuple(min(max(float(one), 0.0), 1.0) for one in given)
        if len(shares) != self.count:
            raise unreadable()
        return self._spot(shares) if self.spots else _device(shares)

    def _spot(self, shares: tuple[float, ...]) -> MarkColour | None:
        if set(self.spots) == {"None"}:
            return None
        if REGISTRATION.spot in self.spots:
            raise RefusalError(said("it is in registration colour, which prints on every plate"), FLATTEN)
        if set(self.spots) <= set(_PROCESS):
            inks = dict(zip(self.spots, shares, strict=True))
            return MarkColour(inks=Cmyk(*(inks.get(name, 0.0) for name in _PROCESS)))
        if not any(shares):
            return MarkColour(inks=Cmyk(0, 0, 0, 0))
        name = self.spots[0] if len(self.spots) == 1 else ""
        mixed = _device(evaluated(self.tint, shares, self.stand_in)) if self.tint is not None else MarkColour()
        if mixed.inks is None:
            raise RefusalError(said("its spot colour “{spot}” gives no inks to stand in for it", spot=name), FLATTEN)
        if name and shares == (1.0,):
            return MarkColour(inks=mixed.inks, spot=name)
        return MarkColour(inks=mixed.inks, spot=name, is_tint=True, tint=shares[0] if name else 1.0)


GREY, SCREEN, INKS = Space(_GREY), Space(_SCREEN), Space(_INKS)


def space(named: Object | str) -> Space:
    """A colour space of the file.

    Raises:
        RefusalError: for patterns, palettes and others that are not kept exactly.
    """
    import pikepdf

    if not isinstance(named, pikepdf.Array):
        count = _COUNTS.get(str(named))
        if count is None:
            raise _not_kept()
        return Space(count)
    kind = str(named[0])
    if kind == "/ICCBased":
        count = int(named[1].get("/N", 0))
        if count not in (_GREY, _SCREEN, _INKS):
            raise unreadable()
        return Space(count)
    if kind in _COUNTS:
        return Space(_COUNTS[kind])
    if kind in ("/Separation", "/DeviceN"):
        names = [named[1]] if kind == "/Separation" else list(named[1])
        spots = tuple(str(name).removeprefix("/") for name in names)
        return Space(len(spots), spots, space(named[2]).count, named[3])
    raise _not_kept()


def _device(shares: Sequence[float]) -> MarkColour:
    if len(shares) == _INKS:
        return MarkColour(inks=Cmyk(*(round(share, _DIGITS) for share in shares)))
    if len(shares) == _SCREEN:
        return MarkColour(screen=Srgb(*(round(share * _LEVELS) for share in shares)))
    return MarkColour(inks=Cmyk(0, 0, 0, round(1 - shares[0], _DIGITS)))


def unreadable() -> RefusalError:
    """Why a file with a colour that makes no sense is refused."""
    return RefusalError(said("it has a colour that cannot be read: “{colour}”", colour="scn"), FLATTEN)


def _not_kept() -> RefusalError:
    return RefusalError(said("it has a gradient or a pattern, which is not kept exactly on a press"), FLATTEN)
