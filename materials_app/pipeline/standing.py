"""Where a set stands with the people who must agree it (ground rule standing): draft, open or signed off.

Standing is not a fault. A draft never reaches the printer's folder; an open set does, and says NOT SIGNED OFF.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from materials_app.assemble.edition import content_sha256
from materials_app.model.brand_pack import BrandPack
from materials_app.model.content import Slot
from materials_app.model.job import Job, Standing
from materials_app.model.said import all_of, said
from materials_app.model.sign_off import SignOff
from materials_app.model.template import Edition
from materials_app.pipeline.named import claims_named
from materials_app.pipeline.plain import beyond_plain
from materials_app.safeguards.claims import by_id, why_unsound

TRANSLATION = "translation"
"""The kind of sign-off that is a translator's record of everything on a piece."""
READERS = "readers"
"""The kind of sign-off that says: people who read Easy Read have tried these words."""
CONTENT = "content"
"""The kind of sign-off that makes a set signed off; brand, legal and other ones stand in the manifest beside it."""


@dataclass(frozen=True, slots=True)
class StandingOf:
    """A standing with its reasons, in words."""

    standing: Standing
    reasons: tuple[str, ...]
    place: str = Slot.EXIT.value
    """The part of the set where the first reason can be put right."""


class _Draft(NamedTuple):
    """What makes a draft, and the part of the set where that can be put right."""

    reason: str
    place: str = Slot.EXIT.value


def standing_of(job: Job) -> StandingOf:
    """The computed standing of one job. It names what makes a draft, or which record signs the content off."""
    drafts = (
        *_untranslated(job),
        *_unsound_claims(job),
        *_from_expired_packs(job),
        *_unreviewed(job),
        *_untested(job),
        *_unsigned(job),
        *_unsigned_for_brand(job),
    )
    if drafts:
        return StandingOf(Standing.DRAFT, tuple(one.reason for one in drafts), drafts[0].place)
    agreed = tuple(
        said(
            "{kind} signed off by {by}, {role}, {organisation}, on {day}",
            kind=said(record.kind),
            by=record.by,
            role=record.role,
            organisation=record.organisation,
            day=record.on.isoformat(),
        )
        for record in covering(job, CONTENT)
    )
    if agreed:
        return StandingOf(Standing.SIGNED_OFF, agreed)
    digest = content_sha256(job) if job.set.sign_offs else ""
    stale = any(record.covers != digest for record in job.set.sign_offs if record.kind == CONTENT)
    reason = said(
        "a recorded sign-off covers an earlier content" if stale else "no sign-off has been recorded for this content"
    )
    return StandingOf(Standing.OPEN, (reason,))


def covering(job: Job, kind: str) -> tuple[SignOff, ...]:
    """The records of one kind that cover the job's content on its day."""
    ours = tuple(one for one in job.set.sign_offs if one.kind == kind and _in_force(one, job.on))
    if not ours:  # the digest looks at every word of the piece, and is asked for at every key
        return ()
    digest = content_sha256(job)
    return tuple(one for one in ours if one.covers == digest)


def _in_force(record: SignOff, on: date) -> bool:
    """Whether a sign-off had been given by ``on`` and had not run out."""
    return record.on <= on and (record.until is None or record.until >= on)


def _untranslated(job: Job) -> tuple[_Draft, ...]:
    """Words of a translation that no translator's record covers; a set's own words have theirs in the set."""
    if covering(job, TRANSLATION):
        return ()
    return tuple(draft for voice in job.voices for draft in _untranslated_in(voice))


