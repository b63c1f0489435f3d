"""The safe area: what is read or scanned keeps clear of the trim, and of the folds."""

from __future__ import annotations

import math
from collections.abc import Iterator

from materials_app.model.findings import Family, Severity
from materials_app.model.page import PageGeometry
from materials_app.model.said import said
from materials_app.model.units import Length, mm, to_mm
from materials_app.preflight.facts import PageFacts, Shown
from materials_app.preflight.folds import crossed, folds_of, panel_edges
from materials_app.preflight.registry import Profile, Sighting, check
from materials_app.preflight.space import Box
from materials_app.preflight.subject import Subject, place

SAFE_TOLERANCE = mm(0.1)
"""Ink may reach this far past the safe line: outlines are measured at their extremes."""
USUAL_SAFE: Length = mm(5)
"""Distance from the trim UK printers ask text to keep (UK trade practice: safe area)."""
CARD_SAFE: Length = mm(4)
"""The same for cards and beer mats."""
CARD_SIDE: Length = mm(100)
"""What is no longer than this is a card or a mat."""
SAFE_AREA = "UK trade practice: safe area"


def _on_piece(page: PageFacts) -> Iterator[Shown]:
    return (words for words in page.shown if words.box.overlaps(page.bleed) and not words.invisible)


def _is_safe(page: PageFacts, ordered: PageGeometry, box: Box, tolerance: Length) -> bool:
    in_area = any(page.at(area).contains(box, tolerance) for area in ordered.safe_areas)
    return in_area and (not ordered.is_round or _beyond_circle(page, ordered, box) <= tolerance)


def _beyond_circle(page: PageFacts, ordered: PageGeometry, box: Box) -> Length:
    """How far the farthest corner of ``box`` reaches past the safe circle of a round piece."""
    x, y = (page.trim.left + page.trim.right) / 2, (page.trim.bottom + page.trim.top) / 2
    across, up = max(x - box.left, box.right - x), max(y - box.bottom, box.top - y)
    return math.hypot(across, up) - (ordered.corner - ordered.safe)


_FROM = {"fold": "{distance} mm from the fold", "trim": "{distance} mm from the trim"}


@check(
    "text-outside-safe-area",
    Severity.ERROR,
    looks_at="ink of every line of text on the piece against the safe area ordered, on each panel where it is folded",
    clause=f"the order; {SAFE_AREA}",
    profile=Profile.ORDERED,
    family=Family.LAYOUT,
)
def text_outside_safe_area(subject: Subject) -> Iterator[Sighting]:
    """Words that may be cut off or creased; those that cross a fold have a check of their own."""
    for page, ordered in subject.ordered():
        for words in _on_piece(page):
            is_creased = crossed(words.box, folds_of(page, ordered), 0.0)
            if not is_creased and not _is_safe(page, ordered, words.box, SAFE_TOLERANCE):
                seen = _nearest(words.box, page, ordered)
                yield Sighting(seen, _wanted(ordered), place(page, words.box, words.text))


@check(
    "symbol-outside-safe-area",
    Severity.ERROR,
    looks_at="every QR symbol on the piece against the safe area ordered, on each panel where it is folded",
    clause=f"the order; {SAFE_AREA}",
    profile=Profile.ORDERED,
    family=Family.LAYOUT,
)
def symbol_outside_safe_area(subject: Subject) -> Iterator[Sighting]:
    """A symbol that may be cut or creased cannot be read."""
    for page, ordered in subject.ordered():
        for symbol in subject.symbols_on(page):
            if not _is_safe(page, ordered, symbol.box, symbol.module / 2 + SAFE_TOLERANCE):
                yield Sighting(_nearest(symbol.box, page, ordered), _wanted(ordered), place(page, symbol.box))


def _wanted(ordered: PageGeometry) -> str:
    if ordered.is_round:
        return said("{distance} mm or more from the edge of the circle", distance=f"{to_mm(ordered.safe):g}")
    if ordered.insets:
        return said(
            "{left} mm or more from the left, {top} from the top, {right} from the right, {foot} from the foot",
            left=f"{to_mm(ordered.insets.left):g}",
            top=f"{to_mm(ordered.insets.top):g}",
            right=f"{to_mm(ordered.insets.right):g}",
            foot=f"{to_mm(ordered.insets.bottom):g}",
        )
    where = said("from trim and folds") if ordered.folds else said("from the trim")
    if ordered.tabs:
        where = said("from trim and perforations")
    return f"{to_mm(ordered.safe):g} mm or more {where}"


def _nearest(box: Box, page: PageFacts, ordered: PageGeometry) -> str:
    """``2.0 mm from the fold``: the edge ``box`` comes nearest to, or reaches across."""
    if ordered.is_round:
        left = ordered.safe - _beyond_circle(page, ordered, box)
        return said("{distance} mm from the edge of the circle", distance=f"{to_mm(left):.1f}")
    folds = folds_of(page, ordered)
    if crossed(box, folds, 0.0):
        return "across a fold"
    middle = (box.left + box.right) / 2
    edges = panel_edges(page, ordered)
    left = max((edge for edge in edges if edge <= middle), default=page.trim.left)
    right = min((edge for edge in edges if edge > middle), default=page.trim.right)
    gaps = box.gaps_to(Box(left, page.trim.bottom, right, page.trim.top))
    edge = "fold" if min(gaps) in gaps[:2] and (left, right)[gaps.index(min(gaps))] in folds else "trim"
    distance = f"{to_mm(min(gaps)):.1f}"
    return said(_FROM[edge], distance=distance)


@check(
    "near-trim",
    Severity.WARNING,
    looks_at="ink of every line of text and every QR symbol on the piece against the trim box",
    clause="UK trade practice: 5 mm from the trim, 4 mm on a card",
    profile=Profile.UNORDERED,
)
def near_trim(subject: Subject) -> Iterator[Sighting]:
    """Nobody said where the safe area ends; this is what most printers ask for."""
    for page in subject.pages:
        for words in _on_piece(page):
            yield from _near(page, words.box, SAFE_TOLERANCE, words.text)
        for symbol in subject.symbols_on(page):
            if symbol.box.overlaps(page.bleed):
                yield from _near(page, symbol.box, symbol.module / 2 + SAFE_TOLERANCE, symbol.payload)


def _near(page: PageFacts, box: Box, tolerance: Length, excerpt: str) -> Iterator[Sighting]:
    is_card = max(page.trim.width, page.trim.height) <= CARD_SIDE
    least = CARD_SAFE if is_card else USUAL_SAFE
    if not page.trim.grown(-least).contains(box, tolerance):
        seen = said("{distance} mm from the trim", distance=f"{to_mm(min(box.gaps_to(page.trim))):.1f}")
        yield Sighting(seen, said("{distance} mm or more", distance=f"{to_mm(least):g}"), place(page, box, excerpt))
