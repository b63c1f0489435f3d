from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from materials_app.catalogue.set_file import place_of, read_set, unsaid, write_set
from materials_app.errors import DataFileError
from materials_app.model.campaign_set import CampaignSet, PictureChoice, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.order import Order
from materials_app.model.sign_off import SignOff

SET = CampaignSet(
    name="Spring",
    force="lancashire",
    campaign="stop-it-now",
    audience="own",
    language="en",
    layouts=("poster-a4",),
    date=date(2026, 11, 30),
    slots=(SlotChoice(Slot.TRIGGER, "not-hidden", own_headline="It feels\nhidden."),),
)
TEXT = """\
# A campaign set: one content, its layouts and its sign-offs. The window and this file show the same thing.
# Change words or layouts here, then: materials make <this file> --out <folder>
# materials list forces (layouts, messages, ...) shows the names that can stand here.

version = 1
name = "Spring"
force = "lancashire"
campaign = "stop-it-now"
audience = "own"
language = "en"
layouts = [
    "poster-a4",
]
family = "statement"
condition = "coated"
marks = "crop"
flavour = "x4"
date = 2026-11-30

[[slot]]
slot = "trigger"
message = "not-hidden"
headline = "It feels\\nhidden."
"""


def _error(old: str, new: str) -> DataFileError:
    assert old in TEXT
    with pytest.raises(DataFileError) as caught:
        read_set(TEXT.replace(old, new), "spring.toml")
    return caught.value


def test_a_set_is_written_for_people() -> None:
    assert write_set(SET) == TEXT


def test_it_is_read_back() -> None:
    assert read_set(TEXT, "spring.toml") == SET


def test_what_is_not_known_stays_out_of_the_file() -> None:
    picture = PictureChoice("a.jpg", "Alt", "Licence")
    sign_off = SignOff("legal", "A name", "Lawyer", "Force", date(2026, 11, 1), "abc")
    text = write_set(CampaignSet("S", "f", "c", "own", "en", (), picture=picture, sign_offs=(sign_off,)))
    for absent in ("date", "expires", "until", "remark", "[[slot]]", "[brand]", "[order]", "finishing_lines"):
        assert absent not in text


def test_a_set_may_leave_out_what_has_a_default() -> None:
    short = 'version = 1\nname = "S"\nforce = "f"\ncampaign = "c"\naudience = "own"\nlanguage = "en"\nlayouts = ["l"]\n'
    assert read_set(short, "s.toml") == CampaignSet("S", "f", "c", "own", "en", ("l",))


@pytest.mark.parametrize(
    ("layouts", "said"), [("[]", "names no layout"), ('["a4", "a4"]', "the same layout twice")], ids=["none", "twice"]
)
def test_a_set_names_each_of_its_layouts_once(layouts: str, said: str) -> None:
    head = 'version = 1\nname = "S"\nforce = "f"\ncampaign = "c"\naudience = "own"\nlanguage = "en"\n'
    text = f"{head}layouts = {layouts}\n"
    with pytest.raises(DataFileError, match=said) as refused:
        read_set(text, "s.toml")
    assert refused.value.place == "s.toml:7"


def test_a_set_of_a_later_version_is_refused_before_anything_else() -> None:
    error = _error("version = 1\n", 'version = 2\nnew_key = "?"\n')
    assert error.error_id == "set-version"
    assert error.place == "spring.toml:5"
    assert error.message == ("version: The set is of version 2; this program knows version 1 and changed nothing.")


@pytest.mark.parametrize(
    ("old", "new", "place", "hint"),
    [
        ('slot = "trigger"', 'slot = "triger"', "spring.toml:21", "Did you mean “trigger”?"),
        ("force =", "forse =", "spring.toml:7", "Did you mean “force”?"),
        ('marks = "crop"', 'marks = "corp"', "spring.toml:16", "Did you mean “crop”?"),
        ('flavour = "x4"', 'flavour = "x1"', "spring.toml:17", "Did you mean “x1a”?"),
        ("date = 2026-11-30", 'date = "soon"', "spring.toml:18", "Write a date"),
        ("version = 1\n", "", "spring.toml", "Add a line “version = …”."),
        ("version = 1\n", 'version = "1"\n', "spring.toml:5", "Write a whole number."),
    ],
)
def test_a_fault_is_named_with_line_and_remedy(old: str, new: str, place: str, hint: str) -> None:
    error = _error(old, new)
    assert error.place == place
    assert error.hint.startswith(hint)


