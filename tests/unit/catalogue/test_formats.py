"""Panels and folds of a format: what a machine cannot fold is answered with its line."""

from __future__ import annotations

import pytest

from materials_app.catalogue.formats import read_formats
from materials_app.errors import DataFileError
from materials_app.model.folding import Fold
from materials_app.model.format import OfficeSheet
from materials_app.model.geometry import Size
from materials_app.model.library import DataFile
from materials_app.model.units import mm

INSIDE = """\
panels = [{ name = "a", width = 100 }, { name = "b", width = 100 }, { name = "c", width = 97, tucks_in = true }]
"""

LEAFLET = """\
[[format]]
id = "leaflet"
name = "Leaflet"
trim = [297, 210]
bleed = 3
safe = 5
sides = 2
read_headline_m = 1
read_action_m = 1
fold = "roll"
folded = [100, 210]

[[format.page]]
name = "outside"
panels = [{ name = "flap", width = 97, tucks_in = true }, { name = "d", width = 100 }, { name = "e", width = 100 }]

[[format.page]]
name = "inside"
panels = [{ name = "a", width = 100 }, { name = "b", width = 100 }, { name = "c", width = 97, tucks_in = true }]
"""


def read(text: str) -> None:
    tuple(read_formats(DataFile("f.toml", text, "")))


def test_a_roll_that_tucks_in_is_read() -> None:
    (one,) = read_formats(DataFile("f.toml", LEAFLET, ""))
    assert one.fold is Fold.ROLL


@pytest.mark.parametrize(
    ("old", "new", "place", "said"),
    [
        ('fold = "roll"\n', "", "f.toml:1", "no kind of fold"),
        ('fold = "roll"', 'fold = "rolled"', "f.toml:10", "not one of the choices"),
        ("width = 97", "width = 99", "f.toml:13", "wide together"),
        ('"c", width = 97', '"c", width = 97.5', "f.toml:13", "wide together"),
        ("sides = 2", "sides = 1", "f.toml:7", "2 are described"),
        ('name = "inside"', 'name = "outside"', "f.toml:13", "the same name"),
        ('fold = "roll"', 'fold = "half"', "f.toml:10", "makes 2 panels"),
        ("folded = [100, 210]\n", "", "f.toml:1", "its folded size is missing"),
        ("folded = [100, 210]", "folded = [90, 210]", "f.toml:11", "it is 100 by 210 mm"),
        ('97, tucks_in = true }, { name = "d"', '97 }, { name = "d"', "f.toml:13", "“flap” folded in first"),
        ('"a", width = 100', '"a", width = 100, tucks_in = true', "f.toml:13", "marked is “a” and “c”"),
        (INSIDE, "", "f.toml:13", "the other \\(inside\\) is not"),
        ("bleed = 3", "bleed = -3", "f.toml:5", "must be at least 0"),
        ("trim = [297, 210]", "trim = [297, 0]", "f.toml:4", "must be more than 0"),
        ("safe = 5", 'safe = 5\nmarks = "cross"', "f.toml:7", "not one of the choices"),
    ],
)
def test_a_fault_is_named_with_its_line(old: str, new: str, place: str, said: str) -> None:
    assert old in LEAFLET
    with pytest.raises(DataFileError, match=said) as refused:
        read(LEAFLET.replace(old, new))
    assert refused.value.place == place


def test_a_flap_as_wide_as_the_rest_would_crease() -> None:
    equal = LEAFLET.replace("width = 100", "width = 99").replace("width = 97", "width = 99")
    with pytest.raises(DataFileError, match="creases") as refused:
        read(equal)
    assert refused.value.place == "f.toml:10"
    zigzag = equal.replace('"roll"', '"concertina"').replace(", tucks_in = true", "")
    read(zigzag.replace("folded = [100", "folded = [99"))


def test_folds_of_the_back_lie_on_those_of_the_front() -> None:
    turned = LEAFLET.replace('"a", width = 100', '"a", width = 97').replace('"c", width = 97', '"c", width = 100')
    with pytest.raises(DataFileError, match="do not lie on"):
        read(turned)


OFFICE = (
    LEAFLET
    + "[[format]]\n"
    + """\
id = "card"
name = "Card"
trim = [85, 55]
bleed = 3
safe = 4
sides = 2
read_headline_m = 1
read_action_m = 1
office = { sheet = [210, 297], across = 2, down = 5 }
"""
)


def test_an_office_sheet_is_read_in_points() -> None:
    card = tuple(read_formats(DataFile("f.toml", OFFICE, "")))[1]
    assert card.office == OfficeSheet(Size(mm(210), mm(297)), 2, 5)


@pytest.mark.parametrize("counts", ["across = 3, down = 5", "across = 2, down = 6"])
def test_more_pieces_than_the_sheet_holds_are_refused(counts: str) -> None:
    with pytest.raises(DataFileError, match="the sheet is 210 by 297 mm") as refused:
        read(OFFICE.replace("across = 2, down = 5", counts))
    assert (
        refused.value.place
        == f"f.toml:{OFFICE.splitlines().index(next(x for x in OFFICE.splitlines() if x.startswith('office'))) + 1}"
    )
