"""Page boxes: media, bleed and trim, nested exactly (ISO 32000-2, 14.11.2; ISO 15930-7, 6.16).

The sheet starts at 0, 0. Nothing is cropped: a viewer and an imposition program see marks and slug line alike.
"""

from __future__ import annotations

from decimal import Decimal

from pikepdf import Array, Dictionary, Name, Page

from materials_app.model.geometry import Rect
from materials_app.model.page import PageGeometry

_HUNDREDTH_OF_A_MICROMETRE = Decimal("0.0001")
"""Boxes are written to 0.0001 pt, finer than any ruler, and the same length always comes out the same."""

_NOT_OURS = (Name.CropBox, Name.ArtBox, Name.Rotate)
"""Entries that would say a second time, or differently, which part of the sheet is the page."""


def set_boxes(page: Page, geometry: PageGeometry) -> None:
    """Give ``page`` the boxes of ``geometry``."""
    sheet = geometry.media_box
    page.obj.MediaBox = _box(sheet, sheet)
    page.obj.BleedBox = _box(geometry.bleed_box, sheet)
    page.obj.TrimBox = _box(geometry.trim_box, sheet)
    _drop(page.obj)


def _box(rect: Rect, sheet: Rect) -> Array:
    """``rect`` in the PDF space of ``sheet``: left, low, right, high."""
    edges = (rect.x - sheet.x, sheet.bottom - rect.bottom, rect.right - sheet.x, sheet.bottom - rect.y)
    return Array([Decimal(edge).quantize(_HUNDREDTH_OF_A_MICROMETRE).normalize() + 0 for edge in edges])


def _drop(page: Dictionary) -> None:
    for key in _NOT_OURS:
        if key in page:
            del page[key]
