"""The piece in its place: on a wall beside a door, or in a hand, as large as an eye sees it from where it is read."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from materials_app.desktop.smaller import nearest
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import OVERLAY, ink

SCREEN_AT = 0.6
"""Metres from an eye to the screen it looks at."""
IN_HAND = 0.5
"""A piece that is read from nearer than this is held in a hand."""
DOOR = (762.0, 1981.0)
"""Width and height in millimetres of a common British internal door (2 ft 6 by 6 ft 6)."""
HANGS_AT = 1500.0
"""Millimetres from the floor to the middle of a poster: the height of standing eyes."""
DOOR_GAP = 260.0
FRAME = 70.0
HANDLE_AT = 1000.0
MM_PER_INCH = 25.4


class PlaceView(QWidget):
    """A picture of the trimmed piece in its place, to scale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._size_mm = (1.0, 1.0)
        self._from = 1.0
        self._ppi = 96.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """As much room as there is."""
        return QSize(480, 480)

    def show_piece(self, image: QImage | None, size_mm: tuple[float, float], metres: float, ppi: float) -> None:
        """Show a trimmed piece of this size as it is seen from so many metres, on a screen of ``ppi``."""
        self._image, self._size_mm, self._from, self._ppi = image, size_mm, metres, ppi
        self.update()

    @property
    def per_mm(self) -> float:
        """Pixels a millimetre: as large as the thing itself looks from there."""
        return self._ppi / MM_PER_INCH * SCREEN_AT / self._from

    @property
    def is_held(self) -> bool:
        """Whether the piece is in a hand."""
        return self._from < IN_HAND

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the place and the piece."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), ink(theme_of(self).canvas))
        wide, high = (length * self.per_mm for length in self._size_mm)
        middle = QPointF(self.width() / 2, self.height() / 2)
        piece = QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)
        if self.is_held:
            self._paint_hand(painter, piece, thumb=False)
            self._paint_piece(painter, piece)
            self._paint_hand(painter, piece, thumb=True)
        else:
            self._paint_wall(painter, piece)
            self._paint_piece(painter, piece)
        painter.end()

    def _paint_piece(self, painter: QPainter, piece: QRectF) -> None:
        shade = QColor(OVERLAY.trim)
        shade.setAlpha(38)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawRect(piece.translated(1.5, 2.5))
        painter.fillRect(piece, ink(OVERLAY.paper))
        if self._image is not None:
            ratio = self.devicePixelRatioF()
            drawn, _ = nearest(self._image, piece.width() * ratio / self._image.width())
            painter.drawImage(piece, drawn)

    def _paint_wall(self, painter: QPainter, piece: QRectF) -> None:
        """A door and a skirting at their own size beside the poster: what tells the eye how large it is."""
        theme, per = theme_of(self), self.per_mm
        floor = piece.center().y() + HANGS_AT * per
        door = QRectF(piece.right() + DOOR_GAP * per, floor - DOOR[1] * per, DOOR[0] * per, DOOR[1] * per)
        line = QPen(ink(theme.text2), 1)
        frame = door.adjusted(-FRAME * per, -FRAME * per, FRAME * per, 0)
        painter.setPen(line)
        painter.setBrush(ink(theme.sunken))
        painter.drawRect(frame)
        painter.setBrush(ink(theme.window))
        painter.drawRect(door)
        handle = QPointF(door.left() + 60 * per, floor - HANDLE_AT * per)
        painter.setBrush(ink(theme.text2))
        painter.drawRoundedRect(QRectF(handle.x(), handle.y() - 9 * per, 115 * per, 18 * per), 9 * per, 9 * per)
        painter.fillRect(QRectF(0, floor, self.width(), self.height()), ink(theme.track))
        painter.setPen(line)
        painter.drawLine(QPointF(0, floor), QPointF(self.width(), floor))

    def _paint_hand(self, painter: QPainter, piece: QRectF, *, thumb: bool) -> None:
        """A grown hand to scale at the lower right corner: fingers behind the piece, the thumb over its edge."""
        theme, per = theme_of(self), self.per_mm
        painter.save()
        painter.translate(piece.right(), piece.bottom())
        painter.scale(per, per)
        pen = QPen(ink(theme.text2), 1.2)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(ink(theme.raised))
        painter.drawPath(_thumb() if thumb else _palm())
        painter.restore()


def _thumb() -> QPainterPath:
    """The thumb, in millimetres from the corner it holds."""
    path = QPainterPath(QPointF(34, 62))
    path.cubicTo(22, 40, 4, 16, -14, 0)
    path.cubicTo(-24, -9, -22, -24, -8, -20)
    path.cubicTo(14, -13, 40, 10, 58, 34)
    return path


def _palm() -> QPainterPath:
    """Fingers and palm behind the piece, in millimetres from the corner it is held by."""
    path = QPainterPath(QPointF(-62, -34))
    path.cubicTo(-74, -30, -76, -14, -62, -12)
    path.cubicTo(-44, -9, -30, -4, -22, 6)
    path.cubicTo(-14, 44, 6, 78, 20, 130)
    path.lineTo(92, 130)
    path.cubicTo(92, 92, 88, 60, 72, 36)
    path.cubicTo(54, 4, 34, -30, -2, -42)
    path.cubicTo(-24, -48, -46, -42, -62, -34)
    return path
