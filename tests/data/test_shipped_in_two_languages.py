"""Every bilingual edition with the Welsh forces' names: both languages fit, and both are treated alike."""

from __future__ import annotations

from datetime import date

import pytest

from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Message
from materials_app.model.template import Edition
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.pipeline.studio import Studio, open_studio
from materials_app.pipeline.words import word_findings

_STUDIO = open_studio()
_QUICK = ("poster-a4", "poster-48-sheet", "leaflet-a4-dl-roll", "card-business")
"""One layout of each pattern is looked at in every run; the others follow with the long ones."""
_EDITIONS = [
    pytest.param(f"{one.id}:{one.family}", marks=() if one.id in _QUICK else pytest.mark.slow)
    for one in _STUDIO.catalogue.in_edition(Edition.BILINGUAL)
]
_SLOW = pytest.param("dyfed-powys", marks=pytest.mark.slow)
_SMALL = [
    f"{one.id}:{one.family}"
    for one in _STUDIO.catalogue.in_edition(Edition.BILINGUAL)
    if _STUDIO.catalogue.format(one.format).group in ("cards", "mats")
]


@pytest.fixture(scope="module")
def studio() -> Studio:
    return _STUDIO


def _findings(studio: Studio, force: str, template: str, *chosen: Message) -> list[str]:
    layout, family = template.split(":")
    slots = tuple(SlotChoice(one.slot, one.id) for one in chosen)
    piece = CampaignSet("Test", force, "stop-it-now", "own", "cy", (layout,), family, slots=slots, second_language="en")
    job = make_job(studio.catalogue, piece, layout, date(2026, 11, 27))
    laid_out = lay_out(job, studio)
    return [f"{one.id} {one.place.slot} {one.seen}" for one in (*laid_out.findings, *word_findings(job, laid_out))]


@pytest.mark.parametrize("template", _EDITIONS)
@pytest.mark.parametrize("force", ["north-wales", _SLOW])
def test_what_a_new_set_starts_with_fits_in_both_languages(studio: Studio, force: str, template: str) -> None:
    assert _findings(studio, force, template) == []


@pytest.mark.parametrize("template", _SMALL)
def test_the_longest_name_has_room_twice_on_the_smallest_pieces(studio: Studio, template: str) -> None:
    """A force of England may print two languages as well: British Transport Police works in Wales."""
    assert _findings(studio, "hampshire", template) == []


@pytest.mark.slow
@pytest.mark.parametrize("template", _EDITIONS)
def test_every_message_fits_in_both_languages(studio: Studio, template: str) -> None:
    layout, family = template.split(":")
    slots = studio.catalogue.template(layout, family, Edition.BILINGUAL).slots
    campaign = studio.catalogue.campaign("stop-it-now")
    every = (one for one in campaign.messages if one.audience == "own" and one.slot in slots)
    found = {one.id: _findings(studio, "north-wales", template, one) for one in every}
    assert {name: said for name, said in found.items() if said} == {}
