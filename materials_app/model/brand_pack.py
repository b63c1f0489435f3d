"""A force's brand as one pack: its marks, colours, fonts, words and partners, and until when all that holds.

A pack carries no signature. Who issued it is what it says of itself; its digest is what two people can compare.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from materials_app.model.campaign_pack import version_order
from materials_app.model.colour import BrandColour, Cmyk, Srgb
from materials_app.model.partner import Partner, Permission

MOST_SIGN_OFFS = 2
"""The most people a pack may ask to sign a piece off: more than two nobody finds at one desk."""

CLEAR_SPACE = 0.15
"""Share of a mark's width that stays clear round it where its pack says nothing: 4.5 mm at 30 mm (our own rule)."""


class MarkRole(StrEnum):
    """Which version of a force's logo a file is."""

    PRIMARY = "primary"
    MONO = "mono"
    REVERSED = "reversed"


class MarkKind(StrEnum):
    """How a mark is kept: ``svg`` and ``pdf`` are drawn as vectors, ``png`` as the picture it is."""

    SVG = "svg"
    PDF = "pdf"
    PNG = "png"


class Ground(StrEnum):
    """What a mark may stand on."""

    WHITE = "white"
    LIGHT = "light"
    DARK = "dark"


class ColourUse(StrEnum):
    """What a colour of the brand is for."""

    GROUND = "ground"
    ACCENT = "accent"
    PANEL = "panel"
    BAND = "band"


class FontUse(StrEnum):
    """Which words a font of the brand sets."""

    HEADLINE = "headline"
    TEXT = "text"


class Shown(StrEnum):
    """Where a partner of the pack is shown."""

    ALWAYS = "always"
    PRINT = "print"
    NOT_ON_CARDS = "not-on-cards"


class Side(StrEnum):
    """One of the two sides of a colour."""

    INKS = "inks"
    SCREEN = "screen"


@dataclass(frozen=True, slots=True)
class BrandMark:
    """One version of the force's logo.

    Attributes:
        id: what the pack calls it.
        file: its name in the pack, ``marks/primary.svg``.
        width_mm: its natural width in mm where the pack says one; else the file's own.
        height_mm: its natural height in mm, likewise.
        clear_space: the share of its printed width that stays clear all round; 0.15 is 4.5 mm at 30 mm.
        smallest_width_mm: narrower than this it is not printed; 0 where the pack says nothing.
        grounds: what it may stand on.
        licence: on what terms the file may be used, in the words of whoever gave it.
    """

    id: str
    role: MarkRole
    file: str
    kind: MarkKind
    width_mm: float | None = None
    height_mm: float | None = None
    clear_space: float = CLEAR_SPACE
    smallest_width_mm: float = 0.0
    grounds: tuple[Ground, ...] = (Ground.WHITE,)
    licence: str = ""


@dataclass(frozen=True, slots=True)
class PackColour:
    """A colour of the brand as its guide gives it: at least one of ``cmyk`` and ``srgb``.

    What the guide does not give is none here; where the colour is used it is derived through ICC, and ``derived`` says
    which side that was.
    """

    name: str
    use: ColourUse
    cmyk: Cmyk | None = None
    srgb: Srgb | None = None
    spot: str = ""
    derived: Side | None = None

    @property
    def is_whole(self) -> bool:
        """Whether nothing of it has to be derived."""
        return self.cmyk is not None and self.srgb is not None

    def authored(self) -> BrandColour | None:
        """The colour as layouts take it; none while a side of it is missing."""
        return BrandColour(self.name, self.cmyk, self.srgb, self.spot) if self.cmyk and self.srgb else None


@dataclass(frozen=True, slots=True)
class BrandFont:
    """A font file of the pack: its name there (``fonts/title.ttf``), the words it sets, its licence in a line."""

    file: str
    use: FontUse
    licence: str


