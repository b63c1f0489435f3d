"""Tiling and shading patterns (ISO 32000-2, 8.7): what lies in them is read like any other content."""

from __future__ import annotations

from typing import Any

from materials_app.preflight.canvas import Canvas
from materials_app.preflight.facts import Colour
from materials_app.preflight.graphics_state import GraphicsState, Source, TextState
from materials_app.preflight.pdf_values import box, get, matrix, number
from materials_app.preflight.script import ShadingPattern, TilingPattern
from materials_app.preflight.space import IDENTITY, Box, transform

_SHADING = 2
_COLOURED = 1


def read_pattern(canvas: Canvas, key: Any, under: Colour) -> TilingPattern | ShadingPattern | None:
    """The pattern named ``key``; ``under`` is what an uncoloured one is painted with.

    What its cell paints is noted once, at the place of the first cell.
    """
    pattern = canvas.resource("/Pattern", key)
    if pattern is None:
        canvas.seen.oddities["a pattern the page does not have"] = None
        return None
    if number(get(pattern, "/PatternType")) == _SHADING:
        canvas.space(get(get(pattern, "/Shading"), "/ColorSpace"))
        return ShadingPattern(pattern, canvas.resources)
    coloured = number(get(pattern, "/PaintType"), _COLOURED) == _COLOURED
    cell = box(get(pattern, "/BBox")) or Box(0, 0, 0, 0)
    ctm = matrix(get(pattern, "/Matrix")) or IDENTITY
    state = GraphicsState(ctm, transform(ctm, cell), TextState())
    if not coloured:
        state.fill = state.stroke = Source(under)
    return TilingPattern(pattern, canvas.read_nested(pattern, state), coloured)
