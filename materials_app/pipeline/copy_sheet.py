"""The words of a set as they stand on its pages, in the lengths that were taken, for whoever builds a website."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from materials_app.assemble.bind import language_tag
from materials_app.assemble.edition import edition_code
from materials_app.assemble.words import frame_choices
from materials_app.delivery.copy_sheet import CopyLine, CopyLink, CopyPiece, CopySheet, copy_page, copy_text
from materials_app.delivery.pack import RECORD, PackFile
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Resource
from materials_app.model.display_list import Symbol
from materials_app.model.findings import Finding
from materials_app.model.fitting import Typeset
from materials_app.model.job import Job
from materials_app.model.template import Role, TextFrame
from materials_app.pipeline.places import SYMBOL, place_of_picture, place_of_words
from materials_app.pipeline.plan import make_jobs
from materials_app.pipeline.produce import lay_out, merge_findings
from materials_app.pipeline.standing import standing_of
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.words import word_findings

__all__ = ["copy_files", "copy_sheet", "laid_out_set"]

STANDS = {
    "draft": "A draft: it is not to be published.",
    "open": "Not signed off.",
    "signed-off": "Signed off.",
}
LaidOut = tuple[tuple[Job, Typeset], ...]


def laid_out_set(campaign_set: CampaignSet, studio: Studio, on: date) -> tuple[LaidOut, tuple[Finding, ...]]:
    """Every piece of a set laid out, and what was found on them.

    Raises:
        MaterialsError: for a set of which no page can be made.
    """
    jobs = make_jobs(studio.catalogue, campaign_set, on, studio.library.digest)
    pieces = tuple((job, lay_out(job, studio)) for job in jobs)
    found = ((layout.findings, word_findings(job, layout)) for job, layout in pieces)
    return pieces, merge_findings(*(group for groups in found for group in groups))


def copy_sheet(pieces: LaidOut) -> CopySheet:
    """The sheet of pieces that were laid out."""
    job = pieces[0][0]
    standings = dict.fromkeys(STANDS[standing_of(one).standing.value] for one, _ in pieces)
    subject = f"{job.campaign.name}, {job.force.printed_name(job.language)}"
    each = tuple(_piece(one, layout) for one, layout in pieces)
    return CopySheet(subject, job.on, language_tag(job.language), (*standings, job.campaign.standing), each)


def copy_files(pieces: LaidOut) -> tuple[PackFile, PackFile]:
    """The sheet as files of a pack's record: plain text, and a page."""
    sheet = copy_sheet(pieces)
    return PackFile(f"{RECORD}/copy-sheet.txt", copy_text(sheet)), PackFile(
        f"{RECORD}/copy-sheet.html", copy_page(sheet)
    )


def _piece(job: Job, layout: Typeset) -> CopyPiece:
    return CopyPiece(
        title=job.template.name,
        edition=edition_code(job),
        lines=tuple(_joined(_lines(job, layout))),
        links=tuple(_links(job)),
        alternatives=tuple(dict.fromkeys(_alternatives(layout))),
    )


def _lines(job: Job, layout: Typeset) -> Iterator[CopyLine]:
    """The words of each frame that was set, in reading order, page by page."""
    choices = {(fit.page, fit.frame): fit.choice for fit in layout.fits}
    for number, side in enumerate(job.pages, 1):
        frames = (frame for frame in side.frames if isinstance(frame, TextFrame))
        for frame in sorted(frames, key=lambda frame: frame.order):
            taken = choices.get((number, frame.id))
            choice = next((one for one in frame_choices(job, frame) if one.name == taken), None)
            if choice is not None:
                yield from _of_frame(frame, [(passage.slot, passage.text) for passage in choice.passages])


def _of_frame(frame: TextFrame, passages: Iterable[tuple[str, str]]) -> Iterator[CopyLine]:
    """The passages of a frame with the places they come from."""
    fields = {(one.field if one.source == "job" else one.source): one.field for one in frame.copy}
    for slot, text in passages:
        place = place_of_words(slot, fields.get(slot, ""))
        if place:
            yield CopyLine(place, " ".join(text.split()), frame.role in {Role.H1, Role.H2})


def _joined(lines: Iterable[CopyLine]) -> Iterator[CopyLine]:
    """Lines of one place that follow each other as one: a headline in two colours; a step's lead over its text."""
    held: CopyLine | None = None
    for line in lines:
        if held is not None and held.place == line.place:
            between = " " if line.is_heading else "\n"
            held = CopyLine(held.place, f"{held.words}{between}{line.words}", held.is_heading)
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _links(job: Job) -> Iterator[CopyLink]:
    action = job.action
    yield from _telephone("Telephone", action.number)
    address = action.address.address if action.address else None
    if address:
        yield CopyLink("Address", address.display, address.url)
    yield from _telephone("Crisis line", action.crisis)


def _telephone(what: str, resource: Resource | None) -> Iterator[CopyLink]:
    number = resource.number if resource else None
    if resource and number:
        dialled = number.e164 or "".join(number.display.split())
        yield CopyLink(f"{what}, {resource.name}", number.display, f"tel:{dialled}")


def _alternatives(layout: Typeset) -> Iterator[CopyLine]:
    for page in layout.display_list.pages:
        for item in page.items:
            if item.semantics.alt:
                slot = SYMBOL if isinstance(item, Symbol) else item.semantics.slot
                yield CopyLine(place_of_picture(slot), item.semantics.alt)
