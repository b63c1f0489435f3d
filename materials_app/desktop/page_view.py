"""The page in the middle: painted from the display list, clicked to find a field, walked by arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from materials_app.desktop import page_overlay
from materials_app.desktop.page_painter import PagePainter, qrect
from materials_app.desktop.page_spots import Spot, overset_of, spots_of
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink
from materials_app.model.display_list import DisplayPage
from materials_app.model.fitting import Typeset
from materials_app.model.geometry import Point, Rect
from materials_app.model.units import POINTS_PER_INCH

MARGIN = 28
SCREEN_PPI = 96.0
"""100 % on screen: one inch of paper is 96 pixels, as in CSS."""
ZOOM_STEPS = (0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0)
LEAST_SIZE = 120
PLAUSIBLE_PPI = (50.0, 400.0)
"""Screens report their size; some report nonsense. Outside this range we take 96."""


class PageView(QWidget):
    """One page at a scale, or fitted to the room there is."""

    slot_clicked = Signal(str)
    """A slot was clicked, or Enter pressed on it."""
    slot_left = Signal()
    """Escape: back to where the keyboard came from."""
    scale_changed = Signal()
    """Another zoom."""

    def __init__(self, painter: PagePainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = painter
        self._typeset: Typeset | None = None
        self._spots: tuple[Spot, ...] = ()
        self._overset: tuple[Rect, ...] = ()
        self._zoom: float | None = None
        self._guides = False
        self._slot = ""
        self._prompt = ""
        self._picture: QPixmap | None = None
        self.reader: object = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # -- what is shown

    def show_page(self, typeset: Typeset | None, prompt: str = "") -> None:
        """Show the first page of a laid-out piece; without one, ``prompt`` says what is missing."""
        if typeset is not self._typeset:
            self._picture = None
            self._spots = spots_of(typeset) if typeset else ()
            self._overset = overset_of(typeset) if typeset else ()
        came = (self._typeset is None) != (typeset is None)
        self._typeset, self._prompt = typeset, prompt
        self.update()
        if came:
            self.scale_changed.emit()

    def show_slot(self, slot: str) -> None:
        """Outline the slot that is being edited; an empty name outlines none."""
        if slot != self._slot:
            self._slot = slot
            self.update()

    def show_guides(self, on: bool) -> None:
        """Show or hide trim, bleed and safe area."""
        self._guides = on
        self._picture = None
        self._resize()
        self.update()

    @property
    def page(self) -> DisplayPage | None:
        """The page on show."""
        return self._typeset.display_list.pages[0] if self._typeset else None

    @property
    def spots(self) -> tuple[Spot, ...]:
        """What can be pointed at, in reading order."""
        return self._spots

    @property
    def slot(self) -> str:
        """The slot that is outlined, or empty."""
        return self._slot

    # -- scale

    @property
    def scale(self) -> float:
        """Pixels a point."""
        return self._zoom * SCREEN_PPI / POINTS_PER_INCH if self._zoom else self._fitting_scale()

    @property
    def per_cent(self) -> int:
        """The zoom as shown, 100 being 96 pixels an inch."""
        return round(self.scale * POINTS_PER_INCH / SCREEN_PPI * 100)

    @property
    def is_fitted(self) -> bool:
        """Whether the page follows the room there is."""
        return self._zoom is None

    def fit(self) -> None:
        """Show the whole page in the room there is."""
        self._set_zoom(None)

    def show_actual_size(self) -> None:
        """Show the page as large as it will be printed, by the size the screen says it has."""
        ppi = self.screen().physicalDotsPerInch()
        if not PLAUSIBLE_PPI[0] <= ppi <= PLAUSIBLE_PPI[1]:
            ppi = SCREEN_PPI
        self._set_zoom(ppi / SCREEN_PPI)

    def zoom_in(self) -> None:
        """One step larger."""
        now = self.per_cent / 100
        self._set_zoom(next((step for step in ZOOM_STEPS if step > now + 0.005), ZOOM_STEPS[-1]))

    def zoom_out(self) -> None:
        """One step smaller."""
        now = self.per_cent / 100
        self._set_zoom(next((step for step in reversed(ZOOM_STEPS) if step < now - 0.005), ZOOM_STEPS[0]))

    def _set_zoom(self, zoom: float | None) -> None:
        self._zoom = zoom
        self._resize()
        self.update()
        self.scale_changed.emit()

    def _resize(self) -> None:
        box = self._box()
        if self._zoom is None or box is None:
            self.setMinimumSize(LEAST_SIZE, LEAST_SIZE)
        else:
            wide, high = box.width * self.scale, box.height * self.scale
            self.setMinimumSize(round(wide) + 2 * MARGIN, round(high) + 2 * MARGIN)

    def _box(self) -> Rect | None:
        if self.page is None:
            return None
        return self.page.geometry.bleed_box if self._guides else self.page.geometry.trim_box

    def _fitting_scale(self) -> float:
        box = self._box()
        if box is None:
            return SCREEN_PPI / POINTS_PER_INCH
        wide, high = max(self.width() - 2 * MARGIN, 1), max(self.height() - 2 * MARGIN, 1)
        return min(wide / box.width, high / box.height)

    def _corner(self) -> QPointF:
        """Where the trim's top left corner lies in the widget, on whole device pixels."""
        box = self._box()
        if box is None:
            return QPointF()
        left = (self.width() - box.width * self.scale) / 2 - box.x * self.scale
        top = (self.height() - box.height * self.scale) / 2 - box.y * self.scale
        ratio = self.devicePixelRatioF()
        return QPointF(round(left * ratio) / ratio, round(top * ratio) / ratio)

    def to_screen(self, rect: Rect) -> QRectF:
        """A rectangle of the page in the widget's pixels."""
        corner, scale = self._corner(), self.scale
        return QRectF(corner.x() + rect.x * scale, corner.y() + rect.y * scale, rect.width * scale, rect.height * scale)

    def spot_at(self, at: QPointF) -> Spot | None:
        """What lies under a place of the widget; the smallest when several do."""
        corner, scale = self._corner(), self.scale
        place = Point((at.x() - corner.x()) / scale, (at.y() - corner.y()) / scale)
        under = [spot for spot in self._spots if qrect(spot.rect.grown(2)).contains(QPointF(place.x, place.y))]
        return min(under, key=lambda spot: spot.rect.width * spot.rect.height, default=None)

    # -- events

    def sizeHint(self) -> QSize:
        """As much room as there is."""
        return QSize(480, 640)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room, another picture."""
        super().resizeEvent(event)
        if self.is_fitted:
            self.scale_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the page and what is drawn over it."""
        theme, painter = theme_of(self), QPainter(self)
        painter.fillRect(self.rect(), ink(theme.canvas))
        if self._typeset is None or self.page is None:
            page_overlay.paint_prompt(painter, QRectF(self.rect()), self._prompt, theme)
        else:
            box = self._box() or self.page.geometry.trim_box
            on_screen = self.to_screen(box)
            page_overlay.paint_sheet(painter, on_screen, theme)
            painter.drawPixmap(on_screen.topLeft(), self._drawn(on_screen))
            self._paint_over(painter)
        if self.hasFocus():
            page_overlay.paint_inner_ring(painter, QRectF(self.rect()), theme)
        painter.end()

    def _drawn(self, on_screen: QRectF) -> QPixmap:
        """The page as a picture at this scale, drawn again only when the page, the scale or the ratio changed."""
        ratio = self.devicePixelRatioF()
        size = QSize(round(on_screen.width() * ratio), round(on_screen.height() * ratio))
        if self._picture is None or self._picture.size() != size:
            picture = QPixmap(size)
            painter = QPainter(picture)
            box = self._box()
            if self.page is not None and box is not None:
                painter.scale(self.scale * ratio, self.scale * ratio)
                painter.translate(-box.x, -box.y)
                self._painter.paint(painter, self.page, with_bleed=self._guides)
            painter.end()
            picture.setDevicePixelRatio(ratio)
            self._picture = picture
        return self._picture

    def _paint_over(self, painter: QPainter) -> None:
        assert self._typeset is not None
        assert self.page is not None
        for rect in self._overset:
            page_overlay.paint_overset(painter, self.to_screen(rect))
        if self._guides:
            page_overlay.paint_guides(painter, self.page.geometry, self.to_screen)
        spot = next((spot for spot in self._spots if spot.name == self._slot), None)
        if spot is not None:
            page_overlay.paint_slot(painter, self.to_screen(spot.rect))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be clicked."""
        over = self.spot_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a slot goes to its field."""
        spot = self.spot_at(event.position())
        if spot is not None and event.button() is Qt.MouseButton.LeftButton:
            self.slot_clicked.emit(spot.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk from slot to slot, Enter goes to the field, Escape leaves."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
        key = Qt.Key(event.key())
        if key in steps and self._spots:
            self._walk(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._slot:
            self.slot_clicked.emit(self._slot)
        elif key is Qt.Key.Key_Escape:
            self.slot_left.emit()
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        names = [spot.name for spot in self._spots]
        at = names.index(self._slot) + step if self._slot in names else (0 if step > 0 else -1)
        self.show_slot(names[at % len(names)])
