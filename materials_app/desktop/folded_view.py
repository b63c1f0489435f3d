"""The folded piece: the press file's own panels on paper that opens stage by stage, as a hand opens it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from materials_app.app.folded import Face, Stage
from materials_app.desktop.smaller import nearest
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import OVERLAY, ink
from materials_app.model.geometry import Rect

MARGIN = 48
SHADOW = 34
"""Of 255: the shadow under the piece."""
DARKEST = 0.16
"""How much a panel darkens that stands at a right angle to the light."""

Cut = tuple[QImage, Rect]
"""A side's picture, and a panel's place on it in pixels."""


class FoldedView(QWidget):
    """One stage, as large as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage: Stage | None = None
        self._cuts: Mapping[tuple[str, int], Cut] = {}
        self.margin = MARGIN
        self.ground = "canvas"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """As much room as there is."""
        return QSize(480, 480)

    def show_stage(self, stage: Stage | None, cuts: Mapping[tuple[str, int], Cut]) -> None:
        """Show a stage with these pictures of panels, by side and number."""
        self._stage, self._cuts = stage, cuts
        self.update()

    @property
    def stage(self) -> Stage | None:
        """What is shown."""
        return self._stage

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, shadow and panels."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), ink(getattr(theme_of(self), self.ground)))
        if self._stage is not None:
            paint_stage(painter, self._stage, self._cuts, QRectF(self.rect()), self.margin)
        painter.end()


def paint_stage(
    painter: QPainter, stage: Stage, cuts: Mapping[tuple[str, int], Cut], room: QRectF, margin: float
) -> None:
    """A stage in the middle of ``room``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    points = [QPointF(corner.x, corner.y) for face in stage.faces for corner in face.corners]
    extent = QPolygonF(points).boundingRect()
    wide, high = max(room.width() - 2 * margin, 1), max(room.height() - 2 * margin, 1)
    scale = min(wide / extent.width(), high / extent.height())
    place = QTransform().translate(room.center().x(), room.center().y()).scale(scale, scale)
    place.translate(-extent.center().x(), -extent.center().y())
    _paint_shadow(painter, place.mapRect(extent))
    for face in stage.faces:
        _paint_face(painter, face, cuts.get((face.side, face.panel)), place)


def _paint_shadow(painter: QPainter, extent: QRectF) -> None:
    shade = QColor(OVERLAY.trim)
    shade.setAlpha(SHADOW)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawEllipse(QPointF(extent.center().x(), extent.bottom()), extent.width() * 0.46, extent.height() * 0.028)


def _paint_face(painter: QPainter, face: Face, cut: Cut | None, place: QTransform) -> None:
    shown = place.map(QPolygonF([QPointF(corner.x, corner.y) for corner in face.corners]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink(OVERLAY.paper))
    painter.drawPolygon(shown)
    if cut is not None:
        image, part = cut
        ratio = painter.device().devicePixelRatioF()
        image, scale = nearest(image, shown.boundingRect().height() * ratio / max(part.height, 1))
        source = QRectF(part.x * scale, part.y * scale, part.width * scale, part.height * scale)
        whole = QPolygonF([source.topLeft(), source.topRight(), source.bottomRight(), source.bottomLeft()])
        turn = QTransform()
        if QTransform.quadToQuad(whole, shown, turn):
            painter.save()
            painter.setTransform(turn, combine=True)
            painter.drawImage(source, image, source)
            painter.restore()
    veil = QColor(OVERLAY.trim)
    veil.setAlphaF(min(face.shade * DARKEST, 1.0))
    painter.setBrush(veil)
    painter.setPen(QPen(ink(OVERLAY.grid), 0.7))
    painter.drawPolygon(shown)
