"""One fault each in what a file is and carries."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from pikepdf import Array, Dictionary, Encryption, Name, Pdf, Stream, String

from tests.preflight.editing import (
    Edit,
    both,
    boxes,
    draw,
    edited,
    form,
    image,
    info,
    page,
    rewrite,
    root,
    xmp,
)
from tests.preflight.good import Made
from tests.preflight.mutant import Mutant, edit, raw, swapped


def unchanged(pdf: Pdf) -> None:
    """Leave the file as it is; what is saved differs by how it is saved."""


def profile(change: Callable[[bytes], bytes]) -> Edit:
    def swap(pdf: Pdf) -> None:
        intent = pdf.Root.OutputIntents[0]
        intent.DestOutputProfile = Stream(pdf, change(intent.DestOutputProfile.read_bytes()), N=4)

    return swap


def _without_table(tag: bytes) -> Callable[[bytes], bytes]:
    """Zeros in the second half of a profile's table: its grid, past the header and the curves."""

    def change(icc: bytes) -> bytes:
        entry = icc.index(tag)
        offset, size = (int.from_bytes(icc[entry + at : entry + at + 4], "big") for at in (4, 8))
        half = size // 2
        return icc[: offset + half] + bytes(size - half) + icc[offset + size :]

    return change


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


def annotation(kind: Name, **entries: Any) -> Edit:
    """An annotation in the slug; an entry of none takes one away."""

    def change(pdf: Pdf) -> None:
        written = {"Type": Name.Annot, "Subtype": kind, "Rect": Array([1, 1, 20, 20]), **entries}
        kept = {f"/{key}": value for key, value in written.items() if value is not None}
        page(pdf).Annots = Array([Dictionary(kept)])

    return change


def carried(key: str) -> Edit:
    """A stream the page carries beside its content."""

    def change(pdf: Pdf) -> None:
        page(pdf)[f"/{key}"] = Stream(pdf, b"<x/>")

    return change


def taken_by(segment: int, body: bytes) -> Edit:
    """A segment more in the picture's own data, right after its start."""

    def change(pdf: Pdf) -> None:
        picture = next(iter(page(pdf).Resources.XObject.values()))
        data, length = picture.read_raw_bytes(), (len(body) + 2).to_bytes(2, "big")
        picture.write(data[:2] + bytes((0xFF, segment)) + length + body + data[2:], filter=Name.DCTDecode)

    return change


def after_the_picture(pdf: Pdf) -> None:
    picture = next(iter(page(pdf).Resources.XObject.values()))
    picture.write(picture.read_raw_bytes() + b"a second picture", filter=Name.DCTDecode)


def saved_again(pdf: bytes) -> bytes:
    """The file with a change appended, its former state still there."""
    return pdf + b"\nstartxref\n" + pdf.rpartition(b"startxref")[2].split()[0] + b"\n%%EOF\n"


def left_over(pdf: Pdf) -> None:
    """An object that no page refers to."""
    pdf.Root.Metadata.Kept = pdf.make_indirect(Dictionary(Owner=String("print room")))


