"""What an import would do, said before it is done: the same for the command line and the window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_pack import CampaignPack
from materials_app.model.days import in_words
from materials_app.model.library import DataFile
from materials_app.packs.change import Change, changes
from materials_app.packs.fitting import catalogue_of, check_fits
from materials_app.packs.sets import Touched, sets_in, touched
from materials_app.packs.store import check_version, on_day


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What importing ``pack`` would change against what is in use today, and which sets that touches.

    ``days`` says in sentences from when to when its data are used.
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
    there: Iterable[CampaignPack],
    on: date,
    *,
    sets: Path | None = None,
    older: bool = False,
) -> ImportPlan:
    """Look a pack over before it is imported; nothing is written.

    Args:
        pack: the pack.
        files: the shipped data.
        there: the installed packs.
        on: the day it is imported.
        sets: the folder the user's sets lie in, or none.
        older: an older version than the installed one is wanted.

    Raises:
        MaterialsError: when it may not be imported; the message says why.
    """
    known = tuple(there)
    is_there = check_version(pack, known, older=older)
    in_use = on_day(known, on).in_use
    before = catalogue_of(files, in_use, on=on)
    after = check_fits(files, in_use, pack)
    return ImportPlan(
        pack=pack,
        changes=changes(before, after),
        sets=touched(sets_in(sets), before, after) if sets else (),
        days=days_of(pack, on),
        is_there=is_there,
        after=after,
    )


def days_of(pack: CampaignPack, on: date) -> tuple[str, ...]:
    """From when to when the pack's data are used, in sentences."""
    start = f"Under embargo until {_day(pack.embargo)}: nothing made before that day uses it." if pack.embargo else ""
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
