"""Folds on a page: where they were ordered, what marks show them, what runs across them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from materials_app.model.page import PageGeometry
from materials_app.model.units import Length, mm
from materials_app.preflight.facts import Act, PageFacts, Painted
from materials_app.preflight.inks import is_finishing, is_registration
from materials_app.preflight.space import Box

ON_FOLD: Length = mm(0.2)
"""How far an edge may miss a fold: what a folding machine is trusted to hold, and the thickness of a line."""
BESIDE_FOLD: Length = mm(3)
"""An edge nearer than this to a fold was meant for it: nearer than any copy may stand."""
RULE: Length = mm(3)
"""What is thinner is a rule and not a field."""
MARK_TOLERANCE: Length = 0.5
"""Points a mark may stand beside what it shows."""
_MARK_LINE: Length = 1.5
_MARK_LENGTH: Length = mm(1)


class Kind(StrEnum):
    """What runs across a fold, as people say it."""

    FIELD = "a field or shape"
    RULE = "a rule or outline"
    PICTURE = "a picture"


@dataclass(frozen=True, slots=True)
class Shape:
    """Something drawn on the piece that a fold can spoil."""

    kind: Kind
    box: Box


def folds_of(page: PageFacts, ordered: PageGeometry) -> tuple[Length, ...]:
    """Where the ordered folds lie on the page, from its left edge."""
    return tuple(page.trim.left + fold for fold in ordered.folds)


def panel_edges(page: PageFacts, ordered: PageGeometry) -> tuple[Length, ...]:
    """The folds and both sides of the trim."""
    return (page.trim.left, *folds_of(page, ordered), page.trim.right)


def crossed(box: Box, folds: tuple[Length, ...], beyond: Length = ON_FOLD) -> tuple[Length, ...]:
    """The folds that ``box`` reaches across, by more than ``beyond`` on either side."""
    return tuple(fold for fold in folds if box.left < fold - beyond and box.right > fold + beyond)


def shapes(page: PageFacts) -> Iterator[Shape]:
    """Everything drawn on the piece but words, marks and the lines of a finishing machine."""
    for mark in page.painted:
        is_art = not is_registration(mark.colour) and not is_finishing(mark.colour)
        if is_art and mark.box.overlaps(page.trim):
            yield Shape(_kind(mark), mark.box)
    for image in page.images:
        if image.box.overlaps(page.trim):
            yield Shape(Kind.PICTURE, image.box)


def _kind(mark: Painted) -> Kind:
    is_line = mark.act is Act.STROKE or min(mark.box.width, mark.box.height) < RULE
    return Kind.RULE if is_line else Kind.FIELD


def off_edges(shape: Shape, page: PageFacts, ordered: PageGeometry) -> tuple[tuple[Length, Length], ...]:
    """The sides of a field or picture that miss a fold they were meant for: (edge, fold)."""
    if shape.kind is Kind.RULE:
        return ()
    return tuple(
        (edge, fold)
        for edge in (shape.box.left, shape.box.right)
        for fold in folds_of(page, ordered)
        if ON_FOLD < abs(edge - fold) < BESIDE_FOLD
    )


def is_whole_panels(shape: Shape, page: PageFacts, ordered: PageGeometry) -> bool:
    """Whether a field begins and ends at edges of panels: it may run on over the folds between."""
    edges = panel_edges(page, ordered)
    box = shape.box.meet(page.trim)
    return shape.kind is Kind.FIELD and all(
        any(abs(side - edge) <= ON_FOLD for edge in edges) for side in (box.left, box.right)
    )


@dataclass(frozen=True, slots=True)
class FoldMark:
    """An upright mark outside the bleed: where it stands, from the sheet's left, and whether above the piece."""

    x: Length
    is_above: bool
    box: Box


def fold_marks(page: PageFacts) -> tuple[FoldMark, ...]:
    """The upright lines in registration colour above and below the piece that are not crop marks."""
    found = []
    for mark in page.painted:
        is_upright = mark.box.width <= _MARK_LINE and mark.box.height >= _MARK_LENGTH
        is_beyond = mark.box.bottom > page.bleed.top or mark.box.top < page.bleed.bottom
        x = (mark.box.left + mark.box.right) / 2
        is_crop = min(abs(x - page.trim.left), abs(x - page.trim.right)) <= MARK_TOLERANCE
        if is_registration(mark.colour) and is_upright and is_beyond and not is_crop:
            found.append(FoldMark(x, mark.box.bottom > page.bleed.top, mark.box))
    return tuple(found)


def marked_edges(page: PageFacts) -> tuple[Length, ...]:
    """The edges of the panels by the marks above the piece: both sides of the trim and what lies between."""
    marked = sorted(mark.x for mark in fold_marks(page) if mark.is_above)
    return (page.trim.left, *marked, page.trim.right)


def panel_widths(page: PageFacts, ordered: PageGeometry) -> tuple[tuple[Length, ...], ...]:
    """How wide the panels are: as ordered, and by the marks above the piece where each fold has one."""
    wanted = panel_edges(page, ordered)
    known = (wanted, marked_edges(page))
    return tuple(tuple(right - left for left, right in pairwise(edges)) for edges in known if len(edges) == len(wanted))
