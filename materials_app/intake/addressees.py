"""Whom sentences address: the audiences a release names, and sentences that speak to two at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from materials_app.intake.matter import Matter
from materials_app.intake.tables import Compiled
from materials_app.model.release_rules import Cue

_NEVER_TOGETHER = frozenset({"young_person", "survivor"})
"""Audiences whose sentence may not address people worried about themselves as well."""

_YOU = re.compile(
    r"\b(?:alike|(?:leaflet|poster|card|page|message|helpline)\sis\sfor|can\s(?:all\s|both\s)?call|you|your|you're|yourself|chi|eich|ydych|i'ch|o'ch)\b"
)


@dataclass(frozen=True, slots=True)
class Appeal:
    """A sentence that addresses somebody. ``audiences`` are ids in the order named.

    ``is_to_you``: it says you, or for whom it is.
    """

    start: int
    end: int
    sentence: int
    audiences: tuple[str, ...]
    is_to_you: bool
    names_anybody: bool

    @property
    def contradicts(self) -> bool:
        """Whether one breath speaks to several: to you, your family and anyone."""
        together = _NEVER_TOGETHER & set(self.audiences)
        return self.is_to_you and (self.names_anybody or ("own" in self.audiences and bool(together)))


def find_appeals(matter: Matter, table: Iterable[Compiled[Cue]]) -> tuple[Appeal, ...]:
    """The sentences of a release that show whom they address, in its order."""
    by_sentence: dict[int, list[tuple[int, int, str]]] = {}
    for one in table:
        for start, end in one.spans(matter.words):
            by_sentence.setdefault(matter.sentence_at(start).number, []).append((start, end, one.rule.audience))
    return tuple(
        _appeal(matter, number, sorted(found)) for number, found in sorted(by_sentence.items()) if _is_clear(found)
    )


def _is_clear(found: list[tuple[int, int, str]]) -> bool:
    return any(audience for _, _, audience in found)


def _appeal(matter: Matter, number: int, found: list[tuple[int, int, str]]) -> Appeal:
    first, last = matter.span(matter.release.sentences[number])
    start, _ = matter.place(found[0][0], found[0][1])
    _, end = matter.place(*max(((one[0], one[1]) for one in found), key=lambda span: span[1]))
    return Appeal(
        start=start,
        end=end,
        sentence=number,
        audiences=tuple(dict.fromkeys(audience for _, _, audience in found if audience)),
        is_to_you=bool(_YOU.search(matter.words[first:last])),
        names_anybody=any(not audience for _, _, audience in found),
    )
