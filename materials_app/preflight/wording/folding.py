"""Words of the checks on sides, panels and folds."""

from __future__ import annotations

from collections.abc import Mapping

from materials_app.preflight.wording.entry import Wording

_MAKE_AGAIN = "Make the file again from the set; do not change its pages in a viewer."

TABLE: Mapping[str, Wording] = {
    "sides-out-of-register": Wording(
        "Front and back do not lie on one another: {seen}; wanted: {wanted}.",
        "The sheet is cut once for both sides: one of them loses an edge and shows a white one.",
        _MAKE_AGAIN,
    ),
    "sides-differ": Wording(
        "The pages differ: {seen}; wanted: {wanted}.",
        "If they are two sides of one sheet, they do not fall on one another.",
        "Give all sides one size and one place on the sheet, or tell the printer that they are separate pieces.",
    ),
    "page-order": Wording(
        "A side is in the wrong place: {seen}; wanted: {wanted}.",
        "The printer takes page 1 for the outside: the sheet is folded with its cover inside.",
        "Put the pages in the order of the layout, or make the file again from the set.",
    ),
    "panel-order": Wording(
        "The panels are in another order, from the left: {seen}; wanted: {wanted}.",
        "Folded, the cover does not come out on top and the story is read out of turn.",
        _MAKE_AGAIN,
    ),
    "panel-widths": Wording(
        "The panels do not fit the sheet: {seen}; wanted: {wanted}.",
        "A sheet is folded once for both sides: panels that do not add up to it, or lie elsewhere on the back, end in "
        "the middle of the words.",
        "Choose the layout again, or correct the panels of the format; then make the file again.",
    ),
    "flap-too-wide": Wording(
        "The panel that is folded in first is too wide: {seen}; wanted: {wanted}.",
        "It pushes against the fold it lies in, and every copy buckles.",
        "Correct the panels of the format, then make the file again.",
    ),
    "fold-marks-missing": Wording(
        "There are {seen} fold marks; wanted: {wanted}.",
        "The folder is set by them; without them somebody measures, or guesses.",
        "Make the file again with marks.",
    ),
    "fold-marks-off": Wording(
        "Fold marks stand at {seen}; wanted: {wanted}.",
        "The sheet is folded where the mark is, through the words of a panel.",
        _MAKE_AGAIN,
    ),
    "text-across-fold": Wording(
        "Words lie {seen}; wanted: {wanted}.",
        "The crease goes through them, and half of the line is on another panel.",
        "Shorten the words, or use a layout with more room.",
    ),
    "art-across-fold": Wording(
        "There is {seen}; wanted: {wanted}.",
        "Ink breaks along the crease, and no two copies are folded at exactly the same place.",
        "End it before the fold, or let a flat field cover whole panels.",
    ),
    "panel-edge-off-fold": Wording(
        "A colour change misses the fold: {seen}; wanted: {wanted}.",
        "A strip of one panel’s colour shows on the other, on every copy.",
        "Let it end on the fold exactly.",
    ),
}
