"""Glyphs with their text and whole-thousandth distances."""

from __future__ import annotations

import pytest

from materials_app.typeset.shaping import ShapedText, join, placed_glyphs
from tests.support.samples import sample_fonts


def shaped(text: str, family: str = "inter", *, tabular: bool = False, **axes: float) -> ShapedText:
    fonts = sample_fonts()
    return fonts.shape(fonts.face_id(family, **{"wght": 400, **axes}), text, "en", tabular=tabular)


def test_pairs_are_kerned() -> None:
    assert shaped("AV").width < shaped("A").width + shaped("V").width


def test_own_width_is_never_kerned() -> None:
    first = shaped("AV").glyphs[0]
    assert first.advance == shaped("A").width
    assert first.step < first.advance


def test_tabular_figures_share_one_width() -> None:
    widths = {glyph.advance for glyph in shaped("0123456789", tabular=True).glyphs}
    assert len(widths) == 1
    assert len({glyph.advance for glyph in shaped("0123456789").glyphs}) > 1


def test_a_letter_and_its_mark_read_as_both() -> None:
    assert "".join(glyph.text for glyph in shaped("w\u0302y").glyphs) == "w\u0302y"


def test_figures_of_a_number_are_not_broken_by_the_space() -> None:
    number = shaped("0808\u00a01000\u00a0900", "archivo", tabular=True, wght=760, wdth=100)
    assert "".join(glyph.text for glyph in number.glyphs) == "0808\u00a01000\u00a0900"


def test_joined_texts_measure_like_one() -> None:
    parts = (shaped("Stop "), shaped("here."))
    whole = join(parts)
    assert whole.width == sum(part.width for part in parts)
    assert whole.right == parts[0].width + parts[1].right
    assert whole.gaps == len(whole.glyphs) - 1


def test_trailing_space_takes_no_tracking_of_the_ink() -> None:
    assert join((shaped("Stop"), shaped(" "))).gaps == shaped("Stop").gaps


def test_tracking_moves_every_glyph_but_the_first() -> None:
    text = shaped("abc")
    plain, tracked = placed_glyphs(text, 10, 0), placed_glyphs(text, 10, -20)
    assert [b.x - a.x for a, b in zip(plain, tracked, strict=True)] == pytest.approx([0, -0.2, -0.4])
