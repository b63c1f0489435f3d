"""A sentence that knows what it was put together from, so that it can be said again in another language.

The English sentence is written once, where the fault is found. It is a string like any other, and everything that
writes English goes on with it. Another language has its words by the English ones, with the same {places} in braces
(``assets/sentences``); what it has no words for stays English.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import reduce

from materials_app.model.days import in_words

Fact = object
"""What fills a place: words, a number, the name of a file; or a day, which each language writes its own way."""


class Said(str):
    """An English sentence with what it was made from.

    Attributes:
        template: the sentence with its {places}; without facts it is the sentence itself, braces and all.
        facts: what fills each place. Those that are ``Said`` are said in the other language too; the rest stay as
            they are, for they are the user's own words.
    """

    template: str
    facts: Mapping[str, Fact]

    def __new__(cls, template: str, facts: Mapping[str, Fact] | None = None) -> Said:
        """The sentence, its places filled."""
        facts = facts or {}
        self = super().__new__(cls, _filled(template, facts, in_words))
        self.template, self.facts = template, facts
        return self


def said(template: str, /, **facts: Fact) -> Said:
    """The sentence ``template`` with ``facts`` in its places."""
    return Said(template, facts)


def listed(parts: Iterable[str], between: str = ", ") -> Said:
    """Several things said as one, with only a mark between them."""
    facts: dict[str, Fact] = {f"part{number}": part for number, part in enumerate(parts)}
    return Said(between.join(f"{{{name}}}" for name in facts), facts)


def either(parts: Iterable[str]) -> str:
    """Several things as a choice: "this or that"."""
    first, *rest = parts
    return reduce(lambda before, last: said("{before} or {last}", before=before, last=last), rest, first)


def all_of(parts: Iterable[str]) -> str:
    """Several things as a sentence names them: "this and that"."""
    first, *rest = parts
    return reduce(lambda before, last: said("{before} and {last}", before=before, last=last), rest, first)


def said_in(words: str, find: Callable[[str], str], day: Callable[[date], str]) -> str:
    """The words in another language; a sentence it has no words for, and what is no ``Said``, as it is.

    Args:
        words: any words; only a ``Said`` can be told in another language.
        find: the other language's words for a template; empty where it has none.
        day: how it writes a day.
    """
    if not isinstance(words, Said):
        return words
    facts = {name: said_in(fact, find, day) if isinstance(fact, str) else fact for name, fact in words.facts.items()}
    return _filled(find(words.template) or words.template, facts, day)


def _filled(template: str, facts: Mapping[str, Fact], day: Callable[[date], str]) -> str:
    if not facts:
        return template
    return template.format(**{name: day(fact) if isinstance(fact, date) else fact for name, fact in facts.items()})
