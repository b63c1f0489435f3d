"""Words as a typesetter writes them: curly quotes, and no-break spaces where a line must not end.

Only spaces, quotes and dots change; no letter and no figure does. Applied to library words and own words alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["bind_names", "bind_number", "set_words"]

_CACHED_TEXTS = 1024
"""Texts remembered: while one field is typed in, all others stay as they were."""

NO_BREAK = "\N{NO-BREAK SPACE}"

_BLANKS = re.compile(r"[ \t]+")

_QUOTES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=\w)'(?=\w)|(?<=[s\d])'(?!\w)"), "’"),
    (re.compile(r"(?:(?<=^)|(?<=[\s(\[“]))'"), "‘"),
    (re.compile(r"'"), "’"),
    (re.compile(r"(?:(?<=^)|(?<=[\s(\[‘]))\""), "“"),
    (re.compile(r"\""), "”"),
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r"(?<=\s)-(?=\s)"), "–"),
)
"""Typewriter marks and what they stand for, in the order they are looked for."""

_BOUND = (
    re.compile(r"(?<=\d) (?=\d)"),
    re.compile(r"(?<=\d) (?=(?:mm|cm|m|km|p|am|pm|%|per\b|years?\b|hours?\b|minutes?\b)(?!\w))"),
    re.compile(r"(?<=\b[Uu]nder) (?=\d)|(?<=\b[Oo]ver) (?=\d)|(?<=\b[Dd]an) (?=\d)"),
    re.compile(r"(?<=\w) (?=[A-Z]{2,3}\b)"),
    re.compile(r"(?<=\S) (?=–\s)"),
)
"""Spaces that hold: inside a number, before its unit, before an age, before an abbreviation, before a dash."""


@lru_cache(maxsize=_CACHED_TEXTS)
def set_words(text: str, names: tuple[str, ...] = ()) -> str:
    """``text`` as it is set: composed letters, curly quotes, single spaces, bound numbers and ``names``.

    Args:
        text: words as written; line feeds are sense lines and stay.
        names: names that no line may break, for example "Stop It Now".
    """
    lines = (_BLANKS.sub(" ", line).strip(" ") for line in unicodedata.normalize("NFC", text).splitlines())
    return "\n".join(_bound(_curled(line), names) for line in lines if line)


def bind_number(display: str) -> str:
    """A telephone number in its published grouping, on one line."""
    return re.sub(r"\s+", NO_BREAK, display.strip())


def bind_names(text: str, names: Iterable[str]) -> str:
    """``text`` with every one of ``names`` held together."""
    for name in names:
        text = text.replace(name, name.replace(" ", NO_BREAK))
    return text


def _curled(line: str) -> str:
    for pattern, replacement in _QUOTES:
        line = pattern.sub(replacement, line)
    return line


def _bound(line: str, names: Iterable[str]) -> str:
    for pattern in _BOUND:
        line = pattern.sub(NO_BREAK, line)
    return bind_names(line, names)
