"""Words a quarter turn anticlockwise: the same words, read upwards, drawn where the display list says."""

from __future__ import annotations

import pytest

from materials_app.model.display_list import DisplayPage, GlyphRun
from materials_app.model.geometry import Point, Rect
from materials_app.render.text import text_object
from materials_app.typeset.miniature import miniature
from materials_app.typeset.turning import turned_left
from tests.support.samples import sample_fonts, sample_typeset

PAGE = sample_typeset().display_list.pages[0]
NUMBER = next(item for item in PAGE.items if isinstance(item, GlyphRun) and item.semantics.slot == "number")
FOOT = Point(100, 800)
(TURNED,) = turned_left((NUMBER,), FOOT)


def test_what_ran_across_runs_up_from_the_foot() -> None:
    assert TURNED.text == NUMBER.text
    assert TURNED.glyphs == NUMBER.glyphs
    assert (TURNED.bounds.width, TURNED.bounds.height) == (NUMBER.bounds.height, NUMBER.bounds.width)
    assert TURNED.bounds.bottom == pytest.approx(FOOT.y - NUMBER.bounds.x)
    assert TURNED.bounds.x == pytest.approx(FOOT.x + NUMBER.bounds.y)
    end = TURNED.at(NUMBER.width, 5)
    assert (end.x, end.y) == pytest.approx((TURNED.origin.x - 5, TURNED.origin.y - NUMBER.width))


def test_its_text_matrix_is_a_quarter_turn_and_nothing_else_changes() -> None:
    upright, turned = text_object(NUMBER, "F1", (10, 20)), text_object(TURNED, "F1", (10, 20))
    assert turned == upright.replace("1 0 0 1 10 20 Tm", "0 1 -1 0 10 20 Tm")
    assert turned != upright


def test_the_outlines_of_its_miniature_fill_its_bounds() -> None:
    (small,) = miniature(DisplayPage(PAGE.geometry, (TURNED,)), Point(0, 0), PAGE.geometry.trim.width, sample_fonts())
    assert small.bounds == TURNED.bounds
    places = [point for segment in small.segments for point in segment.points]
    box = Rect(
        min(p.x for p in places),
        min(p.y for p in places),
        max(p.x for p in places) - min(p.x for p in places),
        max(p.y for p in places) - min(p.y for p in places),
    )
    assert (box.x, box.y, box.width, box.height) == pytest.approx(
        (TURNED.bounds.x, TURNED.bounds.y, TURNED.bounds.width, TURNED.bounds.height), abs=0.5
    )
