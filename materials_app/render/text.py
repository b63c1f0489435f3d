"""Glyph runs as text objects: every glyph by its index, at the place the display list gives it.

``/W`` holds each glyph's own width in whole thousandths of an em; what lies between that width and the next glyph's
place goes into ``TJ`` (ISO 32000-2, 9.4.3). Both come from the same numbers, so a run cannot drift.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import groupby

from materials_app.model.display_list import GlyphRun
from materials_app.model.units import Length
from materials_app.render.operators import number, utf16_hex
from materials_app.typeset.font_face import EM

PLACE_TOLERANCE: Length = 0.01
"""How far rounding may move a glyph, points: half of what the tests allow."""

_ACROSS, _UPWARDS = "1 0 0 1", "0 1 -1 0"
"""How a text matrix begins: letters upright, or a quarter turn anticlockwise (ISO 32000-2, 8.3.3)."""


def text_object(run: GlyphRun, font: str, at: tuple[float, float], codes: tuple[int, ...] = ()) -> str:
    """``run`` as one text object set in the resource ``font`` from ``at`` (PDF space).

    ``codes`` show its glyphs, one for each; without them the glyphs' own indices do.
    """
    x, y = at
    way = _UPWARDS if run.turned else _ACROSS
    strings = " ".join(_strings(run, codes or tuple(glyph.gid for glyph in run.glyphs)))
    return f"BT /{font} {number(run.size)} Tf {way} {number(x)} {number(y)} Tm {strings} ET"


def with_actual_text(operators: str, text: str) -> str:
    """``operators`` marked to read as ``text`` (ISO 32000-2, 14.9.4)."""
    return f"/Span <</ActualText <FEFF{utf16_hex(text)}>>> BDC {operators} EMC"


def adjustments(run: GlyphRun) -> tuple[float, ...]:
    """What to subtract before each glyph, thousandths of an em, so that it stands where it must.

    The pen is followed as the file moves it, from the rounded values: rounding never adds up along a run.
    """
    digits = max(0, math.ceil(math.log10(run.size / (2 * EM * PLACE_TOLERANCE))))
    pen = 0.0
    values = []
    for glyph in run.glyphs:
        value = round(pen - glyph.x * EM / run.size, digits)
        values.append(value)
        pen += glyph.advance - value
    return tuple(values)


def _strings(run: GlyphRun, codes: tuple[int, ...]) -> list[str]:
    """``TJ`` operators of a run, one for each stretch of glyphs that share a rise."""
    placed = zip(run.glyphs, codes, adjustments(run), strict=True)
    parts: list[str] = []
    for rise, stretch in groupby(placed, key=lambda one: one[0].rise):
        shown = f"[{_shown((code, adjustment) for _, code, adjustment in stretch)}] TJ"
        parts.append(f"{number(rise)} Ts {shown} 0 Ts" if rise else shown)
    return parts


def _shown(stretch: Iterable[tuple[int, float]]) -> str:
    """The operand of ``TJ``: codes in hexadecimal, broken only where something must be adjusted."""
    shown = ""
    for index, adjustment in stretch:
        code = f"{index:04X}"
        if adjustment or not shown:
            shown += f"{'>' if shown else ''}{number(adjustment) if adjustment else ''}<{code}"
        else:
            shown += code
    return f"{shown}>"
