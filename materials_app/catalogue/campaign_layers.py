"""Lays the campaigns of a campaign pack over those that are there: same id replaced, new id added, nothing else lost.

A pack may bring part of a campaign: two messages, the words of one language, a claim. What it does not speak of stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import PurePosixPath

from materials_app.catalogue.campaigns import (
    CAMPAIGN,
    CLAIMS,
    QUOTES,
    read_campaign,
    read_claims,
    read_head,
    read_quotes,
)
from materials_app.catalogue.faults import fault
from materials_app.catalogue.messages import MESSAGES, MessagesRecord, read_language, read_library
from materials_app.errors import DataFileError
from materials_app.model.campaign_pack import CampaignPack, PackStamp, Withdrawal
from materials_app.model.content import Campaign, Claim, Message, Wording
from materials_app.model.library import DataFile

_NO_MESSAGES = MessagesRecord(message=())


def lay_campaigns(base: tuple[Campaign, ...], pack: CampaignPack, on: date | None) -> tuple[Campaign, ...]:
    """The campaigns with those of ``pack`` over them as on that day, its withdrawals carried out.

    Raises:
        DataFileError: when a file of the pack cannot be read or does not fit what it lies over.
    """
    known, stamp = {one.id: one for one in base}, pack.stamp_on(on)
    for folder, files in _folders(pack):
        named = {PurePosixPath(file.path).name: file for file in files}
        under = known.get(folder)
        known[folder] = _laid(under, named, stamp) if under else _whole(named, stamp)
    for one in pack.withdrawn:
        known[one.campaign] = _without(known.get(one.campaign), one, pack)
    return tuple(known.values())


def _folders(pack: CampaignPack) -> Iterator[tuple[str, Iterable[DataFile]]]:
    found = [file for file in pack.files if pack.name(file).startswith("campaigns/")]
    ordered = sorted(found, key=lambda file: file.path)
    return groupby(ordered, key=lambda file: PurePosixPath(file.path).parent.name)


def _whole(named: Mapping[str, DataFile], stamp: PackStamp) -> Campaign:
    """A campaign that only the pack has."""
    campaign = read_campaign(named.values())
    for message in campaign.messages:
        _check_words(message, named[MESSAGES], campaign.messages.index(message))
    return replace(
        campaign,
        standing=_as_the_pack_says(campaign.standing, stamp),
        messages=tuple(replace(one, pack=stamp) for one in campaign.messages),
        claims=tuple(_until(one, stamp) for one in campaign.claims),
    )


def _laid(base: Campaign, named: Mapping[str, DataFile], stamp: PackStamp) -> Campaign:
    campaign = _with_head(base, named, stamp)
    library = read_library(named[MESSAGES]) if MESSAGES in named else _NO_MESSAGES
    known = {one.id: one for one in base.messages}
    _check_ids(named.get(MESSAGES), "message", [record.id for record in library.message])
    tags = tuple(PurePosixPath(name).stem for name in sorted(named.keys() - {CAMPAIGN, MESSAGES, CLAIMS, QUOTES}))
    allowed = known.keys() | {record.id for record in library.message}
    spoken = tuple(read_language(named[f"{tag}.toml"], tag, allowed) for tag in tags)
    words = {
        name: tuple(one.wording(one.words[name]) for one in spoken if name in one.words)
        for name in dict.fromkeys(name for one in spoken for name in one.words)
    }
    for record in library.message:
        before = known[record.id].wordings if record.id in known else ()
        known[record.id] = replace(record.message(before, library.sources), pack=stamp)
    for name, given in words.items():
        known[name] = replace(known[name], wordings=_reworded(known[name].wordings, given), pack=stamp)
    for index, record in enumerate(library.message):
        _check_words(known[record.id], named[MESSAGES], index)
    claims = {one.id: one for one in base.claims} | {one.id: _until(one, stamp) for one in _claims(named)}
    quotes = {one.id: one for one in base.quotes} | {one.id: one for one in read_quotes(named.get(QUOTES))}
    return replace(
        campaign,
        languages=tuple(dict.fromkeys((*campaign.languages, *tags))),
        messages=tuple(known.values()),
        claims=tuple(claims.values()),
        quotes=tuple(quotes.values()),
    )


def _with_head(base: Campaign, named: Mapping[str, DataFile], stamp: PackStamp) -> Campaign:
    if CAMPAIGN not in named:
        return base
    head = read_head(named[CAMPAIGN])
    is_same = head.standing == base.standing
    return replace(
        base,
        name=head.name,
        code=head.code,
        standing=base.standing if is_same else _as_the_pack_says(head.standing, stamp),
        languages=tuple(dict.fromkeys((*base.languages, *head.languages))),
        audiences=head.audiences,
        defaults=head.slot_defaults,
        family_defaults=head.slot_defaults_by_family,
    )


def _as_the_pack_says(standing: str, stamp: PackStamp) -> str:
    """Nobody here knows whether it is true: the reader is told whose sentence it is."""
    return f"{standing} (So says the campaign pack {stamp.label}; nobody has checked it here.)"


def _reworded(before: tuple[Wording, ...], given: tuple[Wording, ...]) -> tuple[Wording, ...]:
    """The wordings with those given in place, originals first. A translation of words that changed has no translator
    any more."""
    new = {one.language: one for one in given}
    kept = (replace(one, translator="", translated_on=None) if one.translation_of in new else one for one in before)
    whole = {one.language: one for one in kept} | new
    return tuple(sorted(whole.values(), key=lambda one: bool(one.translation_of)))


def _claims(named: Mapping[str, DataFile]) -> tuple[Claim, ...]:
    claims = read_claims(named.get(CLAIMS))
    _check_ids(named.get(CLAIMS), "claim", [one.id for one in claims])
    return claims


def _until(claim: Claim, stamp: PackStamp) -> Claim:
    """No figure outlives the pack that brought it."""
    ends = [day for day in (claim.expires, stamp.expires) if day]
    return replace(claim, expires=min(ends, default=None))


def _check_ids(file: DataFile | None, table: str, ids: list[str]) -> None:
    for index, name in enumerate(ids):
        if file and name in ids[:index]:
            raise _twice(file, table, index, name)


def _twice(file: DataFile, table: str, index: int, name: str) -> DataFileError:
    return fault(
        file,
        (table, index, "id"),
        f"The id “{name}” is given twice.",
        "Give each record its own id.",
        "data-file-duplicate",
    )


def _check_words(message: Message, file: DataFile, index: int) -> None:
    if not message.wordings:
        raise fault(
            file,
            ("message", index, "id"),
            f"“{message.id}” has no words in any language.",
            f"Write them in en.toml under [words.{message.id}].",
            "data-file-missing",
        )


def _without(campaign: Campaign | None, withdrawal: Withdrawal, pack: CampaignPack) -> Campaign:
    """The campaign with one message marked as withdrawn: sets that use it must be told, so it is not taken away."""
    names = [message.id for message in campaign.messages] if campaign else []
    if campaign is None or withdrawal.message not in names:
        raise DataFileError(
            f"The pack withdraws the message “{withdrawal.message}” of the campaign “{withdrawal.campaign}”, "
            "which is not there.",
            hint="Write campaign and message by their ids.",
            place=f"{pack.place}pack.toml",
            error_id="data-file-unknown-reference",
        )
    gone = tuple(
        replace(one, withdrawn=withdrawal.why, pack=pack.stamp) if one.id == withdrawal.message else one
        for one in campaign.messages
    )
    return replace(campaign, messages=gone)
