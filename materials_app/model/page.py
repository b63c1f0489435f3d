"""The finished piece of paper and what surrounds it: trim, bleed, safe area, slug, marks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from materials_app.model.geometry import Insets, Rect, Size
from materials_app.model.units import Length, mm


class Marks(StrEnum):
    """Which printer's marks stand outside the bleed. ``CROP`` brings fold ticks along where the piece is folded."""

    CROP = "crop"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Panel:
    """One panel of a folded sheet's side: its name ("flap"), its left edge and its width, points from the trim.

    ``tucks_in``: it is folded in first, so it must be narrower than the panels that close over it.
    """

    name: str
    x: Length
    width: Length
    tucks_in: bool = False

    @property
    def right(self) -> Length:
        """Its right edge."""
        return self.x + self.width


_TOLERANCE: Length = 0.01
SLUG = mm(10)
"""Room for 5 mm crop marks, the slug line and some air outside the bleed; our choice."""


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """One page's boxes, all from the trim's top left corner, in points.

    With ``Marks.NONE`` the media box is the bleed box. ``bleed`` is 0 for the office version. ``name`` is the side
    ("outside"), ``panels`` what its folds make of it, left to right; none where nothing is folded. ``corner`` is the
    radius of a die-cut corner. ``insets`` stand for ``safe`` where the sides differ. ``scale`` is that of the file's
    artwork, 0.25 for a quarter: the page is the piece itself, and what a printer reads round it is drawn that much
    larger. ``tabs`` are torn off along perforations at its foot, left to right.
    """

    trim: Size
    bleed: Length
    safe: Length
    marks: Marks = Marks.CROP
    name: str = ""
    panels: tuple[Panel, ...] = ()
    corner: Length = 0.0
    insets: Insets | None = None
    scale: float = 1.0
    tabs: tuple[Rect, ...] = ()

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
        return self.insets.inside(self.trim_box) if self.insets else self.trim_box.grown(-self.safe)

    @property
    def is_round(self) -> bool:
        """Whether a die cuts a circle: corners so large that they meet."""
        return self.corner > 0 and 2 * self.corner >= max(self.trim.width, self.trim.height)

    def keeps_safe(self, rect: Rect) -> bool:
        """Whether ``rect`` stands where copy must: in a round piece all its corners within the circle."""
        in_area = any(area.contains(rect) for area in self.safe_areas)
        return in_area and (not self.is_round or self.reach(rect) <= self.corner - self.safe + _TOLERANCE)

    def reach(self, rect: Rect) -> Length:
        """From the middle of the piece to the farthest corner of ``rect``."""
        centre = self.trim_box.centre
        across = max(abs(rect.x - centre.x), abs(rect.right - centre.x))
        down = max(abs(rect.y - centre.y), abs(rect.bottom - centre.y))
        return math.hypot(across, down)

    @property
    def folds(self) -> tuple[Length, ...]:
        """Where the sheet is folded, from the trim's left edge."""
        return tuple(panel.x for panel in self.panels[1:])

    def panel_at(self, x: Length) -> str:
        """The name of the panel at ``x``, what lies beyond the outer ones included; empty where nothing is folded."""
        passed = [panel.name for panel in self.panels if panel.x <= max(x, 0.0)]
        return passed[-1] if passed else ""

    def panel_areas(self, name: str) -> tuple[Rect, ...]:
        """The panel called ``name``, bleed at head and foot included; the whole bleed box for no name."""
        box = self.bleed_box
        if not name:
            return (box,)
        panels = (panel for panel in self.panels if panel.name == name)
        return tuple(Rect(panel.x, box.y, panel.width, box.height) for panel in panels)

    @property
    def safe_areas(self) -> tuple[Rect, ...]:
        """Where copy must stay, panel by panel and tab by tab: as far from a fold or a perforation as from the trim."""
        safe = self.safe_area
        if self.tabs:
            above = Rect(safe.x, safe.y, safe.width, self.tabs[0].y - self.safe - safe.y)
            return (above, *(tab.grown(-self.safe) for tab in self.tabs))
        if not self.panels:
            return (safe,)
        return tuple(Rect(p.x + self.safe, safe.y, p.width - 2 * self.safe, safe.height) for p in self.panels)

    @property
    def media_box(self) -> Rect:
        """The sheet the file describes."""
        return self.bleed_box.grown(SLUG / self.scale) if self.marks is Marks.CROP else self.bleed_box
