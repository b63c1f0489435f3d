"""How inks look on paper; the ink limit and what gives way to it."""

from __future__ import annotations

import pytest

from materials_app.model.colour import Cmyk, Srgb
from materials_app.model.condition import IccProfile
from materials_app.separations.ink import limit_ink
from materials_app.separations.swatches import derive_srgb

DEEP, SCREEN = Cmyk(1, 0, 0.4, 0.72), Srgb(0, 64, 67)


def test_inks_are_shown_as_the_profile_has_them(coated: IccProfile) -> None:
    assert derive_srgb(DEEP, coated) == SCREEN
    assert derive_srgb(Cmyk(0, 0, 0, 0), coated) == Srgb(255, 255, 255)


def test_a_colour_over_the_limit_keeps_its_look(coated: IccProfile) -> None:
    heavy = Cmyk(1, 0.9, 0.9, 0.3)
    light = limit_ink(heavy, 3.0, coated)
    assert light.total <= 3.0
    assert light.black > heavy.black  # black took the place of the grey in the three inks
    before, after = derive_srgb(heavy, coated), derive_srgb(light, coated)
    assert (after.red, after.green, after.blue) == pytest.approx((before.red, before.green, before.blue), abs=3)


def test_below_the_profile_s_own_limit_black_is_kept(coated: IccProfile) -> None:
    gentle, strict = (limit_ink(Cmyk(1, 1, 1, 1), limit, coated) for limit in (2.9, 2.0))
    assert strict.total == pytest.approx(2.0, abs=0.001)
    assert strict.black == gentle.black


def test_more_black_than_the_limit_allows_leaves_black_alone(coated: IccProfile) -> None:
    strictest = limit_ink(Cmyk(1, 1, 1, 1), 0.5, coated)
    assert strictest.total == strictest.black > 0.5
