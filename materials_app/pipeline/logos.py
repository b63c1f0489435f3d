"""The logos of a piece in the inks of its paper, and what is to be said of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from materials_app.model.colour import Cmyk
from materials_app.model.display_list import DisplayList, Item, Path
from materials_app.model.document import BoundForceMark, BoundFrame, BoundMark, BoundPartners, ResolvedDocument
from materials_app.model.findings import Family, Finding, Severity
from materials_app.model.fitting import Typeset
from materials_app.model.job import Job
from materials_app.model.library import AssetLibrary
from materials_app.model.mark import MarkColour, MarkInks, is_vector
from materials_app.model.partner import NAMES_FIELD
from materials_app.model.said import listed, said
from materials_app.separations.plates import spots
from materials_app.typeset.force_mark import MASTHEAD

GROUND = "ground"
"""The role whose swatch lies under a strip that is not white."""


def with_logo_inks(document: ResolvedDocument, job: Job, library: AssetLibrary) -> ResolvedDocument:
    """The document with the paints of every logo that is drawn as shapes; itself where there is none.

    Raises:
        InputError: when a logo is missing or refused.
    """
    marks = tuple(_inked_mark(one, job, library) for one in document.force_marks)
    if not any(isinstance(frame, BoundPartners) for page in document.pages for frame in page.frames):
        return replace(document, force_marks=marks) if marks else document
    pages = (
        replace(page, frames=tuple(_inked_frame(frame, job, library) for frame in page.frames))
        for page in document.pages
    )
    return replace(document, pages=tuple(pages), force_marks=marks)


def _inked_mark(one: BoundForceMark, job: Job, library: AssetLibrary) -> BoundForceMark:
    return replace(one, mark=_inked(one.mark, job, library, is_white=True)) if is_vector(one.mark.image) else one


def _inked_frame(frame: BoundFrame, job: Job, library: AssetLibrary) -> BoundFrame:
    if not isinstance(frame, BoundPartners) or not any(is_vector(mark.image) for mark in frame.marks):
        return frame
    marks = tuple(
        _inked(mark, job, library, is_white=frame.frame.shows_logos) if is_vector(mark.image) else mark
        for mark in frame.marks
    )
    return replace(frame, marks=marks)


def _inked(mark: BoundMark, job: Job, library: AssetLibrary, *, is_white: bool) -> BoundMark:
    # Imported here: LittleCMS takes 50 ms to load, which only pieces with a logo of shapes pay.
    from materials_app.separations.mark_inks import PAPER, inks_of

    pack = job.brand_pack.colours if job.brand_pack else ()
    authored = (job.set.brand, *(one.authored() for one in pack))
    brand = tuple(one for one in authored if one)
    paper = PAPER if is_white else job.theme.swatch(GROUND)
    profile = library.profile(job.condition.profile)
    printed = (job.set.brand.spot,) if job.set.brand and job.set.brand.spot else ()
    return replace(mark, inks=inks_of(library.mark(mark.image), brand, profile, paper, printed))


def logo_notes(document: ResolvedDocument, layout: Typeset) -> Iterator[Finding]:
    """What is to be said of the logos on the piece: colours that nobody authored in inks, and plates that no other
    colour prints from."""
    shown = {item.semantics.alt for page in layout.display_list.pages for item in page.items}
    partners = (mark for page in document.pages for frame in page.frames for mark in _marks(frame))
    marks = (*partners, *(one.mark for one in document.force_marks[:1]))
    inked = [(one.alt, one.inks) for one in dict.fromkeys(marks) if one.alt in shown and one.inks]
    yield from (_derived(name, inks) for name, inks in inked if inks.derived)
    for spot in _spots_of_logos_alone(layout.display_list):
        users = (name for name, inks in inked if any(paint.spot == spot for _, paint in inks.paints))
        yield _one_more_plate(spot, tuple(dict.fromkeys(users)))


def _spots_of_logos_alone(display_list: DisplayList) -> tuple[str, ...]:
    """The spot inks that nothing on the piece but a logo prints from."""
    logos = {NAMES_FIELD, MASTHEAD}

    def is_other(item: Item) -> bool:
        return not isinstance(item, Path) or item.semantics.slot not in logos

    without = (replace(page, items=tuple(filter(is_other, page.items))) for page in display_list.pages)
    others = spots(replace(display_list, pages=tuple(without)))
    return tuple(one for one in spots(display_list) if one not in others)


def _marks(frame: BoundFrame) -> tuple[BoundMark, ...]:
    return frame.marks if isinstance(frame, BoundPartners) else ()


def _one_more_plate(spot: str, names: tuple[str, ...]) -> Finding:
    """A plate costs its making and a wash of the press, on every piece of the job that shows the logo."""
    return Finding(
        id="logo-spot-plate",
        severity=Severity.WARNING,
        family=Family.LAYOUT,
        message=said(
            "The logo of {names} prints with the spot ink {ink}, which nothing else here does: the job needs one "
            "more plate.",
            names=listed(names),
            ink=spot,
        ),
        seen=spot,
        remedy=said("Take the logo's CMYK version, or leave it so and have the printer price the extra ink."),
        clause=said("Layout rule 9: partners"),
    )


def _derived(name: str, inks: MarkInks) -> Finding:
    count = len(inks.derived)
    one = said("One colour of the logo of {name} was", name=name)
    many = said("{count} colours of the logo of {name} were", count=count, name=name)
    return Finding(
        id="logo-colours-derived",
        severity=Severity.NOTE,
        family=Family.LAYOUT,
        message=said("{colours} worked out for this paper: nobody gave inks.", colours=one if count == 1 else many),
        seen="; ".join(_worked_out(colour, inks.paint(colour).cmyk) for colour in inks.derived),
        remedy=said("Ask the logo's owner for its CMYK version, as a PDF, or give the colour in the set's brand."),
        clause=said("Layout rule 9: partners"),
    )


def _worked_out(colour: MarkColour, inks: Cmyk) -> str:
    """``#204060: C 90 M 60 Y 20 K 45``: numbers, alike in every language."""
    shares = (inks.cyan, inks.magenta, inks.yellow, inks.black)
    given = colour.screen.hex if colour.screen else "tint"
    return f"{given}: {' '.join(f'{ink} {share * 100:.0f}' for ink, share in zip('CMYK', shares, strict=True))}"
