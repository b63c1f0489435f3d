"""A set's brand colour: read with its spot, written back the same, refused with the line where it is wrong."""

from __future__ import annotations

import pytest

from materials_app.catalogue.set_file import read_set, write_set
from materials_app.errors import DataFileError
from materials_app.model.colour import BrandColour, Cmyk, Srgb

HEAD = 'version = 1\nname = "S"\nforce = "f"\ncampaign = "c"\naudience = "own"\nlanguage = "en"\nlayouts = ["l"]\n'
TABLE = '[brand]\nname = "Force blue"\ncmyk = [100, 66, 0, 2]\nsrgb = "#0033a0"\nspot = "PANTONE 286 C"\n'
BLUE = BrandColour("Force blue", Cmyk(1, 0.66, 0, 0.02), Srgb(0, 0x33, 0xA0), "PANTONE 286 C")


def refused(old: str, new: str) -> DataFileError:
    assert old in TABLE
    with pytest.raises(DataFileError) as caught:
        read_set(HEAD + TABLE.replace(old, new), "spring.toml")
    return caught.value


def test_a_brand_colour_is_read_in_per_cent_with_its_ink() -> None:
    assert read_set(HEAD + TABLE, "spring.toml").brand == BLUE


def test_without_an_ink_of_its_own_it_prints_from_the_four() -> None:
    brand = read_set(HEAD + TABLE.replace('spot = "PANTONE 286 C"\n', ""), "spring.toml").brand
    assert brand
    assert brand.swatch.spot == ""
    assert brand.swatch.cmyk.total == pytest.approx(1.68)


def test_it_is_written_as_people_write_it() -> None:
    text = write_set(read_set(HEAD + TABLE, "spring.toml"))
    assert '[brand]\nname = "Force blue"\ncmyk = [\n    100,\n    66,\n    0,\n    2,\n]\n' in text
    assert read_set(text, "spring.toml").brand == BLUE


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("100, 66", "100, 166", 10, "166 is not a percentage"),
        ('name = "Force blue"', 'name = " "', 9, "has no name"),
        ("100, 66", "-1, 66", 10, "-1 is not a percentage"),
        ("#0033a0", "blue", 11, "“blue” is not a colour"),
        ("PANTONE 286 C", "All", 12, "already means another plate"),
        ("PANTONE 286 C", "black", 12, "already means another plate"),
        ("PANTONE 286 C", "Die", 12, "already means another plate"),
        ("PANTONE 286 C", " PANTONE 286 C", 12, "cannot be seen"),
        ("PANTONE 286 C", "PANTONE\\u200b286", 12, "cannot be seen"),
        ("PANTONE 286 C", "PANTONE\\t286", 12, "cannot be seen"),
        ("PANTONE 286 C", "ŵ" * 32, 12, "64 bytes long"),
    ],
)
def test_what_cannot_be_an_ink_is_refused_with_its_line(old: str, new: str, line: int, said: str) -> None:
    error = refused(old, new)
    assert error.place == f"spring.toml:{line}"
    assert said in error.message
    assert error.hint
