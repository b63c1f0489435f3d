"""The proof pane's pages for a folded piece and for a piece in its place: what to show, and what is worth knowing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy

from materials_app.desktop.button import stop_where_chosen
from materials_app.desktop.controls import Words
from materials_app.desktop.folded_view import paint_stage
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.place_view import IN_HAND, SCREEN_AT
from materials_app.desktop.proof_parts import Facts, Tab
from materials_app.desktop.proof_stage import panel_cuts, stages_of
from materials_app.desktop.proofing import Proofing
from materials_app.desktop.segmented import SMALL, Segmented
from materials_app.desktop.style import theme_of
from materials_app.desktop.style_parts import rounded
from materials_app.desktop.theme import ink
from materials_app.desktop.wording import NBSP, may_say, say
from materials_app.model.units import round_mm

if TYPE_CHECKING:
    from materials_app.app.folded import Stage
    from materials_app.app.proof import Proof

TILE = QSize(138, 92)
TILE_WORDS = 24
TILE_EDGE = 10
COLUMNS = 2
CARD_RADIUS = 8


class StageTile(QRadioButton):
    """One stage in small, with its name under it."""

    def __init__(self, stage: Stage, proofing: Proofing) -> None:
        super().__init__(say(f"fold.{stage.name}"))
        self.stage = stage
        self._proofing = proofing
        self.setFont(ui_font(Role.NOTE))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        stop_where_chosen(self)

    def sizeHint(self) -> QSize:
        """A small picture and a line of words."""
        return QSize(TILE.width(), TILE.height() + TILE_WORDS)

    def hitButton(self, pos: object) -> bool:
        """All of it can be pressed."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the stage and its name."""
        theme, painter = theme_of(self), QPainter(self)
        card = QRectF(0, 0, self.width(), TILE.height())
        chosen = self.isChecked()
        ground = theme.panel if chosen else theme.sunken
        rounded(painter, card, ground, theme.accent if chosen else None, 2, CARD_RADIUS)
        paint_stage(painter, self.stage, panel_cuts(self._proofing), card, TILE_EDGE)
        painter.setFont(ui_font(Role.NOTE_STRONG if chosen else Role.NOTE))
        painter.setPen(ink(theme.text))
        room = QRectF(0, TILE.height(), self.width(), TILE_WORDS)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()


class FoldPage(Tab):
    """The stages of a folded piece in the order a reader meets its panels."""

    stage_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._key: object = None
        self._kind = Words("", Role.STRONG)
        self._note = Words(say("fold.note"), Role.NOTE, quiet=True).wrapped()
        self.column.addWidget(self._kind)
        self.column.addWidget(self._note)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self.column.addSpacing(6)
        self.column.addLayout(self._grid)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda tile: self.stage_wanted.emit(tile.stage.name))
        self.section(say("fold.sheet"))
        self._facts = Facts()
        self.column.addWidget(self._facts)
        self.column.addStretch(1)
        self.tiles: tuple[StageTile, ...] = ()

    def show_proof(self, proof: Proof, proofing: Proofing, chosen: str) -> None:
        """Show the stages of a proof's piece."""
        key = (proof.layout, proof.job.format.fold)
        if key != self._key:
            self._key = key
            self._lay_tiles(stages_of(proof), proofing)
        for tile in self.tiles:
            tile.setChecked(tile.stage.name == chosen)
            tile.update()
        self._kind.setText(may_say("fold.kind", str(proof.job.format.fold)) if proof.job.format.fold else "")
        self._facts.tell(tuple(_sheet_facts(proof)))

    def _lay_tiles(self, stages: tuple[Stage, ...], proofing: Proofing) -> None:
        for tile in self.tiles:
            self._group.removeButton(tile)
            tile.deleteLater()
        self.tiles = tuple(StageTile(stage, proofing) for stage in stages)
        for number, tile in enumerate(self.tiles):
            self._group.addButton(tile)
            self._grid.addWidget(tile, number // COLUMNS, number % COLUMNS)


def _sheet_facts(proof: Proof) -> list[tuple[str, str]]:
    pages = proof.typeset.display_list.pages
    rows = [
        (
            may_say("side", page.geometry.name),
            " | ".join(f"{round_mm(panel.width, 0):g}" for panel in page.geometry.panels) + f"{NBSP}mm",
        )
        for page in pages
    ]
    folded = proof.job.format.folded
    if folded is not None:
        size = f"{round_mm(folded.width, 0):g} × {round_mm(folded.height, 0):g}{NBSP}mm"
        rows.append((say("fold.folded-size"), size))
    return rows


class PlacePage(Tab):
    """From how far the piece is seen."""

    distance_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.section(say("place.from"))
        self.distance = Segmented(
            say("place.from"), [("headline", say("place.headline")), ("action", say("place.action"))], height=SMALL
        )
        self.distance.chosen.connect(self.distance_wanted)
        self.column.addWidget(self.distance, 0, Qt.AlignmentFlag.AlignLeft)
        self._note = Words("", Role.NOTE, quiet=True).wrapped()
        self.column.addWidget(self._note)
        self.section(say("place.sizes"))
        self._facts = Facts()
        self.column.addWidget(self._facts)
        self.column.addStretch(1)

    def show_proof(self, proof: Proof, metres: float) -> None:
        """Show from where the piece is seen, and how large it and the things round it are."""
        place = say("place.note-hand") if metres < IN_HAND else say("place.note-wall")
        self._note.setText(say("place.note", metres=f"{metres:g}", screen=f"{SCREEN_AT * 100:.0f}", place=place))
        trim = proof.job.format.folded or proof.job.format.trim
        size = f"{round_mm(trim.width, 0):g} × {round_mm(trim.height, 0):g}{NBSP}mm"
        rows = [(say("place.piece"), size)]
        if metres >= IN_HAND:
            rows.append((say("place.door"), f"762 × 1981{NBSP}mm"))
        self._facts.tell(tuple(rows))
