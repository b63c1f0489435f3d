"""Judges statutes and sentences: the law differs between the nations, changes, and is printed only where it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from materials_app.model.findings import Finding
from materials_app.model.rules import Law, Penalty, Statute
from materials_app.model.said import listed, said
from materials_app.safeguards.explain import explain, write_instead
from materials_app.safeguards.patterns import Pattern, compile_form, find_forms
from materials_app.safeguards.reading import Reading

_NATIONS = {
    "england": "England",
    "wales": "Wales",
    "scotland": "Scotland",
    "northern-ireland": "Northern Ireland",
}
_NUMBER_WORDS = {"two": 2, "three": 3, "five": 5, "seven": 7, "ten": 10, "fourteen": 14}
_NUMBER = re.compile(rf"\d+|\b(?:{'|'.join(_NUMBER_WORDS)})\b")
_SENTENCE_END = re.compile(r"[.?!](?=\s|$)|\n\s*\n")


@dataclass(frozen=True, slots=True)
class CompiledLaw:
    """The laws of the rulebook with their words as patterns."""

    statutes: tuple[tuple[Statute, tuple[Pattern, ...]], ...]
    penalties: tuple[tuple[Penalty, tuple[Pattern, ...]], ...]


@dataclass(frozen=True, slots=True)
class _Named:
    start: int
    end: int
    statute: Statute


def compile_law(law: Law) -> CompiledLaw:
    """The laws, ready to look for."""
    return CompiledLaw(
        tuple((one, tuple(map(compile_form, one.forms))) for one in law.statutes),
        tuple((one, tuple(map(compile_form, one.forms))) for one in law.penalties),
    )


def find_law(reading: Reading, law: CompiledLaw, nations: tuple[str, ...]) -> Iterator[Finding]:
    """The statutes and sentences of a text that may not stand on a piece for ``nations`` (empty: not known)."""
    named = tuple(_named(reading.text, law))
    for one in named:
        yield from _statute(one, reading, law, nations)
    for penalty, forms in law.penalties:
        for start, end in find_forms(forms, (), reading.text):
            yield from _penalty(penalty, (start, end), reading, named)


def list_nations(nations: tuple[str, ...]) -> str:
    """The nations as people say them: "England and Wales"."""
    names = [said(_NATIONS.get(nation, nation)) for nation in nations]
    if len(names) < 2:
        return listed(names)
    return said("{nations} and {last}", nations=listed(names[:-1]), last=names[-1])


def _named(text: str, law: CompiledLaw) -> Iterator[_Named]:
    """The statutes a text names; where one name lies inside another ("… Act 1988, section 160"), the longer."""
    found = [
        _Named(start, end, statute) for statute, forms in law.statutes for start, end in find_forms(forms, (), text)
    ]
    for one in sorted(found, key=lambda one: one.start):
        if not any(other is not one and other.start <= one.start and one.end <= other.end for other in found):
            yield one


def _statute(one: _Named, reading: Reading, law: CompiledLaw, nations: tuple[str, ...]) -> Iterator[Finding]:
    statute, place = one.statute, reading.place(one.start, one.end)
    elsewhere = tuple(nation for nation in nations if nation not in statute.nations)
    facts = {"name": said(statute.name), "where": list_nations(statute.nations), "source": said(statute.source)}
    if not nations:
        yield explain("law-nation-unknown", place, **facts)
    elif elsewhere:
        yield explain(
            "law-other-nation", place, here=list_nations(nations), fix=_instead(statute, law, nations), **facts
        )
    elif statute.checked is None:
        yield explain("law-not-checked", place, **facts)


def _instead(statute: Statute, law: CompiledLaw, nations: tuple[str, ...]) -> str:
    there = [
        other.name for other, _ in law.statutes if other.matter == statute.matter and set(nations) <= set(other.nations)
    ]
    if there:
        return said("Say only that it is a crime, or name what holds there: {law}.", law=said(there[0]))
    return said("Say only that it is a crime.")


def _penalty(penalty: Penalty, span: tuple[int, int], reading: Reading, named: tuple[_Named, ...]) -> Iterator[Finding]:
    start, end = span
    years = _years(reading.text[start:end])
    beside = next((one.statute for one in named if _same_sentence(reading.text, one, start, end)), None)
    place = reading.place(start, end)
    if beside is None:
        yield explain(
            "law-maximum-untagged",
            place,
            source=said(penalty.source),
            why=said(penalty.why),
            fix=write_instead(penalty.instead),
        )
    elif years and beside.maximum_years and years != beside.maximum_years:
        known, name = str(beside.maximum_years), said(beside.name)
        yield explain("law-maximum-wrong", place, wanted=known, source=said(beside.source), name=name, known=known)


def _years(words: str) -> int:
    number = _NUMBER.search(words)
    if number is None:
        return 0
    return _NUMBER_WORDS.get(number.group()) or int(number.group())


def _same_sentence(text: str, one: _Named, start: int, end: int) -> bool:
    between = text[one.end : start] if one.end <= start else text[end : one.start]
    return not _SENTENCE_END.search(between)
