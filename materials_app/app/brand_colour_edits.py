"""What a person does with the colours of a brand pack in the studio. Each act makes the next state."""

from __future__ import annotations

import re
from dataclasses import replace

from materials_app.app.brand_studio import BrandState, edited
from materials_app.app.brand_typed import a_number, left_out, one_line, put_at, wrong
from materials_app.catalogue.brand import fault_of_spot, screen_of
from materials_app.model.brand_pack import (
    ColourUse,
    PackColour,
)
from materials_app.model.colour import Cmyk
from materials_app.model.said import said

_SCREEN = re.compile("#[0-9a-fA-F]{6}")
INKS = ("cyan", "magenta", "yellow", "black")


def add_colour(state: BrandState) -> BrandState:
    """One more colour: black, until its numbers are typed, under a name no other has."""
    names = {one.name for one in state.pack.colours}
    name = next(name for number in range(1, len(names) + 2) if (name := f"Colour {number}") not in names)
    uses = {one.use for one in state.pack.colours}
    use = next((one for one in ColourUse if one not in uses), ColourUse.BAND)
    colour = PackColour(name, use, Cmyk(0, 0, 0, 1))
    return edited(state, replace(state.pack, colours=(*state.pack.colours, colour)), "brand-colour-add")


def remove_colour(state: BrandState, index: int) -> BrandState:
    """The pack without that colour."""
    return edited(state, replace(state.pack, colours=left_out(state.pack.colours, index)), "brand-colour-remove")


def set_colour(state: BrandState, index: int, key: str, text: str) -> BrandState:
    """A colour's ``name``, ``use``, one of ``INKS`` in per cent, ``srgb`` or ``spot``; an empty ``srgb`` is derived."""
    colours = state.pack.colours
    changed = _colour(colours[index], key, text)
    if key == "name" and any(one.name.casefold() == text.casefold() for one in left_out(colours, index)):
        raise wrong(said("“{value}” is there twice.", value=text), said("Keep one of the two."))
    return edited(
        state, replace(state.pack, colours=put_at(colours, index, changed)), "brand-colour", f"colour.{index}.{key}"
    )


def _colour(colour: PackColour, key: str, text: str) -> PackColour:
    if key in INKS:
        inks = colour.cmyk or Cmyk(0, 0, 0, 0)
        return replace(colour, cmyk=replace(inks, **{key: round(a_number(text or "0", 0, 100) / 100, 6)}))
    if key == "name":
        return replace(colour, name=one_line(text))
    if key == "use":
        return replace(colour, use=ColourUse(text))
    if key == "spot":
        message, hint = fault_of_spot(text) if text else ("", "")
        if message:
            raise wrong(message, hint)
        return replace(colour, spot=text)
    return _with_screen(colour, text.strip())


def _with_screen(colour: PackColour, text: str) -> PackColour:
    if not text:
        return replace(colour, srgb=None, cmyk=colour.cmyk or Cmyk(0, 0, 0, 1))
    written = text if text.startswith("#") else f"#{text}"
    if not _SCREEN.fullmatch(written):
        raise wrong(said("“{colour}” is not a colour.", colour=text), said("Write it as #rrggbb."))
    return replace(colour, srgb=screen_of(written))
