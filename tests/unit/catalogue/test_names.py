from __future__ import annotations

import pytest

from materials_app.catalogue.names import unknown

MANY = [f"figure-{number}" for number in range(13)]


@pytest.mark.parametrize(
    ("listing", "hint"),
    [
        ("messages", "materials list messages shows them all."),
        ("claims", "materials claims list shows them all."),
        ("", f"There is: {', '.join(MANY)}."),
    ],
)
def test_a_long_list_is_left_to_the_command_that_shows_it(listing: str, hint: str) -> None:
    assert unknown("thing", "x", MANY, listing).hint == hint
