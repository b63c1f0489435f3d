"""Places on a PDF page: boxes in default user space (points, origin bottom left, y upwards) and matrices.

ISO 32000-2, 8.3: a matrix is six numbers; points are row vectors, so the left factor is applied first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from materials_app.model.units import Length, round_mm, to_mm

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle in default user space; ``left <= right`` and ``bottom <= top``."""

    left: Length
    bottom: Length
    right: Length
    top: Length

    @property
    def width(self) -> Length:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> Length:
        """From bottom to top."""
        return self.top - self.bottom

    @property
    def is_empty(self) -> bool:
        """Whether it holds no area and no line."""
        return self.right < self.left or self.top < self.bottom

    def contains(self, other: Box, tolerance: Length = 0.01) -> bool:
        """Whether ``other`` lies inside, edges and ``tolerance`` (points) included."""
        return (
            other.left >= self.left - tolerance
            and other.bottom >= self.bottom - tolerance
            and other.right <= self.right + tolerance
            and other.top <= self.top + tolerance
        )

    def overlaps(self, other: Box, tolerance: Length = 0.01) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right - tolerance
            and other.left < self.right - tolerance
            and self.bottom < other.top - tolerance
            and other.bottom < self.top - tolerance
        )

    def meet(self, other: Box) -> Box:
        """What the two share; ``is_empty`` when that is nothing."""
        return Box(
            max(self.left, other.left),
            max(self.bottom, other.bottom),
            min(self.right, other.right),
            min(self.top, other.top),
        )

    def grown(self, by: Length) -> Box:
        """Every edge moved outwards by ``by``, inwards when negative."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def distance_to(self, other: Box) -> Length:
        """How far the edges of the two lie apart at most."""
        return max(map(abs, self.gaps_to(other)))

    def gaps_to(self, outer: Box) -> tuple[Length, Length, Length, Length]:
        """Left, right, foot, top: how far it stays inside ``outer``; negative where it reaches out."""
        return (self.left - outer.left, outer.right - self.right, self.bottom - outer.bottom, outer.top - self.top)

    def from_trim(self, trim: Box) -> tuple[float, float, float, float]:
        """(x, y, width, height) in millimetres from the top left of ``trim``, as findings show a place."""
        return (
            round_mm(self.left - trim.left),
            round_mm(trim.top - self.top),
            round_mm(self.width),
            round_mm(self.height),
        )

    @property
    def size_mm(self) -> str:
        """``210.00 x 297.00 mm``."""
        return f"{to_mm(self.width):.2f} x {to_mm(self.height):.2f} mm"


def around(points: Iterable[tuple[float, float]]) -> Box:
    """The smallest box round ``points``, of which there is at least one."""
    every = list(points)
    across = [x for x, _ in every]
    up = [y for _, y in every]
    return Box(min(across), min(up), max(across), max(up))


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box round ``boxes``, of which there is at least one."""
    return around(corner for box in boxes for corner in ((box.left, box.bottom), (box.right, box.top)))


def multiply(first: Matrix, second: Matrix) -> Matrix:
    """``first`` applied before ``second``."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """The point after ``matrix``."""
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e, b * x + d * y + f)


def transform(matrix: Matrix, box: Box) -> Box:
    """The upright box round ``box`` after ``matrix``."""
    a, b, c, d, e, f = matrix
    if a > 0 and d > 0 and b == c == 0:  # not turned, as nearly all type
        return Box(a * box.left + e, d * box.bottom + f, a * box.right + e, d * box.top + f)
    corners = ((box.left, box.bottom), (box.right, box.bottom), (box.right, box.top), (box.left, box.top))
    return around(apply(matrix, x, y) for x, y in corners)


def scales(matrix: Matrix) -> tuple[float, float]:
    """How long a unit along x and a unit along y become."""
    a, b, c, d, _, _ = matrix
    return ((a * a + b * b) ** 0.5, (c * c + d * d) ** 0.5)
