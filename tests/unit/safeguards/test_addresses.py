"""Looking for addresses takes work in proportion to a text: shown by how patterns begin, not by a clock.

A pattern that may begin at every character of a long run, and from each reads on to its end, does work that grows with
the square of the run. So each way into a pattern is bounded, or may begin only where a run begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from materials_app.model.rules import Rulebook
from materials_app.safeguards import addresses
from materials_app.safeguards.check_text import check_text

PATTERNS = {name: value for name, value in vars(addresses).items() if isinstance(value, re.Pattern)}
parser: Any = re._parser  # type: ignore[attr-defined]  # what `re` itself parses with
SEARCHED = ("_TOKEN", "_DISGUISED", "_BEFORE_BREAK", "_MAY_DISGUISE")
"""Those that are looked for anywhere in a text; the others are matched at one place or on one token."""


def ways_in(items: Any) -> Iterator[list[tuple[Any, Any]]]:
    """The sequences a parsed pattern may begin with, alternatives and groups taken apart."""
    parts = list(items)
    if not parts:
        return
    kind, value = parts[0]
    if kind is parser.SUBPATTERN:
        for inner in ways_in(value[-1]):
            yield [*inner, *parts[1:]]
    elif kind is parser.BRANCH:
        for branch in value[1]:
            for inner in ways_in(branch):
                yield [*inner, *parts[1:]]
    else:
        yield parts
        if kind is parser.MAX_REPEAT and value[0] == 0:
            yield from ways_in(parts[1:])


def begins_unbounded(pattern: re.Pattern[str]) -> list[str]:
    """The ways into a pattern that read on without an end and are not held to the beginning of a run."""
    found = []
    for way in ways_in(parser.parse(pattern.pattern, pattern.flags)):
        kind, value = way[0]
        is_repeat = kind in {parser.MAX_REPEAT, parser.MIN_REPEAT}
        if (is_repeat and value[1] is parser.MAXREPEAT) or (kind is parser.IN and len(way) > 1 and _is_endless(way[1])):
            found.append(str(way[:2]))
    return found


def _is_endless(item: tuple[Any, Any]) -> bool:
    kind, value = item
    if kind in {parser.MAX_REPEAT, parser.MIN_REPEAT}:
        return value[1] is parser.MAXREPEAT or any(_is_endless(one) for one in value[2])
    if kind is parser.SUBPATTERN:
        return any(_is_endless(one) for one in value[-1])
    return False


@pytest.mark.parametrize("name", SEARCHED)
def test_no_way_into_a_pattern_reads_on_from_every_character(name: str) -> None:
    assert begins_unbounded(PATTERNS[name]) == []


@pytest.mark.parametrize("pattern", [r"[\w.]+@x", r"[^\W_](?:[\w\-]*[^\W_])?\sdot", r"(?:a|[\w/]+)\n", r"(?:x:)?\w+@"])
def test_one_that_does_is_seen(pattern: str) -> None:
    assert begins_unbounded(re.compile(pattern))


def test_a_long_run_hides_no_address(book: Rulebook) -> None:
    run = "a" * 3000
    ids = {finding.id for finding in check_text(f"{run}@example.org and {run} or\nharbor.example", book)}
    assert {"email-not-verified", "address-near-miss"} <= ids
