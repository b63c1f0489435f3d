"""The values a printer holds against the job, as they are in the file."""

from __future__ import annotations

import pytest
from pikepdf import Pdf

from materials_app.preflight.check import preflight
from tests.preflight.editing import draw, edited
from tests.preflight.good import Made


@pytest.fixture(scope="module")
def values(x4: Made) -> dict[str, str]:
    return dict(preflight(x4.pdf, x4.order).measured)


def test_each_label_stands_once(x4: Made) -> None:
    labels = [label for label, _ in preflight(x4.pdf, x4.order).measured]
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("PDF version", "1.6, PDF/X-4"),
        ("Output intent", "FOGRA39 (http://www.color.org)"),
        ("Output profile", "Campaign Coated (FOGRA39L) 300%"),
        ("Pages", "1"),
        ("Spot colours", "none"),
        ("Trim box", "105 × 148 mm at x 0, y 0 mm"),
        ("Bleed box", "111 × 154 mm at x -3, y -3 mm"),
        ("Media box", "131 × 174 mm at x -13, y -13 mm"),
    ],
)
def test_the_file_says_what_it_is(values: dict[str, str], label: str, value: str) -> None:
    assert values[label] == value


def test_inks_and_layers_are_named(good: dict[str, Made], values: dict[str, str]) -> None:
    lined = dict(preflight(good["x4-to-finish"].pdf).measured)
    assert lined["Spot colours"] == "Die; Fold; PANTONE 286 C"
    assert lined["Layers"] == "Fold lines; Die lines"
    assert "PANTONE 286 C" in lined["Area coverage"]
    assert "Die" not in lined["Area coverage"], "a line for a machine puts no ink on paper"
    assert (values["Spot colours"], values["Layers"]) == ("none", "none")


def test_ink_lines_type_and_pictures_are_measured_on_the_piece(x4: Made) -> None:
    drawn = b"q 1 1 .5 0 k 70 60 60 30 re f 0 0 0 1 K .4 w 70 50 m 130 50 l S Q"
    values = dict(preflight(edited(x4.pdf, draw(drawn), force_version="1.6")).measured)
    assert values["Highest total ink"].startswith("250 % at x ")
    assert values["Thinnest line"].startswith("0.40 pt (0.14 mm) at x ")
    assert values["Pictures"].startswith("600 × 250 pixels, 317 ppi, ")
    assert "pt, “" in values["Smallest type"]


def test_coverage_is_a_share_of_the_finished_piece(x4: Made) -> None:
    def covered(pdf: bytes) -> float:
        cyan = next(value for label, value in preflight(pdf).measured if label == "Area coverage").split(",")[0]
        return float(cyan.removeprefix("Cyan ").removesuffix(" %"))

    piece_and_some = draw(b"q 1 0 0 0 k 30 30 312 434 re f Q")
    assert covered(edited(x4.pdf, piece_and_some, force_version="1.6")) == 100.0
    assert 0 < covered(x4.pdf) < 100


def test_fonts_are_named_with_how_they_are_carried(values: dict[str, str]) -> None:
    fonts = values["Fonts"].split("; ")
    assert all(font.endswith(" (subset, embedded)") for font in fonts)
    assert not any("+" in font for font in fonts)


def test_the_symbol_is_measured_off_the_page(poster: Made) -> None:
    symbols = dict(preflight(poster.pdf, poster.order).measured)["Symbols"]
    assert symbols.startswith("QR Code “https://www.stopitnow.org.uk/”, 42.")
    assert symbols.endswith("29 modules of 1.45 mm, 4 modules or more clear around it")


def test_pages_are_told_apart(x4: Made) -> None:
    def twice(pdf: Pdf) -> None:
        pdf.pages.append(pdf.pages[0])

    values = dict(preflight(edited(x4.pdf, twice, force_version="1.6")).measured)
    assert {"Trim box, page 1", "Trim box, page 2", "Highest total ink, page 2"} <= values.keys()
    assert ", page " in values["Smallest type"]


def test_panels_are_measured_by_their_marks(good: dict[str, Made]) -> None:
    made = good["x4-leaflet"]
    values = dict(preflight(made.pdf, made.order).measured)
    assert values["Panels by the fold marks, page 1"] == "97 | 100 | 100 mm"
    assert values["Panels by the fold marks, page 2"] == "100 | 100 | 97 mm"


def test_a_part_of_the_checks_measures_nothing(x4: Made) -> None:
    assert preflight(x4.pdf, only={"hairline"}).measured == ()
