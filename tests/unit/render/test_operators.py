from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app.render.operators import number, operation, polygon, rectangle, utf16_hex


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.0, "1"), (0.25, "0.25"), (-3.5, "-3.5"), (100.0, "100"), (-0.0001, "0"), (0.0, "0"), (12.3456, "12.346")],
)
def test_numbers_are_written_with_nothing_to_spare(value: float, text: str) -> None:
    assert number(value) == text


@settings(derandomize=True)
@given(st.floats(-20_000, 20_000))
def test_a_place_is_kept_to_half_a_thousandth_of_a_point(value: float) -> None:
    assert abs(float(number(value)) - value) <= 0.0005 + 1e-9


def test_an_operator_without_operands_stands_alone() -> None:
    assert operation((), "h") == "h"


def test_shapes_are_paths() -> None:
    assert rectangle(1, 2, 3, 4.5) == "1 2 3 4.5 re"
    assert polygon(["0 0", "2 0", "2 1"]) == "0 0 m 2 0 l 2 1 l h"


@pytest.mark.parametrize(("text", "digits"), [("ŵ", "0175"), ("ffi", "006600660069"), ("\U0001f512", "D83DDD12")])
def test_text_is_big_endian_utf_16(text: str, digits: str) -> None:
    assert utf16_hex(text) == digits
