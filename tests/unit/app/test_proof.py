"""The proof is the press file: what it shows was read back from the finished bytes, plate by plate."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from materials_app.app.proof import Look, Proof, make_proof, picture_of
from materials_app.errors import CancelledError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.colour import BrandColour, Cmyk, Srgb
from materials_app.pipeline.studio import Studio, open_studio
from materials_app.preflight.proofing import plate_pages
from materials_app.separations.press_look import press_look

DAY = date(2026, 11, 23)
POSTER = "poster-a4"
SMOOTH = ("-dTextAlphaBits=4", "-dGraphicsAlphaBits=4")
PROCESS = frozenset({"Cyan", "Magenta", "Yellow", "Black"})


@pytest.fixture(scope="module")
def studio() -> Studio:
    return open_studio()


@pytest.fixture(scope="module")
def document() -> CampaignSet:
    return CampaignSet(
        name="A set", force="lancashire", campaign="stop-it-now", audience="own", language="en", layouts=(POSTER,)
    )


@pytest.fixture(scope="module")
def proof(studio: Studio, document: CampaignSet) -> Proof:
    return make_proof(studio, document, POSTER, DAY)


def tiles(levels: np.ndarray, side: int = 16) -> np.ndarray:
    """Means of squares of pixels: where an edge falls within a pixel is each program's own."""
    rows, columns = (length // side for length in levels.shape)
    return levels[: rows * side, : columns * side].reshape(rows, side, columns, side).mean(axis=(1, 3))


def picture(proof: Proof, look: Look) -> Image.Image:
    shown = picture_of(proof, 0, look)
    assert shown
    width, height, rows = shown
    return Image.frombytes("RGB", (width, height), rows)


def test_the_plates_are_those_another_program_draws(proof: Proof, tmp_path: Path) -> None:
    (tmp_path / "press.pdf").write_bytes(proof.press)
    page = proof.pages[0]
    assert page
    subprocess.run(
        [
            "gs",
            "-q",
            "-dBATCH",
            "-dNOPAUSE",
            "-sDEVICE=tiffsep",
            f"-r{page.ppi:g}",
            *SMOOTH,
            f"-sOutputFile={tmp_path}/page.tif",
            str(tmp_path / "press.pdf"),
        ],
        check=True,
        capture_output=True,
    )
    for ink, levels in page.inks.items():
        with Image.open(tmp_path / f"page({ink}).tif") as opened:
            other = 255 - np.asarray(opened.convert("L"), np.int16)
        apart = np.abs(tiles(levels.astype(np.float32)) - tiles(other.astype(np.float32)))
        assert apart.mean() < 2.0, ink
        assert np.percentile(apart, 90) < 8.0, ink


def test_the_whole_proof_is_seen_coarse_then_fine_before_the_judge_has_finished(
    studio: Studio, document: CampaignSet
) -> None:
    seen: list[Proof] = []
    whole = make_proof(studio, document, POSTER, DAY, seen.append)
    assert [(one.is_fine, one.report) for one in seen] == [(False, None), (True, None)]
    coarse, fine = (one.pages[0] for one in seen)
    assert coarse
    assert fine
    assert (coarse.media, list(coarse.inks)) == (fine.media, list(fine.inks))
    assert coarse.ppi < fine.ppi
    assert not seen[0].highest  # the ink is summed on fine plates alone
    assert whole.report
    assert not whole.report.errors


def test_a_proof_nobody_wants_any_more_stops(studio: Studio, document: CampaignSet) -> None:
    with pytest.raises(CancelledError):
        make_proof(studio, document, POSTER, DAY, stopped=lambda: True)


def test_the_symbol_is_told_as_it_was_read(proof: Proof) -> None:
    assert proof.report
    (symbol,) = proof.report.symbols
    assert symbol.payload == "https://www.stopitnow.org.uk/"
    assert len(symbol.attempts) == 12
    assert all(one.is_read for one in symbol.attempts)
    assert symbol.clear == 4
    assert symbol.module_mm * symbol.modules == pytest.approx(symbol.rect_mm[2], abs=0.3)


def test_plates_left_out_print_nothing_and_one_alone_is_shown_in_black(proof: Proof) -> None:
    whole = picture(proof, Look(PROCESS))
    without = picture(proof, Look(PROCESS - {"Black"}))
    assert np.asarray(without).mean() > np.asarray(whole).mean()
    alone = np.asarray(picture(proof, Look(frozenset({"Yellow"}))))
    assert (alone[..., 0] == alone[..., 2]).all()
    nothing = np.asarray(picture(proof, Look(frozenset())))
    assert (nothing > 250).all()


def test_the_papers_own_white_is_darker_than_the_screens(proof: Proof) -> None:
    plain, paper = (picture(proof, Look(PROCESS, on_paper=on)).getpixel((2, 2)) for on in (False, True))
    assert plain == (255, 255, 255)
    assert isinstance(paper, tuple)
    assert max(paper) < 250


def test_what_lies_under_the_pointer_is_told_plate_by_plate(proof: Proof) -> None:
    page = proof.pages[0]
    assert page
    ground = page.at(20.0, 300.0)  # the coloured ground of the poster's head
    swatch = Cmyk(1.0, 0.0, 0.4, 0.72)
    assert [ground[ink] for ink in ("Cyan", "Magenta", "Yellow", "Black")] == pytest.approx(
        [swatch.cyan, swatch.magenta, swatch.yellow, swatch.black], abs=0.02
    )
    assert page.at(-500.0, 0.0) == {}
    step = page.ppi / 72
    column, row = round((20.0 - page.media.x) * step), round((300.0 - page.media.y) * step)
    assert page.total[row, column] == pytest.approx(swatch.total, abs=0.05)


def test_a_spot_colour_has_a_plate_and_is_seen_by_the_inks_that_stand_in_for_it(
    studio: Studio, document: CampaignSet
) -> None:
    blue = BrandColour("force blue", Cmyk(1.0, 0.7, 0.0, 0.2), Srgb(0, 60, 140), "Force Blue")
    made = make_proof(studio, replace(document, brand=blue), POSTER, DAY)
    page = made.pages[0]
    assert page
    assert "Force Blue" in page.inks
    assert made.spots["Force Blue"].cyan == 1.0
    with_spot = np.asarray(picture(made, Look(frozenset(page.inks))))
    without = np.asarray(picture(made, Look(PROCESS)))
    assert (with_spot != without).any()


def test_two_inks_on_one_place_are_multiplied(studio: Studio) -> None:
    profile = studio.library.profile("coated-fogra39")
    full = np.full((2, 2), 255, np.uint8)
    half = np.full((2, 2), 128, np.uint8)
    spot = press_look({"Cyan": half, "Spot": half}, profile, {"Spot": Cmyk(1.0, 0.0, 0.0, 0.0)})
    plain = press_look({"Cyan": np.full((2, 2), 192, np.uint8)}, profile, {})
    assert spot.getpixel((0, 0)) == pytest.approx(plain.getpixel((0, 0)), abs=1)
    solid = press_look({"Spot": full}, profile, {"Spot": Cmyk(1.0, 0.0, 0.0, 0.0)})
    assert solid.getpixel((0, 0)) == press_look({"Cyan": full}, profile, {}).getpixel((0, 0))


def test_a_file_that_is_no_pdf_has_no_plates() -> None:
    assert plate_pages(io.BytesIO(b"hello").getvalue()) == ()
