"""Pictures of a file's pages: the page as PDFium shows it, and its printing plates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np
import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from materials_app.model.finishing import FINISHING_INKS
from materials_app.model.units import POINTS_PER_INCH
from materials_app.preflight.facts import PageFacts
from materials_app.preflight.inks import PROCESS, spots_of
from materials_app.preflight.inspection import Opened
from materials_app.preflight.lettering import lettering_page
from materials_app.preflight.pdf_values import get
from materials_app.preflight.plates import plate_page
from materials_app.preflight.script import Script
from materials_app.preflight.space import Box

Grey = NDArray[np.uint8]
"""Rows of grey, 0 black to 255 white, first row on top."""

PLATE_PPI = 72.0
"""Plates are read at one pixel a point: 0.35 mm, under any area whose ink total matters to a press."""
LONGEST_PLATE = 1_400
"""Pixels of a plate's longer side at most: large formats are read coarser, as they are seen."""
LETTERS_PPI = 150.0
"""Pixels an inch of the lettering: stems of 7 pt type are one pixel wide."""
MOST_PIXELS = 9_500_000
"""Pixels of a picture at most, an A4 sheet with marks at 300 ppi."""
_FULL = 255.0
_HIDDEN = ("/OutputIntents", "/Metadata", "/StructTreeRoot", "/Names", "/AF", "/AcroForm", "/OpenAction", "/AA")


class Sheet:
    """One page of the original bytes, its whole media box, not turned."""

    def __init__(self, page: pdfium.PdfPage, media: Box) -> None:
        self._page = page
        self.media = media
        self._drawn: dict[float, Grey] = {}
        page.set_rotation(0)
        page.set_cropbox(media.left, media.bottom, media.right, media.top)

    def grey(self, ppi: float, box: Box | None = None) -> Grey:
        """The page, or ``box`` of it, in grey at ``ppi``; the whole page is drawn once in each resolution."""
        if box is None:
            if ppi not in self._drawn:
                self._drawn[ppi] = self._grey(ppi, self.media)
            return self._drawn[ppi]
        return self._grey(ppi, box)

    def _grey(self, ppi: float, box: Box) -> Grey:
        part = box.meet(self.media)
        if min(part.width, part.height) * ppi < POINTS_PER_INCH:
            return np.full((1, 1), int(_FULL), np.uint8)
        crop = (
            part.left - self.media.left,
            part.bottom - self.media.bottom,
            self.media.right - part.right,
            self.media.top - part.top,
        )
        return _rendered(self._page, ppi / POINTS_PER_INCH, crop)

    def without_letters(self, ppi: float) -> Grey:
        """The page in grey at ``ppi`` as it would be if no text were shown."""
        texts = tuple(self._page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT]))
        for text in texts:
            pdfium_c.FPDFPageObj_SetIsActive(text, False)
        try:
            return _rendered(self._page, ppi / POINTS_PER_INCH)
        finally:
            for text in texts:
                pdfium_c.FPDFPageObj_SetIsActive(text, True)

    def text(self, box: Box) -> str:
        """The text inside ``box`` as PDFium reads it."""
        return str(self._page.get_textpage().get_text_bounded(box.left, box.bottom, box.right, box.top))


def open_sheets(pdf: bytes, pages: tuple[PageFacts, ...]) -> tuple[Sheet, ...]:
    """Every page as PDFium sees it.

    Raises:
        pypdfium2.PdfiumError: when PDFium cannot read the file.
    """
    document = pdfium.PdfDocument(pdf)
    return tuple(Sheet(document[index], facts.media) for index, facts in enumerate(pages))


@dataclass(frozen=True, slots=True)
class Plates:
    """The plates of one page: ink coverage 0 to 1 by pixel, first row on top, over ``media`` at ``ppi``."""

    media: Box
    ppi: float
    inks: dict[str, NDArray[np.float32]]

    @property
    def total(self) -> NDArray[np.float32]:
        """Sum of all inks by pixel; 3 is 300 %."""
        summed: NDArray[np.float32] = np.sum(list(self.inks.values()), axis=0, dtype=np.float32)
        return summed

    def window(self, box: Box) -> tuple[slice, slice]:
        """Rows and columns of the pixels that lie wholly inside ``box``; at least one each."""
        scale = self.ppi / POINTS_PER_INCH
        rows, columns = next(iter(self.inks.values())).shape
        top = _inside(np.ceil((self.media.top - box.top) * scale), rows)
        left = _inside(np.ceil((box.left - self.media.left) * scale), columns)
        bottom = max(top + 1, int((self.media.top - box.bottom) * scale))
        right = max(left + 1, int((box.right - self.media.left) * scale))
        return slice(top, bottom), slice(left, right)

    def box_at(self, row: int, column: int) -> Box:
        """The place of one pixel."""
        step = POINTS_PER_INCH / self.ppi
        left, top = self.media.left + column * step, self.media.top - row * step
        return Box(left, top - step, left + step, top)


