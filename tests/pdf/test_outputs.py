"""Files drawn of a display list keep the same promises."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from materials_app.model.units import POINTS_PER_INCH
from materials_app.render.office_pdf import render_office_pdf
from materials_app.render.png import render_png
from materials_app.render.print_pdf import render_print_pdf
from materials_app.render.raster import rasterise
from materials_app.typeset.font_book import FontBook
from tests.pdf.sample import A6, DEEP, display_list, library, rgb_jpeg


@pytest.mark.parametrize(
    ("render", "picture"), [(render_print_pdf, None), (render_office_pdf, rgb_jpeg()), (render_png, None)]
)
def test_an_output_repeats(render: Callable[..., bytes], picture: bytes | None) -> None:
    assets = library(picture)
    fonts = FontBook(assets)
    data = render(display_list(fonts), fonts, assets)
    assert data.startswith((b"%PDF-", b"\x89PNG"))
    assert data == render(display_list(fonts), fonts, assets)


def test_a_picture_of_the_page_is_its_trim_in_proof_colours() -> None:
    assets = library()
    fonts = FontBook(assets)
    picture = Image.open(BytesIO(render_png(display_list(fonts), fonts, assets, ppi=72)))
    assert picture.size == pytest.approx((A6.trim.width, A6.trim.height), abs=1)
    proof = DEEP.proof
    for corner in ((1, 1), (1, picture.height // 3)):
        assert picture.getpixel(corner) == pytest.approx((proof.red, proof.green, proof.blue), abs=1)
    assert picture.getpixel((1, picture.height - 2)) == (255, 255, 255)


@pytest.mark.parametrize("ppi", [36, 72, 150])
def test_a_raster_has_the_resolution_it_was_asked_for(press: Path, ppi: float) -> None:
    sheet = A6.media_box
    image = rasterise(press.read_bytes(), 1, ppi)
    wanted = (sheet.width * ppi / POINTS_PER_INCH, sheet.height * ppi / POINTS_PER_INCH)
    assert image.size == pytest.approx(wanted, abs=1)
    assert image.mode == "RGB"
