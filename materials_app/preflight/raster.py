"""Pictures drawn of a page's script: its printing plates, and its letters by themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, reduce
from io import BytesIO

import numpy as np
import pikepdf
import pypdfium2 as pdfium
from numpy.typing import NDArray

from materials_app.model.finishing import FINISHING_INKS
from materials_app.model.units import POINTS_PER_INCH
from materials_app.preflight.facts import PageFacts
from materials_app.preflight.image_plates import heaviest_pixel
from materials_app.preflight.image_samples import Gallery
from materials_app.preflight.inks import PROCESS, spots_of
from materials_app.preflight.inspection import Opened
from materials_app.preflight.lettering import lettering_page
from materials_app.preflight.pdf_values import get
from materials_app.preflight.plates import Drawing, plate_page
from materials_app.preflight.script import Script
from materials_app.preflight.sheet import COARSE_PPI, WHITE, Grey, rendered, within_reason
from materials_app.preflight.space import Box

PLATE_PPI = 72.0
"""Plates are read at one pixel a point: 0.35 mm, under any area whose ink total matters to a press."""
LONGEST_PLATE = 1_400
"""Pixels of a plate's longer side at most: large formats are read coarser, as they are seen."""
PpiOf = Callable[[Box], float]
"""Pixels an inch for a page by its media."""
_LOSSY = frozenset({"DCTDecode", "JPXDecode"})
_COVERAGE = (1.0 - np.arange(WHITE + 1) / WHITE).astype(np.float32)
"""Ink of each grey of a plate."""
_HIDDEN = ("/OutputIntents", "/Metadata", "/StructTreeRoot", "/Names", "/AF", "/AcroForm", "/OpenAction", "/AA")


@dataclass(frozen=True, slots=True)
class Peak:
    """The pixel of a placed picture with the most ink, 4 being four solid inks, and its place."""

    box: Box
    ink: float


@dataclass(frozen=True)
class Plates:
    """The plates of one page: ink coverage 0 to 1 by pixel, first row on top, over ``media`` at ``ppi``.

    ``peaks`` are the heaviest pixels of pictures without loss, as logos are: a plate's pixel is the mean of many.
    """

    media: Box
    ppi: float
    inks: dict[str, NDArray[np.float32]]
    peaks: tuple[Peak, ...] = ()

    @cached_property
    def total(self) -> NDArray[np.float32]:
        """Sum of all inks by pixel; 3 is 300 %."""
        return reduce(np.add, self.inks.values())

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
    made = {page.number: _assembled(page, drawn, tuple(_peaks(page, opened.gallery))) for page, _ in readable}
    return tuple(made.get(page.number) for page in facts.pages)


class PlateSheets:
    """Every plate of every page as a page of its own, to be drawn in one resolution after another."""

    def __init__(self, opened: Opened, ppi_of: PpiOf) -> None:
        """Pictures are kept as fine as ``ppi_of`` asks for. The opened document is used up.

        Raises:
            pdf_values.UNREADABLE: when an image cannot be decoded.
            pypdfium2.PdfiumError: when the recoloured pages cannot be read.
        """
        self._pages = opened.facts.pages
        self._readable = [page for page, script in zip(self._pages, opened.scripts, strict=True) if script]
        pairs = zip(self._pages, opened.scripts, strict=True)
        wanted = [one for page, script in pairs if script for one in _plates(opened, page, script, ppi_of(page.media))]
        self._document = _document_of(opened.document, [page for page, _ in wanted])

    def drawn(self, ppi_of: PpiOf) -> tuple[dict[str, Grey] | None, ...]:
        """The plates of every page as grey by ink, 255 being paper; none for a page that could not be read.

        Raises:
            pypdfium2.PdfiumError: when a page cannot be drawn.
        """
        sheets = iter(self._document)
        made = {
            page.number: {ink: rendered(next(sheets), ppi_of(page.media)) for ink in plate_names(page)}
            for page in self._readable
        }
        return tuple(made.get(page.number) for page in self._pages)


def _pictures(opened: Opened, page: PageFacts, script: Script) -> Iterator[tuple[pikepdf.Dictionary, float]]:
    """What to draw of a page and in which resolution: each plate, then the letters."""
    yield from _plates(opened, page, script, _ppi(page.media))
    yield lettering_page(opened.document, script, _array(page.media)), within_reason(page.media, COARSE_PPI)


def _plates(opened: Opened, page: PageFacts, script: Script, ppi: float) -> Iterator[tuple[pikepdf.Dictionary, float]]:
    group = get(opened.document.pages[page.number - 1].obj, "/Group")
    drawing = Drawing(opened.document, script, _array(page.media), group, opened.gallery, ppi)
    return ((plate_page(drawing, ink), ppi) for ink in plate_names(page))


def _array(box: Box) -> pikepdf.Array:
    return pikepdf.Array([box.left, box.bottom, box.right, box.top])


def _assembled(page: PageFacts, drawn: Iterator[Grey], peaks: tuple[Peak, ...]) -> Drawn:
    inks = {ink: _COVERAGE[next(drawn)] for ink in plate_names(page)}
    return Drawn(Plates(page.media, _ppi(page.media), inks, peaks), next(drawn))


def _peaks(page: PageFacts, gallery: Gallery) -> Iterator[Peak]:
    """Of each picture that is coded without loss; what JPEG scatters about an edge is judged by area, as it dries."""
    for image in page.images:
        samples = gallery.decoded(image.object) if not set(image.filters) & _LOSSY else None
        if samples is not None and samples.is_cmyk:
            row, column, ink = heaviest_pixel(samples)
            step_x, step_y = image.box.width / image.width, image.box.height / image.height
            left, top = image.box.left + column * step_x, image.box.top - row * step_y
            yield Peak(Box(left, top - step_y, left + step_x, top), ink)


def _ppi(media: Box) -> float:
    return min(PLATE_PPI, LONGEST_PLATE * POINTS_PER_INCH / max(media.width, media.height))


def _render_all(document: pikepdf.Pdf, wanted: list[tuple[pikepdf.Dictionary, float]]) -> list[Grey]:
    drawn = _document_of(document, [page for page, _ in wanted])
    return [rendered(drawn[index], ppi) for index, (_, ppi) in enumerate(wanted)]


def _document_of(document: pikepdf.Pdf, pages: list[pikepdf.Dictionary]) -> pdfium.PdfDocument:
    """PDFium's reading of a document that has these pages alone."""
    for key in _HIDDEN:
        if key in document.Root:
            del document.Root[key]
    del document.pages[:]
    for page in pages:
        document.pages.append(pikepdf.Page(document.make_indirect(page)))
    saved = BytesIO()
    document.save(saved, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return pdfium.PdfDocument(saved.getvalue())
