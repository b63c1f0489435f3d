"""What a brand pack changes against another one, in words: every colour, mark, word and permission before and after."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.brand_pack import (
    BrandFont,
    BrandMark,
    BrandPack,
    BrandWords,
    Ground,
    MarkRole,
    PackColour,
    PackPartner,
)
from materials_app.model.colour import Cmyk
from materials_app.model.days import in_words
from materials_app.model.partner import Permission
from materials_app.packs.change import Change, Facts, Kind, compared

ROLES = {MarkRole.PRIMARY: "in colour", MarkRole.MONO: "in one colour", MarkRole.REVERSED: "for dark grounds"}
_GROUNDS = {Ground.WHITE: "white", Ground.LIGHT: "light grounds", Ground.DARK: "dark grounds"}
_SHOWN_DIGITS = 12
"""Digits of a digest that tell two files apart for people."""


def changes(before: BrandPack, after: BrandPack) -> tuple[Change, ...]:
    """Everything that is otherwise in ``after``; empty when nothing is. What the pack is for stands first."""
    return tuple(_changes(before, after))


def _changes(old: BrandPack, new: BrandPack) -> Iterator[Change]:
    yield from compared(Kind.PACK, "", {new.id: _head(old)}, {new.id: _head(new)})
    yield from compared(Kind.MARK, "", _marks(old), _marks(new))
    yield from compared(
        Kind.COLOUR,
        "",
        {one.name: _colour(one) for one in old.colours},
        {one.name: _colour(one) for one in new.colours},
    )
    yield from compared(
        Kind.FONT,
        "",
        {one.use.value: _font(old, one) for one in old.fonts},
        {one.use.value: _font(new, one) for one in new.fonts},
    )
    yield from compared(
        Kind.WORDS,
        "",
        {one.language: _words(one) for one in old.words},
        {one.language: _words(one) for one in new.words},
    )
    yield from compared(
        Kind.CONTACT,
        "",
        {one.role: {"reach": one.reach} for one in old.contacts},
        {one.role: {"reach": one.reach} for one in new.contacts},
    )
    yield from compared(Kind.PARTNER, "", _partners(old), _partners(new))


def _head(pack: BrandPack) -> Facts:
    kinds = ", ".join(pack.sign_off_kinds)
    return {
        "name": pack.name,
        "force": pack.force,
        "version": pack.version,
        "issued": in_words(pack.issued),
        "holds until": in_words(pack.until) if pack.until else "no end",
        "issued by": pack.publisher,
        "permission for the marks": _permission(pack.permission),
        "a piece without a mark": "is an error" if pack.needs_mark else "prints with a note",
        "roles": ", ".join(pack.roles),
        "sign-offs asked": f"{pack.sign_offs_asked} ({kinds})" if pack.sign_offs_asked else "none",
    }


def _marks(pack: BrandPack) -> dict[str, Facts]:
    return {ROLES[one.role]: _mark(pack, one) for one in pack.marks}


def _mark(pack: BrandPack, mark: BrandMark) -> Facts:
    size = f"{mark.width_mm:g} × {mark.height_mm:g} mm" if mark.width_mm and mark.height_mm else ""
    return {
        "drawing": _file(pack, mark.file),
        "natural size": size,
        "clear space": f"{mark.clear_space * 100:g} % of its width",
        "smallest width": f"{mark.smallest_width_mm:g} mm" if mark.smallest_width_mm else "not said",
        "stands on": ", ".join(_GROUNDS[one] for one in mark.grounds),
        "licence": mark.licence,
    }


def _file(pack: BrandPack, name: str) -> str:
    """A file in a word that changes when its bytes do."""
    file = pack.file(name)
    return f"{name.rpartition('/')[2]}, {file.sha256[:_SHOWN_DIGITS]}" if file else name


def inks_in_words(inks: Cmyk | None) -> str:
    """``100 85 35 40``: inks as people write them; empty where there are none."""
    if inks is None:
        return ""
    return " ".join(f"{round(one * 100, 2):g}" for one in (inks.cyan, inks.magenta, inks.yellow, inks.black))


def _colour(colour: PackColour) -> Facts:
    return {
        "use": colour.use.value,
        "inks (C M Y K)": inks_in_words(colour.cmyk),
        "screen": colour.srgb.hex if colour.srgb else "",
        "spot": colour.spot,
    }


def _font(pack: BrandPack, font: BrandFont) -> Facts:
    return {"file": _file(pack, font.file), "licence": font.licence}


def _words(words: BrandWords) -> Facts:
    return {
        "name": words.name,
        "strapline": words.strapline,
        "crime number": words.crime_number,
        "web address": words.web,
    }


def _partners(pack: BrandPack) -> dict[str, Facts]:
    return {one.partner.name: _partner(pack, one) for one in pack.partners}


def _partner(pack: BrandPack, one: PackPartner) -> Facts:
    partner = one.partner
    return {
        "logo": _file(pack, partner.logo) if partner.logo else "",
        "logo in one colour": _file(pack, partner.mono) if partner.mono else "",
        "shown": one.shown.value.replace("-", " "),
        "permission": _permission(partner.permission),
    }


def _permission(given: Permission | None) -> str:
    return f"{given.by}, {given.role}, {in_words(given.on)}, for {given.use}" if given else ""
