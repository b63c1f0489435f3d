"""What a motif is drawn into, and what it draws: shapes in the field's own points, free to run past its edges."""

from __future__ import annotations

from dataclasses import dataclass

from materials_app.model.display_list import Segment
from materials_app.model.units import Length, mm

EDGE: Length = mm(3)
"""Nothing may end nearer to a cut than this, on either side of it: it would look like a mistake in cutting."""


@dataclass(frozen=True, slots=True)
class Stage:
    """The field a drawing stands in: from the page's head to the panel with the action, or a part of it.

    Attributes:
        width: of the field.
        height: of the field; its foot is the panel's top edge.
        margin: where shapes stop that stop inside the page.
        clear: how far down letters stand, and the distance they keep: nothing is drawn above it but the palest light.
        opening: how far a door stands open, as a share of its frame.
        stroke: thickness of a line.
        ends: how far from the field's left a line's way back ends; at the margin, where it is not said.
        hangs: the panel stands above the field, and a door hangs from it.
        bleed: how far shapes that leave the page must run on.
        below: how far the page goes on below the field, into a banner's base for one.
    """

    width: Length
    height: Length
    margin: Length
    clear: Length = 0.0
    opening: float = 0.34
    stroke: Length = 0.0
    ends: Length | None = None
    hangs: bool = False
    bleed: Length = EDGE
    below: Length = 0.0

    @property
    def room(self) -> Length:
        """The free height between the letters and the panel."""
        return self.height - self.clear

    @property
    def beyond(self) -> Length:
        """How far past the trim what leaves the page ends: well past the bleed."""
        return 2 * max(self.bleed, EDGE)


@dataclass(frozen=True, slots=True)
class Shape:
    """One flat shape. ``part`` says which part of its motif it is; ``joins``: it runs on into the panel."""

    part: str
    segments: tuple[Segment, ...]
    joins: bool = False
