"""A brand's own ink, finishing lines and layers, as Ghostscript, PDFium and pikepdf find them in the finished file."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pikepdf
import pytest
from PIL import Image

from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.display_list import DisplayList, DisplayPage
from materials_app.model.geometry import Rect
from materials_app.model.units import mm
from materials_app.render.print_pdf import render_print_pdf
from materials_app.render.raster import rasterise
from materials_app.typeset.font_book import FontBook
from tests.pdf.sample import A6, BRAND_BAND, FOLDED, area, display_list_to_finish, library

PPI = 288
PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
FOLD_AT = FOLDED.folds[0]
Plate = npt.NDArray[np.float64]


@pytest.fixture(scope="module", params=["to-finish", "older-to-finish"])
def plates(request: pytest.FixtureRequest, every_file: dict[str, Path], folder: Path) -> dict[str, Plate]:
    """Ink on each plate, 0 to 1, of each flavour in turn."""
    out = folder / request.param
    out.mkdir()
    subprocess.run(
        ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", f"-r{PPI}", "-dMaxSpots=4",
         f"-sOutputFile={out / 'p.tif'}", str(every_file[request.param])],
        check=True, capture_output=True,
    )  # fmt: skip
    found = {path.stem[2:-1]: path for path in out.glob("p(*).tif")}
    return {name: 1 - np.asarray(Image.open(path), np.float64) / 255 for name, path in found.items()}


def cut(plate: Plate, rect: Rect) -> Plate:
    sheet, scale = FOLDED.media_box, PPI / 72
    left, top = round((rect.x - sheet.x) * scale), round((rect.y - sheet.y) * scale)
    return plate[top : top + max(round(rect.height * scale), 1), left : left + max(round(rect.width * scale), 1)]


def test_every_ink_has_a_plate_of_its_own_name(plates: dict[str, Plate]) -> None:
    assert set(plates) == {*PROCESS, "PANTONE 286 C", "Die", "Fold"}


def test_the_brand_prints_from_its_own_plate_alone(plates: dict[str, Plate]) -> None:
    inside = BRAND_BAND.grown(-2)
    assert cut(plates["PANTONE 286 C"], inside).min() == 1
    assert max(cut(plates[name], inside).max() for name in PROCESS) == 0


def test_lines_put_ink_on_their_own_plates(plates: dict[str, Plate]) -> None:
    dash = Rect(FOLD_AT - 0.1, mm(1), 0.2, mm(1))
    assert cut(plates["Fold"], dash).min() == 1
    gap = Rect(FOLD_AT - 0.1, mm(3.5), 0.2, mm(1))
    assert cut(plates["Fold"], gap).max() == 0
    side = Rect(-0.1, mm(60), 0.2, mm(20))
    assert cut(plates["Die"], side).min() == 1
    assert cut(plates["Die"], Rect(0.5, 0.5, 1.0, 1.0)).max() == 0, "the corner is not rounded"


def test_lines_leave_the_art_under_them_whole(plates: dict[str, Plate]) -> None:
    """The ground is 100 % cyan: where a line knocked out, cyan would be missing."""
    across = Rect(FOLD_AT - 3, mm(1), 6, mm(1))
    assert cut(plates["Cyan"], across).min() == 1
    trim = Rect(-3, mm(25), 6, mm(20))
    assert cut(plates["Cyan"], trim).min() == 1


def test_layers_are_on_listed_and_switched_by_nobody(every_file: dict[str, Path]) -> None:
    with pikepdf.open(every_file["to-finish"]) as pdf:
        properties = pdf.Root.OCProperties
        assert [str(group.Name) for group in properties.OCGs] == ["Fold lines", "Die lines"]
        assert [str(group.Name) for group in properties.D.Order] == ["Fold lines", "Die lines"]
        assert str(properties.D.BaseState) == "/ON"
        assert not {"/AS", "/OFF"} & set(properties.D.keys())
        assert "/Configs" not in properties


def test_lines_disappear_with_their_layer_and_nothing_else_does(every_file: dict[str, Path]) -> None:
    with pikepdf.open(every_file["to-finish"]) as pdf:
        pdf.Root.OCProperties.D.OFF = pdf.Root.OCProperties.OCGs
        del pdf.Root.OCProperties.D["/ON"]
        saved = BytesIO()
        pdf.save(saved)
    with_lines = np.asarray(rasterise(every_file["to-finish"].read_bytes(), 1, 144).convert("L"), int)
    without = np.asarray(rasterise(saved.getvalue(), 1, 144).convert("L"), int)
    rows, columns = np.nonzero(np.abs(with_lines - without) > 8)
    trim, scale = FOLDED.trim_box, 2
    left = (trim.x - FOLDED.media_box.x) * scale
    near_trim = (columns <= left + 24) | (columns >= left + trim.width * scale - 24)
    top = (trim.y - FOLDED.media_box.y) * scale
    near_edge = (rows <= top + 24) | (rows >= top + trim.height * scale - 24)
    assert len(rows) > 0
    assert (near_trim | near_edge).all()


def test_the_older_file_has_the_lines_and_no_layer(every_file: dict[str, Path]) -> None:
    with pikepdf.open(every_file["older-to-finish"]) as pdf:
        assert "/OCProperties" not in pdf.Root
        assert "/Properties" not in pdf.pages[0].Resources
        operators = [str(each.operator) for each in pikepdf.parse_content_stream(pdf.pages[0])]
        assert "BDC" not in operators
        assert "/SepDie" in pdf.pages[0].Resources.ColorSpace


@pytest.mark.parametrize("name", ["HKS 43 K", "Glas yr Heddlu ŵ", "Blue/2 (50%) #1 <x>[y]{z}", "Ж" * 31])
def test_an_ink_may_have_any_name_its_tin_has(name: str) -> None:
    assets = library()
    fonts = FontBook(assets)
    paint = Paint.of(Swatch("own", Cmyk(1, 0.66, 0, 0.02), Srgb(0, 51, 160), spot=name))
    shown = DisplayList("One", "en-GB", (DisplayPage(A6, (area(BRAND_BAND, paint),)),))
    with pikepdf.open(BytesIO(render_print_pdf(shown, fonts, assets))) as pdf:
        ((_, space),) = pdf.pages[0].Resources.ColorSpace.items()
        assert str(space[1]) == f"/{name}"
        assert [float(ink) for ink in space[3].C1] == [1, 0.66, 0, 0.02]


def test_two_inks_whose_names_look_alike_get_two_plates() -> None:
    assets = library()
    fonts = FontBook(assets)
    paints = [Paint.of(Swatch("own", Cmyk(1, 0, 0, 0), Srgb(0, 0, 0), spot=name)) for name in ("HKS 43 K", "HKS_43_K")]
    bands = tuple(area(replace(BRAND_BAND, y=BRAND_BAND.y - 30 * n), paint) for n, paint in enumerate(paints))
    shown = DisplayList("Two", "en-GB", (DisplayPage(A6, bands),))
    with pikepdf.open(BytesIO(render_print_pdf(shown, fonts, assets))) as pdf:
        assert len(pdf.pages[0].Resources.ColorSpace) == 2


def test_the_office_version_mixes_the_brand_and_has_no_layer() -> None:
    from materials_app.render.office_pdf import render_office_pdf
    from tests.pdf.sample import rgb_jpeg

    assets = library(rgb_jpeg())
    fonts = FontBook(assets)
    with pikepdf.open(BytesIO(render_office_pdf(display_list_to_finish(fonts), fonts, assets))) as pdf:
        assert "/ColorSpace" not in pdf.pages[0].Resources
        assert "BDC" not in [str(each.operator) for each in pikepdf.parse_content_stream(pdf.pages[0])]
