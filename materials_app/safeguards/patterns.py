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

from materials_app.safeguards.reading import fold

_TOKEN = re.compile(r"\s*\.\.\.\s*|\s+|[*#()|?]|[^*#()|?\s.]+|\.")
_GAP = r"(?:[^\w.!?]+\w+(?:[.,']\w+)*){0,14}?[^\w.!?]+"
_MEANINGS = {"*": r"\w*", "#": r"\d[\d.,:]*", "(": "(?:", ")": ")", "|": "|", "?": "?"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """One compiled form. ``anchor`` is a literal every match contains: most texts are settled by looking for it."""

    anchor: str
    regex: re.Pattern[str]

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the form stands in a folded text."""
        if self.anchor in text:
            yield from (match.span() for match in self.regex.finditer(text))


def compile_form(form: str) -> Pattern:
    """The pattern of one form."""
    pieces: list[str] = []
    literals = [""]
    depth = 0
    for token in _TOKEN.findall(fold(form)):
        depth += (token == "(") - (token == ")")
        pieces.append(_meaning(token))
        if depth == 0 and token not in _MEANINGS and token.strip() not in {"", "..."}:
            literals.append(token)
    return Pattern(max(literals, key=len), re.compile(rf"(?<!\w){''.join(pieces)}(?!\w)"))


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
