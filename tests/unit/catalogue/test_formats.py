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

[[format.page]]
name = "outside"
panels = [{ name = "flap", width = 97 }, { name = "back", width = 100 }, { name = "cover", width = 100 }]

[[format.page]]
name = "inside"
panels = [{ name = "a", width = 100 }, { name = "b", width = 100 }, { name = "c", width = 97 }]
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
        ("width = 97", "width = 99", "f.toml:12", "wide together"),
        ('"c", width = 97', '"c", width = 97.5', "f.toml:12", "wide together"),
    ],
    ids=["no fold", "no such fold", "too wide", "back too wide"],
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
    read(equal.replace('"roll"', '"concertina"'))


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


@pytest.mark.parametrize("counts", ["across = 3, down = 5", "across = 2, down = 6", "across = 0, down = 5"])
def test_more_pieces_than_the_sheet_holds_are_refused(counts: str) -> None:
    with pytest.raises(DataFileError, match="the sheet is 210 by 297 mm") as refused:
        read(OFFICE.replace("across = 2, down = 5", counts))
    assert (
        refused.value.place
        == f"f.toml:{OFFICE.splitlines().index(next(x for x in OFFICE.splitlines() if x.startswith('office'))) + 1}"
    )
