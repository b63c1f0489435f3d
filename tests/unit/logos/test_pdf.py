"""What a PDF draws: press inks as they are, grey as black ink, spots by their names; paths, lines, clips and forms."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from materials_app.logos.read import read_mark
from materials_app.model.colour import Cmyk, Srgb
from materials_app.model.mark import Mark, MarkColour
from tests.support.logos import pdf, saved, spot


def box(of: Mark, number: int = 0) -> tuple[float, ...]:
    one = of.shapes[number].bounds
    return tuple(round(edge, 1) + 0.0 for edge in (one.x, one.y, one.right, one.bottom))


@pytest.mark.parametrize(
    ("drawing", "where"),
    [
        (b"10 20 30 40 re f", (10, 40, 40, 80)),
        (b"2 0 0 2 10 0 cm 0 0 10 10 re f", (10, 80, 30, 100)),
        (b"10 10 m 50 10 l 50 50 l h f", (10, 50, 50, 90)),
        (b"4 w 10 50 m 60 50 l S", (10, 48, 60, 52)),
        (b"q 0 0 20 20 re W n 10 10 50 50 re f Q", (10, 80, 20, 90)),
        (b"q 1 0 0 1 50 0 cm Q 0 0 10 10 re f", (0, 90, 10, 100)),
        (b"150 50 100 100 re f", (150, 0, 200, 50)),
    ],
)
def test_a_shape_stands_where_its_numbers_say(drawing: bytes, where: tuple[float, ...]) -> None:
    assert box(read_mark("a.pdf", pdf(drawing))) == tuple(map(float, where))


@pytest.mark.parametrize(
    ("drawing", "colour"),
    [
        (b"0.1 0.2 0.3 0.4 k", MarkColour(inks=Cmyk(0.1, 0.2, 0.3, 0.4))),
        (b"0.25 g", MarkColour(inks=Cmyk(0, 0, 0, 0.75))),
        (b"1 0.5 0 rg", MarkColour(screen=Srgb(255, 128, 0))),
        (b"/S cs 1 scn", MarkColour(inks=Cmyk(0, 0.6, 1, 0), spot="Bright Orange")),
        (b"/S cs 0.5 scn", MarkColour(inks=Cmyk(0, 0.3, 0.5, 0), spot="Bright Orange", is_tint=True, tint=0.5)),
        (b"/K cs 0.5 scn", MarkColour(inks=Cmyk(0, 0, 0, 0.5))),
    ],
)
def test_a_colour_keeps_what_its_file_says_of_it(drawing: bytes, colour: MarkColour) -> None:
    spaces = Dictionary(S=spot("Bright Orange", (0, 0.6, 1, 0)), K=spot("Black", (0, 0, 0, 1)))
    assert read_mark("a.pdf", pdf(drawing + b" 0 0 9 9 re f", spaces=spaces)).colours == (colour,)


def test_forms_are_drawn_within_their_box() -> None:
    file = pikepdf.new()
    file.add_blank_page(page_size=(200, 100))
    form = Stream(file, b"1 0 0 0 k -50 -50 500 500 re f")
    form.stream_dict = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 20, 10]))
    file.pages[0].obj.Resources = Dictionary(XObject=Dictionary(F=file.make_indirect(form)))
    file.pages[0].obj.Contents = Stream(file, b"1 0 0 1 30 40 cm /F Do")
    assert box(read_mark("a.pdf", saved(file))) == (30.0, 50.0, 50.0, 60.0)


@pytest.mark.parametrize(
    ("turn", "where"), [(90, (0, 0, 10, 20)), (180, (180, 0, 200, 10)), (270, (90, 180, 100, 200))]
)
def test_a_turned_page_is_read_as_a_reader_shows_it(turn: int, where: tuple[float, ...]) -> None:
    assert box(read_mark("a.pdf", pdf(b"0 0 20 10 re f", Rotate=turn))) == tuple(map(float, where))


def test_only_what_lies_in_the_crop_box_is_the_logo() -> None:
    one = read_mark("a.pdf", pdf(b"0 0 200 100 re f", CropBox=Array([50, 20, 90, 60])))
    assert (box(one), one.size.width) == ((0.0, 0.0, 40.0, 40.0), 40.0)


def test_registration_colour_is_refused() -> None:
    data = pdf(b"/S cs 1 scn 0 0 9 9 re f", spaces=Dictionary(S=spot("All", (1, 1, 1, 1))))
    with pytest.raises(Exception, match="registration"):
        read_mark("a.pdf", data)
