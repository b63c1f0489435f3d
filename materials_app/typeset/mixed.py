"""Lines of more than one script, font or direction: cut where one of them changes, shaped piece by piece, put in the
order in which the pieces stand on the page.

A letter is set in the first font that has it: the style's own, then those of the language. What belongs to no script
(spaces, stops, brackets) goes with the letter before it; a mark never leaves its letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from materials_app.errors import FontError
from materials_app.model.display_list import FaceId
from materials_app.model.said import said
from materials_app.model.writing import Writing
from materials_app.typeset.direction import Levels, visual_order
from materials_app.typeset.font_book import FontBook, named_character
from materials_app.typeset.shaping import ShapedText, Stretch, join, shape

__all__ = ["Hand", "is_in_one_face", "shape_mixed"]

_MARK, _JOINERS = "M", "\u200c\u200d\ufe0e\ufe0f"
_LETTER_OR_FIGURE = "LN"

_IN_ONE_FACE = re.compile("[\u0000-\u058f\u1e00-\u200d\u2010-\u2029\u202f-\u20cf\u2100-\u2bff]*").fullmatch
"""Latin, Greek, Cyrillic and what stands between their letters."""


@dataclass(frozen=True, slots=True)
class Hand:
    """How a line is written: the style's own face, the language's tag and writing, figures of one width or not."""

    face: FaceId
    language: str
    writing: Writing
    tabular: bool = False

    @property
    def families(self) -> tuple[str, ...]:
        """The fonts a letter is looked for in, in turn."""
        return tuple(dict.fromkeys((self.face.family, *self.writing.fonts)))


def is_in_one_face(text: str) -> bool:
    """Whether ``text`` runs from left to right in letters that most fonts have."""
    return text.isascii() or _IN_ONE_FACE(text) is not None


def shape_mixed(fonts: FontBook, hand: Hand, text: str, levels: Levels) -> ShapedText:
    """A line, or a word of one, shaped piece by piece.

    Args:
        fonts: the fonts.
        hand: how it is written.
        text: in the order it is read.
        levels: of each of its characters.

    Raises:
        FontError: when no font has a character; it names the character.
    """
    families = _families_of(fonts, hand, text)
    pieces = [piece for run in visual_order(levels) for piece in _pieces(families, levels, *run)]
    stretches = tuple(_shaped(fonts, hand, text, levels, piece) for piece in pieces)
    if not stretches:
        return replace(shape(fonts.face(hand.face), ""), text=text)
    return replace(join(tuple(one.shaped for one in stretches)), text=text, stretches=stretches)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Neighbouring characters of one font and level."""

    start: int
    end: int
    family: str


def _pieces(families: tuple[str, ...], levels: Levels, start: int, end: int) -> Iterator[_Piece]:
    """The pieces of one level run, from left to right as they stand."""
    groups = ((family, list(places)) for family, places in groupby(range(start, end), families.__getitem__))
    cut = [_Piece(places[0], places[-1] + 1, family) for family, places in groups]
    yield from reversed(cut) if levels[start] % 2 else cut


def _shaped(fonts: FontBook, hand: Hand, text: str, levels: Levels, piece: _Piece) -> Stretch:
    rtl = levels[piece.start] % 2 == 1
    own = hand.face
    face = own if piece.family == own.family else fonts.face_id(piece.family, **dict(own.axes))
    words = text[piece.start : piece.end]
    shaped = shape(fonts.face(face), words, hand.language, tabular=hand.tabular, rtl=rtl)
    return Stretch(face, shaped, rtl, piece.start)


def _families_of(fonts: FontBook, hand: Hand, text: str) -> tuple[str, ...]:
    """The font of every character."""
    found: list[str] = []
    for character in text:
        kind = unicodedata.category(character)[0]
        before = found[-1] if found else ""
        if before and (kind == _MARK or character in _JOINERS) and _has(fonts, before, character):
            found.append(before)
        elif kind in _LETTER_OR_FIGURE or kind == _MARK:
            found.append(_first_with(fonts, hand, character, text))
        else:
            found.append(before if before and _has(fonts, before, character) else "")
    return tuple(_filled(fonts, hand, text, found))


def _filled(fonts: FontBook, hand: Hand, text: str, found: list[str]) -> Iterator[str]:
    """``found`` with a font for what no letter stands before: that of the next letter, where it has the character."""
    for at, (character, family) in enumerate(zip(text, found, strict=True)):
        following = next((one for one in found[at:] if one), "")
        if family:
            yield family
        elif following and _has(fonts, following, character):
            yield following
        else:
            yield _first_with(fonts, hand, character, text)


def _first_with(fonts: FontBook, hand: Hand, character: str, text: str) -> str:
    for family in hand.families:
        if _has(fonts, family, character):
            return family
    raise FontError(
        said(
            "None of the fonts {fonts} has a glyph for {named}, so “{text}” cannot be printed.",
            fonts=", ".join(hand.families),
            named=named_character(character),
            text=text.strip(),
        ),
        hint=said("Write it with other characters, or add a font that has them to the language."),
        error_id="glyph-missing",
    )


def _has(fonts: FontBook, family: str, character: str) -> bool:
    return not fonts.missing(family, character)
