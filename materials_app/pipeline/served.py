"""Which audiences a layout has words for, and in which design family: some have calm words alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Campaign
from materials_app.model.template import LayoutTemplate

USUAL = "statement"
"""The family of a set that names none."""


def has_words(campaign: Campaign, audience: str, template: LayoutTemplate, language: str) -> bool:
    """Whether every slot of a layout can start with words for ``audience`` in ``language``."""
    wanted = _first_words(campaign, audience, template)
    return wanted <= _written(campaign, language, wanted)


def families_for(
    catalogue: Catalogue, campaign: Campaign, audience: str, layouts: Iterable[str], language: str
) -> tuple[str, ...]:
    """The families in which each of ``layouts`` is drawn and has words for ``audience``, in the catalogue's order."""
    wanted = set(layouts)
    drawn: dict[str, set[str]] = {}
    for template in catalogue.templates:
        served = drawn.setdefault(template.family, set())
        if template.id in wanted and has_words(campaign, audience, template, language):
            served.add(template.id)
    return tuple(family for family, served in drawn.items() if served == wanted)


def _first_words(campaign: Campaign, audience: str, template: LayoutTemplate) -> set[str]:
    defaults = campaign.default_messages(audience, template.family)
    return {defaults.get(slot, "") for slot in template.message_slots}


def _written(campaign: Campaign, language: str, wanted: set[str]) -> set[str]:
    """Which of the messages ``wanted`` there are in a language. Asked at every key, so no other message is opened."""
    return {one.id for one in campaign.messages if one.id in wanted and one.in_language(language)}


def in_spoken_family(catalogue: Catalogue, campaign_set: CampaignSet) -> CampaignSet:
    """A set that names no family in Statement, or else in the first one that has words for its audience and layouts.

    Where none has words for all of them, one that has some: what is missing there is then said.

    Raises:
        UnknownNameError: for a campaign no table holds.
    """
    if campaign_set.family:
        return campaign_set
    campaign, audience = catalogue.campaign(campaign_set.campaign), campaign_set.audience
    spoken = families_for(catalogue, campaign, audience, campaign_set.layouts, campaign_set.language)
    if not spoken:
        families = dict.fromkeys(one.family for one in catalogue.templates)
        spoken = tuple(one for one in families if campaign.default_messages(audience, one))
    family = USUAL if USUAL in spoken or not spoken else spoken[0]
    return replace(campaign_set, family=family)
