"""Copies drawn in place of the file: what they leave out must not be missed by any check."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import numpy as np
import numpy.typing as npt
import pytest
import zxingcpp
from pikepdf import Array, Name, Pdf
from PIL import Image

from materials_app.preflight.check import preflight
from materials_app.preflight.facts import FileFacts
from materials_app.preflight.image_samples import Gallery
from materials_app.preflight.inspection import Opened, inspect
from materials_app.preflight.light_copy import grey_copy
from materials_app.preflight.sheet import COARSE_PPI, Sheet, open_sheets
from tests.preflight.editing import Edit, both, draw, edited, image, words
from tests.preflight.good import Made

Coding = Callable[[npt.NDArray[np.uint8]], Edit]
STRANGE = "https://bad.example/x"
AT_300_PPI = b"q 96 0 0 24 70 60 cm /I Do Q"
WIDE, HIGH = 400, 100
"""Pixels that print at 300 ppi there."""


def photograph() -> npt.NDArray[np.uint8]:
    """A CMYK picture that is nowhere flat: light blue sky over brown, with grain."""
    across, down = np.meshgrid(np.linspace(0, 1, WIDE), np.linspace(0, 1, HIGH))
    grain = np.random.default_rng(3).normal(0, 0.03, across.shape)
    inks = (0.5 * (1 - down), 0.3 * down + 0.1 * across, 0.6 * down, 0.1 + 0.2 * down)
    return (np.clip(np.stack([ink + grain for ink in inks], axis=-1), 0, 1) * 255).astype(np.uint8)


def with_small_code(pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """The picture with a code of two and a half pixels a module, 0.21 mm in print."""
    code = zxingcpp.create_barcode(STRANGE, zxingcpp.BarcodeFormat.QRCode).to_image()
    side = round(2.5 * code.shape[0])
    black = 255 - np.asarray(Image.fromarray(np.asarray(code)).resize((side, side), Image.Resampling.BOX))
    shown = pixels.copy()
    shown[: black.shape[0], : black.shape[1]] = 0
    shown[: black.shape[0], : black.shape[1], 3] = black
    return shown


def placed(pixels: npt.NDArray[np.uint8], **entries: object) -> Edit:
    return draw(AT_300_PPI, XObject={"I": image(Name.DeviceCMYK, pixels.tobytes(), WIDE, HIGH, **entries)})


def as_jpeg(pixels: npt.NDArray[np.uint8]) -> Edit:
    """The same, as Adobe writes such a JPEG: 255 less the ink."""
    file = BytesIO()
    Image.frombytes("CMYK", (WIDE, HIGH), pixels.tobytes()).save(file, "JPEG", quality=95, subsampling=0)
    settings = {"Filter": Name.DCTDecode, "Decode": Array([1, 0] * 4)}
    return draw(AT_300_PPI, XObject={"I": image(Name.DeviceCMYK, file.getvalue(), WIDE, HIGH, **settings)})


def opened(made: Made, edit: Edit) -> tuple[bytes, FileFacts, Gallery]:
    pdf = edited(made.pdf, edit, force_version="1.6")
    found = inspect(pdf)
    assert isinstance(found, Opened)
    return pdf, found.facts, found.gallery


def sheet(made: Made, edit: Edit) -> Sheet:
    pdf, facts, gallery = opened(made, edit)
    return open_sheets(pdf, facts.pages, gallery)[0]


@pytest.mark.parametrize("coded", [placed, as_jpeg])
def test_a_small_code_in_a_photograph_is_found(x4: Made, coded: Coding) -> None:
    pdf = edited(x4.pdf, coded(with_small_code(photograph())), force_version="1.6")
    assert STRANGE in preflight(pdf, x4.order).decoded


def test_a_photograph_without_a_code_gives_no_finding_but_its_place(x4: Made) -> None:
    pdf = edited(x4.pdf, as_jpeg(photograph()), force_version="1.6")
    assert preflight(pdf, x4.order).decoded == preflight(x4.pdf, x4.order).decoded


@pytest.mark.parametrize("coded", [placed, as_jpeg])
def test_the_grey_copy_shows_pictures_as_light_as_they_are(x4: Made, coded: Coding) -> None:
    page = sheet(x4, coded(photograph()))
    grey = page.search(COARSE_PPI).astype(int)
    exact = page.cut(COARSE_PPI, page.media).astype(int)
    assert np.abs(grey - exact).max() <= 48
    assert np.abs(grey - exact).mean() < 2


def test_letters_on_a_photograph_are_seen_on_its_true_colours(x4: Made) -> None:
    page = sheet(x4, both(as_jpeg(photograph()), words("am ddim", at=(80, 66))))
    scale = COARSE_PPI / 72
    sky = (
        slice(int((page.media.top - 84) * scale), int((page.media.top - 60) * scale)),
        slice(int(100 * scale), int(160 * scale)),
    )
    seen, exact, grey = (
        float(view[sky].mean()) for view in (page.lettered(), page.cut(COARSE_PPI, page.media), page.search(COARSE_PPI))
    )
    assert abs(seen - exact) < 0.5
    assert abs(grey - exact) > 1


def test_a_page_without_letters_differs_where_they_stand_alone(x4: Made) -> None:
    pdf, facts, gallery = opened(x4, draw(b""))
    page = open_sheets(pdf, facts.pages, gallery)[0]
    whole = page.lettered()
    line = facts.pages[0].shown[0]
    bare = page.without_letters(whole, line.box)
    rows, columns = np.nonzero(bare != whole)
    scale = COARSE_PPI / 72
    assert len(rows) > 20
    assert rows.min() >= int((page.media.top - line.box.top) * scale)
    assert rows.max() <= int((page.media.top - line.box.bottom) * scale)
    assert columns.min() >= int((line.box.left - page.media.left) * scale)
    assert columns.max() <= int((line.box.right - page.media.left) * scale)


def test_a_picture_masked_by_its_colour_is_left_alone(x4: Made) -> None:
    pdf, facts, gallery = opened(x4, placed(photograph(), Mask=Array([0, 10] * 4)))
    with Pdf.open(BytesIO(grey_copy(pdf, facts.pages, gallery, COARSE_PPI))) as copy:
        left = copy.pages[0].obj.Resources.XObject["/I"]
        assert left.Width == WIDE
        assert left.ColorSpace == Name.DeviceCMYK


def test_a_picture_on_two_pages_is_decoded_once(x4: Made) -> None:
    def twice(pdf: Pdf) -> None:
        as_jpeg(photograph())(pdf)
        pdf.pages.append(pdf.pages[0])

    pdf, facts, gallery = opened(x4, twice)
    xref = next(use.object for use in facts.pages[0].images if use.width == WIDE)
    assert xref in {use.object for use in facts.pages[1].images}
    decoded = []
    for _ in range(2):
        with Pdf.open(BytesIO(pdf)) as copy:
            decoded.append(gallery.samples(copy.get_object(xref), None))
    assert decoded[0] is decoded[1]
