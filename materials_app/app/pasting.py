"""Words from elsewhere made ready for a field: no formatting, quotes and numbers as they are set, lines joined."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from materials_app.assemble.typography import NO_BREAK, set_words

_LINE = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_BLANKS = re.compile(r"[^\S\n]+")
_PARAGRAPH = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
STRAIGHT = "'\""
_HIDDEN = frozenset({"Cc", "Cf"})
"""Categories of what prints as nothing."""
_KEPT = "\n\t"


@dataclass(frozen=True, slots=True)
class Pasted:
    """Words ready to stand in a field, and what was done to them.

    Attributes:
        text: the words.
        quotes: how many straight quotes were curled.
        bound: how many of its spaces the page holds together, inside a number or before its unit.
        joined: how many line breaks gave way to a space.
    """

    text: str
    quotes: int = 0
    bound: int = 0
    joined: int = 0

    @property
    def is_changed(self) -> bool:
        """Whether anything was done that its author may want to know."""
        return bool(self.quotes or self.bound or self.joined)


def ready_to_paste(text: str, *, keeps_lines: bool) -> Pasted:
    """Text from elsewhere as a field takes it.

    Args:
        text: plain text; what was bold or coloured has lost it already.
        keeps_lines: the field's lines are sense lines (a headline, a step). In others a line break is where some window
            ended, and joins; an empty line divides paragraphs.
    """
    plain = _LINE.sub("\n", unicodedata.normalize("NFC", text))
    plain = _BLANKS.sub(" ", "".join(one for one in plain if one in _KEPT or unicodedata.category(one) not in _HIDDEN))
    body = plain.strip("\n")
    lines = [line.strip() for line in (_PARAGRAPH.split(body) if not keeps_lines else body.split("\n"))]
    made = "\n".join(" ".join(part.strip() for part in line.split("\n")) for line in lines if line)
    done = set_words(made)
    joined = sum(line.count("\n") for line in lines)
    before, after = (" " if plain[:1] == " " else ""), (" " if plain[-1:] == " " and done else "")
    quotes = sum(made.count(mark) - done.count(mark) for mark in STRAIGHT)
    bound = done.count(NO_BREAK) - made.count(NO_BREAK)
    words = done.replace(NO_BREAK, " ")  # the page holds numbers together by itself, whoever typed them
    return Pasted(f"{before}{words}{after}" if words else before, quotes, max(bound, 0), joined)
