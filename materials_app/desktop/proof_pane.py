"""The right pane of the proof: what the finished file holds, plate by plate, line by line, code by code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from materials_app.desktop.controls import Ground, MarkedNote, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.proof_colour import ColourTab
from materials_app.desktop.proof_guides import GuidesTab
from materials_app.desktop.proof_parts import EDGE
from materials_app.desktop.proof_screen import ScreenPage
from materials_app.desktop.proof_stage import StageName, Way
from materials_app.desktop.proof_symbols import SymbolTab
from materials_app.desktop.proof_ways import FoldPage, PlacePage
from materials_app.desktop.proofing import Proofing
from materials_app.desktop.segmented import SMALL, Segmented
from materials_app.desktop.telling import tell
from materials_app.desktop.wording import say

if TYPE_CHECKING:
    pass

WIDTH = 328
TABS = ("colour", "guides", "qr")


class ProofPane(Ground):
    """Tabs over the proof on show. It says what was read back from the bytes; the work is ``Proofing``'s."""

    guides_wanted = Signal(object)
    """The guides that are ticked, as a frozenset."""
    view_wanted = Signal()
    """Another stage of the folded piece, or another distance."""

    def __init__(self, proofing: Proofing, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent=parent)
        self.setObjectName("proof")
        self._proofing = proofing
        self._state = MarkedNote()
        self.reason = MarkedNote()
        self.tabs = Segmented(say("proof.tabs"), [(one, say(f"proof.tab-{one}")) for one in TABS], height=SMALL)
        self.colour, self.guides, self.qr = ColourTab(), GuidesTab(), SymbolTab()
        self.fold, self.place, self.shown = FoldPage(), PlacePage(), ScreenPage()
        self._pages = QStackedWidget()
        for page in (self.colour, self.guides, self.qr, self.fold, self.place, self.shown):
            self._pages.addWidget(_scrolled(page))
        self.way, self.stage = Way.FLAT, StageName.FLAP.value
        self._arrange()
        self.tabs.chosen.connect(self.show_tab)
        self.colour.changed.connect(self._look)
        self.guides.changed.connect(lambda: self.guides_wanted.emit(self.guides.wanted))
        self.fold.stage_wanted.connect(self._choose_stage)
        self.place.distance_wanted.connect(lambda _: self._again())
        proofing.changed.connect(self.show_state)
        self.show_state()

    def _choose_stage(self, name: str) -> None:
        self.stage = name
        self._again()

    def _again(self) -> None:
        self.show_state()
        self.view_wanted.emit()

    def sizeHint(self) -> QSize:
        """328 pixels wide."""
        return QSize(WIDTH, 600)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Words(say("proof.title"), Role.HEADING))
        head.addStretch(1)
        head.addWidget(self._state, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(12)
        for part in (head, self.reason, self.tabs):
            row = QHBoxLayout()
            row.setContentsMargins(EDGE, 0, EDGE, 0)
            row.addLayout(part) if isinstance(part, QHBoxLayout) else row.addWidget(part)
            if part is self.tabs:
                row.addStretch(1)
            column.addLayout(row)
        column.addWidget(self._pages, 1)
        self._foot = Words(say("proof.foot"), Role.NOTE, quiet=True).wrapped()
        self._foot.setContentsMargins(EDGE, 0, EDGE, 12)
        column.addWidget(self._foot)

    @property
    def tab(self) -> str:
        """The tab on show; empty while the piece is shown folded or in its place."""
        return self.tabs.current if self.way is Way.FLAT and not self._is_screen else ""

    @property
    def _is_screen(self) -> bool:
        """Whether the proof on show is a picture for screens: there are no plates to look at."""
        return self._proofing.proof is not None and self._proofing.proof.job.format.is_screen

    def show_tab(self, name: str) -> None:
        """Show a tab."""
        self.tabs.choose(name)
        self._show_page()

    def show_way(self, way: Way) -> None:
        """Show what belongs to the flat sheet, the folded piece, or the piece in its place."""
        self.way = way
        self._show_page()

    def _show_page(self) -> None:
        self._turn_to_page()
        self.guides_wanted.emit(self.guides.wanted)
        self.show_state()

    def _turn_to_page(self) -> None:
        flat = self.way is Way.FLAT
        self.tabs.setVisible(flat and not self._is_screen)
        page = TABS.index(self.tabs.current) if flat else len(TABS) + (self.way is Way.PLACE)
        self._pages.setCurrentIndex(self._pages.count() - 1 if flat and self._is_screen else page)
        self._foot.setText(say("proof.foot-screen" if self._is_screen else "proof.foot"))

    def show_state(self) -> None:
        """Show the proof as it is known now."""
        self._state.say(*_state(self._proofing))
        reason = _reason(self._proofing)
        self.reason.say(reason)
        self.reason.setVisible(bool(reason))
        proof = self._proofing.proof
        self._turn_to_page()
        if proof is not None:
            self.shown.show_proof(proof)
            self.colour.show_proof(proof, self._proofing)
            self.guides.show_proof(proof)
            self.qr.show_proof(proof, self._proofing)
            self.fold.show_proof(proof, self._proofing, self.stage)
            self.place.show_proof(proof, self.metres)

    @property
    def metres(self) -> float:
        """From how far the piece is looked at in its place."""
        proof = self._proofing.proof
        if proof is None:
            return 1.0
        made = proof.job.format
        return made.read_headline_m if self.place.distance.current == "headline" else made.read_action_m

    def show_inks(self, inks: Mapping[str, float]) -> None:
        """Show how much of each ink lies under the pointer; nothing for no place."""
        self.colour.show_inks(inks)

    def _look(self) -> None:
        self._proofing.show_plates(self.colour.plates, on_paper=self.colour.paper.isChecked())


def _has_failed(proofing: Proofing) -> bool:
    return not proofing.is_busy and (proofing.error is not None or proofing.fault is not None)


def _reason(proofing: Proofing) -> str:
    """Why no proof can be made and what to do; empty while one stands or is being made."""
    if not _has_failed(proofing):
        return ""
    if proofing.error is not None:
        return f"{tell(proofing.error.message)} {tell(proofing.error.hint)}".strip()
    return say("proof.fault")


def _state(proofing: Proofing) -> tuple[str, Mark | None]:
    if _has_failed(proofing):
        return say("proof.failed"), Mark.ERROR
    if proofing.is_current and proofing.is_judged:
        return say("proof.up-to-date", seconds=f"{proofing.seconds:.1f}"), Mark.READY
    return say("proof.updating"), Mark.WORKING


def _scrolled(part: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(part)
    return area
