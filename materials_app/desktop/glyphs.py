"""Letters of the page as outlines: each glyph of each face drawn once by HarfBuzz, then kept as a Qt path.

Outlines rather than ``drawGlyphRun``: Qt draws nothing above 64 device pixels for a font opened from bytes, and a
poster's headline is larger than that. Outlines are right at every size and every pixel ratio.
"""

from __future__ import annotations

import uharfbuzz as hb
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from materials_app.model.display_list import FaceId
from materials_app.model.library import AssetLibrary


class _Pen:
    """Takes HarfBuzz's outline, y upwards in font units, into a path, y downwards."""

    def __init__(self) -> None:
        self.path = QPainterPath()
        # Variable outlines overlap; Qt's odd-even rule would leave holes where they do.
        self.path.setFillRule(Qt.FillRule.WindingFill)

    def moveTo(self, at: tuple[float, float]) -> None:
        """Begin a contour."""
        self.path.moveTo(at[0], -at[1])

    def lineTo(self, to: tuple[float, float]) -> None:
        """A straight line."""
        self.path.lineTo(to[0], -to[1])

    def qCurveTo(self, *points: tuple[float, float]) -> None:
        """A quadratic curve (one control point, as HarfBuzz gives them)."""
        (cx, cy), (x, y) = points
        self.path.quadTo(cx, -cy, x, -y)

    def curveTo(self, *points: tuple[float, float]) -> None:
        """A cubic curve."""
        (ax, ay), (bx, by), (x, y) = points
        self.path.cubicTo(ax, -ay, bx, -by, x, -y)

    def closePath(self) -> None:
        """End a contour."""
        self.path.closeSubpath()

    def endPath(self) -> None:
        """End an open contour; fonts have none."""


class GlyphOutlines:
    """Outlines by face and glyph index, in font units, opened from the asset library on first use."""

    def __init__(self, library: AssetLibrary) -> None:
        self._library = library
        self._files: dict[str, hb.Face] = {}
        self._faces: dict[FaceId, hb.Font] = {}
        self._paths: dict[tuple[FaceId, int], QPainterPath] = {}

    def path(self, face: FaceId, gid: int) -> QPainterPath:
        """The outline of a glyph. Callers must not change it.

        Raises:
            FontError: when the library has no such family.
        """
        key = (face, gid)
        if key not in self._paths:
            pen = _Pen()
            self._font(face).draw_glyph_with_pen(gid, pen)
            self._paths[key] = pen.path
        return self._paths[key]

    def units_per_em(self, face: FaceId) -> int:
        """The font's grid."""
        return int(self._font(face).face.upem)

    def _font(self, face: FaceId) -> hb.Font:
        if face not in self._faces:
            font = hb.Font(self._file(face.family))
            font.set_variations(dict(face.axes))
            self._faces[face] = font
        return self._faces[face]

    def _file(self, family: str) -> hb.Face:
        if family not in self._files:
            self._files[family] = hb.Face(self._library.font(family).data)
        return self._files[family]
