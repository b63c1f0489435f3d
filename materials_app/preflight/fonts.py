"""Reads a font: codes to widths, characters and ink, and how they compare with the embedded font program.

TrueType and OpenType programs are opened with HarfBuzz. Bare CFF and Type 1 programs are not: their widths are taken
as written and their ink is taken from the font descriptor.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import uharfbuzz as hb

from materials_app.preflight.character_map import read_character_map
from materials_app.preflight.facts import FontUse
from materials_app.preflight.pdf_values import UNREADABLE, get, name, number
from materials_app.preflight.space import Box

EM = 1000.0
"""Glyph space units to the em in a PDF (ISO 32000-2, 9.2.4)."""
WIDTH_TOLERANCE = 1.0
"""Thousandths of an em a written width may differ from the program's: rounding to whole thousandths, no more."""
_DEFAULT_WIDTH = 1000.0
_DEFAULT_ASCENT, _DEFAULT_DESCENT = 750.0, -250.0
_JOINING = re.compile("(?:[\u0590-\u109f\u200c\u200d\ufb1d-\ufdff\ufe70-\ufefc](?<!\\d))+")
"""Letters that join, stack or share a shape and differ by dots that are glyphs of their own; no figures."""
_BRACKETS = frozenset("()[]{}<>«»‹›")
"""Each shows the other of its pair where a line runs from right to left (UAX #9, rule L4)."""
_SILENT = "\0"
"""What a dot or a mark reads as whose text stands with its letter."""
_SYMBOL_AREA = 0xF000
_NOT_DEFINED = 0
_HYPHENS = "\u00ad\u2212"
"""Soft hyphen and minus, which many fonts draw with the glyph of the hyphen."""
LAST_CODE = 0xFFFF
"""Codes are two bytes at most in the maps we read; a longer range is damage."""
_ENCODINGS = {"WinAnsiEncoding": "cp1252", "MacRomanEncoding": "mac_roman"}


class Program:
    """An embedded TrueType or OpenType program: advances and ink in thousandths of an em."""

    def __init__(self, data: bytes) -> None:
        self.face = hb.Face(data)
        self.font = hb.Font(self.face)
        self._scale = EM / (self.face.upem or EM)
        self._ink: dict[int, Box | None] = {}

    @classmethod
    def of(cls, descriptor: Any) -> Program | None:
        """The program of a font descriptor, or none when there is none that HarfBuzz reads."""
        stream = get(descriptor, "/FontFile2") or get(descriptor, "/FontFile3")
        if stream is None:
            return None
        try:
            program = cls(stream.read_bytes())
        except (*UNREADABLE, hb.HarfBuzzError):
            return None
        return program if program.face.glyph_count else None

    def advance(self, glyph: int) -> float:
        """The width the program gives ``glyph``."""
        return float(self.font.get_glyph_h_advance(glyph)) * self._scale

    @cached_property
    def characters(self) -> Mapping[int, frozenset[str]]:
        """What the program itself says each glyph stands for; private-use characters say nothing."""
        found: dict[int, set[str]] = {}
        for point in self.face.unicodes:
            glyph = self.font.get_nominal_glyph(point)
            if glyph and not _is_private(chr(point)):
                found.setdefault(glyph, set()).add(_plain(chr(point)))
        return {glyph: frozenset(characters) for glyph, characters in found.items()}

    def glyph_of(self, code: int, encoding: str) -> int | None:
        """The glyph a one-byte code shows: by its character, else as a symbol font has it."""
        character = bytes([code]).decode(encoding, "ignore") if encoding else ""
        tried = (*map(ord, character), _SYMBOL_AREA + code, code)
        return next((g for g in map(self.font.get_nominal_glyph, tried) if g), None)

    def ink(self, glyph: int) -> Box | None:
        """The box of the glyph's ink, or none when it has none."""
        if glyph not in self._ink:
            extents = self.font.get_glyph_extents(glyph)
            self._ink[glyph] = self._box(extents) if extents and extents.width else None
        return self._ink[glyph]

    def _box(self, extents: Any) -> Box:
        left, top = extents.x_bearing * self._scale, extents.y_bearing * self._scale
        # HarfBuzz counts height downwards from the bearing: it is negative.
        return Box(left, top + extents.height * self._scale, left + extents.width * self._scale, top)


