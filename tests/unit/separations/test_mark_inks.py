"""How a logo's colours print, rule by rule."""

from __future__ import annotations

import pytest

from materials_app.model.colour import BrandColour, Cmyk, Srgb
from materials_app.model.mark import MarkColour
from materials_app.render.inks import PRESS
from materials_app.separations.ink import PURE_BLACK, inked
from materials_app.separations.mark_inks import mark_inks
from tests.support.samples import sample_library

COATED = sample_library().profile("coated-fogra39")
NAVY = BrandColour("Navy", Cmyk(1, 0.7, 0, 0.4), Srgb(18, 58, 92), "Force Blue")
OFF_NAVY = Srgb(18, 58, 93)


@pytest.mark.parametrize(
    ("colour", "inks", "spot", "derived"),
    [
        (MarkColour(inks=Cmyk(0.1, 0.2, 0.3, 0.4)), Cmyk(0.1, 0.2, 0.3, 0.4), "", False),
        (MarkColour(inks=Cmyk(0, 0.6, 1, 0), spot="Orange"), Cmyk(0, 0.6, 1, 0), "Orange", False),
        (MarkColour(inks=Cmyk(0, 0.3, 0.5, 0), is_tint=True), Cmyk(0, 0.3, 0.5, 0), "", True),
        (MarkColour(screen=Srgb(0, 0, 0)), PURE_BLACK, "", False),
        (MarkColour(screen=Srgb(255, 255, 255)), Cmyk(0, 0, 0, 0), "", False),
        (MarkColour(screen=NAVY.srgb), NAVY.cmyk, "Force Blue", False),
        (MarkColour(inks=NAVY.cmyk), NAVY.cmyk, "Force Blue", False),
        (MarkColour(inks=Cmyk(1, 1, 0, 0), spot="Force Blue"), NAVY.cmyk, "Force Blue", False),
    ],
)
def test_each_rule(colour: MarkColour, inks: Cmyk, spot: str, derived: bool) -> None:
    found = mark_inks((colour,), (NAVY,), COATED)
    assert (found.paint(colour).cmyk, found.paint(colour).spot, bool(found.derived)) == (inks, spot, derived)


def test_a_shade_beside_the_brands_is_another_colour_and_goes_through_the_profile() -> None:
    colour = MarkColour(screen=OFF_NAVY)
    found = mark_inks((colour,), (NAVY,), COATED)
    assert found.derived == (colour,)
    assert found.paint(colour).web == OFF_NAVY
    assert 1.5 < found.paint(colour).cmyk.total < 3.0


def test_a_tint_of_a_spot_prints_from_that_ink_where_the_piece_or_the_logo_prints_it() -> None:
    tint = MarkColour(inks=Cmyk(0.5, 0.5, 0, 0), spot="Force Blue", is_tint=True, tint=0.5)
    orange = MarkColour(inks=Cmyk(0, 0.6, 1, 0), spot="Orange")
    light = MarkColour(inks=Cmyk(0, 0.3, 0.5, 0), spot="Orange", is_tint=True, tint=0.5)
    own = mark_inks((orange, light), (NAVY,), COATED)
    assert (own.paint(light).spot, own.paint(light).tint, own.paint(light).solid) == ("Orange", 0.5, orange.inks)
    assert PRESS.fill(own.paint(light)) == "/SepOrange cs 0.5 scn"
    there = mark_inks((tint,), (NAVY,), COATED, printed=("Force Blue",))
    assert (there.paint(tint).cmyk, there.paint(tint).solid) == (Cmyk(0.5, 0.35, 0, 0.2), NAVY.cmyk)
    assert not there.derived
    alone = mark_inks((tint,), (NAVY,), COATED)
    assert (alone.paint(tint).spot, alone.paint(tint).cmyk, alone.derived) == ("", tint.inks, (tint,)), "no plate more"


@pytest.mark.parametrize("share", [1 / 255, 0.013, 0.3])
def test_the_ink_of_a_pale_tint_stands_in_as_its_solid_does(share: float) -> None:
    tint = MarkColour(inks=NAVY.cmyk, spot="Force Blue", is_tint=True, tint=share)
    solid = mark_inks((tint,), (NAVY,), COATED, printed=("Force Blue",)).paint(tint).solid
    assert inked(solid) == NAVY.cmyk
