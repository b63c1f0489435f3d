"""A small piece that holds one of everything a page can hold, built by hand: what the judges look at."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO

from PIL import Image

from materials_app.errors import InputError
from materials_app.finish.pdfx import VARIANTS, FinishFacts, finish
from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.condition import IccProfile, OutputCondition
from materials_app.model.display_list import (
    DisplayList,
    DisplayPage,
    FaceId,
    GlyphRun,
    Item,
    Path,
    Picture,
    Semantics,
    Symbol,
    rectangle,
    without_layers,
)
from materials_app.model.geometry import Point, Rect, Size
from materials_app.model.library import FontFile, ImageFile
from materials_app.model.page import Marks, PageGeometry, Panel
from materials_app.model.template import Role
from materials_app.model.units import mm
from materials_app.render.office_pdf import render_office_pdf
from materials_app.render.print_pdf import render_print_pdf
from materials_app.resources import ShippedLibrary
from materials_app.typeset.finishing_lines import finishing_lines
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.font_face import EM
from materials_app.typeset.marks import marks
from materials_app.typeset.shaping import placed_glyphs
from materials_app.typeset.symbol import make_symbol

PAYLOAD = "https://www.stopitnow.org.uk/"
SLUG = "Heddlu Gwent · sample · cy · 2026-03-01"
A6 = PageGeometry(Size(mm(105), mm(148)), mm(3), mm(4))
FOLDED = replace(A6, panels=(Panel("flap", 0.0, mm(3)), Panel("front", mm(3), mm(102))), corner=mm(3))
"""The same sheet with a narrow flap and round corners."""

DEEP = Paint.of(Swatch("deep", Cmyk(1, 0, 0.4, 0.72), Srgb(0, 64, 67)))
WHITE = Paint.of(Swatch("white", Cmyk(0, 0, 0, 0), Srgb(255, 255, 255)))
BLACK = Paint.of(Swatch("black", Cmyk(0, 0, 0, 1), Srgb(0, 0, 0)))
MIST = Paint.of(Swatch("mist", Cmyk(0.18, 0, 0.08, 0.04), Srgb(211, 231, 232)))
BRAND = Paint.of(Swatch("force-blue", Cmyk(1, 0.66, 0, 0.02), Srgb(0, 51, 160), spot="PANTONE 286 C"))
"""A brand's colour with an ink of its own."""

BAND = Rect(mm(60), mm(-3), mm(48), mm(20))
"""The picture: it bleeds over the head and the right side."""

SYMBOL = Rect(mm(70), mm(110), mm(25), mm(25))
BRAND_BAND = Rect(mm(8), mm(126), mm(50), mm(8))
ON_MIST = Point(mm(10), mm(90))
"""Where black overprints a tint."""


@dataclass(frozen=True)
class SampleLibrary:
    """The shipped fonts and profiles, and pictures in memory."""

    pictures: tuple[ImageFile, ...]
    shipped: ShippedLibrary

    def font(self, family: str) -> FontFile:
        return self.shipped.font(family)

    def profile(self, profile: str) -> IccProfile:
        return self.shipped.profile(profile)

    def image(self, image: str) -> ImageFile:
        found = next((picture for picture in self.pictures if picture.id == image), None)
        if found is None:
            raise InputError(f"There is no picture {image}.")
        return found


def cmyk_jpeg(inks: tuple[int, int, int, int] = (200, 30, 60, 10), size: tuple[int, int] = (48, 20)) -> bytes:
    """A flat picture in press inks, 0 to 255 each, as Pillow and Adobe write it."""
    file = BytesIO()
    Image.new("CMYK", size, inks).save(file, "JPEG", quality=95, subsampling=0)
    return file.getvalue()


def rgb_jpeg() -> bytes:
    file = BytesIO()
    Image.new("RGB", (48, 20), (60, 160, 180)).save(file, "JPEG")
    return file.getvalue()


def image_file(name: str, data: bytes) -> ImageFile:
    with Image.open(BytesIO(data)) as image:
        width, height = image.size
    return ImageFile(name, hashlib.sha256(data).hexdigest(), width, height, data)


def library(data: bytes | None = None) -> SampleLibrary:
    return SampleLibrary((image_file("band", data or cmyk_jpeg()),), ShippedLibrary())


