"""What lies beside a leaflet for those who cannot read it: its words in large print, its sense in Easy Read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from materials_app.catalogue.catalogue import Catalogue
from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Slot
from materials_app.model.said import said
from materials_app.model.template import Edition, LayoutTemplate
from materials_app.pipeline.served import has_words

__all__ = ["COMPANIONS", "companion", "companion_advice", "wants_companion", "with_companions"]

COMPANIONS = tuple(edition for edition in Edition if edition.is_companion)


def wants_companion(template: LayoutTemplate) -> bool:
    """Whether a layout carries running text: it tells what happens when you call, at a size not everybody can read."""
    return Slot.CALL in template.slots and not template.edition.is_companion


def companion(catalogue: Catalogue, campaign_set: CampaignSet, edition: Edition) -> LayoutTemplate | None:
    """The layout in ``edition`` that goes with the set's leaflets; none where no leaflet wants it, the set has it
    already or speaks two languages, or there are no words for it.

    Raises:
        UnknownNameError: for a name of the set that no table holds.
    """
    campaign = catalogue.campaign(campaign_set.campaign)
    has = {one.edition for one in catalogue.templates if one.id in campaign_set.layouts}
    if edition in has or campaign_set.second_language:
        return None
    families = {one.family for one in _leaflets(catalogue, campaign_set)}
    return next(
        (
            one
            for one in catalogue.templates
            if one.edition is edition
            and one.family in families
            and has_words(campaign, campaign_set.audience, one, *campaign_set.languages)
        ),
        None,
    )


def with_companions(catalogue: Catalogue, campaign_set: CampaignSet, editions: Iterable[str]) -> CampaignSet:
    """The set with what lies beside its leaflets in each of ``editions``, each once.

    Raises:
        InputError: when there is none.
    """
    for name in editions:
        campaign_set = _with(catalogue, campaign_set, Edition(name))
    return campaign_set


def companion_advice(catalogue: Catalogue, campaign_set: CampaignSet) -> tuple[str, ...]:
    """What to say of leaflets that go out without a piece for those who cannot read them."""
    has = {one.edition for one in catalogue.templates if one.id in campaign_set.layouts}
    leaflets = _leaflets(catalogue, campaign_set)
    if not leaflets or Edition.LARGE_PRINT in has:
        return ()
    names = ", ".join(dict.fromkeys(one.name for one in leaflets))
    found = companion(catalogue, campaign_set, Edition.LARGE_PRINT)
    way = f"add the layout {found.id} to the set" if found else "offer its words in large type on request"
    if campaign_set.second_language:
        way = "it speaks one language, so make one more set in each language for it"
    return (f"Without large print: {names}. Readers with poor sight need one: {way}.",)


def _with(catalogue: Catalogue, campaign_set: CampaignSet, edition: Edition) -> CampaignSet:
    if edition in {one.edition for one in catalogue.templates if one.id in campaign_set.layouts}:
        return campaign_set
    found = companion(catalogue, campaign_set, edition)
    if found is None:
        raise _nothing_beside(catalogue, campaign_set, edition)
    added = replace(campaign_set, layouts=(*campaign_set.layouts, found.id))
    if found.family == campaign_set.family:
        return added
    own = replace(campaign_set.override(found.id), family=found.family)
    others = tuple(one for one in campaign_set.overrides if one.layout != found.id)
    return replace(added, overrides=(*others, own))


def _leaflets(catalogue: Catalogue, campaign_set: CampaignSet) -> tuple[LayoutTemplate, ...]:
    """The set's pieces that carry running text, each in its own family."""
    drawn = (catalogue.template(one, campaign_set.for_layout(one).family) for one in campaign_set.layouts)
    return tuple(one for one in drawn if wants_companion(one))


def _nothing_beside(catalogue: Catalogue, campaign_set: CampaignSet, edition: Edition) -> InputError:
    if not _leaflets(catalogue, campaign_set):
        message = said("No layout of the set is a leaflet, so none has a {edition} edition.", edition=edition.value)
        hint = said("Add a leaflet to the set, or leave the edition out.")
    elif campaign_set.second_language:
        message = said("A {edition} edition speaks one language, and the set two.", edition=edition.value)
        hint = said("Make one set for each language.")
    else:
        message = said(
            "These leaflets have no {edition} edition for the audience “{audience}” in this family and language, so "
            "readers who need one have none.",
            edition=edition.value,
            audience=campaign_set.audience,
        )
        hint = said("Choose another family or language, or add the words to the campaign's language file.")
    return InputError(message, hint=hint, error_id="no-edition")
