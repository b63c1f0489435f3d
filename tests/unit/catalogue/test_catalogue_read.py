from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal

import pytest

from materials_app.catalogue.read import read_file, read_list
from materials_app.catalogue.record import Extent, Record, spelled
from materials_app.errors import DataFileError
from materials_app.model.library import DataFile


class Colour(StrEnum):
    AMBER = "amber"
    DEEP = "deep"


class Lamp(Record, frozen=True):
    colour: Colour
    power: Extent = 1.0
    kind: Literal["desk", "wall"] = "desk"


class Room(Record, frozen=True):
    id: str
    lamp: Lamp | None = None
    lamps: tuple[Lamp, ...] = ()
    names: dict[str, str] | None = None
    size: tuple[float, float] = (1.0, 1.0)
    spare: dict[str, dict[str, Lamp]] | None = None
    shelf: float | Lamp = 1.0
    tins: dict[str, dict[Colour, int]] | None = None
    since: date | None = None


class House(Record, frozen=True):
    room: tuple[Room, ...]


GOOD = """\
# a house

[[room]]
id = "kitchen"
since = 2026-11-30
size = [3, 4.5]

[room.lamp]
colour = "amber"

[[room]]
id = "hall"
names = { en = "Hall" }
lamps = [
    { colour = "deep" },
    { colour = "amber", power = 2 },
]
"""


def _file(text: str) -> DataFile:
    return DataFile("assets/house.toml", text, "")


def _error(old: str, new: str) -> DataFileError:
    assert old in GOOD
    with pytest.raises(DataFileError) as caught:
        read_file(_file(GOOD.replace(old, new)), House)
    return caught.value


def test_a_good_file_becomes_frozen_records() -> None:
    house = read_file(_file(GOOD), House)
    assert house.room[0].lamp == Lamp(colour=Colour.AMBER)
    assert house.room[1].lamps[1].power == 2.0
    with pytest.raises(AttributeError):
        house.room[0].id = "cellar"  # type: ignore[misc]


def test_an_unknown_key_is_named_with_the_closest_one() -> None:
    error = _error('colour = "amber"\n\n', 'color = "amber"\n\n')
    assert error.place == "assets/house.toml:9"
    assert error.message == "room[1].lamp.color: There is no key “color” here."
    assert error.hint == "Did you mean “colour”?"
    assert error.error_id == "data-file-unknown-key"


def test_an_unknown_key_like_no_other_lists_what_may_stand_there() -> None:
    hint = _error("since = 2026-11-30", "zzz = 1").hint
    assert hint == "It may hold: id, lamp, lamps, names, size, spare, shelf, tins, since."


def test_a_missing_key_points_at_its_record() -> None:
    error = _error('id = "hall"\n', "")
    assert error.place == "assets/house.toml:11"
    assert error.message == "room[2]: “id” is missing."
    assert error.hint == "Add a line “id = …”."


def test_a_wrong_type_says_what_to_write() -> None:
    error = _error('id = "kitchen"', "id = 7")
    assert error.place == "assets/house.toml:4"
    assert error.message == "room[1].id: This must be text in double quotes, not a whole number."


def test_a_value_in_a_list_points_at_its_own_line() -> None:
    error = _error("power = 2", 'power = "two"')
    assert error.place == "assets/house.toml:16"
    assert error.message.startswith("room[2].lamps[2].power: This must be a number")


def test_a_bad_choice_offers_the_closest_or_all() -> None:
    assert _error('"amber"\n\n', '"ambre"\n\n').hint == "Did you mean “amber”?"
    assert _error('"amber"\n\n', '"q"\n\n').hint == "Write one of: amber, deep."
    assert _error('"amber"\n\n', '"amber"\nkind = "q"\n').hint == "Write one of: desk, wall."


def test_a_date_in_quotes_that_is_none_is_explained() -> None:
    error = _error("2026-11-30", '"yesterday"')
    assert error.place == "assets/house.toml:5"
    assert error.error_id == "data-file-date"
    assert error.hint == "Write a date such as 2026-11-30, without quotes."


def test_a_list_of_the_wrong_length_says_how_many() -> None:
    assert _error("[3, 4.5]", "[3]").message == "room[1].size: This list must have 2 values, not 1."


def test_a_value_under_a_free_key_is_named_with_it() -> None:
    error = _error('{ en = "Hall" }', '{ en = "Hall", cy = 3 }')
    assert error.place == "assets/house.toml:13"
    assert error.message == "room[2].names.cy: This must be text in double quotes, not a whole number."


def test_a_value_under_two_free_keys_points_at_its_line() -> None:
    spare = '\n[room.spare.loft]\nold.colour = "deep"\nnew.colour = "deep"\nnew.power = "two"\n'
    error = _error('id = "hall"\n', f'id = "hall"\n{spare}')
    assert error.place == "assets/house.toml:17"
    assert error.message.startswith("room[2].spare.loft.new.power: ")


def test_a_choice_in_a_value_of_two_kinds_offers_its_own() -> None:
    assert _error('id = "hall"\n', 'id = "hall"\nshelf = { colour = "q" }\n').hint == "Write one of: amber, deep."


def test_a_key_that_is_none_of_the_choices_is_named_with_its_line() -> None:
    error = _error('id = "hall"\n', 'id = "hall"\ntins.north.deep = 1\ntins.south.ambre = 2\n')
    assert (error.place, error.hint) == ("assets/house.toml:14", "Did you mean “amber”?")
    assert error.message == "room[2].tins.south.ambre: “ambre” is not one of the choices here."


@pytest.mark.parametrize("power", ["0", "-2.5"])
def test_a_number_out_of_bounds_says_which_would_do(power: str) -> None:
    error = _error("power = 2", f"power = {power}")
    assert (error.place, error.hint) == ("assets/house.toml:16", "Write a number that is more than 0.")


@pytest.mark.parametrize("written", ["nan", "+inf", "1e999"])
def test_what_no_rule_can_measure_is_no_number(written: str) -> None:
    error = _error("power = 2", f"power = {written}")
    assert error.place == "assets/house.toml:16"
    assert error.message == f"“{written}” is not a number that can be measured."


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [("2026-11-30", "2026-13-30", 5), ('"kitchen"', '"kitchen', 4), ("lamps = [", "lamps = ", 14)],
)
def test_what_is_not_toml_points_at_its_line(old: str, new: str, line: int) -> None:
    error = _error(old, new)
    assert error.place == f"assets/house.toml:{line}"
    assert error.error_id == "data-file-syntax"


def test_a_file_that_ends_too_soon_points_at_its_end() -> None:
    with pytest.raises(DataFileError) as caught:
        read_file(_file('id = """open\n\n'), Room)
    assert caught.value.place == "assets/house.toml:3"


def test_a_list_file_holds_nothing_else() -> None:
    with pytest.raises(DataFileError, match=r"assets/house.toml:1: extra: “extra” does not belong here"):
        list(read_list(_file("extra = 1\n" + GOOD), "room", Room))


def test_a_list_written_as_one_table_is_explained() -> None:
    with pytest.raises(DataFileError, match=r"Write \[\[room\]\] with two brackets"):
        list(read_list(_file('[room]\nid = "x"\n'), "room", Room))


def test_places_count_records_from_one() -> None:
    assert spelled(("room", 0, "lamp", "colour")) == "room[1].lamp.colour"
