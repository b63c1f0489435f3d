"""Compiles the tables' forms into patterns: the small notation in which people write words to look for.

A form is words, met whole, in any case, joined by spaces, hyphens, brackets, quotation marks or a line break. Inside it

* ``*`` stands for any ending (``offender*``),
* ``(a|b c)`` for either,
* ``#`` for a numeral,
* ``?`` after a bracket for "or nothing" (``will (ever )?know``),
* ``...`` for up to fourteen words of the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from materials_app.safeguards.reading import fold

_TOKEN = re.compile(r"\s*\.\.\.\s*|\s+|[*#()|?]|[^*#()|?\s.]+|\.")
_GAP = r"(?:[^\w.!?]+\w+(?:[.,']\w+)*){0,14}?[^\w.!?]+"
_MEANINGS = {"*": r"\w*", "#": r"\d[\d.,:]*", "(": "(?:", ")": ")", "|": "|", "?": "?"}


@dataclass(frozen=True)
class Pattern:
    """One form as a pattern. Every match holds one of the ``anchors``: looking for them settles most texts."""

    anchors: tuple[str, ...]
    written: str

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled for the first text that holds an anchor: one command meets few of 200 forms."""
        return re.compile(self.written)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the form stands in a folded text."""
        if any(anchor in text for anchor in self.anchors):
            yield from (match.span() for match in self.regex.finditer(text))


def compile_form(form: str) -> Pattern:
    """The pattern of one form."""
    tokens = _TOKEN.findall(fold(form))
    return Pattern(_anchors(tokens), rf"(?<!\w){''.join(map(_meaning, tokens))}(?!\w)")


def _anchors(tokens: list[str]) -> tuple[str, ...]:
    """The most telling of the choices a form makes: a word it must hold, or the words of one bracket."""
    choices: list[tuple[str, ...]] = [(token,) for token, depth in _depths(tokens) if depth == 0 and _is_word(token)]
    choices += [
        _bracket(tokens, start) for start, token in enumerate(tokens) if token == "(" and not _is_inner(tokens, start)
    ]
    return max(choices, key=lambda choice: min(map(len, choice)), default=("",))


def _depths(tokens: list[str]) -> Iterator[tuple[str, int]]:
    depth = 0
    for token in tokens:
        depth += (token == "(") - (token == ")")
        yield token, depth


def _is_word(token: str) -> bool:
    return token not in _MEANINGS and token.strip() not in {"", "..."}


def _is_inner(tokens: list[str], start: int) -> bool:
    return tokens[:start].count("(") > tokens[:start].count(")")


def _bracket(tokens: list[str], start: int) -> tuple[str, ...]:
    """The longest word of each alternative of the bracket that opens at ``start``; empty where one has none."""
    alternatives = [""]
    for index, (token, depth) in enumerate(_depths(tokens[start:]), start):
        if depth == 0:
            return ("",) if tokens[index + 1 : index + 2] == ["?"] else tuple(alternatives)
        if depth == 1 and token == "|":
            alternatives.append("")
        elif depth == 1 and _is_word(token):
            alternatives[-1] = max(alternatives[-1], token, key=len)
    return ("",)


def _meaning(token: str) -> str:
    if token.strip() == "...":
        return _GAP
    if not token.strip():
        return r"[\s\-()\"']+"
    return _MEANINGS.get(token, re.escape(token))


def find_forms(forms: tuple[Pattern, ...], excuses: tuple[Pattern, ...], text: str) -> tuple[tuple[int, int], ...]:
    """Where any of ``forms`` stands in ``text`` and no excuse covers it: first and longest first, none overlapping."""
    found = sorted({span for form in forms for span in form.spans(text)}, key=lambda span: (span[0], -span[1]))
    if not found:
        return ()
    covered = [span for excuse in excuses for span in excuse.spans(text)]
    kept: list[tuple[int, int]] = []
    for start, end in found:
        excused = any(first <= start and end <= last for first, last in covered)
        if not excused and (not kept or start >= kept[-1][1]):
            kept.append((start, end))
    return tuple(kept)
