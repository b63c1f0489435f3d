"""Making a set by answering questions: for which force, which campaign, who should read it, what is needed.

What was answered before is remembered; a question with one possible answer is not asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from materials_app.app.settings import Settings
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Audience, Campaign, Force
from materials_app.model.flavour import Flavour
from materials_app.model.page import Marks
from materials_app.model.template import LayoutTemplate

FIRST_LANGUAGE = "en"
FIRST_FAMILY = "statement"
FIRST_LAYOUTS = ("poster-a4", "leaflet-a4-dl-roll", "card-business")
"""What is ticked before anybody has chosen: poster, leaflet, card."""
WIDE_REGION = "National"
"""How the region of a body begins that works for more than one force area."""


class Question(StrEnum):
    """What is asked, in this order."""

    FORCE = "force"
    CAMPAIGN = "campaign"
    AUDIENCE = "audience"
    OUTPUTS = "outputs"


@dataclass(frozen=True, slots=True)
class Making:
    """The answers so far. ``asked`` are the questions that have a choice; ``open`` those still to be answered."""

    asked: tuple[Question, ...]
    open: tuple[Question, ...]
    force: str = ""
    campaign: str = ""
    audience: str = ""
    layouts: tuple[str, ...] = ()
    family: str = FIRST_FAMILY

    @property
    def next(self) -> Question | None:
        """The next question, or none when the set can be made."""
        return next(iter(self.open), None)

    @property
    def is_last(self) -> bool:
        """Whether one answer is left to give."""
        return len(self.open) == 1

    def before(self, question: Question) -> Question | None:
        """The question before this one."""
        at = self.asked.index(question)
        return self.asked[at - 1] if at else None


def begun(catalogue: Catalogue, settings: Settings) -> Making:
    """A new set with what is known already: the force, and what was made last time."""
    asked = tuple(one for one in Question if one is not Question.CAMPAIGN or len(catalogue.campaigns) > 1)
    force = settings.force if settings.force in {one.id for one in catalogue.forces} else ""
    family, layouts = _outputs(catalogue, settings)
    known = {Question.FORCE} if force else set()
    if settings.layouts == layouts:
        known.add(Question.OUTPUTS)
    campaign = "" if Question.CAMPAIGN in asked else catalogue.campaigns[0].id
    still = tuple(one for one in asked if one not in known)
    return Making(asked, still, force, campaign, "", layouts, family)


def _outputs(catalogue: Catalogue, settings: Settings) -> tuple[str, tuple[str, ...]]:
    """Design and layouts as last time, else those to begin with; only such as there are."""
    families = {one.family for one in catalogue.templates}
    family = settings.family if settings.family in families else FIRST_FAMILY
    there = [one.id for one in layouts_in(catalogue, family)]
    kept = tuple(name for name in settings.layouts if name in there)
    return family, kept or tuple(name for name in FIRST_LAYOUTS if name in there) or tuple(there[:1])


def _answered(making: Making, question: Question) -> Making:
    return replace(making, open=tuple(one for one in making.open if one is not question))


def with_force(making: Making, force: str) -> Making:
    """The force is known."""
    return _answered(replace(making, force=force), Question.FORCE)


def with_campaign(making: Making, campaign: str) -> Making:
    """The campaign is known. Audiences belong to one, so that of another is asked for again."""
    if campaign != making.campaign:
        still = {*making.open, Question.AUDIENCE}
        making = replace(making, audience="", open=tuple(one for one in making.asked if one in still))
    return _answered(replace(making, campaign=campaign), Question.CAMPAIGN)


def with_audience(making: Making, audience: str) -> Making:
    """The audience is known."""
    return _answered(replace(making, audience=audience), Question.AUDIENCE)


def with_outputs(making: Making, layouts: Sequence[str], family: str) -> Making:
    """What is needed is chosen, and not yet settled."""
    return replace(making, layouts=tuple(layouts), family=family)


def with_outputs_settled(making: Making) -> Making:
    """What is needed is known."""
    return _answered(making, Question.OUTPUTS)


def made_set(making: Making, catalogue: Catalogue, settings: Settings) -> CampaignSet:
    """The set of these answers; what nobody answered yet is filled in as the page beside the question needs it."""
    campaign = next((one for one in catalogue.campaigns if one.id == making.campaign), catalogue.campaigns[0])
    ready = audiences_ready(campaign) or campaign.audiences
    plain = CampaignSet(
        name=campaign.name,
        force=making.force,
        campaign=campaign.id,
        audience=making.audience or ready[0].id,
        language=FIRST_LANGUAGE,
        layouts=making.layouts,
        family=making.family,
    )
    return replace(
        plain,
        condition=settings.condition if settings.condition in {c.id for c in catalogue.conditions} else plain.condition,
        marks=Marks(settings.marks) if settings.marks else plain.marks,
        flavour=Flavour(settings.flavour) if settings.flavour else plain.flavour,
    )


# -- what can be answered


def audiences_ready(campaign: Campaign) -> tuple[Audience, ...]:
    """The audiences the campaign has words for."""
    return tuple(one for one in campaign.audiences if campaign.default_messages(one.id))


def audiences_waiting(campaign: Campaign) -> tuple[Audience, ...]:
    """Those nobody has written words for yet."""
    return tuple(one for one in campaign.audiences if not campaign.default_messages(one.id))


def layouts_in(catalogue: Catalogue, family: str) -> tuple[LayoutTemplate, ...]:
    """The layouts of a design family: those a set begins with first."""
    found = [one for one in catalogue.templates if one.family == family]
    return tuple(sorted(found, key=lambda one: (one.id not in FIRST_LAYOUTS, _place(one.id), one.name)))


def _place(layout: str) -> int:
    return FIRST_LAYOUTS.index(layout) if layout in FIRST_LAYOUTS else 0


def families_of(catalogue: Catalogue) -> tuple[str, ...]:
    """The design families: the one a set begins with first."""
    return tuple(sorted({one.family for one in catalogue.templates}, key=lambda name: (name != FIRST_FAMILY, name)))


@dataclass(frozen=True, slots=True)
class ForceGroup:
    """Forces under one heading: ``recent``, ``forces`` or ``bodies``."""

    id: str
    forces: tuple[Force, ...]


def force_groups(catalogue: Catalogue, recent: Sequence[str], typed: str = "") -> tuple[ForceGroup, ...]:
    """The forces whose names hold what is typed: worked for recently, by name, then bodies with a wider area.

    A name that begins with what is typed comes before one that only holds it.
    """
    wanted = typed.strip().casefold()
    found = [one for one in catalogue.forces if any(wanted in name.casefold() for name in _names(one))]
    found.sort(key=lambda one: (not one.public_name.casefold().startswith(wanted), one.public_name))
    known = {one.id: one for one in found}
    first = tuple(known[name] for name in recent if name in known)
    rest = [one for one in found if one not in first]
    wide = tuple(one for one in rest if one.region.startswith(WIDE_REGION))
    groups = (
        ForceGroup("recent", first),
        ForceGroup("forces", tuple(one for one in rest if one not in wide)),
        ForceGroup("bodies", wide),
    )
    return tuple(group for group in groups if group.forces)


def _names(force: Force) -> tuple[str, ...]:
    return (force.public_name, force.legal_name, force.welsh_name, *force.aliases)
