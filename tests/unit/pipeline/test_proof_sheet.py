"""The proof sheet: what it says was read off the finished file, and everything on it finds room."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from materials_app.delivery.job_facts import StandingFacts
from materials_app.delivery.sheet_facts import SheetFacts
from materials_app.model.brand_pack import BrandPack
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.display_list import DisplayList, GlyphRun, Symbol
from materials_app.model.findings import Acceptance, Family, Finding, Report, Severity
from materials_app.model.job import Job, Standing
from materials_app.model.partner import Partner, Permission
from materials_app.model.sign_off import Remark, SignOff
from materials_app.model.units import mm
from materials_app.pipeline.job_facts import job_facts
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import Piece, produce
from materials_app.pipeline.proof_sheet import proof_sheet
from materials_app.pipeline.sheet_facts import sheet_facts
from materials_app.pipeline.sign_offs import signed_set
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.ticket_paper import standing_band
from materials_app.pipeline.ticket_type import Typesetter
from tests.unit.pipeline.conftest import ON

SIGNED = "Sign-off on record (a typed name does not prove who typed it)"
RECORD = SignOff("content", "A. Named", "Head of comms", "A force", date(2026, 11, 20), "", remark="Read on paper")


@pytest.fixture(scope="module")
def piece(job: Job, studio: Studio) -> Piece:
    return produce(job, studio)


def facts_of(piece: Piece, **changes: Any) -> SheetFacts:
    document = replace(piece.job.set, **changes)
    return sheet_facts((replace(piece, job=replace(piece.job, set=document)),), document)


def drawn(facts: SheetFacts, piece: Piece, studio: Studio) -> DisplayList:
    return proof_sheet(facts, [piece.office_layout] * len(facts.pieces), studio)


def words(sheet: DisplayList) -> str:
    """Everything on the sheet, line after line, no-break spaces as spaces."""
    items = (item for page in sheet.pages for item in page.items)
    return " ".join(item.text for item in items if isinstance(item, GlyphRun)).replace("\u00a0", " ")


def test_a_usual_set_fits_one_page_that_says_all(piece: Piece, studio: Studio) -> None:
    facts = facts_of(piece)
    sheet = drawn(facts, piece, studio)
    assert len(sheet.pages) == 1
    text = words(sheet)
    for said in (
        "NOT SIGNED OFF",
        piece.job.campaign.standing.split(". ")[0],
        "Trim 210 × 297 mm, bleed 216 × 303 mm, 1 page",
        "https://www.stopitnow.org.uk/",
        "Freephone: free from landlines and mobiles",
        "all embedded",
        piece.press_sha256[:8],
        piece.content[:8],
        "Original, no translation",
        "Signature",
    ):
        assert said in text, said


def test_boxes_of_artwork_at_a_scale_are_not_taken_for_those_of_the_poster(piece: Piece) -> None:
    quarter = replace(piece.job.format, artwork_scale=0.25)
    (told,) = facts_of(replace(piece, job=replace(piece.job, format=quarter))).pieces
    assert told.boxes == "Trim 210 × 297 mm, bleed 216 × 303 mm, 1 page; all at 25 % of the print"


def test_codes_numbers_fonts_boxes_and_ink_are_those_of_the_finished_file(piece: Piece) -> None:
    (told,) = facts_of(piece).pieces
    (on_ticket,) = job_facts(piece, "poster.pdf").routes.codes
    assert told.codes == (f"https://www.stopitnow.org.uk/, module {on_ticket.module_mm:g} mm",)
    assert on_ticket.module_mm == 1.45
    bare = replace(piece, report=Report((), text=("Ring 0909 8790 123",)))
    facts = facts_of(bare)
    (told,) = facts.pieces
    assert (told.codes, told.boxes, told.fonts) == ((), "", "no type in the file")
    assert facts.phones == ()
    assert facts.addresses == ()


def test_a_number_is_told_only_where_it_can_be_read(piece: Piece) -> None:
    (phone,) = facts_of(piece).phones
    assert (phone.number, phone.kind, phone.on) == ("0808 1000 900", "freephone", (1,))
    longer = replace(piece, report=replace(piece.report, text=("0808 1000 9001",)))
    assert facts_of(longer).phones == ()
    broken = replace(piece, report=replace(piece.report, text=("0808\n1000 900",)))
    assert len(facts_of(broken).phones) == 1


def test_who_signed_and_whether_it_holds(piece: Piece) -> None:
    signed = signed_set(piece.job.set, (piece.job,), RECORD)
    (one,) = facts_of(piece, sign_offs=signed.sign_offs, agreed=signed.agreed).sign_offs
    assert (one.holds, one.says) == (True, "covers 1")
    assert one.by == "A. Named, Head of comms, A force, 20 November 2026: Read on paper"
    (other,) = facts_of(piece, sign_offs=(replace(RECORD, covers="0" * 64),)).sign_offs
    assert not other.holds


def test_a_translation_that_somebody_signed_says_by_whom(piece: Piece, studio: Studio) -> None:
    welsh = make_job(studio.catalogue, replace(piece.job.set, force="gwent", language="cy"), "poster-a4", date.max)
    told = dict(sheet_facts((replace(piece, job=welsh),), welsh.set).languages)
    assert told == {"Welsh": "A translation; no translator on record"}
    record = replace(RECORD, kind="translation")
    signed = replace(welsh, set=signed_set(welsh.set, (welsh,), record))
    told = dict(sheet_facts((replace(piece, job=signed),), signed.set).languages)
    assert told == {"Welsh": "A translation, agreed by A. Named, Head of comms, 20 November 2026"}


def test_why_stands_under_what_a_long_standing_says(studio: Studio) -> None:
    """A name and an office beside it would break into a word a line."""
    for says, below in (("NOT SIGNED OFF", False), (SIGNED, True)):
        why = "content signed off by A. Named, Head of communications, Dyfed-Powys Police, on 2026-11-27"
        facts = StandingFacts(Standing.SIGNED_OFF, says, (why,), "")
        band, items = standing_band(facts, mm(30), Typesetter(studio.fonts))
        first, last = (item for item in (items[1], items[-1]) if isinstance(item, GlyphRun))
        assert (last.bounds.y > first.bounds.bottom) is below
        assert band.contains(first.bounds)
        assert band.contains(last.bounds)


def test_a_pack_that_asks_for_two_people_has_lines_for_two(piece: Piece, studio: Studio) -> None:
    pack = BrandPack("lancs", "Lancs", "lancashire", "2", ON, sign_offs_asked=2, sign_off_kinds=("content",))
    asking = replace(piece, job=replace(piece.job, brand_pack=pack))
    document = asking.job.set
    sheet = drawn(sheet_facts((asking,) * 3, document), piece, studio)
    sheets, text = len(sheet.pages), words(sheet)
    assert sheets == 1
    assert "First person to sign" in text
    assert "Second person to sign" in text
    assert "Brand pack" in text
    assert "The brand pack lancs, version 2 asks for two different people: content." in text


def test_what_was_accepted_remarked_and_permitted_stands_on_it(piece: Piece, studio: Studio) -> None:
    fault = Finding("too-small", Severity.ERROR, Family.LAYOUT, "A word is small.")
    faulty = replace(piece, findings=(fault,))
    facts = facts_of(
        faulty,
        acceptances=(Acceptance("too-small", "A. Named", "Agreed with the printer."),),
        remarks=(Remark("Loud.", "B. Other", ON), Remark("Fine.", "C. Third", ON, answer="Thanks")),
        partners=(Partner("Ostrey Council", permission=Permission("D. Fourth", "Clerk", ON, "posters")),),
    )
    text = words(drawn(facts, piece, studio))
    for said in (
        "too-small (error)",
        "Agreed with the printer. (A. Named)",
        "2 remarks on record, 1 open",
        "1 open by B. Other",
        "permission by D. Fourth, Clerk",
    ):
        assert said in text, said
    assert "Loud." not in text, "a remark may quote what no pack may carry"


@pytest.mark.parametrize("pieces", [4, pytest.param(12, marks=pytest.mark.slow)])
def test_a_long_set_goes_on_and_nothing_touches(piece: Piece, studio: Studio, pieces: int) -> None:
    document: CampaignSet = piece.job.set
    sheet = drawn(sheet_facts((piece,) * pieces, document), piece, studio)
    sheets = len(sheet.pages)
    assert sheets == (1 if pieces == 4 else 2)
    for page in sheet.pages:
        paper = page.geometry.safe_area
        assert all(paper.contains(item.bounds) for item in page.items if not isinstance(item, Symbol))
        runs = [item for item in page.items if isinstance(item, GlyphRun)]
        for at, one in enumerate(runs):
            assert not any(one.bounds.overlaps(other.bounds) for other in runs[at + 1 :]), one.text
    assert words(sheet).count("SHA-256 of it") == pieces
    assert words(sheet).count("Signature") == 1
