"""Makes a pack from a set: every piece produced and judged, then all files written at once, or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from materials_app.delivery.destination import check_destination, write_pack
from materials_app.delivery.pack import PackFile
from materials_app.errors import CancelledError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.findings import Finding, blocking
from materials_app.model.job import Standing
from materials_app.model.said import said
from materials_app.pipeline.carried import carried_findings
from materials_app.pipeline.contents import pack_files
from materials_app.pipeline.laid_down import as_laid_down
from materials_app.pipeline.plan import make_jobs
from materials_app.pipeline.produce import Piece, produce
from materials_app.pipeline.progress import Progress, Stage
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.unseen import handed_over_findings


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
        """Every piece's findings, then those of the pack."""
        return (*(finding for piece in self.pieces for finding in piece.findings), *self.of_pack)

    @property
    def of_pack(self) -> tuple[Finding, ...]:
        """What blocks the pack and is no piece's: what its files carry, what they and the folder are called."""
        pieces = {finding for piece in self.pieces for finding in piece.findings}
        return tuple(finding for finding in self.blocking if finding not in pieces)


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
    and no files. ``on`` dates a set without a date of its own. What the organisation has laid down holds whoever asks.

    Raises:
        MaterialsError: for a set that cannot be made. OutputError: when the folder cannot be written.
        CancelledError: when ``cancelled`` answered yes; nothing was written.
    """
    check_destination(folder)
    campaign_set = as_laid_down(campaign_set, studio.catalogue.policy)
    jobs = make_jobs(studio.catalogue, campaign_set, on, studio.library.digest)

    def step(number: int, stage: Stage) -> None:
        if cancelled():
            raise _stopped()
        progress(Progress(stage, jobs[number - 1].template.name, number, len(jobs)))

    made = tuple(produce(job, studio, partial(step, number)) for number, job in enumerate(jobs, 1))
    stops = blocking_findings(campaign_set, made)
    step(len(jobs), Stage.WRITING)
    files = () if stops else pack_files(campaign_set, made, studio)
    carried = tuple(carried_findings(files, (piece.press for piece in made)))
    named = tuple(handed_over_findings(folder, files, studio.catalogue.rulebook))
    if carried or named:
        stops, files = (*carried, *named), ()
    if cancelled():
        raise _stopped()
    if files:
        write_pack(files, folder)
    progress(Progress(Stage.DONE, jobs[-1].template.name, len(jobs), len(jobs)))
    return PackResult(folder, made, files, stops, _worst(made))


def blocking_findings(campaign_set: CampaignSet, pieces: tuple[Piece, ...]) -> tuple[Finding, ...]:
    """The errors that nobody may accept or nobody has accepted (ground rule no-override)."""
    return blocking((finding for piece in pieces for finding in piece.findings), campaign_set.acceptances)


def _worst(pieces: tuple[Piece, ...]) -> Standing:
    order = (Standing.DRAFT, Standing.OPEN, Standing.SIGNED_OFF)
    return min((piece.standing.standing for piece in pieces), key=order.index)


def _stopped() -> CancelledError:
    return CancelledError(
        said("Stopped. No file was written and what was in the folder is untouched."),
        hint=said("Run it again when you are ready."),
    )
