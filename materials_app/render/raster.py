"""Pages as pixels, by PDFium: pictures of a finished file for people, and of a display list for screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from materials_app.model.geometry import Rect
from materials_app.model.units import POINTS_PER_INCH

if TYPE_CHECKING:
    from PIL.Image import Image


def rasterise(pdf: bytes, page: int, ppi: float, window: Rect | None = None) -> Image:
    """Page ``page`` (from 1) of ``pdf`` at ``ppi`` pixels per inch, in RGB.

    ``window`` cuts a rectangle out of the page: points from the media box's top left corner, y downwards.
    """
    # Imported here: PDFium is a shared library of 7 MB that drawing a file does not need.
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        sheet = document[page - 1]
        image: Image = sheet.render(scale=ppi / POINTS_PER_INCH, crop=_cut(window, *sheet.get_size())).to_pil()
        return image.convert("RGB")
    finally:
        document.close()


def rasterise_to(pdf: bytes, page: int, pixels: tuple[int, int]) -> Image:
    """Page ``page`` (from 1) of ``pdf`` on exactly ``pixels``, width by height, in RGB."""
    import pypdfium2.raw as pdfium
    from pypdfium2 import PdfBitmap, PdfDocument

    document = PdfDocument(pdf)
    try:
        sheet = document[page - 1]
        bitmap = PdfBitmap.new_native(*pixels, pdfium.FPDFBitmap_BGRx)
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, *pixels)
        pdfium.FPDF_RenderPageBitmap(bitmap, sheet, 0, 0, *pixels, 0, 0)
        image: Image = bitmap.to_pil()
        return image.convert("RGB")
    finally:
        document.close()


def _cut(window: Rect | None, width: float, height: float) -> tuple[float, float, float, float]:
    """How much PDFium must leave out on the left, at the foot, on the right and at the top, points."""
    if window is None:
        return (0.0, 0.0, 0.0, 0.0)
    return (window.x, height - window.bottom, width - window.right, window.y)


def first_page(pdf: bytes, longest: int) -> bytes:
    """The first page of ``pdf``, cut to its trim, as a PNG whose longer side has ``longest`` pixels."""
    from io import BytesIO

    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        sheet = document[0]
        left, bottom, right, top = sheet.get_trimbox()
        media = sheet.get_mediabox()
        cut = (left - media[0], bottom - media[1], media[2] - right, media[3] - top)
        scale = longest / max(right - left, top - bottom)
        image: Image = sheet.render(scale=scale, crop=cut).to_pil()
    finally:
        document.close()
    made = BytesIO()
    image.convert("RGB").quantize(_PALETTE).save(made, "PNG", optimize=True)
    return made.getvalue()


_PALETTE = 64
"""Colours of a small picture: flat grounds and the greys of its letters' edges."""
