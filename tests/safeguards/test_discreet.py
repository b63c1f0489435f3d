"""Outer faces: every rule of the table proves itself, and the finding says what is given away."""

from __future__ import annotations

import pytest

from materials_app import resources
from materials_app.catalogue.build import build
from materials_app.model.findings import Family, Severity
from materials_app.model.rules import GiveAway
from materials_app.safeguards.discreet import discreet_findings

WORDS = build(resources.data_files()).rulebook.give_aways
FAILS = [(one, words) for one in WORDS for words in one.fails]
PASSES = [words for one in WORDS for words in one.passes]


def name(value: object) -> str:
    return value.id if isinstance(value, GiveAway) else str(value)[:40]


@pytest.mark.parametrize(("rule", "words"), FAILS, ids=name)
def test_what_a_bystander_understands_is_found(rule: GiveAway, words: str) -> None:
    found = discreet_findings(words, (rule,))
    assert found
    assert rule.names in found[0].message


@pytest.mark.parametrize("words", PASSES, ids=name)
def test_what_tells_nobody_anything_passes_all_rules(words: str) -> None:
    assert discreet_findings(words, WORDS) == ()


@pytest.mark.parametrize("rule", WORDS, ids=name)
def test_a_rule_brings_its_examples(rule: GiveAway) -> None:
    assert all((rule.forms, rule.names, rule.passes, rule.fails))


def test_the_table_covers_service_police_subject_audience_law_and_contact() -> None:
    assert [one.id for one in WORDS] == ["service", "police", "subject", "audience", "law", "contact"]


def test_a_finding_cannot_be_overridden_and_points_at_the_word() -> None:
    found = discreet_findings("For when\nyour partner worries.", WORDS)
    assert {(one.id, one.severity, one.family) for one in found} == {
        ("discreet-gives-away", Severity.ERROR, Family.SAFEGUARDING)
    }
    assert [(one.seen, one.place.line, one.place.column) for one in found] == [("partner", 2, 6), ("worries", 2, 14)]


def test_look_alike_letters_do_not_hide_a_word() -> None:
    assert discreet_findings("\u0440olice", WORDS), "the first letter is Cyrillic"


def test_without_a_table_nothing_is_given_away() -> None:
    assert discreet_findings("Stop It Now", ()) == ()


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("0808 1000 900", 0),
        ("0808\n1000 900", 0),
        ("SN-OWN-QU-DL · en\n3fa2c1 · Nov 2026", 0),
        ("0808 1000 901", 3),
        ("Call 0808 1000 900", 4),
    ],
)
def test_what_the_layout_puts_there_gives_nothing_away_by_itself(text: str, given: int) -> None:
    allowed = ("0808\u00a01000\u00a0900", "SN-OWN-QU-DL · en · 3fa2c1 · Nov 2026")
    assert len(discreet_findings(text, WORDS, allowed)) == given
