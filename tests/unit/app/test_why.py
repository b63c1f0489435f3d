"""Why a finding stands: every rule has its reason, and the paragraph says by what it judged and who may accept it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from materials_app.app.reasons import REASONS
from materials_app.app.why import reason_of, why_of
from materials_app.catalogue.build import build
from materials_app.model.findings import Family, Finding, Severity
from materials_app.model.rules import Rulebook
from materials_app.preflight.explain import WORDING
from materials_app.resources import data_files
from materials_app.safeguards.explain import EXPLANATIONS

OF_A_PACK = {
    *("file-added", "file-changed", "file-missing", "data-changed", "words-changed", "not-compared"),
    *("campaign-pack-expired", "consent-ended", "permission-gone", "service-changed", "service-gone"),
    *("sign-off-ended", "would-be-draft"),
    *("register-changed", "register-recalled", "register-taken-down", "register-unread"),
}
"""Found by ``materials verify`` in a folder, never in the window."""
NAMED = re.compile(r'(?:Finding|_finding)\(\s*(?:id=)?"([a-z0-9-]+)"')


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return build(data_files()).rulebook


def ids(root: Path, rulebook: Rulebook) -> Iterator[str]:
    """Every id that a finding can have."""
    yield from EXPLANATIONS
    yield from WORDING
    for path in (root / "materials_app").rglob("*.py"):
        yield from NAMED.findall(path.read_text(encoding="utf-8"))
    yield from (f"term-{one.id}" for one in rulebook.terms)
    yield from (f"promise-{one.id}" for one in rulebook.over_promises)
    yield from (f"style-{one.id}" for one in rulebook.wording.style)
    yield from (one.id for one in rulebook.pairings)


def test_every_rule_says_why(root: Path, rulebook: Rulebook) -> None:
    known = set(ids(root, rulebook)) - OF_A_PACK
    assert len(known) > 200
    assert {name for name in known if not reason_of(name, rulebook)} == set()


def test_no_reason_is_left_over(root: Path, rulebook: Rulebook) -> None:
    known = set(ids(root, rulebook)) | {"draft"}
    assert {start for start in REASONS if not any(name.startswith(start) for name in known)} == set()


@pytest.mark.parametrize("words", sorted(set(REASONS.values())))
def test_reasons_are_whole_sentences(words: str) -> None:
    assert words[0].isupper()
    assert words.endswith(".")
    assert "!" not in words


def finding(family: Family = Family.LAYOUT, severity: Severity = Severity.ERROR, **values: str) -> Finding:
    return Finding("overset", severity, family, "Too long by 3.", **values)


def test_a_figure_that_the_sentence_tells_is_not_told_again(rulebook: Rulebook) -> None:
    assert "Found:" not in why_of(finding(seen="3", wanted="Too"), rulebook)
    assert "Found: 3; wanted: 0." in why_of(finding(seen="3", wanted="0"), rulebook)


def test_only_an_error_speaks_of_overrides(rulebook: Rulebook) -> None:
    assert "accept" in why_of(finding(), rulebook)
    assert "accept" not in why_of(finding(severity=Severity.WARNING), rulebook)
    assert why_of(finding(Family.SAFEGUARDING), rulebook).endswith("they were not asked.")
    assert "no page can be drawn" in why_of(finding(Family.UNMADE), rulebook)


def test_the_longest_beginning_that_fits_holds(rulebook: Rulebook) -> None:
    assert reason_of("figure-on-long-life", rulebook) == REASONS["figure-"]
    assert reason_of("picture-licence-missing", rulebook) == REASONS["picture-"]
    assert reason_of("left-out", rulebook) == REASONS["left-out"]
