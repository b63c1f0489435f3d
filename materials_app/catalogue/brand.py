"""The ``[brand]`` table of a set: a colour that belongs to the user, checked where it enters."""

from __future__ import annotations

import re
from collections.abc import Iterable

from materials_app.catalogue.faults import fault
from materials_app.catalogue.record import KeyPath, Record, Table
from materials_app.model.colour import BrandColour, Cmyk, Srgb
from materials_app.model.finishing import FINISHING_INKS
from materials_app.model.library import DataFile

BRAND: KeyPath = ("brand",)
LONGEST_SPOT = 63
"""Bytes of an ink's name in UTF-8: what every imposition program and RIP still shows whole (PDF itself takes 127)."""

_TAKEN = frozenset(
    name.casefold()
    for name in ("All", "None", "Cyan", "Magenta", "Yellow", "Black", "CMYK", "Registration", *FINISHING_INKS)
)
"""Names that mean another plate than the one the user thinks of (ISO 32000-2, 8.6.6.4 and 8.6.6.5), in any case."""

_SCREEN_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_ALL_INK = 100.0
_SHARE_DIGITS = 6
"""Decimals of an ink's share, far below a plate's 1/255, so that what is written is read back the same."""


class BrandRecord(Record, frozen=True):
    """``[brand]``: inks in per cent, the screen colour as ``#rrggbb``, the name of the ink where it is a spot."""

    name: str
    cmyk: tuple[float, float, float, float]
    srgb: str
    spot: str = ""

    def colour(self) -> BrandColour:
        """The record as the model has it."""
        return BrandColour(self.name, inks_of(self.cmyk), screen_of(self.srgb), self.spot)


def read_brand(file: DataFile, record: BrandRecord) -> BrandColour:
    """The brand colour of a set.

    Raises:
        DataFileError: when an ink is no percentage, the screen colour is none, the colour has no name, or the spot's
            name cannot be an ink's.
    """
    check_inks(file, BRAND, record.cmyk)
    check_screen(file, BRAND, record.srgb)
    check_names(file, BRAND, record.name, record.spot)
    return record.colour()


def check_inks(file: DataFile, at: KeyPath, inks: Iterable[float]) -> None:
    """See that each ink of the colour at ``at`` is a percentage.

    Raises:
        DataFileError: for the first that is none.
    """
    for ink in inks:
        if not 0 <= ink <= _ALL_INK:
            raise fault(
                file, (*at, "cmyk"), f"{ink:g} is not a percentage.", "Write each ink as 0 to 100.", "brand-ink"
            )


def check_screen(file: DataFile, at: KeyPath, colour: str) -> None:
    """See that a screen colour is written as one.

    Raises:
        DataFileError: when it is not.
    """
    if not _SCREEN_COLOUR.fullmatch(colour):
        raise fault(file, (*at, "srgb"), f"“{colour}” is not a colour.", "Write it as #rrggbb.", "data-file-value")


def check_names(file: DataFile, at: KeyPath, name: str, spot: str) -> None:
    """See that the colour has a name, and its spot one that can be an ink's.

    Raises:
        DataFileError: when it is not so.
    """
    if not name.strip():
        remedy = "Write the name your guide gives the colour."
        raise fault(file, (*at, "name"), "The colour has no name to tell the printer.", remedy, "brand-name")
    message, hint = fault_of_spot(spot) if spot else ("", "")
    if message:
        raise fault(file, (*at, "spot"), message, hint, "spot-name")


def inks_of(per_cent: Iterable[float]) -> Cmyk:
    """Inks in per cent as shares."""
    cyan, magenta, yellow, black = (round(ink / _ALL_INK, _SHARE_DIGITS) for ink in per_cent)
    return Cmyk(cyan, magenta, yellow, black)


def inks_written(cmyk: Cmyk) -> list[float | int]:
    """Inks as a file writes them: in per cent, cyan first."""
    return [_per_cent(ink) for ink in (cmyk.cyan, cmyk.magenta, cmyk.yellow, cmyk.black)]


def screen_of(written: str) -> Srgb:
    """The screen colour ``#rrggbb``."""
    return Srgb(*bytes.fromhex(written.removeprefix("#")))


def brand_table(brand: BrandColour) -> Table:
    """The table as a set file holds it; what :func:`read_brand` reads back to the same colour."""
    table: Table = {"name": brand.name, "cmyk": inks_written(brand.cmyk), "srgb": brand.srgb.hex}
    return {**table, "spot": brand.spot} if brand.spot else table


def _per_cent(ink: float) -> float | int:
    """A share as per cent, without the noise that multiplying by a hundred adds: 0.07 is 7, not 7.000000000000001."""
    value = round(ink * _ALL_INK, _SHARE_DIGITS - 2)
    return int(value) if value.is_integer() else value


def fault_of_spot(name: str) -> tuple[str, str]:
    """Why ``name`` cannot be an ink's, and what to write; two empty texts when it can."""
    if name.strip().casefold() in _TAKEN:
        return (
            f"“{name}” already means another plate, so the brand colour would print from that one.",
            "Write the ink's own name, for example PANTONE 286 C, or leave spot out to print it from the four inks.",
        )
    if not name.isprintable() or name != name.strip():
        return (
            "The ink's name holds a character that cannot be seen, so its plate would be taken for another.",
            "Write the name in letters, digits and single spaces, with none before or after it.",
        )
    if len(name.encode()) > LONGEST_SPOT:
        return (
            f"The ink's name is {len(name.encode())} bytes long; presses cut names after {LONGEST_SPOT}.",
            "Write the short name on the ink's tin, for example PANTONE 286 C.",
        )
    return "", ""
