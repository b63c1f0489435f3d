"""The proof: the press file itself, made as an export makes it, taken apart into its plates and judged.

Nothing of the live page is in it: what is shown here was read back from the finished bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from materials_app.app.preview import worst_first
from materials_app.errors import CancelledError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.colour import Cmyk
from materials_app.model.condition import IccProfile
from materials_app.model.findings import Finding, Report
from materials_app.model.fitting import Typeset
from materials_app.model.job import Job
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import judge, lay_out, press_file, printed_contrast
from materials_app.pipeline.studio import Studio
from materials_app.preflight.proofing import PlatePage, plate_pages
from materials_app.separations.ink import paints
from materials_app.separations.press_look import press_look

TYPE_OF_PICTURE = "RGB"


@dataclass(frozen=True)
class Proof:
    """One layout's press file, seen.

    Attributes:
        document: the set it was made of; a later set makes it out of date.
        layout: the layout's id.
        job: what was made.
        typeset: what was ordered of the file, for what is drawn over it.
        press: the file's bytes.
        pages: each page plate by plate; none for a page that cannot be drawn.
        profile: the press and its paper.
        spots: the process inks that stand in for each spot colour on a screen.
        report: what the judge saw; none while it still looks.
        findings: the judge's and those on contrast in the colours of the paper, worst first.
    """

    document: CampaignSet
    layout: str
    job: Job
    typeset: Typeset
    press: bytes
    pages: tuple[PlatePage | None, ...]
    profile: IccProfile
    spots: Mapping[str, Cmyk]
    report: Report | None = None
    findings: tuple[Finding, ...] = ()


def make_proof(
    studio: Studio,
    document: CampaignSet,
    layout: str,
    on: date,
    seen: Callable[[Proof], object] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Proof:
    """Make a layout's press file and look at it.

    Args:
        studio: data, fonts, library.
        document: the set.
        layout: which of its layouts.
        on: the day of the job.
        seen: told as soon as the plates are there, before the judge has finished.
        stopped: asked between the steps whether anybody still wants it.

    Raises:
        MaterialsError: when no file can be made. CancelledError: when ``stopped`` said so.
    """
    job = make_job(studio.catalogue, document, layout, on)
    typeset = lay_out(job, studio)
    _go_on(stopped)
    press = press_file(job, typeset, studio)
    _go_on(stopped)
    profile = studio.library.profile(job.condition.profile)
    proof = Proof(document, layout, job, typeset, press, plate_pages(press), profile, spot_inks(typeset))
    _go_on(stopped)
    seen(proof)
    report = judge(press, job, typeset, studio)
    found = worst_first((*report.findings, *printed_contrast(job, typeset, studio)))
    return replace(proof, report=report, findings=found)


def _go_on(stopped: Callable[[], bool]) -> None:
    if stopped():
        raise CancelledError("Nobody waits for this proof any more; nothing was written.")


def spot_inks(typeset: Typeset) -> dict[str, Cmyk]:
    """The process inks that stand in for each spot colour of a piece."""
    items = (item for page in typeset.display_list.pages for item in page.items)
    return {paint.spot: paint.cmyk for item in items for paint in paints(item) if paint.spot}


@dataclass(frozen=True, slots=True)
class Look:
    """How a proof is looked at: the plates that are shown, and whether on the paper's own white."""

    plates: frozenset[str]
    on_paper: bool = False


def picture_of(proof: Proof, page: int, look: Look) -> tuple[int, int, bytes] | None:
    """A page of a proof as width, height and RGB rows; none where it cannot be drawn.

    With one plate alone it is shown in black, as a printer's film is: a yellow plate in yellow cannot be judged.
    """
    plates = proof.pages[page]
    if plates is None:
        return None
    shown = {ink: levels for ink, levels in plates.inks.items() if ink in look.plates}
    if len(shown) == 1 and len(plates.inks) > 1:
        (levels,) = shown.values()
        grey = 255 - levels
        return (*grey.shape[::-1], grey.repeat(3).tobytes())
    whole = shown or {ink: levels * 0 for ink, levels in plates.inks.items()}
    seen = press_look(whole, proof.profile, proof.spots, on_paper=look.on_paper)
    return (*seen.size, seen.convert(TYPE_OF_PICTURE).tobytes())
