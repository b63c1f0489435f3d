from __future__ import annotations

from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.display_list import ARTIFACT, FaceId, Glyph, GlyphRun
from materials_app.model.geometry import Point, Rect
from materials_app.render.reading import reads_as_set, shown_faces

BLACK = Paint.of(Swatch("black", Cmyk(0, 0, 0, 1), Srgb(0, 0, 0)))
BOLD, TEXT = FaceId("archivo", (("wght", 800.0),)), FaceId("inter")


def run_of(face: FaceId, text: str, *glyphs: tuple[int, str]) -> GlyphRun:
    placed = tuple(Glyph(gid, 5.0 * place, 0.0, 500 + gid, said) for place, (gid, said) in enumerate(glyphs))
    return GlyphRun(face, 10, Point(0, 0), placed, text, 0.0, Rect(0, 0, 1, 1), BLACK, ARTIFACT)


def test_faces_come_in_order_of_first_use_with_their_glyphs() -> None:
    faces = shown_faces(
        [run_of(TEXT, "ba", (2, "b"), (1, "a")), run_of(BOLD, "c", (3, "c")), run_of(TEXT, "b", (2, "b"))]
    )
    assert list(faces) == [TEXT, BOLD]
    assert faces[TEXT].gids == {1, 2}
    assert dict(faces[TEXT].widths) == {1: 501, 2: 502}


def test_a_ligature_reads_as_all_its_letters() -> None:
    run = run_of(TEXT, "office", (1, "o"), (9, "ffi"), (3, "c"), (4, "e"))
    shown = shown_faces([run])[TEXT]
    assert shown.texts[9] == "ffi"
    assert reads_as_set(run, shown)


def test_no_break_spaces_read_as_spaces() -> None:
    run = run_of(TEXT, "0808\u00a01000", (1, "0808"), (2, "\u00a0"), (3, "1000"))
    shown = shown_faces([run])[TEXT]
    assert shown.texts[2] == " "
    assert reads_as_set(run, shown)


def test_a_glyph_that_stands_for_two_texts_needs_actual_text_where_it_is_the_second() -> None:
    first, second = run_of(TEXT, "-", (1, "-")), run_of(TEXT, "\u2010", (1, "\u2010"))
    shown = shown_faces([first, second])[TEXT]
    assert reads_as_set(first, shown)
    assert not reads_as_set(second, shown)


def test_a_cluster_of_two_glyphs_is_told_once() -> None:
    run = run_of(TEXT, "ẃ\u0323", (1, "ẃ\u0323"), (2, ""))
    shown = shown_faces([run])[TEXT]
    assert dict(shown.texts) == {1: "ẃ\u0323"}
    assert shown.gids == {1, 2}
    assert reads_as_set(run, shown)
