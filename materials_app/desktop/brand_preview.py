"""A logo as it will print, in small: on its ground, with the space round it that nothing may enter."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from materials_app.desktop.page_painter import outline
from materials_app.desktop.style import theme_of
from materials_app.desktop.style_parts import rounded
from materials_app.desktop.theme import ink
from materials_app.errors import MaterialsError
from materials_app.model.brand_pack import BrandFile, BrandMark, MarkKind, MarkRole
from materials_app.model.colour import Srgb
from materials_app.model.condition import IccProfile
from materials_app.model.mark import Mark, MarkColour

HEIGHT = 128
RADIUS = 10
AROUND = 20
PAPER = QColor(Qt.GlobalColor.white)


class LogoPreview(QWidget):
    """Paints one version of the logo. Its words stand beside it, so screen readers need no name for it."""

    def __init__(self, role: MarkRole) -> None:
        super().__init__()
        self._role = role
        self._drawn: Mark | None = None
        self._image: QImage | None = None
        self._clear = 0.0
        self._ground: Srgb | None = None
        self._profile: IccProfile | None = None
        self._digest = ""
        self.setMinimumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As the page shows it."""
        return QSize(220, HEIGHT)

    def show_mark(
        self, mark: BrandMark | None, file: BrandFile | None, ground: Srgb | None, profile: IccProfile
    ) -> None:
        """Show a mark with its file; ``ground`` is the brand's own, for the version on dark grounds."""
        self._ground, self._profile = ground, profile
        self._clear = mark.clear_space if mark else 0.0
        digest = file.sha256 if file else ""
        if digest != self._digest:
            self._digest = digest
            self._drawn, self._image = _read(mark, file) if mark and file else (None, None)
        self.update()

    @property
    def words(self) -> str:
        """What kind of file it is, for the line under it."""
        if self._image is not None:
            return f"PNG, {self._image.width():,} × {self._image.height():,}"
        return ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, logo and clear space."""
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        card = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        is_dark = self._role is MarkRole.REVERSED
        dark = _qcolor(self._ground) if self._ground else ink(theme.text)
        rounded(painter, card, (dark if is_dark else PAPER).name(), theme.line, 1, RADIUS)
        size = self._natural()
        if size is not None:
            room = card.adjusted(AROUND, AROUND, -AROUND, -AROUND)
            spread = 1 + 2 * self._clear
            scale = min(
                room.width() / (size.width() * spread), room.height() / (size.height() + 2 * self._clear * size.width())
            )
            box = QRectF(0, 0, size.width() * scale, size.height() * scale)
            box.moveCenter(card.center())
            self._paint_logo(painter, box, scale)
            gap = self._clear * box.width()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink(theme.focus), 1, Qt.PenStyle.DashLine))
            painter.drawRect(box.adjusted(-gap, -gap, gap, gap))
        painter.end()

    def _natural(self) -> QRectF | None:
        if self._drawn is not None:
            return QRectF(0, 0, self._drawn.box.width, self._drawn.box.height)
        if self._image is not None and not self._image.isNull():
            return QRectF(0, 0, self._image.width(), self._image.height())
        return None

    def _paint_logo(self, painter: QPainter, box: QRectF, scale: float) -> None:
        if self._image is not None:
            painter.drawImage(box, self._image)
            return
        if self._drawn is None:
            return
        painter.save()
        painter.translate(box.topLeft())
        painter.scale(scale, scale)
        painter.translate(-self._drawn.box.x, -self._drawn.box.y)
        painter.setPen(Qt.PenStyle.NoPen)
        for shape in self._drawn.shapes:
            painter.setBrush(self._look(shape.colour))
            painter.drawPath(outline(shape.segments))
        painter.restore()

    def _look(self, colour: MarkColour) -> QColor:
        """How a colour of the file looks: its screen colour, or its inks on the press's paper."""
        if colour.screen:
            return _qcolor(colour.screen)
        if colour.inks is None or self._profile is None:
            return QColor(Qt.GlobalColor.black)
        from materials_app.separations.swatches import derive_srgb

        return _qcolor(derive_srgb(colour.inks, self._profile))


def _read(mark: BrandMark, file: BrandFile) -> tuple[Mark | None, QImage | None]:
    if mark.kind is MarkKind.PNG:
        return None, QImage.fromData(file.data)
    from materials_app.logos.read import read_mark

    try:
        return read_mark(file.name, file.data, on_dark=mark.role is MarkRole.REVERSED), None
    except MaterialsError:  # it was looked over when it came; a reader that is stricter now shows nothing
        return None, None


def _qcolor(colour: Srgb) -> QColor:
    return QColor(colour.red, colour.green, colour.blue)


class DropHere(QWidget):
    """A dashed field that says a file may be dropped, with its button beside the words."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashed line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink(theme_of(self).border), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.end()
