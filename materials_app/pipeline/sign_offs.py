"""Sign-offs of a set: what one made today would cover, and which of those on record still hold for which pieces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from materials_app.assemble.edition import content_sha256
from materials_app.model.campaign_set import SignOff
from materials_app.model.job import Job

__all__ = ["Recorded", "sign_offs_of", "state_of_records"]


@dataclass(frozen=True, slots=True)
class Recorded:
    """A record, the layouts whose content it covers as it is now (ids), and why it does not hold, or empty."""

    record: SignOff
    layouts: tuple[str, ...]
    reason: str = ""

    @property
    def holds(self) -> bool:
        """Whether it covers a piece of the set today."""
        return not self.reason


def sign_offs_of(jobs: Sequence[Job], record: SignOff) -> tuple[SignOff, ...]:
    """``record`` once for each content of the jobs: each piece has other words, and so a digest of its own."""
    digests = dict.fromkeys(content_sha256(job) for job in jobs)
    return tuple(replace(record, covers=digest) for digest in digests)


def state_of_records(jobs: Sequence[Job], records: Iterable[SignOff]) -> tuple[Recorded, ...]:
    """Each record of a set with what it covers and whether it holds for the day its pieces carry."""
    now = {job.template.id: (content_sha256(job), job.on) for job in jobs}
    return tuple(_state(record, now) for record in records)


def _state(record: SignOff, now: dict[str, tuple[str, date]]) -> Recorded:
    layouts = tuple(layout for layout, (digest, _) in now.items() if digest == record.covers)
    if not layouts:
        return Recorded(record, (), "it covers an earlier content, or a piece that is no longer in the set")
    on = min(day for layout, (_, day) in now.items() if layout in layouts)
    if record.until is not None and record.until < on:
        return Recorded(record, layouts, f"it ended on {record.until.isoformat()}")
    if record.on > on:
        return Recorded(
            record,
            layouts,
            f"it was given on {record.on.isoformat()}, after the day the piece carries ({on.isoformat()})",
        )
    return Recorded(record, layouts)
