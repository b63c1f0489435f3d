"""One fault each: the good file, broken in one fact, and the check that must say so.

A few mutants break the order instead of the file: the file then is what nobody asked for.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, Encryption, Name, Pdf, Stream, String
from PIL import Image

from materials_app.model.expectation import Expectation
from materials_app.model.geometry import Size
from materials_app.model.units import mm
from tests.pdf import sample
from tests.preflight.editing import (
    Edit,
    add_resources,
    both,
    boxes,
    draw,
    edited,
    font,
    form,
    image,
    info,
    page,
    rewrite,
    root,
    spot,
    symbol,
    words,
    xmp,
)
from tests.preflight.good import Made

Breaker = Callable[[Made], Made]


@dataclass(frozen=True, slots=True)
class Mutant:
    """``check`` must speak of what ``broken`` makes of the good file of ``flavour``."""

    check: str
    fault: str
    broken: Breaker
    flavour: str = "x4"
    speaks: str = ""

    @property
    def finding(self) -> str:
        """The id of the finding: the check's own, or that of the safeguard it passes on."""
        return self.speaks or self.check

    def __str__(self) -> str:
        return f"{self.check}: {self.fault}"


def edit(check: str, fault: str, change: Edit, flavour: str = "x4", *, speaks: str = "", version: str = "") -> Mutant:
    version = version or {"x4": "1.6", "x1a": "1.4"}[flavour]
    return Mutant(
        check, fault, lambda made: replace(made, pdf=edited(made.pdf, change, force_version=version)), flavour, speaks
    )


def raw(check: str, fault: str, change: Callable[[bytes], bytes]) -> Mutant:
    return Mutant(check, fault, lambda made: replace(made, pdf=change(made.pdf)))


def order(check: str, fault: str, change: Callable[[Expectation], Expectation]) -> Mutant:
    return Mutant(check, fault, lambda made: replace(made, order=change(made.order)))


def swapped(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def swap(pdf: bytes) -> bytes:
        assert old in pdf, f"the good file does not hold {old!r}"
        return pdf.replace(old, new)

    return swap


def unchanged(pdf: Pdf) -> None:
    """Leave the file as it is; what is saved differs by how it is saved."""


def profile(change: Callable[[bytes], bytes]) -> Edit:
    def swap(pdf: Pdf) -> None:
        intent = pdf.Root.OutputIntents[0]
        intent.DestOutputProfile = Stream(pdf, change(intent.DestOutputProfile.read_bytes()), N=4)

    return swap


def second_intent(pdf: Pdf) -> None:
    pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0])


def intent(**entries: Any) -> Edit:
    def change(pdf: Pdf) -> None:
        for key, value in entries.items():
            pdf.Root.OutputIntents[0][f"/{key}"] = value

    return change


def no_profile(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents[0].DestOutputProfile


def packed_xmp(pdf: Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes()
    packed = Stream(pdf, b"", Subtype=Name.XML)
    packed.write(zlib.compress(packet), filter=Name.FlateDecode)
    pdf.Root.Metadata = packed


def other_intent(pdf: Pdf) -> None:
    pdf.Root.OutputIntents[0].S = Name.GTS_PDFA1


def encrypted(made: Made) -> Made:
    return replace(
        made, pdf=edited(made.pdf, unchanged, encryption=Encryption(owner="owner", user=""), stream_decode_level=None)
    )


def second_page(pdf: Pdf) -> None:
    pdf.pages.append(pdf.pages[0])


def attachment(pdf: Pdf) -> None:
    pdf.attachments["notes.txt"] = b"see me"


def script(pdf: Pdf) -> None:
    action = Dictionary(S=Name.JavaScript, JS=String("app.beep()"))
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), action])))


def link(pdf: Pdf) -> None:
    page(pdf).Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([60, 100, 160, 140]))])


LAYERS = Dictionary(OCGs=Array(), D=Dictionary())
HALF = {"ExtGState": {"Half": Dictionary(ca=0.5)}}
FREE = b"70 60 100 30"
"""Free paper of the sample: x, y, width, height in points from the foot of the sheet."""
PLATE = b"/Plate cs 1 scn " + FREE + b" re f"


