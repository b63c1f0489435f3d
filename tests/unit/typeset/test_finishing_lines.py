"""Lines for the finisher's machine: where it folds, where it cuts, and none where it does neither."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app.model.display_list import GlyphRun, Path, Step
from materials_app.model.geometry import Point, Rect, Size
from materials_app.model.page import PageGeometry, Panel
from materials_app.model.units import mm
from materials_app.typeset.compose import typeset
from materials_app.typeset.finishing_lines import DASH, GAP, finishing_lines
from tests.support.samples import sample_document, sample_fonts, sample_library

LEAFLET = PageGeometry(
    Size(mm(297), mm(210)),
    mm(3),
    mm(5),
    panels=(Panel("flap", 0.0, mm(97)), Panel("front", mm(97), mm(100)), Panel("back", mm(197), mm(100))),
)
CARD = PageGeometry(Size(mm(85), mm(55)), mm(3), mm(4), corner=mm(3))


def points(path: Path) -> list[Point]:
    return [point for segment in path.segments for point in segment.points]


def test_each_fold_is_a_dashed_line_the_height_of_the_sheet() -> None:
    first, second = finishing_lines(LEAFLET)
    for line, x in ((first, mm(97)), (second, mm(197))):
        assert {point.x for point in points(line)} == {x}
        heights = [point.y for point in points(line)]
        assert (min(heights), max(heights)) == pytest.approx((0.0, LEAFLET.trim.height))
        assert line.layer == "Fold lines"
        assert line.stroke is not None
        assert line.stroke.spot == "Fold"
        dashes = [segment for segment in line.segments if segment.step is Step.MOVE]
        assert len(dashes) == 42


def test_dashes_and_gaps_are_even() -> None:
    line, _ = finishing_lines(LEAFLET)
    ends = [point.y for point in points(line)]
    dashes = [end - start for start, end in zip(ends[::2], ends[1::2], strict=True)]
    gaps = [start - end for end, start in zip(ends[1::2], ends[2::2], strict=False)]
    assert dashes == pytest.approx([DASH] * len(dashes))
    assert gaps == pytest.approx([GAP] * len(gaps), rel=0.2)


@settings(max_examples=60, derandomize=True)
@given(st.floats(20, 300), st.floats(20, 300), st.floats(0.5, 9))
def test_the_die_runs_along_the_trim_and_rounds_its_corners(width: float, height: float, radius: float) -> None:
    geometry = PageGeometry(Size(mm(width), mm(height)), mm(3), mm(4), corner=mm(radius))
    (die,) = finishing_lines(geometry)
    assert all(geometry.trim_box.contains(Rect(point.x, point.y, 0, 0)) for point in points(die))
    for corner in ((0.0, 0.0), (geometry.trim.width, geometry.trim.height)):
        nearest = min(math.hypot(p.x - corner[0], p.y - corner[1]) for p in middles(die))
        assert nearest == pytest.approx(mm(radius) * (math.sqrt(2) - 1), rel=0.01), "not a quarter of a circle"


def middles(path: Path) -> list[Point]:
    """The middle of each curve."""
    found, at = [], Point(0.0, 0.0)
    for segment in path.segments:
        if segment.step is Step.CURVE:
            first, second, end = segment.points
            found.append(
                Point((at.x + 3 * first.x + 3 * second.x + end.x) / 8, (at.y + 3 * first.y + 3 * second.y + end.y) / 8)
            )
        at = segment.points[-1] if segment.points else at
    return found


def test_the_die_is_solid_in_its_own_ink_on_its_own_layer() -> None:
    (die,) = finishing_lines(CARD)
    assert (die.layer, die.stroke and die.stroke.spot, die.fill) == ("Die lines", "Die", None)
    assert [segment.step for segment in die.segments].count(Step.MOVE) == 1
    assert die.segments[-1].step is Step.CLOSE


def test_a_sheet_that_is_neither_folded_nor_cut_has_none() -> None:
    assert finishing_lines(replace(CARD, corner=0.0)) == ()


@pytest.mark.parametrize("drawn", [True, False])
def test_a_document_draws_them_only_when_asked(drawn: bool) -> None:
    document = replace(sample_document(), finishing_lines=drawn)
    page = replace(document.pages[0], geometry=replace(document.pages[0].geometry, corner=mm(3)))
    laid_out = typeset(replace(document, pages=(page,)), sample_fonts(), sample_library()).display_list
    assert [name for _, name in laid_out.layers] == (["Die lines"] if drawn else [])


def test_they_lie_over_the_art_and_under_the_marks() -> None:
    document = replace(sample_document(), finishing_lines=True)
    page = replace(document.pages[0], geometry=replace(document.pages[0].geometry, corner=mm(3)))
    items = typeset(replace(document, pages=(page,)), sample_fonts(), sample_library()).display_list.pages[0].items
    at = next(place for place, item in enumerate(items) if isinstance(item, Path) and item.layer)
    art = [place for place, item in enumerate(items) if isinstance(item, GlyphRun) and item.semantics.slot]
    marks = [p for p, i in enumerate(items) if isinstance(i, Path) and i.stroke and i.stroke.spot == "All"]
    assert max(art) < at < min(marks)