FREE = b"70 60 100 30"
"""Free paper of the sample: x, y, width, height in points from the foot of the sheet."""
HALF = {"ExtGState": {"Half": Dictionary(ca=0.5)}}


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
    edit("output-profile-broken", "tables of zeros", profile(lambda icc: icc[:700] + bytes(len(icc) - 700))),
    edit("output-profile-broken", "a header and nothing more", profile(lambda icc: icc[:128])),
    edit("output-profile-broken", "the table to colours lost", profile(_without_table(b"A2B0"))),
    edit("output-profile-broken", "the table to inks lost", profile(_without_table(b"B2A1"))),
    edit("xmp-missing", "no packet", root(Metadata=None)),
    edit("xmp-missing", "broken XML", xmp("</rdf:RDF>", "</rdf:RDG>")),
    edit("xmp-compressed", "a filter on the stream", packed_xmp),
    edit("xmp-differs-from-info", "another producer", info(Producer="Campaign Materials Studio 9")),
    edit("xmp-differs-from-info", "another date", info(ModDate="D:20270101000000Z")),
    edit("pdfx-version-missing", "no claim", xmp(">PDF/X-4<", "><")),
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
    edit("entry-not-listed", "an author", info(Author="print room")),
    edit("entry-not-listed", "another program", info(Producer="Another Program 3.1")),
    edit("entry-not-listed", "an hour and a time zone", info(ModDate="D:20260301101500+01'00'")),
    edit("entry-not-listed", "a mailbox in the title", info(Title="for me@example.org")),
    edit("entry-not-listed", "another program's data in the catalogue", root(PieceInfo=Dictionary(X=Dictionary()))),
    edit("entry-not-listed", "bookmarks", root(Outlines=Dictionary(Type=Name.Outlines))),
    edit("entry-not-listed", "a script", script),
    edit("entry-not-listed", "an attachment", attachment),
    edit("entry-not-listed", "a thumbnail", carried("Thumb")),
    edit("entry-not-listed", "the hour of the last change", boxes(LastModified=String("D:20260301101500+01'00'"))),
    edit("entry-not-listed", "an object nothing refers to", left_over),
    edit("entry-not-listed", "a folder in an output intent", intent(Info=String("C:\\work\\coated.icc"))),
    edit("entry-not-listed", "the toolkit of a packet", xmp('<x:xmpmeta ', '<x:xmpmeta x:xmptk="Another 1.0" ')),
    edit("entry-not-listed", "a comment in the packet", xmp("</rdf:RDF>", "<!-- print room --></rdf:RDF>")),
    edit("entry-not-listed", "words between properties", xmp("<pdf:Trapped>", "print room<pdf:Trapped>")),
    edit("entry-not-listed", "a second title", xmp("</rdf:li></rdf:Alt>", "</rdf:li><rdf:li>mine</rdf:li></rdf:Alt>")),
    edit("entry-not-listed", "an identifier of another make", xmp("uuid:", "uuid:00-0c-29-")),
    edit("entry-not-listed", "a history", xmp("</rdf:Description>", "<xmpMM:History/></rdf:Description>")),
    edit("entry-not-listed", "where a picture was taken", taken_by(0xE1, b"Exif\0\0MM\0*")),
    edit("entry-not-listed", "a packet of a picture", taken_by(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>")),
    edit("entry-not-listed", "who took a picture", taken_by(0xED, b"Photoshop 3.0\0")),
    edit("entry-not-listed", "a picture's own profile", taken_by(0xE2, b"ICC_PROFILE\0\1\1")),
    edit("entry-not-listed", "a comment on a picture", taken_by(0xFE, b"print room")),
    edit("entry-not-listed", "a thumbnail of a picture", taken_by(0xE0, b"JFXX\0\x13")),
    edit("entry-not-listed", "a second picture behind one", after_the_picture),
    raw("entry-not-listed", "a line after the end", lambda pdf: pdf + b"% print room\n"),
    raw("entry-not-listed", "a former state of the file", saved_again),
    edit("metadata-placeholder", "anonymous", info(Creator="anonymous")),
    edit("action", "on opening", root(OpenAction=Dictionary(S=Name.Named, N=Name.Print))),
    edit("action", "on the page", boxes(AA=Dictionary(O=Dictionary(S=Name.Named, N=Name.Print)))),
    edit("action", "a script behind a link in the slug", annotation(Name.Link, A=Dictionary(
        S=Name.JavaScript, JS=String("app.beep()")))),
    edit("action", "a program started from the slug", annotation(Name.Link, A=Dictionary(
        S=Name.Launch, F=String("calc")))),
    edit("embedded-file", "a file pinned to the slug", annotation(Name.FileAttachment)),
    edit("annotation-in-bleed", "a link without a place", annotation(Name.Link, Rect=None)),
    edit("page-carries-data", "another program's data", boxes(PieceInfo=Dictionary(X=Dictionary()))),
    edit("page-carries-data", "a thumbnail", carried("Thumb")),
    edit("page-carries-data", "metadata of the page", carried("Metadata")),
    edit("page-carries-data", "metadata of a form", draw(b"", XObject={"X": lambda pdf: Stream(
        pdf, b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]), Metadata=Stream(pdf, b"<x/>"))})),
    edit("transfer-function", "Identity, which the standard bars too", draw(b"/T gs", ExtGState={
        "T": Dictionary(TR=Name.Identity)})),
    edit("transfer-function", "TR2 Identity", draw(b"/T gs", ExtGState={"T": Dictionary(TR2=Name.Identity)})),
    edit("javascript", "a script", script),
    edit("embedded-file", "an attachment", attachment),
    edit("form-field", "a form", root(AcroForm=Dictionary(Fields=Array()))),
    edit("annotation-in-bleed", "a link", link),
    raw("lzw-compression", "an old coding", swapped(b"/DCTDecode", b"/LZWDecode")),
    edit("postscript-xobject", "PostScript", draw(b"/P Do", XObject={"P": lambda pdf: Stream(
        pdf, b"showpage", Type=Name.XObject, Subtype=Name.PS)})),
    edit("transfer-function", "a tone curve", draw(b"/T gs", ExtGState={"T": lambda pdf: Dictionary(
        TR=pdf.make_indirect(Dictionary(FunctionType=2, Domain=Array([0, 1]), N=2)))})),
    edit("artwork-elsewhere", "an OPI comment on a picture", draw(b"20 0 0 20 70 60 cm /I Do", XObject={"I": image(
        Name.DeviceGray, bytes(100 * 100), 100, 100, OPI=Dictionary())})),
    edit("artwork-elsewhere", "a picture for another printer", draw(b"20 0 0 20 70 60 cm /I Do", XObject={"I": image(
        Name.DeviceGray, bytes(100 * 100), 100, 100, Alternates=Array())})),
    edit("artwork-elsewhere", "a form that stands for another file, in a form", draw(b"/A Do", XObject={"A": form(
        b"/B Do", XObject={"B": lambda pdf: Stream(pdf, b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array(
            [0, 0, 9, 9]), Ref=Dictionary(F="other.pdf", Page=0))})})),
    edit("halftone-set", "a screen of the designer's", draw(b"/H gs", ExtGState={"H": lambda pdf: Dictionary(
        HT=pdf.make_indirect(Dictionary(HalftoneType=1, Frequency=150, Angle=45, SpotFunction=Name.Round,
                                        HalftoneName="Fine")))})),
    edit("halftone-set", "a threshold screen", draw(b"/H gs", ExtGState={"H": lambda pdf: Dictionary(
        HT=Stream(pdf, b"\x80", HalftoneType=6, Width=1, Height=1))})),
    edit("halftone-set", "a phase", draw(b"/H gs", ExtGState={"H": Dictionary(HTP=Array([1, 1]))})),
    edit("page-preseparated", "the black plate", boxes(SeparationInfo=Dictionary(DeviceColorant=Name.Black))),
    edit("content-broken", "a picture that is not there", draw(b"/Nothing Do")),
    edit("content-broken", "one Q too many", draw(b"Q")),
    edit("page-not-drawn", "a picture with rows missing", draw(b"20 0 0 20 70 50 cm /I Do", XObject={
        "I": image(Name.DeviceGray, b"\x80" * 100, 100, 100)})),
    edit("transparency-without-blend-space", "opacity without a page group", _transparent),
    edit("transparency-without-blend-space", "a group in RGB", both(_transparent, boxes(
        Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)))),
    edit("blend-mode-mixes-inks", "luminosity", draw(b"/M gs " + FREE + b" re f", ExtGState={
        "M": Dictionary(BM=Name.Luminosity)})),
)  # fmt: skip
