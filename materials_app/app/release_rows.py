"""What the review of a release shows, row by row: stretches of its text, each with the items that stand beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from materials_app.app.release_session import ReviewState, is_style, style_left
from materials_app.intake.items import Item
from materials_app.intake.release import Release, Sentence
from materials_app.model.findings import Severity

ALL, OPEN, ERRORS = "all", "open", "errors"
"""What can be shown beside the kinds of items: everything, what is not decided, what carries an error."""


class RowSort(StrEnum):
    """What a row is."""

    WHOLE = "whole"
    """What is asked about the release as a whole, and what reading it changed."""
    TEXT = "text"
    """Text nobody remarks on."""
    ITEM = "item"
    STYLE = "style"
    """Head of the remarks on style, which fold away."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        sort: what it is.
        start, end: the stretch of the release it stands beside.
        item: the item, in a row of an item.
        opens, closes: whether it is the first, the last row of its stretch.
        leads: whether a paragraph begins with its stretch.
        items: how many items it stands for, in the head of the remarks on style.
        left: how many of those are not decided.
        is_folded: whether those are folded away.
    """

    sort: RowSort
    start: int = 0
    end: int = 0
    item: Item | None = None
    opens: bool = True
    closes: bool = True
    leads: bool = True
    items: int = 0
    left: int = 0
    is_folded: bool = False

    @property
    def number(self) -> int:
        """Number of its item; 0 where it has none."""
        return self.item.number if self.item else 0


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown: everything, what is open, errors or one kind; and whether remarks on style are unfolded."""

    filter: str = ALL
    style: bool = False


def filters(state: ReviewState) -> tuple[tuple[str, int], ...]:
    """What can be shown, each with how many items it has: everything, open, errors, then the kinds there are."""
    kinds = Counter(item.kind.value for item in state.intake.items)
    errors = sum(item.severity is Severity.ERROR for item in state.intake.items)
    most = sorted(kinds.items(), key=lambda pair: (pair[0] == "words", -pair[1], pair[0]))
    return ((ALL, len(state.intake.items)), (OPEN, len(state.open)), (ERRORS, errors), *most)


def rows(state: ReviewState, shown: Shown) -> tuple[Row, ...]:
    """The rows: faults and facts in the order of the text, then the remarks on style, folded or not."""
    items = _wanted(state, shown)
    release = state.intake.release
    if shown.filter not in (ALL, OPEN):
        return tuple(_beside(release, items))
    style = [item for item in items if is_style(item)]
    others = [item for item in items if not is_style(item)]
    main = _with_text(release, others) if shown.filter == ALL else _beside(release, others)
    left = len(style_left(state))
    head = (Row(RowSort.STYLE, items=len(style), left=left, is_folded=not shown.style),) if style else ()
    whole = (Row(RowSort.WHOLE),) if state.intake.questions or release.changes else ()
    return (*whole, *main, *head, *(_beside(release, style) if shown.style else ()))


def _wanted(state: ReviewState, shown: Shown) -> tuple[Item, ...]:
    if shown.filter == OPEN:
        return state.open
    if shown.filter == ERRORS:
        return tuple(item for item in state.intake.items if item.severity is Severity.ERROR)
    if shown.filter == ALL:
        return state.intake.items
    return tuple(item for item in state.intake.items if item.kind.value == shown.filter)


def _beside(release: Release, items: Iterable[Item]) -> Iterator[Row]:
    """The rows of items alone, each sentence once."""
    for number, group in groupby(items, key=lambda item: item.sentence):
        yield from _sentence_rows(release.sentences[number], list(group), leads=True)


def _with_text(release: Release, items: Iterable[Item]) -> Iterator[Row]:
    """The rows of the whole text: sentences without an item flow together within their paragraph."""
    by_sentence = {number: list(group) for number, group in groupby(items, key=lambda item: item.sentence)}
    flowing: Row | None = None
    paragraph = -1
    for sentence in release.sentences:
        leads = sentence.paragraph != paragraph
        paragraph = sentence.paragraph
        found = by_sentence.get(sentence.number)
        if flowing is not None and (found or leads):
            yield flowing
            flowing = None
        if found:
            yield from _sentence_rows(sentence, found, leads=leads)
        elif flowing is None:
            flowing = Row(RowSort.TEXT, sentence.start, sentence.end, leads=leads)
        else:
            flowing = replace(flowing, end=sentence.end)
    if flowing is not None:
        yield flowing


def _sentence_rows(sentence: Sentence, items: list[Item], *, leads: bool) -> Iterator[Row]:
    last = len(items) - 1
    for at, item in enumerate(items):
        ends = {"opens": at == 0, "closes": at == last}
        yield Row(RowSort.ITEM, sentence.start, sentence.end, item, leads=leads and at == 0, **ends)
