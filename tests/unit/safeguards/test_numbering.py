"""One form for every way to write a number, and the ranges that never print."""

from __future__ import annotations

import pytest

from materials_app.safeguards.numbering import describe, national, refused_range


@pytest.mark.parametrize(
    ("digits", "plus", "number"),
    [
        ("08081570123", False, "08081570123"),
        ("448081570123", True, "08081570123"),
        ("4408081570123", True, "08081570123"),
        ("00448081570123", False, "08081570123"),
        ("448081570123", False, "08081570123"),
        ("35312345678", True, "+35312345678"),
        ("0035312345678", False, "+35312345678"),
        ("4412", False, "4412"),
    ],
)
def test_national_form(digits: str, plus: bool, number: str) -> None:
    assert national(digits, plus=plus) == number


@pytest.mark.parametrize(
    ("number", "finding"),
    [
        ("09081570123", "number-premium-rate"),
        ("118500", "number-premium-rate"),
        ("08451234567", "number-service-charge"),
        ("08712345678", "number-service-charge"),
        ("07012345678", "number-personal"),
        ("07700900123", ""),
        ("03001234567", ""),
        ("+19002345678", "number-premium-rate"),
        ("+35312345678", ""),
    ],
)
def test_refused_range(number: str, finding: str) -> None:
    assert refused_range(number) == finding


@pytest.mark.parametrize(
    ("number", "words"),
    [("02079460000", "landline"), ("07400123456", "mobile"), ("0999", "no such number"), ("+", "no such number")],
)
def test_unknown_number_is_described(number: str, words: str) -> None:
    assert words in describe(number)
