"""One job, end to end: words to a finished, judged press file and its office twin. Every step is a stage of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace

from materials_app import __version__
from materials_app.assemble.bind import assemble
from materials_app.assemble.edition import content_sha256, edition_code
from materials_app.delivery.verdict import verdict
from materials_app.model.display_list import DisplayList, Symbol, without_layers
from materials_app.model.expectation import Expectation, ExpectedSymbol
from materials_app.model.findings import Acceptance, Finding, Report, Severity
from materials_app.model.fitting import Typeset
from materials_app.model.flavour import Flavour
from materials_app.model.job import Job, Standing
from materials_app.model.page import Marks
from materials_app.model.units import mm
from materials_app.pipeline.confirm import to_confirm
from materials_app.pipeline.crowded_post import crowded_post, with_air
from materials_app.pipeline.logos import logo_notes, with_logo_inks
from materials_app.pipeline.progress import Stage
from materials_app.pipeline.screen import ScreenTexts, judge_screen, screen_file, screen_texts, text_findings
from materials_app.pipeline.standing import StandingOf, standing_of
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.words import discreet_faces, job_bearing, ordered_text, owed_words, routes_of, word_findings
from materials_app.separations.pictures import OFFICE_PPI
from materials_app.separations.plates import finishing_inks, spots
from materials_app.typeset.artwork import artwork
from materials_app.typeset.contrast import check_printed_contrast
from materials_app.typeset.office_sheet import office_sheets

DRAFT_STAMP = "DRAFT"
"""Lies across each page of a draft, in every language: printers read it too (ground rule standing)."""


TWO_SIDES = 2
"""Pages of a piece that are front and back of one sheet."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A produced piece: what was laid out, the finished bytes and what the judges said.

    ``press`` and ``office`` are complete PDF files. A piece for screens has a PNG in place of the press file, no office
    version, and ``texts``. ``findings`` holds layout, words and preflight, worst first.
    """

    job: Job
    layout: Typeset
    office_layout: DisplayList
    standing: StandingOf
    edition: str
    content: str
    press: bytes
    office: bytes
    report: Report
    findings: tuple[Finding, ...]
    texts: ScreenTexts | None = None

    @property
    def press_sha256(self) -> str:
        """The digest that ticket, record and manifest know the press file by."""
        return hashlib.sha256(self.press).hexdigest()

    @property
    def accepted(self) -> tuple[Acceptance, ...]:
        """The overrides that were needed: those of an error that stands on this piece and may be accepted."""
        errors = tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)
        return tuple(one for one in self.job.set.acceptances if any(one.covers(error) for error in errors))

    @property
    def confirm(self) -> tuple[str, ...]:
        """What to confirm with its service before printing."""
        return to_confirm(self.job, self.layout.display_list)

    @property
    def verdict(self) -> str:
        """One sentence: how many checks ran and what they found."""
        return verdict(self.findings, len(self.report.clauses), tuple(one.finding for one in self.accepted))


def lay_out(job: Job, studio: Studio, *, stamp: str = "") -> Typeset:
    """Assemble and typeset a job: what the window shows and every file draws.

    ``stamp`` is a word across each page of a piece that is no draft; a draft says so itself.

    Raises:
        FontError: when a character has no glyph. SymbolError: when the QR symbol may not be made.
    """
    is_draft = standing_of(job).standing is Standing.DRAFT
    document = with_logo_inks(assemble(job, DRAFT_STAMP if is_draft else stamp), job, studio.library)
    layout = with_air(job, document, studio)
    further = (*logo_notes(document, layout), *crowded_post(job, layout, studio.fonts))
    return replace(layout, findings=(*layout.findings, *further))


def produce(job: Job, studio: Studio, step: Callable[[Stage], None] = lambda _: None) -> Piece:
    """Make the press file and the office version of a job, and judge the press file.

    ``step`` is told before each stage begins; it may raise to stop the work there.

    Raises:
        MaterialsError: when a file cannot be made at all; a faulty one comes back with findings.
    """
    step(Stage.SETTING)
    layout = lay_out(job, studio)
    words = word_findings(job, layout)
    if job.format.is_screen:
        return _for_screens(job, layout, words, studio, step)
    step(Stage.DRAWING)
    drawn = as_artwork(layout)
    press = press_file(job, drawn, studio)
    step(Stage.CHECKING)
    report = judge(press, job, drawn, studio)
    step(Stage.OFFICE)
    office_layout = lay_out_for_office(job, studio)
    return Piece(
        job=job,
        layout=layout,
        office_layout=office_layout,
        standing=standing_of(job),
        edition=edition_code(job),
        content=content_sha256(job),
        press=press,
        office=_office_version(office_layout, job, studio),
        report=report,
        findings=merge_findings(layout.findings, words, printed_contrast(job, layout, studio), report.findings),
    )


def _for_screens(
    job: Job, layout: Typeset, words: tuple[Finding, ...], studio: Studio, step: Callable[[Stage], None]
) -> Piece:
    """A piece that nothing is printed of: its picture, judged, and the texts beside it."""
    step(Stage.DRAWING)
    standing = standing_of(job)
    is_draft = standing.standing is Standing.DRAFT
    picture = screen_file(job, layout.display_list, studio)
    texts = screen_texts(job, layout.display_list, DRAFT_STAMP if is_draft else "")
    step(Stage.CHECKING)
    report = judge_screen(picture, job, layout.display_list, stamped=is_draft)
    return Piece(
        job=job,
        layout=layout,
        office_layout=layout.display_list,
        standing=standing,
        edition=edition_code(job),
        content=content_sha256(job),
        press=picture,
        office=b"",
        report=report,
        findings=merge_findings(layout.findings, words, text_findings(job, texts), report.findings),
        texts=texts,
    )


def as_artwork(layout: Typeset) -> Typeset:
    """What a press file is drawn from, and judged by: the piece at the scale of its artwork."""
    return replace(layout, display_list=artwork(layout.display_list))


def press_file(job: Job, layout: Typeset, studio: Studio) -> bytes:
    """The finished PDF/X file of a laid-out job, for its output condition."""
    # Imported here: reportlab and pikepdf cost 170 ms that the window's start must not pay.
    from materials_app.render.print_pdf import render_print_pdf
    from materials_app.separations.convert import separate
    from materials_app.separations.pictures import separate_pictures

    profile = studio.library.profile(job.condition.profile)
    inked = separate(_in_flavour(layout.display_list, job.set.flavour), job.condition, profile)
    display_list, library = separate_pictures(
        inked, studio.library, profile, studio.pictures, ink_limit=job.condition.ink_limit
    )
    return finished(render_print_pdf(display_list, studio.fonts, library), display_list, job.set.flavour, job, studio)


def _in_flavour(display_list: DisplayList, flavour: Flavour) -> DisplayList:
    """The piece as its standard can carry it: X-1a knows no layers. Nothing we draw is transparent in either."""
    return display_list if flavour is Flavour.X4 else without_layers(display_list)


def printed_contrast(job: Job, layout: Typeset, studio: Studio) -> tuple[Finding, ...]:
    """Words too pale or too dark for their ground in the colours of this job's paper."""
    # Imported here: LittleCMS takes 50 ms to load, which the window's preview must not pay.
    from materials_app.separations.convert import separate
    from materials_app.separations.proof import soft_proof

    profile = studio.library.profile(job.condition.profile)
    proof = soft_proof(separate(layout.display_list, job.condition, profile), profile)
    return check_printed_contrast(proof, job.condition.title)


