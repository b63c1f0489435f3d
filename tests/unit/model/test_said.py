"""A sentence knows what it was made from, and is a string all the same."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date

from materials_app.model.said import Said, all_of, either, listed, said, said_in

WELSH = {
    "{count} characters too many": "{count} nod yn ormod",
    "ended on {day}": "daeth i ben ar {day}",
    "the headline": "y pennawd",
    "{what}: {why}.": "{why}: {what}.",
}


def welsh(words: str) -> str:
    return said_in(words, lambda english: WELSH.get(english, ""), lambda day: f"{day.day}/{day.month}")


def test_it_is_the_english_sentence() -> None:
    words = said("{count} characters too many", count=3)
    assert words == "3 characters too many"
    assert {words: 1} == {"3 characters too many": 1}
    assert json.dumps(words) == '"3 characters too many"'
    assert said("ended on {day}", day=date(2026, 11, 27)) == "ended on 27 November 2026"


def test_another_language_says_it_with_the_same_facts() -> None:
    assert welsh(said("{count} characters too many", count=3)) == "3 nod yn ormod"
    assert welsh(said("ended on {day}", day=date(2026, 11, 27))) == "daeth i ben ar 27/11"


def test_what_fills_it_is_said_too_and_the_users_words_are_not() -> None:
    told = welsh(said("{what}: {why}.", what=said("the headline"), why="the headline"))
    assert told == "the headline: y pennawd."


def test_a_sentence_without_words_stays_english_around_what_has_some() -> None:
    assert welsh(said("It is {what}", what=said("the headline"))) == "It is y pennawd"
    assert welsh("the headline") == "the headline"


def test_braces_of_a_sentence_without_facts_are_its_own() -> None:
    assert said("claims = [{id}]") == "claims = [{id}]"
    assert welsh(said("claims = [{id}]")) == "claims = [{id}]"


def test_several_are_said_as_one() -> None:
    parts = (said("the headline"), "x")
    assert (listed(parts), either(parts), all_of(parts)) == (
        "the headline, x",
        "the headline or x",
        "the headline and x",
    )
    assert welsh(listed(parts, "; ")) == "y pennawd; x"
    assert listed(()) == ""


def test_a_copy_can_still_be_told() -> None:
    copy = deepcopy(said("{count} characters too many", count=3))
    assert isinstance(copy, Said)
    assert welsh(copy) == "3 nod yn ormod"
