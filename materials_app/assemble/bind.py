"""Binds a job's words, colours and targets into its layout's frames. Decides nothing about places or sizes."""

from __future__ import annotations

from dataclasses import replace

from materials_app.assemble.edition import edition_code
from materials_app.assemble.force_marks import bound_force_marks
from materials_app.assemble.force_words import force_words
from materials_app.assemble.partner_words import shown_marks
from materials_app.assemble.words import frame_choices
from materials_app.model.days import in_words
from materials_app.model.document import (
    BoundDrawing,
    BoundFill,
    BoundFrame,
    BoundImage,
    BoundMark,
    BoundPartners,
    BoundSymbol,
    BoundTabs,
    BoundText,
    CopyChoice,
    ResolvedDocument,
    ResolvedPage,
)
from materials_app.model.format import FormatPage
from materials_app.model.job import Job
from materials_app.model.page import PageGeometry
from materials_app.model.tabs import TabsFrame
from materials_app.model.template import (
    DrawingFrame,
    FillFrame,
    Frame,
    ImageFrame,
    PartnersFrame,
    SymbolFrame,
    TextFrame,
)
from materials_app.model.units import round_mm

__all__ = ["assemble", "geometry_of", "language_tag"]

SYMBOL_GROUND = "symbol-ground"
"""The role whose swatch lies under a symbol."""

SLUG_SEPARATOR = " · "
"""Stands between the parts of a slug line and of an edition code: the one place where either may be broken."""

_PARTNER_SIZES = 2

_NO_BREAK = "\u00a0"

_REGIONS = {"en": "en-GB"}
"""Languages spoken in more than one way: a screen reader needs the country as well (BCP 47)."""


_SYMBOL_ALT = {"en": "QR code that opens {address}", "cy": "Cod QR sy’n agor {address}"}
"""What a reader who cannot see it is told, per language."""


def assemble(job: Job, stamp: str = "") -> ResolvedDocument:
    """The piece as a resolved document: which words, in which frames, in which colours.

    Args:
        job: what to make.
        stamp: a word across every page and before the title, for example ``DRAFT``; empty for none.
    """
    edition = edition_code(job)
    return ResolvedDocument(
        title=f"{stamp}: {_title(job)}" if stamp else _title(job),
        language=language_tag(job.language),
        pages=tuple(_page(job, number, edition) for number in range(len(job.pages))),
        stamp=stamp,
        max_sizes=_max_sizes(job),
        finishing_lines=job.set.finishing_lines or job.format.shows_lines,
        force_marks=bound_force_marks(job),
        needs_mark=job.brand_pack is not None and job.brand_pack.needs_mark,
        force_words=tuple(replace(one, language=language_tag(one.language)) for one in force_words(job)),
    )


def _max_sizes(job: Job) -> int:
    """The layout's; partners are set in sizes of their own, two at most: above their logos, and below. So are the
    force's words, in one."""
    strip = any(isinstance(frame, PartnersFrame) for frame in job.template.frames)
    partners = _PARTNER_SIZES if strip and job.set.partners else 0
    return job.template.max_sizes + partners + (1 if force_words(job) else 0)


def _page(job: Job, number: int, edition: str) -> ResolvedPage:
    side = job.pages[number]
    frames = tuple(bound for frame in side.frames for bound in _bound(job, frame, edition))
    return ResolvedPage(geometry_of(job, number), job.template.unit, frames, _slug(job, edition, number))


def geometry_of(job: Job, number: int) -> PageGeometry:
    """The boxes and folds of one side of the piece, counted from 0."""
    made = job.format
    side = made.pages[number] if made.pages else FormatPage("")
    return PageGeometry(
        trim=made.trim,
        bleed=made.bleed,
        safe=made.safe,
        marks=job.marks,
        name=side.name,
        panels=side.panels,
        corner=made.corner,
        insets=made.insets,
        scale=made.artwork_scale,
        tabs=made.tabs,
    )


