"""How letters that run from right to left are told to a reader of the file, without moving any of them.

Readers put glyphs into lines by where they stand, from left to right, and turn what runs the other way round (poppler
and PDFium both do). So each letter reads as itself, with its marks, in one row on the baseline; the glyphs of its dots
and marks come after the row, and read as nothing. A hand whose letters climb (Nastaliq) has no such row: there each
word is told as a whole, the letters from left to right like all others.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from materials_app.model.display_list import Glyph, GlyphRun

__all__ = ["Part", "told_parts"]

_NOTHING = "\0"
"""What a glyph reads as whose text stands with another: of all characters the one that no reader hands out."""


@dataclass(frozen=True, slots=True)
class Part:
    """Glyphs to be shown in one go, each with what its code reads as; ``actual`` is what they read as together, where
    the codes do not tell."""

    glyphs: tuple[Glyph, ...]
    actual: str | None = None


def told_parts(run: GlyphRun) -> tuple[Part, ...]:
    """A run from right to left in the parts it is told by: its letters, then what belongs to them."""
    letters, rest = _divided(run.glyphs)
    rows = (Part(letters),) if not any(glyph.rise for glyph in letters) else tuple(_words(letters))
    return (*rows, Part(rest, "")) if rest else rows


def _divided(glyphs: tuple[Glyph, ...]) -> tuple[tuple[Glyph, ...], tuple[Glyph, ...]]:
    """The glyph that carries each letter, with all that is read there, and the glyphs that only belong to them."""
    letters: list[Glyph] = []
    rest: list[Glyph] = []
    for members in reversed(_letters(glyphs)):
        carrier = max(members, key=lambda glyph: glyph.advance)
        read = "".join(glyph.text for glyph in members)
        letters.append(replace(carrier, text=read[::-1]))
        rest.extend(replace(glyph, text=_NOTHING) for glyph in members if glyph is not carrier)
    return tuple(letters), tuple(rest)


def _letters(glyphs: tuple[Glyph, ...]) -> list[list[Glyph]]:
    """The glyphs of each letter, letters in the order they are read."""
    found: list[list[Glyph]] = []
    for glyph in reversed(glyphs):
        if found and _is_mark(glyph.text):
            found[-1].append(glyph)
        else:
            found.append([glyph])
    return found


def _is_mark(text: str) -> bool:
    return all(unicodedata.category(character)[0] == "M" for character in text)


def _words(letters: tuple[Glyph, ...]) -> Iterator[Part]:
    """Words and what stands between them, in the order they are read."""
    groups = ((is_word, tuple(group)) for is_word, group in groupby(letters, key=_is_of_a_word))
    for is_word, glyphs in reversed(list(groups)):
        yield Part(glyphs, "".join(glyph.text for glyph in glyphs) if is_word else None)


def _is_of_a_word(glyph: Glyph) -> bool:
    return glyph.text[-1:].isalpha()
