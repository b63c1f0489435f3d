"""Makes a pack from a set: every piece produced and judged, then all files written at once, or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from materials_app.delivery.pack import PackFile, check_destination, write_pack
from materials_app.errors import CancelledError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.findings import Finding, Severity
from materials_app.model.job import Standing
from materials_app.pipeline.contents import pack_files
from materials_app.pipeline.plan import make_jobs
from materials_app.pipeline.produce import Piece, produce
from materials_app.pipeline.studio import Studio


class Stage(StrEnum):
    """Where a run stands, for progress."""

    MAKING = "making"
    MADE = "made"
    WRITING = "writing"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of a run: ``done`` of ``total`` pieces, and which piece it speaks of."""

    stage: Stage
    piece: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class PackResult:
    """What a run made: the pieces, the files (empty when blocked), what blocks, where the set stands."""

    folder: Path
    pieces: tuple[Piece, ...]
    files: tuple[PackFile, ...]
    blocking: tuple[Finding, ...]
    standing: Standing

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every piece's findings."""
        return tuple(finding for piece in self.pieces for finding in piece.findings)


Report = Callable[[Progress], None]
Asked = Callable[[], bool]


def make_pack(
    campaign_set: CampaignSet,
    folder: Path,
    studio: Studio,
    *,
    on: date,
    progress: Report = lambda _: None,
    cancelled: Asked = lambda: False,
) -> PackResult:
    """Make every piece of the set and write the pack to ``folder``.

    Nothing is written while an error stands that nobody accepted by name: the result then has ``blocking`` findings
    and no files. ``on`` dates a set without a date of its own.

    Raises:
        MaterialsError: for a set that cannot be made. OutputError: when the folder cannot be written.
        CancelledError: when ``cancelled`` answered yes; nothing was written.
    """
    check_destination(folder)
    jobs = make_jobs(studio.catalogue, campaign_set, on)
    pieces: list[Piece] = []
    for number, job in enumerate(jobs):
        _stop_if(cancelled)
        progress(Progress(Stage.MAKING, job.template.name, number, len(jobs)))
        pieces.append(produce(job, studio))
        progress(Progress(Stage.MADE, job.template.name, number + 1, len(jobs)))
    made = tuple(pieces)
    blocking = blocking_findings(campaign_set, made)
    files = () if blocking else pack_files(campaign_set, made, studio, on)
    _stop_if(cancelled)
    if files:
        progress(Progress(Stage.WRITING, str(folder), len(jobs), len(jobs)))
        write_pack(files, folder)
    progress(Progress(Stage.DONE, str(folder), len(jobs), len(jobs)))
    return PackResult(folder, made, files, blocking, _worst(made))


def blocking_findings(campaign_set: CampaignSet, pieces: tuple[Piece, ...]) -> tuple[Finding, ...]:
    """The errors that nobody may accept or nobody has accepted (ground rule no-override)."""
    accepted = {acceptance.finding for acceptance in campaign_set.acceptances}
    return tuple(
        finding
        for piece in pieces
        for finding in piece.findings
        if finding.severity is Severity.ERROR and not (finding.may_be_accepted and finding.id in accepted)
    )


def _worst(pieces: tuple[Piece, ...]) -> Standing:
    order = (Standing.DRAFT, Standing.OPEN, Standing.SIGNED_OFF)
    return min((piece.standing.standing for piece in pieces), key=order.index)


def _stop_if(cancelled: Asked) -> None:
    if cancelled():
        raise CancelledError(
            "Stopped. No file was written and what was in the folder is untouched.",
            hint="Run it again when you are ready.",
        )