def _transparent(pdf: Pdf) -> None:
    draw(b"/Half gs 0 0 0 .5 k " + FREE + b" re f", **HALF)(pdf)


STANDARD = (
    raw("not-a-pdf", "another kind of file", lambda pdf: b"PK\x03\x04" + pdf[20:].replace(b"%PDF-", b"      ")),
    raw("file-damaged", "cut off in transfer", lambda pdf: pdf[: len(pdf) // 2]),
    raw("file-damaged", "the last bytes are gone", lambda pdf: pdf[:-40]),
    edit("file-damaged", "content that ends in the middle", rewrite(b"ET", b"ET [ (")),
    Mutant("file-encrypted", "protected, opens without a password", encrypted),
    edit("pdf-version", "saved as 1.7", unchanged, version="1.7"),
    edit("page-count", "a page twice", second_page),
    edit("output-intent-missing", "none", root(OutputIntents=None)),
    edit("output-intent-missing", "an archive's intent in its place", other_intent),
    edit("output-intent-twice", "two", second_intent),
    edit("output-intent-identifier", "another condition", intent(OutputConditionIdentifier=String("FOGRA51"))),
    edit("output-profile-missing", "none", no_profile),
    edit("output-profile-not-press", "a screen's class", profile(lambda icc: icc[:12] + b"mntr" + icc[16:])),
    edit("output-profile-not-press", "an RGB profile", profile(lambda icc: icc[:16] + b"RGB " + icc[20:])),
    edit("output-profile-not-as-ordered", "one byte differs", profile(lambda icc: icc[:-1] + b"\x7f")),
    edit("xmp-missing", "no packet", root(Metadata=None)),
    edit("xmp-missing", "broken XML", xmp("</rdf:RDF>", "</rdf:RDG>")),
    edit("xmp-compressed", "a filter on the stream", packed_xmp),
    edit("xmp-differs-from-info", "another producer", info(Producer="Campaign Materials Studio 9")),
    edit("xmp-differs-from-info", "another date", info(ModDate="D:20270101000000Z")),
    edit("pdfx-version-missing", "no claim", xmp(">PDF/X-4<", "><")),
    edit("pdfx-version-missing", "no claim", info(GTS_PDFXVersion=None), "x1a"),
    edit("trapped-missing", "unknown", info(Trapped=Name.Unknown)),
    edit("document-id-missing", "no instance", xmp("xmpMM:InstanceID", "xmpMM:Other")),
    raw("file-id-missing", "no ID in the trailer", swapped(b"/ID [", b"/IX [")),
    edit("date-missing", "no date of change", info(ModDate=None)),
    edit("title-missing", "no title", info(Title=None)),
    edit("title-missing", "another job's", info(Title="Another job")),
    edit("language-missing", "none", root(Lang=None)),
)

CARRIED = (
    edit("metadata-names-someone", "an author", info(Author="print room")),
    edit("metadata-names-someone", "a folder", info(Producer="/home/me/make.py")),
    edit("metadata-names-someone", "a mailbox in XMP", xmp("<xmp:CreatorTool>", "<xmp:CreatorTool>me@example.org ")),
    edit("metadata-names-someone", "a machine in XMP", xmp("xmpMM:VersionID", "xmpMM:Machine")),
    edit("metadata-placeholder", "anonymous", info(Creator="anonymous")),
    edit("action", "on opening", root(OpenAction=Dictionary(S=Name.Named, N=Name.Print))),
    edit("action", "on the page", boxes(AA=Dictionary(O=Dictionary(S=Name.Named, N=Name.Print)))),
    edit("javascript", "a script", script),
    edit("embedded-file", "an attachment", attachment),
    edit("form-field", "a form", root(AcroForm=Dictionary(Fields=Array()))),
    edit("layers", "layers", root(OCProperties=LAYERS)),
    edit("layers-not-allowed", "layers", root(OCProperties=LAYERS), "x1a"),
    edit("annotation-in-bleed", "a link", link),
    raw("lzw-compression", "an old coding", swapped(b"/DCTDecode", b"/LZWDecode")),
    edit("postscript-xobject", "PostScript", draw(b"/P Do", XObject={"P": lambda pdf: Stream(
        pdf, b"showpage", Type=Name.XObject, Subtype=Name.PS)})),
    edit("transfer-function", "a tone curve", draw(b"/T gs", ExtGState={"T": lambda pdf: Dictionary(TR=pdf.make_indirect(
        Dictionary(FunctionType=2, Domain=Array([0, 1]), N=2)))})),
    edit("content-broken", "a picture that is not there", draw(b"/Nothing Do")),
    edit("content-broken", "one Q too many", draw(b"Q")),
    edit("transparency-without-blend-space", "opacity without a page group", _transparent),
    edit("transparency-without-blend-space", "a group in RGB", both(_transparent, boxes(
        Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)))),
    edit("transparency-not-allowed", "opacity", _transparent, "x1a"),
    edit("transparency-not-allowed", "multiply", draw(b"/M gs " + FREE + b" re f", ExtGState={
        "M": Dictionary(BM=Name.Multiply)}), "x1a"),
)  # fmt: skip

GEOMETRY = (
    edit("trim-box-missing", "none", boxes(TrimBox=None)),
    edit("trim-box-missing", "an art box besides", boxes(ArtBox=Array([40, 40, 330, 450]))),
    edit("bleed-box-missing", "none", boxes(BleedBox=None)),
    edit("boxes-not-nested", "a crop box that cuts the bleed", boxes(CropBox=Array([36, 36, 336, 458]))),
    edit("trim-size", "2 mm wider", boxes(TrimBox=Array([34, 36.8504, 337.4882, 456.378]))),
    order("trim-size", "A6 where A5 was ordered", lambda o: replace(o, pages=(
        replace(o.pages[0], trim=Size(mm(148), mm(210))),))),
    edit("bleed-size", "1 mm of bleed", boxes(BleedBox=Array([34, 34, 337.3, 459.2]))),
    order("media-size", "marks where none were ordered", lambda o: replace(o, pages=(
        replace(o.pages[0], marks=sample.Marks.NONE),))),
    edit("page-rotated", "a quarter turn", boxes(Rotate=90)),
    edit("page-scaled", "a user unit", boxes(UserUnit=2)),
    edit("bleed-not-painted", "a field that stops at the trim", rewrite(
        b"28.346 28.346 314.646 436.535 re", b"36.85 28.346 306.142 436.535 re")),
    edit("bleed-not-painted", "a rule that stops at the trim", draw(b"0 0 0 1 k 200 37 60 12 re f")),
    edit("marks-inside-bleed", "a registration mark on the piece", draw(PLATE, ColorSpace={"Plate": spot("All")})),
    edit("art-outside-bleed", "a field under the marks", draw(b"1 .5 0 0 k 100 2 60 20 re f")),
    edit("crop-marks-missing", "seven of eight", rewrite(
        b"25.512 456.378 m 11.339 456.378 l S", b"25.512 456.378 m 11.339 456.378 l n")),
    edit("text-outside-safe-area", "a word 2 mm from the trim", words("am ddim", at=(42.6, 80))),
    edit("symbol-outside-safe-area", "a symbol 2 mm from the trim", symbol(
        sample.PAYLOAD, at=(42.6, 60), module=2)),
)  # fmt: skip

COLOUR = (
    edit("colour-rgb", "a field", draw(b"1 0 0 rg " + FREE + b" re f")),
    edit("colour-rgb", "an operator that paints nothing", draw(b"1 0 0 RG")),
    edit("colour-rgb", "a line inside a form inside a form", draw(b"/Outer Do", XObject={"Outer": form(
        b"/Inner Do", XObject={"Inner": form(b"1 0 0 RG 2 w 70 60 m 170 60 l S")})})),
    edit("colour-rgb", "a picture", draw(b"40 0 0 40 70 50 cm /I Do", XObject={
        "I": image(Name.DeviceRGB, b"\x40" * 3 * 200 * 200, 200, 200)})),
    edit("colour-rgb", "a picture by index", draw(b"40 0 0 40 70 50 cm /I Do", XObject={
        "I": image(Array([Name.Indexed, Name.DeviceRGB, 0, String(b"\x10\x20\x30")]), bytes(200 * 200), 200, 200)})),
    edit("colour-rgb", "an inline picture", draw(
        b"4 0 0 4 70 50 cm BI /W 20 /H 20 /CS /RGB /BPC 8 ID " + b"a" * 1200 + b" EI")),
    edit("colour-rgb", "a shading", draw(b"70 60 100 30 re W n /S sh", Shading={"S": lambda pdf: pdf.make_indirect(
        Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=Array([70, 0, 170, 0]), Function=pdf.make_indirect(
            Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0]), C1=Array([0, 0, 0]), N=1))))})),
    edit("colour-rgb", "a tiling pattern", draw(b"/Pattern cs /T scn " + FREE + b" re f", Pattern={
        "T": lambda pdf: Stream(pdf, b"1 0 0 rg 0 0 3 3 re f", PatternType=1, PaintType=1, TilingType=1,
                                BBox=Array([0, 0, 5, 5]), XStep=5, YStep=5, Resources=Dictionary())})),
    edit("colour-calibrated", "Lab", draw(b"/L cs 50 0 0 scn " + FREE + b" re f", ColorSpace={
        "L": Array([Name.Lab, Dictionary(WhitePoint=Array([0.96, 1, 0.82]))])})),
    edit("colour-calibrated", "an ICC profile of a screen", draw(b"/I cs 0 0 0 scn " + FREE + b" re f", ColorSpace={
        "I": lambda pdf: Array([Name.ICCBased, pdf.make_indirect(Stream(pdf, b"", N=3))])})),
    edit("spot-unexpected", "a fifth ink", draw(PLATE, ColorSpace={"Plate": spot("Signal")})),
    edit("spot-alternate-rgb", "RGB in its place", draw(PLATE, ColorSpace={
        "Plate": spot("Signal", Name.DeviceRGB, "dup dup")})),
    edit("ink-limit", "360 % in one field", draw(b".9 .9 .9 .9 k " + FREE + b" re f")),
    edit("ink-limit", "two fields that multiply", draw(
        b".8 .8 0 0 k " + FREE + b" re f /M gs 0 0 .8 .8 k " + FREE + b" re f",
        ExtGState={"M": Dictionary(BM=Name.Multiply)})),
    edit("ink-limit", "an overprinting field", draw(
        b".8 .8 .8 0 k " + FREE + b" re f /O gs 0 0 0 .8 k " + FREE + b" re f",
        ExtGState={"O": Dictionary(op=True, OP=True, OPM=1)})),
    edit("ink-limit", "a picture", draw(b"40 0 0 40 70 50 cm /I Do", XObject={
        "I": image(Name.DeviceCMYK, b"\xf0" * 4 * 200 * 200, 200, 200)})),
    edit("white-overprints", "a white field", draw(b"/O gs 0 0 0 0 k " + FREE + b" re f", ExtGState={
        "O": Dictionary(op=True, OP=True, OPM=1)})),
    edit("white-overprints", "a white line in grey", draw(b"/O gs 1 G 2 w 70 60 m 170 60 l S", ExtGState={
        "O": Dictionary(OP=True)})),
    edit("black-text-knocks-out", "black words on the tint", rewrite(b"/Overprint gs", b"/Knockout gs")),
    edit("small-text-rich-black", "four inks at 12 pt", words("am ddim", paint=b".4 .3 .3 1 k")),
    edit("small-text-rich-black", "black of three inks", words("am ddim", paint=b".9 .9 .9 0 k")),
    edit("small-text-many-plates", "three inks at 8 pt", words("am ddim", size=8, paint=b".5 .5 .5 0 k")),
    edit("small-text-reversed", "white 5 pt on the dark field", words("am ddim", size=5, at=(60, 400), paint=b"1 g")),
    edit("hairline", "0.1 pt", draw(b"0 G .1 w 70 60 m 170 60 l S")),
    edit("hairline", "0.5 pt drawn at a fifth", draw(b"0 G .2 0 0 .2 0 0 cm .5 w 350 300 m 850 300 l S")),
    edit("hairline", "a filled bar", draw(b"0 g 70 60 100 .1 re f")),
    edit("hairline-many-plates", "0.3 pt in two inks", draw(b"1 1 0 0 K .3 w 70 60 m 170 60 l S")),
)  # fmt: skip


