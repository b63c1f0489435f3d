"""What is seen first: the headline, then the number, to someone who squints at the page."""

from __future__ import annotations

import pytest

from tests.design.conftest import Piece, laid_out, pieces
from tests.support.squint import seen

QUIET = "quiet"
"""The family whose number may be larger than its headline: it is kept, not seen."""


def squinted_at() -> list[object]:
    """Pieces that show headline and number on one page; one of each family in every run."""
    one_page = [one for one in pieces() if one.layout.startswith(("poster", "flyer")) or one.layout == "leaflet-dl-4pp"]
    return [pytest.param(one, id=str(one), marks=() if _is_quick(one) else pytest.mark.slow) for one in one_page]


def _is_quick(piece: Piece) -> bool:
    return piece.layout == "poster-a4" and piece.audience == "own"


@pytest.mark.parametrize("piece", squinted_at())
def test_the_headline_is_seen_first_and_the_number_second(piece: Piece) -> None:
    whole = laid_out(piece).display_list
    for page in whole.pages:
        left = seen(whole, page)
        if {"headline", "number"} <= left.keys():
            first, second, *_ = sorted(left, key=lambda name: left[name], reverse=True)
            assert {first, second} == {"headline", "number"} or (piece.family == QUIET and first == "number")
            assert first == "headline" or piece.family == QUIET
