"""A press file without a fault, and the order it was made to: what every mutant differs from by one fact."""

from __future__ import annotations

from dataclasses import dataclass, replace

from materials_app import resources
from materials_app.catalogue.build import build
from materials_app.finish.pdfx import finish
from materials_app.model.display_list import GlyphRun
from materials_app.model.expectation import Expectation, ExpectedSymbol
from materials_app.model.rules import Rulebook
from materials_app.render.print_pdf import render_print_pdf
from materials_app.typeset.font_book import FontBook
from tests.pdf import sample

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


def good_file(rulebook: Rulebook, flavour: str = "x4") -> Made:
    """The sample of the PDF tests with a picture that is fine enough."""
    assets = sample.library(sample.cmyk_jpeg(size=FINE_PICTURE))
    fonts = FontBook(assets)
    shown = sample.display_list(fonts)
    facts = sample.finish_facts(shown, flavour)
    order = Expectation(
        title=shown.title,
        language=shown.language,
        flavour=flavour,
        pages=facts.pages,
        condition=replace(facts.condition, overprint_below=12.0),
        profile_sha256=facts.profile.sha256,
        text=(tuple(item.text for item in shown.pages[0].items if isinstance(item, GlyphRun)),),
        symbols=(ExpectedSymbol(1, sample.SYMBOL, sample.PAYLOAD, READ_FROM_M),),
        audience="own",
        rulebook=rulebook,
    )
    return Made(finish(render_print_pdf(shown, fonts, assets), facts), order)
