"""Artwork at its scale: a piece too large for one file at its own size, in the size its printer is sent.

A billboard is laid out at its true size and drawn at a tenth. Everything that has a length gets shorter by the same
share; resolutions rise by it. Marks were drawn that much larger (``PageGeometry.scale``), so they come out as they are.
"""

from __future__ import annotations

from dataclasses import replace

from materials_app.model.display_list import (
    DisplayList,
    DisplayPage,
    Glyph,
    GlyphRun,
    Item,
    Path,
    Picture,
    Segment,
    Symbol,
)
from materials_app.model.geometry import Point, Rect, Size
from materials_app.model.page import PageGeometry

__all__ = ["artwork", "at_scale", "scaled_geometry"]


def artwork(display_list: DisplayList) -> DisplayList:
    """The piece in the size its file has; the same one where that is the true size."""
    return replace(display_list, pages=tuple(_page(page) for page in display_list.pages))


def _page(page: DisplayPage) -> DisplayPage:
    scale = page.geometry.scale
    if scale == 1:
        return page
    return DisplayPage(scaled_geometry(page.geometry), tuple(at_scale(item, scale) for item in page.items))


def scaled_geometry(geometry: PageGeometry) -> PageGeometry:
    """The boxes and folds of the artwork."""
    scale = geometry.scale
    panels = (replace(panel, x=panel.x * scale, width=panel.width * scale) for panel in geometry.panels)
    return replace(
        geometry,
        trim=Size(geometry.trim.width * scale, geometry.trim.height * scale),
        bleed=geometry.bleed * scale,
        safe=geometry.safe * scale,
        panels=tuple(panels),
        corner=geometry.corner * scale,
        insets=geometry.insets.times(scale) if geometry.insets else None,
        scale=1.0,
        tabs=tuple(_rect(tab, scale) for tab in geometry.tabs),
    )


def at_scale(item: Item, scale: float) -> Item:
    """``item`` with every length multiplied by ``scale``."""
    match item:
        case GlyphRun():
            return _run(item, scale)
        case Path():
            segments = (Segment(one.step, tuple(_point(at, scale) for at in one.points)) for one in item.segments)
            bounds, stroke = _rect(item.bounds, scale), item.stroke_width * scale
            return replace(item, segments=tuple(segments), bounds=bounds, stroke_width=stroke)
        case Picture():
            return replace(item, rect=_rect(item.rect, scale), ppi=item.ppi / scale)
        case Symbol():
            return replace(item, rect=_rect(item.rect, scale))


def _run(run: GlyphRun, scale: float) -> GlyphRun:
    glyphs = (Glyph(one.gid, one.x * scale, one.rise * scale, one.advance, one.text) for one in run.glyphs)
    return replace(
        run,
        size=run.size * scale,
        origin=_point(run.origin, scale),
        glyphs=tuple(glyphs),
        width=run.width * scale,
        bounds=_rect(run.bounds, scale),
    )


def _point(point: Point, scale: float) -> Point:
    return Point(point.x * scale, point.y * scale)


def _rect(rect: Rect, scale: float) -> Rect:
    return Rect(rect.x * scale, rect.y * scale, rect.width * scale, rect.height * scale)
