"""How far a run is: which stage of which piece, counted in steps that take about as long as each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """Where a run stands. The first four are the steps of each piece."""

    SETTING = "setting"
    DRAWING = "drawing"
    CHECKING = "checking"
    OFFICE = "office"
    WRITING = "writing"
    DONE = "done"


STEPS_OF_A_PIECE = (Stage.SETTING, Stage.DRAWING, Stage.CHECKING, Stage.OFFICE)


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of a run: which stage begins, for the ``number``-th of ``pieces``."""

    stage: Stage
    piece: str
    number: int
    pieces: int

    @property
    def total(self) -> int:
        """Steps of the whole run, writing included."""
        return len(STEPS_OF_A_PIECE) * self.pieces + 1

    @property
    def done(self) -> int:
        """Steps that are behind us."""
        if self.stage in STEPS_OF_A_PIECE:
            return len(STEPS_OF_A_PIECE) * (self.number - 1) + STEPS_OF_A_PIECE.index(self.stage)
        return self.total - (self.stage is Stage.WRITING)
