from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from xml.etree import ElementTree

import pytest
from pikepdf import Pdf

from materials_app.finish.pdfx import FinishFacts, finish

SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "mm": "http://ns.adobe.com/xap/1.0/mm/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}


@pytest.fixture
def pdf(drawn: Callable[..., bytes], facts: FinishFacts) -> Pdf:
    return Pdf.open(BytesIO(finish(drawn(), facts)))


def xmp(pdf: Pdf, path: str) -> str | None:
    root = ElementTree.fromstring(pdf.Root.Metadata.read_bytes().decode("utf-8").lstrip("\ufeff"))
    return root.findtext(f".//{path}", namespaces=SPACES)


@pytest.mark.parametrize(
    ("entry", "path"),
    [
        ("/Title", "dc:title/rdf:Alt/rdf:li"),
        ("/Creator", "xmp:CreatorTool"),
        ("/Producer", "pdf:Producer"),
    ],
)
def test_info_and_packet_say_the_same(pdf: Pdf, entry: str, path: str) -> None:
    assert xmp(pdf, path) == str(pdf.trailer.Info[entry])


def test_the_file_is_dated_by_its_job(pdf: Pdf) -> None:
    info = pdf.trailer.Info
    assert info.CreationDate == info.ModDate == "D:20260301000000Z"
    moments = {xmp(pdf, f"xmp:{name}") for name in ("CreateDate", "ModifyDate", "MetadataDate")}
    assert moments == {"2026-03-01T00:00:00Z"}


def test_trapping_is_declared_in_both(pdf: Pdf) -> None:
    assert pdf.trailer.Info.Trapped == "/False"
    assert xmp(pdf, "pdf:Trapped") == "False"


def test_the_tool_is_named_with_its_version_and_nobody_else(pdf: Pdf) -> None:
    assert pdf.trailer.Info.Producer == "Campaign Materials Studio 1.2.3"
    assert xmp(pdf, "dc:creator") is None


@pytest.mark.parametrize(("name", "value"), [("VersionID", "1"), ("RenditionClass", "default")])
def test_the_packet_carries_what_the_standard_asks_for(pdf: Pdf, name: str, value: str) -> None:
    assert xmp(pdf, f"mm:{name}") == value
    assert str(xmp(pdf, "mm:DocumentID")).startswith("uuid:")
