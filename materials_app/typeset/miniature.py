"""A page in small: the same display list scaled into a rectangle, for job tickets and proof sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from materials_app.model.display_list import (
    ARTIFACT,
    DisplayPage,
    GlyphRun,
    Item,
    Path,
    Picture,
    Segment,
    Step,
    Symbol,
)
from materials_app.model.geometry import Point, Rect
from materials_app.model.units import Length
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.font_face import EM

__all__ = ["miniature"]

GREEK = 0.5
"""Height of a greeked word as a share of the x-height: as dark as the letters would be."""


def miniature(
    page: DisplayPage, corner: Point, width: Length, fonts: FontBook, *, greek_below: Length = 0.0
) -> tuple[Item, ...]:
    """The page's items, scaled so that its trim is ``width`` wide and stands with its top left corner at ``corner``.

    It is a picture: letters become outlines and everything an artifact, so that no words are read or copied twice. Lay
    the page out without bleed first, or its grounds will reach past the small trim. Letters that come out smaller than
    ``greek_below`` are greeked, a bar for each word: nobody reads them, and their outlines are most of a file.
    """
    small = _Small(corner, width / page.geometry.trim.width, fonts, greek_below)
    return tuple(small.item(item) for item in page.items)


class _Small:
    """One scaling and shift, applied to any item."""

    def __init__(self, corner: Point, scale: float, fonts: FontBook, greek_below: Length) -> None:
        self._corner, self._scale, self._fonts, self._greek_below = corner, scale, fonts, greek_below

    def item(self, item: Item) -> Item:
        match item:
            case GlyphRun():
                return self._greeked(item) if item.size * self._scale < self._greek_below else self._run(item)
            case Path():
                return self._path(item)
            case Picture():
                return replace(item, rect=self._rect(item.rect), ppi=item.ppi / self._scale, semantics=ARTIFACT)
            case Symbol():
                return replace(item, rect=self._rect(item.rect), semantics=ARTIFACT)

    def _run(self, run: GlyphRun) -> Path:
        face, size, place = self._fonts.face(run.face), run.size / EM, self._placer(run)
        outlines = {  # a page has a few dozen letters and some ten thousand points
            gid: [(one.step, [(p.x * size, p.y * size) for p in one.points]) for one in face.outline(gid)]
            for gid in {glyph.gid for glyph in run.glyphs}
        }
        segments = tuple(
            Segment(step, tuple([place(glyph.x + x, glyph.rise + y) for x, y in points]))
            for glyph in run.glyphs
            for step, points in outlines[glyph.gid]
        )
        return Path(segments, self._rect(run.bounds), fill=run.paint)

    def _placer(self, run: GlyphRun) -> Callable[[Length, Length], Point]:
        """What scales a place along and above a run's baseline: ``GlyphRun.at`` and ``_point`` in one step."""
        left, top, scale = self._corner.x, self._corner.y, self._scale
        x, y = run.origin.x, run.origin.y
        if run.turned:
            return lambda along, rise: Point(left + (x - rise) * scale, top + (y - along) * scale)
        return lambda along, rise: Point(left + (x + along) * scale, top + (y - rise) * scale)

    def _greeked(self, run: GlyphRun) -> Path:
        """A bar for each word, from the baseline up."""
        height = self._fonts.face(run.face).metrics.x_height * run.size / EM * GREEK
        segments: list[Segment] = []
        for start, end in _words(run):
            first, *others = (run.at(*one) for one in ((start, 0.0), (end, 0.0), (end, height), (start, height)))
            segments.append(Segment(Step.MOVE, (self._point(first),)))
            segments.extend(Segment(Step.LINE, (self._point(one),)) for one in others)
            segments.append(Segment(Step.CLOSE))
        return Path(tuple(segments), self._rect(run.bounds), fill=run.paint)

    def _path(self, path: Path) -> Path:
        return replace(
            path,
            segments=tuple(Segment(s.step, tuple(map(self._point, s.points))) for s in path.segments),
            bounds=self._rect(path.bounds),
            stroke_width=path.stroke_width * self._scale,
            semantics=ARTIFACT,
        )

    def _point(self, point: Point) -> Point:
        return Point(self._corner.x + point.x * self._scale, self._corner.y + point.y * self._scale)

    def _rect(self, rect: Rect) -> Rect:
        corner = self._point(Point(rect.x, rect.y))
        return Rect(corner.x, corner.y, rect.width * self._scale, rect.height * self._scale)


def _words(run: GlyphRun) -> Iterator[tuple[Length, Length]]:
    """Where each word of a run begins and ends along its baseline."""
    start = end = None
    for glyph in run.glyphs:
        if glyph.text.isspace():
            if start is not None and end is not None:
                yield start, end
            start = end = None
        else:
            start = glyph.x if start is None else start
            end = glyph.x + glyph.advance * run.size / EM
    if start is not None and end is not None:
        yield start, end
