"""Draws a display list with Qt: the same list the print file is drawn from, in the colours of its proof.

Nothing is measured and nothing decided here. Coordinates are points from the trim's top left corner, y downwards,
as in the list; the caller scales.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from materials_app.desktop.glyphs import GlyphOutlines
from materials_app.desktop.theme import OVERLAY, ink
from materials_app.model.colour import Paint
from materials_app.model.display_list import DisplayPage, GlyphRun, Item, Path, Picture, Segment, Step, Symbol
from materials_app.model.geometry import Rect
from materials_app.model.library import AssetLibrary


def qrect(rect: Rect) -> QRectF:
    """A rectangle of ours as Qt's."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def colour(paint: Paint) -> QColor:
    """What a paint looks like on the proof."""
    return QColor(paint.proof.red, paint.proof.green, paint.proof.blue)


def symbol_path(symbol: Symbol) -> QPainterPath:
    """All dark modules of a symbol as one path, neighbours in a row joined."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    side = symbol.module
    for row, modules in enumerate(symbol.rows):
        for start, end in _runs(modules):
            left, top = symbol.rect.x + start * side, symbol.rect.y + row * side
            path.addRect(QRectF(left, top, (end - start) * side, side))
    return path


def _runs(modules: str) -> list[tuple[int, int]]:
    """Start and end of every stretch of ``1`` in a row of modules."""
    edges = [at for at in range(len(modules) + 1) if _bit(modules, at) != _bit(modules, at - 1)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _bit(modules: str, at: int) -> bool:
    return 0 <= at < len(modules) and modules[at] == "1"


class PagePainter:
    """Paints pages. Keeps glyph outlines and decoded pictures between two paintings."""

    def __init__(self, library: AssetLibrary) -> None:
        self._library = library
        self._outlines = GlyphOutlines(library)
        self._images: dict[str, QImage] = {}
        self._drawn: tuple[tuple[object, Rect], QPainterPath] | None = None

    @property
    def library(self) -> AssetLibrary:
        """Where pictures come from."""
        return self._library

    def use(self, library: AssetLibrary) -> None:
        """Take pictures from another library from now on; fonts are the same in every one."""
        if library is not self._library:
            self._library = library
            self._images = {}

    def paint(
        self, painter: QPainter, page: DisplayPage, *, with_bleed: bool, within: Sequence[Rect] | None = None
    ) -> None:
        """Paint the page clipped to its trim, or to its bleed; marks and slug stay outside either.

        ``within``: leave out what has no ink in any of these; the caller has clipped to them.

        Raises:
            FontError: when a font is missing. InputError: when a picture is.
        """
        box = page.geometry.bleed_box if with_bleed else page.geometry.trim_box
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipRect(qrect(box), Qt.ClipOperation.IntersectClip)
        painter.fillRect(qrect(box), ink(OVERLAY.paper))
        for item in page.items:
            # Marks and slug line lie outside; they are a third of a poster's letters.
            ink_in = extent(item)
            if ink_in.overlaps(box) and (within is None or any(ink_in.overlaps(one) for one in within)):
                self._item(painter, item)
        painter.restore()

    def _item(self, painter: QPainter, item: Item) -> None:
        if isinstance(item, GlyphRun):
            self._run(painter, item)
        elif isinstance(item, Path):
            _paint_path(painter, item)
        elif isinstance(item, Symbol):
            self._symbol(painter, item)
        else:
            self._picture(painter, item)

    def _run(self, painter: QPainter, run: GlyphRun) -> None:
        scale = run.size / self._outlines.units_per_em(run.face)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(run.paint))
        painter.translate(run.origin.x, run.origin.y)
        if run.turned:
            painter.rotate(-90)
        painter.scale(scale, scale)
        x = y = 0.0
        for glyph in run.glyphs:
            # One step from glyph to glyph: saving and restoring the painter for each costs as much as drawing it.
            painter.translate((glyph.x - x) / scale, (y - glyph.rise) / scale)
            painter.drawPath(self._outlines.path(run.face, glyph.gid))
            x, y = glyph.x, glyph.rise
        painter.restore()

    def _symbol(self, painter: QPainter, symbol: Symbol) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(qrect(symbol.quiet_rect), colour(symbol.ground))
        painter.setBrush(colour(symbol.paint))
        if self._drawn is None or self._drawn[0] != (symbol.rows, symbol.rect):
            self._drawn = ((symbol.rows, symbol.rect), symbol_path(symbol))
        painter.drawPath(self._drawn[1])

    def _picture(self, painter: QPainter, picture: Picture) -> None:
        image = self._image(picture.image)
        left, top, right, bottom = picture.crop
        source = QRectF(
            left * image.width(),
            top * image.height(),
            (right - left) * image.width(),
            (bottom - top) * image.height(),
        )
        painter.drawImage(qrect(picture.rect), image, source)

    def _image(self, name: str) -> QImage:
        if name not in self._images:
            self._images[name] = QImage.fromData(QByteArray(self._library.image(name).data))
        return self._images[name]


def extent(item: Item) -> Rect:
    """The rectangle an item may put ink into."""
    if isinstance(item, Symbol):
        return item.quiet_rect
    if isinstance(item, Picture):
        return item.rect
    return item.bounds.grown(item.stroke_width) if isinstance(item, Path) else item.bounds


def outline(segments: Iterable[Segment]) -> QPainterPath:
    """The segments of a display list or a mark as Qt draws them; where they wind, they are filled."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for segment in segments:
        points = [QPointF(point.x, point.y) for point in segment.points]
        if segment.step is Step.MOVE:
            path.moveTo(points[0])
        elif segment.step is Step.LINE:
            path.lineTo(points[0])
        elif segment.step is Step.CURVE:
            path.cubicTo(*points)
        else:
            path.closeSubpath()
    return path


def _paint_path(painter: QPainter, item: Path) -> None:
    painter.setBrush(colour(item.fill) if item.fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(item.stroke), item.stroke_width) if item.stroke else Qt.PenStyle.NoPen)
    painter.drawPath(outline(item.segments))