def lay_out_for_office(job: Job, studio: Studio) -> DisplayList:
    """The same piece without bleed, marks or finishing lines, for an office printer."""
    return lay_out(plain_job(job), studio).display_list


def plain_job(job: Job) -> Job:
    """The job without anything that only a print works needs: bleed, marks, finishing lines."""
    unlined = replace(job.set, finishing_lines=False)
    return replace(job, set=unlined, marks=Marks.NONE, format=replace(job.format, bleed=mm(0), marks=Marks.NONE.value))


def _office_version(plain: DisplayList, job: Job, studio: Studio) -> bytes:
    """The piece on the sheets of an office printer, its two sides turned so that they lie behind each other."""
    sheets = office_sheets(artwork(plain), job.format, studio.fonts)
    return office_pdf(sheets, job, studio, two_sided=len(sheets.pages) == TWO_SIDES)


def office_pdf(
    display_list: DisplayList, job: Job, studio: Studio, *, two_sided: bool = False, ppi: float = OFFICE_PPI
) -> bytes:
    """Any display list as a plain PDF in screen colours: the office version, the job ticket, a proof to send round.

    ``ppi`` is how fine pictures are at most.
    """
    from materials_app.render.office_pdf import render_office_pdf
    from materials_app.separations.pictures import screen_pictures

    profile = studio.library.profile(job.condition.profile)
    shown, library = screen_pictures(display_list, studio.library, profile, studio.pictures, ppi=ppi)
    drawn = render_office_pdf(shown, studio.fonts, library)
    return finished(drawn, shown, "office", job, studio, two_sided=two_sided)


