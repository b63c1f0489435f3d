"""Set lines and fields of colour as display-list items at their final places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from materials_app.model.colour import Paint
from materials_app.model.display_list import ARTIFACT, GlyphRun, Path, Semantics, rectangle
from materials_app.model.document import BoundFill, BoundText
from materials_app.model.geometry import Point, Rect
from materials_app.model.page import PageGeometry
from materials_app.model.units import Length
from materials_app.typeset.setting import Block, Line, Setting
from materials_app.typeset.shaping import Stretch, placed_glyphs

__all__ = ["bled", "fill_path", "glyph_runs"]


def glyph_runs(bound: BoundText, block: Block, first_baseline: Length) -> Iterator[GlyphRun]:
    """One run for each line, the first standing on ``first_baseline``; one for each part of a line of several."""
    frame = bound.frame
    for line, baseline in zip(block.lines, block.baselines, strict=True):
        semantics = Semantics(frame.role, frame.order, bound.language, slot=line.slot)
        margin = frame.x + frame.width if line.rtl else frame.x
        yield from _runs(block, line, Point(margin, first_baseline + baseline), semantics)


def _runs(block: Block, line: Line, at: Point, semantics: Semantics) -> Iterator[GlyphRun]:
    """A line whose margin stands at ``at``, part by part from left to right."""
    setting, paint = block.setting, Paint.of(line.swatch)
    parts = line.shaped.stretches or (Stretch(setting.face, line.shaped),)
    pen = -line.edge
    for part in parts:
        origin = Point(at.x + pen * setting.scale, at.y)
        run = _run(setting, part, origin, paint, semantics)
        yield run if len(parts) == 1 else replace(run, parts=len(parts))
        pen += part.shaped.set_width(setting.tracking)


def _run(setting: Setting, part: Stretch, origin: Point, paint: Paint, semantics: Semantics) -> GlyphRun:
    shaped, scale = part.shaped, setting.scale
    return GlyphRun(
        face=part.face,
        size=setting.size,
        origin=origin,
        glyphs=placed_glyphs(shaped, setting.size, setting.tracking),
        text=shaped.text,
        width=shaped.set_width(setting.tracking) * scale,
        bounds=Rect(
            origin.x + shaped.left * scale,
            origin.y - shaped.high * scale,
            shaped.ink_width(setting.tracking) * scale,
            (shaped.high - shaped.low) * scale,
        ),
        paint=paint,
        semantics=semantics,
        rtl=part.rtl,
        start=part.start,
    )


def fill_path(bound: BoundFill, field: Rect, geometry: PageGeometry) -> Path:
    """A field of colour at its place, run into the bleed on the sides that ask for it."""
    rect = bled(field, bound.frame.bleeds, geometry)
    return Path(rectangle(rect), rect, fill=Paint.of(bound.swatch), semantics=ARTIFACT)


def bled(rect: Rect, sides: tuple[str, ...], geometry: PageGeometry) -> Rect:
    """``rect`` with the named sides moved out to the bleed box."""
    box = geometry.bleed_box
    left = box.x if "left" in sides else rect.x
    top = box.y if "top" in sides else rect.y
    right = box.right if "right" in sides else rect.right
    foot = box.bottom if "bottom" in sides else rect.bottom
    return Rect(left, top, right - left, foot - top)
