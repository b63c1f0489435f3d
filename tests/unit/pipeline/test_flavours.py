"""A set chooses the standard of its press file, and every paper that goes with the file says which it is."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from materials_app.model.campaign_set import CampaignSet, PictureChoice
from materials_app.model.colour import BrandColour, Cmyk, Srgb
from materials_app.model.display_list import ARTIFACT, GlyphRun
from materials_app.model.findings import Severity
from materials_app.model.flavour import Flavour
from materials_app.model.job import Job
from materials_app.model.page import Marks
from materials_app.model.units import mm
from materials_app.pipeline.contents import pack_files
from materials_app.pipeline.file_names import press_stem
from materials_app.pipeline.job_facts import job_facts
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import Piece, produce
from materials_app.pipeline.studio import Studio, open_studio
from materials_app.pipeline.ticket_rows import ticket_groups
from tests.unit.pipeline.conftest import ON


def made(studio: Studio, lancashire: CampaignSet, **changes: object) -> Piece:
    return produce(make_job(studio.catalogue, replace(lancashire, **changes), "poster-a4", ON), studio)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def older(studio: Studio, lancashire: CampaignSet) -> Piece:
    return made(studio, lancashire, flavour=Flavour.X1A)


def faults(piece: Piece) -> list[str]:
    return [finding.id for finding in piece.findings if finding.severity is not Severity.NOTE]


def test_the_older_standard_passes_every_check(older: Piece) -> None:
    assert faults(older) == []
    assert "transparency-not-allowed" in {clause.check for clause in older.report.clauses}


def test_the_file_is_what_was_ordered(older: Piece) -> None:
    with pikepdf.open(BytesIO(older.press)) as pdf:
        assert pdf.pdf_version == "1.4"
        assert pdf.trailer.Info.GTS_PDFXVersion == "PDF/X-1a:2003"
        assert not {"/OCProperties", "/MarkInfo"} & set(pdf.Root.keys())
        assert "/Group" not in pdf.pages[0]


def test_file_name_ticket_report_and_manifest_say_which(older: Piece, studio: Studio) -> None:
    files = {file.path: file.data for file in pack_files(older.job.set, (older,), studio)}
    digits = older.content[:6]
    assert digits in older.edition
    assert f"1 For the printer/stop-it-now-poster-a4-statement-own-lancashire-en-{digits}-coated-x1a.pdf" in files
    assert f"2 For office printing/stop-it-now-poster-a4-statement-own-lancashire-en-{digits}-office.pdf" in files
    said = {row.label: row.value for group in ticket_groups(job_facts(older, "a.pdf")) for row in group.rows}
    assert said["Standard"].startswith("PDF/X-1a:2003 (ISO 15930-4)")
    assert "PDF/X-1a:2003" in files["4 Record/preflight.html"].decode()
    assert json.loads(files["4 Record/manifest.json"])["flavour"] == "x1a"


@pytest.mark.parametrize("flavour", Flavour)
@pytest.mark.parametrize("condition", ["coated", "uncoated"])
def test_without_marks_the_sheet_is_the_bleed_box_and_nothing_stands_round_it(
    studio: Studio, lancashire: CampaignSet, flavour: Flavour, condition: str
) -> None:
    piece = made(studio, lancashire, flavour=flavour, condition=condition, marks=Marks.NONE)
    assert faults(piece) == []
    with pikepdf.open(BytesIO(piece.press)) as pdf:
        page = pdf.pages[0]
        assert [float(edge) for edge in page.MediaBox] == [float(edge) for edge in page.BleedBox]
        wanted = {"coated": "FOGRA39", "uncoated": "FOGRA29"}[condition]
        assert pdf.Root.OutputIntents[0].OutputConditionIdentifier == wanted
        assert "/SepAll" not in page.Resources.get("/ColorSpace", {}), "registration colour without marks"
    (sheet,) = piece.layout.display_list.pages
    assert not [run for run in sheet.items if isinstance(run, GlyphRun) and run.semantics == ARTIFACT], "a slug line"


BLUE = BrandColour("Force blue", Cmyk(1, 0.66, 0, 0.02), Srgb(0, 0x33, 0xA0), "PANTONE 286 C")


def said(piece: Piece) -> dict[str, str]:
    return {row.label: row.value for group in ticket_groups(job_facts(piece, "a.pdf")) for row in group.rows}


@pytest.mark.parametrize("flavour", Flavour)
@pytest.mark.parametrize("condition", ["coated", "uncoated"])
def test_a_brands_own_ink_prints_from_its_own_plate(
    studio: Studio, lancashire: CampaignSet, flavour: Flavour, condition: str
) -> None:
    piece = made(studio, lancashire, flavour=flavour, condition=condition, brand=BLUE)
    assert faults(piece) == []
    assert dict(piece.report.measured)["Spot colours"] == "PANTONE 286 C"
    assert said(piece)["Colours"] == "Cyan, Magenta, Yellow, Black and one spot colour: PANTONE 286 C"


def test_a_brand_without_an_ink_prints_from_the_four(studio: Studio, lancashire: CampaignSet) -> None:
    piece = made(studio, lancashire, brand=replace(BLUE, spot=""))
    assert faults(piece) == []
    assert dict(piece.report.measured)["Spot colours"] == "none"
    assert said(piece)["Colours"].endswith("No spot colours.")


def test_a_picture_with_a_transparent_ground_is_laid_on_paper_before_it_is_drawn(
    lancashire: CampaignSet, tmp_path: Path
) -> None:
    clear = Image.linear_gradient("L").resize((2800, 1400))
    Image.merge("RGBA", (clear, clear, clear, clear)).save(tmp_path / "mist.png")
    picture = PictureChoice("mist.png", "Mist over a field", "own work", without_end=True)
    changed = replace(lancashire, family="quiet", flavour=Flavour.X1A, picture=picture)
    studio = open_studio(tmp_path)
    piece = produce(make_job(studio.catalogue, changed, "poster-a4", ON), studio)
    assert faults(piece) == []
    with pikepdf.open(BytesIO(piece.press)) as pdf:
        (image,) = pdf.pages[0].Resources.XObject.values()
        assert "/SMask" not in image
        assert str(image.ColorSpace) == "/DeviceCMYK"


def die_cut(job: Job) -> Job:
    """The poster with round corners, as a card has."""
    return replace(job, format=replace(job.format, corner=mm(6)))


@pytest.mark.parametrize("flavour", Flavour)
def test_finishing_lines_are_drawn_judged_and_told_to_the_printer(
    studio: Studio, lancashire: CampaignSet, flavour: Flavour
) -> None:
    wanted = replace(lancashire, flavour=flavour, finishing_lines=True)
    piece = produce(die_cut(make_job(studio.catalogue, wanted, "poster-a4", ON)), studio)
    assert faults(piece) == []
    measured = dict(piece.report.measured)
    assert measured["Spot colours"] == "Die"
    assert measured["Layers"] == ("Die lines" if flavour is Flavour.X4 else "none")
    where = ", on the layer “Die lines”" if flavour is Flavour.X4 else ""
    assert said(piece)["Not to print"] == f"Die: finishing lines, a spot colour that overprints{where}"
    assert said(piece)["Colours"].endswith("No printing spot colours; technical: Die.")
    assert press_stem(piece).endswith("-finishing-lines")
    assert not piece.office_layout.layers, "an office printer would print the lines"


def test_a_piece_with_nothing_to_cut_or_fold_has_no_lines(studio: Studio, lancashire: CampaignSet) -> None:
    piece = made(studio, lancashire, finishing_lines=True)
    assert faults(piece) == []
    assert "Not to print" not in said(piece)
    assert press_stem(piece).endswith("-coated")
