"""Missing sides of swatches are derived and say so; the ink limit and what gives way to it."""

from __future__ import annotations

import pytest

from materials_app.errors import DataFileError
from materials_app.model.colour import Cmyk, Srgb, Swatch
from materials_app.model.condition import IccProfile
from materials_app.separations.ink import limit_ink
from materials_app.separations.swatches import complete_swatch, derive_cmyk, derive_srgb

DEEP, SCREEN = Cmyk(1, 0, 0.4, 0.72), Srgb(0, 64, 67)


def test_what_was_authored_on_both_sides_is_not_touched(coated: IccProfile) -> None:
    assert complete_swatch("deep", DEEP, SCREEN, coated) == Swatch("deep", DEEP, SCREEN)


def test_a_missing_screen_colour_is_derived_and_marked(coated: IccProfile) -> None:
    swatch = complete_swatch("deep", DEEP, None, coated, spot="PANTONE 3308 C")
    assert swatch == Swatch("deep", DEEP, SCREEN, "PANTONE 3308 C", derived=True)


def test_missing_inks_are_derived_in_whole_per_cent_and_marked(coated: IccProfile) -> None:
    swatch = complete_swatch("navy", None, Srgb(0, 32, 96), coated)
    assert swatch.derived
    assert swatch.cmyk.total <= 3.0
    assert all(round(ink * 100) == pytest.approx(ink * 100) for ink in (swatch.cmyk.cyan, swatch.cmyk.black))


def test_a_swatch_without_any_colour_is_refused(coated: IccProfile) -> None:
    with pytest.raises(DataFileError, match="navy"):
        complete_swatch("navy", None, None, coated)


def test_paper_stays_paper_both_ways(coated: IccProfile) -> None:
    assert derive_cmyk(Srgb(255, 255, 255), coated) == Cmyk(0, 0, 0, 0)
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
