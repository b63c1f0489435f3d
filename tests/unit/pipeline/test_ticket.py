"""The job ticket says what the printer asks, and nothing that is not so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from materials_app.delivery.job_facts import JobFacts, LineFacts, LocalFacts
from materials_app.model.colour import Cmyk, Paint, Srgb
from materials_app.model.display_list import DisplayList, GlyphRun, Path, Symbol, rectangle
from materials_app.model.findings import Acceptance, Family, Finding, Severity
from materials_app.model.finishing import DIE, FOLD, FinishingLine
from materials_app.model.flavour import Flavour
from materials_app.model.geometry import Rect
from materials_app.model.job import Job, Standing
from materials_app.model.order import Order
from materials_app.model.page import Marks
from materials_app.model.units import mm
from materials_app.pipeline.job_facts import job_facts
from materials_app.pipeline.produce import Piece, produce
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.ticket import ticket
from materials_app.pipeline.ticket_rows import TO_FILL_IN, TO_SIGN, ticket_groups
from materials_app.separations.plates import plates
from tests.support.leaflets import GROUND, on_format

ORDER = Order(
    "Fylde Print",
    5000,
    "150 gsm silk",
    "fold, pack in 100s",
    "Stores\nrear gate",
    date(2026, 12, 18),
    "Press office, 01772 000000",
)


@pytest.fixture(scope="module")
def piece(job: Job, studio: Studio) -> Piece:
    return produce(job, studio)


@pytest.fixture(scope="module")
def leaflet(piece: Piece, studio: Studio) -> Piece:
    return on_format(piece, studio.catalogue.format("leaflet-a4-6pp-dl-roll"))


@pytest.fixture(scope="module")
def card(piece: Piece, studio: Studio) -> Piece:
    return on_format(piece, studio.catalogue.format("card-business"))


def rows(facts: JobFacts) -> dict[str, str]:
    """What the ticket says, by label; where a label stands twice, the last."""
    return {row.label: row.value.replace("\u00a0", " ") for group in ticket_groups(facts) for row in group.rows}


def ordered(piece: Piece, order: Order) -> Piece:
    return replace(piece, job=replace(piece.job, set=replace(piece.job.set, order=order)))


def words(drawn: DisplayList) -> str:
    runs = (item for page in drawn.pages for item in page.items if isinstance(item, GlyphRun))
    return " ".join(run.text for run in runs).replace("\u00a0", " ")


def drawn(piece: Piece, studio: Studio) -> DisplayList:
    return ticket(job_facts(piece, "a.pdf"), piece.office_layout, studio)


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("File name", "poster.pdf"),
        ("Layout", "poster-a4, statement, en"),
        ("Dated", "23 November 2026"),
        ("Finished size", "210 × 297 mm (TrimBox), at 100 %"),
        ("Pages", "1, on one side"),
        ("Standard", "PDF/X-4 (ISO 15930-7)"),
        ("Bleed", "3 mm all round; sheet 236 × 323 mm"),
        ("Marks", "Crop and register marks, outside the bleed"),
        ("Colours", "Cyan, Magenta, Yellow, Black. No spot colours."),
        ("Made for", "Coated paper, offset (FOGRA39)"),
        ("Overprint", "Black text up to 18 pt and thin black rules. The QR code and white text knock out."),
        ("Telephone", "0808 1000 900, Stop It Now helpline"),
        ("Address", "stopitnow.org.uk, Stop It Now website"),
    ],
)
def test_says(piece: Piece, label: str, value: str) -> None:
    assert rows(job_facts(piece, "poster.pdf"))[label] == value


def test_a_piece_without_a_code_is_not_said_to_have_one(piece: Piece) -> None:
    facts = job_facts(piece, "p.pdf")
    bare = rows(replace(facts, routes=replace(facts.routes, codes=())))
    assert bare["Overprint"] == "Black text up to 18 pt and thin black rules. White text knocks out."


def test_the_code_is_told_in_words_in_full_and_in_millimetres(piece: Piece) -> None:
    said = rows(job_facts(piece, "p.pdf"))["QR code"]
    assert said.startswith("Leads to Stop It Now website, stopitnow.org.uk; the finished page reads https://www.")
    assert "mm wide, module 1.4" in said


def test_a_code_that_could_not_be_read_back_is_not_said_to_open_anything(piece: Piece) -> None:
    unread = replace(piece, report=replace(piece.report, decoded=()))
    assert "could not be read back" in rows(job_facts(unread, "p.pdf"))["QR code"]


def test_says_that_nobody_signed_it_off_or_approved_its_words(piece: Piece, studio: Studio) -> None:
    said = words(drawn(piece, studio))
    places = [
        said.index(text)
        for text in ("NOT SIGNED OFF", "no sign-off has been recorded", "It has not been approved", "The order")
    ]
    assert places == sorted(places)


def test_leaves_what_is_not_ordered_to_be_written_in(piece: Piece) -> None:
    assert {label for label, value in rows(job_facts(piece, "p.pdf")).items() if not value} == set(TO_FILL_IN)


def test_says_what_is_ordered(piece: Piece) -> None:
    said = rows(job_facts(ordered(piece, ORDER), "p.pdf"))
    assert [said[label] for label in TO_FILL_IN if label != TO_SIGN] == [
        "Fylde Print",
        "5,000",
        "150 gsm silk",
        "fold, pack in 100s",
        "Stores\nrear gate",
        "18 December 2026",
        "Press office, 01772 000000",
    ]


def test_what_is_usual_is_never_the_order(leaflet: Piece) -> None:
    order, *_ = ticket_groups(job_facts(leaflet, "p.pdf"))
    stock = next(row for row in order.rows if row.label == "Stock")
    assert stock.value == ""
    assert stock.note == "usual: 130 to 170 gsm"


def test_a_folded_piece_says_how_it_is_folded(leaflet: Piece) -> None:
    said = rows(job_facts(leaflet, "p.pdf"))
    assert said["Flat size"].startswith("297 × 210 mm")
    assert said["Folded size"] == "100 × 210 mm"
    assert said["Folding"] == "Roll fold: (1) flap in at 97 mm, (2) cover over at 197 mm, on the outside"
    assert said["Pages"] == "2, on both sides, head to head"


def test_the_picture_of_a_folded_piece_names_panels_widths_folds_and_what_tucks_in(
    leaflet: Piece, studio: Studio
) -> None:
    (page,) = drawn(leaflet, studio).pages
    runs = [item for item in page.items if isinstance(item, GlyphRun)]
    said = [run.text.replace("\u00a0", " ") for run in runs]
    for side in (("flap, tucks in", "back", "cover"), ("inside 1", "inside 2", "inside 3")):
        x = [next(run.origin.x for run in runs if run.text.replace("\u00a0", " ") == name) for name in side]
        assert x == sorted(x)
    assert said.count("100 mm") == 4
    assert said.count("97 mm") == 2
    assert said.count("flap, tucks in") == 2, "below the sheet and beside the shut piece"
    (flap, *_) = (run for run in runs if run.text.startswith("flap"))
    (back, *_) = (run for run in runs if run.text == "back")
    assert flap.bounds.right < back.bounds.x - mm(1), "one panel's words run into the next one's"
    first, second = ([run.origin.x for run in runs if run.text == number][:2] for number in ("1", "2"))
    assert first[0] < second[0]
    assert first[1] > second[1], "seen from behind, fold 1 is on the right"


def test_an_accepted_fault_stands_with_name_and_reason(piece: Piece) -> None:
    accepted = Acceptance("image-ppi-low", "A. Named", "only picture there is")
    fault = Finding("image-ppi-low", Severity.ERROR, Family.PRESS, "The picture has 120 ppi.")
    job = replace(piece.job, set=replace(piece.job.set, acceptances=(accepted,)))
    said = rows(job_facts(replace(piece, job=job, findings=(fault,)), "p.pdf"))
    assert said["Accepted fault"] == "image-ppi-low: only picture there is (A. Named)"


def test_names_what_is_to_be_confirmed_what_was_changed_and_who_added_a_resource(piece: Piece) -> None:
    plain = job_facts(piece, "p.pdf", ("assets/forces/forces.toml",))
    local = LocalFacts("A local line", "A. Named", "B. Named", "its own leaflet", date(2026, 11, 2))
    routes = replace(plain.routes, confirm=("A service: number 0800 000",), notes=("One gave way.",), local=(local,))
    said = rows(replace(plain, routes=routes))
    assert said["Confirm first"] == "A service: number 0800 000, with the service itself"
    assert said["Note"] == "One gave way."
    assert said["Added by hand"] == (
        "A local line: added by A. Named, checked by B. Named, 2 November 2026; from its own leaflet"
    )
    assert said["Changed data"] == "Not as shipped: assets/forces/forces.toml"


def test_finishing_lines_are_named_as_not_printing(piece: Piece) -> None:
    assert "Not to print" not in rows(job_facts(piece, "p.pdf"))
    lined = with_lines(piece, DIE, FOLD)
    assert rows(job_facts(lined, "p.pdf"))["Not to print"] == (
        "Die and Fold: finishing lines, spot colours that overprint, on the layers “Die lines” and “Fold lines”"
    )
    assert rows(job_facts(lined, "p.pdf"))["Colours"] == (
        "Cyan, Magenta, Yellow, Black. No printing spot colours; technical: Die and Fold."
    )
    older = replace(lined, job=replace(lined.job, set=replace(lined.job.set, flavour=Flavour.X1A)))
    assert rows(job_facts(older, "p.pdf"))["Not to print"].endswith("that overprint")


def test_sides_that_print_from_fewer_plates_say_which(leaflet: Piece) -> None:
    facts = job_facts(leaflet, "p.pdf")
    every = facts.colours.process
    assert colours_of(facts, every, every) == f"{', '.join(every)}. No spot colours."
    assert colours_of(facts, every, ("Black",)).endswith("No spot colours.\nPage 2: Black alone, plus register marks.")
    assert colours_of(facts, ("Cyan", "Black"), every).endswith("\nPage 1: Cyan, Black, plus register marks.")


def colours_of(facts: JobFacts, *inks: tuple[str, ...]) -> str:
    sides = tuple(replace(side, inks=of) for side, of in zip(facts.sides, inks, strict=True))
    return rows(replace(facts, sides=sides))["Colours"]


def test_a_side_names_its_own_plates_spot_inks_with_them(piece: Piece) -> None:
    (page,) = piece.layout.display_list.pages
    trim = page.geometry.trim_box
    blue = Paint("brand", Cmyk(1, 0.66, 0, 0.02), Srgb(0, 51, 160), Srgb(0, 51, 160), "PANTONE 286 C")
    back = replace(page, items=(Path(rectangle(trim), trim, blue),))
    both = replace(piece.layout, display_list=replace(piece.layout.display_list, pages=(page, back)))
    front, turned = job_facts(replace(piece, layout=both), "p.pdf").sides
    assert front.inks == ("Cyan", "Magenta", "Yellow", "Black")
    assert turned.inks == ("PANTONE 286 C",)


def with_lines(piece: Piece, *lines: FinishingLine) -> Piece:
    """The piece with these lines round its first page."""
    (page, *others) = piece.layout.display_list.pages
    trim = page.geometry.trim_box
    drawn_lines = tuple(Path(rectangle(trim), trim, stroke=Paint.of(line.swatch), stroke_width=1.0) for line in lines)
    pages = (replace(page, items=(*page.items, *drawn_lines)), *others)
    return replace(piece, layout=replace(piece.layout, display_list=replace(piece.layout.display_list, pages=pages)))


@pytest.mark.parametrize("name", ["piece", "leaflet", "card"])
@pytest.mark.parametrize("order", [Order(), ORDER], ids=["to be written in", "ordered"])
def test_it_fits_one_page_inside_its_margins(
    request: pytest.FixtureRequest, studio: Studio, name: str, order: Order
) -> None:
    (page,) = drawn(ordered(request.getfixturevalue(name), order), studio).pages
    paper = page.geometry.safe_area
    assert all(paper.contains(item.bounds) for item in page.items if not isinstance(item, Symbol))


def test_no_two_lines_of_words_touch(leaflet: Piece, studio: Studio) -> None:
    for page in drawn(ordered(leaflet, ORDER), studio).pages:
        runs = [item for item in page.items if isinstance(item, GlyphRun)]
        touching = [(a.text, b.text) for n, a in enumerate(runs) for b in runs[:n] if a.bounds.overlaps(b.bounds)]
        assert touching == []


def test_what_does_not_fit_goes_to_a_second_page_that_says_which_ticket_it_is(piece: Piece, studio: Studio) -> None:
    accepted = tuple(Acceptance(f"fault-{n}", "A. Named", "a reason that a colleague can read " * 4) for n in range(25))
    plain = job_facts(piece, "p.pdf")
    facts = replace(plain, checks=replace(plain.checks, accepted=accepted))
    pages = ticket(facts, piece.office_layout, studio).pages
    assert len(pages) == 2
    said = words(DisplayList("", "", pages[1:]))
    assert "page 2 of 2" in said
    assert facts.edition in said
    assert "NOT SIGNED OFF" in said
    whole = words(DisplayList("", "", pages))
    assert all(f"fault-{n}:" in whole for n in range(25))


def test_every_page_of_the_piece_is_there_in_small(piece: Piece, card: Piece, studio: Studio) -> None:
    (page,) = drawn(piece, studio).pages
    (small,) = (item for item in page.items if isinstance(item, Symbol))
    assert page.geometry.safe_area.contains(small.rect)
    assert {"Page 1, front", "Page 2, back"} <= {
        item.text for sheet in drawn(card, studio).pages for item in sheet.items if isinstance(item, GlyphRun)
    }


def test_a_sign_off_on_record_is_no_alarm(piece: Piece, studio: Studio) -> None:
    plain = job_facts(piece, "p.pdf")
    signed = replace(plain.standing, standing=Standing.SIGNED_OFF, says="Sign-off on record")
    said = words(ticket(replace(plain, standing=signed), piece.office_layout, studio))
    assert "Sign-off on record" in said
    assert "NOT SIGNED OFF" not in said


def test_plates_are_those_that_print(piece: Piece) -> None:
    assert plates(piece.office_layout) == ("Cyan", "Magenta", "Yellow", "Black")


def test_a_folded_file_without_marks_says_where_to_fold(leaflet: Piece) -> None:
    plain = job_facts(leaflet, "p.pdf")
    bare = replace(plain, file=replace(plain.file, marks=Marks.NONE))
    said = "No fold marks in the file: fold at 97 and 197 mm from the left of page 1"
    assert said not in rows(plain)["Marks"]
    assert rows(bare)["Marks"].endswith(said)
    lined = replace(bare, colours=replace(plain.colours, not_printing=(LineFacts("Fold", "Fold lines"),)))
    assert said not in rows(lined)["Marks"]


def test_a_colour_that_ends_on_a_fold_is_told_the_folder(leaflet: Piece, studio: Studio) -> None:
    advice = "we advise folding to within half a millimetre"
    assert advice not in words(drawn(leaflet, studio))
    page, *others = leaflet.layout.display_list.pages
    flap = Rect(0.0, 0.0, page.geometry.folds[0], page.geometry.trim.height)
    pages = (replace(page, items=(*page.items, Path(rectangle(flap), flap, fill=GROUND))), *others)
    shown = replace(leaflet.layout, display_list=replace(leaflet.layout.display_list, pages=pages))
    assert advice in words(drawn(replace(leaflet, layout=shown), studio))


def test_a_colour_that_the_paper_changes_is_named(piece: Piece, studio: Studio) -> None:
    assert "contrast" not in rows(job_facts(piece, "p.pdf"))["Made for"]
    other = replace(piece, job=replace(piece.job, condition=studio.catalogue.condition("uncoated")))
    assert rows(job_facts(other, "p.pdf"))["Made for"].endswith(
        "Changed for contrast on this paper: exit in pale amber, elsewhere amber"
    )


def test_tall_panels_leave_room_for_the_rest_on_one_page(piece: Piece, studio: Studio) -> None:
    tall = on_format(piece, studio.catalogue.format("leaflet-dl-4pp"))
    (page,) = drawn(tall, studio).pages
    said = {run.text: run.origin for run in page.items if isinstance(run, GlyphRun)}
    assert said["Page 1, outside"].y == said["Page 2, inside"].y, "side by side"


def test_the_paper_beside_a_draft_is_no_order(piece: Piece, studio: Studio) -> None:
    plain = job_facts(ordered(piece, Order(stock="170 gsm silk")), "p.pdf")
    draft = replace(plain, standing=replace(plain.standing, standing=Standing.DRAFT, says="DRAFT, not for printing"))
    sheet = ticket(draft, piece.office_layout, studio)
    assert "Job ticket" not in words(sheet) + sheet.title
    assert words(sheet).startswith("Draft, not for a printer")
    order, *_ = ticket_groups(draft)
    assert [row.label for row in order.rows] == ["Stock"]
