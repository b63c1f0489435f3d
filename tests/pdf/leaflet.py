"""A leaflet of two sides and six panels, built by hand: a 97 mm flap, fields that end on folds, a code on each side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from materials_app.finish.pdfx import finish
from materials_app.model.colour import Paint
from materials_app.model.display_list import (
    DisplayList,
    DisplayPage,
    GlyphRun,
    Item,
    Picture,
    Semantics,
    Symbol,
    without_layers,
)
from materials_app.model.geometry import Point, Rect, Size
from materials_app.model.page import PageGeometry, Panel
from materials_app.model.template import Role
from materials_app.model.units import Length, mm
from materials_app.render.print_pdf import render_print_pdf
from materials_app.typeset.font_book import FontBook
from materials_app.typeset.marks import marks
from materials_app.typeset.symbol import make_symbol
from tests.pdf import sample

SHEET = Size(mm(297), mm(210))
SAFE = mm(5)
BLEED = mm(3)
PANELS = {
    "outside": (("flap", 97), ("back", 100), ("cover", 100)),
    "inside": (("inside 1", 100), ("inside 2", 100), ("inside 3", 97)),
}
NARROW = 97
PICTURE = (600, 250)
"""Pixels of the picture: 317 ppi at 48 mm."""
LINES = {
    "flap": ("When you call", "Someone answers.", "You need not give your name."),
    "back": ("Free to call", "0808 1000 900", "stopitnow.org.uk"),
    "cover": ("When you are ready", "Keep this close by."),
    "inside 1": ("What helps", "Talking to somebody helps.", "So does a plan for the day."),
    "inside 2": ("What you can do today", "Write down what you notice."),
    "inside 3": ("Where help is", "Call 0808 1000 900", "Read on your own first."),
}
"""What stands on each panel, its heading first."""
CODES = {"back": mm(150), "inside 3": mm(150)}
"""The panels that carry a code, and where its top lies."""


def side(name: str) -> PageGeometry:
    panels = []
    left: Length = 0.0
    for panel, width in PANELS[name]:
        panels.append(Panel(panel, left, mm(width), width == NARROW))
        left += mm(width)
    return PageGeometry(SHEET, BLEED, SAFE, name=name, panels=tuple(panels))


def left_of(panel: str) -> Length:
    """Where a panel begins on its side."""
    return next(one.x for name in PANELS for one in side(name).panels if one.name == panel)


def field(left: float, right: float, paint: Paint, head: float = -3, foot: float = 213) -> Item:
    """A flat field between two edges, in millimetres from the trim."""
    return sample.area(Rect(mm(left), mm(head), mm(right - left), mm(foot - head)), paint)


def lines(panel: str, fonts: FontBook, order: int) -> tuple[GlyphRun, ...]:
    heading, *rest = LINES[panel]
    archivo, inter = fonts.face_id("archivo", wdth=96, wght=700), fonts.face_id("inter", wght=420, opsz=14)
    ink = sample.WHITE if panel == "cover" else replace(sample.BLACK, overprint=True)
    x = left_of(panel) + mm(10)
    head = sample.set_line(fonts, archivo, heading, Point(x, mm(30)), 23, ink, order=order)
    return (
        head,
        *(
            sample.set_line(fonts, inter, text, Point(x, mm(50 + 10 * row)), 13, ink, order=order + 1 + row)
            for row, text in enumerate(rest)
        ),
    )


def code(panel: str) -> Symbol:
    made = make_symbol(sample.PAYLOAD)
    square = Rect(left_of(panel) + mm(10), CODES[panel], mm(25), mm(25))
    figure = Semantics(Role.FIGURE, 90)
    return Symbol(
        made.rows, sample.PAYLOAD, made.version, made.level, made.mask, square, 4, sample.BLACK, sample.WHITE, figure
    )


def art(name: str) -> tuple[Item, ...]:
    if name == "outside":
        # From fold to bleed, and a rule that keeps to its panel.
        return (field(-3, 97, sample.MIST), field(197, 300, sample.DEEP), field(107, 187, sample.BLACK, 140, 140.3))
    band = Rect(mm(10), mm(100), mm(48), mm(20))
    # One field under two whole panels, and a picture inside one of them.
    return (field(-3, 200, sample.MIST), Picture("band", band, (0.0, 0.0, 1.0, 1.0), 317, Semantics(Role.FIGURE, 80)))


def page(name: str, number: int, fonts: FontBook) -> DisplayPage:
    geometry = side(name)
    words = (run for at, panel in enumerate(geometry.panels) for run in lines(panel.name, fonts, 10 * at))
    codes = (code(panel.name) for panel in geometry.panels if panel.name in CODES)
    slug = f"Heddlu Gwent · sample · page {number}/2 {name}"
    return DisplayPage(geometry, (*art(name), *words, *codes, *marks(geometry, slug, fonts)))


def display_list(fonts: FontBook) -> DisplayList:
    pages = tuple(page(name, number, fonts) for number, name in enumerate(PANELS, 1))
    return DisplayList("Sample leaflet", "en-GB", pages, "coated")


def press_file(change: Callable[[DisplayList], DisplayList], variant: str = "x4") -> bytes:
    """The leaflet after ``change``, finished."""
    assets = sample.library(sample.cmyk_jpeg(size=PICTURE))
    fonts = FontBook(assets)
    shown = change(display_list(fonts))
    shown = shown if variant == "x4" else without_layers(shown)
    return finish(render_print_pdf(shown, fonts, assets), sample.finish_facts(shown, variant))
