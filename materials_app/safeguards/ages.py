"""Judges ages: the law on images protects everyone under 18, the law on sexual conversations children under 16.

An age belongs to the subject named nearest before it in the same sentence ("images of under-18s"); subjects joined by
"and" or "or" share it, and then one that fits is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from materials_app.model.findings import Finding
from materials_app.model.rules import AgeLimit
from materials_app.model.said import said
from materials_app.safeguards.explain import explain, write_instead
from materials_app.safeguards.patterns import Pattern, compile_form, find_forms
from materials_app.safeguards.reading import Reading

_WORDS = {"fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty-one": 21}
_NUMBER = rf"(\d\d|{'|'.join(_WORDS)})"
_AGE = re.compile(
    rf"\b(?:under|below|younger\sthan|less\sthan|dan|iau\sna)[\s\-]+(?:(?:the\s)?age\sof\s)?{_NUMBER}(?=s?\b)"
    rf"|\b{_NUMBER}(?:\soed)?\s(?:or|and|neu|ac)\s(?:under|younger|below|iau|dan)\b"
)
_LINK = re.compile(
    r"\b(?:of|showing|depicting|featuring|involving|with|to|between|if|when|where|is|are|o|a|ag|gyda|yn|i)\b"
)
_BREAK = re.compile(r"[.?!;](?=\s|$)|\n\s*\n|\b(?:for|ar\sgyfer)\b")
_JOINED = re.compile(r"[\s,/]*(?:(?:and|or|a|ac|neu)\s(?:[\w\-]+\s){0,2})?")
_REACH = 80
"""How many characters may stand between a subject and its age: about a dozen words."""

_DISPUTED = range(14, 22)
"""Ages that are taken for one another; "under 12" is not a statement about the law's limit."""


@dataclass(frozen=True, slots=True)
class CompiledAge:
    """An age limit with its words as patterns."""

    limit: AgeLimit
    subjects: tuple[Pattern, ...]
    beside: tuple[Pattern, ...]


def compile_age(limit: AgeLimit) -> CompiledAge:
    """The limit, ready to look for."""
    return CompiledAge(limit, tuple(map(compile_form, limit.subjects)), tuple(map(compile_form, limit.beside)))


def find_ages(reading: Reading, limits: tuple[CompiledAge, ...]) -> Iterator[Finding]:
    """The ages of a text that are not the law's for the subject they stand with."""
    ages = [(match.span(), age) for match in _AGE.finditer(reading.text) if (age := _age(match)) in _DISPUTED]
    if not ages:
        return
    subjects = sorted(_subjects(reading.text, limits), key=lambda one: one[0])
    for span, age in ages:
        about = _about(reading.text, span[0], subjects)
        if about and all(limit.age != age for limit in about):
            limit = about[0]
            yield explain(
                "age-limit-wrong",
                reading.place(*span),
                wanted=said(limit.instead),
                source=said(limit.source),
                why=said(limit.why),
                fix=write_instead(limit.instead),
            )


def _age(match: re.Match[str]) -> int:
    below, and_younger = match.groups()
    number = below or and_younger
    return _WORDS.get(number, 0) or int(number) + bool(and_younger) if number.isdigit() else _WORDS[number]


def _subjects(text: str, limits: tuple[CompiledAge, ...]) -> Iterator[tuple[int, int, AgeLimit]]:
    for one in limits:
        if not one.beside or find_forms(one.beside, (), text):
            yield from ((start, end, one.limit) for start, end in find_forms(one.subjects, (), text))


def _about(text: str, age_at: int, subjects: list[tuple[int, int, AgeLimit]]) -> tuple[AgeLimit, ...]:
    """The limits of the subjects an age stands with, the nearest first; none where no subject leads to it."""
    before = [one for one in subjects if one[1] <= age_at and age_at - one[1] <= _REACH]
    if not before:
        return ()
    start, end, nearest = before[-1]
    gap = text[end:age_at]
    if _BREAK.search(gap) or not _LINK.search(gap):
        return ()
    about = [nearest]
    for first, last, limit in reversed(before[:-1]):
        if not _JOINED.fullmatch(text[last:start]):
            break
        about.append(limit)
        start = first
    return tuple(about)
