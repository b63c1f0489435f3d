"""The finished piece of paper and what surrounds it: trim, bleed, safe area, slug, marks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from materials_app.model.geometry import Rect, Size
from materials_app.model.units import Length, mm


class Marks(StrEnum):
    """Which printer's marks stand outside the bleed."""

    CROP = "crop"
    NONE = "none"


SLUG = mm(10)
"""Room for 5 mm crop marks, the slug line and some air outside the bleed; our choice."""


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """One page's boxes, all from the trim's top left corner, in points.

    With ``Marks.NONE`` the media box is the bleed box. ``bleed`` is 0 for the office version.
    """

    trim: Size
    bleed: Length
    safe: Length
    marks: Marks = Marks.CROP

    @property
    def trim_box(self) -> Rect:
        """The finished piece."""
        return Rect(0.0, 0.0, self.trim.width, self.trim.height)

    @property
    def bleed_box(self) -> Rect:
        """Trim plus bleed on all sides: ink that reaches the trim is painted to here."""
        return self.trim_box.grown(self.bleed)

    @property
    def safe_area(self) -> Rect:
        """Where copy must stay."""
        return self.trim_box.grown(-self.safe)

    @property
    def media_box(self) -> Rect:
        """The sheet the file describes."""
        return self.bleed_box.grown(SLUG) if self.marks is Marks.CROP else self.bleed_box
