"""The proof: the press file itself, made as an export makes it, taken apart into its plates and judged.

Nothing of the live page is in it: what is shown here was read back from the finished bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from materials_app.app.preview import worst_first
from materials_app.app.screen_proof import judged_picture, rows_of
from materials_app.errors import CancelledError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.colour import Cmyk
from materials_app.model.condition import IccProfile
from materials_app.model.findings import Finding, Report
from materials_app.model.fitting import Typeset
from materials_app.model.geometry import Rect
from materials_app.model.job import Job
from materials_app.model.said import said
from materials_app.model.units import POINTS_PER_INCH
from materials_app.pipeline.laid_down import as_laid_down
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import as_artwork, judge, lay_out, press_file, printed_contrast
from materials_app.pipeline.screen import ScreenTexts
from materials_app.pipeline.studio import Studio
from materials_app.preflight.proofing import Pages, PlatePage, plate_pages
from materials_app.separations.ink import paints
from materials_app.separations.press_look import press_look

TYPE_OF_PICTURE = "RGB"
PATCH = 12
"""Pixels of the square that heavy ink is looked for in: 2 mm at the proof's resolution, what an eye finds."""
INK_TOLERANCE = 0.02
"""Plates have 8 bits: four roundings can add up to 1.6 %."""


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
        is_fine: whether the plates are as fine as they become and their ink has been summed.
        profile: the press and its paper.
        spots: the process inks that stand in for each spot colour on a screen.
        heavy: places with more ink than the paper takes, heaviest first.
        highest: the most ink on one spot of piece and bleed; 3 is 300 %.
        report: what the judge saw; none while it still looks.
        texts: what goes out beside a picture for screens, which has no plates; none for print.
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
    is_fine: bool = False
    heavy: tuple[Heavy, ...] = ()
    highest: float = 0.0
    report: Report | None = None
    findings: tuple[Finding, ...] = ()
    texts: ScreenTexts | None = None


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
        seen: told as soon as there are coarse plates, then fine ones, before the judge has finished.
        stopped: asked between the steps whether anybody still wants it.

    Raises:
        MaterialsError: when no file can be made. CancelledError: when ``stopped`` said so.
    """
    job = make_job(studio.catalogue, as_laid_down(document, studio.catalogue.policy), layout, on, studio.library.digest)
    typeset = as_artwork(lay_out(job, studio))
    _go_on(stopped)
    if job.format.is_screen:
        return _of_screen(Proof(document, layout, job, typeset, b"", (), _profile(job, studio), {}), studio)
    press = press_file(job, typeset, studio)
    _go_on(stopped)
    proof = Proof(document, layout, job, typeset, press, (), _profile(job, studio), spot_inks(typeset))

    def quick(pages: Pages) -> None:
        _go_on(stopped)
        seen(replace(proof, pages=pages))

    proof = replace(proof, pages=plate_pages(press, quick), is_fine=True)
    proof = replace(proof, heavy=heavy_places(proof), highest=highest_ink(proof))
    _go_on(stopped)
    seen(proof)
    report = judge(press, job, typeset, studio)
    found = worst_first((*report.findings, *printed_contrast(job, typeset, studio)))
    return replace(proof, report=report, findings=found)


def _profile(job: Job, studio: Studio) -> IccProfile:
    return studio.library.profile(job.condition.profile)


def _of_screen(proof: Proof, studio: Studio) -> Proof:
    """A picture for screens has no plates: it is shown as it is."""
    made = judged_picture(proof.job, proof.typeset, studio)
    seen = replace(proof, press=made.picture, pages=(made.page,), is_fine=True, texts=made.texts)
    return replace(seen, report=made.report, findings=made.findings)


def _go_on(stopped: Callable[[], bool]) -> None:
    if stopped():
        raise CancelledError(said("Nobody waits for this proof any more; nothing was written."))


def spot_inks(typeset: Typeset) -> dict[str, Cmyk]:
    """The process inks that stand in for each spot colour of a piece."""
    items = (item for page in typeset.display_list.pages for item in page.items)
    return {paint.spot: paint.solid for item in items for paint in paints(item) if paint.spot}


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
    if proof.job.format.is_screen:
        return rows_of(proof.press)
    shown = {ink: levels for ink, levels in plates.inks.items() if ink in look.plates}
    if len(shown) == 1 and len(plates.inks) > 1:
        (levels,) = shown.values()
        grey = 255 - levels
        return (*grey.shape[::-1], grey.repeat(3).tobytes())
    whole = shown or {ink: levels * 0 for ink, levels in plates.inks.items()}
    seen = press_look(whole, proof.profile, proof.spots, on_paper=look.on_paper)
    return (*seen.size, seen.convert(TYPE_OF_PICTURE).tobytes())


@dataclass(frozen=True, slots=True)
class Heavy:
    """A place with more ink than the paper takes: its page, from 0, a rectangle in points, and its highest total."""

    page: int
    rect: Rect
    total: float


def heavy_places(proof: Proof) -> tuple[Heavy, ...]:
    """The places on piece and bleed whose ink is over the paper's limit, heaviest first, each patch told once."""
    limit = proof.job.condition.ink_limit + INK_TOLERANCE
    found = (
        Heavy(number, rect, total)
        for number, plates in enumerate(proof.pages)
        if plates is not None
        for rect, total in _patches(plates, proof.typeset.display_list.pages[number].geometry.bleed_box, limit)
    )
    return tuple(sorted(found, key=lambda one: -one.total))


