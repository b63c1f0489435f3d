"""Numbers as written: their value, or what they could be."""

from __future__ import annotations

from fractions import Fraction

import pytest

from materials_app.safeguards.numerals import readings, share_of, value_of, value_of_words


@pytest.mark.parametrize(
    ("numeral", "scale", "value"),
    [
        ("1,500", "", 1500),
        ("37.1", "", 37.1),
        ("1.2", "million", 1_200_000),
        ("5", "m", 5_000_000),
        ("24722", "", 24722),
    ],
)
def test_a_well_written_numeral_has_its_value(numeral: str, scale: str, value: float) -> None:
    assert value_of(numeral, scale) == value


@pytest.mark.parametrize(
    ("numeral", "could_be"),
    [
        ("1,5000", ("15,000", "1,500", "1,000")),
        ("15,00", ("1,500", "15.0", "15,000")),
        ("1.500", ("1,500",)),
        ("1,500,00", ("150,000", "1,500,000")),
        ("1, 500", ("1,500",)),
    ],
)
def test_a_malformed_numeral_has_readings_and_no_value(numeral: str, could_be: tuple[str, ...]) -> None:
    assert value_of(numeral) is None
    assert readings(numeral) == could_be


@pytest.mark.parametrize(
    ("words", "value"),
    [("two hundred and six", 206), ("a thousand", 1000), ("twenty five", 25), ("three million", 3e6), ("many", None)],
)
def test_a_number_in_words_has_its_value(words: str, value: float | None) -> None:
    assert value_of_words(words) == value


def test_a_number_in_words_without_end_is_no_number() -> None:
    assert value_of_words("hundred " * 200) is None
    assert value_of_words("two hundred million") == 200_000_000


@pytest.mark.parametrize(
    ("words", "share"),
    [
        ("one in five", Fraction(1, 5)),
        ("1 out of 10", Fraction(1, 10)),
        ("nine in every ten", Fraction(9, 10)),
        ("un o bob pump", Fraction(1, 5)),
        ("tair o bob deg", Fraction(3, 10)),
        ("two-thirds", Fraction(2, 3)),
        ("half", Fraction(1, 2)),
        ("tri chwarter", Fraction(3, 4)),
        ("dwy ran o dair", Fraction(2, 3)),
        ("one of us", None),
        ("five in two", None),
    ],
)
def test_a_share_in_words_has_its_value(words: str, share: Fraction | None) -> None:
    assert share_of(words) == share


@pytest.mark.parametrize(
    ("words", "value"), [("tri deg pump", 35), ("un ar ddeg", 11), ("pedwar ar bymtheg", 19), ("dau gant", 200)]
)
def test_a_welsh_number_has_its_value(words: str, value: float) -> None:
    assert value_of_words(words) == value
