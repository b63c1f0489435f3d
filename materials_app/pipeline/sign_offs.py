"""Sign-offs of a set: what one made today would cover, and which of those on record still hold for which pieces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from materials_app.assemble.edition import content_sha256, digest_of_content, plain_content
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.job import Job
from materials_app.model.said import said
from materials_app.model.sign_off import Agreed, SignOff
from materials_app.pipeline.changed_since import Change, changes_since, is_believed, layout_of

__all__ = ["Recorded", "sign_offs_of", "signed_set", "state_of_records"]


@dataclass(frozen=True, slots=True)
class Recorded:
    """A record of a set.

    Attributes:
        layouts: ids of the layouts whose content it covers as it is now.
        reason: why it does not hold, or empty.
        was: id of the layout it was given for, where the set still knows what it said.
        changes: what has changed on that layout since, where it is still there.
    """

    record: SignOff
    layouts: tuple[str, ...]
    reason: str = ""
    was: str = ""
    changes: tuple[Change, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether it covers a piece of the set today."""
        return not self.reason


def sign_offs_of(jobs: Sequence[Job], record: SignOff) -> tuple[SignOff, ...]:
    """``record`` once for each content of the jobs: each piece has other words, and so a digest of its own."""
    digests = dict.fromkeys(content_sha256(job) for job in jobs)
    return tuple(replace(record, covers=digest) for digest in digests)


def signed_set(document: CampaignSet, jobs: Sequence[Job], record: SignOff) -> CampaignSet:
    """The set with ``record`` once for the content of each of the jobs, and with what those say now.

    What was agreed stays in the set as long as a record names it.
    """
    records = (*document.sign_offs, *sign_offs_of(jobs, record))
    named = {one.covers for one in records}
    agreed = {one.covers: one for one in (*document.agreed, *map(agreed_of, jobs)) if one.covers in named}
    return replace(document, sign_offs=records, agreed=tuple(agreed.values()))


def agreed_of(job: Job) -> Agreed:
    """What the piece says now, as plain as a file holds it."""
    content = plain_content(job)
    return Agreed(digest_of_content(content), content)


def state_of_records(jobs: Sequence[Job], document: CampaignSet, *kinds: str) -> tuple[Recorded, ...]:
    """Each record of the set, or each of these ``kinds``, with what it covers and whether it holds for the day its
    pieces carry; where it covers an earlier content, what has changed since."""
    now = {job.template.id: (job, content_sha256(job)) for job in jobs}
    agreed = {one.covers: one for one in document.agreed if is_believed(one)}
    records = (one for one in document.sign_offs if not kinds or one.kind in kinds)
    return tuple(_state(record, now, agreed.get(record.covers)) for record in records)


def _state(record: SignOff, now: Mapping[str, tuple[Job, str]], agreed: Agreed | None) -> Recorded:
    covered = {layout: job for layout, (job, digest) in now.items() if digest == record.covers}
    was = layout_of(agreed) if agreed else ""
    if not covered:
        return _earlier(record, now, agreed)
    layouts = tuple(covered)
    on = min(job.on for job in covered.values())
    if record.until is not None and record.until < on:
        return Recorded(record, layouts, said("it ended on {day}", day=record.until.isoformat()), was)
    if record.on > on:
        reason = said(
            "it was given on {given}, after the day the piece carries ({day})",
            given=record.on.isoformat(),
            day=on.isoformat(),
        )
        return Recorded(record, layouts, reason, was)
    return Recorded(record, layouts, was=was)


def _earlier(record: SignOff, now: Mapping[str, tuple[Job, str]], agreed: Agreed | None) -> Recorded:
    """A record of what no piece says any more."""
    if agreed is None:
        return Recorded(record, (), said("it covers an earlier content, or a piece that is no longer in the set"))
    layout = layout_of(agreed)
    if layout not in now:
        return Recorded(record, (), said("it covers a piece that is no longer in the set"), layout)
    job, _ = now[layout]
    reason = said("it covers an earlier content of the {layout}", layout=said(job.template.called))
    return Recorded(record, (), reason, layout, changes_since(agreed, job))
