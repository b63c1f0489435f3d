"""One fault each in boxes, bleed, marks and inks."""

from __future__ import annotations

from dataclasses import replace

from pikepdf import Array, Dictionary, Name, Stream, String

from materials_app.model.geometry import Size
from materials_app.model.units import mm
from tests.pdf import sample
from tests.preflight.editing import (
    both,
    boxes,
    draw,
    form,
    image,
    page,
    rewrite,
    spot,
    symbol,
    words,
)
from tests.preflight.mutant import bare, edit, order
from tests.preflight.mutants_of_file import intent

FREE = b"70 60 100 30"
"""Free paper of the sample: x, y, width, height in points from the foot of the sheet."""
PLATE = b"/Plate cs 1 scn " + FREE + b" re f"

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
    bare("bleed-narrow", "1 mm of bleed", boxes(BleedBox=Array([34, 34, 337.3, 459.2]))),
    bare("near-trim", "a word 2 mm from the trim", words("am ddim", at=(42.6, 80))),
    bare("near-trim", "a symbol 2 mm from the trim", symbol(sample.PAYLOAD, at=(42.6, 60), module=2)),
    bare("crop-marks-off", "a trim box 1 mm beside the marks", boxes(
        TrimBox=Array([39.6854, 36.8504, 337.4882, 456.378]))),
    bare("crop-marks-off", "marks on the black plate alone", rewrite(b"/SepAll CS 1 SCN", b"0 0 0 1 K")),
    edit("page-rotated", "a quarter turn", boxes(Rotate=90)),
    edit("page-scaled", "a user unit", boxes(UserUnit=2)),
    edit("bleed-not-painted", "a field that stops at the trim", rewrite(
        b"28.346 28.346 314.646 436.535 re", b"36.85 28.346 306.142 436.535 re")),
    edit("bleed-not-painted", "a rule that stops at the trim", draw(b"0 0 0 1 k 200 37 60 12 re f")),
    edit("bleed-differs", "another tint in the bleed", draw(b".3 0 .1 .1 k 28.346 243.78 8.504 221.1 re f")),
    edit("bleed-differs", "a white strip just inside the trim", draw(b"0 0 0 0 k 36.85 260 1.5 196 re f")),
    edit("bleed-differs", "a white strip just inside the top", draw(b"0 0 0 0 k 60 454.9 200 1.5 re f")),
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
    edit("colour-rgb", "the page group", boxes(Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB))),
    edit("colour-calibrated", "Lab", draw(b"/L cs 50 0 0 scn " + FREE + b" re f", ColorSpace={
        "L": Array([Name.Lab, Dictionary(WhitePoint=Array([0.96, 1, 0.82]))])})),
    edit("colour-calibrated", "an ICC profile of a screen", draw(b"/I cs 0 0 0 scn " + FREE + b" re f", ColorSpace={
        "I": lambda pdf: Array([Name.ICCBased, pdf.make_indirect(Stream(pdf, b"", N=3))])})),
    edit("colour-default", "CMYK that is converted again", draw(b"", ColorSpace={"DefaultCMYK": lambda pdf: Array(
        [Name.ICCBased, pdf.Root.OutputIntents[0].DestOutputProfile])})),
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
    edit("black-text-knocks-out", "overprinting in mode 0", lambda pdf: page(pdf).Resources.ExtGState.Overprint.update(
        {"/OPM": 0})),
    edit("colour-overprints", "an amber field on the dark one", draw(
        b"/O gs 0 .25 .82 0 k 60 380 100 30 re f", ExtGState={"O": Dictionary(op=True, OP=True, OPM=1)})),
    edit("colour-overprints", "amber words on the dark field", words(
        "am ddim", at=(60, 400), paint=b"/O gs 0 .25 .82 0 k", ExtGState={"O": Dictionary(op=True, OPM=1)})),
    bare("black-text-knocks-out", "nobody ordered it otherwise", rewrite(b"/Overprint gs", b"/Knockout gs")),
    bare("ink-limit", "290 % on uncoated paper, told by the intent alone", both(
        intent(OutputConditionIdentifier=String("FOGRA52")), draw(b".9 .9 .9 .2 k " + FREE + b" re f"))),
    edit("small-text-rich-black", "four inks at 12 pt", words("am ddim", paint=b".4 .3 .3 1 k")),
    edit("small-text-rich-black", "black of three inks", words("am ddim", paint=b".9 .9 .9 0 k")),
    edit("small-text-many-plates", "three inks at 8 pt", words("am ddim", size=8, paint=b".5 .5 .5 0 k")),
    edit("small-text-reversed", "white 5 pt on the dark field", words("am ddim", size=5, at=(60, 400), paint=b"1 g")),
    edit("text-too-light", "40 % of black at 7 pt", words("am ddim", size=7, paint=b"0 0 0 .4 k")),
    edit("hairline-reversed", "0.3 pt of white in the dark field", draw(b"0 0 0 0 K .3 w 60 400 m 160 400 l S")),
    edit("hairline", "0.1 pt", draw(b"0 G .1 w 70 60 m 170 60 l S")),
    edit("hairline", "0.5 pt drawn at a fifth", draw(b"0 G .2 0 0 .2 0 0 cm .5 w 350 300 m 850 300 l S")),
    edit("hairline", "a filled bar", draw(b"0 g 70 60 100 .1 re f")),
    edit("hairline-many-plates", "0.3 pt in two inks", draw(b"1 1 0 0 K .3 w 70 60 m 170 60 l S")),
)  # fmt: skip
