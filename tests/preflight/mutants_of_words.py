"""One fault each in fonts, pictures, text and symbols."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import Image

from materials_app.model.expectation import ExpectedText
from materials_app.preflight.character_map import read_character_map
from tests.pdf import sample
from tests.preflight.editing import (
    Edit,
    add_resources,
    both,
    draw,
    font,
    image,
    info,
    page,
    root,
    symbol,
    words,
    xmp,
)
from tests.preflight.mutant import edit, order


def _widths(held: Any) -> None:
    held.DescendantFonts[0].W = Array([])
    held.DescendantFonts[0].DW = 500


def _standard_font(pdf: Pdf) -> None:
    helvetica = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    add_resources(pdf, "Font", {"H": pdf.make_indirect(helvetica)})


def _type_3(pdf: Pdf) -> None:
    glyph = Stream(pdf, b"600 0 d0 0 0 500 500 re f")
    drawn = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 600, 600]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        CharProcs=Dictionary(a=pdf.make_indirect(glyph)), FirstChar=97, LastChar=97, Widths=Array([600]),
        Encoding=Dictionary(Differences=Array([97, Name.a])),
    )  # fmt: skip
    add_resources(pdf, "Font", {"T": pdf.make_indirect(drawn)})


def _to_unicode(change: Callable[[bytes], bytes]) -> Edit:
    def swap(pdf: Pdf) -> None:
        held = page(pdf).Resources.Font.F2
        held.ToUnicode = Stream(pdf, change(held.ToUnicode.read_bytes()))

    return swap


def _private(cmap: bytes) -> bytes:
    # The map's last entry is a letter of the sample; its character becomes one of the private-use area.
    head, last = cmap.rsplit(b"<", 1)
    return head + b"<E001" + last[last.index(b">") :]


def _jpeg_2000(pdf: Pdf) -> Any:
    coded = BytesIO()
    Image.new("L", (100, 100), 128).save(coded, "JPEG2000")
    held = image(Name.DeviceGray, b"", 100, 100)(pdf)
    held.write(coded.getvalue(), filter=Name.JPXDecode)
    return held


def _bookmark(title: str) -> Callable[[Pdf], Any]:
    """Bookmarks, the second of which follows itself: whoever reads them must not go round for ever."""

    def outlines(pdf: Pdf) -> Any:
        first = pdf.make_indirect(Dictionary(Title=String("Cover")))
        second = pdf.make_indirect(Dictionary(Title=String(title)))
        first.Next, second.Next = second, second
        return pdf.make_indirect(Dictionary(Type=Name.Outlines, First=first, Last=second, Count=2))

    return outlines


def _spoken(words: str) -> Callable[[Pdf], Any]:
    """A structure tree with a figure that says ``words``."""

    def tree(pdf: Pdf) -> Any:
        figure = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Figure, Alt=String(words), K=0))
        section = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Sect, K=Array([figure])))
        figure.P = section
        return pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=section))

    return tree


def _no_map(pdf: Pdf) -> None:
    del page(pdf).Resources.Font.F2.ToUnicode


def _drawn_as(key: str, letter: str, other: str) -> Edit:
    """The glyph of ``other`` is drawn where ``letter`` is shown; what it reads as stays."""

    def change(pdf: Pdf) -> None:
        held = page(pdf).Resources.Font[f"/{key}"]
        code = {character: code for code, character in read_character_map(held.ToUnicode.read_bytes()).items()}
        table = bytearray(b"".join(glyph.to_bytes(2, "big") for glyph in range(max(code.values()) + 1)))
        table[2 * code[letter] : 2 * code[letter] + 2] = code[other].to_bytes(2, "big")
        held.DescendantFonts[0].CIDToGIDMap = Stream(pdf, bytes(table))

    return change


def _other_letter(cmap: bytes) -> bytes:
    head, last = cmap.rsplit(b"<", 1)
    return head + b"<005A" + last[last.index(b">") :]


MATERIAL = (
    edit("font-not-embedded", "Helvetica by name", _standard_font),
    edit("font-not-embedded", "the program left out", font(
        lambda held: held.DescendantFonts[0].FontDescriptor.__delitem__("/FontFile2"))),
    edit("font-type-3", "a drawn font", _type_3),
    edit("font-widths", "every glyph half an em", font(_widths)),
    edit("font-unmapped", "no ToUnicode", _no_map),
    edit("font-private-characters", "a private character", _to_unicode(_private)),
    edit("font-glyph-missing", "glyph 0", draw(b"BT /F2 12 Tf 1 0 0 1 70 80 Tm <0000> Tj ET")),
    edit("glyph-not-its-text", "a 9 drawn for an 8", _drawn_as("F2", "8", "9")),
    edit("glyph-not-its-text", "a glyph the program's own map leaves out", _drawn_as("F1", "o", "ffi")),
    edit("glyph-not-its-text", "a letter that reads as another", _to_unicode(_other_letter)),
    edit("image-resolution-low", "100 ppi", draw(b"72 0 0 72 70 30 cm /I Do", XObject={
        "I": image(Name.DeviceGray, b"\x80" * 100 * 100, 100, 100)})),
    edit("image-resolution-soft", "200 ppi", draw(b"36 0 0 36 70 50 cm /I Do", XObject={
        "I": image(Name.DeviceGray, b"\x80" * 100 * 100, 100, 100)})),
    edit("image-jpeg-2000", "JPEG 2000", draw(b"20 0 0 20 70 50 cm /I Do", XObject={"I": _jpeg_2000})),
    edit("image-16-bit", "16 bits", draw(b"20 0 0 20 70 50 cm /I Do", XObject={
        "I": image(Name.DeviceGray, b"\x80" * 2 * 100 * 100, 100, 100, BitsPerComponent=16)}), "x1a"),
)  # fmt: skip


def _without_a_line(pdf: Pdf) -> None:
    content = page(pdf).Contents.read_bytes()
    shown, count = re.subn(rb"BT /F2 12 Tf.*?ET", b"", content, flags=re.DOTALL)
    assert count == 1
    page(pdf).Contents = Stream(pdf, shown)


def _symbol(before: bytes, after: bytes = b"") -> Edit:
    """Change how the sample's symbol is painted: its colour, what lies under it, where it stands."""

    def change(pdf: Pdf) -> None:
        content = page(pdf).Contents.read_bytes()
        start = content.index(b"0 0 0 1 k\n235.276 144.567 m")
        outline = start + len(b"0 0 0 1 k\n")
        end = content.index(b"f", outline) + 1
        drawn = b"q " + before + b"\n" + content[outline:end] + after + b" Q"
        page(pdf).Contents = Stream(pdf, content[:start] + drawn + content[end:])

    return change


