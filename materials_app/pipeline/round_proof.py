"""A proof to send round: every page of a set in one light PDF, a word across each that says it is not for print.

The pages are what the office version shows before it is put on sheets: same engine, no bleed, no marks, screen colours.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from materials_app.delivery.pack import PackFile
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.display_list import DisplayList
from materials_app.model.findings import Finding
from materials_app.model.job import Job, Standing
from materials_app.pipeline.carried import carried_findings
from materials_app.pipeline.plan import make_jobs
from materials_app.pipeline.produce import lay_out, merge_findings, office_pdf, plain_job
from materials_app.pipeline.standing import standing_of
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.words import harmful, word_findings

__all__ = ["MOST_BYTES", "RoundProof", "round_proof"]

PROOF_STAMP = "PROOF"
MOST_BYTES = 2_000_000
"""What mail boxes of every force still take beside a letter."""
PPI = (150.0, 110.0, 80.0, 60.0, 45.0)
"""How fine pictures are, from what a screen shows at twice its size down; the first that is light enough is taken."""


@dataclass(frozen=True, slots=True)
class RoundProof:
    """The file, empty where something in it may not be sent to anybody; how many pages; what was found."""

    data: bytes
    pages: int
    standing: Standing
    findings: tuple[Finding, ...]
    blocking: tuple[Finding, ...]
    picture_ppi: float = 0.0

    @property
    def is_light(self) -> bool:
        """Whether it is as light as it should be: a set of very many pages may not be."""
        return len(self.data) <= MOST_BYTES


def round_proof(campaign_set: CampaignSet, studio: Studio, on: date) -> RoundProof:
    """The proof of every layout of a set. ``on`` dates a set without a date of its own.

    What protects readers stops it, for whoever gets a proof may use it; faults that a printer would mind do not: a
    proof is there to be looked at.

    Raises:
        MaterialsError: for a set of which no page can be made.
    """
    jobs = make_jobs(studio.catalogue, campaign_set, on, studio.library.digest)
    layouts = tuple(lay_out(plain_job(job), studio, stamp=PROOF_STAMP) for job in jobs)
    words = tuple(word_findings(job, layout) for job, layout in zip(jobs, layouts, strict=True))
    findings = merge_findings(*(layout.findings for layout in layouts), *words)
    blocking = harmful(findings)
    standing = _least(jobs)
    whole = _joined(jobs[0], tuple(layout.display_list for layout in layouts))
    if blocking:
        return RoundProof(b"", len(whole.pages), standing, findings, blocking)
    data, ppi = _light(whole, jobs[0], studio)
    carried = tuple(carried_findings((PackFile("proof.pdf", data),), ()))
    return RoundProof(b"" if carried else data, len(whole.pages), standing, findings, carried, ppi)


def _joined(job: Job, each: tuple[DisplayList, ...]) -> DisplayList:
    title = f"Proof: {job.campaign.name}, {job.force.printed_name(job.language)}"
    return replace(each[0], title=title, pages=tuple(page for one in each for page in one.pages))


def _light(whole: DisplayList, job: Job, studio: Studio) -> tuple[bytes, float]:
    """The file with its pictures as fine as it may have them, and how fine that is, pixels an inch."""
    for ppi in PPI:
        data = office_pdf(whole, job, studio, ppi=ppi)
        if len(data) <= MOST_BYTES:
            break
    return data, ppi


def _least(jobs: tuple[Job, ...]) -> Standing:
    order = (Standing.DRAFT, Standing.OPEN, Standing.SIGNED_OFF)
    return min((standing_of(job).standing for job in jobs), key=order.index)
