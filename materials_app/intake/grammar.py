"""Grammar of the trade: the table's slips, found in the words of a release."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from materials_app.intake.matter import Matter
from materials_app.intake.release import Sentence
from materials_app.intake.tables import Compiled
from materials_app.model.release_rules import GrammarRule

_WELSH = re.compile(
    r"\b(?:mae|yn|yr|wedi|ar|gan|sydd|bydd|oedd|ei|eu|eich|am|ac|neu|y|o|i'r|ydych|chi|dros|sy'n|oes|nid|ddim)\b"
)

_ENGLISH = re.compile(r"\b(?:the|a|an|of|and|to|is|are|for|in|you|your|or|it|at|on|by|with|we|they|have|has|who)\b")


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip, by place in the release."""

    start: int
    end: int
    rule: GrammarRule


def find_slips(matter: Matter, table: Iterable[Compiled[GrammarRule]]) -> Iterator[Slip]:
    """The slips of a release, rule by rule."""
    for one in table:
        for start, end in one.spans(matter.words):
            if is_welsh(matter, matter.sentence_at(start)) is (one.rule.language == "cy"):
                yield Slip(*matter.place(start, end), one.rule)


def is_welsh(matter: Matter, sentence: Sentence) -> bool:
    """Whether a sentence is in Welsh: it holds small words that English has not, or one and none that English has."""
    first, last = matter.span(sentence)
    welsh = len(_WELSH.findall(matter.words, first, last))
    return welsh > 1 or (welsh == 1 and not _ENGLISH.search(matter.words, first, last))
