"""How a flat sheet becomes a folded piece: which panel goes in first, and what lies on what when it is shut.

Everything follows from the panels of the sheet's outside, left to right as it lies face up, and the kind of fold.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from materials_app.model.page import Panel
from materials_app.model.units import Length

COVER = "cover"
"""The panel that lies on top when the piece is shut; on the left of the outside where readers begin at the right."""


class Fold(StrEnum):
    """The kind of fold, by its trade name. Each folds along every edge between two panels."""

    HALF = "half"
    ROLL = "roll"
    """Each panel is folded over the ones before it; the first tucks in, so it is the narrowest."""
    CONCERTINA = "concertina"
    """Each fold turns the other way: a Z of three panels."""


@dataclass(frozen=True, slots=True)
class FoldStep:
    """One fold: its number in folding order, where it lies (points from the outside's left edge), and what turns."""

    number: int
    at: Length
    panel: str
    tucks_in: bool = False


@dataclass(frozen=True, slots=True)
class Layer:
    """One panel of the shut piece, seen from the foot with the cover on top.

    ``start`` and ``end`` are where it begins and ends along the edge, points, in folding order: the next panel begins
    where this one ends, at the fold.
    """

    panel: Panel
    start: Length
    end: Length


def fold_steps(panels: tuple[Panel, ...], fold: Fold) -> tuple[FoldStep, ...]:
    """The folds in the order they are made; none where there is one panel or none.

    Args:
        panels: of the outside, left to right.
        fold: the kind. A roll begins at its narrower end.
    """
    ordered = _in_order(panels, fold)
    last = len(ordered) - 1
    return tuple(
        FoldStep(
            number=number,
            at=max(first.x, second.x),
            panel=second.name if number == last else first.name,
            tucks_in=fold is Fold.ROLL and number == 1 and last > 1,
        )
        for number, (first, second) in enumerate(pairwise(ordered), 1)
    )


def folded_edge(panels: tuple[Panel, ...], fold: Fold) -> tuple[Layer, ...]:
    """The panels in folding order, each where it lies along the edge of the shut piece.

    The cover, folded last, hangs on its fold as a page on its spine: it runs to the right where it is the last panel on
    the right. Every fold turns back, so the number of panels says which way the first one runs; that one starts at 0.
    """
    ordered = _in_order(panels, fold)
    turns = 1 if (ordered == panels) == (len(panels) % 2 == 1) else -1
    layers: list[Layer] = []
    pen = 0.0
    for panel in ordered:
        layers.append(Layer(panel, pen, pen + turns * panel.width))
        pen, turns = layers[-1].end, -turns
    return tuple(layers)


def stack(count: int, fold: Fold) -> tuple[int, ...]:
    """Which panel, counted from 0 in folding order, lies on which when the piece is shut: the cover first."""
    if fold is Fold.CONCERTINA:
        return tuple(reversed(range(count)))
    pile: tuple[int, ...] = ()
    for number in range(count):
        # All that is folded so far is turned over and laid on the next panel; the pile is told from that panel on.
        pile = (number, *reversed(pile))
    return pile


def _in_order(panels: tuple[Panel, ...], fold: Fold) -> tuple[Panel, ...]:
    """The panels in folding order: a roll begins with the one that tucks in, every other fold ends with the cover."""
    if fold is Fold.ROLL:
        is_from_right = len(panels) > 1 and panels[-1].width < panels[0].width
    else:
        is_from_right = len(panels) > 1 and panels[0].name == COVER
    return panels[::-1] if is_from_right else panels
