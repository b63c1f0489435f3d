from __future__ import annotations

import math
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app.errors import InputError
from materials_app.model.display_list import GlyphRun, Path, Step
from materials_app.model.geometry import Size
from materials_app.model.page import Marks, PageGeometry, Panel
from materials_app.model.units import mm, pt
from materials_app.resources import ShippedLibrary
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.marks import CROP_OFFSET, crop_marks, fold_ticks, marks, registration_targets

A4 = PageGeometry(Size(mm(210), mm(297)), mm(3), mm(10))

sheets = st.builds(
    lambda width, height, bleed: PageGeometry(Size(mm(width), mm(height)), mm(bleed), mm(4)),
    st.floats(50, 1200),
    st.floats(50, 1800),
    st.sampled_from((0, 2, 3, 5, 10)),
)

SLUG_LINE = "Hampshire & Isle of Wight Constabulary · SIN-P-A4-S · v3 · cy · 1 May 2026 · page 1/2 · coated · 7F3A-9C21"


@pytest.fixture(scope="module")
def fonts() -> FontBook:
    return FontBook(ShippedLibrary())


def slug_of(geometry: PageGeometry, text: str, fonts: FontBook) -> list[GlyphRun]:
    return [mark for mark in marks(geometry, text, fonts) if isinstance(mark, GlyphRun)]


def words(text: str) -> list[str]:
    return [word for word in text.split(" ") if word != "·"]


def vector_marks(geometry: PageGeometry) -> tuple[Path, ...]:
    return (*crop_marks(geometry), *registration_targets(geometry))


@settings(max_examples=60, derandomize=True)
@given(sheets)
def test_marks_stand_between_bleed_and_sheet_edge(geometry: PageGeometry) -> None:
    for mark in vector_marks(geometry):
        assert geometry.media_box.contains(mark.bounds)
        assert not geometry.bleed_box.grown(pt(1)).overlaps(mark.bounds)


def test_crop_marks_point_at_the_corners_of_the_trim() -> None:
    lines = [[step.points[0] for step in mark.segments] for mark in crop_marks(A4)]
    across = {round(start.y, 6) for start, end in lines if start.y == end.y}
    down = {round(start.x, 6) for start, end in lines if start.x == end.x}
    assert across == {0, round(mm(297), 6)}
    assert down == {0, round(mm(210), 6)}
    assert len(lines) == 8


def test_crop_marks_start_clear_of_the_bleed() -> None:
    nearest = min(abs(mark.segments[0].points[0].x) for mark in crop_marks(A4) if mark.segments[0].points[0].x < 0)
    assert nearest == pytest.approx(A4.bleed + CROP_OFFSET)
    assert pt(1) <= CROP_OFFSET


def test_every_mark_is_a_quarter_point_on_every_plate() -> None:
    for mark in vector_marks(A4):
        assert mark.fill is None
        assert mark.stroke is not None
        assert mark.stroke.spot == "All"
        assert mark.stroke_width == 0.25


def test_targets_stand_at_the_middle_of_each_side() -> None:
    centres = [target.bounds.centre for target in registration_targets(A4)]
    middle = A4.trim_box.centre
    assert sum(math.isclose(centre.x, middle.x) for centre in centres) == 2
    assert sum(math.isclose(centre.y, middle.y) for centre in centres) == 2


def test_a_target_is_a_round_ring_with_a_cross() -> None:
    target = registration_targets(A4)[0]
    centre = target.bounds.centre
    ends = [step.points[-1] for step in target.segments if step.step is Step.CURVE]
    radii = {round(math.hypot(end.x - centre.x, end.y - centre.y), 6) for end in ends}
    assert radii == {round(mm(1.25), 6)}
    assert sum(step.step is Step.LINE for step in target.segments) == 2


def test_without_marks_there_is_nothing(fonts: FontBook) -> None:
    assert marks(replace(A4, marks=Marks.NONE), SLUG_LINE, fonts) == ()


