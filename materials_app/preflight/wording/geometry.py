"""Words of the checks on boxes, bleed, marks and the safe area."""

from __future__ import annotations

from collections.abc import Mapping

from materials_app.preflight.wording.entry import Wording

_MAKE_AGAIN = "Make the file again; do not crop or turn it in a viewer."

TABLE: Mapping[str, Wording] = {
    "trim-box-missing": Wording(
        "The page's trim is given by {seen}; wanted: {wanted}.",
        "The cutter is set by the trim box.",
        _MAKE_AGAIN,
    ),
    "bleed-box-missing": Wording(
        "The page's bleed box: {seen}; wanted: {wanted}.",
        "Imposition does not know how much to keep round the trim.",
        _MAKE_AGAIN,
    ),
    "boxes-not-nested": Wording(
        "{seen}; wanted: {wanted}.",
        "Boxes that cross each other are read differently by every workflow.",
        _MAKE_AGAIN,
    ),
    "trim-size": Wording(
        "The trim is {seen}; {wanted} was ordered.",
        "The piece comes back in the wrong size.",
        "Choose the right layout and make the file again.",
    ),
    "bleed-size": Wording(
        "The bleed box is {seen}; {wanted} was ordered.",
        "The cutter needs that much ink beyond the edge.",
        "Make the file again with the bleed of its format.",
    ),
    "media-size": Wording(
        "The sheet is {seen}; {wanted} was ordered.",
        "Marks are cut off, or a file without marks carries white paper round it.",
        "Make the file again, with or without marks as the printer asked.",
    ),
    "page-rotated": Wording(
        "The page is turned by {seen}; wanted: {wanted}.",
        "Some imposition tools turn it back, some do not.",
        _MAKE_AGAIN,
    ),
    "page-scaled": Wording(
        "The page is scaled ({seen}; wanted: {wanted}).",
        "Many workflows ignore the scale and print another size.",
        _MAKE_AGAIN,
    ),
    "bleed-differs": Wording(
        "The bleed does not continue the artwork: {seen}; wanted: {wanted}.",
        "A cut half a millimetre off shows a strip of another colour, or of bare paper, along the edge.",
        "Let the artwork itself run out to the bleed box.",
    ),
    "bleed-narrow": Wording(
        "The bleed is {seen} at its narrowest; wanted: {wanted}.",
        "A cut that wanders leaves a white edge.",
        "Ask for the file with 3 mm of bleed, or agree less with the printer.",
    ),
    "near-trim": Wording(
        "Text or a symbol stands {seen}; wanted: {wanted}.",
        "What stands so near the trim may be cut off.",
        "Move it inwards, or agree a narrower safe area with the printer.",
    ),
    "crop-marks-off": Wording(
        "There are marks on the sheet, but {seen} stand where they should; wanted: {wanted}.",
        "The cutter lays the knife by the marks: they and the trim box must say the same.",
        "Set the trim box to the marks, or the marks to the trim box, in registration colour.",
    ),
    "bleed-not-painted": Wording(
        "Ink reaches the trim but there is {seen}; wanted: {wanted}.",
        "A cut that wanders by half a millimetre leaves a white edge.",
        "Let the field or picture run out to the bleed box.",
    ),
    "marks-inside-bleed": Wording(
        "There is {seen} inside the bleed; it belongs {wanted}.",
        "Registration colour prints on every plate: 400 % ink, and a mark on the finished piece.",
        "Move the mark out, or use black for artwork.",
    ),
    "art-outside-bleed": Wording(
        "There is {seen} outside the bleed; wanted: {wanted}.",
        "It hides the marks the cutter works by.",
        "Clip the artwork to the bleed box.",
    ),
    "crop-marks-missing": Wording(
        "There are {seen} crop marks; wanted: {wanted}.",
        "Marks were ordered, and the cutter cannot find the edge without them.",
        "Make the file again with marks.",
    ),
    "text-outside-safe-area": Wording(
        "Text stands {seen}; wanted: {wanted}.",
        "A cut or a fold that wanders takes part of the words with it.",
        "Move it in, or shorten it.",
    ),
    "symbol-outside-safe-area": Wording(
        "The QR symbol stands {seen}; wanted: {wanted}.",
        "A symbol that loses an edge, or is creased, cannot be read.",
        "Move it in.",
    ),
}
