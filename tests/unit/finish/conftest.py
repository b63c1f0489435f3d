from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from materials_app.finish.facts import FinishFacts
from materials_app.model.condition import IccProfile, OutputCondition
from materials_app.model.geometry import Size
from materials_app.model.page import Marks, PageGeometry
from materials_app.model.units import mm

A4 = PageGeometry(Size(mm(210), mm(297)), mm(3), mm(10), Marks.CROP)
PROFILE = b"not a real profile, but bytes that must arrive unchanged"


@pytest.fixture
def facts() -> FinishFacts:
    return FinishFacts(
        title="Worried? <Yes> & no: ŵ ŷ",
        language="cy",
        variant="x4",
        condition=OutputCondition("coated", "Coated paper", "FOGRA39", "http://www.color.org", "coated", 3.0),
        profile=IccProfile("coated", "A coated profile", hashlib.sha256(PROFILE).hexdigest(), PROFILE),
        on=date(2026, 3, 1),
        pages=(A4,),
        version="1.2.3",
    )


@pytest.fixture
def drawn() -> Callable[[int], bytes]:
    """A file as a drawing library leaves it, with everything that must go."""

    def make(pages: int = 1) -> bytes:
        pdf = Pdf.new()
        for _ in range(pages):
            page = pdf.add_blank_page(page_size=(300, 400))
            page.obj.Trans = Dictionary()
            page.obj.Rotate = 0
            page.obj.CropBox = Array([0, 0, 10, 10])
            page.obj.Contents = pdf.make_stream(b"0 0 0 1 k 0 0 10 10 re f")
        pdf.Root.PageMode = Name.UseNone
        pdf.Root.Outlines = pdf.make_indirect(Dictionary(Type=Name.Outlines, Count=0))
        pdf.trailer.Info = pdf.make_indirect(Dictionary(Author=String("anonymous"), Subject=String("unspecified")))
        file = BytesIO()
        pdf.save(file, deterministic_id=True)  # otherwise the identifier holds the second it was made in
        return file.getvalue()

    return make
