"""The pages in the middle: painted from the display list, clicked to find a field, walked by arrow keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from materials_app.desktop import page_overlay
from materials_app.desktop.page_overlay import PLAIN_GUIDES, Guide
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.page_pictures import PagePictures, changed_places
from materials_app.desktop.page_places import Places, places
from materials_app.desktop.page_spots import Spot, overset_of, panel_words, spots_of
from materials_app.desktop.proof_pictures import ProofPictures, Sheets
from materials_app.desktop.style import theme_of
from materials_app.desktop.theme import ink
from materials_app.desktop.wording import may_say
from materials_app.model.display_list import DisplayPage
from materials_app.model.fitting import Typeset
from materials_app.model.geometry import Rect
from materials_app.model.page import PageGeometry
from materials_app.model.units import POINTS_PER_INCH

MARGIN = 28
SCREEN_PPI = 96.0
"""100 % on screen: one inch of paper is 96 pixels, as in CSS."""
ZOOM_STEPS = (0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0)
LEAST_SIZE = 120
SIDE_HEAD = 24.0
PANEL_HEAD = 24.0
NAME_GAP = 8.0
PANEL_INSET = 4.0
"""Room over a side of several for its name and its panels' names."""
OUTLINE_ROOM = 12
"""Pixels round a place that its outline, its casing and its hatching may take."""
PLAUSIBLE_PPI = (50.0, 400.0)
"""Screens report their size; some report nonsense. Outside this range we take 96."""


