"""The page on words is the one the rules make today."""

from __future__ import annotations

from pathlib import Path

from materials_app.model.rules import Rulebook
from materials_app.safeguards.words_page import words_page


def test_the_page_is_current(root: Path, rulebook: Rulebook) -> None:
    written = (root / "docs" / "words.md").read_text(encoding="utf-8")
    assert written == words_page(rulebook), "run: python tools/make_check_docs.py"


def test_every_rule_stands_on_it(rulebook: Rulebook) -> None:
    page = words_page(rulebook)
    named = (
        *(f"`term-{one.id}`" for one in rulebook.terms),
        *(f"`promise-{one.id}`" for one in rulebook.over_promises),
        *(f"`style-{one.id}`" for one in rulebook.wording.style),
        *(f"`{one.id}`" for one in rulebook.pairings),
        *(one.name for one in rulebook.law.statutes),
    )
    assert [name for name in named if name not in page] == []
