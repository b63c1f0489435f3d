"""Words as a typesetter writes them."""

from __future__ import annotations

import pytest

from materials_app.assemble.typography import bind_number, set_words

NAMES = ("Stop It Now", "Isle of Wight")


@pytest.mark.parametrize(
    ("written", "as_set"),
    [
        ("It's a crime.", "It’s a crime."),
        ("the girls' room", "the girls’ room"),
        ("He said 'no'.", "He said ‘no’."),
        ('"Stop" is a word', "“Stop” is a word"),
        ("wait...", "wait…"),
        ("call - or write", "call\u00a0– or write"),
        ("Call 116 123 now", "Call 116\u00a0123 now"),
        ("anyone under 18", "anyone under\u00a018"),
        ("pobl dan 18", "pobl dan\u00a018"),
        ("after 5 years", "after 5\u00a0years"),
        ("made with AI", "made with\u00a0AI"),
        ("Stop It Now helps", "Stop\u00a0It\u00a0Now helps"),
        ("  two   blanks  \n\n and a line ", "two blanks\nand a line"),
        ("w\u0302", "ŵ"),
        ("under-18s", "under-18s"),
    ],
)
def test_set_words(written: str, as_set: str) -> None:
    assert set_words(written, NAMES) == as_set


def test_setting_twice_changes_nothing() -> None:
    once = set_words("It's 'fine' - \"they\" said... 116 123, under 18", NAMES)
    assert set_words(once, NAMES) == once


def test_a_number_keeps_its_published_groups() -> None:
    assert bind_number(" 0808 1000  900 ") == "0808\u00a01000\u00a0900"