def highest_ink(proof: Proof) -> float:
    """The most ink on one spot of piece and bleed; 3 is 300 %."""
    pages = zip(proof.pages, proof.typeset.display_list.pages, strict=False)
    return max((float(_within(one, page.geometry.bleed_box).max()) for one, page in pages if one), default=0.0)


def _within(plates: PlatePage, bleed: Rect) -> NDArray[np.float32]:
    """The total ink of piece and bleed, the marks round them left out."""
    step = POINTS_PER_INCH / plates.ppi
    top, left = (max(round(edge / step), 0) for edge in (bleed.y - plates.media.y, bleed.x - plates.media.x))
    rows, columns = (round(length / step) for length in (bleed.height, bleed.width))
    return plates.total[top : top + rows, left : left + columns]


def _patches(plates: PlatePage, bleed: Rect, limit: float) -> Iterator[tuple[Rect, float]]:
    """Squares of ``PATCH`` pixels that touch each other and hold a pixel over the limit, joined."""
    step = POINTS_PER_INCH / plates.ppi
    worst = _highest(_within(plates, bleed))
    waiting = set(zip(*(axis.tolist() for axis in (worst > limit).nonzero()), strict=True))
    while waiting:
        patch = _grown({waiting.pop()}, waiting)
        down, across = (sorted(axis) for axis in zip(*patch, strict=True))
        side = PATCH * step
        rect = Rect(bleed.x + across[0] * side, bleed.y + down[0] * side, 0.0, 0.0)
        size = ((across[-1] - across[0] + 1) * side, (down[-1] - down[0] + 1) * side)
        yield replace(rect, width=size[0], height=size[1]), max(float(worst[one]) for one in patch)


def _highest(total: NDArray[np.float32]) -> NDArray[np.float32]:
    """The highest total of each square; what does not fill one is padded with no ink."""
    short = [(0, -length % PATCH) for length in total.shape]
    padded = np.pad(total, short)
    rows, columns = (length // PATCH for length in padded.shape)
    return np.asarray(padded.reshape(rows, PATCH, columns, PATCH).max(axis=(1, 3)), np.float32)


def _grown(patch: set[tuple[int, int]], waiting: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """A patch with all squares it touches, taken out of those that wait."""
    edge = patch
    while edge:
        beside = {(row + down, column + across) for row, column in edge for down in (-1, 0, 1) for across in (-1, 0, 1)}
        edge = beside & waiting
        waiting -= edge
        patch = patch | edge
    return patch
