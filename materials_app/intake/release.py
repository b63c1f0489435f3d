"""A press release as it was read: its text, its paragraphs and sentences by place, and what reading it changed."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: ``text[start:end]`` of the release, in paragraph ``paragraph``; both count from 0."""

    number: int
    paragraph: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader made of a file, before it is divided: its text, with a blank line between paragraphs.

    ``changes`` says in words what the reader changed or passed over, one sentence each.
    """

    text: str
    kind: str
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Release:
    """A press release.

    Attributes:
        name: what its user calls it: a file's name, or "standard input".
        kind: ``text``, ``docx`` or ``pdf``.
        text: the text as read; every place counts characters of it.
        paragraphs: half-open stretches (start, end) of the text.
        sentences: the sentences in order.
        changes: what reading changed or passed over, one sentence each.
    """

    name: str
    kind: str
    text: str
    paragraphs: tuple[tuple[int, int], ...]
    sentences: tuple[Sentence, ...]
    changes: tuple[str, ...] = ()

    def sentence_at(self, place: int) -> Sentence:
        """The sentence that holds a place of the text, or the last one that begins before it."""
        index = bisect_right(self.sentences, place, key=lambda sentence: sentence.start) - 1
        return self.sentences[max(0, index)]

    def line_and_column(self, place: int) -> tuple[int, int]:
        """Line and column of a place, both from 1."""
        return self.text.count("\n", 0, place) + 1, place - self.text.rfind("\n", 0, place)
