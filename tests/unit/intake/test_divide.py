"""Paragraphs and sentences keep their places in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from materials_app.intake.divide import divide
from materials_app.intake.release import Draft


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in divide(Draft(text, "text"), "x").sentences]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It is free. Call us!", ["It is free.", "Call us!"]),
        ("Det. Insp. A. Bell of St. Bees said so. Yes.", ["Det. Insp. A. Bell of St. Bees said so.", "Yes."]),
        ("Open at 9 a.m. on 3.5 acres.", ["Open at 9 a.m. on 3.5 acres."]),
        ("The Stop it Now! Get Help site is old.", ["The Stop it Now! Get Help site is old."]),
        ("They called Stop it Now! Our message is this.", ["They called Stop it Now!", "Our message is this."]),
        ("He said: “Stop. Ask.” Then he left.", ["He said: “Stop.", "Ask.”", "Then he left."]),
        ("If:\n\n• you ask\n• you call", ["If:", "• you ask", "• you call"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, wanted: list[str]) -> None:
    assert sentences(text) == wanted


def test_a_line_broken_by_hand_runs_on_and_says_so() -> None:
    text = "Police in Dalmoor have begun a campaign that helps\npeople to stop. It is free.\n\n- one\n- two"
    release = divide(Draft(text, "text"), "x")
    assert release.sentences[0].text == "Police in Dalmoor have begun a campaign that helps people to stop."
    assert release.changes == ("1 line break inside paragraphs read as blanks.",)
    assert len(release.text) == len(text)
    assert [text for _, text in enumerate(sentences(text))][-2:] == ["- one", "- two"]


@given(st.text(max_size=300))
def test_every_sentence_stands_where_it_says(text: str) -> None:
    release = divide(Draft(text, "text"), "x")
    assert all(" ".join(release.text[s.start : s.end].split()) == s.text for s in release.sentences)
    joined = "".join(release.text[s.start : s.end] for s in release.sentences)
    assert "".join(joined.split()) == "".join(text.split())
