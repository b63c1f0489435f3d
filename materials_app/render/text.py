"""Glyph runs as text objects: every glyph by its index, at the place the display list gives it.

``/W`` holds each glyph's own width in whole thousandths of an em; what lies between that width and the next glyph's
place goes into ``TJ`` (ISO 32000-2, 9.4.3). Both come from the same numbers, so a run cannot drift.
"""

from __future__ import annotations

import math
from itertools import groupby

from materials_app.model.display_list import Glyph, GlyphRun
from materials_app.model.units import Length
from materials_app.render.operators import number, utf16_hex
from materials_app.typeset.font_face import EM

PLACE_TOLERANCE: Length = 0.01
"""How far rounding may move a glyph, points: half of what the tests allow."""


def text_object(run: GlyphRun, font: str, at: tuple[float, float]) -> str:
    """``run`` as one text object set in the resource ``font`` from ``at`` (PDF space)."""
    x, y = at
    strings = " ".join(_strings(run))
    return f"BT /{font} {number(run.size)} Tf 1 0 0 1 {number(x)} {number(y)} Tm {strings} ET"


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


def _strings(run: GlyphRun) -> list[str]:
    """``TJ`` operators of a run, one for each stretch of glyphs that share a rise."""
    pairs = zip(run.glyphs, adjustments(run), strict=True)
    parts: list[str] = []
    for rise, stretch in groupby(pairs, key=lambda pair: pair[0].rise):
        shown = f"[{_shown(tuple(stretch))}] TJ"
        parts.append(f"{number(rise)} Ts {shown} 0 Ts" if rise else shown)
    return parts


def _shown(stretch: tuple[tuple[Glyph, float], ...]) -> str:
    """The operand of ``TJ``: glyph indices in hexadecimal, broken only where something must be adjusted."""
    shown = ""
    for glyph, adjustment in stretch:
        code = f"{glyph.gid:04X}"
        if adjustment or not shown:
            shown += f"{'>' if shown else ''}{number(adjustment) if adjustment else ''}<{code}"
        else:
            shown += code
    return f"{shown}>"
