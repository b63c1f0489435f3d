"""A word across a page that must not be printed: outlined letters, so that what lies under them stays readable."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.display_list import Path, Segment
from materials_app.model.geometry import Point, Rect, bounds
from materials_app.model.page import PageGeometry
from materials_app.model.units import Length, pt
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.stamp_gaps import with_gaps

__all__ = ["stamp_paths"]

_SHARE_OF_DIAGONAL = 0.72
"""How much of the page's diagonal the word takes: it clears both corners."""

_HALO: Length = pt(5)
_LINE: Length = pt(2)
_WHITE = Swatch("stamp-halo", Cmyk(0, 0, 0, 0), Srgb(255, 255, 255))
_BLACK = Swatch("stamp", Cmyk(0, 0, 0, 1), Srgb(0x18, 0x17, 0x15))


@dataclass(frozen=True, slots=True)
class _Slope:
    """Turns and moves points: from the word's own axes (y upwards) to the page."""

    centre: Point
    cosine: float
    sine: float

    def place(self, x: float, y: float) -> Point:
        """A point of the word, on the page."""
        return Point(
            self.centre.x + x * self.cosine - y * self.sine,
            self.centre.y - x * self.sine - y * self.cosine,
        )


def stamp_paths(word: str, geometry: PageGeometry, fonts: FontBook, clear: Sequence[Rect] = ()) -> tuple[Path, ...]:
    """``word`` from the lower left to the upper right of a page: a white line with a black one on it.

    It leaves ``clear`` free: codes with their quiet zones.

    Raises:
        FontError: when a character has no glyph.
    """
    holes = [place.grown(_HALO / 2) for place in clear]
    segments = tuple(with_gaps(_segments(word, geometry, fonts), holes))
    if not segments:
        return ()
    span = bounds(Rect(point.x, point.y, 0.0, 0.0) for segment in segments for point in segment.points)
    lines = ((_WHITE, _HALO), (_BLACK, _LINE))
    return tuple(
        Path(segments, span.grown(width / 2), stroke=Paint.of(swatch), stroke_width=width) for swatch, width in lines
    )


def _segments(word: str, geometry: PageGeometry, fonts: FontBook) -> Iterator[Segment]:
    face_id = fonts.face_id("archivo", wght=800, wdth=100)
    face, shaped = fonts.face(face_id), fonts.shape(face_id, word)
    trim = geometry.trim
    diagonal = math.hypot(trim.width, trim.height)
    scale = _SHARE_OF_DIAGONAL * diagonal / max(shaped.right - shaped.left, 1)
    slope = _Slope(geometry.trim_box.centre, trim.width / diagonal, trim.height / diagonal)
    pen, middle = -(shaped.left + shaped.right) / 2, face.metrics.cap_height / 2
    for glyph in shaped.glyphs:
        for segment in face.outline(glyph.gid):
            points = (slope.place((pen + p.x) * scale, (p.y - middle) * scale) for p in segment.points)
            yield Segment(segment.step, tuple(points))
        pen += glyph.step
