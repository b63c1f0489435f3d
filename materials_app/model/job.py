"""A job: one layout of one set with everything it refers to looked up; the only argument the stages need."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from materials_app.model.brand_ground import BrandGround, on_brand_ground
from materials_app.model.brand_pack import BrandPack
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.condition import OutputCondition
from materials_app.model.content import Audience, Campaign, Force, Message, Resource, Slot
from materials_app.model.format import Format
from materials_app.model.page import Marks
from materials_app.model.policy import NO_POLICY, Policy
from materials_app.model.rules import Rulebook
from materials_app.model.said import said
from materials_app.model.template import BRAND, LayoutTemplate, TemplatePage, Turn
from materials_app.model.theme import Theme
from materials_app.model.writing import LATIN, NOTHING_TOLD, Telling, Writing


class Standing(StrEnum):
    """Where a set stands with the people who must agree it (ground rule standing). Not a fault."""

    DRAFT = "draft"
    OPEN = "open"
    SIGNED_OFF = "signed-off"


@dataclass(frozen=True, slots=True)
class Action:
    """Where the piece sends people: the resources whose number, address and promise print.

    ``second_promise`` is the same promise in the set's second language. ``confirm`` lists fields of medium confidence
    that the ticket asks to confirm with the service first; ``notes`` say which resource gave way to the next.
    """

    number: Resource | None
    address: Resource | None
    promise: str
    crisis: Resource | None = None
    second_promise: str = ""
    confirm: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """One piece to make. ``rulebook`` holds the verified resources: what may be printed at all; ``policy`` what the
    organisation asks for, ``writing`` how its language is written: from right to left, layout and format are
    mirrored; ``telling`` what is told of a picture in it; ``edition_name`` what it says it is for other readers ("Large
    print"); ``brand_pack`` the force's brand, where the set uses one, ``brand_fault`` why it is not used,
    ``brand_ground`` how its colour is the ground, where it is one; ``files`` the SHA-256 of each picture and logo it
    shows, where the files were at hand; ``on`` the day the piece bears, ``asked_on`` the day it is made."""

    set: CampaignSet
    force: Force
    campaign: Campaign
    audience: Audience
    messages: tuple[tuple[Slot, Message], ...]
    action: Action
    rulebook: Rulebook
    format: Format
    template: LayoutTemplate
    condition: OutputCondition
    language: str
    marks: Marks
    on: date
    policy: Policy = NO_POLICY
    writing: Writing = LATIN
    second_writing: Writing = LATIN
    telling: Telling = NOTHING_TOLD
    second_telling: Telling = NOTHING_TOLD
    edition_name: str = ""
    brand_pack: BrandPack | None = None
    brand_fault: str = ""
    brand_ground: BrandGround | None = None
    files: tuple[str, ...] = ()
    asked_on: date = date.min

    @property
    def used_on(self) -> date:
        """The day by which it is judged whether a pack has ended: the later of the day it bears and the day it is
        made, as an older date on the piece brings no pack back."""
        return max(self.on, self.asked_on)

    @property
    def voices(self) -> tuple[Job, ...]:
        """The job as each of its languages says it, the first one first: one for a piece in one language."""
        return (self, self.speaking(Turn.SECOND)) if self.set.second_language else (self,)

    def speaking(self, turn: Turn) -> Job:
        """The job as one of its languages says it: words, names and promises are that language's."""
        if turn is Turn.FIRST or not self.set.second_language:
            return self
        action = replace(self.action, promise=self.action.second_promise, second_promise="")
        return replace(
            self,
            set=self.set.in_second(),
            language=self.set.second_language,
            action=action,
            writing=self.second_writing,
            telling=self.second_telling,
        )

    @property
    def language_name(self) -> str:
        """What the job's language is called; its tag where nobody has described it."""
        return said(self.writing.called) if self.writing.called else self.language

    @property
    def theme(self) -> Theme:
        """The layout's colours as they are for this job's paper or a screen, with the set's brand colour where it has
        one."""
        theme = self.template.theme if self.format.is_screen else self.template.theme.under(self.condition.id)
        if not self.set.brand:
            return theme
        branded = theme.with_role(BRAND, self.set.brand.swatch)
        return on_brand_ground(branded, self.brand_ground) if self.brand_ground else branded

    @property
    def pages(self) -> tuple[TemplatePage, ...]:
        """The layout's sides as this job prints them: those for a brand colour, where the set has one."""
        has_band = self.set.brand and not self.brand_ground and self.template.branded
        return self.template.branded if has_band else self.template.pages

    def message(self, slot: Slot) -> Message | None:
        """The message in ``slot``, or none."""
        return dict(self.messages).get(slot)
