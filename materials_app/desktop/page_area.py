"""The middle of the window: the page on its canvas, with scroll bars when it is larger than the room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from materials_app.desktop.controls import Ground
from materials_app.desktop.editor import Editor
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.page_view import PageView
from materials_app.desktop.wording import say

LEAST_WIDTH = 320


class PageArea(Ground):
    """Shows the editor's live page and joins clicks on it to the fields."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
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
        self.column.addWidget(self._scroll, 1)
        self.page.slot_clicked.connect(editor.asked_for_slot)
        editor.slot_in_hand.connect(self.page.show_slot)
        editor.changed.connect(self.show_state)
        self.show_state()

    def show_state(self) -> None:
        """Show the live page, or say why there is none."""
        preview = self._editor.preview
        self._painter.use(self._editor.library)
        prompt = "page.empty" if not self._editor.document.force else "page.unmade"
        self.page.show_page(preview.typeset, say(prompt) if self._editor.is_started else "")