def set_line(
    fonts: FontBook, face: FaceId, text: str, at: Point, size: float, paint: Paint, *, tracking: int = 0, order: int = 1
) -> GlyphRun:
    shaped = fonts.shape(face, text)
    scale = size / EM
    ink = Rect(
        at.x + shaped.left * scale,
        at.y - shaped.high * scale,
        (shaped.right - shaped.left + tracking * len(shaped.glyphs)) * scale,
        (shaped.high - shaped.low) * scale,
    )
    return GlyphRun(
        face=face,
        size=size,
        origin=at,
        glyphs=placed_glyphs(shaped, size, tracking),
        text=text,
        width=shaped.set_width(tracking) * scale,
        bounds=ink,
        paint=paint,
        semantics=Semantics(Role.P, order, "cy"),
    )


def symbol() -> Symbol:
    made = make_symbol(PAYLOAD)
    return Symbol(
        made.rows, PAYLOAD, made.version, made.level, made.mask, SYMBOL, 4, BLACK, WHITE, Semantics(Role.FIGURE, 9)
    )


def lines(fonts: FontBook) -> tuple[GlyphRun, ...]:
    headline = fonts.face_id("archivo", wdth=75.3, wght=800)
    text = fonts.face_id("inter", wght=400, opsz=14)
    overprinting = replace(BLACK, overprint=True)
    return (
        set_line(fonts, headline, "Ŵyt ti’n AVoffi?", Point(mm(8), mm(40)), 40.3, WHITE, tracking=-12),
        set_line(fonts, text, "Ŵŵ Ŷŷ Ffôn 0808 1000 900", Point(mm(8), mm(60)), 11, WHITE, order=2),
        set_line(fonts, text, "Cymorth cyfrinachol, am ddim", ON_MIST, 12, overprinting, order=3),
        set_line(fonts, headline, "stopitnow.org.uk", Point(mm(8), mm(120)), 17.7, BLACK, order=4),
    )


def area(rect: Rect, paint: Paint) -> Path:
    return Path(rectangle(rect), rect, fill=paint)


def items(fonts: FontBook, geometry: PageGeometry) -> tuple[Item, ...]:
    trim = geometry.trim_box
    ground = Rect(-mm(5), -mm(5), trim.width + mm(10), mm(80))
    return (
        area(ground, DEEP),
        area(Rect(-mm(5), mm(75), trim.width + mm(10), mm(25)), MIST),
        Picture("band", BAND, (0.0, 0.0, 1.0, 1.0), 300, Semantics(Role.FIGURE, 8, alt="A band")),
        *lines(fonts),
        symbol(),
        *marks(geometry, SLUG, fonts),
    )


def display_list(fonts: FontBook, geometry: PageGeometry = A6) -> DisplayList:
    return DisplayList("Ŵyt ti’n <poeni>?", "cy", (DisplayPage(geometry, items(fonts, geometry)),), "coated")


def display_list_to_finish(fonts: FontBook, geometry: PageGeometry = FOLDED) -> DisplayList:
    """The sample folded and die-cut: with a band in a brand's own ink, and its lines as separating leaves them."""
    plain = display_list(fonts, geometry)
    (page,) = plain.pages
    lines = (
        replace(line, stroke=line.stroke and replace(line.stroke, overprint=True)) for line in finishing_lines(geometry)
    )
    return replace(plain, pages=(replace(page, items=(*page.items, area(BRAND_BAND, BRAND), *lines)),))


def finish_facts(shown: DisplayList, variant: str = "x4") -> FinishFacts:
    profile = ShippedLibrary().profile("coated-fogra39")
    return FinishFacts(
        title=shown.title,
        language=shown.language,
        variant=variant,
        condition=OutputCondition("coated", "Coated paper", "FOGRA39", "http://www.color.org", profile.id, 3.0),
        profile=profile,
        on=date(2026, 3, 1),
        pages=tuple(page.geometry for page in shown.pages),
        version="1.2.3",
        layers=shown.layers,
    )


def press_file(variant: str = "x4", geometry: PageGeometry | None = None, *, to_finish: bool = False) -> bytes:
    assets = library()
    fonts = FontBook(assets)
    shown = display_list_to_finish(fonts, geometry or FOLDED) if to_finish else display_list(fonts, geometry or A6)
    shown = shown if VARIANTS[variant].has_layers else without_layers(shown)
    return finish(render_print_pdf(shown, fonts, assets), finish_facts(shown, variant))


def office_file() -> bytes:
    geometry = replace(A6, bleed=0.0, marks=Marks.NONE)
    assets = library(rgb_jpeg())
    fonts = FontBook(assets)
    shown = display_list(fonts, geometry)
    return finish(render_office_pdf(shown, fonts, assets), finish_facts(shown, "office"))
