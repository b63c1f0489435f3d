"""A layout in the fonts of a brand pack: those that may be embedded and have every letter; else the family's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from materials_app.model.brand_pack import BrandFont, BrandPack, FontUse
from materials_app.model.brand_shelf import brand_file
from materials_app.model.later import Later
from materials_app.model.library import FontFile
from materials_app.model.said import Said, said
from materials_app.model.template import Frame, LayoutTemplate, TemplatePage, TextFrame

REPLACED = {FontUse.HEADLINE: "archivo", FontUse.TEXT: "inter"}
"""Which of the families' fonts each of a brand's stands for."""

if TYPE_CHECKING:
    from materials_app.typeset.font_facts import FontFacts

ROUTE_FIELDS = frozenset({"number", "address", "crisis"})
"""The fields of a job that somebody dials or types. They stay in the family's own font: a font whose 0 looks like a 9
prints another number, and nothing that reads the file's characters sees it."""

BOLD = 600.0
"""The weight from which running text is set to stand out from the rest: a step's title (680 in every family)."""

OWN_FONTS = said("The family's own fonts are used in its place. Ask the font's maker for one that can be used.")
_TEMPLATES_KEPT = 256

Fonts = tuple[tuple[str, str], ...]
"""Font families of a layout, and the ones that stand for them."""


def brand_fonts(pack: BrandPack, languages: Iterable[str]) -> Fonts:
    """The pack's fonts that can set these languages, each with the family whose place it takes."""
    spoken = tuple(languages)
    usable = (one for one in pack.fonts if not any(font_faults(pack, one, spoken)))
    return tuple((REPLACED[one.use], brand_file(pack.stamp, one.file)) for one in usable)


def font_faults(pack: BrandPack, font: BrandFont, languages: tuple[str, ...]) -> Iterator[Said]:
    """Why a font of the pack is not used for pieces in these languages."""
    from materials_app.typeset.font_facts import LETTERS, font_facts

    file = pack.file(font.file)
    if file is None:
        return
    facts = font_facts(FontFile(font.file, font.file, file.sha256, file.data))
    if facts.has_curves:
        yield said("The font {name} has PostScript outlines, which press files of ours do not carry.", name=facts.name)
    elif facts.whole:
        yield said("The font {name} may only be embedded whole, with letters nobody uses.", name=facts.name)
    if lacks := facts.lacks(languages):
        yield said("The font {name} lacks {letters}.", name=facts.name, letters=" ".join(lacks))
    if strange := next((one for one in languages if one not in LETTERS), ""):
        yield said(
            "Nobody has listed the letters of “{language}”, so {name} is not used in it.",
            language=strange,
            name=facts.name,
        )


def without_bold(pack: BrandPack) -> frozenset[str]:
    """The families whose bold words stay their own: where the pack's font for text has one weight, a step's title would
    look like what follows it."""
    texts = (one for one in pack.fonts if one.use is FontUse.TEXT and pack.file(one.file))
    return frozenset(REPLACED[one.use] for one in texts if _facts(pack, one).one_weight)


def _facts(pack: BrandPack, font: BrandFont) -> FontFacts:
    from materials_app.typeset.font_facts import font_facts

    file = pack.file(font.file)
    return font_facts(FontFile(font.file, font.file, file.sha256 if file else "", file.data if file else b""))


def one_weight_note(pack: BrandPack, template: LayoutTemplate, fonts: Fonts) -> Said | None:
    """That bold words of a layout stay in the family's own font; none where the layout has none, or the font a bold."""
    kept = without_bold(pack) & {family for family, _ in fonts}
    styles = (frame.style for frame in template.frames if isinstance(frame, TextFrame))
    if not any(style.weight >= BOLD and style.family in kept for style in styles):
        return None
    name = next(_facts(pack, one).name for one in pack.fonts if one.use is FontUse.TEXT)
    return said("The font {name} has one weight, so the titles of steps stay in the family's own bold.", name=name)


@lru_cache(maxsize=_TEMPLATES_KEPT)
def in_fonts(template: LayoutTemplate, fonts: Fonts, own_bold: frozenset[str] = frozenset()) -> LayoutTemplate:
    """The layout with its words in other fonts, all but the routes to help, and the bold words of the families
    ``own_bold``.

    Kept, because frames are told from others by being themselves.
    """
    into = dict(fonts)
    return replace(
        template,
        pages=tuple(_page(page, into, own_bold) for page in template.pages),
        with_brand=Later(lambda: tuple(_page(page, into, own_bold) for page in template.branded)),
    )


def _page(page: TemplatePage, into: dict[str, str], own_bold: frozenset[str]) -> TemplatePage:
    return replace(page, frames=tuple(_frame(frame, into, own_bold) for frame in page.frames))


def _frame(frame: Frame, into: dict[str, str], own_bold: frozenset[str]) -> Frame:
    if not isinstance(frame, TextFrame) or frame.style.family not in into or _prints_route(frame):
        return frame
    if frame.style.family in own_bold and frame.style.weight >= BOLD:
        return frame
    return replace(frame, style=replace(frame.style, family=into[frame.style.family]))


def _prints_route(frame: TextFrame) -> bool:
    return any(one.source == "job" and one.field in ROUTE_FIELDS for one in frame.copy)