@pytest.mark.parametrize(("width", "height"), [(210, 297), (85, 55), (94, 94), (1016, 1524)])
def test_the_slug_line_is_whole_and_clear_of_everything(width: float, height: float, fonts: FontBook) -> None:
    geometry = PageGeometry(Size(mm(width), mm(height)), mm(3), mm(4))
    runs = slug_of(geometry, SLUG_LINE, fonts)
    assert words(" ".join(run.text for run in runs)) == words(SLUG_LINE)
    assert not any(run.text.startswith("·") or run.text.endswith("·") for run in runs)
    for run in runs:
        assert geometry.media_box.contains(run.bounds)
        assert not geometry.bleed_box.overlaps(run.bounds)
        assert not any(mark.bounds.overlaps(run.bounds) for mark in vector_marks(geometry))
    assert not any(first.bounds.overlaps(second.bounds) for first, second in combinations(runs, 2))


def test_the_slug_line_prints_in_black_alone(fonts: FontBook) -> None:
    (run,) = slug_of(A4, "Gwent Police · cy", fonts)
    assert (run.paint.cmyk.black, run.paint.cmyk.total, run.paint.spot) == (1, 1, "")


def test_a_slug_line_nobody_wrote_leaves_the_other_marks(fonts: FontBook) -> None:
    assert marks(A4, "", fonts) == vector_marks(A4)


def test_a_slug_line_without_room_is_refused_not_cut(fonts: FontBook) -> None:
    card = PageGeometry(Size(mm(85), mm(55)), mm(3), mm(4))
    with pytest.raises(InputError, match="longer than the sheet has room for"):
        marks(card, " · ".join([SLUG_LINE] * 3), fonts)


def test_the_slug_line_stands_on_one_side_of_the_target_where_it_can(fonts: FontBook) -> None:
    runs = slug_of(A4, SLUG_LINE, fonts)
    assert len(runs) == 2
    assert len({run.origin.x for run in runs}) == 1
    assert all(run.bounds.right < A4.trim_box.centre.x for run in runs)


@pytest.mark.parametrize("width", [105, 148, 210])
def test_the_slug_line_breaks_between_its_parts_alone(width: float, fonts: FontBook) -> None:
    runs = slug_of(PageGeometry(Size(mm(width), mm(297)), mm(3), mm(4)), SLUG_LINE, fonts)
    assert len(runs) > 1
    assert " · ".join(run.text for run in runs) == SLUG_LINE


def test_a_part_wider_than_its_place_breaks_between_words(fonts: FontBook) -> None:
    card = PageGeometry(Size(mm(85), mm(55)), mm(3), mm(4))
    tied = "page\u00a01/1"
    assert [run.text for run in slug_of(card, f"Hampshire and Isle of Wight Constabulary · {tied}", fonts)] == [
        "Hampshire and Isle of Wight",
        f"Constabulary · {tied}",
    ]


def test_targets_of_a_sheet_folded_in_its_middle_back_up_when_it_is_turned() -> None:
    half = mm(85)
    folded = PageGeometry(Size(2 * half, mm(55)), mm(3), mm(4), panels=(Panel("a", 0, half), Panel("b", half, half)))
    centres = {(round(one.bounds.centre.x, 3), round(one.bounds.centre.y, 3)) for one in registration_targets(folded)}
    assert {(round(2 * half - x, 3), y) for x, y in centres} == centres
    assert not any(
        target.bounds.overlaps(tick.bounds) for target in registration_targets(folded) for tick in fold_ticks(folded)
    )


def test_a_slug_line_too_long_for_the_foot_begins_at_the_head(fonts: FontBook) -> None:
    card = PageGeometry(Size(mm(85), mm(55)), mm(3), mm(4))
    runs = slug_of(card, f"{SLUG_LINE} · 85 × 55 mm · Uncoated paper, offset", fonts)
    assert runs[0].text.startswith("Hampshire")
    assert runs[0].origin.y < 0
    assert runs[-1].origin.y > card.trim.height


def test_what_is_tied_comes_apart_only_where_it_has_no_room_whole(fonts: FontBook) -> None:
    card = PageGeometry(Size(mm(85), mm(55)), mm(3), mm(4))
    edition, condition = "SN-OWN-ST-CARD · cy · 7f3a9c", "Uncoated paper, offset (FOGRA29)"
    tied = [part.replace(" ", "\u00a0") for part in (edition, condition)]
    assert [run.text for run in slug_of(card, " · ".join(tied), fonts)] == tied
    endless = "x\u00a0" * 60
    assert len(slug_of(card, endless.strip(), fonts)) > 1
