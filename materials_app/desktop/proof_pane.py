"""The right pane of the proof: what the finished file holds, plate by plate, line by line, code by code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from materials_app.desktop.controls import Ground, MarkedNote, Rule, Words
from materials_app.desktop.fonts import Role, ui_font
from materials_app.desktop.marks import Mark
from materials_app.desktop.page_overlay import Guide
from materials_app.desktop.proof_parts import Facts, InkDot, LineSample, SymbolPicture, Tab
from materials_app.desktop.proof_stage import StageName, Way
from materials_app.desktop.proof_ways import FoldPage, PlacePage
from materials_app.desktop.proofing import Proofing
from materials_app.desktop.segmented import SMALL, Segmented
from materials_app.desktop.wording import NBSP, counted, may_say, say

if TYPE_CHECKING:
    from materials_app.app.proof import Proof
    from materials_app.model.findings import Attempt, SymbolRead

WIDTH = 328
EDGE = 20
TABS = ("colour", "guides", "qr")
PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
FULL_CLEAR = 4
"""Modules that must stay clear round a code (ISO/IEC 18004)."""
READING_MM_PER_M = 1.8
"""Side of a module that is still read at one metre (preflight, symbol-small-for-distance)."""


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
        self.tabs = Segmented(say("proof.tabs"), [(one, say(f"proof.tab-{one}")) for one in TABS], height=SMALL)
        self.colour, self.guides, self.qr = ColourTab(), GuidesTab(), SymbolTab()
        self.fold, self.place = FoldPage(), PlacePage()
        self._pages = QStackedWidget()
        for page in (self.colour, self.guides, self.qr, self.fold, self.place):
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
        head.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(12)
        for part in (head, self.tabs):
            row = QHBoxLayout()
            row.setContentsMargins(EDGE, 0, EDGE, 0)
            row.addLayout(part) if isinstance(part, QHBoxLayout) else row.addWidget(part)
            if part is self.tabs:
                row.addStretch(1)
            column.addLayout(row)
        column.addWidget(self._pages, 1)
        foot = Words(say("proof.foot"), Role.NOTE, quiet=True).wrapped()
        foot.setContentsMargins(EDGE, 0, EDGE, 12)
        column.addWidget(foot)

    @property
    def tab(self) -> str:
        """The tab on show; empty while the piece is shown folded or in its place."""
        return self.tabs.current if self.way is Way.FLAT else ""

    def show_tab(self, name: str) -> None:
        """Show a tab."""
        self.tabs.choose(name)
        self._show_page()

    def show_way(self, way: Way) -> None:
        """Show what belongs to the flat sheet, the folded piece, or the piece in its place."""
        self.way = way
        self._show_page()

    def _show_page(self) -> None:
        flat = self.way is Way.FLAT
        self.tabs.setVisible(flat)
        page = TABS.index(self.tabs.current) if flat else len(TABS) + (self.way is Way.PLACE)
        self._pages.setCurrentIndex(page)
        self.guides_wanted.emit(self.guides.wanted)
        self.show_state()

    def show_state(self) -> None:
        """Show the proof as it is known now."""
        self._state.say(*_state(self._proofing))
        proof = self._proofing.proof
        if proof is not None:
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


def _state(proofing: Proofing) -> tuple[str, Mark | None]:
    if proofing.error is not None and not proofing.is_busy:
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
        self._grid.setVerticalSpacing(8)
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
        self._condition.setText(proof.job.condition.title)
        places = proofing.heavy
        highest = proofing.highest
        is_over = bool(places)
        self.heavy.setEnabled(is_over)
        if highest:
            self._highest.say(say("proof.highest", value=round(highest * 100)), Mark.ERROR if is_over else Mark.READY)
        words = counted("proof.heavy-one", "proof.heavy", len(places)) if places else say("proof.heavy-none")
        self._where.setText(words)

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
            self._boxes[name], self._values[name] = box, _figure()
            self._grid.addWidget(InkDot(name, proof.spots.get(name)), row, 0)
            self._grid.addWidget(box, row, 1)
            self._grid.addWidget(self._values[name], row, 2)
        self._total = _figure(strong=True)
        self._grid.addWidget(Words(say("proof.total")), len(names), 1)
        self._grid.addWidget(self._total, len(names), 2)

    def show_inks(self, inks: Mapping[str, float]) -> None:
        """Show how much of each ink lies under the pointer."""
        for name, label in self._values.items():
            label.setText(f"{inks[name] * 100:.0f}" if name in inks else "")
        if self._total is not None:
            self._total.setText(f"{sum(inks.values()) * 100:.0f}" if inks else "")


def _figure(*, strong: bool = False) -> Words:
    label = Words("", Role.STRONG if strong else Role.BODY, quiet=not strong)
    label.setFont(ui_font(Role.STRONG if strong else Role.BODY, tabular=True))
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    label.setMinimumWidth(label.fontMetrics().horizontalAdvance("000"))
    return label


GUIDES = (Guide.TRIM, Guide.BLEED, Guide.SAFE, Guide.FOLDS, Guide.GRID)


class GuidesTab(Tab):
    """Lines to judge the sheet by, and what the file says of itself."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[Guide, QCheckBox] = {}
        self._values: dict[Guide, Words] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, guide in enumerate(GUIDES):
            box = QCheckBox(say(f"proof.guide-{guide}"))
            box.setChecked(guide is not Guide.GRID)
            box.toggled.connect(self.changed)
            self._boxes[guide], self._values[guide] = box, _figure()
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
        from materials_app.model.units import round_mm

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


