"""The ordered lines of type held against what a page's codes read as: which stand there, where, and what is over."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from materials_app.model.expectation import ExpectedText
from materials_app.preflight.facts import PageFacts, Shown
from materials_app.preflight.space import Box, union

_TAKEN = "\0"


def squeezed(text: str) -> str:
    """``text`` without spaces of any kind, composed: line ends and tracking must not make a difference."""
    return "".join(unicodedata.normalize("NFKC", text).split()).replace("\u00ad", "")


@dataclass(frozen=True, slots=True)
class Found:
    """An ordered line that stands on the page: where in the page's text it begins, and what shows it."""

    line: ExpectedText
    start: int
    words: tuple[Shown, ...]

    @property
    def box(self) -> Box:
        """Its ink."""
        return union(words.box for words in self.words)


@dataclass(frozen=True, slots=True)
class Comparison:
    """``found`` and ``missing`` are ordered lines, in the order's sequence; ``extra`` is what nobody ordered."""

    found: tuple[Found, ...]
    missing: tuple[ExpectedText, ...]
    extra: tuple[Shown, ...]


def compare(page: PageFacts, lines: tuple[ExpectedText, ...]) -> Comparison:
    """Hold ``lines`` against the text of ``page``, each against the nearest place that reads as it does."""
    reader = _Reader(page)
    wanted = {number: text for number, line in enumerate(lines) if (text := squeezed(line.text))}
    # Longest first: a short line must not be taken for part of a long one.
    places = {
        number: reader.take(wanted[number], page.at(lines[number].rect))
        for number in sorted(wanted, key=lambda number: len(wanted[number]), reverse=True)
    }
    return Comparison(
        found=tuple(Found(lines[number], *place) for number in wanted if (place := places[number])),
        missing=tuple(lines[number] for number in wanted if places[number] is None),
        extra=tuple(reader.left()),
    )


def lines_read(found: Iterable[Found]) -> Iterator[str]:
    """The lines that were found, the parts of each in the order they are read."""
    for _, parts in groupby(found, key=lambda one: (one.line.page, one.line.line)):
        yield "".join(part.line.text for part in sorted(parts, key=lambda one: one.line.start))


class _Reader:
    """A page's text in the order it is drawn, while the ordered lines are being taken out of it."""

    def __init__(self, page: PageFacts) -> None:
        self._page = page
        self._parts = tuple(squeezed(words.text) for words in page.shown)
        self._starts: list[int] = []
        length = 0
        for part in self._parts:
            self._starts.append(length)
            length += len(part)
        self._left = "".join(self._parts)

    def take(self, wanted: str, ordered: Box) -> tuple[int, tuple[Shown, ...]] | None:
        """What shows ``wanted`` nearest to ``ordered``, with its place in the text. It is not found a second time."""
        places = [(start, self._words(start, start + len(wanted))) for start in _occurrences(self._left, wanted)]
        if not places:
            return None
        start, words = min(places, key=lambda place: union(one.box for one in place[1]).distance_to(ordered))
        self._left = self._left[:start] + _TAKEN * len(wanted) + self._left[start + len(wanted) :]
        return start, words

    def _words(self, start: int, stop: int) -> tuple[Shown, ...]:
        # What reads as nothing belongs to the words before it: the further strokes of an ActualText.
        first, last = self._index(start), bisect_right(self._starts, stop - 1)
        while last < len(self._parts) and not self._parts[last]:
            last += 1
        shown = self._page.shown[first:last]
        return tuple(words for words in shown if words.glyphs) or shown

    def _index(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    def left(self) -> Iterator[Shown]:
        """The first words of each stretch that was not taken."""
        at = 0
        for stretch in self._left.split(_TAKEN):
            if stretch:
                yield self._page.shown[self._index(at)]
            at += len(stretch) + 1


def _occurrences(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)
