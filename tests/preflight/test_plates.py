"""Our plates against Ghostscript's separations, on pages that use every way to put ink on paper."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import Image

from materials_app.preflight.inspection import Opened, inspect
from materials_app.preflight.raster import Plates, draw_scripts
from tests.preflight.editing import Edit, draw, edited, form, image, spot
from tests.preflight.good import Made

TOLERANCE = 0.02
"""Of the ink total: what the order allows between the two."""
PPI = 72
FINE = 4
"""Ghostscript does not anti-alias separations: it draws finer and is averaged."""
FREE = (slice(405, 431), slice(72, 168))
"""Rows and columns well inside the sample's free paper, where the ways of painting are tried."""
EDGES = 0.03
"""Of a mean: Ghostscript paints every pixel a shape touches, at four times the resolution."""
Plate = npt.NDArray[np.float64]


def gradient(kind: int, coords: list[float]) -> Edit:
    def make(pdf: Pdf) -> Dictionary:
        ramp = Dictionary(
            FunctionType=2, Domain=Array([0, 1]), C0=Array([1, 0, 0.2, 0]), C1=Array([0, 0.8, 0.2, 0.4]), N=1
        )
        return pdf.make_indirect(
            Dictionary(
                ShadingType=kind,
                ColorSpace=Name.DeviceCMYK,
                Coords=Array(coords),
                Function=pdf.make_indirect(ramp),
                Extend=Array([True, True]),
            )
        )

    return draw(b"70 60 100 30 re W n /S sh", Shading={"S": make})


def tiles(pdf: Pdf) -> Stream:
    return Stream(
        pdf,
        b"1 .2 0 .1 k 0 0 6 6 re f",
        PatternType=1,
        PaintType=1,
        TilingType=1,
        BBox=Array([0, 0, 12, 12]),
        XStep=12,
        YStep=12,
        Resources=Dictionary(),
    )


def stencil_tiles(pdf: Pdf) -> Stream:
    made = tiles(pdf)
    made.write(b"0 0 6 6 re f")
    made.PaintType = 2
    return made


def noise(bands: int, fine: int = 1) -> bytes:
    blocks = np.random.default_rng(7).integers(0, 256, (10, 10, bands), dtype=np.uint8)
    return blocks.repeat(20 * fine, axis=0).repeat(20 * fine, axis=1).tobytes()


PLACED = b"100 0 0 30 70 60 cm /I Do"
OVER = {"O": Dictionary(op=True, OP=True, OPM=1)}
FIELD = b"70 60 100 30 re f"
SPOT = {"Plate": spot("Signal")}

WAYS: dict[str, Edit] = {
    "the sample itself": draw(b""),
    "a field": draw(b".3 .6 .1 .2 k " + FIELD),
    "grey": draw(b".35 g " + FIELD),
    "strokes and fills": draw(b".3 0 0 0 k 0 .9 0 .2 K 6 w 80 64 80 20 re B"),
    "overprinting black": draw(b".4 .3 0 0 k " + FIELD + b" /O gs 0 0 0 .7 k 90 60 40 30 re f", ExtGState=OVER),
    "knocking out": draw(b".4 .3 0 0 k " + FIELD + b" 0 0 0 .7 k 90 60 40 30 re f"),
    "half opacity": draw(
        b".4 .3 0 0 k " + FIELD + b" /H gs 0 .8 1 .7 k 90 60 40 30 re f", ExtGState={"H": Dictionary(ca=0.5)}
    ),
    "multiply": draw(
        b".4 .3 .5 0 k " + FIELD + b" /M gs .5 .8 1 .2 k 90 60 40 30 re f",
        ExtGState={"M": Dictionary(BM=Name.Multiply)},
    ),
    "a spot colour": draw(b".4 .3 0 0 k " + FIELD + b" /Plate cs .6 scn 90 60 40 30 re f", ColorSpace=SPOT),
    "an overprinting spot colour": draw(
        b".4 .3 0 0 k " + FIELD + b" /O gs /Plate cs .6 scn 90 60 40 30 re f", ColorSpace=SPOT, ExtGState=OVER
    ),
    "registration colour": draw(b"/Plate cs .6 scn " + FIELD, ColorSpace={"Plate": spot("All")}),
    "an axial shading": gradient(2, [70, 0, 170, 0]),
    "a radial shading": gradient(3, [120, 75, 0, 120, 75, 60]),
    "a tiling pattern": draw(b"/Pattern cs /T scn " + FIELD, Pattern={"T": tiles}),
    "an uncoloured pattern": draw(
        b"/U cs .2 .7 0 0 /T scn " + FIELD,
        Pattern={"T": stencil_tiles},
        ColorSpace={"U": Array([Name.Pattern, Name.DeviceCMYK])},
    ),
    "a form in a form": draw(
        b"/Outer Do", XObject={"Outer": form(b".5 0 0 .5 35 30 cm /Inner Do", XObject={"Inner": form(
            b".9 0 .3 0 k 70 60 100 30 re f")})}
    ),
    "a picture in four inks": draw(PLACED, XObject={"I": image(Name.DeviceCMYK, noise(4), 200, 200)}),
    "a picture finer than the plates": draw(
        PLACED, XObject={"I": image(Name.DeviceCMYK, noise(4, fine=4), 800, 800)}
    ),
    "a picture in grey, turned round": draw(
        PLACED, XObject={"I": image(Name.DeviceGray, noise(1), 200, 200, Decode=Array([1, 0]))}
    ),
    "a picture by index": draw(
        PLACED,
        XObject={
            "I": image(
                Array([Name.Indexed, Name.DeviceCMYK, 1, String(b"\xff\x00\x40\x00\x00\x80\x00\x60")]),
                noise(1)[: 25 * 200], 200, 200, BitsPerComponent=1,
            )
        },
    ),
    "a stencil": draw(
        b".2 .9 .1 .3 k " + PLACED, XObject={"I": image(
            Name.DeviceGray, noise(1)[: 25 * 200], 200, 200, BitsPerComponent=1)}
    ),
    "a picture in a spot colour": draw(PLACED, XObject={"I": lambda pdf: image(
        pdf.make_indirect(spot("Signal")(pdf)), noise(1), 200, 200)(pdf)}),
    "words that stroke and fill": draw(
        b"BT /F1 40 Tf 2 Tr 1 w .5 0 0 0 k 0 1 0 0 K 1 0 0 1 70 60 Tm <00C101510060> Tj ET"),
}  # fmt: skip
"""Each way of painting, on the sample's free paper."""

