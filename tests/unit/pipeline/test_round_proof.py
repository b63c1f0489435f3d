"""A proof to send round: every page, stamped, without marks, light enough to mail whatever photograph it carries."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from materials_app.model.campaign_set import CampaignSet, PictureChoice, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.job import Standing
from materials_app.pipeline import round_proof as module
from materials_app.pipeline.copy_sheet import copy_sheet, laid_out_set
from materials_app.pipeline.plan import make_jobs
from materials_app.pipeline.produce import lay_out, plain_job
from materials_app.pipeline.round_proof import MOST_BYTES, RoundProof, round_proof
from materials_app.pipeline.studio import Studio, open_studio
from tests.support.photos import photo
from tests.unit.pipeline.conftest import ON

LAYOUTS = ("poster-a4", "poster-a3", "leaflet-a4-dl-roll", "card-business")
PAGES = 6


@pytest.fixture(scope="module")
def whole(lancashire: CampaignSet) -> CampaignSet:
    """A set of all layouts, dated."""
    return replace(lancashire, layouts=LAYOUTS)


@pytest.fixture(scope="module")
def proof(studio: Studio, whole: CampaignSet) -> RoundProof:
    return round_proof(whole, studio, ON)


@pytest.fixture(scope="module")
def pictured(whole: CampaignSet, tmp_path_factory: pytest.TempPathFactory) -> tuple[CampaignSet, Studio]:
    """The set with a photograph of several megabytes, and a studio that finds it."""
    folder = tmp_path_factory.mktemp("photo")
    (folder / "photo.jpg").write_bytes(photo())
    choice = PictureChoice("photo.jpg", "A path beside an estuary", "Our own", without_end=True)
    return replace(whole, picture=choice), open_studio(beside=folder)


def read(data: bytes) -> list[str]:
    """The text of every page, read by a program that did not make it."""
    with pypdfium2.PdfDocument(data) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def test_every_page_of_every_layout_is_in_it_in_the_order_of_the_set(proof: RoundProof, whole: CampaignSet) -> None:
    assert proof.pages == PAGES
    with pikepdf.open(BytesIO(proof.data)) as pdf:
        sizes = [tuple(round(float(side) / 72 * 25.4) for side in page.trimbox[2:]) for page in pdf.pages]
    assert sizes == [(210, 297), (297, 420), (297, 210), (297, 210), (85, 55), (85, 55)]
    assert all(
        "0808 1000 900" in text.replace("\N{NO-BREAK SPACE}", " ") for text in (read(proof.data)[n] for n in (0, 1))
    )


def test_it_has_no_bleed_no_marks_and_no_press_colours(proof: RoundProof) -> None:
    with pikepdf.open(BytesIO(proof.data)) as pdf:
        for page in pdf.pages:
            assert list(page.mediabox) == list(page.trimbox) == list(page.bleedbox)
        assert "/OutputIntents" not in pdf.Root
        operators = {str(op) for page in pdf.pages for _, op in pikepdf.parse_content_stream(page)}
    assert "k" not in operators
    assert "rg" in operators


def test_the_stamp_lies_across_each_page_and_only_there_differs_from_the_office_version(
    studio: Studio, whole: CampaignSet
) -> None:
    """The same display list, and two outlines more on each page."""
    for job in make_jobs(studio.catalogue, whole, ON):
        plain, stamped = lay_out(plain_job(job), studio), lay_out(plain_job(job), studio, stamp="PROOF")
        for before, after in zip(plain.display_list.pages, stamped.display_list.pages, strict=True):
            assert after.items[: len(before.items)] == before.items
            assert len(after.items) == len(before.items) + 2
            assert all(one.bounds.width > 0.5 * after.geometry.trim.width for one in after.items[-2:])


def test_the_stamp_can_be_seen_by_another_program(
    proof: RoundProof, studio: Studio, whole: CampaignSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Poppler draws both: where they differ a word runs from the lower left to the upper right."""
    monkeypatch.setattr(module, "PROOF_STAMP", "")
    stamped = drawn(proof.data, tmp_path, "stamped")
    differs = stamped != drawn(round_proof(whole, studio, ON).data, tmp_path, "plain")
    assert 0.01 < differs.mean() < 0.25
    high, wide = differs.shape
    assert differs[high // 2 :, : wide // 2].any()
    assert differs[: high // 2, wide // 2 :].any()
    assert not differs[: high // 4, : wide // 4].any()
    assert not differs[-high // 4 :, -wide // 4 :].any()


def drawn(data: bytes, folder: Path, name: str) -> np.ndarray:
    """The first page in grey."""
    (folder / f"{name}.pdf").write_bytes(data)
    subprocess.run(
        ["pdftoppm", "-r", "40", "-l", "1", "-gray", str(folder / f"{name}.pdf"), str(folder / name)], check=True
    )
    with Image.open(next(folder.glob(f"{name}*.pgm"))) as seen:
        return np.asarray(seen)


def test_a_draft_says_draft_and_nothing_else(studio: Studio, whole: CampaignSet) -> None:
    welsh = replace(whole, force="dyfed-powys", language="cy", layouts=("poster-a4",))
    assert round_proof(welsh, studio, ON).standing is Standing.DRAFT
    job = make_jobs(studio.catalogue, welsh, ON)[0]
    assert lay_out(plain_job(job), studio, stamp="PROOF") == lay_out(plain_job(job), studio)


def test_it_is_light_with_a_photograph_of_several_megabytes(pictured: tuple[CampaignSet, Studio]) -> None:
    made = round_proof(*pictured, ON)
    placed, sent = len(photo()), len(made.data)
    assert placed > 3_000_000
    assert 200_000 < sent < MOST_BYTES
    assert made.is_light
    assert made.picture_ppi >= 100


def test_the_copy_sheet_tells_what_the_photograph_shows(pictured: tuple[CampaignSet, Studio]) -> None:
    sheet = copy_sheet(laid_out_set(*pictured, ON)[0])
    told = [[(one.place, one.words) for one in piece.alternatives] for piece in sheet.pieces]
    assert ("Picture", "A path beside an estuary") in told[0]
    assert ("Picture", "A path beside an estuary") not in told[3]


def test_pictures_give_way_until_it_is_light(
    pictured: tuple[CampaignSet, Studio], monkeypatch: pytest.MonkeyPatch
) -> None:
    finest = round_proof(*pictured, ON)
    monkeypatch.setattr(module, "MOST_BYTES", len(finest.data) - 1)
    coarser = round_proof(*pictured, ON)
    assert coarser.picture_ppi < finest.picture_ppi
    assert len(coarser.data) < len(finest.data)
    monkeypatch.setattr(module, "MOST_BYTES", 1000)
    heaviest = round_proof(*pictured, ON)
    assert heaviest.picture_ppi == module.PPI[-1]
    assert not heaviest.is_light


def test_the_same_set_gives_the_same_bytes(proof: RoundProof, studio: Studio, whole: CampaignSet) -> None:
    assert round_proof(whole, studio, date(2027, 1, 1)).data == proof.data


def test_what_harms_readers_keeps_it_from_everybody(studio: Studio, whole: CampaignSet) -> None:
    words = SlotChoice(Slot.EXIT, "stop-here", own_text="Ring 0909 8790 123.")
    made = round_proof(replace(whole, slots=(words,)), studio, ON)
    assert {one.id for one in made.blocking} == {"number-premium-rate"}
    assert made.data == b""


def test_what_a_printer_would_mind_is_shown(studio: Studio, whole: CampaignSet) -> None:
    words = SlotChoice(Slot.EXIT, "stop-here", own_text="We can help you stop. " * 30)
    made = round_proof(replace(whole, slots=(words,), layouts=("poster-a4",)), studio, ON)
    assert "overset" in {one.id for one in made.findings}
    assert made.data
