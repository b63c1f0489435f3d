"""What a piece owes its reader stands on it, or a finding says what does not."""

from __future__ import annotations

import pytest

from materials_app.model.expectation import OwedWords
from materials_app.safeguards.owed import check_owed

LIMIT = OwedWords("limit", "Harbour Line", "If you say who you are, Harbour Line passes some things on.")
LINE = OwedWords("crisis", "Night Line", "It’s late? Call 0808\u00a0157\u00a00199.")


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("If you say who you are,\nHarbour Line passes\nsome things on.\nIt's late? Call 0808 157 0199.", []),
        ("If you say who you are, Harbour Line passes some things on.", ["crisis-missing"]),
        ("It’s late? Call 0808 157 0199.", ["limit-missing"]),
        ("If you say who you are, Harbour Line passes nothing on.", ["limit-missing", "crisis-missing"]),
        ("", ["limit-missing", "crisis-missing"]),
    ],
)
def test_owed_words(text: str, missing: list[str]) -> None:
    assert [finding.id for finding in check_owed(text, (LIMIT, LINE))] == missing


def test_words_nobody_has_on_record_are_missing() -> None:
    (finding,) = check_owed("Anything", (OwedWords("crisis", "Night Line", ""),))
    assert "Night Line" in finding.message
    assert finding.place.slot == "crisis"
    assert not finding.may_be_accepted


def test_a_piece_that_owes_nothing_lacks_nothing() -> None:
    assert check_owed("", ()) == ()
