"""Pages as PDFium shows them: whole, cut out, without their letters, as text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from materials_app.model.units import POINTS_PER_INCH
from materials_app.preflight.facts import PageFacts
from materials_app.preflight.image_samples import Gallery
from materials_app.preflight.light_copy import NEARLY, coloured_copy, grey_copy, has_letters_on_pictures, own_pixels
from materials_app.preflight.space import Box

Grey = NDArray[np.uint8]
"""Rows of grey, 0 black to 255 white, first row on top."""

_Crop = tuple[float, float, float, float]

COARSE_PPI, FINE_PPI = 150.0, 300.0
"""Pixels an inch of whole pages. Coarse: letters, whose stems are one pixel wide at 7 pt, and symbols of every kind.
Fine: small QR codes (0.25 mm a module are three pixels); telephones read those unasked."""
MOST_PIXELS = 9_500_000
"""Pixels of a picture at most, an A4 sheet with marks at 300 ppi."""
WHITE = 255


@dataclass(frozen=True, slots=True)
class Views:
    """One page in every copy of its file that is drawn: as given, with grey pictures, with coarse ones in colour."""

    given: pdfium.PdfPage
    grey: pdfium.PdfPage
    coloured: pdfium.PdfPage


class Sheet:
    """One page, its whole media box, not turned.

    What a light copy (``light_copy``) shows as well is seen in one: symbols on a page with its pictures in grey,
    letters on a ground of its true colour. Cuts show the bytes as they were given. ``pictures`` are those whose own
    pixels are finer than the copies show them.
    """

    def __init__(self, media: Box, views: Views, pictures: tuple[Grey, ...] = ()) -> None:
        self.media = media
        self.pictures = pictures
        self._views = views
        self._searched: dict[float, Grey] = {}
        for page in (views.given, views.grey, views.coloured):
            page.set_rotation(0)
            page.set_cropbox(media.left, media.bottom, media.right, media.top)

    def search(self, ppi: float) -> Grey:
        """The page at ``ppi`` to search for symbols, drawn once in each resolution: pictures as fine as letters are."""
        if ppi not in self._searched:
            self._searched[ppi] = rendered(self._views.grey, ppi)
        return self._searched[ppi]

    def lettered(self) -> Grey:
        """The page in grey to see its letters on their ground, as fine as letters are looked at."""
        ppi = within_reason(self.media, COARSE_PPI)
        return self.search(ppi) if self._views.coloured is self._views.grey else rendered(self._views.coloured, ppi)

    def cut(self, ppi: float, box: Box) -> Grey:
        """What lies in ``box``, in grey at ``ppi``, every picture as fine as it is."""
        part = box.meet(self.media)
        if min(part.width, part.height) * ppi < POINTS_PER_INCH:
            return np.full((1, 1), WHITE, np.uint8)
        crop = (
            part.left - self.media.left,
            part.bottom - self.media.bottom,
            self.media.right - part.right,
            self.media.top - part.top,
        )
        return rendered(self._views.given, ppi, crop)

    def without_letters(self, whole: Grey, letters: Box) -> Grey:
        """``whole``, which is ``lettered``, as it would be if no text were shown in the box of the ``letters``."""
        page, ppi = self._views.coloured, within_reason(self.media, COARSE_PPI)
        texts = tuple(page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT]))
        bare = whole.copy()
        rows, columns, crop = _whole_pixels(self.media, letters, ppi, bare.shape)
        for text in texts:
            pdfium_c.FPDFPageObj_SetIsActive(text, False)
        try:
            bare[rows, columns] = rendered(page, ppi, crop)
        finally:
            for text in texts:
                pdfium_c.FPDFPageObj_SetIsActive(text, True)
        return bare

    def text(self, box: Box) -> str:
        """The text inside ``box`` as PDFium reads it."""
        return str(self._views.given.get_textpage().get_text_bounded(box.left, box.bottom, box.right, box.top))


def open_sheets(pdf: bytes, pages: tuple[PageFacts, ...], gallery: Gallery) -> tuple[Sheet, ...]:
    """Every page as PDFium sees it.

    Raises:
        pypdfium2.PdfiumError: when PDFium cannot read the file.
    """
    given = pdfium.PdfDocument(pdf)
    grey = _opened(grey_copy(pdf, pages, gallery, COARSE_PPI), pdf, given)
    on_picture = {page.number for page in pages if has_letters_on_pictures(page)}
    coloured = _opened(coloured_copy(pdf, pages, gallery, COARSE_PPI), pdf, given) if on_picture else grey
    sheets = []
    for index, page in enumerate(pages):
        shown = grey[index]
        views = Views(given[index], shown, coloured[index] if page.number in on_picture else shown)
        sheets.append(Sheet(page.media, views, tuple(own_pixels(page, gallery, COARSE_PPI * NEARLY))))
    return tuple(sheets)


def _opened(copy: bytes, pdf: bytes, given: pdfium.PdfDocument) -> pdfium.PdfDocument:
    return given if copy is pdf else pdfium.PdfDocument(copy)


def within_reason(media: Box, ppi: float) -> float:
    """``ppi``, or for a large format the resolution that gives ``MOST_PIXELS``: it is read from farther off."""
    inches = max(media.width * media.height, 1.0) / POINTS_PER_INCH**2
    return float(min(ppi, (MOST_PIXELS / inches) ** 0.5))


def _whole_pixels(media: Box, box: Box, ppi: float, shape: tuple[int, ...]) -> tuple[slice, slice, _Crop]:
    """Rows and columns of every pixel ``box`` touches, and the crop that leaves just those."""
    scale = ppi / POINTS_PER_INCH
    top, left = max(0, int((media.top - box.top) * scale)), max(0, int((box.left - media.left) * scale))
    bottom = min(shape[0], int((media.top - box.bottom) * scale) + 1)
    right = min(shape[1], int((box.right - media.left) * scale) + 1)
    # Half a pixel less, since PDFium's wrapper rounds each up.
    left_off, foot_off, right_off, top_off = (
        max(0.0, count - 0.5) / scale for count in (left, shape[0] - bottom, shape[1] - right, top)
    )
    return slice(top, bottom), slice(left, right), (left_off, foot_off, right_off, top_off)


def rendered(page: Any, ppi: float, crop: _Crop = (0, 0, 0, 0)) -> Grey:
    """A PDFium page in grey; ``crop`` is left off at its left, foot, right and top, points."""
    bitmap = page.render(
        scale=ppi / POINTS_PER_INCH, crop=crop, grayscale=True, draw_annots=False, may_draw_forms=False
    )
    rows: Grey = bitmap.to_numpy()
    return rows.reshape(rows.shape[0], rows.shape[1]).copy()
