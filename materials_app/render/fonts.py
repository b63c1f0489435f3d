"""Fonts in the file: composite fonts that name glyphs by index, each subset, each with its text table.

ISO 32000-2: Type 0 fonts 9.7.6, CIDFontType2 9.7.4, widths 9.7.4.3, ToUnicode 9.10.3. Every dictionary is an indirect
object: poppler overlooks a text table in a direct one.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFStream, PDFString

from materials_app.render.font_program import FontProgram
from materials_app.render.operators import utf16_hex
from materials_app.render.reading import ShownFace
from materials_app.typeset.font_face import EM

_MAPPINGS_IN_A_BLOCK = 100
"""Most ``bfchar`` entries in one block (Adobe Technical Note 5014, 7.1)."""

_TEXT_TABLE = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def embed_font(document: PDFDocument, shown: ShownFace, program: FontProgram) -> object:
    """Add a face to ``document`` and return the reference its resource name stands for."""
    table = text_table(shown.texts)
    composite = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": PDFName(program.name),
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([_descendant(document, shown, program)]),
            "ToUnicode": document.Reference(_flate_stream(zlib.compress(table.encode("ascii")))),
        }
    )
    return document.Reference(composite)


def text_table(texts: Mapping[int, str]) -> str:
    """The ``ToUnicode`` table of {glyph: text}."""
    entries = [f"<{gid:04X}> <{utf16_hex(text)}>" for gid, text in sorted(texts.items())]
    return _TEXT_TABLE.format(blocks="\n".join(_blocks(entries)))


def width_array(widths: Mapping[int, int]) -> Iterator[tuple[int, list[int]]]:
    """{glyph: width} as runs of neighbours: first glyph, then the widths from there on."""
    run: list[int] = []
    first = 0
    for gid, width in sorted(widths.items()):
        if run and gid != first + len(run):
            yield first, run
            run = []
        first = first if run else gid
        run.append(width)
    if run:
        yield first, run


def _blocks(entries: list[str]) -> Iterator[str]:
    for start in range(0, len(entries), _MAPPINGS_IN_A_BLOCK):
        block = entries[start : start + _MAPPINGS_IN_A_BLOCK]
        yield "\n".join((f"{len(block)} beginbfchar", *block, "endbfchar"))


def _descendant(document: PDFDocument, shown: ShownFace, program: FontProgram) -> object:
    system = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
    font = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("CIDFontType2"),
            "BaseFont": PDFName(program.name),
            "CIDSystemInfo": PDFDictionary(system),
            "CIDToGIDMap": _glyph_map(document, shown) if shown.others else PDFName("Identity"),
            "FontDescriptor": _descriptor(document, program),
            "DW": EM,
            "W": _flat(width_array(shown.widths)),
        }
    )
    return document.Reference(font)


def _glyph_map(document: PDFDocument, shown: ShownFace) -> object:
    """The glyph of every code, two bytes each (ISO 32000-2, table 115)."""
    glyphs = {gid: gid for gid in shown.gids} | {code: gid for (gid, _), code in shown.others.items()}
    table = b"".join(glyphs.get(code, 0).to_bytes(2, "big") for code in range(max(glyphs) + 1))
    return document.Reference(_flate_stream(zlib.compress(table)))


def _flat(runs: Iterable[tuple[int, list[int]]]) -> PDFArray:
    return PDFArray([entry for first, widths in runs for entry in (first, PDFArray(widths))])


def _descriptor(document: PDFDocument, program: FontProgram) -> object:
    descriptor = PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": PDFName(program.name),
            "Flags": program.flags,
            "FontBBox": PDFArray(program.box),
            "ItalicAngle": program.italic_angle,
            "Ascent": program.ascent,
            "Descent": program.descent,
            "CapHeight": program.cap_height,
            "StemV": program.stem,
            "FontFile2": document.Reference(_flate_stream(program.packed, {"Length1": program.size})),
        }
    )
    return document.Reference(descriptor)


def _flate_stream(packed: bytes, entries: Mapping[str, object] | None = None) -> PDFStream:
    return PDFStream(PDFDictionary({**(entries or {}), "Filter": PDFName("FlateDecode")}), packed)
