"""Steps and own words for which a layout has no place: they would be missing, and nobody would know."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.job import Job
from materials_app.pipeline.left_out import local_line_left_out, own_words_left_out, steps_left_out
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.words import word_findings
from tests.support.samples import ON


@pytest.fixture
def leaflet(studio: Studio) -> Job:
    campaign_set = CampaignSet("n", "lancashire", "stop-it-now", "own", "en", ("leaflet-a4-dl-roll",))
    return make_job(studio.catalogue, campaign_set, "leaflet-a4-dl-roll", ON)


def with_own(job: Job, *steps: str) -> Job:
    return replace(job, set=replace(job.set, slots=(SlotChoice(Slot.TODAY, "", own_steps=steps),)))


def test_the_shipped_leaflet_shows_every_step(leaflet: Job) -> None:
    assert not list(steps_left_out(leaflet))


def test_own_steps_beyond_the_last_place_are_told(leaflet: Job, studio: Studio) -> None:
    five = with_own(leaflet, "One", "Two", "Three", "Four", "Five")
    (found,) = (finding for finding in word_findings(five, lay_out(five, studio)) if finding.id == "steps-left-out")
    assert (found.place.slot, found.seen, found.wanted) == ("today", "5 steps", "at most 4")


def test_an_empty_step_at_the_end_is_none(leaflet: Job) -> None:
    assert not list(steps_left_out(with_own(leaflet, "One", "Two", "", "", " ")))


def test_steps_of_a_message_count_too(leaflet: Job) -> None:
    call = dict(leaflet.messages)[Slot.CALL]
    longer = replace(call, wordings=tuple(replace(one, steps=(*one.steps, "More")) for one in call.wordings))
    messages = tuple({**dict(leaflet.messages), Slot.CALL: longer}.items())
    assert [one.place.slot for one in steps_left_out(replace(leaflet, messages=messages))] == ["call"]


@pytest.mark.parametrize(("layout", "told"), [("card-business", ["local"]), ("poster-a4", [])])
def test_a_local_line_without_a_place_is_told(studio: Studio, layout: str, told: list[str]) -> None:
    line = SlotChoice(Slot.LOCAL, "", own_text="Town Hall, Tuesday 3 March")
    campaign_set = CampaignSet("n", "lancashire", "stop-it-now", "own", "en", (layout,), slots=(line,))
    job = make_job(studio.catalogue, campaign_set, layout, ON)
    assert [one.place.slot for one in local_line_left_out(job)] == told
    assert not list(local_line_left_out(replace(job, set=replace(job.set, slots=()))))


def test_own_words_in_a_field_the_layout_does_not_have_are_told(job: Job, studio: Studio) -> None:
    own = (
        SlotChoice(Slot.TRIGGER, "", own_headline="It is\na crime.", own_steps=("Stop",)),
        SlotChoice(Slot.EXIT, "", own_kicker="And now:"),
        SlotChoice(Slot.TODAY, "", own_headline="Today"),
    )
    written = replace(job, set=replace(job.set, slots=own))
    told = [one for one in word_findings(written, lay_out(written, studio)) if one.id == "own-words-left-out"]
    assert [one.place.slot for one in told] == ["trigger", "exit"], "a slot the layout does not show is another's"
    assert ["steps of" in one.message for one in told] == [True, False]
    assert not list(own_words_left_out(job))
