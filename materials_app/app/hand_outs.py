"""What the window hands out beside packs: a proof to send round, a copy sheet. Made away from it, written whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from materials_app.app.own_files import OwnFiles
from materials_app.disk import write_whole
from materials_app.errors import OutputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.findings import Finding
from materials_app.model.said import said
from materials_app.pipeline.studio import Studio, open_studio


class HandOut(StrEnum):
    """What is handed out."""

    PROOF = "proof"
    COPY = "copy"
    REMARKS = "remarks"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class HandedOut:
    """What was written, how large, how many pages or pieces; or what keeps it from everybody."""

    kind: HandOut
    path: Path
    size: int
    count: int
    blocking: tuple[Finding, ...] = ()
    is_light: bool = True


def hand_out(kind: HandOut, document: CampaignSet, path: Path, own: OwnFiles, on: date) -> HandedOut:
    """Make a hand-out of a set and write it to ``path``. Meant for a worker thread: it opens fonts of its own.

    Raises:
        MaterialsError: for a set of which no page can be made. OutputError: when the disk refuses.
    """
    studio = open_studio(own.beside, own.user)
    made, data = MAKERS[kind](document, studio, on, path)
    if not made.blocking:
        write_over(path, data)
    return made


Made = tuple[HandedOut, bytes]


def _proof(document: CampaignSet, studio: Studio, on: date, path: Path) -> Made:
    from materials_app.pipeline.round_proof import round_proof

    made = round_proof(document, studio, on)
    return HandedOut(HandOut.PROOF, path, len(made.data), made.pages, made.blocking, made.is_light), made.data


def _copy(document: CampaignSet, studio: Studio, on: date, path: Path) -> Made:
    from materials_app.delivery.copy_sheet import copy_page, copy_text
    from materials_app.pipeline.copy_sheet import copy_sheet, laid_out_set
    from materials_app.pipeline.words import harmful

    pieces, findings = laid_out_set(document, studio, on)
    sheet = copy_sheet(pieces)
    data = copy_text(sheet) if path.suffix.lower() == ".txt" else copy_page(sheet)
    return HandedOut(HandOut.COPY, path, len(data), len(pieces), harmful(findings)), data


def _sheet(document: CampaignSet, studio: Studio, on: date, path: Path) -> Made:
    from materials_app.pipeline.make_sheet import make_sheet

    made = make_sheet(document, studio, on)
    return HandedOut(HandOut.SHEET, path, len(made.data), made.pages, made.blocking), made.data


def _remarks(document: CampaignSet, studio: Studio, on: date, path: Path) -> Made:
    from materials_app.app.remarks import form_of
    from materials_app.pipeline.plan import make_jobs

    jobs = make_jobs(studio.catalogue, document, on, studio.library.digest)
    data = form_of(document, jobs, on)
    return HandedOut(HandOut.REMARKS, path, len(data), len(jobs)), data


MAKERS: dict[HandOut, Callable[[CampaignSet, Studio, date, Path], Made]] = {
    HandOut.PROOF: _proof,
    HandOut.COPY: _copy,
    HandOut.REMARKS: _remarks,
    HandOut.SHEET: _sheet,
}


def write_over(path: Path, data: bytes) -> None:
    """Write a file whole: what was there under its name before stays until the new one is.

    Raises:
        OutputError: when the disk refuses; says why.
    """
    try:
        write_whole(data, path)
    except OSError as refused:
        raise OutputError(
            said(
                "“{name}” could not be saved: {what}. The earlier file, if there was one, is untouched.",
                name=path.name,
                what=refused.strerror or type(refused).__name__,
            ),
            hint=said("Free some space, or choose another folder."),
            place=str(path),
            error_id="hand-out-not-saved",
        ) from refused
