"""Every rule of the tables proves itself: its passing sentences pass, its failing sentences fail."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app import resources
from materials_app.catalogue.build import build
from materials_app.model.rules import Office, OverPromise, PlainThing, Rulebook, Term
from materials_app.safeguards.check_text import check_text
from materials_app.safeguards.patterns import compile_form
from materials_app.safeguards.reading import fold

RULEBOOK = build(resources.data_files()).rulebook
TERM_FAILS = [(term, words) for term in RULEBOOK.terms for words in term.fails]
TERM_PASSES = [(term, words) for term in RULEBOOK.terms for words in term.passes]
PROMISE_FAILS = [(promise, words) for promise in RULEBOOK.over_promises for words in promise.fails]
PROMISE_PASSES = [(promise, words) for promise in RULEBOOK.over_promises for words in promise.passes]


def name(value: object) -> str:
    return value.id if isinstance(value, Term | OverPromise | Office | PlainThing) else str(value)[:40]


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


OFFICE_FAILS = [(office, words) for office in RULEBOOK.offices for words in office.fails]
OFFICE_PASSES = [(office, words) for office in RULEBOOK.offices for words in office.passes]


@pytest.mark.parametrize(("office", "words"), OFFICE_FAILS, ids=name)
def test_holder_of_an_office_is_found(office: Office, words: str) -> None:
    assert "elected-named" in ids(words, replace(RULEBOOK, offices=(office,)))


@pytest.mark.parametrize(("office", "words"), OFFICE_PASSES, ids=name)
def test_an_office_without_its_holder_is_left_alone(office: Office, words: str) -> None:
    assert "elected-named" not in ids(words, RULEBOOK)


@pytest.mark.parametrize("office", RULEBOOK.offices, ids=name)
def test_an_office_brings_source_remedy_and_examples(office: Office) -> None:
    assert all((office.source, office.instead, office.passes, office.fails, office.forms))


@pytest.mark.parametrize("thing", RULEBOOK.plain, ids=name)
def test_a_number_of_plain_things_is_no_figure(thing: PlainThing) -> None:
    only = replace(RULEBOOK, plain=(thing,))
    for words in thing.fails:
        (noun,) = (span for form in thing.forms for span in compile_form(form).spans(fold(words)))
        counted = f"We have 1,250 {fold(words)[slice(*noun)]} now."
        assert not {one for one in ids(counted, only) if one.startswith("figure-")}
        assert "figure-without-claim" in ids(counted, replace(RULEBOOK, plain=()))
    for words in thing.passes:
        assert not any(list(compile_form(form).spans(fold(words))) for form in thing.forms)


@pytest.mark.parametrize("words", ["A ticket is £6.99.", "A pack can be £20.", "Tea is 50p.", "Mae te am 50c."])
def test_a_price_is_no_figure(words: str) -> None:
    assert not {one for one in ids(words, RULEBOOK) if one.startswith(("figure-", "number-"))}
