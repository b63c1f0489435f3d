"""The optical left edge."""

from __future__ import annotations

from materials_app.typeset.optical import left_edge
from tests.support.samples import sample_fonts


def edge(text: str) -> tuple[int, int]:
    """(edge, left ink) of a line in the headline's face."""
    fonts = sample_fonts()
    face = fonts.face(fonts.face_id("archivo", wght=800, wdth=70))
    shaped = fonts.shape(face.id, text)
    return left_edge(face, shaped), shaped.left


def test_a_straight_letter_stands_with_its_ink_on_the_margin() -> None:
    at, ink = edge("It")
    assert at == ink


def test_slanting_and_round_letters_hang_a_little() -> None:
    assert [edge(text)[0] - edge(text)[1] for text in ("Y", "V", "T", "C", "S")] == [20, 18, 15, 12, 10]


def test_an_opening_quote_stands_outside() -> None:
    fonts = sample_fonts()
    face = fonts.face(fonts.face_id("archivo", wght=800, wdth=70))
    shaped = fonts.shape(face.id, "“It")
    assert left_edge(face, shaped) > shaped.right - fonts.shape(face.id, "It").right
