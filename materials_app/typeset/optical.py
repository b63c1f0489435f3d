"""The optical left edge: what the eye takes for the beginning of a line.

Side bearings differ from letter to letter, and round or slanting letters look indented even when their ink touches the
margin. So a line is moved until its first ink meets the margin, then a little further; opening quotes hang outside.
"""

from __future__ import annotations

from materials_app.typeset.font_face import FontFace
from materials_app.typeset.shaping import ShapedText

__all__ = ["left_edge"]

_HANG = {"T": 15, "V": 18, "W": 18, "Y": 20, "C": 12, "O": 12, "G": 12, "Q": 12, "S": 10, "Ŵ": 18, "Ŷ": 20}
"""How far a letter's ink goes beyond the margin, thousandths of an em (layout rule 3, judged by eye; 30 was visibly
too much on T and Y)."""

_HANGS_OUTSIDE = frozenset("“‘\"'«‹")
"""Marks that stand wholly outside the margin."""


def left_edge(face: FontFace, shaped: ShapedText) -> int:
    """How far right of the line's origin the margin lies, thousandths of an em."""
    if shaped.text[:1] in _HANGS_OUTSIDE and len(shaped.glyphs) > 1:
        first, second = shaped.glyphs[:2]
        ink = face.ink(second.gid)
        return first.step + (ink.left if ink else 0)
    return shaped.left + _HANG.get(shaped.text[:1], 0)
