"""One fault each in what PDF/X-1a forbids, in spot colours, layers and finishing lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, Stream

from materials_app.model.geometry import Size
from materials_app.model.page import Panel
from materials_app.model.units import mm
from tests.preflight.editing import Edit, both, boxes, draw, edited, image, info, page, rewrite, root, spot, words, xmp
from tests.preflight.good import Made
from tests.preflight.mutant import Mutant, bare, edit, order
from tests.preflight.mutants_of_file import intent, no_profile, unchanged

FREE = b"70 60 100 30"
"""Free paper of the sample: x, y, width, height in points from the foot of the sheet."""
FIELD = FREE + b" re f"
X4, X1A = "x4-to-finish", "x1a-to-finish"
FOLD_LAYER = b"/OC /Layer1 BDC"
OVER = {"O": Dictionary(op=True, OP=True, OPM=1)}


def packed(made: Made) -> Made:
    """The file saved with its objects in streams, its header left as it was."""
    saved = edited(made.pdf, unchanged, force_version="1.5", object_stream_mode=ObjectStreamMode.generate)
    return replace(made, pdf=saved.replace(b"%PDF-1.5", b"%PDF-1.4", 1))


def layer(**entries: Any) -> Edit:
    """Change the usual configuration of the layers."""

    def change(pdf: Pdf) -> None:
        for key, value in entries.items():
            pdf.Root.OCProperties.D[f"/{key}"] = value(pdf) if callable(value) else value

    return change


def first(pdf: Pdf) -> Any:
    return pdf.Root.OCProperties.OCGs[0]


def just_first(pdf: Pdf) -> Any:
    return Array([first(pdf)])


def named(name: str) -> Edit:
    """Another name for the first layer."""

    def change(pdf: Pdf) -> None:
        first(pdf).Name = name

    return change


def configurations(pdf: Pdf) -> None:
    pdf.Root.OCProperties.Configs = Array([Dictionary(Name="Without lines")])


def without_configuration(pdf: Pdf) -> None:
    del pdf.Root.OCProperties.D


def profiled(components: int) -> dict[str, Any]:
    """A colour space of the output profile."""

    def space(pdf: Pdf) -> Any:
        data = pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes()
        return Array([Name.ICCBased, pdf.make_indirect(Stream(pdf, data, N=components))])

    return {"ColorSpace": {"I": space}}


def coded(filter_name: Name) -> Callable[[Pdf], Any]:
    """A picture that says it is coded so; it is never shown, for the file is to be read."""

    def make(pdf: Pdf) -> Any:
        made = image(Name.DeviceGray, b"", 8, 8)(pdf)
        made.write(b"\x00", filter=filter_name)
        return made

    return make


def ordered(**changes: Any) -> Callable[[Any], Any]:
    return lambda order: replace(order, **changes)


OLDER = (
    edit("transparency-not-allowed", "opacity", draw(b"/Half gs 0 0 0 .5 k " + FIELD, ExtGState={
        "Half": Dictionary(ca=0.5)}), "x1a"),
    edit("transparency-not-allowed", "an opaque stroke that says CA .5", draw(b"/Half gs", ExtGState={
        "Half": Dictionary(CA=0.5)}), "x1a"),
    edit("transparency-not-allowed", "multiply", draw(b"/M gs " + FIELD, ExtGState={
        "M": Dictionary(BM=Name.Multiply)}), "x1a"),
    edit("transparency-not-allowed", "a soft mask", draw(b"/S gs", ExtGState={
        "S": Dictionary(SMask=Dictionary(S=Name.Alpha))}), "x1a"),
    edit("transparency-not-allowed", "a picture with a soft mask", draw(b"20 0 0 20 70 60 cm /I Do", XObject={
        "I": lambda pdf: image(Name.DeviceGray, bytes(100 * 100), 100, 100, SMask=pdf.make_indirect(
            image(Name.DeviceGray, bytes(100 * 100), 100, 100)(pdf)))(pdf)}), "x1a"),
    edit("transparency-not-allowed", "a group of the page", boxes(
        Group=Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)), "x1a"),
    edit("transparency-not-allowed", "a group of a form", draw(b"/F Do", XObject={"F": lambda pdf: Stream(
        pdf, b"0 0 0 1 k", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]), Group=Dictionary(
            S=Name.Transparency))}), "x1a"),
    edit("colour-managed", "CMYK through a profile", draw(b"/I cs 0 0 0 1 scn " + FIELD, **profiled(4)), "x1a"),
    edit("colour-managed", "an operator that paints nothing", draw(b"/I CS 0 0 0 1 SCN", **profiled(4)), "x1a"),
    edit("colour-managed", "a picture", draw(b"20 0 0 20 70 60 cm /I Do", XObject={"I": lambda pdf: image(
        profiled(4)["ColorSpace"]["I"](pdf), bytes(4 * 100 * 100), 100, 100)(pdf)}), "x1a"),
    Mutant("objects-packed", "packed for PDF 1.5", packed, "x1a"),
    edit("compression-not-allowed", "JPEG 2000", draw(b"", XObject={"I": coded(Name.JPXDecode)}), "x1a"),
    edit("compression-not-allowed", "JBIG2", draw(b"", XObject={"I": coded(Name.JBIG2Decode)}), "x1a"),
    edit("pdfx-version-missing", "a claim to PDF/X-3", info(GTS_PDFXVersion="PDF/X-3:2003"), "x1a"),
    edit("pdfx-version-missing", "no claim", info(GTS_PDFXVersion=None), "x1a"),
    edit("pdfx-claims-disagree", "another standard in XMP", xmp(
        ">PDF/X-1a:2003</pdfx", ">PDF/X-3:2003</pdfx"), "x1a"),
    edit("pdfx-claims-disagree", "X-4 in XMP besides", xmp(
        "<pdf:Trapped>", '<pdfxid:GTS_PDFXVersion xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">PDF/X-4'
        "</pdfxid:GTS_PDFXVersion><pdf:Trapped>"), "x1a"),
    edit("pdfx-claims-disagree", "the conformance level of 2001", info(GTS_PDFXConformance="PDF/X-1a:2001"), "x1a"),
    edit("output-intent-unregistered", "a name of the house's own", both(
        no_profile, intent(RegistryName="http://example.org")), "x1a"),
    edit("pdf-version", "saved as 1.6", unchanged, "x1a", version="1.6"),
    edit("layers-not-allowed", "layers", root(OCProperties=Dictionary(OCGs=Array(), D=Dictionary())), "x1a"),
    edit("layers-not-allowed", "optional content without properties", draw(
        b"/OC /L BDC 0 0 0 1 k " + FIELD + b" EMC", Properties={"L": Dictionary(Type=Name.OCG, Name="Notes")}), "x1a"),
)  # fmt: skip

INKS = (
    edit("spot-unexpected", "a fifth ink", draw(b"/Plate cs 1 scn " + FIELD, ColorSpace={"Plate": spot("Signal")})),
    edit("spot-unexpected", "another ink than the brand's", draw(
        b"/Plate cs 1 scn " + FIELD, ColorSpace={"Plate": spot("PANTONE 287 C")}), X4),
    edit("spot-unexpected", "a die line nobody ordered", draw(
        b"/O gs /Plate CS 1 SCN .5 w 70 60 m 170 60 l S", ColorSpace={"Plate": spot("Die")}, ExtGState=OVER)),
    order("spot-missing", "a brand's ink that is mixed from the four", ordered(spots=("PANTONE 286 C",))),
    order("spot-missing", "a fold line nobody drew", ordered(finishing=("Fold",))),
    edit("spot-twice", "in capitals and without", draw(b"/Plate cs 1 scn " + FIELD, ColorSpace={
        "Plate": spot("Pantone 286C")}), X4),
    bare("spot-colour", "a fifth ink", draw(b"/Plate cs 1 scn " + FIELD, ColorSpace={"Plate": spot("Signal")})),
    edit("spot-alternate-rgb", "RGB in its place", draw(b"/Plate cs 1 scn " + FIELD, ColorSpace={
        "Plate": spot("Signal", Name.DeviceRGB, "dup dup")})),
    edit("finishing-line-knocks-out", "overprint switched off", lambda pdf: page(pdf).Resources.ExtGState.Overprint
         .update({"/OP": False, "/op": False}), X4),
    edit("finishing-line-off-layer", "the fold on the page itself", rewrite(FOLD_LAYER, b"/Span BMC"), X4),
    edit("finishing-line-off-layer", "the fold on the layer of the die", rewrite(FOLD_LAYER, b"/OC /Layer2 BDC"), X4),
    edit("finishing-ink-in-art", "a field", draw(b"/O gs /SepFold cs 1 scn " + FIELD, ExtGState=OVER), X4),
    edit("finishing-ink-in-art", "words", words("am ddim", paint=b"/O gs /SepFold cs 1 scn", ExtGState=OVER), X4),
    edit("finishing-ink-in-art", "a picture", draw(b"20 0 0 20 70 60 cm /I Do", XObject={"I": lambda pdf: image(
        pdf.make_indirect(spot("Die")(pdf)), bytes(100 * 100), 100, 100)(pdf)}), X4),
    edit("finishing-ink-in-art", "a line mixed with black", draw(
        b"/O gs /N CS 1 1 SCN 2 w 70 60 m 170 60 l S", ExtGState=OVER, ColorSpace={"N": lambda pdf: Array(
            [Name.DeviceN, Array([Name.Die, Name.Black]), Name.DeviceCMYK, pdf.make_indirect(Stream(
                pdf, b"{pop 0 0 0 4 -1 roll}", FunctionType=4, Domain=[0, 1, 0, 1], Range=[0, 1] * 4))])}), X4),
    order("finishing-line-misplaced", "the flap 5 mm wider", lambda o: replace(o, pages=(replace(
        o.pages[0], panels=(Panel("flap", 0.0, mm(8)), Panel("front", mm(8), mm(97)))),)), X4),
    order("finishing-line-misplaced", "a third panel", lambda o: replace(o, pages=(replace(
        o.pages[0], panels=(*o.pages[0].panels, Panel("back", mm(60), mm(45)))),)), X4),
    order("finishing-line-misplaced", "a die 2 mm wider", lambda o: replace(o, pages=(replace(
        o.pages[0], trim=Size(mm(107), mm(148))),)), X4),
    edit("finishing-line-misplaced", "no die on the page", rewrite(b"/SepDie CS 1 SCN", b"/SepFold CS 1 SCN"), X4),
    edit("finishing-layer-holds-art", "a field on the layer of the fold", draw(
        FOLD_LAYER + b" 0 0 0 .5 k " + FIELD + b" EMC"), X4),
    edit("finishing-layer-holds-art", "words on it, in a form", draw(FOLD_LAYER + b" /F Do EMC", XObject={
        "F": lambda pdf: Stream(pdf, b"0 0 0 .5 k " + FIELD, Type=Name.XObject, Subtype=Name.Form,
                                BBox=Array([0, 0, 500, 500]))}), X4),
    bare("layers", "layers", root(OCProperties=lambda pdf: Dictionary(OCGs=Array([pdf.make_indirect(
        Dictionary(Type=Name.OCG, Name="Notes"))]), D=Dictionary()))),
    edit("layer-unexpected", "notes of the designer's", named("Notes"), X4),
    edit("layer-missing", "the lines under another name", named("Creases"), X4),
    edit("layer-off", "switched off", layer(OFF=just_first), X4),
    edit("layer-off", "off unless told otherwise", layer(BaseState=Name.OFF, ON=Array()), X4),
    edit("layer-unlisted", "no name", named(""), X4),
    edit("layer-unlisted", "one name for two", named("Die lines"), X4),
    edit("layer-unlisted", "not in the list", layer(Order=just_first), X4),
    edit("layer-switches", "by who opens it", layer(AS=Array([Dictionary(Event=Name.Print)])), X4),
    edit("layer-switches", "a second configuration", configurations, X4),
    edit("layer-switches", "no configuration", without_configuration, X4),
)  # fmt: skip