def language_tag(language: str) -> str:
    """The tag a screen reader needs: ``en`` is ``en-GB``, ``cy`` stays ``cy``."""
    return _REGIONS.get(language, language)


def _bound(job: Job, frame: Frame, edition: str) -> tuple[BoundFrame, ...]:
    """A frame with what it shows; none where the piece has nothing to put there."""
    match frame:
        case FillFrame():
            return (BoundFill(frame, job.theme.swatch(frame.paint)),)
        case DrawingFrame():
            swatches = (job.theme.swatch(role) for role in frame.motif.roles)
            return (BoundDrawing(frame, tuple(zip(frame.motif.parts, swatches, strict=True))),)
        case TabsFrame():
            return (BoundTabs(frame, job.theme.swatch(frame.gap), job.theme.swatch(frame.line)),)
        case TextFrame():
            voice = job.speaking(frame.language)
            return (BoundText(frame, frame_choices(job, frame, edition), language_tag(voice.language), voice.writing),)
        case SymbolFrame():
            return _symbol(job, frame)
        case ImageFrame():
            picture = job.set.picture
            return (BoundImage(frame, picture.file if picture else "", picture.alt if picture else ""),)
        case PartnersFrame():
            marks = tuple(BoundMark(shown.file, shown.partner.name) for shown in shown_marks(job))
            plain = _words_alone(job, frame) if marks else ()
            spoken = language_tag(job.speaking(frame.language).language)
            return (BoundPartners(frame, marks, spoken, as_text=plain),)


def _words_alone(job: Job, strip: PartnersFrame) -> tuple[tuple[str, tuple[CopyChoice, ...]], ...]:
    """The words of the partners' strip when no logo stands in it, by frame."""
    plain = replace(job, set=replace(job.set, partners=tuple(replace(one, logo="") for one in job.set.partners)))
    frames = (frame for page in job.pages for frame in page.frames if isinstance(frame, TextFrame))
    return tuple((frame.id, frame_choices(plain, frame)) for frame in frames if frame.id in strip.words)


def _symbol(job: Job, frame: SymbolFrame) -> tuple[BoundSymbol, ...]:
    address = job.action.address.address if job.action.address else None
    if address is None:
        return ()
    theme, language = job.theme, job.speaking(frame.language).language
    return (
        BoundSymbol(
            frame=frame,
            payload=address.url,
            alt=_SYMBOL_ALT.get(language, _SYMBOL_ALT["en"]).format(address=address.display),
            language=language_tag(language),
            swatch=theme.swatch(frame.paint),
            ground=theme.swatch(SYMBOL_GROUND),
        ),
    )


def _title(job: Job) -> str:
    """What a file list or a screen shows: the campaign, the piece, the force; never the words of the trigger."""
    return f"{job.campaign.name}: {job.template.name}, {job.force.printed_name(job.language)}"


def _artwork(scale: float) -> tuple[str, ...]:
    return () if scale == 1 else (f"artwork at {scale * 100:g} %",)


def _slug(job: Job, edition: str, number: int) -> str:
    """What the printer reads outside the trim: force, edition, day, page and side, size, output condition.

    The edition stands without its month, which the day says. Each part but the force's name holds together: that one
    may be wider than a small piece's slug has room for.
    """
    trim = job.format.trim
    facts = (
        edition.rpartition(SLUG_SEPARATOR)[0],
        in_words(job.on),
        f"page {number + 1}/{len(job.pages)} {job.pages[number].id}".rstrip(),
        f"{round_mm(trim.width):g} × {round_mm(trim.height):g} mm",
        *_artwork(job.format.artwork_scale),
        f"{job.condition.title} ({job.condition.identifier})",
    )
    tied = (fact.replace(" ", _NO_BREAK) for fact in facts)
    return SLUG_SEPARATOR.join((job.force.printed_name(job.language), *tied))
