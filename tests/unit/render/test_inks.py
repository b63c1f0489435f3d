from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.model.colour import REGISTRATION, Cmyk, Paint, Srgb, Swatch
from materials_app.render.inks import OFFICE, PRESS, PROOF, separation_name

DEEP = Paint("deep", Cmyk(1, 0, 0.4, 0.72), web=Srgb(0, 64, 67), proof=Srgb(10, 70, 70))
BLACK = Paint.of(Swatch("black", Cmyk(0, 0, 0, 1), Srgb(0, 0, 0)))


def test_press_colours_are_the_authored_inks() -> None:
    assert PRESS.fill(DEEP) == "1 0 0.4 0.72 k"
    assert PRESS.stroke(DEEP) == "1 0 0.4 0.72 K"


def test_marks_print_on_every_plate() -> None:
    assert PRESS.stroke(Paint.of(REGISTRATION)) == "/SepAll CS 1 SCN"
    assert PRESS.fill(Paint.of(REGISTRATION)) == "/SepAll cs 1 scn"


def test_office_and_proof_take_their_own_screen_colours() -> None:
    assert OFFICE.fill(DEEP) == "0 0.251 0.2627 rg"
    assert PROOF.stroke(DEEP) == "0.0392 0.2745 0.2745 RG"
    assert OFFICE.fill(Paint.of(REGISTRATION)) == "0 0 0 rg"


def test_only_the_press_overprints() -> None:
    overprinting = replace(BLACK, overprint=True)
    assert PRESS.overprints(overprinting)
    assert not PRESS.overprints(BLACK)
    assert not PRESS.overprints(None)
    assert not OFFICE.overprints(overprinting)


@pytest.mark.parametrize(("spot", "name"), [("All", "SepAll"), ("PANTONE 286 C", "SepPANTONE_20286_20C")])
def test_any_spot_has_a_plain_resource_name(spot: str, name: str) -> None:
    assert separation_name(spot) == name


def test_a_screen_picture_is_not_for_the_press() -> None:
    assert "DeviceRGB" not in PRESS.picture_spaces
    assert "DeviceRGB" in OFFICE.picture_spaces


def test_office_black_is_grey_so_that_no_driver_mixes_it() -> None:
    assert OFFICE.fill(BLACK) == "0 g"
    assert OFFICE.fill(DEEP).endswith(" rg")