ORDERED = (
    TEXT
    + """
[order]
quantity = 500
deadline = 2026-12-18

[[override]]
layout = "poster-a4"
quantity = 20
"""
)


def test_an_order_is_read_and_a_layout_may_order_otherwise() -> None:
    campaign_set = read_set(ORDERED, "s.toml")
    assert campaign_set.order == Order(quantity=500, deadline=date(2026, 12, 18))
    assert campaign_set.for_layout("poster-a4").order.quantity == 20
    assert write_set(campaign_set) == ORDERED


@pytest.mark.parametrize(("quantity", "line"), [("500", 26), ("20", 31)])
def test_a_quantity_is_a_number_of_pieces(quantity: str, line: int) -> None:
    with pytest.raises(DataFileError, match="not a number of pieces") as refused:
        read_set(ORDERED.replace(f"quantity = {quantity}", "quantity = 0"), "s.toml")
    assert refused.value.place == f"s.toml:{line}"


OVERRIDE = '[[override]]\nlayout = "poster-a4"\n'


@pytest.mark.parametrize(
    ("more", "line", "said"),
    [
        ('[[slot]]\nslot = "trigger"\n', 26, "“trigger” is filled twice"),
        (OVERRIDE + 2 * '[[override.slot]]\nslot = "exit"\n', 30, "“exit” is filled twice"),
        ('[[override]]\nlayout = "poster-4a"\n', 26, "not one of the set's layouts"),
        (2 * OVERRIDE, 28, "overridden twice"),
        ('[[acceptance]]\nfinding = "overset"\nby = " "\nreason = "The charity agreed"\n', 25, "Nobody answers"),
        ('[[acceptance]]\nfinding = "overset"\nby = "Officer"\nreason = "because"\n', 25, "Nobody answers"),
    ],
)
def test_what_is_there_twice_or_for_nobody_is_refused(more: str, line: int, said: str) -> None:
    with pytest.raises(DataFileError, match=said) as refused:
        read_set(f"{TEXT}\n{more}", "s.toml")
    assert refused.value.place == f"s.toml:{line}"


def test_a_name_no_table_holds_is_found_where_the_set_writes_it() -> None:
    text = TEXT + '\n[[override]]\nlayout = "poster-a4"\nfamily = "quite"\n'
    assert place_of("quite", text, "s.toml") == "s.toml:27"
    assert place_of("poster-a4", text, "s.toml") == "s.toml:11"
    assert place_of("a default", text, "s.toml") == "s.toml"


def test_what_a_set_leaves_to_its_printer() -> None:
    assert unsaid(TEXT, "s.toml", ("marks", "flavour")) == frozenset()
    assert unsaid(TEXT.replace('marks = "crop"\n', ""), "s.toml", ("marks", "flavour")) == {"marks"}


def test_a_licence_ends_on_a_day_or_never() -> None:
    picture = '\n[picture]\nfile = "a.jpg"\nalt = "A path"\nlicence = "own work"\n'
    read = read_set(f"{TEXT}{picture}without_end = true\n", "spring.toml")
    assert read.picture == PictureChoice("a.jpg", "A path", "own work", without_end=True)
    with pytest.raises(DataFileError, match="said to have no end") as caught:
        read_set(f"{TEXT}{picture}expires = 2027-11-30\nwithout_end = true\n", "spring.toml")
    assert caught.value.error_id == "data-file-picture"


def test_what_the_docs_write_into_a_set_is_a_set(root: Path) -> None:
    page = (root / "docs/sets.md").read_text(encoding="utf-8")
    tables = re.findall(r"^```toml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    found = read_set("\n".join(tables), "sets.md")
    assert found.slots[1].own_text
    assert found.overrides[0].slots
    assert found.brand
    assert found.picture
    assert found.order.quantity == 500
    assert found.sign_offs
    assert found.acceptances
