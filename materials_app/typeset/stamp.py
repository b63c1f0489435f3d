"""A word across a page that must not be printed: outlined letters, so that what lies under them stays readable."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.display_list import Path, Segment
from materials_app.model.geometry import Point, Rect, bounds
from materials_app.model.page import PageGeometry
from materials_app.model.units import Length, mm, pt
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.stamp_gaps import is_clear, with_gaps

__all__ = ["stamp_paths"]

_SHARES_OF_DIAGONAL = (0.72, 0.66, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35)
"""How much of the page's diagonal the word takes: it clears both corners. Smaller where a code is in its way, and on a
page so narrow that the letters' corners would stand out of it."""

_FROM_EDGE: Length = mm(3)
"""No drawn edge lies nearer the trim: it would look cut."""

_THICKEST: Length = pt(2)
_THINNEST: Length = pt(1)
_LINES_IN_DIAGONAL = 500
"""How thick the line is against the page: thinner on a card than on a poster, that the words under it can be read."""
_HALO = 2.5
"""The white line under the black one, so many times as thick."""
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
    """``word`` from corner to corner of a page: a white line with a black one on it.

    It leaves ``clear`` free: codes with their quiet zones. It rises from the lower left, or falls from the upper left,
    or is smaller, so that it is whole; only where none of that helps do its letters have gaps.

    Raises:
        FontError: when a character has no glyph.
    """
    line = min(max(_diagonal(geometry) / _LINES_IN_DIAGONAL, _THINNEST), _THICKEST / geometry.scale)
    holes = [place.grown(line * _HALO / 2) for place in clear]
    segments = tuple(with_gaps(_fitting(word, geometry, fonts, holes), holes))
    if not segments:
        return ()
    span = bounds(Rect(point.x, point.y, 0.0, 0.0) for segment in segments for point in segment.points)
    lines = ((_WHITE, pt(line * _HALO)), (_BLACK, pt(line)))
    return tuple(
        Path(segments, span.grown(width / 2), stroke=Paint.of(swatch), stroke_width=width) for swatch, width in lines
    )


def _fitting(word: str, geometry: PageGeometry, fonts: FontBook, holes: Sequence[Rect]) -> tuple[Segment, ...]:
    """The word as large as it can be whole; as large as the page is where it cannot."""
    ways = [(share, rises) for share in _SHARES_OF_DIAGONAL for rises in (True, False)]
    drawn = (tuple(_segments(word, geometry, fonts, share, rises=rises)) for share, rises in ways)
    room = geometry.trim_box.grown(-_FROM_EDGE / geometry.scale)
    held = (one for one in drawn if all(room.holds(point) for segment in one for point in segment.points))
    first = next(held, ())
    return next((one for one in chain((first,), held) if is_clear(one, holes)), first)


def _segments(word: str, geometry: PageGeometry, fonts: FontBook, share: float, *, rises: bool) -> Iterator[Segment]:
    face_id = fonts.face_id("archivo", wght=800, wdth=100)
    face, shaped = fonts.face(face_id), fonts.shape(face_id, word)
    trim, diagonal = geometry.trim, _diagonal(geometry)
    scale = share * diagonal / max(shaped.right - shaped.left, 1)
    rise = trim.height if rises else -trim.height
    slope = _Slope(geometry.trim_box.centre, trim.width / diagonal, rise / diagonal)
    pen, middle = -(shaped.left + shaped.right) / 2, face.metrics.cap_height / 2
    for glyph in shaped.glyphs:
        for segment in face.outline(glyph.gid):
            points = (slope.place((pen + p.x) * scale, (p.y - middle) * scale) for p in segment.points)
            yield Segment(segment.step, tuple(points))
        pen += glyph.step


def _diagonal(geometry: PageGeometry) -> float:
    return math.hypot(geometry.trim.width, geometry.trim.height)
