"""What holds of every text that is set, whatever the words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from uniseg.linebreak import line_break_units

from materials_app.model.content import Slot
from materials_app.model.display_list import GlyphRun
from materials_app.model.template import Role
from materials_app.typeset.linebreak import break_lines, break_units
from materials_app.typeset.page_setting import set_page
from materials_app.typeset.shaping import placed_glyphs
from tests.support.samples import own_words, sample_document, sample_fonts, sample_typeset

WORDS = st.lists(st.text("abcdefgilmnorstuwyŵŷêô’.,-", min_size=1, max_size=11), min_size=1, max_size=24).map(" ".join)
LATIN = st.text("abcABC ŵŷéÉ’“”()!?:;,./-–—0123456789\u00a0%£&", min_size=1, max_size=40)
QUICK = settings(max_examples=60, deadline=None, derandomize=True)
PAGES = settings(max_examples=25, deadline=None, derandomize=True)


@QUICK
@given(LATIN)
def test_break_opportunities_are_those_of_the_standard(text: str) -> None:
    assert break_units(text) == tuple(line_break_units(text))


@QUICK
@given(WORDS, st.integers(12, 60))
def test_lines_joined_are_the_text(text: str, measure: int) -> None:
    assert "".join(unit for line in break_lines(text, measure, len) for unit in line) == text


@QUICK
@given(WORDS, st.integers(12, 60))
def test_no_line_passes_the_measure(text: str, measure: int) -> None:
    lines = ["".join(line).rstrip(" ") for line in break_lines(text, measure, len)]
    assert all(len(line) <= measure or len(break_units(line)) == 1 for line in lines)


@QUICK
@given(WORDS, st.integers(12, 60))
def test_lines_are_as_few_as_can_be(text: str, measure: int) -> None:
    greedy, used = 1, 0
    for unit in break_units(text):
        if used and used + len(unit.rstrip(" ")) > measure:
            greedy, used = greedy + 1, 0
        used += len(unit)
    assert len(break_lines(text, measure, len)) == greedy


@QUICK
@given(LATIN, st.integers(-20, 20), st.booleans())
def test_glyphs_read_as_the_text_and_stand_on_thousandths(text: str, tracking: int, tabular: bool) -> None:
    fonts = sample_fonts()
    shaped = fonts.shape(fonts.face_id("archivo", wght=700, wdth=80), text, "en-GB", tabular=tabular)
    size = 37.3
    placed = placed_glyphs(shaped, size, tracking)
    assert "".join(glyph.text for glyph in placed) == text
    for glyph in placed:
        assert glyph.x * 1000 / size == pytest.approx(round(glyph.x * 1000 / size), abs=1e-6)


@PAGES
@given(WORDS)
def test_a_page_says_every_word_it_was_given(text: str) -> None:
    layout = sample_typeset(set=own_words(Slot.EXIT, text=text))
    runs = [item for item in layout.display_list.pages[0].items if isinstance(item, GlyphRun)]
    message = [run.text for run in runs if run.semantics.slot == "exit" and run.semantics.role is Role.P]
    given_words = "".join(text.split())
    assert "".join("".join(message).split()).replace("–", "-") == given_words.replace("...", "…").replace("–", "-")


@PAGES
@given(WORDS, st.text("abcdefgh", min_size=1, max_size=9))
def test_more_words_never_get_larger_type(text: str, more: str) -> None:
    assert headline_size(f"{text} {more}") <= headline_size(text)


@PAGES
@given(WORDS)
def test_what_fits_stays_inside_its_measure(text: str) -> None:
    page = sample_document(set=own_words(Slot.TRIGGER, headline=text, text=text)).pages[0]
    for placed in set_page(page, sample_fonts()).texts.values():
        assert placed.block.over or placed.block.reach <= placed.bound.frame.width + 0.01


@PAGES
@given(WORDS)
def test_the_same_words_give_the_same_page(text: str) -> None:
    chosen = own_words(Slot.TRIGGER, headline=text)
    assert sample_typeset(set=chosen) == sample_typeset(set=chosen)


def headline_size(text: str) -> float:
    layout = sample_typeset(set=own_words(Slot.TRIGGER, headline=text))
    return next(one.size for one in layout.fits if one.frame == "headline")