def finished(
    drawn: bytes, display_list: DisplayList, variant: str, job: Job, studio: Studio, *, two_sided: bool = False
) -> bytes:
    """A drawn PDF with its boxes, metadata and, where the variant has one, output intent."""
    from materials_app.finish.pdfx import FinishFacts, finish

    facts = FinishFacts(
        title=display_list.title,
        language=display_list.language,
        variant=variant,
        condition=job.condition,
        profile=studio.library.profile(job.condition.profile),
        on=job.on,
        pages=tuple(page.geometry for page in display_list.pages),
        version=__version__,
        layers=display_list.layers,
        two_sided=two_sided,
    )
    return finish(drawn, facts)


def judge(press: bytes, job: Job, layout: Typeset, studio: Studio) -> Report:
    """What the independent judge sees in the finished bytes, compared with what was ordered."""
    from materials_app.preflight.check import preflight

    return preflight(press, expectation_of(job, layout.display_list, studio))


def expectation_of(job: Job, display_list: DisplayList, studio: Studio) -> Expectation:
    """What a file of this job must show."""
    return Expectation(
        title=display_list.title,
        language=display_list.language,
        flavour=job.set.flavour,
        pages=tuple(page.geometry for page in display_list.pages),
        condition=job.condition,
        profile_sha256=studio.library.profile(job.condition.profile).sha256,
        text=ordered_text(display_list),
        symbols=tuple(
            ExpectedSymbol(number, item.rect, item.payload, job.format.read_action_m)
            for number, page in enumerate(display_list.pages, 1)
            for item in page.items
            if isinstance(item, Symbol)
        ),
        audience=job.audience.id,
        rulebook=job.rulebook,
        artwork_scale=job.format.artwork_scale,
        acceptances=job.set.acceptances,
        on=job.on,
        routes=routes_of(job),
        nations=job.force.nations,
        spots=spots(display_list),
        finishing=finishing_inks(display_list),
        layers=tuple(name for _, name in _in_flavour(display_list, job.set.flavour).layers),
        stamped=standing_of(job).standing is Standing.DRAFT,
        discreet=discreet_faces(job),
        owed=owed_words(job),
        bearing=job_bearing(job),
    )


def merge_findings(*groups: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """All findings, worst first, each once: the words are judged as ordered and again as printed."""
    order = {"error": 0, "warning": 1, "note": 2}
    seen: dict[tuple[str, int, str], Finding] = {}
    for finding in (finding for group in groups for finding in group):
        place = finding.place
        seen.setdefault((finding.id, place.page, place.excerpt or finding.message), finding)
    return tuple(sorted(seen.values(), key=lambda finding: order[finding.severity]))
