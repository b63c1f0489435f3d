"""Points, sizes and rectangles. One origin everywhere: top left of the trim box, y downwards, in points.

The flip to PDF space (origin bottom left of the media box, y upwards) happens once, in ``render``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from materials_app.model.units import Length, round_mm


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the page, in points from the top left of the trim."""

    x: Length
    y: Length


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height, in points."""

    width: Length
    height: Length


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle: top left corner, width, height, in points."""

    x: Length
    y: Length
    width: Length
    height: Length

    @property
    def right(self) -> Length:
        """x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> Length:
        """y of the lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> Point:
        """The middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def grown(self, by: Length) -> Rect:
        """The rectangle with every edge moved outwards by ``by`` (inwards when negative)."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def holds(self, point: Point) -> bool:
        """Whether ``point`` lies inside or on an edge."""
        return self.x <= point.x <= self.right and self.y <= point.y <= self.bottom

    def contains(self, other: Rect, tolerance: Length = 0.01) -> bool:
        """Whether ``other`` lies inside, edges included."""
        return (
            other.x >= self.x - tolerance
            and other.y >= self.y - tolerance
            and other.right <= self.right + tolerance
            and other.bottom <= self.bottom + tolerance
        )

    def overlaps(self, other: Rect) -> bool:
        """Whether the two share any area."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def in_mm(self) -> tuple[float, float, float, float]:
        """(x, y, width, height) in millimetres from the trim, two decimals, as findings show it."""
        return (round_mm(self.x), round_mm(self.y), round_mm(self.width), round_mm(self.height))


@dataclass(frozen=True, slots=True)
class Insets:
    """How far something stays inside a rectangle, side by side."""

    left: Length
    top: Length
    right: Length
    bottom: Length

    def times(self, scale: float) -> Insets:
        """The same at another scale."""
        return Insets(self.left * scale, self.top * scale, self.right * scale, self.bottom * scale)

    def inside(self, rect: Rect) -> Rect:
        """What is left of ``rect``."""
        width, height = rect.width - self.left - self.right, rect.height - self.top - self.bottom
        return Rect(rect.x + self.left, rect.y + self.top, width, height)


def bounds(rects: Iterable[Rect]) -> Rect:
    """The smallest rectangle round all of ``rects``.

    Raises:
        ValueError: when there are none.
    """
    every = tuple(rects)
    left = min(rect.x for rect in every)
    top = min(rect.y for rect in every)
    right = max(rect.right for rect in every)
    foot = max(rect.bottom for rect in every)
    return Rect(left, top, right - left, foot - top)