BLACK_ON = b" 225 63 91 91 re f 0 0 0 1 k"
"""A ground under the symbol, ten points wider on every side."""

WORDS = (
    order("text-missing", "a line that is not there", lambda o: replace(o, text=(*o.text, ExpectedText(
        1, "", "Ffoniwch heddiw", o.text[0].rect)))),
    edit("text-missing", "a line taken out", _without_a_line),
    edit("text-missing", "a line that reads as something else", _to_unicode(_private)),
    edit("text-unexpected", "a word more", words("am ddim")),
    edit("text-invisible", "rendering mode 3", words("am ddim", paint=b"3 Tr 0 g")),
    edit("text-invisible", "outside its clip", words("am ddim", paint=b"0 0 1 1 re W n 0 g")),
    edit("text-not-visible", "white on paper", words("am ddim", paint=b"0 0 0 0 k")),
    edit("text-not-visible", "5 % of black", words("am ddim", paint=b"0 0 0 .05 k")),
    edit("text-not-visible", "black on the dark field", words("am ddim", at=(60, 400), paint=b"0 0 0 1 k")),
    edit("text-not-visible", "white on the dark field, which is gone", both(
        words("am ddim", at=(60, 400), paint=b"0 0 0 0 k"), draw(b"0 0 0 0 k 30 360 300 90 re f"),
        words("am ddim", at=(60, 400), paint=b"0 0 0 0 k"))),
    edit("text-not-visible", "a white box over half of it", both(
        words("am ddim"), draw(b"0 0 0 0 k 60 70 36 40 re f"))),
    edit("text-not-visible", "a picture over it", both(words("am ddim"), draw(b"60 0 0 60 60 60 cm /I Do", XObject={
        "I": image(Name.DeviceGray, b"\x80" * 300 * 300, 300, 300)}))),
    edit("text-not-visible", "half of it beyond a clip", words("am ddim", paint=b"60 60 30 60 re W n 0 g")),
    edit("text-not-visible", "a clip in the shape of a corner", words(
        "am ddim", paint=b"60 60 m 62 60 l 62 98 l 130 98 l 130 100 l 60 100 l W n 0 g")),
    edit("text-not-visible", "nearly transparent", words("am ddim", paint=b"/Faint gs 0 g", ExtGState={
        "Faint": Dictionary(ca=0.05)})),
    edit("text-not-visible", "on its side, white on paper", words(
        "am ddim", paint=b"0 1 -1 0 160 0 cm 0 0 0 0 k")),
    edit("text-low-contrast", "half of black", words("am ddim", paint=b"0 0 0 .57 k")),
    edit("text-squeezed", "a fifth of its width", words("am ddim", paint=b"20 Tz 0 g")),
    edit("text-squeezed", "by the page's matrix", words("am ddim", paint=b".6 0 0 1 40 0 cm 0 g")),
    edit("text-too-small", "6.5 pt", words("am ddim", size=6.5)),
    edit("safeguards-text", "another number", words("0808 9000 100"), speaks="number-near-miss"),
    edit("safeguards-metadata", "another number", info(Title="0808 9000 100"), speaks="number-near-miss"),
    edit("safeguards-metadata", "a label as a keyword", info(Keywords="paedophile"), speaks="term-paedophile"),
    edit("safeguards-metadata", "a label of our own making", info(Drawer="Beasts"), speaks="term-label-monster"),
    edit("safeguards-metadata", "another number in XMP", xmp(
        "<dc:title>", "<dc:description>0808 9000 100</dc:description><dc:title>"), speaks="number-near-miss"),
    edit("safeguards-metadata", "another number in a bookmark", root(Outlines=_bookmark("0808 9000 100")),
         speaks="number-near-miss"),
    edit("safeguards-metadata", "a label read aloud", root(StructTreeRoot=_spoken("A monster in the dark")),
         speaks="term-label-monster"),
    edit("symbol-unexpected", "a second QR code", symbol(sample.PAYLOAD, at=(70, 55), module=2)),
    edit("symbol-unexpected", "a Data Matrix code", symbol("PAY HERE", at=(70, 55), module=2, kind="DataMatrix")),
    edit("symbol-unexpected", "a bar code", symbol("5012345678900", at=(70, 55), module=1, kind="EAN13")),
    edit("symbol-unexpected", "Code 39", symbol("AB12", at=(48, 60), module=1.1, kind="Code39")),
    edit("symbol-missing", "painted over", draw(b"0 0 0 0 k 235 70 30 80 re f 235 120 71 30 re f")),
    order("symbol-payload", "another address ordered", lambda o: replace(o, symbols=(
        replace(o.symbols[0], payload="https://www.stopitnow.org.uk/helpline/"),))),
    edit("safeguards-payload", "a page for one force", symbol(
         "https://www.stopitnow.org.uk/lancs", at=(70, 55), module=2), speaks="payload-not-verified"),
    edit("safeguards-payload", "a stranger's address", symbol("https://example.org/", at=(70, 55), module=2),
         speaks="payload-not-verified"),
    edit("symbol-unreliable", "light on dark", _symbol(b"0 0 0 1 k 215 53 111 111 re f 0 0 0 0 k")),
    edit("symbol-unreliable", "on a dark ground", _symbol(b"0 0 0 .65 k" + BLACK_ON)),
    edit("symbol-missing", "a sticker over a corner", draw(b"0 0 0 1 k 270 100 36 26 re f")),
    edit("symbol-module-small", "0.3 mm a module", _symbol(b"0 0 0 1 k .35 0 0 .35 175.9 70.9 cm")),
    edit("symbol-quiet-zone", "a rule two modules beside it", draw(b"0 0 0 1 k 229 80 1 60 re f")),
    edit("symbol-contrast", "on a grey ground", _symbol(b"0 0 0 .5 k" + BLACK_ON)),
    edit("symbol-plates", "four inks", _symbol(b".4 .3 .3 1 k")),
    edit("symbol-plates", "90 % black", _symbol(b"0 0 0 .9 k")),
    edit("symbol-moved", "3 mm to the left", _symbol(b"0 0 0 1 k 1 0 0 1 -8.5 0 cm")),
    order("symbol-small-for-distance", "to be read from 4 m", lambda o: replace(o, symbols=(
        replace(o.symbols[0], reading_distance_m=4.0),))),
)  # fmt: skip
