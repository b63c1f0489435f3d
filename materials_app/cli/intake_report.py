"""An intake for its readers: as lines of a terminal, sentence by sentence, and as data."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from materials_app.cli import output
from materials_app.delivery.verdict import count
from materials_app.intake.figures import Figure
from materials_app.intake.items import Fact, Intake, Item
from materials_app.intake.percentages import Percentage
from materials_app.intake.quotes import Quote
from materials_app.model.findings import Severity

_WIDTH = 110


def lines(intake: Intake) -> Iterator[str]:
    """The intake as lines: what reading changed, then each sentence with its items, then the questions left."""
    release = intake.release
    yield f"{release.name}: {count(len(release.paragraphs), 'paragraph')}, {count(len(release.sentences), 'sentence')}."
    yield from (f"In reading: {change}" for change in release.changes)
    sentence = -1
    for item in intake.items:
        if item.sentence != sentence:
            sentence = item.sentence
            yield ""
            yield from textwrap.wrap(release.sentences[sentence].text, _WIDTH)
        yield from _item(item)
    if intake.questions:
        yield ""
        yield from (f"Asked: {question.words}" for question in intake.questions)


def _item(item: Item) -> Iterator[str]:
    shown = textwrap.shorten(item.excerpt, 60, placeholder=" …")
    head = f"{item.number:>4}  {item.offer.value:<5}  {shown}"
    yield from _wrapped(head if item.is_told else f"{head}  ({item.says})", 13)
    for finding in item.findings:
        yield from _wrapped(f"             {finding.severity.value}: {finding.message}", 15)
        if remedy := item.remedy_of(finding):
            yield from _wrapped(f"             What to do: {remedy}", 15)
    if item.proposal and item.proposal != item.excerpt:
        yield from _wrapped(f"             Proposed: {item.proposal}", 15)
    for question in item.questions:
        yield from _wrapped(f"             Asked: {question.words}", 15)


def _wrapped(line: str, indent: int) -> list[str]:
    return textwrap.wrap(line, _WIDTH, subsequent_indent=" " * indent, drop_whitespace=True) or [""]


def as_data(intake: Intake) -> dict[str, Any]:
    """The intake as ``--json`` carries it."""
    release = intake.release
    return {
        "release": {
            "name": release.name,
            "kind": release.kind,
            "text": release.text,
            "paragraphs": [{"start": start, "end": end} for start, end in release.paragraphs],
            "changes": list(release.changes),
        },
        "sentences": [
            {"paragraph": one.paragraph, "start": one.start, "end": one.end, "text": one.text}
            for one in release.sentences
        ],
        "items": [_item_data(item) for item in intake.items],
        "questions": [question.words for question in intake.questions],
    }


def _item_data(item: Item) -> dict[str, Any]:
    return {
        "number": item.number,
        "kind": item.kind.value,
        "sentence": item.sentence,
        "start": item.start,
        "end": item.end,
        "excerpt": item.excerpt,
        "says": item.says,
        "offer": item.offer.value,
        "offers": [offer.value for offer in item.offers],
        "proposal": item.proposal,
        "findings": output.as_data(item.findings),
        "questions": [question.words for question in item.questions],
        "audiences": list(item.audiences),
        "claim": item.claim.id if item.claim else None,
        "fact": _fact_data(item.fact),
    }


def _fact_data(fact: Fact) -> dict[str, Any] | None:
    match fact:
        case Figure():
            return _figure_data(fact)
        case Percentage():
            more = {"relation": fact.relation.value, "values": list(fact.values), "computed": fact.computed}
            return {**_figure_data(fact.figure), **more, "fits": fact.fits if fact.values else None}
        case Quote():
            who = fact.speaker
            parts = {"speaker": who.name, "role": who.role, "organisation": who.organisation}
            return {"text": fact.text, **parts, "is_elected": who.is_elected}
        case _:
            return None


def _figure_data(figure: Figure) -> dict[str, Any]:
    return {
        "written": figure.written,
        "value": figure.value,
        "readings": list(figure.readings),
        "unit": figure.unit,
        "about": figure.about,
        "measure": figure.measure.id if figure.measure else None,
        "counted": figure.counted,
        "area": figure.area,
        "period": figure.period,
    }


def summary(intake: Intake) -> str:
    """What was found in one sentence."""
    findings = intake.findings
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    warnings = sum(finding.severity is Severity.WARNING for finding in findings)
    asked = sum(len(item.questions) for item in intake.items) + len(intake.questions)
    found = (count(errors, "error"), count(warnings, "warning"), count(asked, "question"))
    return f"{count(len(intake.items), 'item')}: {', '.join(found)}."
