"""Words from elsewhere made ready for a field: nothing hidden stays, no letter is lost, what was done is counted."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from materials_app.app.pasting import Pasted, ready_to_paste

LETTERS = st.text(
    st.characters(categories=("L", "N", "P", "Zs", "Cc"), include_characters="\u00ad\u200b\ufeff\u2028"), max_size=80
)


@pytest.mark.parametrize(
    ("text", "keeps_lines", "wanted"),
    [
        ('It\'s "free"', False, Pasted("It’s “free”", quotes=3)),
        ("Call 0808 1000 900", False, Pasted("Call 0808 1000 900", bound=2)),
        ("one\r\ntwo\nthree\n\nfour", False, Pasted("one two three\nfour", joined=2)),
        ("It is a crime.\r\nIt leaves a trail.\n", True, Pasted("It is a crime.\nIt leaves a trail.")),
        ("\ufeffwel\u00adcome\u200b", False, Pasted("welcome")),
        (" and more ", False, Pasted(" and more ")),
        ("a\t\tb   c", False, Pasted("a b c")),
        ("w\u0302", False, Pasted("ŵ")),
        ("", False, Pasted("")),
        ("\n\n", True, Pasted("")),
    ],
)
def test_what_is_made_of_it_and_what_is_told(text: str, keeps_lines: bool, wanted: Pasted) -> None:
    assert ready_to_paste(text, keeps_lines=keeps_lines) == wanted


@given(LETTERS, st.booleans())
def test_no_letter_and_no_figure_is_lost_or_made(text: str, keeps_lines: bool) -> None:
    def letters(words: str) -> list[str]:
        return [one for one in unicodedata.normalize("NFC", words) if one.isalnum()]

    assert letters(ready_to_paste(text, keeps_lines=keeps_lines).text) == letters(text)


@given(LETTERS, st.booleans())
def test_nothing_that_prints_as_nothing_stays_and_pasting_again_changes_nothing(text: str, keeps_lines: bool) -> None:
    made = ready_to_paste(text, keeps_lines=keeps_lines).text
    assert not [one for one in made if unicodedata.category(one) in {"Cc", "Cf"} and one != "\n"]
    again = ready_to_paste(made, keeps_lines=True)
    assert (again.text, again.quotes, again.joined) == (made, 0, 0)
