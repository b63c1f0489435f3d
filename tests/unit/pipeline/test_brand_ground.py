"""A piece on its brand’s colour: where the pack asks for it and words read; then everything on it follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from materials_app.model.brand_pack import BrandPack, ColourUse, PackColour
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.colour import Cmyk, Srgb
from materials_app.model.job import Job
from materials_app.model.template import BRAND
from materials_app.pipeline.brand_ground import brand_ground_findings
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out, printed_contrast
from materials_app.pipeline.studio import Studio, in_brand_of
from materials_app.typeset.contrast import LOUD_CONTRAST
from tests.support.difficult_brands import ALL, NEAR_BLACK, TWO_SPOTS, YELLOW

DAY = date(2026, 11, 23)
ORANGE = PackColour("Orange", ColourUse.GROUND, Cmyk(0, 0.65, 0.95, 0), Srgb(0xF0, 0x77, 0x10))


def job_in(studio: Studio, pack: BrandPack, layout: str = "poster-a4", **changes: Any) -> tuple[Job, Studio]:
    own = in_brand_of(studio, pack)
    document = CampaignSet("A", pack.force, "stop-it-now", "own", "en", (layout,), brand_pack=pack.stamp, **changes)
    return make_job(own.catalogue, document, layout, DAY), own


def roles(job: Job) -> dict[str, str]:
    return {role: job.theme.swatch(role).name for role in ("ground", "speech", "exit", "flap", "symbol-ground")}


def test_a_dark_colour_carries_white_and_the_accent_that_reads(studio: Studio) -> None:
    night = roles(job_in(studio, NEAR_BLACK)[0])
    assert night["ground"].startswith(f"{BRAND}: Wexholm night")
    assert (night["speech"], night["exit"], night["flap"]) == ("white", "amber", "amber")
    blue = roles(job_in(studio, TWO_SPOTS)[0])
    assert (blue["speech"], blue["exit"]) == ("white", "pale-amber")
    assert blue["flap"] == "pale-amber", "a piece has one accent"


def test_a_light_colour_carries_ink_and_meets_no_accent(studio: Studio) -> None:
    yellow = roles(job_in(studio, YELLOW, "beer-mat-square")[0])
    assert (yellow["speech"], yellow["exit"]) == ("ink", "ink")
    assert yellow["ground"] == yellow["flap"] == yellow["symbol-ground"]


def test_a_ground_takes_the_place_of_the_band(studio: Studio) -> None:
    job, _ = job_in(studio, NEAR_BLACK)
    assert job.pages == job.template.pages
    band = replace(NEAR_BLACK, colours=(replace(NEAR_BLACK.colours[0], use=ColourUse.BAND),))
    job, _ = job_in(studio, band)
    assert job.brand_ground is None
    assert job.pages == job.template.branded


def test_what_carries_no_words_is_a_band_and_a_note_says_why(studio: Studio) -> None:
    job, _ = job_in(studio, replace(YELLOW, colours=(ORANGE,)))
    assert job.brand_ground is None
    (note,) = brand_ground_findings(job)
    assert "“Orange” is a band: white on it has a contrast of" in note.message
    near = replace(ORANGE, name="Ours again", cmyk=Cmyk(0, 0.28, 0.9, 0), srgb=Srgb(0xFB, 0xB9, 0x2B))
    (note,) = brand_ground_findings(job_in(studio, replace(YELLOW, colours=(near,)))[0])
    assert "so close to our own “amber”" in note.message


@pytest.mark.parametrize("family", ["signal", "quiet"])
def test_a_family_with_a_ground_of_its_own_keeps_it(studio: Studio, family: str) -> None:
    job, _ = job_in(studio, NEAR_BLACK, family=family)
    assert job.brand_ground is None
    assert not tuple(brand_ground_findings(job))


def test_a_set_s_own_colour_stays_a_band(studio: Studio) -> None:
    colour = NEAR_BLACK.colours[0]
    assert colour.cmyk
    own = replace(colour, srgb=Srgb(20, 20, 20), name="Another").authored()
    assert job_in(studio, NEAR_BLACK, brand=own)[0].brand_ground is None


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("condition", ["coated", "uncoated"])
def test_words_read_on_paper_in_every_difficult_brand(studio: Studio, name: str, condition: str) -> None:
    job, own = job_in(studio, ALL[name], "leaflet-a4-dl-roll", condition=condition)
    layout = lay_out(job, own)
    assert [one.message for one in layout.findings if one.id == "contrast-too-low"] == []
    assert [one.message for one in printed_contrast(job, layout, own)] == []
    assert LOUD_CONTRAST == 7.0


@pytest.mark.slow
@pytest.mark.parametrize("name", ALL)
def test_the_whole_gallery_is_sound_in_every_difficult_brand(studio: Studio, name: str) -> None:
    from materials_app.pipeline.gallery import Wall, exhibits

    pack = ALL[name]
    wall = Wall(pack.force, "own", brand_pack=pack.stamp)
    hung = exhibits(wall, in_brand_of(studio, pack), DAY)
    assert len(hung) > 90
    assert {one.name: [fault.message for fault in one.faults] for one in hung if one.faults} == {}
