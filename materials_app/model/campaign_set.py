"""The user's document: one content, its layouts, its sign-offs. One readable text file (ground rule data-files)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from materials_app.model.colour import BrandColour
from materials_app.model.content import Slot
from materials_app.model.findings import Acceptance
from materials_app.model.flavour import Flavour
from materials_app.model.page import Marks

SET_VERSION = 1


@dataclass(frozen=True, slots=True)
class SlotChoice:
    """What fills one slot: a message of the library, with the user's own words in place of a field where given."""

    slot: Slot
    message: str
    own_kicker: str = ""
    own_headline: str = ""
    own_text: str = ""


@dataclass(frozen=True, slots=True)
class PictureChoice:
    """The optional picture band: a file beside the set, its alternative text, licence and its expiry."""

    file: str
    alt: str
    licence: str
    expires: date | None = None


class SignOffKind:
    """Kinds of sign-off a user may record."""

    ALL = ("content", "brand", "legal", "clinical", "translation")


@dataclass(frozen=True, slots=True)
class SignOff:
    """A record a user entered. A typed name does not prove who typed it (ground rule standing)."""

    kind: str
    by: str
    role: str
    organisation: str
    on: date
    covers: str
    until: date | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class CampaignSet:
    """A campaign set as saved.

    Attributes:
        date: printed, and dates the file; none means the day of the job.
        flavour: the standard the press file follows.
        finishing_lines: whether die and fold lines are drawn on the page, each with an ink of its own.
        brand: the user's brand colour, or none.
    """

    name: str
    force: str
    campaign: str
    audience: str
    language: str
    layouts: tuple[str, ...]
    family: str = "statement"
    condition: str = "coated"
    marks: Marks = Marks.CROP
    date: date | None = None
    flavour: Flavour = Flavour.X4
    finishing_lines: bool = False
    brand: BrandColour | None = None
    slots: tuple[SlotChoice, ...] = ()
    picture: PictureChoice | None = None
    acceptances: tuple[Acceptance, ...] = ()
    sign_offs: tuple[SignOff, ...] = ()
    version: int = SET_VERSION

    def choice(self, slot: Slot) -> SlotChoice | None:
        """What fills ``slot``, or none when the campaign's default does."""
        return next((c for c in self.slots if c.slot is slot), None)
