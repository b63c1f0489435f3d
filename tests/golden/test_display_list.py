"""The sample pieces, item by item. After a wanted change: ``python -m tests.golden.test_display_list`` and review."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden.display_list_text import as_json, as_lines
from tests.support.pieces import CARD, LEAFLET, sample_piece
from tests.support.samples import sample_typeset

FOLDER = Path(__file__).parent
GOLDEN = FOLDER / "poster-a4-statement.json"
PIECES = [(layout, family) for layout in (LEAFLET, CARD) for family in ("statement", "quiet", "signal")]


def test_the_poster_has_not_moved() -> None:
    assert as_json(sample_typeset().display_list) == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize(("layout", "family"), PIECES)
def test_leaflets_and_cards_have_not_moved(layout: str, family: str) -> None:
    kept = (FOLDER / f"{layout}-{family}.txt").read_text(encoding="utf-8")
    assert as_lines(sample_piece(layout, family).display_list) == kept


def _keep() -> None:
    GOLDEN.write_text(as_json(sample_typeset().display_list), encoding="utf-8", newline="\n")
    for layout, family in PIECES:
        lines = as_lines(sample_piece(layout, family).display_list)
        (FOLDER / f"{layout}-{family}.txt").write_text(lines, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    _keep()
