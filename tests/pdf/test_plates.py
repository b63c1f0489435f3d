"""What reaches each plate, seen by Ghostscript's separations."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from materials_app.model.geometry import Rect
from materials_app.model.units import mm
from materials_app.typeset.marks import crop_marks, registration_targets
from tests.pdf.conftest import Judge
from tests.pdf.sample import A6, BAND, ON_MIST, SYMBOL

PPI = 200
PLATES = ("Cyan", "Magenta", "Yellow", "Black")
Plate = npt.NDArray[np.float64]
Plates = dict[str, Plate]


@pytest.fixture(scope="module")
def plates(press: Path, folder: Path, judge: Judge) -> Plates:
    """Ink on each plate, 0 to 1."""
    drawn = judge(
        "gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", f"-r{PPI}",
        f"-sOutputFile={folder / 'plates.tif'}", press,
    )  # fmt: skip
    assert drawn.stderr == ""
    found = {path.stem: path for path in folder.glob("plates(*).tif")}
    assert set(found) == {f"plates({name})" for name in PLATES}, "a plate nobody ordered"
    return {name: 1 - np.asarray(Image.open(found[f"plates({name})"]), np.float64) / 255 for name in PLATES}


def cut(plate: Plate, rect: Rect) -> Plate:
    """What of a plate lies in ``rect`` (paper space)."""
    sheet = A6.media_box
    scale = PPI / 72
    left, top = round((rect.x - sheet.x) * scale), round((rect.y - sheet.y) * scale)
    return plate[top : top + round(rect.height * scale), left : left + round(rect.width * scale)]


def test_marks_print_on_every_plate(plates: Plates) -> None:
    for mark in (*crop_marks(A6), *registration_targets(A6)):
        for plate in plates.values():
            assert cut(plate, mark.bounds.grown(1)).max() > 0.3


def test_nothing_but_marks_lies_outside_the_bleed(plates: Plates) -> None:
    bleed = A6.bleed_box
    for name in ("Cyan", "Magenta", "Yellow"):
        side = cut(plates[name], Rect(bleed.x - mm(2), mm(20), mm(1.9), mm(40)))
        assert side.max() == 0
    slug = Rect(mm(2), bleed.bottom + mm(1.5), mm(40), mm(4))
    assert cut(plates["Black"], slug).max() > 0.9
    assert max(cut(plates[name], slug).max() for name in PLATES[:3]) == 0


def test_art_is_painted_to_the_bleed_on_every_side_it_runs_off(plates: Plates) -> None:
    bleed = A6.bleed_box
    for edge in (Rect(bleed.x, mm(20), 1, mm(40)), Rect(bleed.right - 1, mm(20), 1, mm(40))):
        assert cut(plates["Cyan"], edge).min() > 0.9


def test_black_text_prints_from_the_black_plate_over_an_unbroken_tint(plates: Plates) -> None:
    line = Rect(ON_MIST.x, ON_MIST.y - 12, mm(50), 16)
    assert cut(plates["Black"], line).max() > 0.95
    assert cut(plates["Cyan"], line).min() == pytest.approx(0.18, abs=0.01)


def test_white_text_knocks_out_of_every_plate(plates: Plates) -> None:
    headline = Rect(mm(8), mm(40) - 30, mm(60), 30)
    for name in ("Cyan", "Yellow", "Black"):
        assert cut(plates[name], headline).min() == 0


def test_the_symbol_is_black_alone_at_full_strength(plates: Plates) -> None:
    assert max(cut(plates[name], SYMBOL).max() for name in PLATES[:3]) == 0
    levels = np.unique(cut(plates["Black"], SYMBOL).round(2))
    assert {0.0, 1.0} <= set(levels)


def test_a_picture_keeps_the_inks_it_came_with(plates: Plates) -> None:
    middle = Rect(BAND.centre.x - 5, BAND.centre.y - 5, 10, 10)
    inks = [cut(plates[name], middle).mean() for name in PLATES]
    assert inks == pytest.approx([200 / 255, 30 / 255, 60 / 255, 10 / 255], abs=0.02)
