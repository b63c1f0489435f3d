"""Folded work: panels that close, marks where the folds are, nothing that a fold would break."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.findings import Family, Place, Severity
from materials_app.model.page import Marks, PageGeometry
from materials_app.model.said import all_of, said
from materials_app.model.units import Length, mm, round_mm, to_mm
from materials_app.preflight.facts import PageFacts
from materials_app.preflight.folds import (
    MARK_TOLERANCE,
    FoldMark,
    crossed,
    fold_marks,
    folds_of,
    is_whole_panels,
    off_edges,
    panel_widths,
    shapes,
)
from materials_app.preflight.registry import Profile, Sighting, check
from materials_app.preflight.sides import Side
from materials_app.preflight.space import union
from materials_app.preflight.subject import Subject, place

FOLDING = "UK trade practice: folding"
NARROWER: Length = mm(2)
"""How much narrower than the others the panel that is folded in first must be, so that it does not buckle (UK trade
practice: 2 to 3 mm on a roll fold)."""
WIDTH_TOLERANCE: Length = mm(0.1)
"""Widths are written to a tenth of a millimetre."""


def _folded(subject: Subject) -> Iterator[Side]:
    return (side for side in subject.sides if side.geometry.folds)


@check(
    "text-across-fold",
    Severity.ERROR,
    looks_at="ink of every line of text on the piece against the ordered folds",
    clause=FOLDING,
    profile=Profile.ORDERED,
    family=Family.LAYOUT,
)
def text_across_fold(subject: Subject) -> Iterator[Sighting]:
    """A crease through words, half of them on another panel."""
    for side in _folded(subject):
        page = side.page
        for words in page.shown:
            folds = crossed(words.box, folds_of(page, side.geometry), 0.0)
            if folds and words.box.overlaps(page.bleed) and not words.invisible:
                yield Sighting(_at(page, folds), said("on one panel"), place(page, words.box, words.text))


def _at(page: PageFacts, folds: tuple[Length, ...]) -> str:
    places = " and ".join(f"{round_mm(fold - page.trim.left):g}" for fold in folds)
    return f"across the fold at {places} mm"


@check(
    "art-across-fold",
    Severity.ERROR,
    looks_at="rules, outlines, pictures, symbols and fields against the ordered folds; a field that covers whole "
    "panels may run on",
    clause=FOLDING,
    profile=Profile.ORDERED,
    family=Family.LAYOUT,
)
def art_across_fold(subject: Subject) -> Iterator[Sighting]:
    """A crease breaks the ink, and what is drawn across two panels never meets itself again."""
    if subject.expectation is None or subject.expectation.stamped:
        return  # A draft's stamp lies across everything; what it lies on is judged when it is gone.
    for side in _folded(subject):
        for shape in shapes(side.page):
            missed = {fold for _, fold in off_edges(shape, side.page, side.geometry)}
            folds = tuple(fold for fold in crossed(shape.box, folds_of(side.page, side.geometry)) if fold not in missed)
            if folds and not is_whole_panels(shape, side.page, side.geometry):
                seen = f"{shape.kind} {_at(side.page, folds)}"
                yield Sighting(seen, said("on one panel"), place(side.page, shape.box))


@check(
    "panel-edge-off-fold",
    Severity.ERROR,
    looks_at="left and right edges of fields and pictures within 3 mm of an ordered fold",
    clause=FOLDING,
    profile=Profile.ORDERED,
    family=Family.LAYOUT,
)
def panel_edge_off_fold(subject: Subject) -> Iterator[Sighting]:
    """The neighbour's colour shows as a strip along the crease."""
    for side in _folded(subject):
        for shape in shapes(side.page):
            for edge, fold in off_edges(shape, side.page, side.geometry):
                seen = said(
                    "{kind} ends {distance} mm beside the fold",
                    kind=shape.kind,
                    distance=f"{to_mm(abs(edge - fold)):.1f}",
                )
                wanted = said(
                    "on it, {distance} mm from the left", distance=f"{round_mm(fold - side.page.trim.left):g}"
                )
                yield Sighting(seen, wanted, place(side.page, shape.box))