@dataclass(frozen=True, slots=True)
class BrandWords:
    """The force's own words in one language; every one may be empty.

    Attributes:
        name: the force's public name in that language, where it is another than the shipped one.
        strapline: the line below the name.
        crime_number: what the force calls a crime number.
        web: its own address as it prints.
    """

    language: str
    name: str = ""
    strapline: str = ""
    crime_number: str = ""
    web: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom those who make pieces ask: a role and a way to reach it, never a person's name. It is never printed."""

    role: str
    reach: str


@dataclass(frozen=True, slots=True)
class PackPartner:
    """A partner of the force, with its permission, and where it is shown."""

    partner: Partner
    shown: Shown = Shown.ALWAYS


@dataclass(frozen=True, slots=True)
class BrandFile:
    """A file of the pack: its name there, its SHA-256, its bytes."""

    name: str
    sha256: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class BrandStamp:
    """Which pack a set uses: what the set's file, the manifest and the ticket name."""

    id: str
    version: str
    sha256: str

    @property
    def label(self) -> str:
        """``lancashire-2026, version 2``: how papers name the pack."""
        return f"{self.id}, version {self.version}"


@dataclass(frozen=True, slots=True)
class BrandPack:
    """A force's brand.

    Attributes:
        id: what it is called among packs, ``lancashire-2026``.
        name: what people call it.
        force: id of the force it is for.
        version: numbers with dots, ``2`` or ``2027.1``.
        issued: the day it was issued.
        publisher: who issued it, as the pack says; nobody has checked it.
        until: the last day it holds; none for no end.
        note: what changed, in the publisher's words.
        permission: who allowed the marks, and for what; none where nobody recorded it.
        needs_mark: a piece without the force's logo is an error.
        roles: who looks after the brand, as roles.
        sign_offs_asked: how many different people sign a piece off: 0, 1 or 2.
        sign_off_kinds: what kinds of sign-off they give.
        files: what its marks and fonts are made of.
        sha256: digest of the ``.brandpack`` file; empty while it is not one.
    """

    id: str
    name: str
    force: str
    version: str
    issued: date
    publisher: str = ""
    until: date | None = None
    note: str = ""
    permission: Permission | None = None
    needs_mark: bool = False
    marks: tuple[BrandMark, ...] = ()
    colours: tuple[PackColour, ...] = ()
    fonts: tuple[BrandFont, ...] = ()
    words: tuple[BrandWords, ...] = ()
    contacts: tuple[Contact, ...] = ()
    partners: tuple[PackPartner, ...] = ()
    roles: tuple[str, ...] = ()
    sign_offs_asked: int = 0
    sign_off_kinds: tuple[str, ...] = ()
    files: tuple[BrandFile, ...] = ()
    sha256: str = ""

    @property
    def stamp(self) -> BrandStamp:
        """What a set remembers of it."""
        return BrandStamp(self.id, self.version, self.sha256)

    @property
    def order(self) -> tuple[int, ...]:
        """The version as numbers to compare: 1.0 is 1, and 1.10 comes after 1.9."""
        return version_order(self.version)

    def has_expired(self, on: date) -> bool:
        """Whether it no longer holds on that day."""
        return self.until is not None and self.until < on

    def days_left(self, on: date) -> int | None:
        """How many days it still holds after that one; negative when it is over, none when it has no end."""
        return (self.until - on).days if self.until else None

    def mark(self, role: MarkRole) -> BrandMark | None:
        """The mark in that role, or none."""
        return next((one for one in self.marks if one.role is role), None)

    def file(self, name: str) -> BrandFile | None:
        """The file of that name in the pack, or none."""
        return next((one for one in self.files if one.name == name), None)

    def colour(self, use: ColourUse) -> PackColour | None:
        """The first colour for that use, or none."""
        return next((one for one in self.colours if one.use is use), None)

    def words_in(self, language: str) -> BrandWords:
        """Its words in a language; empty ones where it has none."""
        return next((one for one in self.words if one.language == language), BrandWords(language))
