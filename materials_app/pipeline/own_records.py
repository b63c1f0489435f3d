"""Figures and quotes that a set brings of its own: beside those of its campaign, never in the place of one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from materials_app.catalogue.names import unknown
from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Campaign
from materials_app.model.rules import Rulebook


def with_own_records(campaign: Campaign, campaign_set: CampaignSet) -> Campaign:
    """The campaign with the set's own figures and quotes beside its own.

    Raises:
        InputError: when the set has one under an id of the campaign: a correction of that would not reach the set.
        UnknownNameError: when its words name one that neither has.
    """
    claims, quotes = (*campaign.claims, *campaign_set.claims), (*campaign.quotes, *campaign_set.quotes)
    _check_apart("figure", "claim", [one.id for one in campaign.claims], [one.id for one in campaign_set.claims])
    _check_apart("quote", "quote", [one.id for one in campaign.quotes], [one.id for one in campaign_set.quotes])
    choices = (*campaign_set.slots, *(choice for one in campaign_set.overrides for choice in one.slots))
    _check_known("claim", (name for choice in choices for name in choice.claims), [one.id for one in claims])
    _check_known("quote", (name for choice in choices for name in choice.quotes), [one.id for one in quotes])
    return replace(campaign, claims=claims, quotes=quotes) if campaign_set.claims or campaign_set.quotes else campaign


def with_own_rules(book: Rulebook, campaign_set: CampaignSet) -> Rulebook:
    """The rulebook with the set's own figures and quotes; the very same one where it has none."""
    if not (campaign_set.claims or campaign_set.quotes):
        return book
    claims, quotes = (*book.claims, *campaign_set.claims), (*book.quotes, *campaign_set.quotes)
    return replace(book, claims=claims, quotes=quotes)


def _check_apart(what: str, table: str, theirs: list[str], own: list[str]) -> None:
    for name in own:
        if name in theirs:
            raise InputError(
                f"The set has a {what} '{name}' of its own, and so has its campaign: a correction of the campaign's "
                "would not reach this set.",
                hint=f"Give the set's [[{table}]] another id, or leave it out and use the campaign's.",
                error_id="record-shadows",
            )


def _check_known(what: str, names: Iterable[str], known: list[str]) -> None:
    for name in names:
        if name not in known:
            raise unknown(what, name, known, f"{what}s")
