"""What a font file that somebody brings may be used for: its embedding permission and the letters it lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

import uharfbuzz as hb

from materials_app.errors import FontError
from materials_app.model.library import FontFile
from materials_app.model.said import said

_FS_TYPE = slice(8, 10)
"""Where ``fsType`` lies in the OS/2 table (OpenType specification, OS/2)."""

_NEVER, _PREVIEW, _EDITABLE, _WHOLE, _BITMAPS = 0x0002, 0x0004, 0x0008, 0x0100, 0x0200
"""The bits of ``fsType`` (OpenType specification, OS/2)."""

_FIGURES_AND_MARKS = "0123456789.,:;?!’‘“”-–—()/&%@+…·•\u00a0 "
LETTERS = {
    "en": "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz£" + _FIGURES_AND_MARKS,
    "cy": "ÂÊÎÔÛŴŶâêîôûŵŷÁÉÍÓÚẂÝáéíóúẃýÄËÏÖÜẄŸäëïöüẅÿÀÈÌÒÙẀỲàèìòùẁỳ",
}
"""What each language needs beside the plain letters; Welsh marks its seven vowels with four accents."""

_KEPT = 8
_SHARING = 2
"""Letters or marks that one glyph may stand for, as where small letters are drawn as capitals; more is a placeholder. A
figure has its own."""


class Embedding(Enum):
    """What the font's own licence bits allow."""

    FREE = "free"
    EDITABLE = "editable"
    PREVIEW = "preview"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class FontFacts:
    """A font file as it was looked at.

    Attributes:
        name: its family, as the file says.
        embedding: what its licence bits allow.
        whole: it may only be embedded whole, never as the letters that are used.
        has_curves: it holds PostScript outlines (CFF), which press files of ours do not carry.
        missing: per language the letters it lacks, those with none left out.
        one_weight: it has no axis of weight, so that nothing in it can be set bolder than the rest.
    """

    name: str
    embedding: Embedding
    whole: bool
    has_curves: bool
    missing: tuple[tuple[str, str], ...]
    one_weight: bool

    @property
    def may_print(self) -> bool:
        """Whether a press file may and can carry it."""
        return self.embedding is not Embedding.NEVER and not self.whole and not self.has_curves

    def lacks(self, languages: Iterable[str]) -> str:
        """The letters of these languages that it lacks, the plain ones among them."""
        wanted = set(languages)
        found = dict(self.missing)
        return "".join(found.get(one, "") for one in sorted({"en", *wanted}, reverse=True))


@lru_cache(maxsize=_KEPT)  # the studio asks at every key
def font_facts(file: FontFile) -> FontFacts:
    """Look at a font file.

    Raises:
        FontError: when it cannot be read as a font.
    """
    try:
        face = hb.Face(file.data)
        count = face.glyph_count
    except (hb.HarfBuzzError, ValueError, RuntimeError) as broken:
        raise unreadable(file.name) from broken
    table = bytes(face.reference_table("OS/2").data)
    if not count or len(table) < _FS_TYPE.stop or not face.unicodes:
        raise unreadable(file.name)
    bits = int.from_bytes(table[_FS_TYPE], "big")
    tags = set(face.table_tags)
    characters = _drawn(face)
    lacked = ((one, "".join(c for c in letters if ord(c) not in characters)) for one, letters in LETTERS.items())
    return FontFacts(
        name=face.get_name(hb.OTNameIdPredefined.FONT_FAMILY) or file.name,
        embedding=_embedding(bits),
        whole=bool(bits & _WHOLE),
        has_curves="glyf" not in tags,
        missing=tuple((language, letters) for language, letters in lacked if letters),
        one_weight=all(axis.tag != "wght" for axis in face.axis_infos),
    )


def _drawn(face: hb.Face) -> frozenset[int]:
    """The characters for which the font has a glyph that shows something. Fonts on trial have all letters, and nothing,
    or one placeholder, where figures should be: a telephone number would not be on the page."""
    font, has = hb.Font(face), face.unicodes
    glyphs = {ord(c): font.get_nominal_glyph(ord(c)) for c in "".join(LETTERS.values()) if ord(c) in has}
    used = Counter(glyphs.values())
    return frozenset(
        point
        for point, glyph in glyphs.items()
        if glyph and (chr(point).isspace() or (_has_ink(font, glyph) and used[glyph] <= _may_share(point)))
    )


def _may_share(point: int) -> int:
    return 1 if chr(point).isdecimal() else _SHARING


def _has_ink(font: hb.Font, glyph: int) -> bool:
    ink = font.get_glyph_extents(glyph)
    return bool(ink and ink.width and ink.height)


def embedding(face: hb.Face) -> Embedding:
    """What the face's licence bits allow; a font without them allows everything."""
    return _embedding(int.from_bytes(bytes(face.reference_table("OS/2").data)[_FS_TYPE], "big"))


def _embedding(bits: int) -> Embedding:
    if bits & (_NEVER | _BITMAPS):
        return Embedding.NEVER
    if bits & _PREVIEW:
        return Embedding.PREVIEW
    return Embedding.EDITABLE if bits & _EDITABLE else Embedding.FREE


def unreadable(name: str) -> FontError:
    """The error for a file that is no font."""
    return FontError(
        said("The font file {name} cannot be read, so nothing can be set in it.", name=name),
        hint=said("Put the original file back into the family's folder."),
        error_id="font-unreadable",
    )


def forbidden(name: str) -> FontError:
    """The error for a font whose licence keeps it out of every file."""
    return FontError(
        said("The licence of the font file {name} forbids embedding, so no press file can be made with it.", name=name),
        hint=said("Choose a font that may be embedded, or ask its maker for a licence that allows it."),
        error_id="font-not-embeddable",
    )
