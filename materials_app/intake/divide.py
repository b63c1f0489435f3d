"""Divides a text into paragraphs and sentences by place: nothing is moved, so every place stays what it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from materials_app.intake.release import Draft, Release, Sentence

_BLOCK = re.compile(r"\S(?:[^\n]|\n(?![ \t]*(?:\n|\Z)))*")
_END = re.compile(r"(?:[.!?…]+[\"'”’)\]]*)(?=\s|$)|\n")
_ABBREVIATION = re.compile(
    r"mr|mrs|ms|dr|prof|rev|st|sgt|insp|det|supt|ch|cllr|cpl|pc|dc|ds|di|dci|dcc|acc|cc|nos?|vs|etc|e\.g|i\.e|approx|"
    r"tel|ext|fig|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|a\.m|p\.m|ltd|hon|rt|gen|co",
    re.IGNORECASE,
)
_NAMES_WITH_A_MARK = re.compile(r"stop it now!$", re.IGNORECASE)
_STARTER = re.compile(
    r"an?|the|this|that|these|those|our|we|you|your|they|their|it|its|he|she|his|her|i|if|in|on|at|for|from|to|with|when|"
    r"while|where|who|what|why|how|there|as|anyone|people|more|most|last|since|after|before|during|both|all|every|each|"
    r"by|but|and|or|mae|yr?|bu|ym|yn|os",
    re.IGNORECASE,
)
"""Words that begin a sentence after a name that itself ends in an exclamation mark ("Stop it Now!")."""

_LONGEST_WORD = 40
_HEADS_A_SENTENCE = re.compile(r"[\"'“‘(\[]*([A-ZÀ-Þ0-9£][\w'’-]*)")
_LAST_WORD = re.compile(r"([\w.]+)\.$")
_MOST_IN_A_WRAPPED_LINE = 120
"""A text with longer lines is not broken by hand: each of its line breaks ends a paragraph."""

_MOST_IN_A_SENTENCE = 1500
_WORD = re.compile(r"\S")

_FULL_LINE = 0.7
"""Share of the longest line from which a line of a wrapped text is taken to run on."""

_BULLET = re.compile(r"[ \t]*(?:[•·▪◦‣*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])[ \t]")


def divide(draft: Draft, name: str) -> Release:
    """The release: paragraphs by blank lines and by lines that stand alone, sentences by their marks."""
    text, joined = _without_wraps(draft.text)
    paragraphs = tuple(_paragraphs(text))
    changes = (*draft.changes, *((_joined(joined),) if joined else ()))
    return Release(name, draft.kind, text, paragraphs, tuple(_sentences(text, paragraphs)), changes)


def _joined(count: int) -> str:
    return f"{count} line break{'' if count == 1 else 's'} inside paragraphs read as blanks."


def _without_wraps(text: str) -> tuple[str, int]:
    """The text with line breaks that only wrap a line read as blanks (so that places stay), and how many."""
    lines = text.split("\n")
    longest = max(map(len, lines), default=0)
    if longest > _MOST_IN_A_WRAPPED_LINE:
        return text, 0
    out, joined = [lines[0]], 0
    for before, line in pairwise(lines):
        runs_on = len(before.rstrip()) >= _FULL_LINE * longest and line.strip() and not _BULLET.match(line)
        joined += bool(runs_on)
        out.append((" " if runs_on else "\n") + line)
    return "".join(out), joined


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    for block in _BLOCK.finditer(text):
        start = block.start()
        for line in block.group().split("\n"):
            if line.strip():
                lead = len(line) - len(line.lstrip())
                yield start + lead, start + len(line.rstrip())
            start += len(line) + 1


def _sentences(text: str, paragraphs: tuple[tuple[int, int], ...]) -> Iterator[Sentence]:
    number = 0
    for index, (first, last) in enumerate(paragraphs):
        start = first
        for mark in _END.finditer(text, first, last):
            if mark.end() < last and _ends(text, start, mark, last):
                for begin, end in _pieces(text, start, mark.end()):
                    yield _sentence(text, number, index, begin, end)
                    number += 1
                start = _next_word(text, mark.end(), last)
        for begin, end in _pieces(text, start, last):
            yield _sentence(text, number, index, begin, end)
            number += 1


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch that is longer than any sentence, broken at a blank, so that work for one sentence stays small."""
    while end - start > _MOST_IN_A_SENTENCE:
        cut = text.rfind(" ", start, start + _MOST_IN_A_SENTENCE)
        if cut <= start:
            break
        yield start, cut
        start = _next_word(text, cut, end)
    if start < end:
        yield start, end


def _next_word(text: str, start: int, end: int) -> int:
    word = _WORD.search(text, start, end)
    return word.start() if word else end


def _sentence(text: str, number: int, paragraph: int, start: int, end: int) -> Sentence:
    return Sentence(number, paragraph, start, end, " ".join(text[start:end].split()))


def _ends(text: str, start: int, mark: re.Match[str], last: int) -> bool:
    before = text[max(start, mark.start() - _LONGEST_WORD) : mark.start() + 1]
    head = _HEADS_A_SENTENCE.match(text, _next_word(text, mark.end(), last), last)
    if head is None:
        return False
    word = _LAST_WORD.search(before)
    if word and (_ABBREVIATION.fullmatch(word.group(1)) or re.fullmatch(r"[A-Z]", word.group(1))):
        return False
    return not _NAMES_WITH_A_MARK.search(before) or bool(_STARTER.fullmatch(head.group(1)))
