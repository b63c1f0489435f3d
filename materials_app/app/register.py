"""The print register as it stands on a day: every run, worst first, with what was put on record and what follows from
the data: a corrected number, a withdrawn figure, a force that merged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.content import Claim, Force, Resource
from materials_app.model.print_run import Change, ChangeKind, PrintRun, RunState, Target
from materials_app.model.said import said
from materials_app.records.standing import AHEAD, RunStanding, same_address, same_number, standing_of

if TYPE_CHECKING:
    from materials_app.records.register import Register


@dataclass(frozen=True, slots=True)
class Look:
    """The register on a day. ``recorded`` are the changes somebody put on record."""

    standings: tuple[RunStanding, ...] = ()
    recorded: tuple[Change, ...] = ()

    def of(self, state: RunState) -> tuple[RunStanding, ...]:
        """The runs in one state."""
        return tuple(one for one in self.standings if one.state is state)

    @property
    def copies(self) -> int:
        """Copies of all runs."""
        return sum(one.run.quantity for one in self.standings)


def look_over(register: Register, catalogue: Catalogue, on: date) -> Look:
    """The register at this moment.

    Raises:
        MaterialsError: when it cannot be read.
    """
    return looked_at(register.runs(), register.changes(), catalogue, on)


def looked_at(runs: Iterable[PrintRun], recorded: tuple[Change, ...], catalogue: Catalogue, on: date) -> Look:
    """Runs with where each stands, worst first."""
    runs = tuple(runs)
    changes = (*_with_values(recorded, runs, catalogue), *changes_by_data(catalogue, runs, on))
    return Look(tuple(sorted((standing_of(run, changes, on) for run in runs), key=lambda one: one.order)), recorded)


def touched_by(change: int, look: Look) -> tuple[RunStanding, ...]:
    """The runs with copies out that the recorded change of this number touches."""
    return tuple(one for one in look.standings if one.run.out and any(other.id == change for other in one.changes))


def changes_by_data(catalogue: Catalogue, runs: Iterable[PrintRun], on: date) -> tuple[Change, ...]:
    """What the data of today say otherwise than the pieces. A service they do not know says nothing: it may be one that
    was added by hand on another computer."""
    resources = {one.id: one for one in catalogue.resources}
    forces = {one.id: one for one in catalogue.forces}
    runs = tuple(runs)
    targets = dict.fromkeys(target for run in runs for target in run.targets)
    found = [change for one in targets if one.resource in resources for change in _moved(one, resources[one.resource])]
    found.extend(_withdrawn(catalogue, {claim.id for run in runs for claim in run.claims}))
    found.extend(_corrected(catalogue, runs))
    for run in runs:
        found.extend(_merged(run, forces, on))
    return tuple(dict.fromkeys(found))


def _moved(target: Target, now: Resource) -> Iterator[Change]:
    reason = said("So say the data of this computer of {name}.", name=now.name)
    number = now.number.display if now.number else ""
    if target.number and not same_number(target.number, number):
        yield Change(ChangeKind.NUMBER, target.number, number, reason=reason)
    address = now.address
    if target.address and not (
        address and any(same_address(target.address, one) for one in (address.display, address.url))
    ):
        yield Change(ChangeKind.ADDRESS, target.address, address.display if address else "", reason=reason)


def _withdrawn(catalogue: Catalogue, carried: set[str]) -> Iterator[Change]:
    """Of no day: a pack that was made before is printed after it, too."""
    for claim in catalogue.rulebook.claims:
        if claim.withdrawn and claim.id in carried:
            was = claim.withdrawn
            reason = said("It was withdrawn on {day}: {reason}", day=was.on, reason=was.reason)
            yield Change(ChangeKind.CLAIM, claim.id, reason=reason)


def _corrected(catalogue: Catalogue, runs: Iterable[PrintRun]) -> Iterator[Change]:
    runs = tuple(runs)
    for claim in catalogue.rulebook.claims:
        old = () if claim.withdrawn else _old_values(claim, runs)
        if old:
            reason = said("So say the data of this computer of {name}.", name=claim.id)
            yield Change(ChangeKind.CLAIM, claim.id, claim.value, reason=reason, values=old)


def _with_values(recorded: Iterable[Change], runs: Iterable[PrintRun], catalogue: Catalogue) -> Iterator[Change]:
    """What was put on record, with the old values of its figure: a pack made before a correction may be printed after
    it."""
    claims = {claim.id: claim for claim in catalogue.rulebook.claims}
    runs = tuple(runs)
    for change in recorded:
        is_figure = change.kind is ChangeKind.CLAIM and change.was in claims
        yield replace(change, values=_old_values(claims[change.was], runs)) if is_figure else change


def _old_values(claim: Claim, runs: Iterable[PrintRun]) -> tuple[str, ...]:
    """What runs say of a figure where today's data say another; a run that does not know what it says is passed
    over."""
    said_of_it = (one.value for run in runs for one in run.claims if one.id == claim.id)
    return tuple(dict.fromkeys(value for value in said_of_it if value and value != claim.value))


def _merged(run: PrintRun, forces: Mapping[str, Force], on: date) -> Iterator[Change]:
    force = forces.get(run.force)
    if force and force.valid_to and force.valid_to - on <= AHEAD:
        heir = heir_of(run.force, forces, on)
        now = forces[heir].printed_name(run.languages.partition("+")[0]) if heir in forces else ""
        yield Change(ChangeKind.FORCE, run.force_name, now if heir != run.force else "", force.valid_to)


def heir_of(force: str, forces: Mapping[str, Force], on: date) -> str:
    """The force that stands in the place of one on a day, through every merger; itself where it has not ended."""
    seen: set[str] = set()
    while (one := forces.get(force)) and one.successor and one.valid_to and one.valid_to - on <= AHEAD:
        if force in seen:
            break
        seen.add(force)
        force = one.successor
    return force
