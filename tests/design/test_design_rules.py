"""The checklist of the design specification on every layout there is, under the longest name, for every audience."""

from __future__ import annotations

import pytest

from materials_app.model.display_list import DisplayPage, GlyphRun, Path, Symbol
from materials_app.model.findings import Severity
from materials_app.model.geometry import Rect
from materials_app.model.template import FillFrame, Role
from materials_app.model.units import to_mm
from tests.design.conftest import Piece, in_turn, laid_out, pieces, runs, studio

BLEED_REACH = 2.99
"""Millimetres: what lies further from a cut is bleed outside it, or clear of it inside."""

X_HEIGHT = {"archivo": 0.526, "inter": 0.546}
"""Shares of an em, read from the font files."""

CODE_BESIDE_THE_ADDRESS = ("banner-roller-850", "banner-roller-800")
"""Layouts whose number has the whole measure and whose address shares it with the code."""

every_piece = pytest.mark.parametrize("piece", in_turn(pieces()))
every_poster = pytest.mark.parametrize(
    "piece", in_turn(one for one in pieces() if one.audience == "own" and one.layout.startswith("poster"))
)

every_mat = pytest.mark.parametrize("piece", in_turn(one for one in pieces() if one.layout.startswith("beer-mat")))


def pages(piece: Piece) -> tuple[DisplayPage, ...]:
    return laid_out(piece).display_list.pages


def of_slot(page: DisplayPage, slot: str) -> list[GlyphRun]:
    return [run for run in runs(page) if run.semantics.slot == slot]


def x_height(run: GlyphRun) -> float:
    return to_mm(run.size * X_HEIGHT[run.face.family])


@every_piece
def test_nothing_is_found_wrong(piece: Piece) -> None:
    assert [one for one in laid_out(piece).findings if one.severity is not Severity.NOTE] == []


@every_piece
def test_number_and_address_fill_one_measure(piece: Piece) -> None:
    for page in pages(piece):
        for address in of_slot(page, "address"):
            if address.turned:
                continue  # on a tab, and tested with it
            number = min(of_slot(page, "number"), key=lambda run: abs(run.origin.y - address.origin.y))
            assert to_mm(number.bounds.x) == pytest.approx(to_mm(address.bounds.x), abs=0.1)
            if piece.layout in CODE_BESIDE_THE_ADDRESS:
                continue
            # The width axis moves in tenths: on a large sheet one of them is more than a fifth of a millimetre.
            near = max(0.2, to_mm(number.bounds.width) / 500)
            assert to_mm(address.bounds.right) == pytest.approx(to_mm(number.bounds.right), abs=near)


@every_piece
def test_the_number_stands_on_one_line(piece: Piece) -> None:
    for page in pages(piece):
        for number in of_slot(page, "number"):
            assert " " not in number.text


@every_piece
def test_no_drawn_edge_lies_just_inside_the_trim_or_beside_a_fold(piece: Piece) -> None:
    for page in pages(piece):
        trim = page.geometry.trim_box
        for field in fields(page):
            for distance in distances(field, trim):
                is_bleed = abs(distance - to_mm(page.geometry.bleed)) < 0.01
                assert distance < 0.1 or is_bleed, field.in_mm()
            for fold in page.geometry.folds:
                assert all(not 0.1 < to_mm(abs(edge - fold)) < 3 for edge in (field.x, field.right)), field.in_mm()


def fields(page: DisplayPage) -> list[Rect]:
    trim = page.geometry.trim_box
    return [item.bounds for item in page.items if isinstance(item, Path) and trim.overlaps(item.bounds)]


def distances(inside: Rect, trim: Rect) -> list[float]:
    """Of every drawn edge from every cut it runs along: a thin strip at the foot has two edges near one cut."""
    across = [abs(edge - cut) for edge in (inside.x, inside.right) for cut in (trim.x, trim.right)]
    down = [abs(edge - cut) for edge in (inside.y, inside.bottom) for cut in (trim.y, trim.bottom)]
    return [to_mm(distance) for distance in (*across, *down) if to_mm(distance) < BLEED_REACH]


@every_piece
def test_small_text_prints_on_one_plate_or_is_white(piece: Piece) -> None:
    small = [run for page in pages(piece) for run in runs(page) if run.size < 20]
    assert [run.text for run in small if run.paint.cmyk.plates > 1] == []


@every_mat
def test_white_letters_on_pulp_board_are_large_enough_to_stay_open(piece: Piece) -> None:
    """The board soaks ink up: it closes white letters under 9 pt."""
    white = [run for page in pages(piece) for run in runs(page) if run.paint.cmyk.total == 0]
    assert [run.text for run in white if run.size < 9] == []


@every_piece
def test_no_word_stands_in_block_capitals(piece: Piece) -> None:
    """Names of five letters may be initials; the edition code is nobody's reading."""
    told = [run.text for page in pages(piece) for run in runs(page) if run.semantics.slot != "edition"]
    assert [word for text in told for word in text.split() if word.isupper() and len(word) > 5] == []


@every_piece
def test_at_most_two_families_of_type(piece: Piece) -> None:
    assert {run.face.family for page in pages(piece) for run in runs(page)} <= {"archivo", "inter"}


@every_piece
def test_headline_and_action_can_be_read_from_where_they_are_read(piece: Piece) -> None:
    made = piece.job.format
    for page in pages(piece):
        headlines = [run for run in runs(page) if run.semantics.role is Role.H1]
        assert all(x_height(run) >= made.read_headline_m * 1000 / 250 - 0.01 for run in headlines)
        others = [run for run in runs(page) if run.semantics.slot != "edition"]
        assert [run.text for run in others if x_height(run) < made.read_action_m * 1000 / 400] == []


@pytest.mark.parametrize(("family", "steps"), [("statement", 4), ("quiet", 4), ("signal", 3)])
def test_a_larger_poster_carries_fewer_words(family: str, steps: int) -> None:
    """Read from farther away, in passing: A0 says less than A1, A1 less than A2, A2 less than A4; in Signal, whose
    drawing takes the message's room from A1 on, A0 says as little as A1."""
    counted = [words(Piece(layout, family, "own")) for layout in ("poster-a4", "poster-a2", "poster-a1", "poster-a0")]
    assert counted == sorted(counted, reverse=True)
    assert len(set(counted)) == steps


def words(piece: Piece) -> int:
    return sum(len(run.text.split()) for page in pages(piece) for run in runs(page))


@every_piece
def test_symbols_are_large_enough_and_clear(piece: Piece) -> None:
    made = piece.job.format
    for page in pages(piece):
        for symbol in (item for item in page.items if isinstance(item, Symbol)):
            assert symbol.rect.width >= made.qr_min - 0.01
            others = [run for run in runs(page) if run.bounds.overlaps(symbol.quiet_rect)]
            assert others == []


@every_poster
def test_fields_stand_on_the_unit(piece: Piece) -> None:
    """Rules apart: a field begins on a whole unit from the head, or on a whole or half one from the foot."""
    template = studio().catalogue.template(piece.layout, piece.family)
    foot = piece.job.format.trim.height
    for frame in template.frames:
        if isinstance(frame, FillFrame) and to_mm(frame.height) > 1:
            assert near_whole(frame.y / template.unit) or near_whole(2 * (foot - frame.y) / template.unit), frame.id


def near_whole(value: float) -> bool:
    return abs(value - round(value)) < 0.01