class SymbolTab(Tab):
    """Each code of the piece: what it says, every attempt to read it, its measures."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[SymbolRead, ...] | None = None
        self._body = QWidget()
        self._rows = QVBoxLayout(self._body)
        self.column.addWidget(self._body)
        self.column.addStretch(1)

    def show_proof(self, proof: Proof, proofing: Proofing) -> None:
        """Show the codes that were read."""
        symbols = proof.report.symbols if proof.report else None
        if symbols == self._shown:
            return
        self._shown = symbols
        self._body.deleteLater()
        self._body = QWidget()
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.column.insertWidget(0, self._body)
        if not symbols:
            self._rows.addWidget(Words(say("proof.no-code" if proof.report else "proof.updating")).wrapped())
        for number, symbol in enumerate(symbols or ()):
            if number:
                self._rows.addWidget(Rule())
            self._show_symbol(symbol, proofing)

    def _show_symbol(self, symbol: SymbolRead, proofing: Proofing) -> None:
        failed = [one for one in symbol.attempts if not one.is_read]
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(SymbolPicture(symbol, proofing), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        verdict = MarkedNote(Role.STRONG, 16)
        count = len(symbol.attempts)
        said = say("proof.scans", count=count) if not failed else say("proof.fails", count=count, failed=len(failed))
        verdict.say(said, Mark.ERROR if failed else Mark.READY)
        address = Words(symbol.payload, Role.BODY, quiet=True).wrapped()
        address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(verdict)
        words.addWidget(address)
        words.addStretch(1)
        head.addLayout(words, 1)
        self._rows.addLayout(head)
        self._section(say("proof.attempts"))
        tests = Facts()
        tests.tell(tuple(_attempts(symbol)))
        self._rows.addWidget(tests)
        self._section(say("proof.measures"))
        measures = Facts()
        measures.tell(tuple(_measures(symbol)))
        self._rows.addWidget(measures)

    def _section(self, title: str) -> None:
        self._rows.addSpacing(8)
        self._rows.addWidget(Rule())
        self._rows.addSpacing(8)
        self._rows.addWidget(Words(title, Role.STRONG))


def _attempts(symbol: SymbolRead) -> list[tuple[str, tuple[str, Mark]]]:
    """Each way of looking, over all resolutions it was tried in."""
    ways = dict.fromkeys(one.treatment for one in symbol.attempts)
    return [(say(f"proof.way-{way}"), _scans([a for a in symbol.attempts if a.treatment == way])) for way in ways]


def _scans(attempts: Sequence[Attempt]) -> tuple[str, Mark]:
    failed = [one for one in attempts if not one.is_read]
    if not failed:
        return say("proof.way-scans"), Mark.DONE
    at = ", ".join(f"{one.ppi:.0f}" for one in failed)
    return say("proof.way-fails", ppi=at), Mark.ERROR


def _measures(symbol: SymbolRead) -> list[tuple[str, tuple[str, Mark]]]:
    wide = min(symbol.rect_mm[2], symbol.rect_mm[3])
    reach = symbol.module_mm / READING_MM_PER_M
    is_near = symbol.distance_m <= reach * 1.03
    return [
        (say("proof.size"), (say("proof.mm", value=f"{wide:.0f}"), Mark.DONE)),
        (say("proof.square"), (say("proof.mm", value=f"{symbol.module_mm:.2f}"), Mark.DONE)),
        (
            say("proof.clear"),
            (
                say("proof.squares", value=f"{symbol.clear:g}"),
                Mark.DONE if symbol.clear >= FULL_CLEAR else Mark.ERROR,
            ),
        ),
        (say("proof.contrast"), (say("proof.per-cent", value=f"{symbol.contrast * 100:.0f}"), Mark.DONE)),
        (
            say("proof.read-from"),
            (
                say("proof.up-to", value=f"{reach:.1f}", needed=f"{symbol.distance_m:g}"),
                Mark.DONE if is_near else Mark.WARNING,
            ),
        ),
    ]
