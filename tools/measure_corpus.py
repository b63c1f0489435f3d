"""Measures the checks on words on the short texts of the corpus: faults found, false alarms, by half and by kind.

``python -m tools.measure_corpus [--list]``. A label is found when a finding of its kind touches its words (or stands in
its sentence, for faults that lie in a sentence; or says that something is not there). An alarm is an error or a
warning: right when a label of its kind is found so, beside a label when it touches any, and false otherwise. Notes,
questions among them, find labels and are no alarms. Releases are measured by ``measure_releases``.
``--list`` names what was missed and what was false; it is for our own half: the other one is never tuned on.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from materials_app.intake.divide import divide
from materials_app.intake.free_text import check_free_text
from materials_app.intake.release import Draft
from materials_app.intake.take_in import Knowledge
from materials_app.model.findings import Finding, Severity
from materials_app.pipeline.knowledge import load_knowledge
from tools.measure_releases import CORPUS, is_kind, read_kinds, share, spans, touches, whole

HALVES = ("ours", "blind")
DAY = date(2026, 11, 26)
"""The day the texts are judged on: no claim may be newer."""

Kinds = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Score:
    """What was counted on one text: each list by kind of fault; an alarm of several kinds counts for the first."""

    name: str
    is_good: bool
    labels: tuple[str, ...]
    missed: tuple[tuple[str, str], ...]
    right: tuple[str, ...]
    beside: tuple[str, ...]
    false: tuple[tuple[str, str], ...]


def main(arguments: list[str]) -> int:
    """Measure every half that is there; always done, whatever the figures are."""
    knowledge, kinds = load_knowledge(), read_kinds()
    for half in HALVES:
        files = sorted((CORPUS / half).glob("short*.toml"))
        if not files:
            print(f"{half}: no short texts yet")
            continue
        scores = [score(text, knowledge, kinds) for file in files for text in read_texts(file)]
        print(report(half, scores))
        if "--list" in arguments and half == "ours":
            print("\n".join(line for one in scores for line in listed(one)))
    return 0


def read_texts(file: Path) -> list[dict[str, Any]]:
    """The texts of one half."""
    texts: list[dict[str, Any]] = tomllib.loads(file.read_text(encoding="utf-8"))["text"]
    return texts


def score(record: dict[str, Any], knowledge: Knowledge, kinds: Kinds) -> Score:
    """One text: its labels against what ``materials check-text`` says."""
    text, audience = record["text"], record.get("audience", "")
    nations = tuple(filter(None, (record.get("nation", ""),)))
    found = [(one, stretch(text, one)) for one in check_free_text(text, knowledge, audience, nations, DAY)]
    release = divide(Draft(text, "text"), record["id"])
    labels = [(one["kind"], one.get("excerpt", "")) for one in record.get("faults", ())]
    places = [(kind, excerpt, spans(text, excerpt)) for kind, excerpt in labels]
    missed = tuple(
        (kind, excerpt)
        for kind, excerpt, at in places
        if not any(is_kind(one, kind, kinds) and touches(span, at, whole(kind, release)) for one, span in found)
    )
    right, beside, false = [], [], []
    for finding, span in found:
        if finding.severity is Severity.NOTE:
            continue
        touched = [kind for kind, _, at in places if touches(span, at)]
        own = [
            kind for kind, _, at in places if is_kind(finding, kind, kinds) and touches(span, at, whole(kind, release))
        ]
        if own:
            right.append(own[0])
        elif touched:
            beside.append(kind_of(finding, kinds))
        else:
            false.append((kind_of(finding, kinds), f"{finding.id}: {finding.place.excerpt}"))
    kinds_labelled = tuple(kind for kind, _ in labels)
    return Score(record["id"], not labels, kinds_labelled, missed, tuple(right), tuple(beside), tuple(false))


def stretch(text: str, finding: Finding) -> tuple[int, int]:
    """Where a finding stands in its text; all of it when it is about what is not there."""
    place = finding.place
    if not place.line or not place.excerpt:
        return 0, len(text)
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]
    start = starts[place.line - 1] + place.column - 1
    return start, start + max(len(place.excerpt), 1)


def kind_of(finding: Finding, kinds: Kinds) -> str:
    """The first kind of fault a finding means, or its own id."""
    return next((kind for kind in kinds if is_kind(finding, kind, kinds)), finding.id)


def report(half: str, scores: list[Score]) -> str:
    """The figures of one half: all of it, then kind by kind."""
    labels = Counter(kind for one in scores for kind in one.labels)
    missed = Counter(kind for one in scores for kind, _ in one.missed)
    right = Counter(kind for one in scores for kind in one.right)
    beside = Counter(kind for one in scores for kind in one.beside)
    false = Counter(kind for one in scores for kind, _ in one.false)
    found, all_labels = labels.total() - missed.total(), labels.total()
    good = [one for one in scores if one.is_good]
    alarms = right.total() + beside.total() + false.total()
    lines = [
        f"{half}: {len(scores)} short texts, {all_labels} labelled faults",
        f"  recall     {share(found, all_labels)} ({found} of {all_labels})",
        f"  precision  {share(right.total() + beside.total(), alarms)} of alarms touch a labelled fault, "
        f"{share(right.total(), alarms)} with its kind ({right.total()} + {beside.total()} of {alarms})",
        f"  good ones  {len(good)}, with {sum(len(one.false) for one in good)} alarms",
    ]
    return "\n".join((*lines, *_by_kind(labels, missed, right, false)))


def _by_kind(labels: Counter[str], missed: Counter[str], right: Counter[str], false: Counter[str]) -> Iterator[str]:
    for kind in sorted(labels | false):
        found = labels[kind] - missed[kind]
        recall = f"{found} of {labels[kind]}" if labels[kind] else "–"
        precision = share(right[kind], right[kind] + false[kind])
        yield f"  {kind:26} recall {recall:9} precision {precision:>5} ({false[kind]} false)"


def listed(one: Score) -> Iterator[str]:
    """What a text's score is made of."""
    yield from (f"  {one.name}: missed {kind}: {excerpt}" for kind, excerpt in one.missed)
    yield from (f"  {one.name}: false {alarm}" for _, alarm in one.false)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
