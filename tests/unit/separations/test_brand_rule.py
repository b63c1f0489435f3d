"""Which brand colours carry words as they print, measured on a sheet of eighteen (design specification, sheet 23)."""

from __future__ import annotations

import pytest

from materials_app.catalogue.build import build
from materials_app.model.colour import Cmyk, Srgb, Swatch
from materials_app.model.condition import IccProfile
from materials_app.resources import ShippedLibrary, data_files
from materials_app.separations.brand_rule import TOO_NEAR, Stands, brand_rule, difference

STATEMENT = {
    one.name: one
    for template in build(data_files()).templates
    if (template.id, template.family) == ("poster-a4", "statement")
    for one in template.theme.swatches
}
OURS = (STATEMENT["deep"], STATEMENT["amber"])
ACCENTS = (STATEMENT["amber"], STATEMENT["pale-amber"])


@pytest.fixture(scope="module")
def coated() -> IccProfile:
    return ShippedLibrary().profile("coated-fogra39")


def inks(*per_cent: float) -> Cmyk:
    return Cmyk(*(one / 100 for one in per_cent))


@pytest.mark.parametrize(
    ("name", "colour", "stands", "white", "ink", "exit_line"),
    [
        ("magenta violet", inks(35, 85, 0, 0), Stands.BAND, 5.3, 3.4, ""),
        ("orange", inks(0, 65, 95, 0), Stands.BAND, 3.0, 6.0, ""),
        ("mid blue", inks(75, 40, 0, 0), Stands.BAND, 4.0, 4.5, ""),
        ("red", inks(5, 100, 90, 5), Stands.BAND, 5.5, 3.3, ""),
        ("navy", inks(100, 80, 10, 40), Stands.UNDER_WHITE, 13.7, 1.3, "amber"),
        ("purple", inks(75, 90, 0, 10), Stands.UNDER_WHITE, 9.6, 1.9, "pale-amber"),
        ("black", inks(0, 0, 0, 100), Stands.UNDER_WHITE, 17.9, 1.0, "amber"),
        ("lime", inks(35, 0, 100, 0), Stands.UNDER_INK, 1.7, 10.3, "ink"),
        ("sky", inks(70, 0, 10, 0), Stands.UNDER_INK, 2.3, 7.8, "ink"),
        ("near ground", inks(95, 5, 45, 60), Stands.BAND, 9.0, 2.0, ""),
        ("near accent", inks(0, 28, 90, 0), Stands.BAND, 1.6, 11.0, ""),
    ],
)
def test_the_measured_colours_stand_as_they_were_drawn(
    coated: IccProfile, name: str, colour: Cmyk, stands: Stands, white: float, ink: float, exit_line: str
) -> None:
    rule = brand_rule(colour, coated, OURS, ACCENTS)
    assert rule.stands is stands, name
    assert (rule.white, rule.ink) == (pytest.approx(white, rel=0.08), pytest.approx(ink, rel=0.08)), name
    assert rule.exit == exit_line, name


def test_a_near_miss_names_what_it_would_be_mistaken_for(coated: IccProfile) -> None:
    rule = brand_rule(inks(0, 28, 90, 0), coated, OURS, ACCENTS)
    assert rule.near == "amber"
    assert rule.distance < TOO_NEAR


def test_where_no_accent_reads_the_exit_line_is_white(coated: IccProfile) -> None:
    green = inks(100, 25, 100, 38)
    assert brand_rule(green, coated, OURS, ACCENTS).exit == "white"


def test_the_paper_decides(coated: IccProfile) -> None:
    """Uncoated paper dulls inks: what carries white words on coated paper may not there, and is a band."""
    uncoated = ShippedLibrary().profile("uncoated-fogra29")
    violet = inks(68, 85, 0, 0)
    on_coated, on_uncoated = (brand_rule(violet, one, OURS, ACCENTS) for one in (coated, uncoated))
    assert (on_coated.stands, on_uncoated.stands) == (Stands.UNDER_WHITE, Stands.BAND), (on_coated, on_uncoated)


def test_the_difference_is_that_of_the_standard() -> None:
    white, black = Srgb(255, 255, 255), Srgb(0, 0, 0)
    assert difference(white, black) == pytest.approx(100, abs=0.01)
    assert difference(Srgb(255, 0, 0), Srgb(255, 0, 0)) == 0
    assert difference(Srgb(255, 0, 0), Srgb(0, 255, 0)) == pytest.approx(170.6, abs=0.5)


def test_without_a_colour_of_ours_nothing_is_near(coated: IccProfile) -> None:
    none: tuple[Swatch, ...] = ()
    assert brand_rule(inks(0, 28, 90, 0), coated, none, ACCENTS).near == ""
