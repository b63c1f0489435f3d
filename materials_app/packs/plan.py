"""What an import would do, said before it is done: the same for the command line and the window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from materials_app.catalogue.catalogue import Catalogue
from materials_app.errors import InputError, MaterialsError
from materials_app.model.campaign_pack import CampaignPack
from materials_app.model.days import in_words
from materials_app.model.library import DataFile
from materials_app.model.said import said
from materials_app.packs.change import Change, Deed, Kind, changes
from materials_app.packs.fitting import catalogue_of, fitted
from materials_app.packs.names import MANIFEST
from materials_app.packs.sets import Touched, touched
from materials_app.packs.store import Present, check_version, on_day, stays_beside
from materials_app.safeguards.claims import by_id, why_unsound


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What importing ``pack`` would change against what is in use today, and which sets that touches.

    ``days`` says in sentences from when to when its data are used, and what stands in its way.
    """

    pack: CampaignPack
    changes: tuple[Change, ...]
    sets: tuple[Touched, ...]
    days: tuple[str, ...]
    is_there: bool
    after: Catalogue


def plan_import(
    pack: CampaignPack,
    files: Sequence[DataFile],
    there: Present,
    on: date,
    *,
    sets: Iterable[tuple[str, str]] = (),
    older: bool = False,
) -> ImportPlan:
    """Look a pack over before it is imported; nothing is written.

    Args:
        pack: the pack.
        files: the shipped data.
        there: what is installed and added by hand.
        on: the day it is imported.
        sets: the user's sets: what each is called, and its text.
        older: an older version than the installed one is wanted.

    Raises:
        MaterialsError: when it may not be imported; the message says why.
    """
    known, local = there.packs, there.local
    _check_made(pack, on)
    is_there = check_version(pack, known, older=older)
    whole = (*(one for one in known if stays_beside(one, pack)), pack)
    start = max(on, pack.embargo or on)
    before = catalogue_of(files, on_day(known, on).in_use, local, on)
    after = fitted(files, on_day(whole, start).in_use, pack, local, start)
    for day in _turns(whole, start):
        fitted(files, on_day(whole, day).in_use, pack, local, day)
    told = changes(before, after)
    return ImportPlan(
        pack=pack,
        changes=told,
        sets=touched(sets, before, after),
        days=(*days_of(pack, on), *_beaten(pack, on_day(whole, start).in_use), *_unsound(told, after, start)),
        is_there=is_there,
        after=after,
    )


def check_removal(name: str, files: Sequence[DataFile], there: Present, on: date) -> None:
    """See that what stays still fits together without the pack ``name``, today and on the days other packs begin.

    Raises:
        InputError: when another pack rests on it; names that one.
    """
    kept = tuple(one for one in there.packs if one.id != name)
    for day in (on, *_turns(kept, on)):
        packs = on_day(kept, day).in_use
        try:
            catalogue_of(files, packs, there.local, day)
        except MaterialsError as reason:
            named = ", ".join(f"“{one.id}”" for one in packs)
            raise InputError(
                said(
                    "Without “{name}” what is left no longer fits together: {message} It was not taken away.",
                    name=name,
                    message=reason.message,
                ),
                hint=said("Take away first what rests on it, among {named}.", named=named),
                place=reason.place,
                error_id="pack-needed",
            ) from reason


def _check_made(pack: CampaignPack, on: date) -> None:
    """The pack made last wins: one made on a day to come would win over every correction until then."""
    if pack.made_on > on:
        raise InputError(
            said(
                "The pack says that it was made on {day}, which is still to come. Nothing was imported.",
                day=_day(pack.made_on),
            ),
            hint=said(
                "Look at this computer's date; if that is right, ask the publisher for a pack with the true day."
            ),
            place=f"{pack.place}{MANIFEST}",
            error_id="pack-refused",
        )


def _unsound(found: Iterable[Change], after: Catalogue, on: date) -> Iterator[str]:
    """The figures the pack brings or changes that may not be used on that day."""
    ids = {(one.owner, one.id) for one in found if one.kind is Kind.CLAIM and one.deed is not Deed.REMOVED}
    for campaign in after.campaigns:
        known = by_id(campaign.claims)
        for claim in campaign.claims:
            if (campaign.id, claim.id) in ids and (reason := why_unsound(claim, on, known)):
                yield f"The figure “{claim.id}” {reason.rstrip('.')}: what uses it is a draft, or refused."


def _turns(packs: Iterable[CampaignPack], after: date) -> tuple[date, ...]:
    """The days to come on which another pack begins to be used."""
    return tuple(sorted({one.embargo for one in packs if one.embargo and one.embargo > after}))


def _beaten(pack: CampaignPack, in_use: Sequence[CampaignPack]) -> tuple[str, ...]:
    """The packs in use that were made later: what they change too stays as they have it."""
    at = next(index for index, one in enumerate(in_use) if one.id == pack.id)
    return tuple(
        f"The installed pack {one.stamp.label} was made later: what both change stays as that one has it."
        for one in in_use[at + 1 :]
    )


def days_of(pack: CampaignPack, on: date) -> tuple[str, ...]:
    """From when to when the pack's data are used, in sentences."""
    if pack.embargo is None:
        start = ""
    elif pack.is_embargoed(on):
        start = f"Under embargo until {_day(pack.embargo)}: nothing made before that day uses it."
    else:
        start = f"Its embargo ended on {_day(pack.embargo)}."
    if pack.expires is None:
        end = ""
    elif pack.stamp.has_expired(on):
        end = f"Expired on {_day(pack.expires)}: what uses its messages or figures is a draft, its numbers ask to be "
        end += "confirmed."
    else:
        end = f"Holds until {_day(pack.expires)}; after it what uses its messages or figures becomes a draft."
    return tuple(sentence for sentence in (start, end) if sentence)


def _day(day: date | None) -> str:
    return in_words(day) if day else ""
