"""What an operator shows, put into the order it is read."""

from __future__ import annotations

import pytest

from materials_app.preflight.reading_order import as_read


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        ("Dim ots", "Dim ots"),
        (" رحبلا", "البحر "),
        ("\u064eت\0ب", "بت\u064e"),
        ("ট্রেন", "ট্রেন"),
        ("01632 960001", "01632 960001"),
        ("١٢", "١٢"),
    ],
)
def test_what_runs_from_right_to_left_is_turned(shown: str, read: str) -> None:
    assert as_read(shown) == read
