"""What a person does with the logos and fonts of a brand pack in the studio. Each act makes the next state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from materials_app.app.brand_studio import BrandState, edited
from materials_app.app.brand_typed import a_number, a_permission, an_ending, free_name, one_line, tidied, with_file
from materials_app.model.brand_pack import (
    CLEAR_SPACE,
    BrandFont,
    BrandMark,
    FontUse,
    Ground,
    MarkKind,
    MarkRole,
)
from materials_app.model.said import said
from materials_app.packs.brand.reading import check_file

AT_WIDTH = 30.0
"""Millimetres: the printed width at which the studio tells a mark's clear space."""


def put_mark(state: BrandState, role: MarkRole, name: str, data: bytes) -> BrandState:
    """The logo in that role from a file called ``name``; what the one before it said of its use stays."""
    pack, ending = state.pack, an_ending(name, ("svg", "pdf", "png"))
    inside = free_name(f"marks/{role.value}", ending, (one.file for one in pack.marks if one.role is not role))
    check_file(inside, data, on_dark=role is MarkRole.REVERSED)
    grounds = (Ground.DARK,) if role is MarkRole.REVERSED else (Ground.WHITE,)
    any_other = pack.marks[0] if pack.marks else None
    before = pack.mark(role) or BrandMark(
        id=role.value,
        role=role,
        file=inside,
        kind=MarkKind(ending),
        clear_space=any_other.clear_space if any_other else CLEAR_SPACE,
        smallest_width_mm=any_other.smallest_width_mm if any_other else 0.0,
        grounds=grounds,
    )
    mark = replace(before, file=inside, kind=MarkKind(ending), width_mm=None, height_mm=None)
    others = tuple(one for one in pack.marks if one.role is not role)
    marks = tuple(sorted((*others, mark), key=lambda one: list(MarkRole).index(one.role)))
    return with_file(state, replace(pack, marks=marks), inside, data, "brand-mark")


def remove_mark(state: BrandState, role: MarkRole) -> BrandState:
    """The pack without the logo in that role."""
    marks = tuple(one for one in state.pack.marks if one.role is not role)
    return edited(state, tidied(replace(state.pack, marks=marks)), "brand-mark")


def set_clear_space(state: BrandState, text: str) -> BrandState:
    """How much stays clear round every logo, in mm at ``AT_WIDTH`` mm wide."""
    share = a_number(text, 0, AT_WIDTH) / AT_WIDTH
    marks = tuple(replace(one, clear_space=round(share, 5)) for one in state.pack.marks)
    return edited(state, replace(state.pack, marks=marks), "brand-mark", "clear")


def set_smallest_width(state: BrandState, text: str) -> BrandState:
    """The smallest width any logo is printed at, mm; empty where the guide says nothing."""
    width = a_number(text, 0, 1000) if text.strip() else 0.0
    marks = tuple(replace(one, smallest_width_mm=width) for one in state.pack.marks)
    return edited(state, replace(state.pack, marks=marks), "brand-mark", "smallest")


def set_permission(state: BrandState, given: Sequence[str]) -> BrandState:
    """Who allowed the logo (``by, role, on, use``); no permission where all four are empty."""
    return edited(state, replace(state.pack, permission=a_permission(given)), "brand-permission", "permission")


def put_font(state: BrandState, use: FontUse, name: str, data: bytes) -> BrandState:
    """The font for that use, from a file called ``name``."""
    others = (one.file for one in state.pack.fonts if one.use is not use)
    inside = free_name(f"fonts/{use.value}", an_ending(name, ("ttf", "otf")), others)
    check_file(inside, data)
    before = next((one for one in state.pack.fonts if one.use is use), None)
    licence = before.licence if before else said("Not recorded")
    font = BrandFont(inside, use, str(licence))
    fonts = tuple(sorted((*(one for one in state.pack.fonts if one.use is not use), font), key=lambda one: one.use))
    return with_file(state, replace(state.pack, fonts=fonts), inside, data, "brand-font")


def remove_font(state: BrandState, use: FontUse) -> BrandState:
    """The pack without its font for that use."""
    fonts = tuple(one for one in state.pack.fonts if one.use is not use)
    return edited(state, tidied(replace(state.pack, fonts=fonts)), "brand-font")


def set_font_licence(state: BrandState, use: FontUse, text: str) -> BrandState:
    """On what terms the font for that use may be used."""
    fonts = tuple(replace(one, licence=one_line(text)) if one.use is use else one for one in state.pack.fonts)
    return edited(state, replace(state.pack, fonts=fonts), "brand-font", f"font.{use}")
