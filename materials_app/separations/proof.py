"""Soft proof: how the separated inks will look on the press's paper, for the page the window paints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from materials_app.model.colour import Paint
from materials_app.model.condition import IccProfile
from materials_app.model.display_list import DisplayList, GlyphRun, Item, Path, Picture, Symbol
from materials_app.separations.swatches import derive_srgb


def soft_proof(display_list: DisplayList, profile: IccProfile) -> DisplayList:
    """The display list with every ``Paint.proof`` computed from its inks through ``profile``.

    Apart from ``separate`` because the press file does not look at it, and LittleCMS takes 50 ms to load.

    Raises:
        DataFileError: ``profile`` is not a press profile.
    """

    def proofed(paint: Paint) -> Paint:
        return replace(paint, proof=derive_srgb(paint.cmyk, profile))

    pages = tuple(
        replace(page, items=tuple(_repainted(item, proofed) for item in page.items)) for page in display_list.pages
    )
    return replace(display_list, pages=pages)


def _repainted(item: Item, paint: Callable[[Paint], Paint]) -> Item:
    match item:
        case GlyphRun():
            return replace(item, paint=paint(item.paint))
        case Path():
            fill, stroke = (old and paint(old) for old in (item.fill, item.stroke))
            return replace(item, fill=fill, stroke=stroke)
        case Symbol():
            return replace(item, paint=paint(item.paint), ground=paint(item.ground))
        case Picture():
            return item
