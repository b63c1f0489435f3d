"""Who can be spoken to on which layout, in which family, and what becomes of an audience whose words are calm alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.findings import Severity
from materials_app.model.job import Job
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.pipeline.served import families_for, in_spoken_family
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.type_size import small_type
from tests.unit.pipeline.conftest import ON


def spoken(studio: Studio, audience: str, *layouts: str, language: str = "en") -> tuple[str, ...]:
    campaign = studio.catalogue.campaign("stop-it-now")
    return tuple(sorted(families_for(studio.catalogue, campaign, audience, layouts, language)))


@pytest.mark.parametrize(
    ("audience", "layouts", "families"),
    [
        ("own", ("poster-a4", "card-business"), ("quiet", "signal", "statement")),
        ("custody", ("poster-a4", "poster-a3"), ("quiet",)),
        ("custody", ("poster-a4", "card-business"), ()),
        ("family_after_arrest", ("poster-a4", "leaflet-a4-dl-roll", "card-business"), ("quiet",)),
        ("survivor", ("leaflet-a4-dl-roll",), ()),
        ("nonesuch", ("poster-a4",), ()),
    ],
)
def test_families_with_words(
    studio: Studio, audience: str, layouts: tuple[str, ...], families: tuple[str, ...]
) -> None:
    assert spoken(studio, audience, *layouts) == families


def test_a_language_without_words_has_no_family(studio: Studio) -> None:
    assert spoken(studio, "custody", "poster-a4", language="pl") == ()


@pytest.mark.parametrize(
    ("audience", "said", "family"),
    [("own", "", "statement"), ("custody", "", "quiet"), ("custody", "statement", "statement"), ("x", "", "statement")],
)
def test_a_set_that_names_no_family_gets_the_one_that_speaks(
    studio: Studio, lancashire: CampaignSet, audience: str, said: str, family: str
) -> None:
    asked = replace(lancashire, audience=audience, family=said)
    assert in_spoken_family(studio.catalogue, asked).family == family


def test_a_family_without_words_is_refused_and_named(studio: Studio, lancashire: CampaignSet) -> None:
    with pytest.raises(InputError, match="'custody' in the family 'statement'"):
        make_job(studio.catalogue, replace(lancashire, audience="custody"), "poster-a4", ON)


def custody(studio: Studio, lancashire: CampaignSet) -> Job:
    return make_job(studio.catalogue, replace(lancashire, audience="custody", family="quiet"), "poster-a4", ON)


def test_large_type_is_wanted_of_words_that_are_read_and_of_no_others(studio: Studio, lancashire: CampaignSet) -> None:
    job = custody(studio, lancashire)
    shown = lay_out(job, studio).display_list
    assert list(small_type(job, shown)) == []
    (small, *_) = found = list(small_type(replace(job, audience=replace(job.audience, least_type=20)), shown))
    assert {one.place.slot for one in found} == {"trigger", "exit", "action", "promise", "masthead"}
    assert (small.id, small.severity, small.may_be_accepted) == ("type-small-for-audience", Severity.ERROR, True)


def test_other_audiences_ask_for_no_size(job: Job, studio: Studio) -> None:
    assert list(small_type(job, lay_out(job, studio).display_list)) == []
