"""The pages in ``docs/checks`` are those the catalogue makes today."""

from __future__ import annotations

from pathlib import Path

from materials_app.preflight.check import CATALOGUE
from materials_app.preflight.check_pages import check_pages
from materials_app.preflight.explain import WORDING


def test_pages_are_current(root: Path) -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in (root / "docs" / "checks").glob("*.md")}
    assert written == check_pages(), "run: python tools/make_check_docs.py"


def test_every_check_has_words_and_no_words_are_left_over() -> None:
    assert {check.id for check in CATALOGUE} == set(WORDING)


def test_ids_are_unique() -> None:
    assert len({check.id for check in CATALOGUE}) == len(CATALOGUE)
