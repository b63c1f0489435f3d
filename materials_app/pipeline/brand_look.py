"""A brand pack looked over before anybody prints with it: what each colour carries, what each font lacks, what each
page of the studio has to say about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from materials_app.assemble.force_words import is_plain_strapline
from materials_app.model.brand_pack import BrandFont, BrandPack, MarkKind, MarkRole, PackColour, Side
from materials_app.model.colour import Cmyk, Srgb, contrast
from materials_app.model.condition import IccProfile
from materials_app.model.findings import Severity
from materials_app.model.library import FontFile
from materials_app.model.said import Said, said
from materials_app.packs.brand.colours import whole_colour
from materials_app.packs.brand.expiry import REMEDY, expiry_notice
from materials_app.pipeline.brand_fonts import OWN_FONTS, font_faults
from materials_app.pipeline.force_words import NOT_WORDS_ALONE

ALL_TEXT, MOST_TEXT = 7.0, 4.5
"""Contrast a headline and a number need (WCAG 2.2, 1.4.6), and other text (1.4.3)."""

WHITE, INK = Srgb(255, 255, 255), Srgb(0x18, 0x17, 0x15)
"""The two text colours every family has: paper, and black ink as it looks on paper."""

PNG_PIXELS = 1200
"""Pixels a PNG needs on its long side: 100 mm at 300 to the inch."""


class Page(StrEnum):
    """The studio's pages, in their order."""

    LOGOS = "logos"
    COLOURS = "colours"
    TYPE = "type"
    WORDS = "words"
    PARTNERS = "partners"
    CHECK = "check"


class Reads(StrEnum):
    """What a text colour is good for on a ground."""

    ALL = "all"
    NOT_HEADLINES = "not-headlines"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class PackRemark:
    """One thing to know about a pack, and the page where it is put right."""

    page: Page
    severity: Severity
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Limits:
    """What the press takes: its profile, and its highest total of inks (3.0 is 300 %)."""

    profile: IccProfile
    ink: float


def reads(text: Srgb, ground: Srgb) -> Reads:
    """What ``text`` is good for on ``ground``."""
    ratio = contrast(text, ground)
    if ratio >= ALL_TEXT:
        return Reads.ALL
    return Reads.NOT_HEADLINES if ratio >= MOST_TEXT else Reads.NOT


def remarks(
    pack: BrandPack, limits: Limits, on: date, languages: Iterable[str] = ("en", "cy")
) -> tuple[PackRemark, ...]:
    """Everything to know about a pack on that day, page by page."""
    return tuple(
        (
            *_on_logos(pack),
            *_on_colours(pack, limits),
            *_on_type(pack, tuple(languages)),
            *_on_words(pack),
            *_on_partners(pack),
            *_on_end(pack, on),
        )
    )


def _on_logos(pack: BrandPack) -> Iterator[PackRemark]:
    if pack.needs_mark and not pack.mark(MarkRole.PRIMARY):
        yield _at(
            Page.LOGOS,
            Severity.ERROR,
            said("The pack asks for the force's logo on every piece and has none."),
            said("Add the logo in colour, or let a piece do without."),
        )
    elif not pack.marks:
        yield _at(
            Page.LOGOS,
            Severity.NOTE,
            said("No logo supplied: the force's name prints in type."),
            said("Add the logo in colour if the force has one for this use."),
        )
    if pack.marks and pack.permission is None:
        yield _at(
            Page.LOGOS,
            Severity.WARNING,
            said("Nobody says who allowed the logo, and for what."),
            said("Record who allowed it, and when."),
        )
    for mark in pack.marks:
        file = pack.file(mark.file)
        if mark.kind is MarkKind.PNG and file:
            from materials_app.packs.brand.pictures import png_size

            longest = max(png_size(file.data))
            if longest < PNG_PIXELS:
                yield _at(
                    Page.LOGOS,
                    Severity.WARNING,
                    said(
                        "The logo {file} has {count} pixels on its long side; it needs {wanted}.",
                        file=mark.file,
                        count=f"{longest:,}",
                        wanted=f"{PNG_PIXELS:,}",
                    ),
                    said("Use the SVG or PDF of it, or a larger PNG."),
                )


