"""Fonts: there, right and readable."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.findings import Place, Severity
from materials_app.model.said import said
from materials_app.preflight.registry import Sighting, check
from materials_app.preflight.subject import Subject

_SHOWN_CODES = 6


def _codes(codes: tuple[int, ...]) -> str:
    listed = ", ".join(f"{code:04X}" for code in codes[:_SHOWN_CODES])
    return listed + (" …" if len(codes) > _SHOWN_CODES else "")


@check("font-not-embedded", Severity.ERROR, looks_at="every font a page lists or uses", clause="ISO 15930-7, fonts")
def font_not_embedded(subject: Subject) -> Iterator[Sighting]:
    """A press replaces what does not travel along."""
    for font in subject.facts.fonts:
        if not font.embedded:
            yield Sighting(font.name, said("embedded"), Place(excerpt=font.name))


@check(
    "font-type-3",
    Severity.WARNING,
    looks_at="kind of every font",
    clause="ISO 32000-2, 9.6.4; trade practice: outline fonts",
)
def font_type_3(subject: Subject) -> Iterator[Sighting]:
    """Glyphs drawn as little pages print coarse on some systems."""
    for font in subject.facts.fonts:
        if font.kind == "Type3":
            yield Sighting(
                said("{name}, Type 3", name=font.name), said("TrueType or OpenType"), Place(excerpt=font.name)
            )


@check(
    "font-widths",
    Severity.ERROR,
    looks_at="widths in the PDF against the advances in TrueType and OpenType font programs, for the glyphs used",
    clause="ISO 15930-7, glyph metrics",
)
def font_widths(subject: Subject) -> Iterator[Sighting]:
    """Two widths for one glyph: letters stand where they should not."""
    for font in subject.facts.fonts:
        if font.widths_off:
            code, written, real = font.widths_off[0]
            seen = said(
                "{name}: {count} glyphs, the first ({code}) {written}",
                name=font.name,
                count=len(font.widths_off),
                code=f"{code:04X}",
                written=f"{written:g}",
            )
            yield Sighting(seen, said("{real} thousandths of an em", real=f"{real:g}"), Place(excerpt=font.name))


@check(
    "font-unmapped",
    Severity.ERROR,
    looks_at="ToUnicode or encoding of every code shown outside an ActualText",
    clause="ISO 32000-2, 9.10",
)
def font_unmapped(subject: Subject) -> Iterator[Sighting]:
    """Text that reads as nothing cannot be searched, read out, or checked by us."""
    for font in subject.facts.fonts:
        if font.unmapped:
            yield Sighting(f"{font.name}: {_codes(font.unmapped)}", said("a character each"), Place(excerpt=font.name))


@check(
    "font-private-characters",
    Severity.ERROR,
    looks_at="the characters ToUnicode gives every code shown",
    clause="ISO 32000-2, 9.10.3; Unicode, private use",
)
def font_private_characters(subject: Subject) -> Iterator[Sighting]:
    """Private-use characters read as rubbish."""
    for font in subject.facts.fonts:
        if font.private:
            yield Sighting(f"{font.name}: {_codes(font.private)}", said("real characters"), Place(excerpt=font.name))


@check(
    "font-glyph-missing",
    Severity.ERROR,
    looks_at="glyph of every code shown, in TrueType and OpenType programs",
    clause="ISO 15930-7, fonts",
)
def font_glyph_missing(subject: Subject) -> Iterator[Sighting]:
    """The missing-character box, or nothing, prints in its place."""
    for font in subject.facts.fonts:
        if font.missing:
            yield Sighting(f"{font.name}: {_codes(font.missing)}", said("a glyph each"), Place(excerpt=font.name))


@check(
    "glyph-not-its-text",
    Severity.ERROR,
    looks_at="what every code shown reads as against the character map of TrueType and OpenType programs, through "
    "CIDToGIDMap; of glyphs that map leaves out, whether two codes show one glyph and read differently",
    clause="what is read must be what is seen; ISO 32000-2, 9.10.3",
)
def glyph_not_its_text(subject: Subject) -> Iterator[Sighting]:
    """A 9 that reads as an 8 passes every check of words."""
    for font in subject.facts.fonts:
        for code, read, drawn in font.misread:
            yield Sighting(
                said(
                    "{name}: {code} reads as {read} and draws {drawn}",
                    name=font.name,
                    code=f"{code:04X}",
                    read=read,
                    drawn=drawn,
                ),
                read,
                Place(excerpt=read),
            )
