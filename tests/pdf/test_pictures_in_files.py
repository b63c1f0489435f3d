from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from materials_app.errors import InputError
from materials_app.render.office_pdf import render_office_pdf
from materials_app.render.print_pdf import render_print_pdf
from materials_app.typeset.font_book import FontBook
from tests.pdf.sample import cmyk_jpeg, display_list, library


def drawn(data: bytes) -> bytes:
    assets = library(data)
    fonts = FontBook(assets)
    return render_print_pdf(display_list(fonts), fonts, assets)


def rgb_jpeg(**options: object) -> bytes:
    file = BytesIO()
    Image.new("RGB", (40, 20), (200, 40, 40)).save(file, "JPEG", **options)
    return file.getvalue()


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


@pytest.mark.parametrize("layout", ["png", "alpha", "camera"])
def test_office_pictures_become_plain_screen_jpegs(layout: str) -> None:
    file = BytesIO()
    if layout == "camera":
        exif = Image.Exif()
        exif[0x013B] = "A Photographer"
        exif[0x0112] = 6  # turned a quarter
        Image.new("RGB", (40, 20), (200, 40, 40)).save(file, "JPEG", exif=exif)
    else:
        Image.new("RGBA" if layout == "alpha" else "RGB", (40, 20)).save(file, "PNG")
    assets = library(file.getvalue())
    fonts = FontBook(assets)
    data = render_office_pdf(display_list(fonts), fonts, assets)
    assert b"Photographer" not in data
    with pikepdf.open(BytesIO(data)) as pdf:
        (picture,) = pdf.pages[0].Resources.XObject.values()
        assert (picture.ColorSpace, picture.Filter) == ("/DeviceRGB", "/DCTDecode")
        assert (int(picture.Width) < int(picture.Height)) is (layout == "camera")
        shown = Image.open(BytesIO(picture.read_raw_bytes())).convert("RGB")
    assert shown.getpixel((5, 5))[0] > (250 if layout == "alpha" else -1)


def test_a_picture_placed_twice_is_stored_once() -> None:
    assets = library()
    fonts = FontBook(assets)
    one = display_list(fonts)
    twice = type(one)(one.title, one.language, one.pages * 2, one.condition)
    assert render_print_pdf(twice, fonts, assets).count(cmyk_jpeg()) == 1
