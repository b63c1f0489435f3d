"""The live page: the same stages as the print file, and what can be said about the words before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from materials_app.errors import MaterialsError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.findings import Family, Finding, Place, Severity, blocking
from materials_app.model.fitting import Typeset
from materials_app.model.job import Job, Standing
from materials_app.model.said import listed, said
from materials_app.pipeline.studio import Studio, library_of

if TYPE_CHECKING:
    from materials_app.pipeline.standing import StandingOf

WORST_FIRST = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
NO_FORCE = Finding(
    id="force-not-chosen",
    severity=Severity.ERROR,
    family=Family.UNMADE,
    message=said("No force has been chosen. A piece is always made for one force."),
    remedy=said("Choose the force."),
    place=Place(slot="force"),
)


@dataclass(frozen=True, slots=True)
class Preview:
    """What the window shows of a set: the job, the laid-out page, the findings, worst first.

    ``typeset`` stays the last page that could be laid out while the words are such that none can; ``is_current`` is
    then false and a finding says why. While ``is_judged`` is false the page is new and the findings are still those of
    the page before it: a key press waits for the page alone.
    """

    job: Job | None = None
    typeset: Typeset | None = None
    findings: tuple[Finding, ...] = ()
    is_current: bool = False
    standing: Standing = Standing.OPEN
    is_judged: bool = True

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop the export: errors that nobody may accept, or nobody has accepted by name."""
        return blocking(self.findings, self.job.set.acceptances if self.job else ())

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that will print but may disappoint."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.WARNING)


def studio_beside(studio: Studio, folder: Path) -> Studio:
    """The studio with the pictures that lie in ``folder``, where the set lies."""
    return replace(studio, library=library_of(folder, studio.user))


def laid_out(studio: Studio, document: CampaignSet, layout: str, on: date, last: Preview) -> Preview:
    """The live page of one layout of a set, not yet judged.

    ``last`` is what was shown before: its page stays when none can be made, its findings until ``judged``.
    """
    # Imported on first use: the window is painted before the layout engine and the symbol maker are needed (150 ms).
    from materials_app.pipeline.plan import make_job
    from materials_app.pipeline.produce import lay_out

    if not document.force:
        return Preview(None, None, (NO_FORCE,))
    try:
        job = make_job(studio.catalogue, document, layout, on, studio.library.digest)
        typeset = lay_out(job, studio)
    except MaterialsError as error:
        return replace(last, findings=(finding_of(error),), is_current=False, is_judged=True)
    return Preview(job, typeset, last.findings, is_current=True, standing=last.standing, is_judged=False)


def judged(page: Preview) -> Preview:
    """A live page with what there is to say about it; one that is judged already is returned as it is."""
    from materials_app.pipeline.standing import standing_of
    from materials_app.pipeline.words import word_findings

    if page.is_judged or page.job is None or page.typeset is None:
        return page
    standing = standing_of(page.job)
    found = (*page.typeset.findings, *word_findings(page.job, page.typeset), *_draft(standing))
    return replace(page, findings=worst_first(found), standing=standing.standing, is_judged=True)


def _draft(standing: StandingOf) -> tuple[Finding, ...]:
    """That the set is a draft, and why: not a fault, but nobody should be surprised by the pack."""
    if standing.standing is not Standing.DRAFT:
        return ()
    return (
        Finding(
            id="draft",
            severity=Severity.WARNING,
            family=Family.STANDING,
            message=said("This set is a draft: {reasons}.", reasons=listed(standing.reasons, "; ")),
            remedy=said("It exports as a proof, stamped DRAFT, with nothing for the printer, until that is put right."),
            place=Place(slot=standing.place),
        ),
    )


def finding_of(error: MaterialsError) -> Finding:
    """An error that keeps the page from being made, as a finding of the problems pane."""
    return Finding(
        id=error.error_id, severity=Severity.ERROR, family=Family.UNMADE, message=error.message, remedy=error.hint
    )


def worst_first(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings in the order they are shown; one sentence is said once."""
    each = {(finding.message, finding.place.slot): finding for finding in findings}
    return tuple(sorted(each.values(), key=lambda finding: WORST_FIRST[finding.severity]))
