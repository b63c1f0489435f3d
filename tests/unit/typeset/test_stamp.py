"""The word across a draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from materials_app.assemble.bind import assemble
from materials_app.model.display_list import ARTIFACT, Path, Segment, Step, Symbol
from materials_app.model.geometry import Point, Rect, Size
from materials_app.model.units import mm
from materials_app.typeset.compose import typeset
from materials_app.typeset.stamp import stamp_paths
from tests.support.samples import sample_document, sample_fonts, sample_job, sample_library

GEOMETRY = sample_document().pages[0].geometry
CARD = replace(GEOMETRY, trim=Size(mm(85), mm(55)))


def test_a_dark_line_lies_on_a_light_one() -> None:
    paths = stamp_paths("DRAFT", GEOMETRY, sample_fonts())
    assert [(path.fill, path.stroke.swatch if path.stroke else "") for path in paths] == [
        (None, "stamp-halo"),
        (None, "stamp"),
    ]
    assert paths[0].stroke_width > paths[1].stroke_width
    assert {path.semantics for path in paths} == {ARTIFACT}


def test_it_crosses_the_page_and_stays_on_it() -> None:
    path = stamp_paths("DRAFT", GEOMETRY, sample_fonts())[0]
    assert GEOMETRY.trim_box.contains(path.bounds)
    assert path.bounds.height > GEOMETRY.trim.height / 2


@pytest.mark.parametrize(("width", "height"), [(99, 210), (170, 55), (297, 210), (85, 55), (3048, 762)])
def test_no_corner_of_a_letter_stands_out_of_a_narrow_page(width: float, height: float) -> None:
    page = replace(GEOMETRY, trim=Size(mm(width), mm(height)))
    path = stamp_paths("DRAFT", page, sample_fonts())[0]
    assert page.trim_box.grown(-mm(2)).contains(path.bounds)


def test_it_is_drawn_last_and_leaves_the_symbol_alone() -> None:
    page = typeset(assemble(sample_job(), "DRAFT"), sample_fonts(), sample_library()).display_list.pages[0]
    stamp = [item for item in page.items if isinstance(item, Path) and item.stroke and item.stroke.swatch == "stamp"]
    symbol = next(item for item in page.items if isinstance(item, Symbol))
    points = (point for segment in stamp[0].segments for point in segment.points)
    quiet = symbol.quiet_rect
    assert not any(quiet.x < p.x < quiet.right and quiet.y < p.y < quiet.bottom for p in points)


@pytest.mark.parametrize("corner", [0.2, 0.8])
def test_it_is_whole_where_a_code_lies_in_a_corner(corner: float) -> None:
    whole = stamp_paths("DRAFT", CARD, sample_fonts())[0]
    code = Rect(CARD.trim.width * 0.8 - 25, CARD.trim.height * corner - 20, 50, 50)
    clear = stamp_paths("DRAFT", CARD, sample_fonts(), (code,))[0]
    assert not any(inside(code, clear.segments))
    assert [one.step for one in clear.segments] == [one.step for one in whole.segments]
    assert CARD.trim_box.contains(clear.bounds)


def test_the_line_of_a_card_is_thinner_than_that_of_a_poster() -> None:
    thick, thin = (stamp_paths("DRAFT", one, sample_fonts())[1].stroke_width for one in (GEOMETRY, CARD))
    assert thin == thick / 2


def test_no_word_no_stamp() -> None:
    assert stamp_paths("", GEOMETRY, sample_fonts()) == ()


def test_it_leaves_a_hole_where_a_code_would_lie_under_a_letter() -> None:
    whole = stamp_paths("DRAFT", GEOMETRY, sample_fonts())[0]
    hole = Rect(GEOMETRY.trim_box.centre.x - 20, GEOMETRY.trim_box.centre.y - 20, 40, 40)
    lines = stamp_paths("DRAFT", GEOMETRY, sample_fonts(), (hole,))
    assert any(inside(hole, whole.segments))
    for line in lines:
        drawn = hole.grown(line.stroke_width / 2 - 0.6)  # a line is as thick as it is on both sides of its middle
        assert not any(inside(drawn, line.segments))
    far = [one for one in whole.segments if one in lines[0].segments]
    assert len(far) > len(whole.segments) / 3  # the letters that do not come near are as they were


def test_nothing_in_the_way_changes_nothing() -> None:
    assert stamp_paths("DRAFT", GEOMETRY, sample_fonts(), (Rect(0, 0, 1, 1),)) == stamp_paths(
        "DRAFT", GEOMETRY, sample_fonts()
    )


def inside(hole: Rect, segments: Iterable[Segment]) -> Iterator[Point]:
    """Places of an outline's lines that lie in a rectangle; curves count by their points."""
    pen = Point(0, 0)
    for segment in segments:
        for end in segment.points:
            if segment.step is not Step.MOVE:
                for share in range(1, 21):
                    at = Point(pen.x + (end.x - pen.x) * share / 20, pen.y + (end.y - pen.y) * share / 20)
                    if hole.x < at.x < hole.right and hole.y < at.y < hole.bottom:
                        yield at
            pen = end
