from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from materials_app.errors import InputError
from materials_app.model.display_list import ARTIFACT, DisplayList, DisplayPage, Picture
from materials_app.render.office_pdf import render_office_pdf
from materials_app.render.print_pdf import render_print_pdf
from materials_app.typeset.font_book import FontBook
from tests.pdf.sample import A6, BAND, cmyk_jpeg, display_list, library, rgb_jpeg


def drawn(data: bytes) -> bytes:
    assets = library(data)
    fonts = FontBook(assets)
    return render_print_pdf(display_list(fonts), fonts, assets)


def test_press_pictures_keep_every_byte(press: Path) -> None:
    with pikepdf.open(press) as pdf:
        (picture,) = pdf.pages[0].Resources.XObject.values()
        assert picture.read_raw_bytes() == cmyk_jpeg()
        assert picture.ColorSpace == "/DeviceCMYK"


def test_inverted_pictures_are_turned_over_and_others_are_not() -> None:
    adobe = b"\xff\xee\x00\x0eAdobe\x00d\x00\x00\x00\x00\x00"
    for data, has_decode in ((cmyk_jpeg(), True), (cmyk_jpeg().replace(adobe, b""), False)):
        with pikepdf.open(BytesIO(drawn(data))) as pdf:
            (picture,) = pdf.pages[0].Resources.XObject.values()
            assert ("/Decode" in picture) is has_decode


def test_a_screen_picture_never_reaches_the_press() -> None:
    with pytest.raises(InputError, match="band is in DeviceRGB") as refused:
        drawn(rgb_jpeg())
    assert refused.value.error_id == "picture-colours"


def test_a_press_picture_never_reaches_an_office_printer() -> None:
    assets = library(cmyk_jpeg())
    fonts = FontBook(assets)
    with pytest.raises(InputError, match="takes DeviceRGB"):
        render_office_pdf(display_list(fonts), fonts, assets)


def test_a_cropped_picture_shows_its_part_of_the_whole() -> None:
    """The right half of a picture fills the frame: the whole would start one frame's width further left."""
    assets = library()
    fonts = FontBook(assets)
    shown = replace(Picture("band", BAND, (0.0, 0.0, 1.0, 1.0), 300, ARTIFACT), crop=(0.5, 0.0, 1.0, 1.0))
    drawn = render_print_pdf(DisplayList("Half", "cy", (DisplayPage(A6, (shown,)),)), fonts, assets)
    with pikepdf.open(BytesIO(drawn)) as pdf:
        matrices = [each.operands for each in pikepdf.parse_content_stream(pdf.pages[0]) if str(each.operator) == "cm"]
    width, _, _, height, left, _ = (float(value) for value in matrices[0])
    assert (width, height) == pytest.approx((2 * BAND.width, BAND.height), abs=0.001)
    assert left == pytest.approx(BAND.x - BAND.width - A6.media_box.x, abs=0.001)


def test_a_picture_placed_twice_is_stored_once() -> None:
    assets = library()
    fonts = FontBook(assets)
    one = display_list(fonts)
    twice = type(one)(one.title, one.language, one.pages * 2, one.condition)
    assert render_print_pdf(twice, fonts, assets).count(cmyk_jpeg()) == 1
