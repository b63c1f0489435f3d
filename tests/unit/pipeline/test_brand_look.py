"""A brand pack looked over: what its colours carry, what its fonts lack, until when it holds; and what has changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from materials_app.model.brand_pack import BrandFile, BrandFont, BrandPack, ColourUse, FontUse, PackColour, Side
from materials_app.model.colour import Cmyk, Srgb
from materials_app.model.findings import Severity
from materials_app.model.partner import Partner
from materials_app.packs.brand.change import changes
from materials_app.packs.brand.colours import whole_colour
from materials_app.packs.brand.expiry import expiry_notice
from materials_app.pipeline.brand_look import INK, WHITE, Limits, Page, Reads, reads, remarks
from materials_app.resources import ShippedLibrary
from tests.support.brand_packs import LIME, NAVY, WHOLE, font, small

ON = date(2026, 11, 27)
PRESS = Limits(ShippedLibrary().profile("coated-fogra39"), 3.0)
GREY = PackColour("Mist", ColourUse.BAND, None, Srgb(0x7F, 0x7F, 0x7F))


def said(pack: BrandPack, page: Page) -> list[tuple[Severity, str]]:
    return [(one.severity, one.message) for one in remarks(pack, PRESS, ON) if one.page is page]


def test_the_side_a_guide_does_not_give_is_derived_and_says_so() -> None:
    lime, grey = whole_colour(LIME, PRESS.profile), whole_colour(GREY, PRESS.profile)
    assert (lime.derived, lime.cmyk, lime.is_whole) == (Side.SCREEN, LIME.cmyk, True)
    assert grey.derived is Side.INKS
    assert grey.cmyk
    assert 0.3 < grey.cmyk.total < 2.5
    assert whole_colour(NAVY, PRESS.profile) is NAVY


def test_what_a_text_is_good_for_on_a_ground() -> None:
    navy, grey = Srgb(0x10, 0x22, 0x4A), Srgb(0x8F, 0x8F, 0x8F)
    assert (reads(WHITE, navy), reads(INK, navy)) == (Reads.ALL, Reads.NOT)
    assert reads(WHITE, grey) is Reads.NOT
    assert reads(INK, grey) is Reads.NOT_HEADLINES


def test_colours_are_told_with_their_ink() -> None:
    heavy = PackColour("Heavy", ColourUse.GROUND, Cmyk(1, 1, 1, 0.6), Srgb(0, 0, 0))
    told = said(small(colours=(heavy, GREY)), Page.COLOURS)
    assert (Severity.WARNING, "“Heavy” takes 360 % ink; the press takes 300 %.") in told
    assert (Severity.NOTE, "The inks of “Mist” are worked out from its screen colour.") in told
    assert not said(small(colours=(replace(heavy, spot="PANTONE 419 C"),)), Page.COLOURS)


def test_a_font_is_told_with_the_letters_it_lacks() -> None:
    data = font(permission=0x0004)
    title = BrandFont("fonts/title.ttf", FontUse.HEADLINE, "Bought")
    pack = replace(small(), fonts=(title,), files=(BrandFile("fonts/title.ttf", "", data),))
    told = said(pack, Page.TYPE)
    assert any("to look at and to print" in message for _, message in told)
    assert not any("lacks" in message for _, message in told), "Inter has every Welsh letter"


@pytest.mark.parametrize(
    ("pack", "page", "says"),
    [
        (replace(small(), permission=None), Page.LOGOS, "who allowed the logo"),
        (replace(small(), marks=()), Page.LOGOS, "prints in type"),
        (replace(small(), marks=(), needs_mark=True), Page.LOGOS, "has none"),
        (small(), Page.WORDS, "no Welsh"),
        (
            replace(small(), partners=(replace(WHOLE.partners[0], partner=Partner("Trust", "partners/t.svg")),)),
            Page.PARTNERS,
            "no permission",
        ),
    ],
)
def test_each_page_says_what_is_missing(pack: BrandPack, page: Page, says: str) -> None:
    assert any(says in message for _, message in said(pack, page))


@pytest.mark.parametrize(
    ("days", "says"),
    [(32, ""), (31, "31 days are left"), (1, "1 day are left"), (0, "until today"), (-1, "has expired")],
)
def test_a_pack_says_a_month_before_that_it_ends(days: int, says: str) -> None:
    pack = replace(small(), until=ON + timedelta(days))
    notice = expiry_notice(pack, ON)
    assert says in (notice or "")
    assert bool(notice) is bool(says)
    severities = [severity for severity, _ in said(pack, Page.CHECK)]
    assert severities == ([] if not says else [Severity.ERROR if days < 0 else Severity.WARNING])


def test_a_pack_without_an_end_says_nothing() -> None:
    assert expiry_notice(replace(small(), until=None), ON) is None


def test_changes_are_told_in_words() -> None:
    after = replace(
        WHOLE,
        version="2",
        colours=(replace(NAVY, cmyk=Cmyk(1, 0.6, 0, 0)), PackColour("Sand", ColourUse.PANEL, Cmyk(0, 0.1, 0.2, 0))),
        marks=WHOLE.marks[:1],
        until=None,
    )
    sentences = [one.sentence for one in changes(WHOLE, after)]
    assert "Pack ostrey-2026, version: “1” becomes “2”." in sentences
    assert "Pack ostrey-2026, holds until: “31 December 2027” becomes “no end”." in sentences
    assert "Colour Night blue, inks (C M Y K): “100 85 35 40” becomes “100 60 0 0”." in sentences
    assert "Colour Sand is new." in sentences
    assert "Colour Lime is no longer there." in sentences
    assert "Mark for dark grounds is no longer there." in sentences
    assert not changes(WHOLE, WHOLE)
