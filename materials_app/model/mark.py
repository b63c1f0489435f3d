"""A vector logo as its file draws it: filled shapes at their natural size, each in the colour its file gives it.

Typesetting places it like anything else; ``separations`` turns the file's colours into paints by declared rules.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from materials_app.model.colour import Cmyk, Paint, Srgb
from materials_app.model.geometry import Rect, Size
from materials_app.model.outline import Segment

VECTOR_ENDINGS = (".svg", ".pdf")
"""Files whose logos are shapes; any other is a picture."""


def is_vector(name: str) -> bool:
    """Whether a logo's file holds shapes, by its ending."""
    return name.lower().endswith(VECTOR_ENDINGS)


@dataclass(frozen=True, slots=True)
class MarkColour:
    """A colour as a logo's file gives it: ``inks`` of a PDF, or the ``screen`` colour of an SVG.

    ``spot`` names an ink of its own, whose stand-in ``inks`` then are, at the share ``tint`` of it. ``is_tint`` says
    that they are a tint or a mix of spots: a tint prints from that ink where the piece prints it anyway, else, as a mix
    does, from the process inks.
    """

    inks: Cmyk | None = None
    screen: Srgb | None = None
    spot: str = ""
    is_tint: bool = False
    tint: float = 1.0

    @property
    def is_paper(self) -> bool:
        """Whether it is white: nothing prints there, and nothing shows through."""
        return self.screen == Srgb(255, 255, 255) or (self.inks is not None and self.inks.total == 0)


@dataclass(frozen=True, slots=True)
class MarkShape:
    """One filled shape, by the non-zero rule, in points from the natural page's top left corner, y downwards."""

    segments: tuple[Segment, ...]
    bounds: Rect
    colour: MarkColour


@dataclass(frozen=True, slots=True)
class Mark:
    """A vector logo.

    Attributes:
        name: its file's name, for messages.
        sha256: of the file's bytes.
        size: natural size of its page, points.
        box: the part of it that carries ink.
        shapes: in paint order; what lies outside its page is cut away.
    """

    name: str
    sha256: str
    size: Size
    box: Rect
    shapes: tuple[MarkShape, ...] = field(repr=False)

    @property
    def colours(self) -> tuple[MarkColour, ...]:
        """Every colour of it once, in the order of first use."""
        return tuple(dict.fromkeys(shape.colour for shape in self.shapes))

    @property
    def aspect(self) -> float:
        """Width by height of what carries ink."""
        return self.box.width / self.box.height


@dataclass(frozen=True, slots=True)
class MarkInks:
    """How a logo's colours print: the paint of each; ``derived`` are those that nobody authored and a profile gave."""

    paints: tuple[tuple[MarkColour, Paint], ...]
    derived: tuple[MarkColour, ...] = ()

    def paint(self, colour: MarkColour) -> Paint:
        """The paint of one of the logo's colours."""
        return dict(self.paints)[colour]
