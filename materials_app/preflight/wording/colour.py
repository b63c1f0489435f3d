"""Words of the checks on inks."""

from __future__ import annotations

from collections.abc import Mapping

from materials_app.preflight.wording.entry import Wording

TABLE: Mapping[str, Wording] = {
    "colour-rgb": Wording(
        "The page is painted in screen colour ({seen}); wanted: {wanted}.",
        "The press converts it by its own lights, and brand colours shift.",
        "Give the colour as CMYK, or convert the picture.",
    ),
    "colour-calibrated": Wording(
        "The page is painted in {seen}; wanted: {wanted}.",
        "The press would have to convert it, black text included.",
        "Separate the artwork for the press before it leaves.",
    ),
    "colour-default": Wording(
        "The page says that its inks stand for another space ({seen}); wanted: {wanted}.",
        "Every device colour on the page is converted again on its way to the plates: black text gets four inks.",
        "Have the default colour space taken out.",
    ),
    "ink-limit": Wording(
        "The inks add up to {seen}; this paper takes {wanted}.",
        "Too much ink dries slowly, sets off on the next sheet and fills in.",
        "Choose lighter colours or convert pictures for this condition.",
    ),
    "white-overprints": Wording(
        "Something is {seen}; wanted: {wanted}.",
        "It shows on screen and disappears on the press.",
        "Switch overprint off for white.",
    ),
    "colour-overprints": Wording(
        "Colour is set to overprint other ink ({seen}); wanted: {wanted}.",
        "The inks mix on paper: amber on dark green prints as a muddy green. Screens often do not show it.",
        "Switch overprint off for everything that is not black alone.",
    ),
    "black-text-knocks-out": Wording(
        "Small black text on colour {seen}; wanted: it {wanted}.",
        "The slightest misregister shows paper round every letter.",
        "Set small black text to overprint.",
    ),
    "small-text-rich-black": Wording(
        "Small black text is {seen}; wanted: {wanted}.",
        "Four plates never fall exactly on one another: letters get coloured fringes.",
        "Set it in 100 % black alone.",
    ),
    "small-text-many-plates": Wording(
        "Small text is {seen}; wanted: {wanted}.",
        "Fine letters on three or four plates look unsharp.",
        "Set it larger, or in one or two inks.",
    ),
    "small-text-reversed": Wording(
        "Light text on a dark ground is {seen}; wanted: {wanted}.",
        "Ink creeps into fine letters from all sides.",
        "Set it larger or bolder.",
    ),
    "text-too-light": Wording(
        "Small text is printed in a light tint ({seen}); wanted: {wanted}.",
        "A tint is printed as dots: thin stems get ragged edges or vanish between them.",
        "Print it in a solid ink, or larger.",
    ),
    "hairline-reversed": Wording(
        "A fine line is left white in a coloured ground ({seen}); wanted: {wanted}.",
        "It closes where one plate stands a tenth of a millimetre off.",
        "Draw it at 0.5 pt or more, or in a ground of one ink.",
    ),
    "hairline": Wording(
        "A line is {seen} thick; wanted: {wanted}.",
        "The plate does not hold it: it breaks up or vanishes.",
        "Draw it at least 0.25 pt thick.",
    ),
    "hairline-many-plates": Wording(
        "A fine line is {seen}; wanted: {wanted}.",
        "With the slightest misregister it becomes two coloured lines.",
        "Draw it thicker, or in one ink.",
    ),
}
