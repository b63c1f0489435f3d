"""The middle of the window: the layouts of the set, and the page on its canvas, which scrolls when it is larger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from materials_app.desktop.controls import Ground
from materials_app.desktop.editor import Editor
from materials_app.desktop.layout_strip import LayoutStrip
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.page_view import PageView
from materials_app.desktop.wording import say

LEAST_WIDTH = 320
SEEN_AROUND = 120
"""Pixels kept in sight round what is being edited."""


class PageArea(Ground):
    """Shows the editor's live page and joins clicks on it to the fields."""

    def __init__(self, editor: Editor, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__("canvas", parent=parent)
        self._editor = editor
        self.setObjectName("page-area")
        self.setMinimumWidth(LEAST_WIDTH)
        self._painter = PagePainter(editor.library)
        self.page = PageView(self._painter)
        self.page.setAccessibleName(say("page.name"))
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.page)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.strip = LayoutStrip(editor, self._painter, actions)
        self.column.addWidget(self.strip)
        self.column.addWidget(self._scroll, 1)
        self.page.slot_clicked.connect(editor.asked_for_slot)
        editor.slot_in_hand.connect(self._show_slots)
        editor.page_changed.connect(self._show_at_once)
        editor.changed.connect(self.show_state)
        self.show_state()

    def _show_at_once(self) -> None:
        """Paint the new page before the panes round it take their turn."""
        self.show_state()
        if self.isVisible():
            self.page.paint_now()

    def show_state(self) -> None:
        """Show the live page, or say why there is none."""
        preview = self._editor.preview
        self._painter.use(self._editor.library)
        prompt = "page.empty" if not self._editor.document.force else "page.unmade"
        self.page.show_page(preview.typeset, say(prompt) if self._editor.is_started else "")

    def _show_slots(self, names: Sequence[str]) -> None:
        """Outline what is being edited, and bring it into sight on a page that is larger than the room."""
        self.page.show_slots(names)
        spot = next((one for one in self.page.spots if one.name in names), None)
        if spot is not None and not self.page.is_fitted:
            middle = self.page.to_screen(spot.rect, spot.page).center().toPoint()
            self._scroll.ensureVisible(middle.x(), middle.y(), SEEN_AROUND, SEEN_AROUND)
