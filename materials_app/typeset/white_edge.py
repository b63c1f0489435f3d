"""The office version's white edge: fields and pictures stop where an office printer stops printing.

A laser printer leaves some millimetres of every sheet bare and not evenly so. A ground that runs to the edge comes out
with a ragged white border; one that stops short by design comes out as drawn. Words stay where they are.
"""

from __future__ import annotations

from dataclasses import replace

from materials_app.model.display_list import DisplayList, DisplayPage, Item, Path, Picture, Step, rectangle
from materials_app.model.geometry import Rect
from materials_app.model.units import Length, mm
from materials_app.typeset.clipping import clipped
from materials_app.typeset.curves import reach

__all__ = ["DRAWING_SLOT", "OFFICE_EDGE", "is_drawn", "is_field", "white_edge"]

OFFICE_EDGE = mm(5)
"""What office printers leave unprinted at most on a side (UK trade practice: 4 to 5 mm)."""

DRAWING_SLOT = "drawing"
"""Where the shapes of a drawing say they come from."""

MOSTLY = 0.5
"""Less of a field than this is a sliver, not a field."""

_CORNERS = (Step.MOVE, Step.LINE, Step.LINE, Step.LINE, Step.CLOSE)


def white_edge(display_list: DisplayList, edge: Length = OFFICE_EDGE) -> DisplayList:
    """The display list with every rectangular field, drawing and picture cut to ``edge`` inside the trim."""
    return replace(display_list, pages=tuple(_page(page, edge) for page in display_list.pages))


def _page(page: DisplayPage, edge: Length) -> DisplayPage:
    trim = page.geometry.trim_box
    cut = (_cut(item, trim, trim.grown(-edge)) for item in page.items)
    return replace(page, items=tuple(item for item in cut if item is not None))


def _cut(item: Item, trim: Rect, window: Rect) -> Item | None:
    """What is left of an item; none where nothing is."""
    match item:
        case Path() if is_drawn(item) and not window.contains(item.bounds):
            outline = clipped(item.segments, window)
            return replace(item, segments=outline, bounds=reach(outline)) if outline else None
        case Path() if is_field(item) and not window.contains(item.bounds) and item.bounds.overlaps(trim):
            kept = _kept(item.bounds, window)
            return replace(item, segments=rectangle(kept), bounds=kept)
        case Picture() if not window.contains(item.rect) and item.rect.overlaps(window):
            return _cut_picture(item, _common(item.rect, window))
        case _:
            return item


def is_field(path: Path) -> bool:
    """Whether a path is an upright rectangle filled with one colour."""
    return path.fill is not None and tuple(segment.step for segment in path.segments) == _CORNERS


def is_drawn(path: Path) -> bool:
    """Whether a path is a part of the page's drawing."""
    return path.semantics.slot == DRAWING_SLOT


def _kept(field: Rect, window: Rect) -> Rect:
    """What stays of a field: what shows in the window; a strip that would mostly be gone moves in whole."""
    (x, width), (y, height) = (
        _span((field.x, field.width), (window.x, window.width)),
        _span((field.y, field.height), (window.y, window.height)),
    )
    return Rect(x, y, width, height)


def _span(field: tuple[Length, Length], window: tuple[Length, Length]) -> tuple[Length, Length]:
    """One side of it: (start, length)."""
    (start, length), (first, room) = field, window
    left, right = max(start, first), min(start + length, first + room)
    if right - left >= length * MOSTLY:
        return left, right - left
    whole = min(length, room)
    return (first if start < first else first + room - whole), whole


def _common(first: Rect, second: Rect) -> Rect:
    left, top = max(first.x, second.x), max(first.y, second.y)
    return Rect(left, top, min(first.right, second.right) - left, min(first.bottom, second.bottom) - top)


def _cut_picture(picture: Picture, kept: Rect) -> Picture:
    """The part of the picture that shows in ``kept``; ``crop`` is (left, top, right, bottom) in shares of the whole."""
    left, top, right, bottom = picture.crop
    wide, high = (right - left) / picture.rect.width, (bottom - top) / picture.rect.height
    crop = (
        left + (kept.x - picture.rect.x) * wide,
        top + (kept.y - picture.rect.y) * high,
        right - (picture.rect.right - kept.right) * wide,
        bottom - (picture.rect.bottom - kept.bottom) * high,
    )
    return replace(picture, rect=kept, crop=crop)
