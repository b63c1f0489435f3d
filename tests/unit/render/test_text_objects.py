from __future__ import annotations

import re
from itertools import accumulate

from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.display_list import ARTIFACT, FaceId, Glyph, GlyphRun
from materials_app.model.geometry import Point, Rect
from materials_app.render.text import adjustments, text_object, with_actual_text

BLACK = Paint.of(Swatch("black", Cmyk(0, 0, 0, 1), Srgb(0, 0, 0)))


def run_of(size: float, *glyphs: Glyph) -> GlyphRun:
    text = "".join(glyph.text for glyph in glyphs)
    return GlyphRun(FaceId("archivo"), size, Point(0, 0), glyphs, text, 0.0, Rect(0, 0, 1, 1), BLACK, ARTIFACT)


@settings(derandomize=True)
@given(
    st.floats(5, 900),
    st.lists(st.tuples(st.floats(-0.2, 0.4), st.integers(0, 1200)), min_size=1, max_size=60),
)
def test_every_glyph_lands_where_the_display_list_puts_it(size: float, steps: list[tuple[float, int]]) -> None:
    starts = list(accumulate((advance / 1000 * size + gap * size for gap, advance in steps), initial=0.0))
    run = run_of(size, *(Glyph(1, x, 0.0, step[1], "a") for x, step in zip(starts, steps, strict=False)))
    pen = 0.0
    for glyph, adjustment in zip(run.glyphs, adjustments(run), strict=True):
        pen -= adjustment
        assert abs(pen * size / 1000 - glyph.x) <= 0.0101
        pen += glyph.advance


def test_glyphs_at_their_own_widths_are_one_string() -> None:
    run = run_of(10, Glyph(0x12, 0, 0, 500, "a"), Glyph(0x1AB, 5, 0, 250, "b"))
    assert text_object(run, "F1", (10, 20)) == "BT /F1 10 Tf 1 0 0 1 10 20 Tm [<001201AB>] TJ ET"


def test_kerning_stands_between_the_strings() -> None:
    run = run_of(10, Glyph(1, 0, 0, 500, "A"), Glyph(2, 4.2, 0, 500, "V"))
    assert "[<0001>80<0002>] TJ" in text_object(run, "F1", (0, 0))


def test_a_first_glyph_may_start_left_of_its_origin() -> None:
    run = run_of(10, Glyph(1, -0.5, 0, 500, "A"))
    assert "[50<0001>] TJ" in text_object(run, "F1", (0, 0))


def test_a_raised_glyph_gets_its_rise_and_the_rest_does_not() -> None:
    run = run_of(10, Glyph(1, 0, 0, 500, "a"), Glyph(2, 5, 3, 500, "b"), Glyph(3, 10, 0, 500, "c"))
    assert re.findall(r"-?[\d.]+ Ts|TJ", text_object(run, "F1", (0, 0))) == ["TJ", "3 Ts", "TJ", "0 Ts", "TJ"]


def test_actual_text_brackets_the_whole_text_object() -> None:
    marked = with_actual_text("BT ET", "ŵ")
    assert marked == "/Span <</ActualText <FEFF0175>>> BDC BT ET EMC"
