"""Judges words by the table of terms: refused, warned about, or noted, each with what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.rules import Level, Term
from materials_app.model.said import Said, said
from materials_app.safeguards.explain import write_instead
from materials_app.safeguards.levels import severity_of
from materials_app.safeguards.patterns import Pattern, compile_form, find_forms
from materials_app.safeguards.reading import Reading

_VERDICTS = {
    Level.REFUSE: "“{seen}” does not print: {why}",
    Level.WARN: "“{seen}” is better avoided: {why}",
    Level.NOTE: "“{seen}” deserves a thought: {why}",
}
_QUOTATION = re.compile(r'"[^"]{1,1200}(?:"|$)')


@dataclass(frozen=True, slots=True)
class CompiledTerm:
    """A term with its forms and excuses as patterns."""

    term: Term
    forms: tuple[Pattern, ...]
    excuses: tuple[Pattern, ...]


def compile_term(term: Term) -> CompiledTerm:
    """The term, ready to look for."""
    return CompiledTerm(term, tuple(map(compile_form, term.forms)), tuple(map(compile_form, term.unless)))


def find_terms(
    reading: Reading, terms: tuple[CompiledTerm, ...], audience: str, *, is_import: bool
) -> Iterator[Finding]:
    """The terms a text holds. In an import, what stands between quotation marks is reported, never refused."""
    quoted = _quotations(reading.text) if is_import else ()
    for compiled in terms:
        if compiled.term.audiences and audience not in compiled.term.audiences:
            continue
        for start, end in find_forms(compiled.forms, compiled.excuses, reading.text):
            in_quotation = any(first < start and end <= last for first, last in quoted)
            yield _finding(compiled.term, reading.place(start, end), in_quotation=in_quotation)


def _quotations(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _QUOTATION.finditer(text))


def _finding(term: Term, place: Place, *, in_quotation: bool) -> Finding:
    severity = severity_of(term.level)
    message = Said(_VERDICTS[term.level], {"seen": place.excerpt, "why": said(term.why)})
    if in_quotation:
        message = said(
            "{message} It stands in quoted speech: the speaker's word, but ours if we print it.", message=message
        )
    return Finding(
        id=f"term-{term.id}",
        severity=Severity.WARNING if in_quotation and severity is Severity.ERROR else severity,
        family=Family.SAFEGUARDING,
        message=message,
        seen=place.excerpt,
        wanted=said(term.instead),
        remedy=write_instead(term.instead),
        clause=said(term.source),
        place=place,
    )
