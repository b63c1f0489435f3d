"""The shipped output profiles are what their records say, and what is no press profile is refused."""

from __future__ import annotations

import hashlib
import io
import struct
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import ImageCms

from materials_app.errors import DataFileError
from materials_app.model.condition import IccProfile
from materials_app.separations.profiles import one_colour, picture_transform, press_profile, same_colour, to_screen

ICC = Path(__file__).parents[3] / "assets" / "icc"
NAMES = ("coated-fogra39", "uncoated-fogra29")
LAB = tuple[float, float, float]


def record(name: str) -> dict[str, object]:
    return tomllib.loads((ICC / f"{name}.toml").read_text(encoding="utf-8"))


def test_every_profile_has_a_record_and_every_record_a_profile() -> None:
    assert {path.stem for path in ICC.glob("*.icc")} == {path.stem for path in ICC.glob("*.toml")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_profile_is_the_one_its_record_names(name: str) -> None:
    data, said = (ICC / f"{name}.icc").read_bytes(), record(name)
    profile = ImageCms.ImageCmsProfile(io.BytesIO(data)).profile
    assert hashlib.sha256(data).hexdigest() == said["sha256"]
    assert profile.profile_description == said["description"]
    assert said["id"] == name


@pytest.mark.parametrize("name", NAMES)
def test_a_profile_describes_a_press_as_pdfx_wants_it(name: str) -> None:
    header = (ICC / f"{name}.icc").read_bytes()[:128]
    assert header[12:24] == b"prtrCMYKLab "
    assert header[36:40] == b"acsp"
    assert header[8] == 2  # version 2: every RIP reads it


@pytest.mark.parametrize("name", NAMES)
def test_a_profile_is_small_enough_to_ride_in_every_file(name: str) -> None:
    assert (ICC / f"{name}.icc").stat().st_size < 230_000


@pytest.mark.parametrize("name", NAMES)
def test_the_date_inside_is_the_recipe_s_not_a_clock_s(name: str) -> None:
    assert struct.unpack(">6H", (ICC / f"{name}.icc").read_bytes()[24:36]) == (2026, 11, 23, 0, 0, 0)


def lab_of(profile: IccProfile, levels: tuple[int, ...]) -> LAB:
    """Absolute Lab of 8-bit inks, by LittleCMS itself."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    transform = ImageCms.ImageCmsTransform(
        press_profile(profile), lab, "CMYK", "LAB", ImageCms.Intent.ABSOLUTE_COLORIMETRIC
    )
    lightness, a, b = one_colour(transform, levels)
    return lightness * 100 / 255, (a + 128) % 256 - 128, (b + 128) % 256 - 128


@pytest.mark.parametrize(
    ("inks", "measured"),
    [  # FOGRA39L, Lab under D50: paper, the four solids, a solid overprint
        ((0, 0, 0, 0), (95.0, 0.0, -2.0)),
        ((255, 0, 0, 0), (55.0, -37.0, -50.0)),
        ((0, 255, 0, 0), (48.0, 74.0, -3.0)),
        ((0, 0, 255, 0), (89.0, -5.0, 93.0)),
        ((0, 0, 0, 255), (16.0, 0.0, 0.0)),
        ((0, 255, 255, 0), (47.0, 68.0, 48.0)),
    ],
)
def test_the_coated_profile_prints_the_solids_of_the_standard(
    inks: tuple[int, ...], measured: LAB, coated: IccProfile
) -> None:
    # ISO 12647-2:2004 paper type 1, the aim values of FOGRA39; 8-bit Lab rounds to one unit.
    assert lab_of(coated, inks) == pytest.approx(measured, abs=1.6)


@pytest.mark.parametrize("colour", [(255, 255, 255), (128, 128, 128), (200, 60, 50), (90, 140, 190), (240, 200, 120)])
def test_a_printable_colour_survives_the_way_to_the_press_and_back(
    colour: tuple[int, int, int], coated: IccProfile, uncoated: IccProfile
) -> None:
    for profile, tolerance in ((coated, 4), (uncoated, 12)):
        back = one_colour(to_screen(profile), one_colour(picture_transform(None, "RGB", profile), colour))
        assert back == pytest.approx(colour, abs=tolerance)


def test_conversions_stay_within_the_profile_s_ink_limit(coated: IccProfile, uncoated: IccProfile) -> None:
    darkest = (255, 255, 255, 255)
    assert sum(one_colour(same_colour(coated), darkest)) / 255 <= 3.0
    assert sum(one_colour(same_colour(uncoated), darkest)) / 255 <= 2.8


def test_a_screen_profile_is_refused_in_words_that_help(coated: IccProfile) -> None:
    screen = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    with pytest.raises(DataFileError, match="describes RGB") as refused:
        press_profile(replace(coated, data=screen))
    assert refused.value.error_id == "icc-profile"
    assert "printer" in refused.value.hint


def test_what_is_no_profile_is_refused(coated: IccProfile) -> None:
    with pytest.raises(DataFileError, match="cannot be read"):
        press_profile(replace(coated, data=b"not a profile"))
