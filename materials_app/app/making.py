"""Making a set by answering questions: for which force, which campaign, who should read it, what is needed.

What was answered before is remembered; a question with one possible answer is not asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from materials_app.app.settings import Settings
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Audience, Campaign, Force
from materials_app.model.flavour import Flavour
from materials_app.model.format import Group
from materials_app.model.page import Marks
from materials_app.model.template import LayoutTemplate
from materials_app.pipeline.served import has_words, in_spoken_language

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


def with_campaign(making: Making, campaign: str, catalogue: Catalogue) -> Making:
    """The campaign is known. Audiences belong to one, so that of another is asked for again."""
    if campaign != making.campaign:
        still = {*making.open, Question.AUDIENCE}
        making = replace(making, audience="", open=tuple(one for one in making.asked if one in still))
    return _fitted(_answered(replace(making, campaign=campaign), Question.CAMPAIGN), catalogue)


def with_audience(making: Making, audience: str, catalogue: Catalogue) -> Making:
    """The audience is known. What is needed is asked for again where last time's has no words for it."""
    return _fitted(_answered(replace(making, audience=audience), Question.AUDIENCE), catalogue)


def _fitted(making: Making, catalogue: Catalogue) -> Making:
    """The answers with a design and layouts that have words for the audience."""
    families = families_of(catalogue, making)
    if not families:
        return making
    family = making.family if making.family in families else families[0]
    there = [one.id for one in layouts_in(catalogue, family, making)]
    kept = tuple(name for name in making.layouts if name in there)
    layouts = kept or tuple(name for name in FIRST_LAYOUTS if name in there) or tuple(there[:1])
    if (family, layouts) == (making.family, making.layouts):
        return making
    still = {*making.open, Question.OUTPUTS}
    return replace(making, family=family, layouts=layouts, open=tuple(one for one in making.asked if one in still))


def with_outputs(making: Making, layouts: Sequence[str], family: str) -> Making:
    """What is needed is chosen, and not yet settled."""
    return replace(making, layouts=tuple(layouts), family=family)


def with_outputs_settled(making: Making) -> Making:
    """What is needed is known."""
    return _answered(making, Question.OUTPUTS)


def made_set(making: Making, catalogue: Catalogue, settings: Settings) -> CampaignSet:
    """The set of these answers; what nobody answered yet is filled in as the page beside the question needs it."""
    campaign = campaign_of(making, catalogue)
    ready = audiences_ready(catalogue, campaign) or campaign.audiences
    plain = CampaignSet(
        name=campaign.name,
        force=making.force,
        campaign=campaign.id,
        audience=making.audience or ready[0].id,
        language="",
        layouts=making.layouts,
        family=making.family,
    )
    return replace(
        in_spoken_language(catalogue, plain),
        condition=settings.condition if settings.condition in {c.id for c in catalogue.conditions} else plain.condition,
        marks=Marks(settings.marks) if settings.marks else plain.marks,
        flavour=Flavour(settings.flavour) if settings.flavour else plain.flavour,
    )


# -- what can be answered


def campaign_of(making: Making, catalogue: Catalogue) -> Campaign:
    """The campaign that was chosen, or the first one."""
    return next((one for one in catalogue.campaigns if one.id == making.campaign), catalogue.campaigns[0])


def audiences_ready(catalogue: Catalogue, campaign: Campaign) -> tuple[Audience, ...]:
    """The audiences the campaign has words for, on one layout at least."""
    return tuple(
        audience
        for audience in campaign.audiences
        if any(has_words(campaign, audience.id, one, FIRST_LANGUAGE) for one in catalogue.templates)
    )


def audiences_waiting(catalogue: Catalogue, campaign: Campaign) -> tuple[Audience, ...]:
    """Those nobody has written words for yet."""
    ready = audiences_ready(catalogue, campaign)
    return tuple(one for one in campaign.audiences if one not in ready)


def layouts_in(catalogue: Catalogue, family: str, making: Making | None = None) -> tuple[LayoutTemplate, ...]:
    """The layouts of a design family, those a set begins with first; only such as have words for who should read it."""
    found = [one for one in catalogue.templates if one.family == family]
    if making is not None and making.audience:
        campaign = campaign_of(making, catalogue)
        found = [one for one in found if has_words(campaign, making.audience, one, FIRST_LANGUAGE)]
    return as_offered(found)


def as_offered(found: Iterable[LayoutTemplate]) -> tuple[LayoutTemplate, ...]:
    """Layouts in the order in which they are offered: those a set begins with, then by kind and size."""
    return tuple(sorted(found, key=lambda one: (one.id not in FIRST_LAYOUTS, _place(one.id))))


def layouts_left(catalogue: Catalogue, campaign: Campaign, document: CampaignSet) -> tuple[LayoutTemplate, ...]:
    """The layouts that a set does not have yet, in its family, with words for its audience in its language."""
    return as_offered(_left(catalogue, campaign, document))


def is_a_layout_left(catalogue: Catalogue, campaign: Campaign, document: CampaignSet) -> bool:
    """Whether there is any layout that a set does not have yet. Asked at every key, so the first one is enough."""
    return any(_left(catalogue, campaign, document))


def _left(catalogue: Catalogue, campaign: Campaign, document: CampaignSet) -> Iterator[LayoutTemplate]:
    audience, languages = document.audience, document.languages
    others = (one for one in catalogue.in_edition(document.edition) if one.id not in document.layouts)
    own = (one for one in others if one.family == document.family)
    return (one for one in own if has_words(campaign, audience, one, *languages))


def _place(layout: str) -> int:
    return FIRST_LAYOUTS.index(layout) if layout in FIRST_LAYOUTS else 0


def families_of(catalogue: Catalogue, making: Making) -> tuple[str, ...]:
    """The design families that have words for who should read it: the one a set begins with first."""
    every = sorted({one.family for one in catalogue.templates}, key=lambda name: (name != FIRST_FAMILY, name))
    return tuple(name for name in every if layouts_in(catalogue, name, making))


FIRST_GROUP = "first"


@dataclass(frozen=True, slots=True)
class LayoutGroup:
    """Layouts under one heading: ``first``, or a kind of piece."""

    id: str
    layouts: tuple[LayoutTemplate, ...]


def layout_groups(catalogue: Catalogue, layouts: Sequence[LayoutTemplate]) -> tuple[LayoutGroup, ...]:
    """Layouts by kind, in the order given; those that a set begins with stand before all others."""
    first = LayoutGroup(FIRST_GROUP, tuple(one for one in layouts if one.id in FIRST_LAYOUTS))
    kind = {one.id: catalogue.format(one.format).group for one in layouts if one not in first.layouts}
    rest = (LayoutGroup(group.value, tuple(one for one in layouts if kind.get(one.id) is group)) for group in Group)
    return tuple(group for group in (first, *rest) if group.layouts)


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
