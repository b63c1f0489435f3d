"""Moving over the page: drag with the middle button or Space held, zoom about the pointer with Ctrl and the wheel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea

from materials_app.desktop.page_view import SCREEN_PPI, ZOOM_STEPS, PageView
from materials_app.model.geometry import Rect
from materials_app.model.units import POINTS_PER_INCH

NOTCH = 120
"""What a wheel turns in one notch."""
FACTOR = 1.2
"""How much one notch zooms."""


class PageMoves(QObject):
    """Watches the page's events; what it does not know goes on to the page."""

    def __init__(self, page: PageView, scroll: QScrollArea) -> None:
        super().__init__(page)
        self._page, self._scroll = page, scroll
        self._from: QPoint | None = None
        self._is_space_held = False
        page.installEventFilter(self)

    @property
    def is_dragging(self) -> bool:
        """Whether the page is held and goes with the pointer."""
        return self._from is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take drags, zooming wheels and pinches; tell the page of everything else."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            return self._hold_space(event)
        if isinstance(event, QMouseEvent):
            return self._drag(kind, event)
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_about(event.position(), FACTOR ** (event.angleDelta().y() / NOTCH))
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_about(event.position(), 1 + event.value())
            return True
        if kind is QEvent.Type.FocusOut:
            self._is_space_held = False
        return False

    def _hold_space(self, event: QKeyEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        if not event.isAutoRepeat():
            self._is_space_held = event.type() is QEvent.Type.KeyPress
            self._show_hand()
        return True

    def _drag(self, kind: QEvent.Type, event: QMouseEvent) -> bool:
        at = event.globalPosition().toPoint()
        if kind is QEvent.Type.MouseButtonPress and self._takes(event.button()):
            self._from = at
            self._show_hand()
            return True
        if self._from is None:
            return kind is QEvent.Type.MouseMove and self._is_space_held
        if kind is QEvent.Type.MouseMove:
            self._scroll_by(self._from - at)
            self._from = at
        elif kind is QEvent.Type.MouseButtonRelease:
            self._from = None
            self._show_hand()
        return True

    def _takes(self, button: Qt.MouseButton) -> bool:
        return button is Qt.MouseButton.MiddleButton or (button is Qt.MouseButton.LeftButton and self._is_space_held)

    def _show_hand(self) -> None:
        shapes = Qt.CursorShape
        free = shapes.OpenHandCursor if self._is_space_held else shapes.ArrowCursor
        self._page.setCursor(shapes.ClosedHandCursor if self.is_dragging else free)

    def _scroll_by(self, by: QPoint) -> None:
        for bar, step in (
            (self._scroll.horizontalScrollBar(), by.x()),
            (self._scroll.verticalScrollBar(), by.y()),
        ):
            bar.setValue(bar.value() + step)

    def zoom_about(self, at: QPointF, factor: float) -> None:
        """Zoom so that what lies under a place of the page stays there, as far as the edges let it."""
        page = self._page
        if not page.pages:
            return
        side, x, y = page.point_at(at)
        corner = page.to_screen(Rect(0.0, 0.0, 0.0, 0.0), 0).topLeft()
        held = (
            (side, x, y) if side >= 0 else (0, (at.x() - corner.x()) / page.scale, (at.y() - corner.y()) / page.scale)
        )
        wanted = page.scale * POINTS_PER_INCH / SCREEN_PPI * factor
        page.zoom_to(max(ZOOM_STEPS[0], min(wanted, ZOOM_STEPS[-1])))
        QApplication.sendEvent(page, QEvent(QEvent.Type.LayoutRequest))  # the scroll bars learn of the new size now
        now = page.to_screen(Rect(held[1], held[2], 0.0, 0.0), held[0]).topLeft()
        self._scroll_by((now - at).toPoint())
