"""The job ticket says what the printer asks, and nothing that is not so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.model.display_list import GlyphRun, Symbol
from materials_app.model.findings import Acceptance, Family, Finding, Severity
from materials_app.model.job import Job
from materials_app.pipeline.produce import Piece, produce
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.ticket import ticket
from materials_app.pipeline.ticket_rows import TO_FILL_IN, ticket_groups
from materials_app.separations.plates import plates

DIGEST = "0123456789abcdef" * 4


@pytest.fixture(scope="module")
def piece(job: Job, studio: Studio) -> Piece:
    return produce(job, studio)


@pytest.fixture(scope="module")
def said(piece: Piece) -> dict[str, str]:
    return {row.label: row.value for group in ticket_groups(piece, "poster.pdf", DIGEST) for row in group.rows}


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("File name", "poster.pdf"),
        ("Finished size", "210\u00a0×\u00a0297\u00a0mm; print at 100\u00a0%, trim to the TrimBox"),
        ("Bleed", "3\u00a0mm on all sides, painted; sheet 236\u00a0×\u00a0323\u00a0mm"),
        ("Standard", "PDF/X-4 (ISO 15930-7)"),
        ("Colours", "Cyan, Magenta, Yellow, Black. No spot colours."),
        ("Made for", "Coated paper, offset (FOGRA39)"),
        ("Ink limit", "300\u00a0% in total"),
        ("QR code opens", "https://www.stopitnow.org.uk/"),
        ("Telephone", "0808 1000 900"),
    ],
)
def test_says(said: dict[str, str], label: str, value: str) -> None:
    assert said[label].replace("\u00a0", " ") == value.replace("\u00a0", " ")


def test_says_that_nobody_signed_it_off_or_approved_its_words(said: dict[str, str]) -> None:
    assert said["Standing"].startswith("NOT SIGNED OFF")
    assert "not been approved" in said["Wording"]


def test_leaves_the_order_to_be_written_in(said: dict[str, str]) -> None:
    assert {label for label, value in said.items() if not value} == set(TO_FILL_IN)


def test_an_accepted_fault_stands_with_name_and_reason(piece: Piece) -> None:
    accepted = Acceptance("image-ppi-low", "A. Named", "only picture there is")
    fault = Finding("image-ppi-low", Severity.ERROR, Family.PRESS, "The picture has 120 ppi.")
    job = replace(piece.job, set=replace(piece.job.set, acceptances=(accepted,)))
    done = replace(piece, job=job, findings=(fault,))
    rows = [row for group in ticket_groups(done, "p.pdf", DIGEST) for row in group.rows]
    assert rows[-1].value == "image-ppi-low: only picture there is (A. Named)"


def test_the_page_fits_and_shows_the_piece_in_small(piece: Piece, studio: Studio) -> None:
    (page,) = ticket(piece, "poster.pdf", DIGEST, studio).pages
    paper = page.geometry.safe_area
    assert all(paper.contains(item.bounds) for item in page.items if isinstance(item, GlyphRun))
    (small,) = (item for item in page.items if isinstance(item, Symbol))
    assert paper.contains(small.rect)


def test_plates_are_those_that_print(piece: Piece) -> None:
    assert plates(piece.office_layout) == ("Cyan", "Magenta", "Yellow", "Black")
