"""Path construction, clipping and painting operators (ISO 32000-2, 8.5)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pikepdf

from materials_app.preflight.canvas import Canvas
from materials_app.preflight.facts import Act, Painted
from materials_app.preflight.pdf_values import numbers
from materials_app.preflight.script import PathPart
from materials_app.preflight.space import Box, around, scales

_PAINT: Mapping[str, tuple[str, bool, bool]] = {
    # operator: fill rule, stroke, close first
    "S": ("", True, False),
    "s": ("", True, True),
    "f": ("f", False, False),
    "F": ("f", False, False),
    "f*": ("f*", False, False),
    "B": ("f", True, False),
    "B*": ("f*", True, False),
    "b": ("f", True, True),
    "b*": ("f*", True, True),
    "n": ("", False, False),
}


def construct(canvas: Canvas, instruction: Any) -> None:
    """``m l c v y h re``: widen the path by its points (control points included: the box may be generous)."""
    canvas.path.append(instruction)
    given = numbers(instruction.operands)
    if str(instruction.operator) == "re" and given:
        x, y, width, height = given
        given = (x, y, x + width, y, x + width, y + height, x, y + height)
    for index in range(0, len(given) - 1, 2):
        canvas.add_point(given[index], given[index + 1])


def clip(canvas: Canvas, instruction: Any) -> None:
    """``W W*``: the path clips once it has been painted."""
    canvas.path.append(instruction)
    canvas.clips = True


def paint(canvas: Canvas, instruction: Any) -> None:
    """Every operator that ends a path."""
    rule, stroke, close = _PAINT[str(instruction.operator)]
    box = around(canvas.points) if canvas.points else None
    if box is not None:
        _note(canvas, box, fill=bool(rule), stroke=stroke)
        if canvas.clips:
            canvas.state.clip = canvas.state.clip.meet(box)
    canvas.flush()
    outline = pikepdf.unparse_content_stream(canvas.path)
    state = canvas.state
    canvas.script.parts.append(PathPart(outline, rule, stroke, close, state.fill, state.stroke, state.overprint))
    canvas.path, canvas.points, canvas.clips = [], [], False


def _note(canvas: Canvas, box: Box, *, fill: bool, stroke: bool) -> None:
    state = canvas.state
    marks, mode = canvas.seen.painted, state.overprint.mode
    if fill:
        thickness = min(box.width, box.height)
        seen = box.meet(state.clip)
        if not seen.is_empty:
            colour, overprint = state.fill.colour, state.overprint.fill
            marks.append(Painted(Act.FILL, seen, colour, overprint, mode, thickness, canvas.layer))
    if stroke:
        line = state.line_width * min(scales(state.ctm))
        seen = box.grown(line / 2).meet(state.clip)
        if not seen.is_empty:
            colour, overprint = state.stroke.colour, state.overprint.stroke
            marks.append(Painted(Act.STROKE, seen, colour, overprint, mode, line, canvas.layer))


HANDLERS = {
    **dict.fromkeys(("m", "l", "c", "v", "y", "h", "re"), construct),
    **dict.fromkeys(("W", "W*"), clip),
    **dict.fromkeys(_PAINT, paint),
}
