"""The middle of the window: the layouts of the set, and the page on its canvas, which scrolls when it is larger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from materials_app.desktop.controls import Ground
from materials_app.desktop.editor import Editor
from materials_app.desktop.folded_view import FoldedView
from materials_app.desktop.layout_strip import LayoutStrip
from materials_app.desktop.notice_bar import NoticeBar
from materials_app.desktop.page_moves import PageMoves
from materials_app.desktop.page_painter import PagePainter
from materials_app.desktop.page_view import PageView
from materials_app.desktop.place_view import PlaceView
from materials_app.desktop.proof_stage import Way, front_of, panel_cuts, stage_called
from materials_app.desktop.proofing import Proofing
from materials_app.desktop.wording import say
from materials_app.model.units import to_mm

if TYPE_CHECKING:
    from materials_app.app.proof import Proof

LEAST_WIDTH = 320
SEEN_AROUND = 120
"""Pixels kept in sight round what is being edited."""


class PageArea(Ground):
    """Shows the editor's live page and joins clicks on it to the fields."""

    def __init__(
        self, editor: Editor, proofing: Proofing, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__("canvas", parent=parent)
        self._editor, self._proofing = editor, proofing
        self._heavy_shown = True
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
        self.moves = PageMoves(self.page, self._scroll)
        self.notice = NoticeBar(self._scroll)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.strip = LayoutStrip(editor, self._painter, actions)
        self.column.addWidget(self.strip)
        self.folded, self.place = FoldedView(), PlaceView()
        self.middle = QStackedWidget()
        for view in (self._scroll, self.folded, self.place):
            self.middle.addWidget(view)
        self.column.addWidget(self.middle, 1)
        self.page.slot_clicked.connect(editor.asked_for_slot)
        editor.slot_in_hand.connect(self._show_slots)
        editor.page_changed.connect(self._show_at_once)
        editor.changed.connect(self.show_state)
        proofing.changed.connect(self.show_state)
        proofing.pictured.connect(self.show_state)
        self.show_state()

    def show_heavy(self, on: bool) -> None:
        """Mark, or do not mark, the places of too much ink on a proof."""
        self._heavy_shown = on
        self.show_state()

    def _show_at_once(self) -> None:
        """Paint the new page before the panes round it take their turn."""
        self.show_state()
        if self.isVisible():
            self.page.paint_now()

    def show_state(self) -> None:
        """Show the proof or the live page, or say why there is none."""
        if self._proofing.is_on and self._proofing.proof is not None:
            self._show_proof(self._proofing.proof)
            return
        self.middle.setCurrentWidget(self._scroll)
        if self.page.is_proof:  # at every other time it would paint a page again of which a key changed one line
            self.page.show_proof(None)
        self.page.show_heavy(())
        preview = self._editor.preview
        self._painter.use(self._editor.library)
        prompt = "page.empty" if not self._editor.document.force else "page.unmade"
        self.page.show_page(preview.typeset, say(prompt) if self._editor.is_started else "")

    def show_way(self, way: Way, stage: str, metres: float) -> None:
        """Show a proof's sheet flat, its piece folded as far as ``stage``, or in its place from so many metres."""
        proof = self._proofing.proof
        if not self._proofing.is_on or proof is None or way is Way.FLAT:
            self.middle.setCurrentWidget(self._scroll)
        elif way is Way.FOLDED:
            self.folded.show_stage(stage_called(proof, stage), panel_cuts(self._proofing))
            self.middle.setCurrentWidget(self.folded)
        else:
            image, (width, height) = front_of(self._proofing)
            self.place.show_piece(image, (to_mm(width), to_mm(height)), metres, self.page.screen_ppi)
            self.middle.setCurrentWidget(self.place)

    def _show_proof(self, proof: Proof) -> None:
        self.page.show_page(proof.typeset)
        self.page.show_proof(self._proofing.images)
        heavy = proof.heavy if self._heavy_shown else ()
        self.page.show_heavy(
            tuple((one.page, one.rect, say("page.per-cent", value=round(one.total * 100))) for one in heavy)
        )

    def _show_slots(self, names: Sequence[str]) -> None:
        """Outline what is being edited, and bring it into sight on a page that is larger than the room."""
        self.page.show_slots(names)
        spot = next((one for one in self.page.spots if one.name in names), None)
        if spot is not None and not self.page.is_fitted:
            middle = self.page.to_screen(spot.rect, spot.page).center().toPoint()
            self._scroll.ensureVisible(middle.x(), middle.y(), SEEN_AROUND, SEEN_AROUND)
