"""Where lines end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uniseg.linebreak import line_break_units

from materials_app.typeset.linebreak import break_lines, break_units

TEXTS = [
    "Stop It Now helps people stop.",
    "0808\u00a01000 under-18s, a/b stopitnow.org.uk/x",
    "a « b » c ! x - y",
    "x—y (a) “q” z.",
    " two  spaces ",
    "50 % ( a )",
    "",
]


def lines(text: str, measure: float) -> list[str]:
    return ["".join(units).rstrip() for units in break_lines(text, measure, len)]


@pytest.mark.parametrize("text", TEXTS)
def test_opportunities_are_those_of_the_standard(text: str) -> None:
    assert break_units(text) == tuple(line_break_units(text))


def test_fewest_lines_come_first() -> None:
    assert len(lines("one two three four five six", 28)) == 1


def test_short_texts_are_balanced() -> None:
    assert lines("aaaa bbbb cccc dddd", 15) == ["aaaa bbbb", "cccc dddd"]


def test_a_sentence_keeps_its_line() -> None:
    text = "Looking counts, and so does sharing. Images made with AI count too."
    assert lines(text, 45)[0] == "Looking counts, and so does sharing."


def test_no_line_ends_in_a_short_word() -> None:
    assert lines("counting on my help here", 15) == ["counting", "on my help here"]


def test_no_widow() -> None:
    text = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll mm"
    assert lines(text, 9)[-1] == "llll mm"


def test_a_hyphen_is_the_last_place_to_break() -> None:
    assert lines("start with self-help online", 20) == ["start with", "self-help online"]


def test_bound_words_stay_together() -> None:
    assert "116\u00a0123" in lines("Call this number, 116\u00a0123, at any time of day", 21)[1]


def test_a_word_wider_than_the_measure_stands_alone() -> None:
    assert lines("a Llanfairpwllgwyngyll b", 6) == ["a", "Llanfairpwllgwyngyll", "b"]


@given(st.text(alphabet="aZé9.,;:!?'’“”()-–—/&%£#@…\u00a0\u0301٣あ", max_size=24))
def test_a_word_breaks_by_its_shape_as_the_standard_breaks_its_letters(text: str) -> None:
    assert break_units(text) == tuple(line_break_units(text))
