"""The proof's colours: plates to switch on and off, ink under the pointer and over the limit, the look of the paper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QGridLayout

from materials_app.desktop.controls import MarkedNote, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.proof_parts import InkDot, Tab, figure
from materials_app.desktop.proofing import Proofing
from materials_app.desktop.wording import counted, name_words, say

if TYPE_CHECKING:
    from materials_app.app.proof import Proof

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")


class ColourTab(Tab):
    """Plates to switch on and off, ink under the pointer, ink over the limit, the look of the paper."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[str, QCheckBox] = {}
        self._values: dict[str, Words] = {}
        self._names: tuple[str, ...] = ()
        self.section(say("proof.plates"), Words(say("proof.pointer"), Role.NOTE, quiet=True))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.column.addLayout(self._grid)
        self._total: Words | None = None
        self._highest = MarkedNote()
        self.section(say("proof.total-ink"), self._highest)
        self.heavy = QCheckBox()
        self.heavy.setChecked(True)
        self.heavy.toggled.connect(self.changed)
        self._where = Words("", Role.NOTE, quiet=True).wrapped()
        self.column.addWidget(self.heavy)
        self.column.addWidget(self._where)
        self.section(say("proof.paper"))
        self._condition = Words("").wrapped()
        self.paper = QCheckBox(say("proof.paper-white"))
        self.paper.toggled.connect(self.changed)
        self.column.addWidget(self._condition)
        self.column.addWidget(self.paper)
        note = Words(say("proof.paper-note"), Role.NOTE, quiet=True).wrapped()
        self.column.addWidget(note)
        self.column.addStretch(1)

    @property
    def plates(self) -> frozenset[str]:
        """The plates that are ticked."""
        return frozenset(name for name, box in self._boxes.items() if box.isChecked())

    def show_proof(self, proof: Proof, proofing: Proofing) -> None:
        """Show its plates and its ink."""
        names = tuple(dict.fromkeys(ink for page in proof.pages if page for ink in page.inks))
        if names != self._names:
            self._lay_plates(names, proof)
        limit = proof.job.condition.ink_limit
        self.heavy.setText(say("proof.show-heavy", limit=round(limit * 100)))
        self._condition.setText(name_words(proof.job.condition.title))
        places = proofing.heavy
        highest = proofing.highest
        is_over = bool(places)
        self.heavy.setEnabled(is_over)
        if not proof.is_fine:
            self._highest.say(say("proof.summing"), Mark.WORKING)
        elif highest:
            self._highest.say(say("proof.highest", value=round(highest * 100)), Mark.ERROR if is_over else Mark.READY)
        words = counted("proof.heavy-one", "proof.heavy", len(places)) if places else say("proof.heavy-none")
        self._where.setText(words if proof.is_fine else "")

    def _lay_plates(self, names: tuple[str, ...], proof: Proof) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        was = {name: box.isChecked() for name, box in self._boxes.items()}
        self._names, self._boxes, self._values = names, {}, {}
        for row, name in enumerate(names):
            called = say(f"proof.ink-{name.lower()}") if name in PROCESS else name
            box = QCheckBox(called)
            box.setChecked(was.get(name, True))
            box.toggled.connect(self.changed)
            self._boxes[name], self._values[name] = box, figure()
            self._grid.addWidget(InkDot(name, proof.spots.get(name)), row, 0)
            self._grid.addWidget(box, row, 1)
            self._grid.addWidget(self._values[name], row, 2)
        self._total = figure(strong=True)
        self._grid.addWidget(Words(say("proof.total")), len(names), 1)
        self._grid.addWidget(self._total, len(names), 2)

    def show_inks(self, inks: Mapping[str, float]) -> None:
        """Show how much of each ink lies under the pointer."""
        for name, label in self._values.items():
            label.setText(f"{inks[name] * 100:.0f}" if name in inks else "")
        if self._total is not None:
            self._total.setText(f"{sum(inks.values()) * 100:.0f}" if inks else "")
