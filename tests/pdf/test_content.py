"""What the page's own operators say."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from materials_app.model.display_list import DisplayList, DisplayPage
from materials_app.render.print_pdf import render_print_pdf
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.marks import marks
from tests.pdf.sample import A6, SLUG, library, lines

PRESS_COLOURS = {"k", "K", "cs", "CS", "scn", "SCN"}
ALL_COLOURS = PRESS_COLOURS | {"g", "G", "rg", "RG", "sc", "SC"}


def operations(path: Path) -> list[tuple[str, list[pikepdf.Object]]]:
    with pikepdf.open(path) as pdf:
        return [(str(each.operator), list(each.operands)) for each in pikepdf.parse_content_stream(pdf.pages[0])]


@pytest.mark.parametrize("name", ["press", "older"])
def test_a_press_file_speaks_in_press_inks_alone(name: str, every_file: dict[str, Path]) -> None:
    used = {operator for operator, _ in operations(every_file[name])} & ALL_COLOURS
    assert used <= PRESS_COLOURS
    assert "k" in used


def test_an_office_file_speaks_in_screen_colours_and_grey_alone(office: Path) -> None:
    assert {operator for operator, _ in operations(office)} & ALL_COLOURS == {"rg", "g"}


def test_states_are_balanced_and_overprint_ends_switched_off(press: Path) -> None:
    ops = operations(press)
    names = [operator for operator, _ in ops]
    assert names.count("q") == names.count("Q")
    assert names.count("BT") == names.count("ET")
    switches = [str(operands[0]) for operator, operands in ops if operator == "gs"]
    assert switches == ["/Overprint", "/Knockout"]


def test_overprint_ends_with_the_art_even_when_its_last_line_overprints() -> None:
    assets = library()
    fonts = FontBook(assets)
    last = lines(fonts)[2]
    assert last.paint.overprint
    shown = DisplayList("One line", "cy", (DisplayPage(A6, (last, *marks(A6, SLUG, fonts))),))
    drawn = render_print_pdf(shown, fonts, assets)
    with pikepdf.open(BytesIO(drawn)) as pdf:
        ops = [str(each.operator) for each in pikepdf.parse_content_stream(pdf.pages[0])]
    assert [operator for operator in ops if operator in ("gs", "Q", "S")][:3] == ["gs", "gs", "Q"]


def test_overprint_states_are_whole(press: Path) -> None:
    with pikepdf.open(press) as pdf:
        states = pdf.pages[0].Resources.ExtGState
        on, off = states.Overprint, states.Knockout
        assert (on.OP, on.op, on.OPM) == (True, True, 1)
        assert (off.OP, off.op, off.OPM) == (False, False, 0)
        assert not {"/ca", "/CA", "/BM", "/SMask"} & {*on.keys(), *off.keys()}


def test_marks_are_drawn_outside_the_clip(press: Path) -> None:
    names = [operator for operator, _ in operations(press)]
    end_of_art = len(names) - 1 - names[::-1].index("Q")
    assert names[0] == "q"
    assert "SCN" not in names[:end_of_art]
    assert names[end_of_art:].count("S") == 12


def test_the_symbol_is_one_path(press: Path) -> None:
    """Between the colour that is set for it and the fill that ends it there is nothing but outlines."""
    ops = [operator for operator, _ in operations(press)]
    fills = [place for place, operator in enumerate(ops) if operator == "f"]
    longest = max(fills[i] - fills[i - 1] for i in range(1, len(fills)))
    assert longest > 300
    last = max(fills, key=lambda place: place - max((p for p in fills if p < place), default=place))
    start = max(place for place in range(last) if ops[place] == "k")
    assert set(ops[start + 1 : last]) == {"m", "l", "h"}


def test_registration_colour_mixes_all_four_where_there_are_no_plates(press: Path) -> None:
    with pikepdf.open(press) as pdf:
        kind, name, base, tint = pdf.pages[0].Resources.ColorSpace.SepAll
        assert (str(kind), str(name), str(base)) == ("/Separation", "/All", "/DeviceCMYK")
        assert [int(ink) for ink in tint.C1] == [1, 1, 1, 1]


def test_pages_carry_no_annotation_group_or_transition(press: Path) -> None:
    with pikepdf.open(press) as pdf:
        assert not {"/Annots", "/Group", "/Trans", "/AA"} & set(pdf.pages[0].keys())
