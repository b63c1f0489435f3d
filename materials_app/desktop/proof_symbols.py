"""The proof's codes: what each says, every attempt to read it, its measures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from materials_app.desktop.controls import MarkedNote, Rule, Words
from materials_app.desktop.fonts import Role
from materials_app.desktop.marks import Mark
from materials_app.desktop.proof_parts import Facts, SymbolPicture, Tab
from materials_app.desktop.proofing import Proofing
from materials_app.desktop.wording import say

if TYPE_CHECKING:
    from materials_app.app.proof import Proof
    from materials_app.model.findings import Attempt, SymbolRead

FULL_CLEAR = 4
"""Modules that must stay clear round a code (ISO/IEC 18004)."""
READING_MM_PER_M = 1.8
"""Side of a module that is still read at one metre (the check symbol-small-for-distance)."""


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
