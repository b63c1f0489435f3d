"""The plates of a finished file for people to look at: finer than the judge needs them.

They are drawn as the judge draws its own, from the finished bytes and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from materials_app.model.geometry import Rect
from materials_app.model.units import POINTS_PER_INCH
from materials_app.preflight.facts import PageFacts, Rejected
from materials_app.preflight.inspection import inspect
from materials_app.preflight.raster import draw_plates
from materials_app.preflight.sheet import WHITE
from materials_app.preflight.space import Box
from materials_app.preflight.subject import UNDRAWABLE

PROOF_PPI = 150.0
"""As sharp as a screen shows a page in full, with a little to enlarge."""
LONGEST = 2_600
"""Pixels of a plate's longer side at most: an A3 page at ``PROOF_PPI``; four such plates take 20 MB."""

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


def plate_pages(pdf: bytes) -> tuple[PlatePage | None, ...]:
    """Every page of a file plate by plate; none where a page cannot be drawn, nothing for a file that is no PDF."""
    opened = inspect(pdf)
    if isinstance(opened, Rejected):
        return ()
    with opened.document:
        try:
            drawn = draw_plates(opened, _ppi)
        except UNDRAWABLE:
            return (None,) * len(opened.facts.pages)
    return tuple(_page(page, inks) for page, inks in zip(opened.facts.pages, drawn, strict=True))


def _page(page: PageFacts, greys: dict[str, Levels] | None) -> PlatePage | None:
    if greys is None:
        return None
    inks = {ink: WHITE - grey for ink, grey in greys.items()}
    return PlatePage(_from_trim(page.media, page.trim), _ppi(page.media), inks)


def _ppi(media: Box) -> float:
    return min(PROOF_PPI, LONGEST * POINTS_PER_INCH / max(media.width, media.height))


def _from_trim(media: Box, trim: Box) -> Rect:
    return Rect(media.left - trim.left, trim.top - media.top, media.width, media.height)
