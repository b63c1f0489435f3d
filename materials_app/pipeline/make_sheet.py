"""The proof sheet as a file: of pieces that were produced for a pack, or of a set by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from materials_app.delivery.pack import RECORD, PackFile
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.findings import Finding
from materials_app.model.job import Standing
from materials_app.pipeline.carried import carried_findings
from materials_app.pipeline.laid_down import as_laid_down
from materials_app.pipeline.plan import make_jobs
from materials_app.pipeline.produce import Piece, merge_findings, office_pdf, produce
from materials_app.pipeline.proof_sheet import proof_sheet
from materials_app.pipeline.sheet_facts import sheet_facts
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.words import harmful

__all__ = ["FILE", "SheetMade", "make_sheet", "sheet_file"]

FILE = f"{RECORD}/proof-sheet.pdf"
PPI = 150.0
"""How fine pictures are in the small pages: they are a few centimetres wide."""


@dataclass(frozen=True, slots=True)
class SheetMade:
    """The file, empty where something in it may not be given to anybody; its pages; what was found."""

    data: bytes
    pages: int
    standing: Standing
    findings: tuple[Finding, ...]
    blocking: tuple[Finding, ...]


def sheet_file(document: CampaignSet, pieces: tuple[Piece, ...], studio: Studio) -> PackFile:
    """The sheet of a pack's pieces, in its record."""
    data, _ = _drawn(document, pieces, studio)
    return PackFile(FILE, data)


def make_sheet(document: CampaignSet, studio: Studio, on: date) -> SheetMade:
    """The sheet of a set, whose press files are made and read again for it and then dropped.

    What protects readers stops it, for whoever gets a sheet may use what it shows; other faults stand on it.

    Raises:
        MaterialsError: for a set that cannot be made.
    """
    document = as_laid_down(document, studio.catalogue.policy)
    pieces = tuple(produce(job, studio) for job in make_jobs(studio.catalogue, document, on, studio.library.digest))
    findings = merge_findings(*(piece.findings for piece in pieces))
    standing = min((piece.standing.standing for piece in pieces), key=tuple(Standing).index)
    if blocking := harmful(findings):
        return SheetMade(b"", 0, standing, findings, blocking)
    data, pages = _drawn(document, pieces, studio)
    carried = tuple(carried_findings((PackFile(FILE, data),), ()))
    return SheetMade(b"" if carried else data, pages, standing, findings, carried)


def _drawn(document: CampaignSet, pieces: tuple[Piece, ...], studio: Studio) -> tuple[bytes, int]:
    facts = sheet_facts(pieces, document, studio.changed)
    sheet = proof_sheet(facts, [piece.office_layout for piece in pieces], studio)
    return office_pdf(sheet, pieces[0].job, studio, ppi=PPI), len(sheet.pages)
