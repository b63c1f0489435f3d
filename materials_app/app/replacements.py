"""New sets in the place of pieces that are called back: the same sets over the data of today, for the force of today.

A set names services, not numbers, so it carries the new number as soon as the data have it. Each is laid out before it
is written: one that would still carry what changed is not made, and says why.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path

from materials_app.app.files import free_path, save_set
from materials_app.app.names import proposed_file
from materials_app.app.register import heir_of
from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.set_file import read_set
from materials_app.errors import MaterialsError
from materials_app.model.campaign_set import CampaignSet, LayoutOverride
from materials_app.model.display_list import DisplayList
from materials_app.model.job import Job
from materials_app.model.order import Order
from materials_app.model.print_run import Change, ChangeKind, PrintedClaim, PrintRun
from materials_app.model.said import said
from materials_app.pipeline.borne import figures_on
from materials_app.pipeline.copy_sheet import laid_out_set
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.targets import targets_on
from materials_app.pipeline.words import harmful
from materials_app.records.standing import RunStanding, reason_of, touches


@dataclass(frozen=True, slots=True)
class Replacement:
    """A set in the place of some runs: ``file`` is where it was written, none where it could not be, and why.

    Attributes:
        runs: numbers of the runs it replaces.
        document: the new set; none where the register does not hold the one they were made of.
        force: id of the force it is for.
    """

    runs: tuple[int, ...]
    document: CampaignSet | None
    force: str
    file: Path | None = None
    why_not: str = ""


def replacements(standings: Iterable[RunStanding], studio: Studio, folder: Path, on: date) -> tuple[Replacement, ...]:
    """Write a replacement set for each set that runs called back were made of.

    Raises:
        OutputError: when the folder does not take one; those written before stay.
    """
    several = sorted(standings, key=_made_of)
    made = (_replaced(tuple(group), studio, on) for _, group in groupby(several, key=_made_of))
    return tuple(_written(one, studio.catalogue, folder) for one in made)


def _made_of(standing: RunStanding) -> tuple[str, str, str]:
    run = standing.run
    return run.set_name, run.set_sha256, run.force


def _replaced(standings: tuple[RunStanding, ...], studio: Studio, on: date) -> Replacement:
    runs = tuple(one.run for one in standings)
    numbers = tuple(run.id for run in runs)
    changes = tuple(dict.fromkeys(change for one in standings for change in one.changes))
    force = heir_of(runs[0].force, {one.id: one for one in studio.catalogue.forces}, on)
    if not runs[0].set_text:
        none = said("The register does not hold the set they were made of: their pack was made by an older program.")
        return Replacement(numbers, None, force, why_not=none)
    why: str
    try:
        document = _document(runs, force, on)
        why = _still_carries(document, _asked(runs, changes), studio, on)
    except MaterialsError as fault:
        return Replacement(
            numbers, None, force, why_not=said("{message} {hint}", message=fault.message, hint=fault.hint)
        )
    return Replacement(numbers, document, force, why_not=why)


def _document(runs: tuple[PrintRun, ...], force: str, on: date) -> CampaignSet:
    """The set of these runs with the layouts that are called back, each in as many copies as are out. What people
    signed or answered for was another content; the day in its name tells it from the set it replaces."""
    document = read_set(runs[0].set_text, runs[0].set_path or runs[0].set_name)
    out: dict[str, int] = {}
    for run in runs:
        out[run.layout] = out.get(run.layout, 0) + run.out
    own = {one.layout: one for one in document.overrides if one.layout in out}
    overrides = tuple(
        replace(before, order=Order(quantity=copies).over(before.order))
        for layout, copies in out.items()
        for before in (own.get(layout, LayoutOverride(layout)),)
    )
    return replace(
        document.without_records(),
        name=f"{document.name} {on.isoformat()}",
        force=force,
        layouts=tuple(name for name in document.layouts if name in out),
        overrides=overrides,
        brand_pack=document.brand_pack if force == document.force else None,
        force_marks=document.force_marks if force == document.force else (),
        date=None,
        acceptances=(),
        earlier=(),
        file="",
    )


def _asked(runs: tuple[PrintRun, ...], changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """What must not be on the new pieces. A figure keeps its id when it is corrected: what counts is what it said."""
    return tuple(
        replace(one, was=f"{one.was}={value}", since=None, values=()) if one.kind is ChangeKind.CLAIM else one
        for one in changes
        for value in (_said_by(runs, one) if one.kind is ChangeKind.CLAIM else ("",))
    )


def _said_by(runs: tuple[PrintRun, ...], change: Change) -> tuple[str, ...]:
    """What the runs a change touches say of its figure."""
    claims = (claim for run in runs if touches(change, run) for claim in run.claims if claim.id == change.was)
    return tuple(dict.fromkeys(claim.value for claim in claims))


def _still_carries(document: CampaignSet, changes: tuple[Change, ...], studio: Studio, on: date) -> str:
    """Why the new set is not better than the old pieces; empty where it is."""
    pieces, findings = laid_out_set(document, studio, on)
    for finding in harmful(findings):
        return said("{message} {remedy}", message=finding.message, remedy=finding.remedy)
    for job, layout in pieces:
        piece = _as_run(job, layout.display_list, on)
        for change in changes:
            if touches(change, piece):
                return said(
                    "It would carry the same again: {reason} Put what is right into the data first (a campaign pack, a "
                    "service or a figure by hand), then make the replacement.",
                    reason=reason_of(replace(change, now="", since=None, reason="")),
                )
    return ""


def _as_run(job: Job, display_list: DisplayList, on: date) -> PrintRun:
    """What a page that is not printed yet would carry."""
    action = job.action.address
    return PrintRun(
        *("", "", job.force.id, job.force.printed_name(job.language), job.campaign.id, job.audience.id),
        *(job.template.id, job.template.name, job.template.family, job.set.spoken, 1, on),
        targets=targets_on(job, display_list),
        symbols=(action.address.url,) if action and action.address else (),
        claims=tuple(PrintedClaim(f"{one.id}={one.value}") for one in figures_on(job, display_list)),
    )


def _written(made: Replacement, catalogue: Catalogue, folder: Path) -> Replacement:
    if made.document is None or made.why_not:
        return made
    name = catalogue.force(made.force).public_name
    folder.mkdir(parents=True, exist_ok=True)
    path = free_path(folder / proposed_file(made.document, name))
    save_set(made.document, path)
    return replace(made, file=path)
