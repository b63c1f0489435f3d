"""The sample poster, item by item. After a wanted change: ``python -m tests.golden.test_display_list`` and review."""

from __future__ import annotations

from pathlib import Path

from tests.golden.display_list_text import as_json
from tests.support.samples import sample_typeset

GOLDEN = Path(__file__).parent / "poster-a4-statement.json"


def test_the_poster_has_not_moved() -> None:
    assert as_json(sample_typeset().display_list) == GOLDEN.read_text(encoding="utf-8")


if __name__ == "__main__":
    GOLDEN.write_text(as_json(sample_typeset().display_list), encoding="utf-8", newline="\n")
