"""The file of remembered printers: read with line and remedy, changed without losing what people wrote into it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.catalogue.printers import find_printer, read_printers, with_printer
from materials_app.errors import DataFileError
from materials_app.model.flavour import Flavour
from materials_app.model.page import Marks
from materials_app.model.printer import Printer, Usual

FYLDE = Printer(
    "Fylde Print",
    contact="Press office",
    delivery="Stores, rear gate",
    marks=Marks.NONE,
    flavour=Flavour.X1A,
    usual=(Usual("card-business", "350 gsm board", "trim"), Usual("poster-a4", "170 gsm silk")),
)


def test_what_is_written_is_read_back() -> None:
    assert read_printers(with_printer("", FYLDE), "p.toml") == (FYLDE,)


def test_a_layout_there_is_not_is_told_with_its_line() -> None:
    text = with_printer("", FYLDE)
    assert read_printers(text, "p.toml", ("poster-a4", "card-business")) == (FYLDE,)
    with pytest.raises(DataFileError, match="There is no layout “card-business”") as caught:
        read_printers(text, "p.toml", ("poster-a4", "card-busines"))
    assert caught.value.hint == "Did you mean “card-busines”?"
    assert caught.value.place.startswith("p.toml:")


def test_a_printer_takes_the_place_of_its_own_record_and_leaves_the_others() -> None:
    other = Printer("Other", contact="A. Named")
    text = with_printer(with_printer("", FYLDE), other)
    changed = replace(FYLDE, contact="Design office", usual=(*FYLDE.usual, Usual("poster-a3", "200 gsm")))
    assert read_printers(with_printer(text, changed), "p.toml") == (changed, other)


def test_comments_stay() -> None:
    text = with_printer("", FYLDE).replace("delivery =", "# mornings only\ndelivery =")
    after = with_printer(f"# mine\n{text}", replace(FYLDE, contact="Design office"))
    assert after.startswith("# mine\n")
    assert "# mornings only\n" in after


@pytest.mark.parametrize(
    "text",
    [
        'printer = [{ name = "X", contact = "c", usual = [{ layout = "a", stock = "s" }] }]\n',
        '[[printer]]\nname = "X"\nusual = [{ layout = "a", stock = "s" }]\ncontact = "c"\n',
        "printer = []\n",
        "# nothing yet\n",
    ],
    ids=["inline printers", "inline usual", "empty", "a comment alone"],
)
def test_nothing_is_lost_however_the_file_is_written(text: str) -> None:
    before = read_printers(text, "p.toml")
    assert read_printers(with_printer(text, FYLDE), "p.toml") == (*before, FYLDE)
    for printer in before:
        learned = replace(printer, usual=(*printer.usual, Usual("b", "t")))
        assert find_printer(read_printers(with_printer(text, learned), "p.toml"), printer.name) == learned


def test_a_name_is_found_whatever_its_case_and_blanks() -> None:
    assert find_printer((FYLDE,), " fylde  PRINT") is FYLDE
    assert find_printer((FYLDE,), "Fylde") is None


@pytest.mark.parametrize(
    ("old", "new", "place", "said"),
    [
        ("marks =", "mark =", "p.toml:8", "Did you mean “marks”?"),
        ('marks = "none"', 'marks = "no"', "p.toml:8", "Did you mean “none”?"),
        ('name = "Fylde Print"', 'name = " "', "p.toml:5", "Write the name"),
        ('layout = "poster-a4"', 'layout = "card-business"', "p.toml:17", "into one record"),
        ('contact = "Press office"', 'contact = "Press office', "p.toml:6", "Put this line right"),
        ("[[printer]]", "[[printers]]", "p.toml:4", "holds only"),
    ],
)
def test_a_fault_is_named_with_line_and_remedy(old: str, new: str, place: str, said: str) -> None:
    text = with_printer("", FYLDE)
    assert old in text
    with pytest.raises(DataFileError) as refused:
        read_printers(text.replace(old, new, 1), "p.toml")
    assert refused.value.place == place
    assert said in refused.value.hint


def test_two_printers_of_one_name_are_refused() -> None:
    text = with_printer("", FYLDE)
    with pytest.raises(DataFileError, match="here twice"):
        read_printers(text + '[[printer]]\nname = "fylde print"\n', "p.toml")
