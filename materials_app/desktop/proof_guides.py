"""The proof's guides: lines to judge the sheet by, and what the file says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QGridLayout

from materials_app.desktop.controls import Words
from materials_app.desktop.marks import Mark
from materials_app.desktop.page_overlay import Guide
from materials_app.desktop.proof_parts import Facts, LineSample, Tab, figure
from materials_app.desktop.wording import NBSP, may_say, say
from materials_app.model.units import round_mm

if TYPE_CHECKING:
    from materials_app.app.proof import Proof

GUIDES = (Guide.TRIM, Guide.BLEED, Guide.SAFE, Guide.FOLDS, Guide.GRID)


class GuidesTab(Tab):
    """Lines to judge the sheet by, and what the file says of itself."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[Guide, QCheckBox] = {}
        self._values: dict[Guide, Words] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for row, guide in enumerate(GUIDES):
            box = QCheckBox(say(f"proof.guide-{guide}"))
            box.setChecked(guide is not Guide.GRID)
            box.toggled.connect(self.changed)
            self._boxes[guide], self._values[guide] = box, figure()
            grid.addWidget(LineSample(guide), row, 0)
            grid.addWidget(box, row, 1)
            grid.addWidget(self._values[guide], row, 2)
        self.column.addLayout(grid)
        self.section(say("proof.boxes"))
        self._boxes_read = Facts()
        self.column.addWidget(self._boxes_read)
        self.section(say("proof.fonts"))
        self._fonts = Facts()
        self.column.addWidget(self._fonts)
        self.section(say("proof.file"))
        self._file = Facts()
        self.column.addWidget(self._file)
        self.column.addStretch(1)

    @property
    def wanted(self) -> frozenset[Guide]:
        """The guides that are ticked."""
        return frozenset(guide for guide, box in self._boxes.items() if box.isChecked())

    def show_proof(self, proof: Proof) -> None:
        """Show what was ordered beside each line, and what was read back under it."""
        made, folds = proof.job.format, any(page.geometry.folds for page in proof.typeset.display_list.pages)
        values = {
            Guide.TRIM: f"{round_mm(made.trim.width, 0):g} × {round_mm(made.trim.height, 0):g}{NBSP}mm",
            Guide.BLEED: f"{round_mm(made.bleed, 1):g}{NBSP}mm",
            Guide.SAFE: f"{round_mm(made.safe, 1):g}{NBSP}mm",
            Guide.GRID: f"{round_mm(proof.job.template.unit, 2):g}{NBSP}mm",
        }
        for guide, label in self._values.items():
            label.setText(values.get(guide, ""))
        self._boxes[Guide.FOLDS].setEnabled(folds)
        measured = dict(proof.report.measured) if proof.report else {}
        boxes = {label: value.partition(" at ")[0] for label, value in measured.items() if " box" in label}
        self._boxes_read.tell(tuple(boxes.items()))
        fonts = (one.rpartition(" (") for one in measured.get("Fonts", "").split("; ") if one)
        self._fonts.tell(tuple((name, _embedding(rest)) for name, _, rest in fonts))
        kept = ("PDF version", "Output intent", "Pages", "Spot colours", "Smallest type", "Thinnest line")
        self._file.tell(tuple((may_say("measured", label), measured[label]) for label in kept if label in measured))


def _embedding(rest: str) -> tuple[str, Mark]:
    is_in = not rest.startswith("not ")
    return say("proof.embedded" if is_in else "proof.not-embedded"), Mark.READY if is_in else Mark.ERROR
