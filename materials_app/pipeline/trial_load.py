"""What a set may bring to a layout beside its messages, in a few telling amounts: a local line, partners, a brand's
colour as a band or as the ground."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from materials_app.model.brand_ground import takes_ground
from materials_app.model.brand_pack import BrandPack, ColourUse, PackColour
from materials_app.model.campaign_set import CampaignSet, OwnWords, SlotChoice
from materials_app.model.colour import Cmyk, Srgb
from materials_app.model.content import Slot
from materials_app.model.findings import Severity
from materials_app.model.job import Job
from materials_app.model.partner import MOST_PARTNERS, Partner, Permission
from materials_app.model.template import LayoutTemplate, PartnersFrame
from materials_app.pipeline.brand_ground import with_brand_ground

__all__ = ["NOTHING", "Load", "loads"]

LINE = "Drop-in at the Town Hall, Market Square, Tuesday 3 March, 10am to 4pm"
"""An event, a place, a day and hours: as much as a local line holds."""
NAME = "Sample County Council {}"
"""As long as the names of councils, trusts and charities are on the whole."""
FEW, SOME = 3, 8

DARK = (Cmyk(1, 0.72, 0, 0.06), Srgb(0x00, 0x45, 0x9C))
"""A blue that takes white words."""
LIGHT = (Cmyk(0, 0.05, 1, 0), Srgb(0xFF, 0xE6, 0x00))
"""A yellow that takes black words alone."""


@dataclass(frozen=True, slots=True)
class Load:
    """A local line, so many partners, a colour; half of the partners have agreed to be named as such."""

    has_line: bool = False
    partners: int = 0
    colour: PackColour | None = None

    @property
    def name(self) -> str:
        """How it is told, ``8 partners, a local line``; empty for nothing."""
        parts = (
            f"{self.partners} partners" if self.partners else "",
            "a local line" if self.has_line else "",
            self.colour.name if self.colour else "",
        )
        return ", ".join(part for part in parts if part)

    @property
    def excused(self) -> Severity | None:
        """How much it matters that its partners do not fit: a few must, none for those; eight should; the most that
        have been seen may be too many for anything but a poster."""
        if self.partners >= MOST_PARTNERS:
            return Severity.NOTE
        return Severity.WARNING if self.partners >= SOME else None

    def on(self, wanted: CampaignSet) -> CampaignSet:
        """The set with it."""
        line = SlotChoice(Slot.LOCAL, "", own_text=LINE)
        second = OwnWords(text=LINE) if wanted.second_language else OwnWords()
        return replace(
            wanted,
            slots=(*wanted.slots, replace(line, second=second)) if self.has_line else wanted.slots,
            partners=tuple(map(_partner, range(self.partners))),
            brand=self.colour.authored() if self.colour else None,
        )

    def under(self, job: Job) -> Job:
        """The job on the colour, where that is for grounds: as a brand pack that gives it would have it."""
        if self.colour is None or self.colour.use is not ColourUse.GROUND:
            return job
        pack = BrandPack("trial", "Trial", job.force.id, "1", date.min, colours=(self.colour,))
        return with_brand_ground(replace(job, brand_pack=pack))


NOTHING = Load()


def loads(template: LayoutTemplate) -> Iterator[Load]:
    """What the layout has places for: each alone, and some of all at once."""
    has_line = Slot.LOCAL in template.slots
    has_strip = any(isinstance(frame, PartnersFrame) for frame in template.frames)
    band = _colour("a brand band", ColourUse.BAND, DARK) if template.branded else None
    if has_line:
        yield Load(has_line=True)
    if has_strip:
        yield from (Load(partners=count) for count in (FEW, SOME, MOST_PARTNERS))
    if band:
        yield Load(colour=band)
    if sum((has_line, has_strip, band is not None)) > 1:
        yield Load(has_line, FEW if has_strip else 0, band)
    if takes_ground(template.theme):
        yield Load(colour=_colour("a dark brand ground", ColourUse.GROUND, DARK))
        yield Load(colour=_colour("a light brand ground", ColourUse.GROUND, LIGHT))


def _colour(name: str, use: ColourUse, sides: tuple[Cmyk, Srgb]) -> PackColour:
    return PackColour(name, use, *sides)


def _partner(number: int) -> Partner:
    agreed = Permission("Somebody", "Chair", date.min, "A trial") if number % 2 else None
    return Partner(NAME.format(number + 1), permission=agreed)