def _inside(value: float, count: int) -> int:
    return int(min(max(value, 0), count - 1))


def plate_names(page: PageFacts) -> tuple[str, ...]:
    """The process plates and every spot the page uses; lines for a machine put no ink on paper."""
    return (*PROCESS, *(name for name in spots_of(page) if name not in FINISHING_INKS))


@dataclass(frozen=True, slots=True)
class Drawn:
    """One page drawn from its script: its plates, and its letters by themselves, black on white."""

    plates: Plates
    letters: Grey


def draw_scripts(opened: Opened) -> tuple[Drawn | None, ...]:
    """The plates and the lettering of every page; none for a page whose content could not be read.

    The opened document is used up: its pages are replaced by what is drawn here.

    Raises:
        pdf_values.UNREADABLE: when an image cannot be decoded.
        pypdfium2.PdfiumError: when the recoloured page cannot be drawn.
    """
    document, facts = opened.document, opened.facts
    readable = [(page, script) for page, script in zip(facts.pages, opened.scripts, strict=True) if script]
    wanted = [picture for page, script in readable for picture in _pictures(opened, page, script)]
    drawn = iter(_render_all(document, wanted))
    made = {page.number: _assembled(page, drawn) for page, _ in readable}
    return tuple(made.get(page.number) for page in facts.pages)


def _pictures(opened: Opened, page: PageFacts, script: Script) -> Iterator[tuple[pikepdf.Dictionary, float]]:
    """What to draw of a page and in which resolution: each plate, then the letters."""
    media = page.media
    box = pikepdf.Array([media.left, media.bottom, media.right, media.top])
    group = get(opened.document.pages[page.number - 1].obj, "/Group")
    for ink in plate_names(page):
        yield plate_page(opened.document, script, box, group, ink), _ppi(media)
    yield lettering_page(opened.document, script, box), within_reason(media, LETTERS_PPI)


def _assembled(page: PageFacts, drawn: Iterator[Grey]) -> Drawn:
    inks = {ink: 1.0 - next(drawn).astype(np.float32) / np.float32(_FULL) for ink in plate_names(page)}
    return Drawn(Plates(page.media, _ppi(page.media), inks), next(drawn))


def within_reason(media: Box, ppi: float) -> float:
    """``ppi``, or for a large format the resolution that gives ``MOST_PIXELS``: it is read from farther off."""
    inches = max(media.width * media.height, 1.0) / POINTS_PER_INCH**2
    return float(min(ppi, (MOST_PIXELS / inches) ** 0.5))


def _ppi(media: Box) -> float:
    return min(PLATE_PPI, LONGEST_PLATE * POINTS_PER_INCH / max(media.width, media.height))


def _render_all(document: pikepdf.Pdf, wanted: list[tuple[pikepdf.Dictionary, float]]) -> list[Grey]:
    for key in _HIDDEN:
        if key in document.Root:
            del document.Root[key]
    del document.pages[:]
    for page, _ in wanted:
        document.pages.append(pikepdf.Page(document.make_indirect(page)))
    saved = BytesIO()
    document.save(saved, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    drawn = pdfium.PdfDocument(saved.getvalue())
    return [_rendered(drawn[index], ppi / POINTS_PER_INCH) for index, (_, ppi) in enumerate(wanted)]


def _rendered(page: Any, scale: float, crop: tuple[float, float, float, float] = (0, 0, 0, 0)) -> Grey:
    bitmap = page.render(scale=scale, crop=crop, grayscale=True, draw_annots=False, may_draw_forms=False)
    rows: Grey = bitmap.to_numpy()
    return rows.reshape(rows.shape[0], rows.shape[1]).copy()
