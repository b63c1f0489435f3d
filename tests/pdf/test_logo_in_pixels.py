"""A logo that is a picture of pixels, in the press file: every pixel as it was converted, none with more ink than the
paper takes, and the ticket's figure the one that other readers find."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from materials_app.model.brand_pack import BrandMark, MarkKind, MarkRole
from materials_app.model.campaign_set import CampaignSet
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import Piece, produce
from materials_app.resources import ShippedLibrary
from tests.design.conftest import ON, studio
from tests.pdf.conftest import Judge

LIMIT = 255 * 3
DARK, WHITE = (30, 12, 4), (255, 255, 255)


def logo() -> Image.Image:
    """Dark brown on white, hard-edged and thin, finer than any press prints: 2,400 pixels on 60 mm or less."""
    picture = Image.new("RGB", (9600, 3200), WHITE)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((100, 100, 3100, 3100), fill=DARK)
    for line in range(3400, 9400, 160):
        draw.line((line, 200, line + 60, 3000), fill=(0, 0, line // 300), width=28)
    return picture.reduce(4)


@pytest.fixture(scope="module")
def piece(tmp_path_factory: pytest.TempPathFactory) -> Piece:
    folder = tmp_path_factory.mktemp("logo")
    logo().save(folder / "logo.png")
    mark = BrandMark("primary", MarkRole.PRIMARY, "logo.png", MarkKind.PNG)
    wanted = CampaignSet("n", "kent", "stop-it-now", "own", "en", ("poster-a4",), "statement", force_marks=(mark,))
    here = replace(studio(), library=ShippedLibrary(pictures=folder))
    return produce(make_job(here.catalogue, wanted, "poster-a4", ON), here)


@pytest.fixture(scope="module")
def stored(piece: Piece) -> NDArray[np.uint16]:
    """The logo's pixels as the file holds them, read without our own reader."""
    with pikepdf.open(BytesIO(piece.press)) as pdf:
        (picture,) = pdf.pages[0].Resources.XObject.values()
        assert (picture.Filter, picture.ColorSpace, "/Decode" in picture) == ("/FlateDecode", "/DeviceCMYK", False)
        data = np.frombuffer(picture.read_bytes(), np.uint8)
        return data.reshape(int(picture.Height), int(picture.Width), 4).astype(np.uint16)


def ticket(piece: Piece) -> int:
    """The figure of the job ticket, in per cent."""
    told = dict(piece.report.measured)["Highest total ink"]
    return int(told.partition(" ")[0])


def test_every_pixel_is_there_up_to_1200_an_inch_and_white_is_bare_paper(
    piece: Piece, stored: NDArray[np.uint16]
) -> None:
    told = dict(piece.report.measured)["Pictures"]
    ppi = int(told.partition(" ppi")[0].rpartition(" ")[2])
    assert 600 < ppi <= 1201, "finer than the 300 of a photograph"
    inks = stored.sum(axis=2)
    assert np.mean(inks == 0) > 0.5
    assert np.mean((inks > 0) & (inks < 16)) < 0.02, "no fringe: JPEG gave it to 35 pixels in a hundred of this one"


def test_no_pixel_passes_the_limit_and_the_ticket_says_the_most_there_is(
    piece: Piece, stored: NDArray[np.uint16]
) -> None:
    most = int(stored.sum(axis=2).max())
    assert most <= LIMIT
    assert most > 240 * 2.55, "a logo that puts the limit to the test"
    assert ticket(piece) == round(most / 2.55)


def test_ghostscripts_plates_carry_no_more_than_the_ticket_says(piece: Piece, tmp_path: Path, judge: Judge) -> None:
    (tmp_path / "press.pdf").write_bytes(piece.press)
    judge(
        "gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-r200",
        f"-sOutputFile={tmp_path / 'page.tif'}", tmp_path / "press.pdf",
    )  # fmt: skip
    plates = [255 - np.asarray(Image.open(path), np.uint16) for path in tmp_path.glob("page(*).tif")]
    total = np.stack(plates).sum(axis=0)[100:-100, 100:-100]  # the marks outside the trim print on every plate
    assert total.max() / 2.55 <= ticket(piece) + 0.5
    assert total.max() / 2.55 >= ticket(piece) - 1
