"""Text to glyphs: HarfBuzz shapes, every distance becomes a whole thousandth of an em, the text stays beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import uharfbuzz as hb

from materials_app.model.display_list import FaceId, Glyph
from materials_app.typeset.font_face import EM, FontFace

__all__ = ["PlacedGlyph", "ShapedText", "Stretch", "join", "placed_glyphs", "shape"]


class PlacedGlyph(NamedTuple):
    """One glyph in a shaped text; all distances are whole thousandths of an em.

    Attributes:
        gid: glyph index.
        step: from this glyph's origin to the next one's: its own width plus kerning.
        shift: sideways from where it would stand; for marks.
        rise: upwards from the baseline; for marks.
        advance: its own width.
        text: the characters of its cluster; empty for the cluster's other glyphs.
    """

    gid: int
    step: int
    shift: int
    rise: int
    advance: int
    text: str


@dataclass(frozen=True, slots=True)
class ShapedText:
    """Shaped glyphs with what fitting asks of them, in whole thousandths of an em.

    Attributes:
        text: the characters, spaces included.
        glyphs: in the order they are drawn.
        width: from the origin to where the next text begins, without tracking.
        left: where the ink begins, from the origin. right: where it ends, without tracking.
        low: lowest ink, y upwards from the baseline. high: highest ink.
        gaps: how many glyphs stand before the last one that leaves ink, so how often tracking moves its right edge.
        stretches: what it is made of from left to right, where that is more than one face or runs from right to left.
    """

    text: str
    glyphs: tuple[PlacedGlyph, ...]
    width: int
    left: int
    right: int
    low: int
    high: int
    gaps: int
    stretches: tuple[Stretch, ...] = ()

    def ink_width(self, tracking: int) -> int:
        """From the first ink to the last, with ``tracking`` thousandths after every glyph between them."""
        return self.right - self.left + tracking * self.gaps

    def set_width(self, tracking: int) -> int:
        """From the origin to where the next text begins, with ``tracking`` thousandths after every glyph."""
        return self.width + tracking * len(self.glyphs)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a line in one face that runs one way: its letters are drawn from left to right, ``shaped.text`` is read
    in its own direction. ``start`` is how many characters of the line are read before it."""

    face: FaceId
    shaped: ShapedText
    rtl: bool = False
    start: int = 0


def shape(
    face: FontFace, text: str, language: str = "", *, tabular: bool = False, rtl: bool | None = None
) -> ShapedText:
    """Shape ``text`` in ``face``. Kerning and ligatures are on; ``tabular`` gives all figures one width.

    The caller has made sure that the font has every character (``FontBook.require``), and says by ``rtl`` which way
    the text runs where its letters alone do not tell.
    """
    if not text:
        return _measured(face, text, ())
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    if language:
        buffer.language = language
    buffer.guess_segment_properties()
    if rtl is not None:
        buffer.direction = "rtl" if rtl else "ltr"
    hb.shape(face.hb_font, buffer, {"tnum": True} if tabular else {})
    return _measured(face, text, _glyphs(face, text, buffer))


def join(parts: tuple[ShapedText, ...]) -> ShapedText:
    """Shaped texts set one after the other, as one."""
    if len(parts) == 1:
        return parts[0]
    width, left, right, gaps, count = 0, 0, 0, 0, 0
    for part in parts:
        if part.right > part.left:
            left = left if right else width + part.left
            right, gaps = width + part.right, count + part.gaps
        width += part.width
        count += len(part.glyphs)
    return ShapedText(
        text="".join(part.text for part in parts),
        glyphs=tuple(glyph for part in parts for glyph in part.glyphs),
        width=width,
        left=left,
        right=right,
        low=min((part.low for part in parts), default=0),
        high=max((part.high for part in parts), default=0),
        gaps=gaps,
    )


def placed_glyphs(shaped: ShapedText, size: float, tracking: int) -> tuple[Glyph, ...]:
    """The glyphs of a run at ``size`` points, every place a whole number of thousandths of the size."""
    scale = size / EM
    pen = 0
    glyphs = []
    for glyph in shaped.glyphs:
        glyphs.append(Glyph(glyph.gid, (pen + glyph.shift) * scale, glyph.rise * scale, glyph.advance, glyph.text))
        pen += glyph.step + tracking
    return tuple(glyphs)


def _glyphs(face: FontFace, text: str, buffer: hb.Buffer) -> tuple[PlacedGlyph, ...]:
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    speaks = _widest_of_each(infos, positions) if buffer.direction == "rtl" else None
    glyphs = []
    for at, (info, position) in enumerate(zip(infos, positions, strict=True)):
        is_first = speaks is None or speaks[info.cluster] == at
        end = ends.pop(info.cluster, info.cluster) if is_first else info.cluster
        glyphs.append(
            PlacedGlyph(
                gid=info.codepoint,
                step=position.x_advance,
                shift=position.x_offset,
                rise=position.y_offset,
                advance=face.advance(info.codepoint),
                text=text[info.cluster : end],
            )
        )
    return tuple(glyphs)


def _widest_of_each(infos: Sequence[Any], positions: Sequence[Any]) -> dict[int, int]:
    """Which glyph of each cluster is the letter, by its place in the line: dots and marks come before it."""
    widest: dict[int, int] = {}
    for at, (info, position) in enumerate(zip(infos, positions, strict=True)):
        known = widest.setdefault(info.cluster, at)
        if position.x_advance > positions[known].x_advance:
            widest[info.cluster] = at
    return widest


def _measured(face: FontFace, text: str, glyphs: tuple[PlacedGlyph, ...]) -> ShapedText:
    pen, gaps = 0, 0
    lefts, rights, lows, highs = [], [], [], []
    for index, glyph in enumerate(glyphs):
        ink = face.ink(glyph.gid)
        if ink:
            lefts.append(pen + glyph.shift + ink.left)
            rights.append(pen + glyph.shift + ink.right)
            lows.append(glyph.rise + ink.low)
            highs.append(glyph.rise + ink.high)
            gaps = index
        pen += glyph.step
    return ShapedText(
        text=text,
        glyphs=glyphs,
        width=pen,
        left=min(lefts, default=0),
        right=max(rights, default=0),
        low=min(lows, default=0),
        high=max(highs, default=0),
        gaps=gaps,
    )