class Font:
    """One font resource; remembers which codes text used, so that only those are judged."""

    def __init__(self, font: Any) -> None:
        self.kind = name(get(font, "/Subtype"))
        self.name = name(get(font, "/BaseFont"))
        self.is_composite = self.kind == "Type0"
        self.descendant = _descendant(font) if self.is_composite else font
        self.descriptor = get(self.descendant, "/FontDescriptor")
        self.program = Program.of(self.descriptor)
        self.encoding = _encoding(get(font, "/Encoding"))
        self.widths = _composite_widths(self.descendant) if self.is_composite else _simple_widths(font)
        self.default_width = number(get(self.descendant, "/DW"), _DEFAULT_WIDTH)
        self.glyph_ids = _glyph_ids(get(self.descendant, "/CIDToGIDMap"))
        self.characters = _characters(get(font, "/ToUnicode"))
        self.used: set[int] = set()
        self.unmapped: set[int] = set()

    @property
    def is_embedded(self) -> bool:
        """Whether a font program travels with it; Type 3 glyphs are drawn in the file itself."""
        files = ("/FontFile", "/FontFile2", "/FontFile3")
        return self.kind == "Type3" or any(get(self.descriptor, key) is not None for key in files)

    def codes(self, data: bytes) -> Iterator[int]:
        """The character codes of a shown string: two bytes each in composite fonts, one otherwise."""
        if not self.is_composite:
            yield from data
            return
        yield from (int.from_bytes(data[i : i + 2], "big") for i in range(0, len(data) - 1, 2))

    def width(self, code: int) -> float:
        """The width the PDF gives ``code``, in thousandths of an em."""
        return self.widths.get(code, self.default_width)

    def glyph(self, code: int) -> int | None:
        """The glyph ``code`` shows in the program, or none when that cannot be told."""
        if self.is_composite:
            return self.glyph_ids.get(code, _NOT_DEFINED) if self.glyph_ids is not None else code
        return self.program.glyph_of(code, self.encoding) if self.program else None

    def text(self, code: int) -> str | None:
        """What ``code`` reads as, or none when nothing says so."""
        if code in self.characters:
            return self.characters[code]
        return bytes([code]).decode(self.encoding, "ignore") or None if self.encoding else None

    def ink(self, code: int) -> Box | None:
        """The box of what ``code`` prints, thousandths of an em from its origin; none for a blank."""
        glyph = self.glyph(code)
        if self.program is not None and glyph is not None:
            return self.program.ink(glyph)
        ascent = number(get(self.descriptor, "/Ascent")) or _DEFAULT_ASCENT
        descent = number(get(self.descriptor, "/Descent")) or _DEFAULT_DESCENT
        return None if (self.text(code) or "x").isspace() else Box(0.0, descent, self.width(code), ascent)

    def as_fact(self) -> FontUse:
        """What is to be said of the codes text used."""
        used = sorted(self.used)
        return FontUse(
            name=self.name or "(no name)",
            kind=self.kind,
            embedded=self.is_embedded,
            widths_off=tuple(self._widths_off(used)),
            unmapped=tuple(sorted(self.unmapped)),
            private=tuple(code for code in used if any(map(_is_private, self.text(code) or ""))),
            missing=tuple(code for code in used if self._is_missing(code)),
            misread=tuple(self._misread(used)),
        )

    def _widths_off(self, used: list[int]) -> Iterator[tuple[int, float, float]]:
        for code in used:
            glyph = self.glyph(code)
            if self.program is None or glyph is None:
                continue
            written, real = self.width(code), self.program.advance(glyph)
            if abs(written - real) > WIDTH_TOLERANCE:
                yield code, written, real

    def _misread(self, used: list[int]) -> Iterator[tuple[int, str, str]]:
        """Codes that read as one thing and show another: (code, what it reads as, what its glyph stands for).

        The program's own map says what a glyph stands for; of a glyph it does not list (a figure of even width, say)
        the first code that shows it does.
        """
        stands_for: dict[int, frozenset[str]] = dict(self.program.characters) if self.program else {}
        # Codes that show the glyph of their own number come first: a remapped one contradicts them, not they it.
        for code in sorted(used, key=lambda code: self.glyph(code) != code):
            glyph, read = self.glyph(code), _plain(self.text(code) or "")
            if self.program is None or not glyph or not read or _is_shared(read):
                continue
            known = stands_for.setdefault(glyph, frozenset({read}))
            if read not in known:
                yield code, self.text(code) or "", min(known)

    def _is_missing(self, code: int) -> bool:
        if self.program is None or self.kind == "Type3":
            return False
        glyph = self.glyph(code)
        return glyph == _NOT_DEFINED or (glyph is not None and glyph >= self.program.face.glyph_count)


def _is_shared(read: str) -> bool:
    """Whether one shape may read as several things: letters that join, stack or take dots, and marks on their own; not
    figures, not Latin letters."""
    return read == _SILENT or read in _BRACKETS or _JOINING.fullmatch(read) is not None


def _plain(text: str) -> str:
    """``text`` without differences nobody sees: composition, kinds of space, kinds of hyphen."""
    composed = unicodedata.normalize("NFKC", text)
    if composed.isspace():
        return " "
    return "".join("-" if unicodedata.category(c) == "Pd" or c in _HYPHENS else c for c in composed)


def _is_private(character: str) -> bool:
    return unicodedata.category(character) == "Co" or character == "\N{REPLACEMENT CHARACTER}"


def _descendant(font: Any) -> Any:
    fonts = get(font, "/DescendantFonts")
    return fonts[0] if fonts is not None and len(fonts) else None


def _encoding(value: Any) -> str:
    """Python's name of a simple font's encoding; empty with differences, where a code's meaning is the font's own."""
    if get(value, "/Differences") is not None:
        return ""
    return _ENCODINGS.get(name(value) or name(get(value, "/BaseEncoding")), "")


def _simple_widths(font: Any) -> dict[int, float]:
    first = int(number(get(font, "/FirstChar")))
    return {first + step: number(width) for step, width in enumerate(get(font, "/Widths") or ())}


def _composite_widths(font: Any) -> dict[int, float]:
    """``/W``: ``first [w w w]`` or ``first last w`` (ISO 32000-2, 9.7.4.3)."""
    widths: dict[int, float] = {}
    entries = iter(get(font, "/W") or ())
    for first in entries:
        start, second = int(number(first)), next(entries, None)
        if hasattr(second, "__len__"):
            widths |= {start + step: number(width) for step, width in enumerate(second or ())}
        else:
            widths |= dict.fromkeys(range(start, min(int(number(second)), LAST_CODE) + 1), number(next(entries, None)))
    return widths


def _glyph_ids(value: Any) -> dict[int, int] | None:
    """CIDToGIDMap as a table, or none where it is the identity."""
    if value is None or name(value):
        return None
    data = value.read_bytes()
    return {cid: int.from_bytes(data[2 * cid : 2 * cid + 2], "big") for cid in range(len(data) // 2)}


def _characters(stream: Any) -> dict[int, str]:
    if stream is None or name(stream):
        return {}
    return read_character_map(stream.read_bytes())
