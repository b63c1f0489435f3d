"""The ring that shows where the keyboard is: one per window, outside the control, never a change of its colour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFocusFrame, QScrollArea, QWidget

from materials_app.desktop.page_view import PageView

OWN_RING = (QAbstractItemView, QScrollArea, PageView)
"""These paint a ring of their own, inside."""
SEEN_AROUND = 16
"""Pixels kept in sight over and under what has the keyboard."""


def _scroll_areas(widget: QWidget) -> Iterator[QScrollArea]:
    """The scroll areas a widget lies in."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            yield parent
        parent = parent.parentWidget()


class FocusRing(QFocusFrame):
    """Follows the keyboard inside ``window``."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        inside = now is not None and now.window() is self._window
        if now is not None and inside and not isinstance(now, OWN_RING):
            for area in _scroll_areas(now):
                area.ensureWidgetVisible(now, 0, SEEN_AROUND)  # Qt does it only for Tab inside the same area
            self.setWidget(now)
            self._watch(now)
        elif inside or now is None:
            self.setWidget(cast(QWidget, None))  # Qt takes none; its stub does not say so

    def _watch(self, widget: QWidget) -> None:
        """Go along when a scroll area brings the control into sight: Qt's frame follows its parent alone."""
        for area in _scroll_areas(widget):
            area.verticalScrollBar().valueChanged.connect(self._go_along, Qt.ConnectionType.UniqueConnection)

    @Slot()
    def _go_along(self) -> None:
        held = self.widget()
        if held is not None:
            self.setWidget(cast(QWidget, None))
            self.setWidget(held)
