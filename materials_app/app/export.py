"""Makes the pack of the open set, away from the window: its own fonts, the set as it was when it began."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from materials_app.app.events import Exported, ExportProgress, ExportStage, SavedFile
from materials_app.app.ordering import from_memory
from materials_app.app.own_files import OwnFiles
from materials_app.app.problems import Problem, gathered
from materials_app.model.campaign_set import CampaignSet
from materials_app.pipeline.make import PackResult, make_pack
from materials_app.pipeline.progress import Progress
from materials_app.pipeline.studio import open_studio


def run_export(
    document: CampaignSet,
    folder: Path,
    own: OwnFiles,
    on: date,
    *,
    progress: Callable[[ExportProgress], None],
    cancelled: Callable[[], bool],
) -> Exported:
    """Make the pack. Meant for a worker thread: fonts are opened here, because two threads may not share them.

    Raises:
        MaterialsError: as ``pipeline.make.make_pack`` does.
    """
    studio = open_studio(own.beside, own.user)

    def tell(step: Progress) -> None:
        stage = ExportStage(step.stage.value)
        progress(ExportProgress(stage, step.piece, step.number, step.pieces, step.done, step.total))

    return _told(make_pack(from_memory(document, own.user), folder, studio, on=on, progress=tell, cancelled=cancelled))


def _told(result: PackResult) -> Exported:
    files = tuple(SavedFile(file.path, len(file.data)) for file in result.files)
    return Exported(result.folder, files, _blocking(result), result.standing)


def _blocking(result: PackResult) -> tuple[Problem, ...]:
    """What stops the pack, each thing once with the layouts it stands on: what is of the pack stands on all."""
    stops, of_pack = set(result.blocking), result.of_pack
    founds = [(piece.job.template, (*(f for f in piece.findings if f in stops), *of_pack)) for piece in result.pieces]
    return gathered([(template, found, found) for template, found in founds])