@check(
    "fold-marks-missing",
    Severity.ERROR,
    looks_at="one upright mark in registration colour above and one below each ordered fold, where marks were ordered",
    clause="the order; UK trade practice: fold marks outside the live area",
    profile=Profile.ORDERED,
)
def fold_marks_missing(subject: Subject) -> Iterator[Sighting]:
    """The folder is set by them."""
    for side in _folded(subject):
        wanted = 2 * len(side.geometry.folds)
        found = len(fold_marks(side.page))
        if side.geometry.marks is Marks.CROP and found < wanted:
            yield Sighting(
                said("{found} of {wanted}", found=found, wanted=wanted),
                said("{wanted} fold marks", wanted=wanted),
                place(side.page),
            )


@check(
    "fold-marks-off",
    Severity.ERROR,
    looks_at="upright marks in registration colour that are no crop marks against the ordered folds",
    clause="the order; UK trade practice: fold marks outside the live area",
    profile=Profile.ORDERED,
)
def fold_marks_off(subject: Subject) -> Iterator[Sighting]:
    """The sheet is folded where the mark is, whatever the panels say."""
    for side in subject.sides:
        page, folds = side.page, folds_of(side.page, side.geometry)
        off = [mark for mark in fold_marks(page) if not _is_at(mark, folds)]
        if off:
            box = union(mark.box for mark in off)
            yield Sighting(
                _listed(page, tuple(sorted({mark.x for mark in off}))), _listed(page, folds), place(page, box)
            )


def _is_at(mark: FoldMark, folds: tuple[Length, ...]) -> bool:
    return any(abs(mark.x - fold) <= MARK_TOLERANCE for fold in folds)


def _listed(page: PageFacts, folds: tuple[Length, ...]) -> str:
    places = dict.fromkeys(f"{round_mm(fold - page.trim.left):g} mm" for fold in folds)
    if not places:
        return said("no place on this side")
    return said("{places} from the left", places=all_of(places))


@check(
    "panel-widths",
    Severity.ERROR,
    looks_at="sum of the ordered panels against the trim box; the folds of the back against those of the front",
    clause=f"the order; {FOLDING}",
    profile=Profile.ORDERED,
)
def panel_widths_off(subject: Subject) -> Iterator[Sighting]:
    """Panels that are not the sheet, or that fold elsewhere from behind, cannot be folded at all."""
    for side in _folded(subject):
        total = sum(panel.width for panel in side.geometry.panels)
        if abs(total - side.page.trim.width) > WIDTH_TOLERANCE:
            seen = said(
                "{widths}, {distance} mm together", widths=_widths(side.geometry), distance=f"{round_mm(total):g}"
            )
            yield Sighting(seen, f"{round_mm(side.page.trim.width):g} mm", place(side.page))
    ordered = subject.expectation.pages if subject.expectation else ()
    for number in range(1, len(ordered), 2):
        front, back = ordered[number - 1], ordered[number]
        if not _back_to_back(front, back):
            yield Sighting(
                _widths(back),
                said("the front, {widths}, seen from behind", widths=_widths(front)),
                Place(page=number + 1),
            )


def _widths(geometry: PageGeometry) -> str:
    widths = " | ".join(f"{round_mm(panel.width):g}" for panel in geometry.panels)
    return f"{widths} mm" if widths else "no panels"


def _back_to_back(front: PageGeometry, back: PageGeometry) -> bool:
    pairs = zip(front.panels, reversed(back.panels), strict=False)
    is_alike = all(abs(one.width - other.width) <= WIDTH_TOLERANCE for one, other in pairs)
    return is_alike and len(front.panels) == len(back.panels)


@check(
    "flap-too-wide",
    Severity.ERROR,
    looks_at="width of the panel that is folded in first against the others, as ordered and by the fold marks",
    clause=f"{FOLDING}: a flap 2 to 3 mm narrower",
    profile=Profile.ORDERED,
)
def flap_too_wide(subject: Subject) -> Iterator[Sighting]:
    """It pushes against the fold and buckles."""
    for side in _folded(subject):
        panels = side.geometry.panels
        for widths in panel_widths(side.page, side.geometry):
            over = min((width for one, width in zip(panels, widths, strict=True) if not one.tucks_in), default=0.0)
            for panel, width in zip(panels, widths, strict=True):
                if panel.tucks_in and width > over - NARROWER + WIDTH_TOLERANCE:
                    seen = said(
                        "{name} {distance} mm, the others {other} mm",
                        name=panel.name,
                        distance=f"{round_mm(width):g}",
                        other=f"{round_mm(over):g}",
                    )
                    yield Sighting(
                        seen,
                        said("{distance} to 3 mm less than the others", distance=f"{to_mm(NARROWER):g}"),
                        place(side.page),
                    )
