"""``brand.toml``: the shape of a brand pack's file, one record for each of its tables."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import msgspec

from materials_app.catalogue.brand import inks_of, screen_of
from materials_app.catalogue.partner_records import PartnerRecord, PermissionRecord
from materials_app.catalogue.record import Extent, Record
from materials_app.model.brand_pack import (
    BrandFont,
    BrandMark,
    BrandWords,
    ColourUse,
    Contact,
    FontUse,
    Ground,
    MarkKind,
    MarkRole,
    PackColour,
    PackPartner,
    Shown,
)
from materials_app.packs.record import FileRecord

_PERCENT = 100.0

Share = Annotated[float, msgspec.Meta(ge=0, le=100)]
"""A share in per cent."""


class MarkRecord(Record, frozen=True):
    """One ``[[mark]]``; ``clear_space`` is per cent of its printed width."""

    id: str
    role: MarkRole
    file: str
    width_mm: Extent | None = None
    height_mm: Extent | None = None
    clear_space: Share = 15.0
    smallest_width_mm: Annotated[float, msgspec.Meta(ge=0)] = 0.0
    grounds: tuple[Ground, ...] = (Ground.WHITE,)
    licence: str = ""

    def mark(self) -> BrandMark:
        """The record as the model has it."""
        return BrandMark(
            id=self.id,
            role=self.role,
            file=self.file,
            kind=MarkKind(self.file.rpartition(".")[2]),
            width_mm=self.width_mm,
            height_mm=self.height_mm,
            clear_space=self.clear_space / _PERCENT,
            smallest_width_mm=self.smallest_width_mm,
            grounds=self.grounds,
            licence=self.licence,
        )


class ColourRecord(Record, frozen=True):
    """One ``[[colour]]``: inks in per cent, the screen colour as ``#rrggbb``; one of the two may be left out."""

    name: str
    use: ColourUse
    cmyk: tuple[float, float, float, float] | None = None
    srgb: str = ""
    spot: str = ""

    def colour(self) -> PackColour:
        """The record as the model has it."""
        inks = inks_of(self.cmyk) if self.cmyk else None
        return PackColour(self.name, self.use, inks, screen_of(self.srgb) if self.srgb else None, self.spot)


class FontRecord(Record, frozen=True):
    """One ``[[font]]``."""

    file: str
    use: FontUse
    licence: str

    def font(self) -> BrandFont:
        """The record as the model has it."""
        return BrandFont(self.file, self.use, self.licence)


class WordsRecord(Record, frozen=True):
    """One ``[[words]]``: the force's own words in one language."""

    language: str
    name: str = ""
    strapline: str = ""
    crime_number: str = ""
    web: str = ""

    def words(self) -> BrandWords:
        """The record as the model has it."""
        return BrandWords(self.language, self.name, self.strapline, self.crime_number, self.web)


class ContactRecord(Record, frozen=True):
    """One ``[[contact]]``."""

    role: str
    reach: str

    def contact(self) -> Contact:
        """The record as the model has it."""
        return Contact(self.role, self.reach)


class PackPartnerRecord(PartnerRecord, frozen=True):
    """One ``[[partner]]``, as a set writes it, and where it is shown."""

    shown: Shown = Shown.ALWAYS

    def pack_partner(self) -> PackPartner:
        """The record as the model has it."""
        return PackPartner(self.partner(), self.shown)


class BrandPackRecord(Record, frozen=True):
    """The whole file; ``file`` stands only in a finished pack."""

    format: int
    id: str
    name: str
    force: str
    version: str
    issued: date
    publisher: str = ""
    until: date | None = None
    note: str = ""
    needs_mark: bool = False
    roles: tuple[str, ...] = ()
    sign_offs: Annotated[int, msgspec.Meta(ge=0, le=2)] = 0
    sign_off_kinds: tuple[Literal["content", "brand", "legal", "clinical", "translation", "readers"], ...] = ()
    permission: PermissionRecord | None = None
    mark: tuple[MarkRecord, ...] = ()
    colour: tuple[ColourRecord, ...] = ()
    font: tuple[FontRecord, ...] = ()
    words: tuple[WordsRecord, ...] = ()
    contact: tuple[ContactRecord, ...] = ()
    partner: tuple[PackPartnerRecord, ...] = ()
    file: tuple[FileRecord, ...] = ()
