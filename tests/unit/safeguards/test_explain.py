"""How remedies are worded."""

from __future__ import annotations

import pytest

from materials_app.safeguards.explain import write_instead


@pytest.mark.parametrize(
    ("instead", "remedy"),
    [
        ("free to call", "Write: free to call."),
        ("You do not have to give your name.", "Write: You do not have to give your name."),
        ("nothing: leave it out", "Leave it out."),
        ("", "Leave it out."),
    ],
)
def test_a_remedy_is_one_sentence(instead: str, remedy: str) -> None:
    assert write_instead(instead) == remedy
