"""The graphics state while a content stream is read: what ``q`` keeps and ``Q`` brings back (ISO 32000-2, 8.4)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from materials_app.preflight.facts import BLACK, KNOCKOUT, Colour, Overprint
from materials_app.preflight.space import IDENTITY, Box, Matrix, multiply


@dataclass(frozen=True, slots=True)
class Source:
    """What the next mark is painted with: a colour, or the pattern object a ``Pattern`` space names."""

    colour: Colour = BLACK
    pattern: Any = None


@dataclass(slots=True)
class TextState:
    """Text parameters (ISO 32000-2, 9.3); ``matrix`` and ``line`` live from BT to ET."""

    font: Any = None
    size: float = 1.0
    character: float = 0.0
    word: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0
    matrix: Matrix = IDENTITY
    line: Matrix = IDENTITY

    def next_line(self, x: float, y: float) -> None:
        """Start a line ``x``, ``y`` from the start of this one."""
        self.line = multiply((1, 0, 0, 1, x, y), self.line)
        self.matrix = self.line

    def advance(self, by: float) -> None:
        """Move along the line by ``by`` unscaled text units."""
        self.matrix = multiply((1, 0, 0, 1, by, 0), self.matrix)


@dataclass(slots=True)
class GraphicsState:
    """Everything a painting operator depends on. ``clip`` is the upright box round the clipping path."""

    ctm: Matrix
    clip: Box
    text: TextState
    fill: Source = Source()
    stroke: Source = Source()
    line_width: float = 1.0
    overprint: Overprint = KNOCKOUT

    def copy(self) -> GraphicsState:
        """An independent copy, as ``q`` makes it."""
        return replace(self, text=replace(self.text))
