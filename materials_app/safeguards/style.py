"""Judges style as GOV.UK writes it: times, dates, capitals, plain words, the length of sentences. Never an error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from materials_app.model.findings import Family, Finding, Place
from materials_app.model.rules import Level, Limits, StyleRule
from materials_app.model.said import said
from materials_app.safeguards.explain import explain, write_instead
from materials_app.safeguards.levels import severity_of
from materials_app.safeguards.patterns import Pattern, compile_form
from materials_app.safeguards.readability import measure
from materials_app.safeguards.reading import Reading
from materials_app.safeguards.sentences import Sentence
from materials_app.safeguards.spans import Spans


@dataclass(frozen=True)
class CompiledStyle:
    """A rule of style, ready to look for."""

    rule: StyleRule
    swaps: tuple[tuple[Pattern, str], ...]

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Its pattern, compiled for the first text."""
        return re.compile(self.rule.pattern) if self.rule.pattern else None

    def found_in(self, reading: Reading) -> Iterator[tuple[int, int, str]]:
        """Where the rule is broken in the text as written, and what to write there."""
        if self.pattern:
            for match in self.pattern.finditer(reading.original):
                yield match.start(), match.end(), match.expand(self.rule.instead)
        for form, instead in self.swaps:
            for start, end in form.spans(reading.text):
                yield reading.origins[start], reading.origins[end - 1] + 1, instead


def compile_style(rule: StyleRule) -> CompiledStyle:
    """The rule, ready to look for."""
    return CompiledStyle(rule, tuple((compile_form(form), instead) for form, instead in rule.swaps))


def find_style(
    reading: Reading,
    rules: tuple[CompiledStyle, ...],
    sentences: tuple[Sentence, ...],
    taken: Spans,
    *,
    where: str,
) -> Iterator[Finding]:
    """Where a text is not written as the table asks.

    Args:
        reading: the text.
        rules: the table.
        sentences: its sentences, to tell their language.
        taken: addresses and numbers, by their place in the text as written.
        where: ``set`` for words as they print, ``import`` for somebody else's text, which is only remarked on.
    """
    for one in rules:
        if one.rule.where and one.rule.where != where:
            continue
        for start, end, instead in one.found_in(reading):
            is_foreign = one.rule.language == "en" and _is_welsh(sentences, start)
            if not taken.touches(start, end) and not is_foreign:
                level = Level.NOTE if where == "import" else one.rule.level
                yield _finding(one.rule, level, reading.place_as_written(start, end), instead)


def find_long_sentences(
    reading: Reading, sentences: tuple[Sentence, ...], limits: Limits, *, where: str
) -> Iterator[Finding]:
    """The sentences of a text that are longer than the limit."""
    kind = "sentence-long-in-import" if where == "import" else "sentence-long"
    for sentence in sentences:
        if len(sentence.words) > limits.sentence_words:
            place = reading.place_as_written(sentence.start, sentence.end)
            yield explain(kind, place, words=str(len(sentence.words)), limit=str(limits.sentence_words))


def find_hard_reading(sentences: tuple[Sentence, ...], limits: Limits) -> Iterator[Finding]:
    """What a whole English text asks of its reader, when that is more than the aim. Welsh has no such measure."""
    found = measure(sentences)
    if found.words >= limits.measured_from and found.reading_age > limits.reading_age:
        yield explain(
            "reading-age", Place(), seen=str(found.reading_age), age=str(limits.reading_age), words=str(found.words)
        )


def _is_welsh(sentences: tuple[Sentence, ...], place: int) -> bool:
    return any(sentence.seems_welsh for sentence in sentences if sentence.start <= place < sentence.end)


def _finding(rule: StyleRule, level: Level, place: Place, instead: str) -> Finding:
    return Finding(
        id=f"style-{rule.id}",
        severity=severity_of(level),
        family=Family.WORDING,
        message=said("“{seen}”: {why}", seen=place.excerpt, why=said(rule.why)),
        seen=place.excerpt,
        wanted=said(instead),
        remedy=write_instead(instead),
        clause=said(rule.source),
        place=place,
    )
