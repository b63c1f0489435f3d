"""A page in small: the same display list scaled into a rectangle, for job tickets and proof sheets."""

from __future__ import annotations

from dataclasses import replace

from materials_app.model.display_list import (
    ARTIFACT,
    DisplayPage,
    GlyphRun,
    Item,
    Path,
    Picture,
    Segment,
    Symbol,
)
from materials_app.model.geometry import Point, Rect
from materials_app.model.units import Length
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.font_face import EM

__all__ = ["miniature"]


def miniature(page: DisplayPage, corner: Point, width: Length, fonts: FontBook) -> tuple[Item, ...]:
    """The page's items, scaled so that its trim is ``width`` wide and stands with its top left corner at ``corner``.

    It is a picture: letters become outlines and everything an artifact, so that no words are read or copied twice. Lay
    the page out without bleed first, or its grounds will reach past the small trim.
    """
    scale = width / page.geometry.trim.width
    return tuple(_Small(corner, scale, fonts).item(item) for item in page.items)


class _Small:
    """One scaling and shift, applied to any item."""

    def __init__(self, corner: Point, scale: float, fonts: FontBook) -> None:
        self._corner, self._scale, self._fonts = corner, scale, fonts

    def item(self, item: Item) -> Item:
        match item:
            case GlyphRun():
                return self._run(item)
            case Path():
                return self._path(item)
            case Picture():
                return replace(item, rect=self._rect(item.rect), ppi=item.ppi / self._scale, semantics=ARTIFACT)
            case Symbol():
                return replace(item, rect=self._rect(item.rect), semantics=ARTIFACT)

    def _run(self, run: GlyphRun) -> Path:
        face, size = self._fonts.face(run.face), run.size / EM
        segments: list[Segment] = []
        for glyph in run.glyphs:
            segments.extend(
                Segment(
                    step.step,
                    tuple(self._point(run.at(glyph.x + p.x * size, glyph.rise + p.y * size)) for p in step.points),
                )
                for step in face.outline(glyph.gid)
            )
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