class PageView(QWidget):
    """The sides of one piece at a scale, or fitted to the room there is."""

    slot_clicked = Signal(str)
    """A slot was clicked, or Enter pressed on it."""
    pointed = Signal(int, float, float)
    """The pointer is over a place: side, from 0, and points from its trim's corner; side -1 when it is on none."""
    slot_left = Signal()
    """Escape: back to where the keyboard came from."""
    scale_changed = Signal()
    """Another zoom."""

    def __init__(self, painter: PagePainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typeset: Typeset | None = None
        self._spots: tuple[Spot, ...] = ()
        self._overset: tuple[tuple[int, Rect], ...] = ()
        self._zoom: float | None = None
        self._guides: frozenset[Guide] = frozenset()
        self._unit = 0.0
        self._proofs: ProofPictures | None = None
        self._heavy: tuple[tuple[int, Rect, str], ...] = ()
        self._slots: tuple[str, ...] = ()
        self._walked, self._prompt = 0, ""
        self._pictures = PagePictures(painter)
        self._placed: tuple[object, Places] | None = None
        self._dirty = QRegion()
        self.reader: object = None
        self.measured_ppi = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # it paints its ground itself
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # -- what is shown

    def show_page(self, typeset: Typeset | None, prompt: str = "") -> None:
        """Show the sides of a laid-out piece; without one, ``prompt`` says what is missing."""
        before, overset, was = self._geometries, self._overset, self.pages
        outlined = self._outlined()
        if typeset is not self._typeset:
            self._spots = spots_of(typeset) if typeset else ()
            self._overset = overset_of(typeset) if typeset else ()
        self._typeset, self._prompt = typeset, prompt
        if before != self._geometries or not before:
            self._dirty = QRegion(self.rect())
            self._resize()
            self.scale_changed.emit()
        else:
            sides = enumerate(zip(was, self.pages, strict=True))
            places = (
                *((number, place) for number, (old, new) in sides for place in changed_places(old, new)),
                *(() if overset == self._overset else (*overset, *self._overset)),
                *(() if outlined == self._outlined() else (*outlined, *self._outlined())),
            )
            self._dirty = self._on_screen(places)
        self.update(self._dirty)

    def paint_now(self) -> None:
        """Paint what the last page changed before anything else has its turn."""
        self.repaint(self._dirty)

    def _outlined(self) -> tuple[tuple[int, Rect], ...]:
        """The places outlined as being edited: side and rectangle."""
        return tuple((spot.page, spot.rect) for spot in self._spots if spot.name in self._slots)

    def _on_screen(self, places: Iterable[tuple[int, Rect]]) -> QRegion:
        """Where places of the sides lie in the widget, with room for the lines drawn round them."""
        region = QRegion()
        for number, rect in places:
            around = self.to_screen(rect, number).toAlignedRect()
            region |= QRegion(around.adjusted(-OUTLINE_ROOM, -OUTLINE_ROOM, OUTLINE_ROOM, OUTLINE_ROOM))
        return region

    def show_slots(self, names: Sequence[str]) -> None:
        """Outline the places of what is being edited; no names outline none."""
        if tuple(names) != self._slots:
            self._slots = tuple(names)
            self.update()

    def show_guides(self, on: bool) -> None:
        """Show or hide trim, bleed, safe area and folds."""
        self.show_lines(PLAIN_GUIDES if on else frozenset())

    def show_lines(self, lines: frozenset[Guide], unit: float = 0.0) -> None:
        """Show these guides and no others; ``unit`` is the layout's grid in points."""
        self._guides, self._unit = lines, unit
        self._resize()
        self.update()
        self.scale_changed.emit()

    def show_proof(self, images: Sheets | None) -> None:
        """Show pictures of the press file's whole sheets in place of the live page; none for the live page again."""
        is_other = (images is None) != (self._proofs is None)
        self._proofs = None if images is None else ProofPictures(images)
        if is_other:
            self._resize()
            self.scale_changed.emit()
        self.update()

    def show_heavy(self, places: tuple[tuple[int, Rect, str], ...]) -> None:
        """Mark places of too much ink: page, rectangle in points, how much in words."""
        if places != self._heavy:
            self._heavy = places
            self.update()

    @property
    def is_proof(self) -> bool:
        """Whether the press file is shown, not the live page."""
        return self._proofs is not None

    @property
    def pages(self) -> tuple[DisplayPage, ...]:
        """The sides on show."""
        return self._typeset.display_list.pages if self._typeset else ()

    @property
    def _geometries(self) -> tuple[PageGeometry, ...]:
        return tuple(page.geometry for page in self.pages)

    @property
    def spots(self) -> tuple[Spot, ...]:
        """What can be pointed at, in reading order."""
        return self._spots

    @property
    def slot(self) -> str:
        """The place that is outlined, the first of several, or empty."""
        return self._slots[0] if self._slots else ""

    # -- scale

    @property
    def scale(self) -> float:
        """Pixels a point."""
        return self._places.scale if self.pages else SCREEN_PPI / POINTS_PER_INCH

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
        self.zoom_to(None)

    def show_actual_size(self) -> None:
        """Show the page as large as it will be printed."""
        self.zoom_to(self.screen_ppi / SCREEN_PPI)

    @property
    def screen_ppi(self) -> float:
        """Logical pixels an inch of the screen: as somebody measured, else by the size it says it has."""
        ppi = self.screen().physicalDotsPerInch()
        return self.measured_ppi or (ppi if PLAUSIBLE_PPI[0] <= ppi <= PLAUSIBLE_PPI[1] else SCREEN_PPI)

    def zoom_in(self) -> None:
        """One step larger."""
        now = self.per_cent / 100
        self.zoom_to(next((step for step in ZOOM_STEPS if step > now + 0.005), ZOOM_STEPS[-1]))

    def zoom_out(self) -> None:
        """One step smaller."""
        now = self.per_cent / 100
        self.zoom_to(next((step for step in reversed(ZOOM_STEPS) if step < now - 0.005), ZOOM_STEPS[0]))

    def zoom_to(self, zoom: float | None) -> None:
        """Show the page at a zoom, 1 being 96 pixels an inch; none fits it into the room there is."""
        self._zoom = zoom
        self._resize()
        self.update()
        self.scale_changed.emit()

    def _resize(self) -> None:
        if self._zoom is None or not self.pages:
            self.setMinimumSize(LEAST_SIZE, LEAST_SIZE)
        else:
            size = self._places.size
            self.setMinimumSize(round(size.width()) + 2 * MARGIN, round(size.height()) + 2 * MARGIN)

    def _box(self, page: int) -> Rect:
        geometry = self.pages[page].geometry
        if self.is_proof:
            return geometry.media_box
        return geometry.bleed_box if self._guides else geometry.trim_box

    @property
    def _head(self) -> float:
        """Pixels over a side for its name and those of its panels."""
        if len(self.pages) < 2:
            return 0.0
        return SIDE_HEAD + (PANEL_HEAD if any(page.geometry.panels for page in self.pages) else 0.0)

    @property
    def _places(self) -> Places:
        """Where the sides lie, worked out once for a size, a zoom and a piece."""
        key = (self.width(), self.height(), self._zoom, self._guides, self.is_proof, self._geometries)
        if self._placed is None or self._placed[0] != key:
            room = QSizeF(max(self.width() - 2 * MARGIN, 1), max(self.height() - 2 * MARGIN, 1))
            scale = self._zoom * SCREEN_PPI / POINTS_PER_INCH if self._zoom else None
            boxes = [self._box(page) for page in range(len(self.pages))]
            self._placed = (key, places(boxes, self._head, room, scale))
        return self._placed[1]

    def _corner(self, page: int) -> QPointF:
        """Where the trim's top left corner of a side lies in the widget, on whole device pixels."""
        placed, box = self._places, self._box(page)
        left = (self.width() - placed.size.width()) / 2 + placed.corners[page].x() - box.x * placed.scale
        top = (self.height() - placed.size.height()) / 2 + placed.corners[page].y() - box.y * placed.scale
        ratio = self.devicePixelRatioF()
        return QPointF(round(left * ratio) / ratio, round(top * ratio) / ratio)

    def to_screen(self, rect: Rect, page: int = 0) -> QRectF:
        """A rectangle of a side in the widget's pixels."""
        corner, scale = self._corner(page), self.scale
        return QRectF(corner.x() + rect.x * scale, corner.y() + rect.y * scale, rect.width * scale, rect.height * scale)

    def spot_at(self, at: QPointF) -> Spot | None:
        """What lies under a place of the widget; the smallest when several do."""
        under = [spot for spot in self._spots if self.to_screen(spot.rect.grown(2), spot.page).contains(at)]
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
        if not self.pages:
            page_overlay.paint_prompt(painter, QRectF(self.rect()), self._prompt, theme)
        for number, page in enumerate(self.pages):
            on_screen = self.to_screen(self._box(number), number)
            page_overlay.paint_sheet(painter, on_screen, theme)
            painter.drawPixmap(on_screen.topLeft(), self._drawn(number, on_screen))
            self._paint_over(painter, number, page.geometry)
            if len(self.pages) > 1:
                self._paint_names(painter, number, page.geometry, on_screen)
        if self.hasFocus():
            page_overlay.paint_inner_ring(painter, QRectF(self.rect()), theme)
        painter.end()

    def _drawn(self, number: int, on_screen: QRectF) -> QPixmap:
        """A side as a picture at this scale, drawn again only where the page changed."""
        ratio = self.devicePixelRatioF()
        size = QSize(round(on_screen.width() * ratio), round(on_screen.height() * ratio))
        if self._proofs is not None:
            return self._proofs.picture(number, size, ratio)
        return self._pictures.picture(number, self.pages[number], self._box(number), self.scale, ratio, size)

    def _paint_over(self, painter: QPainter, number: int, geometry: PageGeometry) -> None:
        def on_screen(rect: Rect) -> QRectF:
            return self.to_screen(rect, number)

        for page, rect in self._overset:
            if page == number and not self.is_proof:
                page_overlay.paint_overset(painter, on_screen(rect))
        if Guide.GRID in self._guides and self._unit:
            page_overlay.paint_grid(painter, geometry, self._unit, on_screen)
        page_overlay.paint_guides(painter, geometry, on_screen, self._guides)
        if not self.is_proof or Guide.FOLDS in self._guides:
            page_overlay.paint_folds(painter, geometry, on_screen)
        for page, rect, words in self._heavy:
            if page == number:
                page_overlay.paint_heavy(painter, on_screen(rect), words)
        for spot in self._spots:
            if spot.page == number and spot.name in self._slots:
                page_overlay.paint_slot(painter, on_screen(spot.rect), self.scale)

    def _paint_names(self, painter: QPainter, number: int, geometry: PageGeometry, sheet: QRectF) -> None:
        """What the side is called, and each of its panels with its width."""
        theme = theme_of(self)
        head = PANEL_HEAD if geometry.panels else 0.0
        at = QPointF(sheet.left(), sheet.top() - head - NAME_GAP)
        page_overlay.paint_side_name(painter, may_say("side", geometry.name), at, theme)
        for panel in geometry.panels:
            place = self.to_screen(Rect(panel.x, 0.0, panel.width, 0.0), number)
            inset = PANEL_INSET * (panel.x > 0)  # a fold runs down beside every panel but the first
            room = QRectF(place.left() + inset, at.y() + NAME_GAP - PANEL_INSET, place.width() - inset, PANEL_HEAD)
            page_overlay.paint_panel_name(painter, panel_words(panel.name, panel.width), room, theme)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be clicked."""
        over = self.spot_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        self.pointed.emit(*self.point_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is on no side any more."""
        super().leaveEvent(event)
        self.pointed.emit(-1, 0.0, 0.0)

    def point_at(self, at: QPointF) -> tuple[int, float, float]:
        """Which side lies under a place of the widget, and where on it; as ``pointed``."""
        for number in range(len(self.pages)):
            if self.to_screen(self._box(number), number).contains(at):
                corner = self._corner(number)
                return number, (at.x() - corner.x()) / self.scale, (at.y() - corner.y()) / self.scale
        return -1, 0.0, 0.0

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
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._slots:
            self.slot_clicked.emit(self.slot)
        elif key is Qt.Key.Key_Escape:
            self.slot_left.emit()
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        names = [spot.name for spot in self._spots]
        if self.slot not in names:
            self._walked = 0 if step > 0 else -1
        else:
            is_there = 0 <= self._walked < len(names) and names[self._walked] == self.slot
            self._walked = (self._walked if is_there else names.index(self.slot)) + step
        self._walked %= len(names)
        self.show_slots((names[self._walked],))
