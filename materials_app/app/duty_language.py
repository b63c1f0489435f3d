"""The language that meets the Welsh duty: both where every layout of the set is drawn for two, else Welsh."""

from __future__ import annotations

from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import LANGUAGES_JOIN, CampaignSet
from materials_app.pipeline.served import WELSH_FIRST, families_for

DUTY = "welsh-duty"


def language_for_duty(catalogue: Catalogue, document: CampaignSet) -> str:
    """What a set could be in instead of English alone; empty where a layout of it has no Welsh words in its family."""
    for languages in (WELSH_FIRST, WELSH_FIRST[:1]):
        if all(_is_there(catalogue, document, layout, languages) for layout in document.layouts):
            return LANGUAGES_JOIN.join(languages)
    return ""


def _is_there(catalogue: Catalogue, document: CampaignSet, layout: str, languages: tuple[str, ...]) -> bool:
    campaign = catalogue.campaign(document.campaign)
    there = families_for(catalogue, campaign, document.audience, (layout,), *languages)
    return document.for_layout(layout).family in there
