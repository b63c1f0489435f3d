"""What a printer counts before a price is named: every plate by its name, and none that does not print."""

from __future__ import annotations

import pytest

from materials_app.model.colour import REGISTRATION, Cmyk, Paint, Srgb
from materials_app.model.display_list import DisplayList, DisplayPage, Item, Path, Picture, Semantics, rectangle
from materials_app.model.finishing import DIE, FOLD
from materials_app.model.geometry import Rect, Size
from materials_app.model.page import PageGeometry
from materials_app.model.template import Role
from materials_app.separations.plates import finishing_inks, plates, spots

SQUARE = Rect(0, 0, 100, 100)
BLACK = Paint("black", Cmyk(0, 0, 0, 1), Srgb(0, 0, 0), Srgb(0, 0, 0))
BLUE = Paint("blue", Cmyk(1, 0.66, 0, 0.02), Srgb(0, 51, 160), Srgb(0, 51, 160), "PANTONE 286 C")
MARKS, DIE_LINE, FOLD_LINE = Paint.of(REGISTRATION), Paint.of(DIE.swatch), Paint.of(FOLD.swatch)
PICTURE = Picture("wood", SQUARE, (0.0, 0.0, 1.0, 1.0), 300, Semantics(Role.FIGURE))


def piece(*items: Item) -> DisplayList:
    return DisplayList("P", "en-GB", (DisplayPage(PageGeometry(Size(100, 100), 9, 9), items),))


def painted(fill: Paint | None = None, stroke: Paint | None = None) -> Path:
    return Path(rectangle(SQUARE), SQUARE, fill, stroke)


@pytest.mark.parametrize(
    ("items", "named"),
    [
        ((painted(BLACK), painted(None, MARKS)), ("Black",)),
        ((painted(BLACK), painted(BLUE)), ("Black", "PANTONE 286 C")),
        ((painted(BLUE), painted(None, DIE_LINE), painted(None, FOLD_LINE)), ("PANTONE 286 C",)),
        ((PICTURE, painted(BLUE)), ("Cyan", "Magenta", "Yellow", "Black", "PANTONE 286 C")),
    ],
    ids=[
        "marks apart",
        "a spot is no mixture of process inks",
        "lines put no ink on paper",
        "a picture takes all four",
    ],
)
def test_plates(items: tuple[Item, ...], named: tuple[str, ...]) -> None:
    assert plates(piece(*items)) == named


def test_spots_and_finishing_inks_are_told_apart() -> None:
    every = piece(painted(BLUE, DIE_LINE), painted(None, FOLD_LINE), painted(None, MARKS))
    assert spots(every) == ("PANTONE 286 C",)
    assert finishing_inks(every) == ("Die", "Fold")