ROUNDED = ("a tiling pattern", "an uncoloured pattern")
"""PDFium draws cells of whole pixels: such a pattern has the right ink, but not to the pixel in the right place."""


@dataclass(frozen=True)
class Drawn:
    """One page as Ghostscript separates it and as we draw it: ink by plate, 0 to 1."""

    theirs: dict[str, Plate]
    ours: dict[str, Plate]


@pytest.fixture(scope="module")
def drawn(x4: Made, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Drawn]:
    """Every way of painting on a page of its own, all in one file."""
    pdf = in_one_file([edited(x4.pdf, way, force_version="1.6") for way in WAYS.values()])
    theirs = separations(pdf, tmp_path_factory.mktemp("plates"))
    opened = inspect(pdf)
    assert isinstance(opened, Opened)
    pairs = zip(WAYS, theirs, draw_scripts(opened), strict=True)
    return {way: Drawn(their, alike(their, own and own.plates)) for way, their, own in pairs}


def in_one_file(files: list[bytes]) -> bytes:
    joined = Pdf.new()
    for file in files:
        with Pdf.open(BytesIO(file)) as single:
            joined.pages.extend(single.pages)
    saved = BytesIO()
    joined.save(saved)
    return saved.getvalue()


def alike(theirs: dict[str, Plate], own: Plates | None) -> dict[str, Plate]:
    """Our plates under their names and in their size; a plate we do not have is empty."""
    assert own is not None
    assert set(own.inks) <= set(theirs)
    empty = {name: np.zeros_like(plate) for name, plate in theirs.items()}
    found = {name: plate[: len(theirs[name]), : theirs[name].shape[1]] for name, plate in own.inks.items()}
    return {**empty, **found}


def separations(pdf: bytes, folder: Path) -> list[dict[str, Plate]]:
    """Ink by plate of each page as Ghostscript separates it, at ``PPI``."""
    path = folder / "pages.pdf"
    path.write_bytes(pdf)
    subprocess.run(
        ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", f"-r{PPI * FINE}", "-dMaxSpots=4",
         f"-sOutputFile={folder / 'page%d.tif'}", str(path)],
        check=True, capture_output=True,
    )  # fmt: skip
    return [
        {found.stem.partition("(")[2][:-1]: _read(found) for found in folder.glob(f"page{number}(*).tif")}
        for number in range(1, len(WAYS) + 1)
    ]


def _read(path: Path) -> Plate:
    return 1 - _averaged(np.asarray(Image.open(path), np.float64) / 255)


def _averaged(plate: Plate) -> Plate:
    rows, columns = plate.shape[0] // FINE, plate.shape[1] // FINE
    return plate[: rows * FINE, : columns * FINE].reshape(rows, FINE, columns, FINE).mean(axis=(1, 3))


def calm(plate: Plate) -> npt.NDArray[np.bool_]:
    """Pixels away from edges, where both agree what is painted."""
    padded = np.pad(plate, 1, mode="edge")
    around = [padded[1 + y : 1 + y + plate.shape[0], 1 + x : 1 + x + plate.shape[1]]
              for y in (-1, 0, 1) for x in (-1, 0, 1)]  # fmt: skip
    return np.ptp(np.stack(around), axis=0) < 2 * TOLERANCE


@pytest.mark.parametrize("way", WAYS)
def test_plates_hold_what_ghostscript_separates(drawn: dict[str, Drawn], way: str) -> None:
    page = drawn[way]
    for name, theirs in page.theirs.items():
        own = page.ours[name]
        if way not in ROUNDED:
            assert np.percentile(np.abs(own - theirs)[calm(theirs)], 99.5) <= TOLERANCE, name
        assert own[FREE].mean() == pytest.approx(theirs[FREE].mean(), abs=EDGES), name


@pytest.mark.parametrize("way", [way for way in WAYS if way not in ROUNDED])
def test_the_highest_ink_total_agrees(drawn: dict[str, Drawn], way: str) -> None:
    theirs, own = (sum(plates.values()) for plates in (drawn[way].theirs, drawn[way].ours))
    judged = calm(theirs)
    assert own[judged].max() == pytest.approx(theirs[judged].max(), abs=TOLERANCE)
