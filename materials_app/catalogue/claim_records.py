"""``[[claim]]``: a figure as ``claims.toml`` of a campaign and a set hold it, and whether its sums are right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from materials_app.catalogue.faults import fault
from materials_app.catalogue.record import KeyPath, Record, Table
from materials_app.errors import DataFileError
from materials_app.model.content import Claim
from materials_app.model.ledger import Check, Derivation, Dispute, How, Retraction
from materials_app.model.library import DataFile
from materials_app.safeguards.claims import arithmetic_fault


class CheckRecord(Record, frozen=True):
    """``checked``: who looked the figure up, when, at which source."""

    by: str
    on: date
    source: str


class DisputeRecord(Record, frozen=True):
    """``disputed``: which source says otherwise, and what it says."""

    source: str
    reason: str
    by: str = ""
    on: date | None = None
    settled: str = ""


class RetractionRecord(Record, frozen=True):
    """``withdrawn``: who took the figure back, when, why."""

    by: str
    on: date
    reason: str


class DerivationRecord(Record, frozen=True):
    """``derived``: how the figure was worked out, and of which claims."""

    how: How
    of: tuple[str, ...]


class ClaimRecord(Record, frozen=True):
    """One ``[[claim]]``: a figure, what exactly is counted, and how long it may be used: twelve months from ``as_of``
    where ``expires`` does not say otherwise."""

    id: str
    value: str
    unit: str
    counted: str
    area: str
    period: str
    source: str
    as_of: date | None = None
    checked: CheckRecord | None = None
    expires: date | None = None
    disputed: DisputeRecord | None = None
    withdrawn: RetractionRecord | None = None
    derived: DerivationRecord | None = None

    def claim(self) -> Claim:
        """The record as the model has it."""
        checked, disputed, withdrawn, derived = self.checked, self.disputed, self.withdrawn, self.derived
        return Claim(
            id=self.id,
            value=self.value,
            unit=self.unit,
            counted=self.counted,
            area=self.area,
            period=self.period,
            source=self.source,
            as_of=self.as_of,
            checked=Check(checked.by, checked.on, checked.source) if checked else None,
            expires=self.expires or (year_after(self.as_of) if self.as_of else None),
            disputed=Dispute(disputed.source, disputed.reason, disputed.by, disputed.on, disputed.settled)
            if disputed
            else None,
            withdrawn=Retraction(withdrawn.by, withdrawn.on, withdrawn.reason) if withdrawn else None,
            derived=Derivation(derived.how, derived.of) if derived else None,
        )


def year_after(day: date) -> date:
    """The same day a year later: the last day a figure of ``day`` may be used; after 29 February, 28 February."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def claim_table(claim: Claim) -> Table:
    """A claim as a file holds it; what is not known is left out."""
    texts = {name: getattr(claim, name) for name in ("id", "value", "unit", "counted", "area", "period", "source")}
    days = {"as_of": claim.as_of, "expires": claim.expires}
    return {**texts, **{key: day for key, day in days.items() if day}, **_records(claim)}


def _records(claim: Claim) -> Table:
    """What is recorded about a claim, each record as a table."""
    found: Table = {}
    if checked := claim.checked:
        found["checked"] = {"by": checked.by, "on": checked.on, "source": checked.source}
    if disputed := claim.disputed:
        given = {"by": disputed.by, "on": disputed.on, "settled": disputed.settled}
        known = {key: value for key, value in given.items() if value}
        found["disputed"] = {"source": disputed.source, "reason": disputed.reason, **known}
    if withdrawn := claim.withdrawn:
        found["withdrawn"] = {"by": withdrawn.by, "on": withdrawn.on, "reason": withdrawn.reason}
    if derived := claim.derived:
        found["derived"] = {"how": derived.how.value, "of": list(derived.of)}
    return found


def check_claims(file: DataFile, records: Sequence[ClaimRecord], known: Mapping[str, Claim]) -> None:
    """See that each id stands once in ``file``, and that figures worked out from others are right.

    ``known`` are the claims that may be rested on, those of the file among them.

    Raises:
        DataFileError: for the first that is there twice, or whose value is not what its claims make.
    """
    check_ids(file, [record.id for record in records])
    for index, record in enumerate(records):
        if reason := arithmetic_fault(known[record.id], known):
            raise arithmetic_error(file, ("claim", index), reason)


def check_ids(file: DataFile, ids: Sequence[str]) -> None:
    """See that each id of the claims in ``file`` stands once.

    Raises:
        DataFileError: for the first that does not.
    """
    for index, name in enumerate(ids):
        if name in ids[:index]:
            message, hint = f"The id “{name}” is given twice.", "Give each record its own id."
            raise fault(file, ("claim", index, "id"), message, hint, "data-file-duplicate")


def arithmetic_error(file: DataFile, at: KeyPath, reason: str) -> DataFileError:
    """The fault of a figure that does not follow from the claims it names."""
    return fault(
        file,
        (*at, "derived"),
        reason,
        "Put the value, its word of rounding (in unit) or the claims it was worked out from right.",
        "claim-arithmetic",
    )