def _on_colours(pack: BrandPack, limits: Limits) -> Iterator[PackRemark]:
    for colour in pack.colours:
        look = whole_colour(colour, limits.profile)
        if look.cmyk and look.srgb:
            yield from _on_colour(look, look.cmyk, look.srgb, limits)


def _on_colour(colour: PackColour, inks: Cmyk, screen: Srgb, limits: Limits) -> Iterator[PackRemark]:
    if colour.derived is Side.INKS:
        yield _at(
            Page.COLOURS,
            Severity.NOTE,
            said("The inks of “{name}” are worked out from its screen colour.", name=colour.name),
            said("Write the inks your guide gives."),
        )
    if inks.total > limits.ink and not colour.spot:
        yield _at(
            Page.COLOURS,
            Severity.WARNING,
            said(
                "“{name}” takes {total} ink; the press takes {limit}.",
                name=colour.name,
                total=_per_cent(inks.total),
                limit=_per_cent(limits.ink),
            ),
            said("Ask for a mix with less ink, or it is thinned when the press file is made."),
        )
    if all(reads(text, screen) is Reads.NOT for text in (WHITE, INK)):
        yield _at(
            Page.COLOURS,
            Severity.NOTE,
            said("Neither white nor black text reads on “{name}”.", name=colour.name),
            said("It prints as a band, which carries nothing."),
        )


def _per_cent(share: float) -> str:
    return f"{round(share * 100)} %"


def _on_type(pack: BrandPack, languages: tuple[str, ...]) -> Iterator[PackRemark]:
    for font in pack.fonts:
        yield from (_unused(fault) for fault in font_faults(pack, font, languages))
        yield from _on_preview(pack, font)


def _on_preview(pack: BrandPack, font: BrandFont) -> Iterator[PackRemark]:
    from materials_app.typeset.font_facts import Embedding, font_facts

    file = pack.file(font.file)
    if file is None:
        return
    facts = font_facts(FontFile(font.file, font.file, file.sha256, file.data))
    if facts.may_print and facts.embedding is Embedding.PREVIEW:
        yield _at(
            Page.TYPE,
            Severity.WARNING,
            said("The font {name} may be embedded to look at and to print, and no more.", name=facts.name),
            said("Do not send editable files with it."),
        )


def _unused(message: Said) -> PackRemark:
    return _at(Page.TYPE, Severity.WARNING, message, OWN_FONTS)


def _on_words(pack: BrandPack) -> Iterator[PackRemark]:
    if not all(is_plain_strapline(one.strapline) for one in pack.words):
        remedy = said("Take figures and addresses out of it, and shorten it if it is longer.")
        yield _at(Page.WORDS, Severity.WARNING, NOT_WORDS_ALONE, remedy)
    if pack.words_in("en").strapline and not pack.words_in("cy").strapline:
        yield _at(
            Page.WORDS,
            Severity.NOTE,
            said("The strapline has no Welsh: pieces in Welsh go without it."),
            said("Write the Welsh that the force itself uses."),
        )


def _on_partners(pack: BrandPack) -> Iterator[PackRemark]:
    for one in pack.partners:
        if one.partner.logo and not one.partner.is_permitted:
            yield _at(
                Page.PARTNERS,
                Severity.WARNING,
                said("{name} has a logo and no permission, so its name prints as text.", name=one.partner.name),
                said("Record who there agreed, and to what."),
            )


def _on_end(pack: BrandPack, on: date) -> Iterator[PackRemark]:
    notice = expiry_notice(pack, on)
    if notice:
        yield _at(Page.CHECK, Severity.ERROR if pack.has_expired(on) else Severity.WARNING, notice, REMEDY)


def _at(page: Page, severity: Severity, message: str, remedy: str) -> PackRemark:
    return PackRemark(page, severity, message, remedy)
