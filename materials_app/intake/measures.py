"""What a figure counts: the table's measures, found in the words beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from materials_app.intake.tables import Compiled
from materials_app.model.content import Claim
from materials_app.model.release_rules import CountKind, Measure
from materials_app.safeguards.reading import fold

_BESIDE = 3
"""Words within which what follows a figure is taken for what it counts, before what stands ahead is looked at."""

_FAR = 8
_WORD = re.compile(r"[^\W_][\w'’-]*")
_BREAK = re.compile(r"[;!?\n]|\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Counted:
    """A measure as it stands in the folded text."""

    start: int
    end: int
    measure: Measure


@dataclass(frozen=True, slots=True)
class Measures:
    """The table of measures, compiled."""

    rules: tuple[Compiled[Measure], ...]

    def find(self, words: str) -> tuple[Counted, ...]:
        """Where things are counted, in order; of two that begin together the longer stands."""
        found = [Counted(start, end, one.rule) for one in self.rules for start, end in one.spans(words)]
        ordered = sorted(found, key=lambda one: (one.start, -one.end))
        kept: list[Counted] = []
        for one in ordered:
            if not kept or one.start >= kept[-1].end:
                kept.append(one)
        return tuple(kept)

    def of_claim(self, claim: Claim) -> Measure | None:
        """What a claim of the ledger counts."""
        return next((one.measure for one in self.find(fold(f"{claim.counted}; {claim.unit}"))), None)


def beside(words: str, start: int, end: int, counted: tuple[Counted, ...], fence: tuple[int, int]) -> Counted | None:
    """What the figure at ``words[start:end]`` counts: the measure right after it, else before it, else further on.

    ``fence`` holds the end of the figure before and the start of the one after: nothing is taken from beyond.
    """
    after = [one for one in counted if end <= one.start and one.end <= fence[1] and _joins(words[end : one.start])]
    before = [one for one in counted if fence[0] <= one.start and one.end <= start and _joins(words[one.end : start])]
    following = min(after, key=lambda one: one.start, default=None)
    leading = max(before, key=lambda one: one.start, default=None)
    if following and _count(words[end : following.start]) <= _BESIDE:
        return following
    if leading and _count(words[leading.end : start]) <= _FAR:
        return leading
    return following if following and _count(words[end : following.start]) <= _FAR else None


def differ(first: Measure | None, second: Measure | None) -> bool:
    """Whether two measures cannot be the same things counted. People without more may be any people."""
    if first is None or second is None or first.id == second.id:
        return False
    if CountKind.PERSON in {first.kind, second.kind}:
        return not (first.persons and second.persons) and CountKind.HELP not in {first.kind, second.kind}
    return True


def _joins(between: str) -> bool:
    return not _BREAK.search(between)


def _count(between: str) -> int:
    return len(_WORD.findall(between))
