"""Joins the proof to the window's middle: what is shown there follows the pane's tabs and the page bar's ways."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from materials_app.desktop.bars import PageBar
from materials_app.desktop.editor import Editor
from materials_app.desktop.page_area import PageArea
from materials_app.desktop.page_overlay import Guide
from materials_app.desktop.proof_pane import ProofPane
from materials_app.desktop.proof_stage import Way, stages_of
from materials_app.desktop.proofing import Proofing


class ProofMode(QObject):
    """The proof of one window: the work, the pane beside it, and what the middle shows of it."""

    made = Signal(object)
    """The pane was wanted for the first time, and stands."""

    def __init__(
        self, editor: Editor, proofing: Proofing, area: PageArea, bar: PageBar, actions: Mapping[str, QAction]
    ) -> None:
        super().__init__(area)
        self._pane: ProofPane | None = None
        self._editor, self._proofing, self._area, self._bar = editor, proofing, area, bar
        self._guides = actions["guides"]
        proofing.changed.connect(self._show_way)
        proofing.pictured.connect(self._show_way)
        bar.way_wanted.connect(lambda _: self._show_way())
        area.page.pointed.connect(self._point)

    @property
    def pane(self) -> ProofPane:
        """What stands beside a proof, made when it is first wanted: the window opens without it."""
        if self._pane is None:
            self._pane = ProofPane(self._proofing)
            self._pane.guides_wanted.connect(self._show_guides)
            self._pane.colour.heavy.toggled.connect(self._area.show_heavy)
            self._pane.view_wanted.connect(self._show_way)
            self.made.emit(self._pane)
        return self._pane

    @property
    def is_on(self) -> bool:
        """Whether the window shows the press file."""
        return self._proofing.is_on

    def turn(self, on: bool) -> None:
        """Show the press file, taken apart, in place of the page one writes on; or that page again."""
        self._proofing.turn(on)
        self._show_guides(self.pane.guides.wanted)
        self._area.show_state()
        self._show_way()

    def _show_way(self) -> None:
        """Show the sheet flat, the piece folded or in its place, as the page bar says; a page one writes on is flat."""
        proof = self._proofing.proof if self.is_on else None
        has_folds = proof is not None and bool(stages_of(proof))
        self._bar.show_ways([way for way in Way if has_folds or way is not Way.FOLDED] if proof else [])
        if self._pane is None and not self.is_on:
            return  # nothing but the page one writes on was shown yet
        way = Way(self._bar.way.current) if proof else Way.FLAT
        if way is not self.pane.way:
            self.pane.show_way(way)
        self._area.show_way(way, self.pane.stage, self.pane.metres)

    def _show_guides(self, lines: frozenset[Guide]) -> None:
        """On the tab of guides a proof shows them; on the others, and in design, the switch of the page bar decides."""
        if self.is_on and self.pane.tab == "guides":
            self._area.page.show_lines(lines, self._editor.view.template.unit)
        else:
            self._area.page.show_guides(self._guides.isChecked())

    def _point(self, side: int, x: float, y: float) -> None:
        """Tell the inks under the pointer."""
        proof = self._proofing.proof if self.is_on else None
        plates = proof.pages[side] if proof and 0 <= side < len(proof.pages) else None
        if self._pane is not None:
            self._pane.show_inks(plates.at(x, y) if plates else {})
