"""What is left of a page for someone who squints: its lightness, blurred by 2 % of its short side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from materials_app.model.display_list import DisplayList, DisplayPage, GlyphRun, Item
from materials_app.model.geometry import Rect
from materials_app.model.template import Role
from materials_app.model.units import Length
from materials_app.render.drawing import draw
from materials_app.render.inks import PROOF
from materials_app.render.raster import rasterise
from tests.support.samples import sample_fonts, sample_library

if TYPE_CHECKING:
    from numpy.typing import NDArray

PIXELS = 300
"""How many the short side of the page is looked at with: its blur is six of them."""
BLUR = 0.02


FAINT = 50
"""Out of 255: what changes the blurred page by less is a grey, not words."""


def seen(whole: DisplayList, page: DisplayPage) -> dict[str, float]:
    """How much of each block of words is left, by what it is: ``headline`` or its slot.

    A block is left as far as it changes the blurred page: large and heavy letters stay, small ones become a grey.
    """
    words = [item for item in page.items if isinstance(item, GlyphRun) and item.semantics.role is not Role.ARTIFACT]
    bare = tuple(item for item in page.items if not isinstance(item, GlyphRun))
    change = np.abs(_blurred(whole, page, (*bare, *words)) - _blurred(whole, page, bare))
    scale = PIXELS / _short(page)
    loud: dict[str, float] = {}
    for run in words:
        name = "headline" if run.semantics.role is Role.H1 else run.semantics.slot
        left = (_part(change, run.bounds, scale) - FAINT).clip(min=0).sum()
        loud[name] = loud.get(name, 0.0) + float(left)
    return loud


def _short(page: DisplayPage) -> Length:
    return min(page.geometry.trim_box.width, page.geometry.trim_box.height)


def _part(picture: NDArray[np.float64], bounds: Rect, scale: float) -> NDArray[np.float64]:
    top, bottom = int(max(bounds.y, 0) * scale), int(bounds.bottom * scale) + 1
    return picture[top:bottom, int(max(bounds.x, 0) * scale) : int(bounds.right * scale) + 1]


def _blurred(whole: DisplayList, page: DisplayPage, items: tuple[Item, ...]) -> NDArray[np.float64]:
    from PIL import ImageFilter

    drawn = draw(replace(whole, pages=(replace(page, items=items),)), sample_fonts(), sample_library(), PROOF)
    media, trim = page.geometry.media_box, page.geometry.trim_box
    window = Rect(trim.x - media.x, trim.y - media.y, trim.width, trim.height)
    grey = rasterise(drawn, 1, 72 * PIXELS / _short(page), window).convert("L")
    return np.asarray(grey.filter(ImageFilter.GaussianBlur(BLUR * PIXELS)), dtype=float)
