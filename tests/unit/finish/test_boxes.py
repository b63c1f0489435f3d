from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Page, Pdf

from materials_app.finish.boxes import set_boxes
from materials_app.model.geometry import Size
from materials_app.model.page import SLUG, Marks, PageGeometry
from materials_app.model.units import mm

NAMES = ("MediaBox", "BleedBox", "TrimBox")


def boxes(geometry: PageGeometry) -> list[list[float]]:
    with Pdf.new() as pdf:
        page: Page = pdf.add_blank_page()
        set_boxes(page, geometry)
        return [[float(edge) for edge in page.obj[f"/{name}"]] for name in NAMES]


def test_a4_with_marks_is_the_sheet_a_printer_expects() -> None:
    media, bleed, trim = boxes(PageGeometry(Size(mm(210), mm(297)), mm(3), mm(10)))
    assert media == pytest.approx([0, 0, mm(236), mm(323)], abs=1e-4)
    assert bleed == pytest.approx([mm(10), mm(10), mm(226), mm(313)], abs=1e-4)
    assert trim == pytest.approx([mm(13), mm(13), mm(223), mm(310)], abs=1e-4)


def test_without_marks_the_media_box_is_the_bleed_box() -> None:
    media, bleed, _ = boxes(PageGeometry(Size(mm(85), mm(55)), mm(3), mm(4), Marks.NONE))
    assert media == bleed


def test_the_office_version_is_all_trim() -> None:
    media, bleed, trim = boxes(PageGeometry(Size(mm(210), mm(297)), 0.0, mm(10), Marks.NONE))
    assert media == bleed == trim


@settings(max_examples=60, derandomize=True)
@given(st.floats(40, 3000), st.floats(40, 6000), st.floats(0, 20), st.sampled_from(Marks))
def test_boxes_nest(width: float, height: float, bleed: float, marks: Marks) -> None:
    media, bleed_box, trim = boxes(PageGeometry(Size(mm(width), mm(height)), mm(bleed), mm(5), marks))
    for outer, inner in ((media, bleed_box), (bleed_box, trim)):
        assert outer[0] <= inner[0] <= inner[2] <= outer[2]
        assert outer[1] <= inner[1] <= inner[3] <= outer[3]
    assert trim[2] - trim[0] == pytest.approx(mm(width), abs=2e-4)
    assert bleed_box[0] - media[0] == pytest.approx(SLUG if marks is Marks.CROP else 0, abs=2e-4)
