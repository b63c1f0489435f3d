"""What lies beside a leaflet for those who cannot read it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.findings import Severity
from materials_app.model.job import Standing
from materials_app.model.template import Edition
from materials_app.pipeline.companions import companion, companion_advice, wants_companion, with_companions
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.pipeline.served import has_words
from materials_app.pipeline.standing import standing_of
from materials_app.pipeline.studio import open_studio
from materials_app.pipeline.words import word_findings

STUDIO = open_studio()
CATALOGUE = STUDIO.catalogue
LARGE = "leaflet-a3-4pp-a4-large-print"
EASY = "leaflet-a3-4pp-a4-easy-read"
LEAFLET = CampaignSet("Test", "lancashire", "stop-it-now", "own", "en", ("leaflet-a4-dl-roll",), "quiet")


def test_a_leaflet_gets_its_large_print_in_its_own_family() -> None:
    assert with_companions(CATALOGUE, LEAFLET, ["large-print"]).layouts == ("leaflet-a4-dl-roll", LARGE)
    found = companion(CATALOGUE, LEAFLET, Edition.LARGE_PRINT)
    assert found is not None
    assert found.family == "quiet"


def test_a_set_that_has_large_print_gets_no_second_one() -> None:
    once = with_companions(CATALOGUE, LEAFLET, ["large-print"])
    assert with_companions(CATALOGUE, once, ["large-print"]) == once


def test_a_poster_has_no_large_print() -> None:
    with pytest.raises(InputError, match="is a leaflet"):
        with_companions(CATALOGUE, replace(LEAFLET, layouts=("poster-a4",)), ["large-print"])


def test_two_languages_have_a_set_each_for_large_print() -> None:
    with pytest.raises(InputError, match="one language"):
        with_companions(CATALOGUE, replace(LEAFLET, second_language="cy"), ["large-print"])
    (line,) = companion_advice(CATALOGUE, replace(LEAFLET, second_language="cy"))
    assert "one more set in each language" in line


def test_a_leaflet_without_large_print_is_told_of_in_the_pack() -> None:
    (line,) = companion_advice(CATALOGUE, LEAFLET)
    assert LARGE in line
    assert companion_advice(CATALOGUE, with_companions(CATALOGUE, LEAFLET, ["large-print"])) == ()


@pytest.mark.parametrize("family", ["statement", "quiet", "signal"])
def test_easy_read_fits_and_is_a_draft_until_readers_have_tried_it(family: str) -> None:
    wanted = replace(LEAFLET, force="hampshire", family=family, layouts=(EASY,))
    job = make_job(CATALOGUE, wanted, EASY, date(2026, 11, 27))
    layout = lay_out(job, STUDIO)
    assert [one.id for one in (*layout.findings, *word_findings(job, layout))] == []
    standing = standing_of(job)
    assert standing.standing is Standing.DRAFT
    assert "tested with readers" in standing.reasons[0]


def test_an_audience_without_easy_read_words_is_offered_none() -> None:
    assert companion(CATALOGUE, LEAFLET, Edition.EASY_READ) is not None
    assert companion(CATALOGUE, replace(LEAFLET, audience="survivor"), Edition.EASY_READ) is None


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("family", ["statement", "quiet", "signal"])
def test_every_leaflet_of_every_audience_leads_to_its_large_print(family: str, language: str) -> None:
    campaign = CATALOGUE.campaign("stop-it-now")
    leaflets = [one for one in CATALOGUE.in_any_layout(family).values() if wants_companion(one)]
    assert len(leaflets) > 6
    for leaflet, audience in product(leaflets, campaign.audiences):
        if has_words(campaign, audience.id, leaflet, language):
            wanted = replace(
                LEAFLET, audience=audience.id, language=language, layouts=(leaflet.id,), family=family, force="gwent"
            )
            assert with_companions(CATALOGUE, wanted, ["large-print"]).layouts == (leaflet.id, LARGE)


@pytest.mark.parametrize(("language", "force"), [("en", "hampshire"), ("cy", "gwent")])
def test_every_audience_with_a_leaflet_has_easy_read_that_fits(language: str, force: str) -> None:
    campaign, leaflet = CATALOGUE.campaign("stop-it-now"), CATALOGUE.template("leaflet-a4-dl-roll", "quiet")
    served = [one.id for one in campaign.audiences if has_words(campaign, one.id, leaflet, language)]
    assert len(served) == 6
    for audience in served:
        wanted = replace(LEAFLET, audience=audience, language=language, force=force)
        easy = with_companions(CATALOGUE, wanted, ["easy-read"])
        assert easy.layouts[-1] == EASY
        job = make_job(CATALOGUE, easy, EASY, date(2026, 11, 27))
        layout = lay_out(job, STUDIO)
        found = (*layout.findings, *word_findings(job, layout))
        assert [(audience, one.id) for one in found if one.severity is not Severity.NOTE] == []
        assert standing_of(job).standing is Standing.DRAFT


def test_a_message_without_easy_read_words_is_refused_there() -> None:
    wanted = replace(LEAFLET, family="statement", layouts=(EASY,), slots=(SlotChoice(Slot.ABOUT, "others-have-asked"),))
    with pytest.raises(InputError, match="no Easy Read words"):
        make_job(CATALOGUE, wanted, EASY, date(2026, 11, 27))
