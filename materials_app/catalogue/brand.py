"""The ``[brand]`` table of a set: a colour that belongs to the user, checked where it enters."""

from __future__ import annotations

import re

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
        cyan, magenta, yellow, black = (round(ink / _ALL_INK, _SHARE_DIGITS) for ink in self.cmyk)
        screen = Srgb(*bytes.fromhex(self.srgb.removeprefix("#")))
        return BrandColour(self.name, Cmyk(cyan, magenta, yellow, black), screen, self.spot)


def read_brand(file: DataFile, record: BrandRecord) -> BrandColour:
    """The brand colour of a set.

    Raises:
        DataFileError: when an ink is no percentage, the screen colour is none, the colour has no name, or the spot's
            name cannot be an ink's.
    """
    for ink in record.cmyk:
        if not 0 <= ink <= _ALL_INK:
            raise fault(
                file, (*BRAND, "cmyk"), f"{ink:g} is not a percentage.", "Write each ink as 0 to 100.", "brand-ink"
            )
    if not _SCREEN_COLOUR.fullmatch(record.srgb):
        raise fault(
            file, (*BRAND, "srgb"), f"“{record.srgb}” is not a colour.", "Write it as #rrggbb.", "data-file-value"
        )
    if not record.name.strip():
        remedy = "Write the name your guide gives the colour."
        raise fault(file, (*BRAND, "name"), "The colour has no name to tell the printer.", remedy, "brand-name")
    if record.spot:
        _check_spot(file, record.spot)
    return record.colour()


def brand_table(brand: BrandColour) -> Table:
    """The table as a set file holds it; what :func:`read_brand` reads back to the same colour."""
    inks = (brand.cmyk.cyan, brand.cmyk.magenta, brand.cmyk.yellow, brand.cmyk.black)
    table: Table = {"name": brand.name, "cmyk": [_per_cent(ink) for ink in inks], "srgb": brand.srgb.hex}
    return {**table, "spot": brand.spot} if brand.spot else table


def _per_cent(ink: float) -> float | int:
    """A share as per cent, without the noise that multiplying by a hundred adds: 0.07 is 7, not 7.000000000000001."""
    value = round(ink * _ALL_INK, _SHARE_DIGITS - 2)
    return int(value) if value.is_integer() else value


def _check_spot(file: DataFile, name: str) -> None:
    message, hint = _fault_of_spot(name)
    if message:
        raise fault(file, (*BRAND, "spot"), message, hint, "spot-name")


def _fault_of_spot(name: str) -> tuple[str, str]:
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
