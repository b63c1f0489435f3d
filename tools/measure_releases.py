"""Measures the intake on the press releases of the corpus: faults found, false alarms.

``python -m tools.measure_releases [--list]``: each half by itself. A label is found when a finding of its kind touches
its words (or, for faults of a whole sentence, stands in it). A finding counts as right when a label of its kind touches
it, as beside a label when any label does, and as a false alarm otherwise. Notes find labels, and are no alarms.
``--list`` names what was missed and what was false; it is for our own half: the other one is never tuned on.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from materials_app.intake.items import Intake
from materials_app.intake.read import read_release
from materials_app.intake.release import Release
from materials_app.intake.take_in import Knowledge, take_in
from materials_app.model.findings import Finding, Severity
from materials_app.pipeline.knowledge import load_knowledge
from materials_app.safeguards.reading import fold

OF_SENTENCES = frozenset(
    {"malformed-figure", "one-figure-two-measures", "percentage-wrong", "missing-base-or-period", "conflicting-periods"}
    | {"help-seekers-as-offences", "unsourced-figure", "contradictory-addressees", "missing-address", "elected-person"}
)
"""Kinds of fault that two people may mark at different words of one sentence: the number, its period, its noun."""

CORPUS = Path(__file__).resolve().parent.parent / "tests" / "corpus"


@dataclass(frozen=True, slots=True)
class Score:
    """What was counted on one release."""

    name: str
    is_good: bool
    kinds: tuple[str, ...]
    missed: tuple[str, ...]
    right: int
    beside: int
    false: tuple[str, ...]
    false_kinds: tuple[str, ...]


def main(arguments: list[str]) -> int:
    """Measure both halves; always done, whatever the figures are."""
    knowledge, kinds = load_knowledge(), read_kinds()
    for half in ("ours", "blind"):
        scores = [score(path, knowledge, kinds) for path in sorted((CORPUS / half / "releases").glob("*.txt"))]
        print(report(half, scores))
        if "--list" in arguments and half == "ours":
            print("\n".join(line for one in scores for line in listed(one)))
    return 0


def read_kinds() -> dict[str, tuple[str, ...]]:
    """The findings that mean each kind of fault."""
    table = tomllib.loads((CORPUS / "kinds.toml").read_text(encoding="utf-8"))
    return {kind: tuple(patterns) for kind, patterns in table.items()}


def score(path: Path, knowledge: Knowledge, kinds: dict[str, tuple[str, ...]]) -> Score:
    """One release: its labels against what the intake says."""
    record = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
    intake = take_in(read_release(path.read_bytes(), path.name), knowledge)
    labels = [(fault["kind"], fault.get("excerpt", "")) for fault in record.get("fault", ())]
    found = list(stretches(intake))
    places = [(kind, excerpt, spans(intake.release.text, excerpt)) for kind, excerpt in labels]
    missed = tuple(
        f"{kind}: {excerpt}"
        for kind, excerpt, at in places
        if not any(is_kind(one, kind, kinds) and touches(span, at, whole(kind, intake.release)) for one, span in found)
    )
    alarms = [(finding, span) for finding, span in found if finding.severity is not Severity.NOTE]
    right = [
        one
        for one in alarms
        if any(
            is_kind(one[0], kind, kinds) and touches(one[1], at, whole(kind, intake.release)) for kind, _, at in places
        )
    ]
    beside = [one for one in alarms if one not in right and any(touches(one[1], at) for _, _, at in places)]
    false = tuple(f"{f.id}: {f.place.excerpt}" for f, span in alarms if (f, span) not in (*right, *beside))
    false_kinds = tuple(
        next((kind for kind in kinds if is_kind(f, kind, kinds)), f.id)
        for f, span in alarms
        if (f, span) not in (*right, *beside)
    )
    is_good = bool(record.get("good", not labels))
    return Score(
        path.stem, is_good, tuple(kind for kind, _ in labels), missed, len(right), len(beside), false, false_kinds
    )


def stretches(intake: Intake) -> Iterator[tuple[Finding, tuple[int, int]]]:
    """Each finding with the stretch of its item."""
    for item in intake.items:
        for finding in item.findings:
            yield finding, (item.start, item.end)


def spans(text: str, excerpt: str) -> tuple[tuple[int, int], ...]:
    """Where an excerpt stands; the whole text when it stands nowhere (a fault of what is not there)."""
    folded, wanted = fold(text), fold(excerpt)
    if not wanted or len(folded) != len(text) or wanted not in folded:
        at = text.find(excerpt) if excerpt else -1
        return ((at, at + len(excerpt)),) if at >= 0 else ((0, len(text)),)
    starts, at = [], folded.find(wanted)
    while at >= 0:
        starts.append(at)
        at = folded.find(wanted, at + 1)
    return tuple((start, start + len(wanted)) for start in starts)


def whole(kind: str, release: Release) -> Release | None:
    """The release, for kinds of fault that lie in a sentence rather than in some words of it."""
    return release if kind in OF_SENTENCES else None


def touches(span: tuple[int, int], places: tuple[tuple[int, int], ...], sentences_of: Release | None = None) -> bool:
    """Whether a stretch shares a character with any of the places; with a release, a sentence."""
    if sentences_of is not None:
        here = sentences_of.sentence_at(span[0]).number
        return any(
            sentences_of.sentence_at(start).number <= here <= sentences_of.sentence_at(end - 1).number
            for start, end in places
        )
    return any(start < span[1] and span[0] < end for start, end in places)


def is_kind(finding: Finding, kind: str, kinds: dict[str, tuple[str, ...]]) -> bool:
    """Whether a finding means a kind of fault."""
    return any(fnmatchcase(finding.id, pattern) for pattern in kinds.get(kind, ()))


def report(half: str, scores: list[Score]) -> str:
    """The figures of one half in a few lines."""
    labels = sum(len(one.kinds) for one in scores)
    found = labels - sum(len(one.missed) for one in scores)
    right, beside = sum(one.right for one in scores), sum(one.beside for one in scores)
    false = sum(len(one.false) for one in scores)
    good = [one for one in scores if one.is_good]
    missed = Counter(label.partition(":")[0] for one in scores for label in one.missed)
    kinds = Counter(kind for one in scores for kind in one.kinds)
    shown = ", ".join(f"{kind} {kinds[kind] - missed[kind]} of {kinds[kind]}" for kind in sorted(kinds))
    wrong = Counter(kind for one in scores for kind in one.false_kinds)
    told = ", ".join(f"{kind} {number}" for kind, number in sorted(wrong.items())) or "none"
    alarms = sum(len(one.false) + one.right + one.beside for one in good)
    return (
        f"{half}: {len(scores)} releases, {labels} labelled faults\n"
        f"  recall     {share(found, labels)} ({found} of {labels})\n"
        f"  by kind    {shown}\n"
        f"  precision  {share(right + beside, right + beside + false)} of findings touch a labelled fault, "
        f"{share(right, right + beside + false)} with its kind ({right} + {beside} of {right + beside + false})\n"
        f"  false      {told}\n"
        f"  good ones  {len(good)}, with {alarms} alarms"
    )


def share(part: int, whole: int) -> str:
    """A share in per cent, or a dash of nothing."""
    return f"{100 * part / whole:.0f} %" if whole else "–"


def listed(one: Score) -> Iterator[str]:
    """What a release's score is made of."""
    yield from (f"  {one.name}: missed {label}" for label in one.missed)
    yield from (f"  {one.name}: false {alarm}" for alarm in one.false)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
