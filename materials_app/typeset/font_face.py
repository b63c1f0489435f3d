"""One instance of a font: measures, ink and outlines, all in thousandths of an em.

HarfBuzz is asked at a scale of 1000, so every width comes back as a whole thousandth. The same whole numbers go into a
PDF's ``/W`` and between its glyphs: a reader that rounds widths (PDFium does) cannot drift.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import uharfbuzz as hb

from materials_app.model.display_list import FaceId, Segment, Step
from materials_app.model.geometry import Point

__all__ = ["EM", "FaceMetrics", "FontFace", "Ink"]

EM = 1000
"""Units in an em: glyph space of PDF text (ISO 32000-2, 9.2.4)."""


@dataclass(frozen=True, slots=True)
class FaceMetrics:
    """Heights of a face above the baseline, thousandths of an em; ``descender`` is negative."""

    cap_height: int
    x_height: int
    ascender: int
    descender: int


@dataclass(frozen=True, slots=True)
class Ink:
    """Where a glyph's ink lies: from its origin, y upwards, thousandths of an em."""

    left: int
    low: int
    right: int
    high: int


class FontFace:
    """One face at one place on its axes. ``hb_font`` shapes at a scale of 1000; treat it as read-only."""

    def __init__(self, face_id: FaceId, face: hb.Face) -> None:
        self.id = face_id
        self.hb_font = hb.Font(face)
        self.hb_font.scale = (EM, EM)
        self.hb_font.set_variations(dict(face_id.axes))
        self.metrics = FaceMetrics(
            cap_height=self._metric(hb.OTMetricsTag.CAP_HEIGHT),
            x_height=self._metric(hb.OTMetricsTag.X_HEIGHT),
            ascender=self._metric(hb.OTMetricsTag.HORIZONTAL_ASCENDER),
            descender=self._metric(hb.OTMetricsTag.HORIZONTAL_DESCENDER),
        )
        self._inks: dict[int, Ink | None] = {}
        self._outlines: dict[int, tuple[Segment, ...]] = {}

    def advance(self, gid: int) -> int:
        """The glyph's own width, whole thousandths of an em, before kerning and tracking."""
        return int(self.hb_font.get_glyph_h_advance(gid))

    def ink(self, gid: int) -> Ink | None:
        """Where the glyph's ink lies, or none for a space."""
        if gid not in self._inks:
            self._inks[gid] = self._measured_ink(gid)
        return self._inks[gid]

    def outline(self, gid: int) -> tuple[Segment, ...]:
        """The glyph's contours in thousandths of an em from its origin, **y upwards**, quadratics raised to cubics.

        Multiply by ``size / EM`` and flip y to place it on a page. Fill rule: non-zero.
        """
        if gid not in self._outlines:
            pen: list[Segment] = []
            self.hb_font.draw_glyph(gid, _outline_funcs(), pen)
            self._outlines[gid] = tuple(pen)
        return self._outlines[gid]

    def _metric(self, tag: hb.OTMetricsTag) -> int:
        return int(self.hb_font.get_metric_position_with_fallback(tag))

    def _measured_ink(self, gid: int) -> Ink | None:
        box = self.hb_font.get_glyph_extents(gid)
        if box is None or not box.width:
            return None
        left, high = box.x_bearing, box.y_bearing
        return Ink(left, high + box.height, left + box.width, high)


@cache
def _outline_funcs() -> hb.DrawFuncs:
    """Callbacks that append a glyph's contours to a list of segments."""
    funcs = hb.DrawFuncs()
    funcs.set_move_to_func(_move_to)
    funcs.set_line_to_func(_line_to)
    funcs.set_quadratic_to_func(_quadratic_to)
    funcs.set_cubic_to_func(_cubic_to)
    funcs.set_close_path_func(_close)
    return funcs


def _move_to(x: float, y: float, pen: Any) -> None:
    pen.append(Segment(Step.MOVE, (Point(x, y),)))


def _line_to(x: float, y: float, pen: Any) -> None:
    pen.append(Segment(Step.LINE, (Point(x, y),)))


def _cubic_to(x1: float, y1: float, x2: float, y2: float, x: float, y: float, pen: Any) -> None:  # noqa: PLR0913 (HarfBuzz calls it)
    pen.append(Segment(Step.CURVE, (Point(x1, y1), Point(x2, y2), Point(x, y))))


def _quadratic_to(x1: float, y1: float, x: float, y: float, pen: Any) -> None:
    """A quadratic curve as the cubic that is the same curve: handles two thirds of the way to its control point."""
    start = pen[-1].points[-1]
    first = (start.x + (x1 - start.x) * 2 / 3, start.y + (y1 - start.y) * 2 / 3)
    second = (x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3)
    _cubic_to(*first, *second, x, y, pen)


def _close(pen: Any) -> None:
    pen.append(Segment(Step.CLOSE))
