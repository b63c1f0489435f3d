"""The last versions of a set, kept inside it: one for each sitting of a few minutes that changed something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from materials_app.app.differences import Difference, differences
from materials_app.app.session import EditorState, edited
from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.set_versions import Places, digest_of, places_of, set_of_places, step_back, stepped_back
from materials_app.errors import DataFileError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.version import Earlier

MOST = 20
"""Steps back that a set keeps."""
TOGETHER = timedelta(minutes=3)
"""Saves this close to the beginning of the last version belong to it: a set is saved two seconds after every edit."""
SHORT = 4
"""Differences that the file names in a step; the window tells them all."""


@dataclass(frozen=True, slots=True)
class Version:
    """A set as it was.

    Attributes:
        document: what it said.
        since: when it came to say so; none for the oldest, of which nobody knows.
        before: what it said before that, or none.
        is_exact: false where something was changed in the file by hand, or by command, since.
    """

    document: CampaignSet
    since: datetime | None
    before: CampaignSet | None
    is_exact: bool = True


def versioned(saved: CampaignSet | None, document: CampaignSet, now: datetime, catalogue: Catalogue) -> CampaignSet:
    """``document`` as it is to be saved: with the versions of what its file held, and a step back to that.

    ``saved`` is what the file holds; none for a set that has no file yet.
    """
    if saved is None:
        return document
    steps, before, after = saved.earlier, places_of(saved), places_of(document)
    began = now
    last = steps[0] if steps else None
    if last is not None and timedelta() <= now - last.at < TOGETHER:
        earlier = stepped_back(before, last)
        if digest_of(earlier) == last.digest:
            steps, before, began = steps[1:], earlier, last.at
    if before == after:
        return replace(document, earlier=steps)
    what = in_short(differences(_document(before, document) or saved, document, catalogue))
    step = step_back(before, after, began.replace(microsecond=0, tzinfo=None), what)
    return replace(document, earlier=(step, *steps)[:MOST])


def in_short(found: Sequence[Difference]) -> str:
    """What differs, in a few plain words for whoever reads the file."""
    words = list(dict.fromkeys(map(_plain, found)))
    more = len(words) - SHORT
    return "; ".join((*words[:SHORT], f"{more} more") if more > 0 else words) or "changed"


def _plain(one: Difference) -> str:
    if one.what in ("add-layout", "remove-layout"):
        return f"{one.layout} {'added' if one.what == 'add-layout' else 'removed'}"
    where = f" of {one.layout}" if one.layout else ""
    return f"{one.what.replace('.', ' ')}{where} changed"


def versions_of(document: CampaignSet) -> tuple[Version, ...]:
    """Every version of a set as its file holds it, the present one first. A set without steps has the present alone."""
    return tuple(_versions(document))


def _versions(document: CampaignSet) -> Iterator[Version]:
    now, places, is_exact = document, places_of(document), True
    for step in document.earlier:
        places = stepped_back(places, step)
        before = _document(places, document)
        if before is None:
            break
        yield Version(now, step.at, before, is_exact)
        now, is_exact = before, digest_of(places) == step.digest
    yield Version(now, None, None, is_exact)


def _document(places: Places, like: CampaignSet) -> CampaignSet | None:
    with suppress(DataFileError):
        return set_of_places(places, like)
    return None


def go_back(state: EditorState, version: Version) -> EditorState:
    """The set as it was; one step of undo. Sign-offs stay: they are on record for the words they cover."""
    document = replace(version.document.with_records_of(state.document), file=state.document.file)
    return edited(state, document, "version")


def without_versions(document: CampaignSet) -> CampaignSet:
    """The set alone: what it said before goes to nobody else."""
    return replace(document, earlier=())


__all__ = ["Earlier", "Version", "go_back", "in_short", "versioned", "versions_of", "without_versions"]
