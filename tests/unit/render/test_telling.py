"""How letters from right to left are told: one row of letters, then the dots and marks that belong to them."""

from __future__ import annotations

from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.display_list import ARTIFACT, FaceId, Glyph, GlyphRun
from materials_app.model.geometry import Point, Rect
from materials_app.render.reading import shown_faces
from materials_app.render.telling import told_parts

BLACK = Paint.of(Swatch("black", Cmyk(0, 0, 0, 1), Srgb(0, 0, 0)))
FACE = FaceId("noto-sans-arabic")


def run_of(text: str, *glyphs: tuple[int, str, int, float]) -> GlyphRun:
    """Glyphs as they stand: index, text, advance, rise."""
    placed = tuple(Glyph(gid, 5.0 * at, rise, advance, said) for at, (gid, said, advance, rise) in enumerate(glyphs))
    return GlyphRun(FACE, 10, Point(0, 0), placed, text, 0.0, Rect(0, 0, 1, 1), BLACK, ARTIFACT, rtl=True)


SHAPE, DOT, DOTS, VOWEL, STOP = 7, 20, 21, 30, 40
TWO_LETTERS = run_of(
    "بتَ", (VOWEL, "\u064e", 0, 3.0), (DOTS, "", 0, 1.0), (SHAPE, "ت", 500, 0), (DOT, "", 0, -1.0), (SHAPE, "ب", 500, 0)
)


def test_letters_come_first_each_with_its_marks_from_left_to_right() -> None:
    letters, rest = told_parts(TWO_LETTERS)
    assert [glyph.text for glyph in letters.glyphs] == ["\u064eت", "ب"]
    assert letters.actual is None
    assert {glyph.gid for glyph in rest.glyphs} == {VOWEL, DOTS, DOT}
    assert rest.actual == ""


def test_no_glyph_moves() -> None:
    places = {(glyph.gid, glyph.x, glyph.rise) for part in told_parts(TWO_LETTERS) for glyph in part.glyphs}
    assert places == {(glyph.gid, glyph.x, glyph.rise) for glyph in TWO_LETTERS.glyphs}


def test_one_shape_that_reads_as_two_letters_has_a_code_for_each() -> None:
    shown = shown_faces([TWO_LETTERS])[FACE]
    letters = told_parts(TWO_LETTERS)[0].glyphs
    codes = shown.codes(letters)
    assert [shown.texts[code] for code in codes] == [glyph.text for glyph in letters]
    assert len(set(codes)) == 2
    assert SHAPE in codes
    assert shown.gids == {SHAPE, DOT, DOTS, VOWEL}


def test_climbing_letters_are_told_word_by_word_in_the_order_they_are_read() -> None:
    run = run_of("اب. ", (40, " ", 200, 0), (STOP, ".", 200, 0), (8, "ب", 500, 0), (9, "ا", 300, 4.0))
    assert [part.actual for part in told_parts(run)] == ["با", None]
