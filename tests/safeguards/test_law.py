"""The law's tables prove themselves: ages by subject, statutes by nation, sentences by law, pieces by pair."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from materials_app import resources
from materials_app.catalogue.build import build
from materials_app.model.findings import Finding, Severity
from materials_app.model.rules import AgeLimit, Law, Pairing, Penalty, Rulebook, Statute
from materials_app.safeguards.check_text import Piece, check_text

RULEBOOK = build(resources.data_files()).rulebook
LAW = RULEBOOK.law
ENGLAND_AND_WALES = ("england", "wales")
NATIONS = (*ENGLAND_AND_WALES, "scotland", "northern-ireland")
IMAGES_ACT = "The Protection of Children Act 1978 covers it."


def name(value: object) -> str:
    return value.id if isinstance(value, AgeLimit | Statute | Penalty | Pairing) else str(value)[:40]


def examples(rules: tuple[AgeLimit | Statute | Penalty | Pairing, ...], kind: str) -> list[tuple[object, str]]:
    return [(rule, words) for rule in rules for words in getattr(rule, kind)]


def found(words: str, rulebook: Rulebook, *, nations: tuple[str, ...] = (), audience: str = "") -> tuple[Finding, ...]:
    return check_text(words, rulebook, audience, piece=Piece(nations=nations, is_whole=True))


def ids(words: str, rulebook: Rulebook, *, nations: tuple[str, ...] = (), audience: str = "") -> set[str]:
    return {finding.id for finding in found(words, rulebook, nations=nations, audience=audience)}


@pytest.mark.parametrize(("limit", "words"), examples(LAW.ages, "fails"), ids=name)
def test_a_swapped_age_is_found(limit: AgeLimit, words: str) -> None:
    swapped = [one for one in found(words, RULEBOOK) if one.id == "age-limit-wrong"]
    assert {one.wanted for one in swapped} == {limit.instead}
    assert {one.severity for one in swapped} == {Severity.ERROR}


@pytest.mark.parametrize(("limit", "words"), examples(LAW.ages, "passes"), ids=name)
def test_the_right_age_passes(limit: AgeLimit, words: str) -> None:
    assert "age-limit-wrong" not in ids(words, RULEBOOK)


@pytest.mark.parametrize(("statute", "words"), examples(LAW.statutes, "fails"), ids=name)
def test_a_statute_is_refused_in_another_nation(statute: Statute, words: str) -> None:
    for nation in set(NATIONS) - set(statute.nations):
        assert "law-other-nation" in ids(words, RULEBOOK, nations=(nation,)), nation
    assert "law-nation-unknown" in ids(words, RULEBOOK)


@pytest.mark.parametrize(("statute", "words"), examples(LAW.statutes, "passes"), ids=name)
def test_plain_words_name_no_statute(statute: Statute, words: str) -> None:
    assert not [one for one in ids(words, RULEBOOK, nations=NATIONS) if one.startswith("law-")]


@pytest.mark.parametrize(("penalty", "words"), examples(LAW.penalties, "fails"), ids=name)
def test_a_sentence_without_its_law_is_found(penalty: Penalty, words: str) -> None:
    assert "law-maximum-untagged" in ids(words, RULEBOOK)


@pytest.mark.parametrize(("penalty", "words"), examples(LAW.penalties, "passes"), ids=name)
def test_plain_words_state_no_sentence(penalty: Penalty, words: str) -> None:
    assert not [one for one in ids(words, RULEBOOK) if one.startswith("law-")]


@pytest.mark.parametrize(("pairing", "words"), examples(RULEBOOK.pairings, "fails"), ids=name)
def test_what_lacks_its_other_half_is_found(pairing: Pairing, words: str) -> None:
    assert pairing.id in ids(words, RULEBOOK, audience=pairing.audiences[-1])


@pytest.mark.parametrize(("pairing", "words"), examples(RULEBOOK.pairings, "passes"), ids=name)
def test_what_has_both_halves_passes(pairing: Pairing, words: str) -> None:
    assert pairing.id not in ids(words, RULEBOOK, audience=pairing.audiences[-1])


@pytest.mark.parametrize("rule", [*LAW.ages, *LAW.statutes, *LAW.penalties, *RULEBOOK.pairings], ids=name)
def test_a_rule_brings_source_and_examples(rule: AgeLimit | Statute | Penalty | Pairing) -> None:
    assert all((rule.source, rule.passes, rule.fails))


@pytest.mark.parametrize("rule", [*LAW.ages, *LAW.penalties, *RULEBOOK.pairings], ids=name)
def test_what_a_rule_proposes_passes_all_rules(rule: AgeLimit | Penalty | Pairing) -> None:
    assert not [one for one in check_text(rule.instead, RULEBOOK) if one.severity is Severity.ERROR]


@pytest.mark.parametrize(
    ("nations", "expected"),
    [
        (("england",), {"law-not-checked"}),
        (ENGLAND_AND_WALES, {"law-not-checked"}),
        ((*ENGLAND_AND_WALES, "scotland"), {"law-other-nation"}),
        ((), {"law-nation-unknown"}),
    ],
)
def test_a_statute_is_matched_to_every_nation_of_the_force(nations: tuple[str, ...], expected: set[str]) -> None:
    assert {one for one in ids(IMAGES_ACT, RULEBOOK, nations=nations) if one.startswith("law-")} == expected


def test_the_remedy_names_the_law_that_holds_there() -> None:
    (finding,) = (one for one in found(IMAGES_ACT, RULEBOOK, nations=("scotland",)) if one.id == "law-other-nation")
    assert "England and Wales" in finding.message
    assert "Civic Government (Scotland) Act 1982" in finding.remedy


def test_a_checked_law_prints_where_it_holds() -> None:
    checked = tuple(replace(one, checked=date(2026, 11, 1)) for one in LAW.statutes)
    book = replace(RULEBOOK, law=replace(LAW, statutes=checked))
    assert not [one for one in ids(IMAGES_ACT, book, nations=("wales",)) if one.startswith("law-")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Protection of Children Act 1978: up to 10 years in prison.", "law-not-checked"),
        ("The Protection of Children Act 1978: up to 14 years in prison.", "law-maximum-wrong"),
        ("Up to five years in prison under the Protection of Children Act 1978.", "law-maximum-wrong"),
        ("The Protection of Children Act 1978 covers it. You face 3 years in prison.", "law-maximum-untagged"),
    ],
)
def test_a_sentence_is_held_against_its_law(words: str, expected: str) -> None:
    laws = [one for one in ids(words, RULEBOOK, nations=("england",)) if one.startswith("law-")]
    assert expected in laws
    assert (expected == "law-not-checked") == (laws == ["law-not-checked"])


def test_a_rulebook_without_law_says_nothing_of_it() -> None:
    assert not [one for one in ids(IMAGES_ACT, replace(RULEBOOK, law=Law())) if one.startswith("law-")]


def test_the_warning_without_exit_of_a_release_is_reported_not_refused() -> None:
    release = check_text("You will be caught.", RULEBOOK, piece=Piece(is_whole=True, is_import=True))
    assert [one.severity for one in release if one.id == "trigger-without-exit"] == [Severity.WARNING]


def test_a_field_need_not_say_all() -> None:
    assert check_text("It is a crime.", RULEBOOK, "own") == ()
