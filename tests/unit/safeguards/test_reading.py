"""Folding: what a reader sees, and where it stands."""

from __future__ import annotations

import pytest

from materials_app.safeguards.reading import fold, read


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("Call", "call"),
        ("０８０８", "0808"),
        ("٠٨٠٨", "0808"),
        ("𝟎𝟖", "08"),
        ("0️⃣8️⃣", "08"),
        ("a\u200bb\u00adc\ufeffd", "abcd"),
        ("a\u00a0b\u2009c", "a b c"),
        ("a\u2028b\r\nc", "a\nb \nc"),
        ("‘a’ “b” – —", "'a' \"b\" - -"),
        ("stоp", "stop"),
        ("ŵyr", "wyr"),
        ("ﬁle", "file"),
        ("½", "1/2"),
        ("a。b．c", "a.b.c"),
        ("\u3164", ""),
        ("a\x00b\x01c\x1bd\x7fe", "abcde"),
        ("é\x00b", "eb"),
        ("a\tb\rc\vd\fe\nf", "a b c\nd\ne\nf"),
    ],
)
def test_fold(written: str, read_as: str) -> None:
    assert fold(written) == read_as


def test_place_points_to_the_characters_as_they_stand() -> None:
    reading = read("One\nCall\u200b ０８０８ now")
    start = reading.text.index("0808")
    place = reading.place(start, start + 4)
    assert (place.line, place.column, place.excerpt) == (2, 7, "０８０８")


def test_long_excerpt_is_cut() -> None:
    reading = read("a" * 300)
    assert len(reading.place(0, 300).excerpt) == 120


def test_place_past_the_end_stands_at_the_end() -> None:
    assert read("ab").place(2, 2).column == 3
