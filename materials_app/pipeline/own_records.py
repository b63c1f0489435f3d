"""What a set brings of its own, figures, quotes and words: beside its campaign's, never in the place of one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.names import unknown
from materials_app.catalogue.quote_records import check_scopes
from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Campaign, Claim
from materials_app.model.quote import Quote
from materials_app.model.rules import Rulebook
from materials_app.model.said import said
from materials_app.safeguards.sentences import plain_words

R = TypeVar("R", Claim, Quote)


def with_own_records(campaign: Campaign, campaign_set: CampaignSet, catalogue: Catalogue) -> Campaign:
    """The campaign with the set's own figures and quotes beside its own; one recorded on this computer under the same
    id gives way to the set's.

    Raises:
        InputError: when the set has one under an id of the campaign: a correction of that would not reach the set; or
            when one of its quotes may be used for something that is no use.
        UnknownNameError: when its words name one that neither has.
    """
    aside = _given_way(campaign_set, catalogue)
    theirs = _without(aside, campaign.claims), _without(aside, campaign.quotes)
    claims, quotes = (*theirs[0], *campaign_set.claims), (*theirs[1], *campaign_set.quotes)
    _check_apart("figure", "claim", [one.id for one in theirs[0]], [one.id for one in campaign_set.claims])
    _check_apart("quote", "quote", [one.id for one in theirs[1]], [one.id for one in campaign_set.quotes])
    check_scopes(campaign_set.quotes, {one.id for one in catalogue.templates})
    choices = (*campaign_set.slots, *(choice for one in campaign_set.overrides for choice in one.slots))
    _check_known("claim", (name for choice in choices for name in choice.claims), [one.id for one in claims])
    _check_known("quote", (name for choice in choices for name in choice.quotes), [one.id for one in quotes])
    return replace(campaign, claims=claims, quotes=quotes) if campaign_set.claims or campaign_set.quotes else campaign


def with_own_rules(catalogue: Catalogue, campaign_set: CampaignSet) -> Rulebook:
    """The rulebook with the set's own figures, quotes and words; the very same one where it has none."""
    names = tuple(partner.name for partner in campaign_set.partners)
    book = _with_words(catalogue.rulebook, (*campaign_set.words, *names))
    if not (campaign_set.claims or campaign_set.quotes):
        return book
    aside = _given_way(campaign_set, catalogue)
    claims = (*_without(aside, book.claims), *campaign_set.claims)
    quotes = (*_without(aside, book.quotes), *campaign_set.quotes)
    return replace(book, claims=claims, quotes=quotes)


def _with_words(book: Rulebook, words: tuple[str, ...]) -> Rulebook:
    """The rulebook that knows how these words are spelt, in every language."""
    if not words:
        return book
    known = tuple(word.removesuffix("'s") for word in plain_words(" ".join(words)))
    spelling = replace(book.wording.spelling, known=_joined(book.wording.spelling.known, known))
    return replace(book, wording=replace(book.wording, spelling=spelling))


def _joined(
    known: tuple[tuple[str, tuple[str, ...]], ...], words: tuple[str, ...]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The known words with more of no language in particular."""
    by_language = dict(known)
    return tuple({**by_language, "": (*by_language.get("", ()), *words)}.items())


def _given_way(campaign_set: CampaignSet, catalogue: Catalogue) -> frozenset[str]:
    return catalogue.by_hand & ({one.id for one in campaign_set.claims} | {one.id for one in campaign_set.quotes})


def _without(ids: frozenset[str], records: tuple[R, ...]) -> tuple[R, ...]:
    return tuple(one for one in records if one.id not in ids) if ids else records


def _check_apart(what: str, table: str, theirs: list[str], own: list[str]) -> None:
    for name in own:
        if name in theirs:
            raise InputError(
                said(
                    "The set has a {what} '{name}' of its own, and so has its campaign: a correction of the "
                    "campaign's would not reach this set.",
                    what=what,
                    name=name,
                ),
                hint=said(
                    "Give the set's [[{table}]] another id, or leave it out and use the campaign's.", table=table
                ),
                error_id="record-shadows",
            )


def _check_known(what: str, names: Iterable[str], known: list[str]) -> None:
    for name in names:
        if name not in known:
            raise unknown(what, name, known, f"{what}s")
