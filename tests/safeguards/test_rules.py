"""Every rule of the tables proves itself: its passing sentences pass, its failing sentences fail."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app import resources
from materials_app.catalogue.build import build
from materials_app.model.rules import OverPromise, Rulebook, Term
from materials_app.safeguards.check_text import check_text

RULEBOOK = build(resources.data_files()).rulebook
TERM_FAILS = [(term, words) for term in RULEBOOK.terms for words in term.fails]
TERM_PASSES = [(term, words) for term in RULEBOOK.terms for words in term.passes]
PROMISE_FAILS = [(promise, words) for promise in RULEBOOK.over_promises for words in promise.fails]
PROMISE_PASSES = [(promise, words) for promise in RULEBOOK.over_promises for words in promise.passes]


def name(value: object) -> str:
    return value.id if isinstance(value, Term | OverPromise) else str(value)[:40]


def ids(words: str, rulebook: Rulebook, audience: str = "") -> set[str]:
    return {finding.id for finding in check_text(words, rulebook, audience)}


def audience_of(term: Term) -> str:
    return term.audiences[0] if term.audiences else ""


@pytest.mark.parametrize(("term", "words"), TERM_FAILS, ids=name)
def test_term_is_found(term: Term, words: str) -> None:
    assert f"term-{term.id}" in ids(words, replace(RULEBOOK, terms=(term,)), audience_of(term))


@pytest.mark.parametrize(("term", "words"), TERM_PASSES, ids=name)
def test_term_leaves_good_words_alone(term: Term, words: str) -> None:
    assert f"term-{term.id}" not in ids(words, replace(RULEBOOK, terms=(term,)), audience_of(term))


@pytest.mark.parametrize(("promise", "words"), PROMISE_FAILS, ids=name)
def test_promise_is_found(promise: OverPromise, words: str) -> None:
    assert f"promise-{promise.id}" in ids(words, replace(RULEBOOK, over_promises=(promise,)))


@pytest.mark.parametrize(("promise", "words"), PROMISE_PASSES, ids=name)
def test_promise_leaves_good_words_alone(promise: OverPromise, words: str) -> None:
    assert f"promise-{promise.id}" not in ids(words, replace(RULEBOOK, over_promises=(promise,)))


@pytest.mark.parametrize("rule", [*RULEBOOK.terms, *RULEBOOK.over_promises], ids=name)
def test_rule_brings_source_reason_and_examples(rule: Term | OverPromise) -> None:
    assert all((rule.source, rule.why, rule.passes, rule.fails, rule.forms))


@pytest.mark.parametrize("rule", [*RULEBOOK.terms, *RULEBOOK.over_promises], ids=name)
def test_what_a_rule_proposes_passes_all_rules(rule: Term | OverPromise) -> None:
    proposed = {finding for finding in ids(rule.instead, RULEBOOK) if finding.startswith(("term-", "promise-"))}
    assert proposed == set()
