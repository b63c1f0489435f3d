"""A press file without a fault, and the order it was made to: what every mutant differs from by one fact."""

from __future__ import annotations

from dataclasses import dataclass, replace

from materials_app import resources
from materials_app.catalogue.build import build
from materials_app.finish.pdfx import finish
from materials_app.model.display_list import DisplayList, Symbol, without_layers
from materials_app.model.expectation import DiscreetFace, Expectation, ExpectedSymbol, OwedWords
from materials_app.model.rules import Rulebook
from materials_app.pipeline.words import ordered_text
from materials_app.render.print_pdf import render_print_pdf
from materials_app.separations.plates import finishing_inks, spots
from materials_app.typeset.font_book import FontBook
from tests.pdf import leaflet, sample

FLAVOURS = ("x4", "x1a")
TO_FINISH = "-to-finish"
"""What ends the name of a good file that has a brand's ink, die and fold lines."""
LEAFLET = "-leaflet"
"""What ends the name of the leaflet's good file."""
OWED = (
    OwedWords("limit", "The helpline", "Someone answers. You need not give your name."),
    OwedWords("crisis", "The helpline", "Where help is Call 0808 1000 900"),
)
"""Words of the leaflet that must not be left out; the first run over a line's end."""
READ_FROM_M = 0.25
"""Metres; the sample is a leaflet held in the hand."""
FINE_PICTURE = (600, 250)
"""Pixels that make the sample's picture band 317 ppi."""


@dataclass(frozen=True, slots=True)
class Made:
    """A file with its order."""

    pdf: bytes
    order: Expectation


def shipped_rulebook() -> Rulebook:
    return build(resources.data_files()).rulebook


def good_file(rulebook: Rulebook, flavour: str = "x4", *, to_finish: bool = False) -> Made:
    """The sample of the PDF tests with a picture that is fine enough; ``to_finish`` adds a brand's ink and lines."""
    assets = sample.library(sample.cmyk_jpeg(size=FINE_PICTURE))
    fonts = FontBook(assets)
    whole = sample.display_list_to_finish(fonts) if to_finish else sample.display_list(fonts)
    shown = whole if flavour == "x4" else without_layers(whole)
    facts = sample.finish_facts(shown, flavour)
    return Made(finish(render_print_pdf(shown, fonts, assets), facts), order_of(shown, flavour, rulebook))


def good_leaflet(rulebook: Rulebook, flavour: str = "x4") -> Made:
    """The leaflet of the PDF tests: two sides, six panels, a code on each side, a cover that keeps quiet."""
    shown = leaflet.display_list(FontBook(sample.library()))
    order = replace(order_of(shown, flavour, rulebook), discreet=(DiscreetFace(1, "cover"),), owed=OWED)
    return Made(leaflet.press_file(lambda drawn: drawn, flavour), order)


def order_of(shown: DisplayList, flavour: str, rulebook: Rulebook) -> Expectation:
    """The order a display list was made to."""
    facts = sample.finish_facts(shown, flavour)
    return Expectation(
        title=shown.title,
        language=shown.language,
        flavour=flavour,
        pages=facts.pages,
        condition=replace(facts.condition, overprint_below=12.0),
        profile_sha256=facts.profile.sha256,
        text=ordered_text(shown),
        symbols=tuple(
            ExpectedSymbol(number, item.rect, item.payload, READ_FROM_M)
            for number, page in enumerate(shown.pages, 1)
            for item in page.items
            if isinstance(item, Symbol)
        ),
        audience="own",
        rulebook=rulebook,
        spots=spots(shown),
        finishing=finishing_inks(shown),
        layers=tuple(name for _, name in shown.layers),
    )