def _untranslated_in(job: Job) -> tuple[_Draft, ...]:
    """Those of one of the piece's languages."""
    found = (message.in_language(job.language) for _, message in job.messages)
    wordings = tuple(one for one in found if one and one.translation_of)
    if any(not one.translator for one in wordings):
        reason = said(
            "the words in {language} are a translation with no translator on record", language=job.language_name
        )
        return (_Draft(reason, "language"),)
    own = next((one for one in job.set.slots if one.slot in job.template.slots and one.first.has_any), None)
    if wordings and own:
        reason = said(
            "own words in the {slot} stand in a translation into {language}, and no record covers them",
            slot=own.slot.value,
            language=job.language_name,
        )
        return (_Draft(reason, own.slot.value),)
    return ()


def _unreviewed(job: Job) -> tuple[_Draft, ...]:
    """What a piece says beyond plain facts and routes to readers for whom that needs somebody's review first."""
    kind = job.audience.needs_review
    beyond = beyond_plain(job) if kind else ()
    if not beyond or covering(job, kind):
        return ()
    reason = said(
        "with {words} it says more than plain facts and routes, and for “{audience}” that needs a {kind} review, of "
        "which no record covers this content",
        words=all_of(words for _, words in beyond),
        audience=said(job.audience.name),
        kind=said(kind),
    )
    return (_Draft(reason, beyond[0][0].value),)


def _untested(job: Job) -> tuple[_Draft, ...]:
    """Easy Read that nobody who reads Easy Read has tried."""
    if job.template.edition is not Edition.EASY_READ or covering(job, READERS):
        return ()
    return (_Draft(said("its Easy Read words have not been tested with readers: no record covers this content")),)


def _unsigned(job: Job) -> tuple[_Draft, ...]:
    """The kinds of sign-off the organisation asks for that no record gives."""
    missing = [kind for kind in job.policy.sign_offs if not covering(job, kind)]
    if not missing:
        return ()
    reason = said(
        "{organisation} asks for a {kinds} sign-off before clean files are made, and no record covers this content",
        organisation=job.policy.organisation,
        kinds=all_of(map(said, missing)),
    )
    return (_Draft(reason),)


def _unsigned_for_brand(job: Job) -> tuple[_Draft, ...]:
    """What the brand pack asks for that no record gives: kinds of sign-off, and how many people give them."""
    pack = job.brand_pack
    if pack is None or not pack.sign_offs_asked:
        return ()
    given = {kind: covering(job, kind) for kind in pack.sign_off_kinds or (CONTENT,)}
    missing = [kind for kind, records in given.items() if not records]
    people = {one.person: one.by for records in given.values() for one in records}
    if not missing and len(people) >= pack.sign_offs_asked:
        return ()
    return (_Draft(said("{asked}; {is_there}", asked=_asked_by(pack), is_there=_is_there(missing, people))),)


def _asked_by(pack: BrandPack) -> str:
    facts = {"pack": pack.stamp.label, "kinds": all_of(map(said, pack.sign_off_kinds or (CONTENT,)))}
    if pack.sign_offs_asked == 1:
        return said("the brand pack {pack} asks that one person signs off its {kinds}", **facts)
    return said("the brand pack {pack} asks that two different people sign off its {kinds}", **facts)


def _is_there(missing: Sequence[str], people: Mapping[str, str]) -> str:
    if missing:
        return said("no record of {kinds} covers this content", kinds=all_of(map(said, missing)))
    return said("only {name} has", name=next(iter(people.values())))


def _from_expired_packs(job: Job) -> tuple[_Draft, ...]:
    return tuple(
        _Draft(
            said(
                "the message '{message}' is from the campaign pack {pack}, which has expired",
                message=message.id,
                pack=message.pack.label,
            ),
            slot.value,
        )
        for slot, message in job.messages
        if message.pack and message.pack.has_expired(job.used_on)
    )


def _unsound_claims(job: Job) -> tuple[_Draft, ...]:
    known = by_id(job.rulebook.claims)
    reasons = ((name, why_unsound(known[name], job.on, known)) for name in claims_named(job) if name in known)
    return tuple(
        _Draft(said("the figure '{name}' {reason}", name=name, reason=reason)) for name, reason in reasons if reason
    )
