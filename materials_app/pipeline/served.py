"""Which audiences a layout has words for, and in which design family: some have calm words alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from materials_app.assemble.easy_read import easy_slots
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Campaign, Slot
from materials_app.model.template import Edition, LayoutTemplate, TextFrame

ENGLISH = "en"
WELSH_FIRST = ("cy", ENGLISH)
"""The languages of a piece for a force under the Welsh language duty: Welsh stands where the eye lands first."""
USUAL = "statement"
"""The family of a set that names none."""


def has_words(campaign: Campaign, audience: str, template: LayoutTemplate, *languages: str) -> bool:
    """Whether every slot of a layout can start with words for ``audience`` in each of ``languages``."""
    if not _can_help(campaign, audience, template):
        return False
    wanted = _first_words(campaign, audience, template)
    return wanted <= _written(campaign, languages, wanted) and _has_easy(campaign, audience, template, languages)


def _has_easy(campaign: Campaign, audience: str, template: LayoutTemplate, languages: tuple[str, ...]) -> bool:
    """Whether a layout in Easy Read can start with Easy Read words."""
    slots = easy_slots(template)
    if not slots:
        return True
    first = campaign.default_messages(audience, template.family)
    wanted = {first.get(slot, "") for slot in slots}
    wordings = (one.in_language(language) for one in campaign.messages if one.id in wanted for language in languages)
    return all(wording is not None and wording.easy for wording in wordings)


def _can_help(campaign: Campaign, audience: str, template: LayoutTemplate) -> bool:
    """A number alone (a sticker) is too little for people in a hard moment: it can name no crisis line. Nor is every
    format for everybody: nobody in custody walks past a billboard."""
    speaks_to = next((one for one in campaign.audiences if one.id == audience), None)
    if speaks_to is not None and template.format in speaks_to.not_on:
        return False
    if speaks_to is None or not speaks_to.needs_review:
        return True
    fields = {source.field for frame in template.frames if isinstance(frame, TextFrame) for source in frame.copy}
    return Slot.EXIT in template.slots or "crisis" in fields


def families_for(
    catalogue: Catalogue, campaign: Campaign, audience: str, layouts: Iterable[str], *languages: str
) -> tuple[str, ...]:
    """The families in which each of ``layouts`` is drawn and has words for ``audience``, in the catalogue's order; for
    two languages in the edition that holds both."""
    wanted = set(layouts)
    drawn: dict[str, set[str]] = {}
    for template in catalogue.in_edition(Edition.BILINGUAL if len(languages) > 1 else Edition.STANDARD):
        served = drawn.setdefault(template.family, set())
        if template.id in wanted and has_words(campaign, audience, template, *languages):
            served.add(template.id)
    return tuple(family for family, served in drawn.items() if served == wanted)


def _first_words(campaign: Campaign, audience: str, template: LayoutTemplate) -> set[str]:
    defaults = campaign.default_messages(audience, template.family)
    return {defaults.get(slot, "") for slot in template.message_slots}


def _written(campaign: Campaign, languages: tuple[str, ...], wanted: set[str]) -> set[str]:
    """Which of the messages ``wanted`` there are in these languages. Asked at every key, so no other message is
    opened."""
    return {one.id for one in campaign.messages if one.id in wanted and all(map(one.in_language, languages))}


def in_spoken_language(catalogue: Catalogue, campaign_set: CampaignSet) -> CampaignSet:
    """A set that names no language in English; for a force under the Welsh language duty in Welsh and English, where
    its layouts and words are there in both.

    Raises:
        UnknownNameError: for a force or campaign no table holds.
    """
    if campaign_set.language:
        return campaign_set
    campaign, layouts = catalogue.campaign(campaign_set.campaign), campaign_set.layouts
    families = families_for(catalogue, campaign, campaign_set.audience, layouts, *WELSH_FIRST)
    is_ready = campaign_set.family in families if campaign_set.family else bool(families)
    owes_welsh = bool(campaign_set.force) and catalogue.force(campaign_set.force).welsh_duty
    first, second = WELSH_FIRST if owes_welsh and is_ready else (ENGLISH, "")
    return replace(campaign_set, language=first, second_language=second)


def in_spoken_family(catalogue: Catalogue, campaign_set: CampaignSet) -> CampaignSet:
    """A set that names no family in Statement, or else in the first one that has words for its audience and layouts;
    one that names no language as ``in_spoken_language`` has it.

    Where none has words for all of them, one that has some: what is missing there is then said.

    Raises:
        UnknownNameError: for a campaign no table holds.
    """
    campaign_set = in_spoken_language(catalogue, campaign_set)
    if campaign_set.family:
        return campaign_set
    campaign, audience = catalogue.campaign(campaign_set.campaign), campaign_set.audience
    spoken = families_for(catalogue, campaign, audience, campaign_set.layouts, *campaign_set.languages)
    if not spoken:
        families = dict.fromkeys(one.family for one in catalogue.templates)
        spoken = tuple(one for one in families if campaign.default_messages(audience, one))
    family = USUAL if USUAL in spoken or not spoken else spoken[0]
    return replace(campaign_set, family=family)
