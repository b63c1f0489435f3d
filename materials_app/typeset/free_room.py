"""Whether a place on a set page is free: nothing else within the room that is to stay clear, one ground all over."""

from __future__ import annotations

from collections.abc import Sequence

from materials_app.model.display_list import GlyphRun, Item, Path, Picture, Symbol
from materials_app.model.document import ResolvedPage
from materials_app.model.geometry import Rect
from materials_app.model.template import BRAND
from materials_app.model.units import Length
from materials_app.typeset.contrast import grounds

__all__ = ["is_free"]

_FROM_BAND = 1.5
"""Units of the grid between a mark, or words beside it, and the band of the brand's colour."""


def is_free(rect: Rect, clear: Length, content: Sequence[Item], page: ResolvedPage) -> bool:
    """Whether nothing else stands within the clear space, other than the ground that goes on beyond it, and no band of
    the brand's colour near it."""
    keep = rect.grown(clear)
    if not page.geometry.keeps_safe(rect) or not page.geometry.trim_box.contains(keep):
        return False
    if any(_is_band(item) and _ink(item).overlaps(rect.grown(_FROM_BAND * page.unit)) for item in content):
        return False
    if any(_ink(item).overlaps(keep) for item in content if not isinstance(item, Path)):
        return False
    return len({paint.web for paint in grounds(content, keep)}) == 1


def _is_band(item: Item) -> bool:
    return isinstance(item, Path) and item.fill is not None and item.fill.swatch.startswith(f"{BRAND}: ")


def _ink(item: Item) -> Rect:
    match item:
        case Symbol():
            return item.quiet_rect
        case Picture():
            return item.rect
        case GlyphRun() | Path():
            return item.bounds