def _widths(held: Any) -> None:
    held.DescendantFonts[0].W = Array([])
    held.DescendantFonts[0].DW = 500


def _standard_font(pdf: Pdf) -> None:
    helvetica = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    add_resources(pdf, "Font", {"H": pdf.make_indirect(helvetica)})


def _type_3(pdf: Pdf) -> None:
    glyph = Stream(pdf, b"600 0 d0 0 0 500 500 re f")
    drawn = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 600, 600]), FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
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


def _no_map(pdf: Pdf) -> None:
    del page(pdf).Resources.Font.F2.ToUnicode


MATERIAL = (
    edit("font-not-embedded", "Helvetica by name", _standard_font),
    edit("font-not-embedded", "the program left out", font(
        lambda held: held.DescendantFonts[0].FontDescriptor.__delitem__("/FontFile2"))),
    edit("font-type-3", "a drawn font", _type_3),
    edit("font-widths", "every glyph half an em", font(_widths)),
    edit("font-unmapped", "no ToUnicode", _no_map),
    edit("font-private-characters", "a private character", _to_unicode(_private)),
    edit("font-glyph-missing", "glyph 0", draw(b"BT /F2 12 Tf 1 0 0 1 70 80 Tm <0000> Tj ET")),
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
    order("text-missing", "a line that is not there", lambda o: replace(o, text=((*o.text[0], "Ffoniwch heddiw"),))),
    edit("text-missing", "a line taken out", _without_a_line),
    edit("text-missing", "a line that reads as something else", _to_unicode(_private)),
    edit("text-unexpected", "a word more", words("am ddim")),
    edit("text-invisible", "rendering mode 3", words("am ddim", paint=b"3 Tr 0 g")),
    edit("text-invisible", "outside its clip", words("am ddim", paint=b"0 0 1 1 re W n 0 g")),
    edit("text-too-small", "6.5 pt", words("am ddim", size=6.5)),
    edit("safeguards-text", "another number", words("0808 9000 100"), speaks="number-near-miss"),
    edit("safeguards-metadata", "another number", info(Title="0808 9000 100"), speaks="number-near-miss"),
    edit("symbol-unexpected", "a second QR code", symbol(sample.PAYLOAD, at=(70, 55), module=2)),
    edit("symbol-unexpected", "a Data Matrix code", symbol("PAY HERE", at=(70, 55), module=2, kind="DataMatrix")),
    edit("symbol-unexpected", "a bar code", symbol("5012345678900", at=(70, 55), module=1, kind="EAN13")),
    edit("symbol-missing", "painted over", draw(b"0 0 0 0 k 235 70 30 80 re f 235 120 71 30 re f")),
    order("symbol-payload", "another address ordered", lambda o: replace(o, symbols=(
        replace(o.symbols[0], payload="https://www.stopitnow.org.uk/helpline/"),))),
    edit("safeguards-payload", "a stranger's address", symbol("https://example.org/", at=(70, 55), module=2),
         speaks="payload-not-verified"),
    edit("symbol-unreliable", "light on dark", _symbol(b"0 0 0 1 k 215 53 111 111 re f 0 0 0 0 k")),
    edit("symbol-unreliable", "a sticker over a corner", draw(b"0 0 0 1 k 270 100 36 26 re f")),
    edit("symbol-module-small", "0.3 mm a module", _symbol(b"0 0 0 1 k .35 0 0 .35 175.9 70.9 cm")),
    edit("symbol-quiet-zone", "a rule two modules beside it", draw(b"0 0 0 1 k 229 80 1 60 re f")),
    edit("symbol-contrast", "on a grey ground", _symbol(b"0 0 0 .5 k" + BLACK_ON)),
    edit("symbol-plates", "four inks", _symbol(b".4 .3 .3 1 k")),
    edit("symbol-plates", "90 % black", _symbol(b"0 0 0 .9 k")),
    edit("symbol-moved", "3 mm to the left", _symbol(b"0 0 0 1 k 1 0 0 1 -8.5 0 cm")),
    order("symbol-small-for-distance", "to be read from 4 m", lambda o: replace(o, symbols=(
        replace(o.symbols[0], reading_distance_m=4.0),))),
)  # fmt: skip

MUTANTS = (*STANDARD, *CARRIED, *GEOMETRY, *COLOUR, *MATERIAL, *WORDS)
