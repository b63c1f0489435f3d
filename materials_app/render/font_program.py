"""The part of a font that a file carries: one instance, only the glyphs that are shown, and what describes it.

HarfBuzz instances and subsets in one step; glyph indices stay as they are in the font file, because the text objects
name glyphs by index. Every figure of the descriptor is read from the font
(ISO 32000-2, table 120).
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb

from materials_app.model.display_list import FaceId
from materials_app.typeset.font_face import EM

_UNPRINTED_TABLES = ("GSUB", "GPOS", "GDEF", "STAT", "DSIG", "meta", "name", "post")
"""What shaping, naming and installing a font need, and a printed page does not."""

_SUBSET_FLAGS = (
    hb.SubsetFlags.RETAIN_GIDS
    | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    | hb.SubsetFlags.NO_HINTING
    | hb.SubsetFlags.NOTDEF_OUTLINE
)

_PROGRAMS_KEPT = 256
"""Programs kept in a process: a batch asks for the same glyphs of the same faces over and over."""

_TAG_LETTERS = 6
_ALPHABET = 26
_FIXED_PITCH, _SYMBOLIC, _ITALIC = 1 << 0, 1 << 2, 1 << 6  # flags of ISO 32000-2, table 121
_STEM_OF_WEIGHT = 1 / 5
"""Stem of a face without a letter l, as a share of its weight: what Archivo and Inter come to at regular."""


@dataclass(frozen=True, slots=True)
class FontProgram:
    """A subset instance. ``packed`` is a TrueType file of ``size`` bytes, Flate-compressed.

    Lengths are thousandths of an em.
    """

    name: str
    packed: bytes
    size: int
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    italic_angle: float
    stem: int
    flags: int


@lru_cache(maxsize=_PROGRAMS_KEPT)
def make_program(face: hb.Face, face_id: FaceId, gids: frozenset[int]) -> FontProgram:
    """The instance ``face_id`` of ``face``, cut down to ``gids`` (and glyph 0, which every font must have)."""
    data = _subset(face, face_id, gids)
    font = hb.Font(face)
    font.scale = (EM, EM)
    font.set_variations(dict(face_id.axes))
    return FontProgram(
        name=f"{_subset_tag(data)}+{instance_name(face, face_id)}",
        packed=zlib.compress(data),
        size=len(data),
        box=_ink_box(font, gids),
        ascent=_metric(font, hb.OTMetricsTag.HORIZONTAL_ASCENDER),
        descent=_metric(font, hb.OTMetricsTag.HORIZONTAL_DESCENDER),
        cap_height=_metric(font, hb.OTMetricsTag.CAP_HEIGHT),
        italic_angle=font.get_style_value(hb.StyleTag.SLANT_ANGLE),
        stem=_stem(font),
        flags=_flags(font),
    )


def instance_name(face: hb.Face, face_id: FaceId) -> str:
    """The PostScript name of an instance: family, then values and tags (Adobe Technical Note 5902)."""
    name = face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or face_id.family
    family = name.partition("-")[0] if face_id.axes else name
    return "_".join((family, *(f"{value:g}{tag}" for tag, value in face_id.axes)))


def _subset(face: hb.Face, face_id: FaceId, gids: frozenset[int]) -> bytes:
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(gids)
    wanted.flags = _SUBSET_FLAGS
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _UNPRINTED_TABLES)
    if face.has_var_data:
        wanted.pin_all_axes_to_default(face)
        for tag, value in face_id.axes:
            wanted.pin_axis_location(face, tag, value)
    data: bytes = hb.subset(face, wanted).blob.data
    return data


def _subset_tag(data: bytes) -> str:
    """Six capitals from the subset's own bytes, so that subsets of merged files never clash (ISO 32000-2, 9.9.2)."""
    value = int.from_bytes(hashlib.sha256(data).digest()[:8], "big")
    letters = (chr(ord("A") + value // _ALPHABET**place % _ALPHABET) for place in range(_TAG_LETTERS))
    return "".join(letters)


def _ink_box(font: hb.Font, gids: frozenset[int]) -> tuple[int, int, int, int]:
    """The smallest box round the ink of every glyph shown: left, low, right, high."""
    inks = [ink for ink in (font.get_glyph_extents(gid) for gid in sorted(gids)) if ink and ink.width]
    if not inks:
        return (0, 0, 0, 0)
    return (
        min(ink.x_bearing for ink in inks),
        min(ink.y_bearing + ink.height for ink in inks),
        max(ink.x_bearing + ink.width for ink in inks),
        max(ink.y_bearing for ink in inks),
    )


def _metric(font: hb.Font, tag: hb.OTMetricsTag) -> int:
    return int(font.get_metric_position_with_fallback(tag))


def _stem(font: hb.Font) -> int:
    """Width of the upright stem: the ink of the letter l."""
    gid = font.get_nominal_glyph(ord("l"))
    ink = font.get_glyph_extents(gid) if gid else None
    return int(ink.width) if ink else round(font.get_style_value(hb.StyleTag.WEIGHT) * _STEM_OF_WEIGHT)


def _flags(font: hb.Font) -> int:
    italic = _ITALIC if font.get_style_value(hb.StyleTag.ITALIC) else 0
    widths = {font.get_glyph_h_advance(font.get_nominal_glyph(ord(letter)) or 0) for letter in "iMW."}
    return _SYMBOLIC | italic | (_FIXED_PITCH if len(widths) == 1 else 0)
