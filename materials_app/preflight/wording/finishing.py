"""Words of the checks on spot colours, layers and finishing lines."""

from __future__ import annotations

from collections.abc import Mapping

from materials_app.preflight.wording.entry import Wording

_MAKE_AGAIN = "Make the file again with this program; do not edit it afterwards."

TABLE: Mapping[str, Wording] = {
    "spot-unexpected": Wording(
        "The page asks for a further plate: {seen}; wanted: {wanted}.",
        "A further ink is charged for, or silently mixed from the four.",
        "Use process colours, or give the set a brand colour with this ink and order it.",
    ),
    "spot-missing": Wording(
        "An ink that was ordered is not in the file: {seen}; wanted: {wanted}.",
        "The printer mounts a plate that stays empty, and the colour comes from the four inks or not at all.",
        "Make the file again from the set, or take the ink out of the order.",
    ),
    "spot-twice": Wording(
        "One ink is spelled in two ways: {seen}; wanted: {wanted}.",
        "Each spelling becomes a plate of its own, and one of them has no ink.",
        "Use one spelling, the one on the ink's tin, in the whole file.",
    ),
    "spot-colour": Wording(
        "The page asks for a further plate: {seen}; wanted: {wanted}.",
        "A fifth ink is charged for, or silently mixed from the four.",
        "Tell the printer by name which spot colours the job has.",
    ),
    "spot-alternate-rgb": Wording(
        "A spot colour falls back on screen colour ({seen}); wanted: {wanted}.",
        "Where that ink is not on the press, the fall-back prints.",
        "Give the ink a CMYK fall-back.",
    ),
    "layers": Wording(
        "The file has layers ({seen}).",
        "Whoever prints it can switch a layer off by mistake.",
        "Tell the printer which layers are to print.",
    ),
    "layer-unexpected": Wording(
        "The file has a layer nobody ordered: {seen}; wanted: {wanted}.",
        "Nobody has told the printer whether it is to print.",
        _MAKE_AGAIN,
    ),
    "layer-missing": Wording(
        "A layer that was ordered is not in the file: {seen}; wanted: {wanted}.",
        "The finisher looks for the lines by the name of their layer.",
        "Make the file again from the set, as PDF/X-4.",
    ),
    "layer-off": Wording(
        "A layer does not show: {seen}; wanted: {wanted}.",
        "What lies on it is neither printed nor seen by whoever approves the page.",
        _MAKE_AGAIN,
    ),
    "layer-unlisted": Wording(
        "A layer cannot be told from the others: {seen}; wanted: {wanted}.",
        "The printer cannot find it to switch it on or off.",
        _MAKE_AGAIN,
    ),
    "layer-switches": Wording(
        "The layers are not the same for everybody: {seen}; wanted: {wanted}.",
        "What prints would depend on the program the file is opened with.",
        _MAKE_AGAIN,
    ),
    "layers-not-allowed": Wording(
        "The file has layers ({seen}), which PDF/X-1a does not know.",
        "An older workflow prints all of them, or stops.",
        "Flatten the layers, or order PDF/X-4.",
    ),
    "finishing-line-knocks-out": Wording(
        "A line for the finishing machine clears the art under it: {seen}; wanted: it {wanted}.",
        "A white hairline shows beside the cut, and on the back of every fold.",
        "Set the line to overprint.",
    ),
    "finishing-line-off-layer": Wording(
        "A line for the finishing machine is not where it can be switched off: {seen}; wanted: {wanted}.",
        "Left switched on by mistake it prints across the piece.",
        _MAKE_AGAIN,
    ),
    "finishing-ink-in-art": Wording(
        "Art is painted in the ink of a finishing line: {seen}; wanted: {wanted}.",
        "That ink is on no press: what is painted in it will be missing.",
        "Paint it in the process inks or in an ink that is ordered.",
    ),
    "finishing-line-misplaced": Wording(
        "A finishing line stands in the wrong place: {seen}; wanted: {wanted}.",
        "The machine folds or cuts where the line is, through words or beside the panels.",
        _MAKE_AGAIN,
    ),
    "finishing-layer-holds-art": Wording(
        "A layer for finishing lines holds more than lines: {seen}; wanted: {wanted}.",
        "The printer switches that layer off before plates are made, and the art goes with it.",
        "Move the art to the page itself.",
    ),
}
