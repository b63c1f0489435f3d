"""``brand.toml``: written and read back the same, older shapes brought up, newer ones refused in plain words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.errors import DataFileError
from materials_app.model.brand_pack import BrandPack
from materials_app.model.library import DataFile
from materials_app.packs.brand.text import migrated, read_brand_pack, write_brand_pack
from tests.support.brand_packs import LIME, NAVY, WHOLE

TEXT = write_brand_pack(WHOLE)


def read(text: str) -> BrandPack:
    return read_brand_pack(DataFile("brand.toml", text, ""))[0]


def refused(text: str) -> DataFileError:
    with pytest.raises(DataFileError) as caught:
        read(text)
    return caught.value


@pytest.mark.parametrize("pack", [WHOLE, BrandPack("a", "A", "lancashire", "1", WHOLE.issued)])
def test_what_is_written_is_read_back_the_same(pack: BrandPack) -> None:
    assert read(write_brand_pack(pack)) == pack


def test_a_colour_may_leave_one_side_out_and_is_then_not_whole() -> None:
    assert [one.is_whole for one in read(TEXT).colours] == [True, False]
    assert NAVY.authored()
    assert LIME.authored() is None


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('id = "ostrey-2026"', 'id = "../up"', "cannot be a pack's id"),
        ('version = "1"', 'version = "one"', "is no version"),
        ('force = "lancashire"', 'force = "C:"', "cannot be a force's id"),
        ('name = "Ostrey 2026"', 'name = " "', "one line of plain text"),
        ("until = 2027-12-31", "until = 2025-12-31", "over before it was issued"),
        ('"marks/main.svg"', '"../main.svg"', "no mark's file"),
        ('"marks/main.svg"', '"marks/main.exe"', "no mark's file"),
        ('id = "white"', 'id = "main"', "is there twice"),
        ('role = "reversed"', 'role = "primary"', "is there twice"),
        ('srgb = "#10224a"', 'srgb = "blue"', "is not a colour"),
        ('spot = "PANTONE 375 C"', 'spot = "All"', "another plate"),
        ('"fonts/title.ttf"', '"fonts/title.woff2"', "no font's file"),
        ('licence = "OFL 1.1"', 'licence = ""', "on what terms"),
        ("sign_offs = 2", "sign_offs = 3", "at most 2"),
        ('language = "cy"', 'language = "en"', "is there twice"),
        ('reach = "brand@ostrey.example"', 'reach = ""', "a role and a way"),
        ('use = "ground"', 'use = "wall"', "not one of the choices"),
        ("needs_mark = true", "demands = true", "no key “demands”"),
    ],
)
def test_what_cannot_be_is_refused_with_its_line_and_a_remedy(old: str, new: str, says: str) -> None:
    assert old in TEXT
    fault = refused(TEXT.replace(old, new, 1))
    assert says in fault.message
    assert fault.hint
    assert fault.place.startswith("brand.toml:")


def test_a_colour_without_any_side_is_refused() -> None:
    fault = refused(write_brand_pack(replace(WHOLE, colours=(replace(LIME, cmyk=None),))))
    assert "neither inks nor a screen colour" in fault.message


def test_who_asks_for_sign_offs_says_which() -> None:
    assert "of which kind" in refused(write_brand_pack(replace(WHOLE, sign_off_kinds=()))).message


def test_a_text_that_hides_something_is_refused() -> None:
    assert "cannot be seen" in refused(TEXT.replace("Here for you", "Here\u202e for you")).message


@pytest.mark.parametrize(("format_", "says"), [("format = 2", "of format 2"), ("", "of no format")])
def test_a_newer_shape_is_refused_in_plain_words(format_: str, says: str) -> None:
    fault = refused(TEXT.replace("format = 1", format_))
    assert says in fault.message
    assert "changed nothing" in fault.message
    assert fault.error_id == "pack-format"


def test_an_older_shape_is_brought_up_step_by_step() -> None:
    steps = {1: lambda table: {**table, "name": table["title"]}, 2: lambda table: {**table, "until": None}}
    table = migrated({"format": 1, "title": "Old"}, steps, current=3)
    assert table == {"format": 3, "title": "Old", "name": "Old", "until": None}
