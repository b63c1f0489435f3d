"""What is done to the sheet after printing: the lines a machine cuts, folds and perforates along.

Finishers ask for each kind of line in a named spot colour that overprints, on a layer of its own, so that it can be
read by the machine and left out of the print (UK trade practice: die lines).
"""

from __future__ import annotations

from dataclasses import dataclass

from materials_app.model.colour import Cmyk, Srgb, Swatch


@dataclass(frozen=True, slots=True)
class FinishingLine:
    """One kind of line: the ink it is drawn in, which never prints, and the layer it lies on."""

    swatch: Swatch
    layer: str


DIE = FinishingLine(Swatch("die", Cmyk(0, 1, 0, 0), Srgb(0xE6, 0x00, 0x7E), spot="Die"), "Die lines")
"""Where a die cuts: shown in magenta where there is no plate for it."""

FOLD = FinishingLine(Swatch("fold", Cmyk(1, 0, 0, 0), Srgb(0x00, 0x9F, 0xE3), spot="Fold"), "Fold lines")
"""Where the sheet folds: shown in cyan."""

PERFORATION = FinishingLine(
    Swatch("perforation", Cmyk(0.75, 0, 1, 0), Srgb(0x3A, 0xAA, 0x35), spot="Perforation"), "Perforation lines"
)
"""Where it is perforated, to be torn off: shown in green."""

FINISHING_LINES = (DIE, FOLD, PERFORATION)
FINISHING_INKS = frozenset(line.swatch.spot for line in FINISHING_LINES)
"""Names of the inks that mark a line for a machine and put nothing on paper."""
