"""Colour operators (ISO 32000-2, 8.6.8). They are kept out of the script: each mark carries its own colour there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pikepdf

from materials_app.preflight.canvas import Canvas
from materials_app.preflight.colour_spaces import initial_colour
from materials_app.preflight.facts import CMYK, GRAY, RGB, Colour, Space
from materials_app.preflight.graphics_state import Source
from materials_app.preflight.patterns import read_pattern
from materials_app.preflight.pdf_values import numbers

_DEVICE: Mapping[str, Space] = {"g": GRAY, "G": GRAY, "rg": RGB, "RG": RGB, "k": CMYK, "K": CMYK}
_FILLS = frozenset({"g", "rg", "k", "cs", "sc", "scn"})


def _set(canvas: Canvas, operator: str, source: Source) -> None:
    if operator in _FILLS:
        canvas.state.fill = source
    else:
        canvas.state.stroke = source


def device(canvas: Canvas, instruction: Any) -> None:
    """``g G rg RG k K``: space and colour at once."""
    operator = str(instruction.operator)
    space = _DEVICE[operator]
    canvas.seen.spaces[space] = None
    _set(canvas, operator, Source(Colour(space, numbers(instruction.operands))))


def select(canvas: Canvas, instruction: Any) -> None:
    """``cs CS``: a space with its initial colour."""
    _set(canvas, str(instruction.operator), Source(initial_colour(canvas.space(instruction.operands[0]))))


def colour(canvas: Canvas, instruction: Any) -> None:
    """``sc SC scn SCN``: a colour in the space of now, or a pattern."""
    operator, operands = str(instruction.operator), list(instruction.operands)
    now = canvas.state.fill if operator in _FILLS else canvas.state.stroke
    if not operands or not isinstance(operands[-1], pikepdf.Name):
        _set(canvas, operator, Source(Colour(now.colour.space, numbers(operands))))
        return
    key, space = operands.pop(), now.colour.space
    under = Colour(space.base, numbers(operands)) if space.base is not None else Colour(space, ())
    _set(canvas, operator, Source(under, read_pattern(canvas, key, under)))


HANDLERS = {
    **dict.fromkeys(_DEVICE, device),
    **dict.fromkeys(("cs", "CS"), select),
    **dict.fromkeys(("sc", "SC", "scn", "SCN"), colour),
}
