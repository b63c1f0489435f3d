"""The fonts of a run: opened once from the asset library, checked for embedding, instanced on demand, asked for cover.

A missing character is an error that names it, never an empty box on ten thousand posters.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

import uharfbuzz as hb

from materials_app.errors import FontError
from materials_app.model.display_list import FaceId
from materials_app.model.library import AssetLibrary, FontFile
from materials_app.model.said import said
from materials_app.typeset.font_face import FontFace
from materials_app.typeset.font_facts import Embedding, embedding, forbidden, unreadable
from materials_app.typeset.memory import Memory
from materials_app.typeset.shaping import ShapedText, shape

__all__ = ["FontBook", "named_character"]

_CACHED_WORDS = 10_000
"""Shaped words kept: at 1.6 kB a word of six letters (measured), 16 MB at most."""


class _Family(NamedTuple):
    """A font file, opened."""

    file: FontFile
    face: hb.Face
    axes: dict[str, tuple[float, float]]
    characters: frozenset[int]


class FontBook:
    """Every font of a run. Not for two threads at once: what it has opened and shaped, it keeps.

    Args:
        library: where the font files come from.

    Attributes:
        blocks: what each text frame was last set to. runs: its lines at their places.
        mixed: lines and words of more than one face or direction, by what they were made of.
    """

    def __init__(self, library: AssetLibrary) -> None:
        self._library = library
        self._families: dict[str, _Family] = {}
        self._faces: dict[FaceId, FontFace] = {}
        self._shaped: dict[tuple[FaceId, str, str, bool], ShapedText] = {}
        self.blocks, self.runs = Memory(), Memory()
        self.mixed: dict[object, ShapedText] = {}

    def face_id(self, family: str, **axes: float) -> FaceId:
        """The face of ``family`` at these axis values, kept within the font's range and rounded to tenths.

        Axes that the font does not have are left out, so a style may ask for an optical size of any family.

        Raises:
            FontError: when there is no such family or it may not be embedded.
        """
        ranges = self._family(family).axes
        known = ((tag, value, ranges[tag]) for tag, value in sorted(axes.items()) if tag in ranges)
        return FaceId(
            family, tuple((tag, round(min(max(float(value), low), high), 1)) for tag, value, (low, high) in known)
        )

    def face(self, face_id: FaceId) -> FontFace:
        """The instance: its metrics, widths, ink and outlines.

        Raises:
            FontError: when there is no such family or it may not be embedded.
        """
        face = self._faces.get(face_id)
        if face is None:
            face = self._faces[face_id] = FontFace(face_id, self.hb_face(face_id.family))
        return face

    def hb_face(self, family: str) -> hb.Face:
        """The opened font of a family, for subsetting.

        Raises:
            FontError: when there is no such family or it may not be embedded.
        """
        return self._family(family).face

    def shape(self, face_id: FaceId, text: str, language: str = "", *, tabular: bool = False) -> ShapedText:
        """``text`` as glyphs of a face, kerned; remembered, because most words stay when one changes.

        Args:
            face_id: the face to set it in.
            text: one word, unit or line; no line feeds.
            language: BCP 47 tag, for language-specific forms.
            tabular: figures of one width.

        Raises:
            FontError: when the font lacks a character; it names every one that is missing.
        """
        key = (face_id, text, language, tabular)
        shaped = self._shaped.get(key)
        if shaped is None:
            self.require(face_id.family, text)
            if len(self._shaped) >= _CACHED_WORDS:
                self._shaped.clear()
            shaped = self._shaped[key] = shape(self.face(face_id), text, language, tabular=tabular)
        return shaped

    def missing(self, family: str, text: str) -> tuple[str, ...]:
        """The characters of ``text`` that a family has no glyph for, each once, in the order they stand."""
        characters = self._family(family).characters
        return tuple(dict.fromkeys(one for one in text if ord(one) not in characters))

    def require(self, family: str, text: str) -> None:
        """Refuse text that a family cannot show.

        Raises:
            FontError: naming the characters that are missing.
        """
        missing = self.missing(family, text)
        if not missing:
            return
        named = ", ".join(map(named_character, missing))
        raise FontError(
            said(
                "The font {family} has no glyph for {named}, so “{text}” cannot be printed.",
                family=family,
                named=named,
                text=text.strip(),
            ),
            hint=said("Write it with other characters, or add a font that has them to the layout."),
            error_id="glyph-missing",
        )

    def _family(self, family: str) -> _Family:
        opened = self._families.get(family)
        if opened is None:
            opened = self._families[family] = _open(self._library.font(family))
        return opened


def _open(file: FontFile) -> _Family:
    face = hb.Face(file.data)
    if not face.glyph_count:
        raise unreadable(file.name)
    if embedding(face) is Embedding.NEVER:
        raise forbidden(file.name)
    axes = {axis.tag: (axis.min_value, axis.max_value) for axis in face.axis_infos}
    return _Family(file, face, axes, frozenset(face.unicodes))


def named_character(character: str) -> str:
    """A character as an error names it: itself, its code point, its name."""
    return f"{character} (U+{ord(character):04X} {unicodedata.name(character, 'unnamed').lower()})"
