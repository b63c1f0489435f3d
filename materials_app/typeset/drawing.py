"""A drawing in its field as paths: composed for the room its words leave it, then cut to the field and its bleed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from materials_app.model.colour import Paint
from materials_app.model.display_list import Path, Segment, Semantics
from materials_app.model.document import BoundDrawing
from materials_app.model.geometry import Point, Rect
from materials_app.model.motif import Motif
from materials_app.model.page import PageGeometry
from materials_app.model.template import Role
from materials_app.model.units import Length, mm
from materials_app.typeset.clipping import clipped
from materials_app.typeset.curves import reach
from materials_app.typeset.motifs.door import door
from materials_app.typeset.motifs.dots import dots
from materials_app.typeset.motifs.glow import glow
from materials_app.typeset.motifs.line import line
from materials_app.typeset.motifs.outline import mirrored
from materials_app.typeset.motifs.rings import rings
from materials_app.typeset.motifs.stage import Shape, Stage
from materials_app.typeset.motifs.voices import voices
from materials_app.typeset.runs import bled
from materials_app.typeset.white_edge import DRAWING_SLOT

__all__ = ["DRAWING", "MOTIFS", "drawing_paths"]

DRAWING = Semantics(Role.ARTIFACT, slot=DRAWING_SLOT)
"""A drawing says nothing that words do not say: it is decoration, not content (ISO 14289-1, 7.3)."""

MOTIFS: dict[Motif, Callable[[Stage], Iterator[Shape]]] = {
    Motif.DOOR: door,
    Motif.LINE: line,
    Motif.GLOW: glow,
    Motif.DOTS: dots,
    Motif.VOICES: voices,
    Motif.RINGS: rings,
}

_JOIN: Length = mm(1)
"""How far a shape runs on into the panel it joins: edges that only met would show a seam on screens."""


def drawing_paths(bound: BoundDrawing, clear: Length, geometry: PageGeometry) -> Iterator[Path]:
    """The drawing's shapes, from the back to the front.

    Args:
        bound: the drawing and its colours.
        clear: the height on the page down to which its words reach.
        geometry: the page it stands on.
    """
    frame, swatches = bound.frame, dict(bound.swatches)
    field = Rect(frame.x, frame.y, frame.width, frame.height)
    window = bled(field, frame.bleeds, geometry)
    stage = Stage(
        width=frame.width,
        height=frame.height,
        margin=frame.margin,
        clear=max(clear - frame.y, 0.0),
        opening=frame.opening,
        stroke=frame.stroke,
        ends=frame.ends,
        hangs=frame.hangs,
        bleed=geometry.bleed,
        below=max(window.bottom - field.bottom, 0.0),
    )
    for shape in MOTIFS[frame.motif](stage):
        outline = mirrored(shape.segments, frame.width) if frame.is_mirrored else shape.segments
        kept = clipped(_placed(outline, field), _joined(window, shape, stage, geometry.bleed_box))
        if kept:
            yield Path(kept, reach(kept), fill=Paint.of(swatches[shape.part]), semantics=DRAWING)


def _placed(segments: tuple[Segment, ...], field: Rect) -> tuple[Segment, ...]:
    return tuple(
        replace(one, points=tuple(Point(field.x + p.x, field.y + p.y) for p in one.points)) for one in segments
    )


def _joined(window: Rect, shape: Shape, stage: Stage, page: Rect) -> Rect:
    """What a shape is cut to: a little more towards the panel, where it joins that; nothing past the page, where the
    panel stands beside the field and the shape runs off at its foot."""
    if not shape.joins:
        return window
    if stage.hangs:
        return Rect(window.x, window.y - _JOIN, window.width, window.height + _JOIN)
    foot = max(min(window.bottom + _JOIN, page.bottom), window.bottom)
    return Rect(window.x, window.y, window.width, foot - window.y)
