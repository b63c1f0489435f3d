"""Which way each part of a line runs, and in which order the parts stand on the page."""

from __future__ import annotations

import pytest

from materials_app.typeset.direction import levels_of, visual_order


def shown(text: str, *, rtl: bool = True) -> list[str]:
    """The parts from left to right as they stand, each as it is read."""
    return [text[start:end] for start, end in visual_order(levels_of(text, rtl=rtl))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("اب", ["اب"]),
        ("اب 12", ["12", "اب "]),
        ("اب 01632 960001 جد", [" جد", "01632 960001", "اب "]),
        ("اب +44 (0)20 7946 0000.", [".", "+44 (0)20 7946 0000", "اب "]),
        ("اب example.org/trains.", [".", "example.org/trains", "اب "]),
        ("اب 3, 5", ["5", ", ", "3", "اب "]),
        ("می\u200cروم 10:45", ["10:45", "می\u200cروم "]),
    ],
)
def test_numbers_and_addresses_run_from_left_to_right_inside(text: str, parts: list[str]) -> None:
    assert shown(text) == parts


def test_a_name_from_right_to_left_inside_an_english_line() -> None:
    assert shown("Read اب جد today", rtl=False) == ["Read ", "اب جد", " today"]


def test_latin_text_is_one_run() -> None:
    assert levels_of("Dim ots pwy wyt ti, 0808 1000", rtl=False) == (0,) * 29


def test_an_empty_paragraph_has_no_levels() -> None:
    assert levels_of("", rtl=True) == ()
    assert visual_order(()) == ()
