from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from pikepdf import Pdf

from materials_app.errors import InputError
from materials_app.finish.pdfx import VARIANTS, FinishFacts, finish
from materials_app.model.geometry import Size
from materials_app.model.page import Marks
from materials_app.model.units import mm

Drawn = Callable[..., bytes]


def opened(data: bytes) -> Pdf:
    return Pdf.open(BytesIO(data))


def test_the_standard_is_named_in_the_metadata_alone(drawn: Drawn, facts: FinishFacts) -> None:
    pdf = opened(finish(drawn(), facts))
    assert b"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" in pdf.Root.Metadata.read_bytes()
    assert "/GTS_PDFXVersion" not in pdf.trailer.Info
    assert pdf.pdf_version == "1.6"


def test_the_older_standard_is_named_in_info_and_packs_no_objects(drawn: Drawn, facts: FinishFacts) -> None:
    data = finish(drawn(), replace(facts, variant="x1a"))
    pdf = opened(data)
    assert pdf.trailer.Info.GTS_PDFXVersion == "PDF/X-1a:2003"
    assert pdf.pdf_version == "1.4"
    assert data.startswith(b"%PDF-1.4")
    assert not {b"/ObjStm", b"/XRef"} & set(re.findall(rb"/\w+", data))
    assert "/PrintScaling" not in pdf.Root.ViewerPreferences, "an entry that PDF 1.4 does not know"


def test_the_older_standard_is_named_alike_in_the_metadata(drawn: Drawn, facts: FinishFacts) -> None:
    pdf = opened(finish(drawn(), replace(facts, variant="x1a")))
    packet = pdf.Root.Metadata.read_bytes()
    assert b"<pdfx:GTS_PDFXVersion>PDF/X-1a:2003</pdfx:GTS_PDFXVersion>" in packet
    assert b"pdfxid" not in packet


def test_the_office_version_claims_no_standard_and_carries_no_profile(drawn: Drawn, facts: FinishFacts) -> None:
    pdf = opened(finish(drawn(), replace(facts, variant="office")))
    assert "/OutputIntents" not in pdf.Root
    assert b"GTS_PDFX" not in pdf.Root.Metadata.read_bytes()
    assert pdf.Root.ViewerPreferences.PrintScaling == "/AppDefault"


@pytest.mark.parametrize(
    ("size", "turned"),
    [(Size(mm(297), mm(210)), "/DuplexFlipShortEdge"), (Size(mm(210), mm(297)), "/DuplexFlipLongEdge")],
    ids=["landscape", "portrait"],
)
def test_two_sides_are_printed_behind_each_other(drawn: Drawn, facts: FinishFacts, size: Size, turned: str) -> None:
    sheet = replace(facts.pages[0], trim=size, bleed=0.0, marks=Marks.NONE)
    wanted = opened(finish(drawn(), replace(facts, variant="office", pages=(sheet,), two_sided=True)))
    assert wanted.Root.ViewerPreferences.Duplex == turned
    assert wanted.Root.ViewerPreferences.PrintScaling == "/None"


def test_a_press_file_tells_no_printer_how_to_turn_it(drawn: Drawn, facts: FinishFacts) -> None:
    assert "/Duplex" not in opened(finish(drawn(), replace(facts, two_sided=True))).Root.ViewerPreferences


def test_the_output_intent_carries_condition_and_profile(drawn: Drawn, facts: FinishFacts) -> None:
    pdf = opened(finish(drawn(), facts))
    (intent,) = pdf.Root.OutputIntents
    assert intent.S == "/GTS_PDFX"
    assert intent.OutputConditionIdentifier == "FOGRA39"
    assert intent.RegistryName == "http://www.color.org"
    assert intent.DestOutputProfile.N == 4
    assert intent.DestOutputProfile.read_bytes() == facts.profile.data


def test_nothing_of_the_drawing_library_is_left(drawn: Drawn, facts: FinishFacts) -> None:
    data = finish(drawn(), facts)
    pdf = opened(data)
    assert not {"/Outlines", "/PageMode", "/OpenAction"} & set(pdf.Root.keys())
    assert not {"/Trans", "/Rotate", "/CropBox", "/Annots"} & set(pdf.pages[0].keys())
    assert set(pdf.trailer.Info.keys()) == {
        "/Title", "/Creator", "/Producer", "/CreationDate", "/ModDate", "/Trapped",
    }  # fmt: skip
    assert b"anonymous" not in data


def test_the_reader_is_told_title_and_language(drawn: Drawn, facts: FinishFacts) -> None:
    pdf = opened(finish(drawn(), facts))
    assert pdf.Root.Lang == "cy"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
    assert pdf.Root.ViewerPreferences.PrintScaling == "/None"


def test_metadata_can_be_read_without_decompressing(drawn: Drawn, facts: FinishFacts) -> None:
    data = finish(drawn(), facts)
    assert "Worried? &lt;Yes&gt; &amp; no: ŵ ŷ".encode() in data


@pytest.mark.parametrize("variant", sorted(VARIANTS))
def test_the_same_job_gives_the_same_bytes(drawn: Drawn, facts: FinishFacts, variant: str) -> None:
    job = replace(facts, variant=variant)
    assert finish(drawn(), job) == finish(drawn(), job)


@pytest.mark.parametrize("change", [{"title": "Other"}, {"variant": "x1a"}], ids=str)
def test_another_job_gives_another_identity(drawn: Drawn, facts: FinishFacts, change: dict[str, str]) -> None:
    ours, other = (opened(finish(drawn(), job)) for job in (facts, replace(facts, **change)))
    assert _xmp(ours, "InstanceID") != _xmp(other, "InstanceID")
    assert bytes(ours.trailer.ID[1]) != bytes(other.trailer.ID[1])


def test_two_states_of_one_document_share_its_identity(drawn: Drawn, facts: FinishFacts) -> None:
    ours, other = (opened(finish(drawn(), job)) for job in (facts, replace(facts, variant="x1a")))
    assert _xmp(ours, "DocumentID") == _xmp(other, "DocumentID")
    assert bytes(ours.trailer.ID[0]) == bytes(other.trailer.ID[0])


def test_an_unknown_flavour_names_the_known_ones(drawn: Drawn, facts: FinishFacts) -> None:
    with pytest.raises(InputError, match="x4, x1a, office"):
        finish(drawn(), replace(facts, variant="x5"))


def test_a_file_of_another_job_is_refused(drawn: Drawn, facts: FinishFacts) -> None:
    with pytest.raises(InputError, match="has 2 pages and the job 1"):
        finish(drawn(2), facts)


def _xmp(pdf: Pdf, name: str) -> str:
    found = re.search(f"<xmpMM:{name}>(.*?)<", pdf.Root.Metadata.read_bytes().decode())
    assert found
    return found.group(1)
