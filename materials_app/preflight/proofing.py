"""The plates of a finished file for people to look at: finer than the judge needs them.

They are drawn as the judge draws its own, from the finished bytes and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from materials_app.model.geometry import Rect
from materials_app.model.units import POINTS_PER_INCH
from materials_app.preflight.facts import FileFacts, PageFacts, Rejected
from materials_app.preflight.inspection import inspect
from materials_app.preflight.raster import PlateSheets, PpiOf
from materials_app.preflight.sheet import WHITE
from materials_app.preflight.space import Box
from materials_app.preflight.subject import UNDRAWABLE

PROOF_PPI = 150.0
"""As sharp as a screen shows a page in full, with a little to enlarge."""
LONGEST = 2_600
"""Pixels of a plate's longer side at most: an A3 page at ``PROOF_PPI``; four such plates take 20 MB."""

QUICK_LONGEST = 1_300
"""Pixels of the longer side in the first, quick drawing: what a window of common size shows of a page in full."""

Levels = NDArray[np.uint8]
"""Ink by pixel, first row on top: 0 is none, 255 is solid."""


@dataclass(frozen=True)
class PlatePage:
    """One page plate by plate. ``media`` is the sheet, in points from the trim's top left corner, y downwards."""

    media: Rect
    ppi: float
    inks: Mapping[str, Levels]

    def at(self, x: float, y: float) -> dict[str, float]:
        """Ink of each plate at a place, points from the trim's corner, each 0 to 1; empty outside the sheet."""
        if not self.inks:
            return {}
        step = POINTS_PER_INCH / self.ppi
        column, row = int((x - self.media.x) // step), int((y - self.media.y) // step)
        rows, columns = next(iter(self.inks.values())).shape
        if not (0 <= row < rows and 0 <= column < columns):
            return {}
        return {ink: float(plate[row, column]) / WHITE for ink, plate in self.inks.items()}

    @property
    def total(self) -> NDArray[np.float32]:
        """Sum of all inks by pixel; 3 is 300 %."""
        summed = np.sum(list(self.inks.values()), axis=0, dtype=np.float32)
        return np.asarray(summed / np.float32(WHITE), np.float32)


Pages = tuple[PlatePage | None, ...]
"""Every page of a file plate by plate; none where a page cannot be drawn."""


def plate_pages(pdf: bytes, quick: Callable[[Pages], object] = lambda _: None) -> Pages:
    """Every page of a file plate by plate; nothing for a file that is no PDF.

    ``quick`` is told a coarser drawing of them first, where there is one: it takes a third of the time.
    """
    opened = inspect(pdf)
    if isinstance(opened, Rejected):
        return ()
    with opened.document:
        try:
            sheets = PlateSheets(opened, _ppi)
            if any(_quick_ppi(page.media) < _ppi(page.media) for page in opened.facts.pages):
                quick(_drawn(sheets, opened.facts, _quick_ppi))
            return _drawn(sheets, opened.facts, _ppi)
        except UNDRAWABLE:
            return (None,) * len(opened.facts.pages)


def _drawn(sheets: PlateSheets, facts: FileFacts, ppi_of: PpiOf) -> Pages:
    return tuple(_page(page, inks, ppi_of) for page, inks in zip(facts.pages, sheets.drawn(ppi_of), strict=True))


def _page(page: PageFacts, greys: dict[str, Levels] | None, ppi_of: PpiOf) -> PlatePage | None:
    if greys is None:
        return None
    inks = {ink: WHITE - grey for ink, grey in greys.items()}
    return PlatePage(_from_trim(page.media, page.trim), ppi_of(page.media), inks)


def _ppi(media: Box) -> float:
    return min(PROOF_PPI, LONGEST * POINTS_PER_INCH / max(media.width, media.height))


def _quick_ppi(media: Box) -> float:
    return min(_ppi(media), QUICK_LONGEST * POINTS_PER_INCH / max(media.width, media.height))


def _from_trim(media: Box, trim: Box) -> Rect:
    return Rect(media.left - trim.left, trim.top - media.top, media.width, media.height)
