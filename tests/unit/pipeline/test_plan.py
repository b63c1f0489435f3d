"""Planning: every name looked up once, nothing that does not fit gets further."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from materials_app.errors import InputError, UnknownNameError
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Slot
from materials_app.model.job import Job
from materials_app.pipeline.plan import filled_set, make_job, make_jobs
from materials_app.pipeline.studio import Studio

ON = date(2026, 11, 23)


def plan(studio: Studio, campaign_set: CampaignSet) -> Job:
    return make_job(studio.catalogue, campaign_set, "poster-a4", date(2030, 1, 1))


def test_an_empty_slot_takes_the_campaigns_default(job: Job, studio: Studio) -> None:
    defaults = studio.catalogue.campaign("stop-it-now").default_messages("own")
    assert {slot: message.id for slot, message in job.messages} == {
        slot: defaults[slot] for slot in job.template.message_slots
    }


def test_the_sets_own_date_comes_before_the_days(studio: Studio, lancashire: CampaignSet) -> None:
    assert plan(studio, lancashire).on == ON
    assert plan(studio, replace(lancashire, date=None)).on == date(2030, 1, 1)


@pytest.mark.parametrize("field", ["force", "campaign", "audience", "family", "condition"])
def test_an_unknown_name_is_said_to_be_unknown(studio: Studio, lancashire: CampaignSet, field: str) -> None:
    with pytest.raises(UnknownNameError, match="nonesuch"):
        plan(studio, replace(lancashire, **{field: "nonesuch"}))


def test_a_message_for_a_slot_no_layout_shows_must_be_there_too(studio: Studio, lancashire: CampaignSet) -> None:
    hidden = replace(lancashire, slots=(SlotChoice(Slot.TODAY, "nonesuch"),))
    assert Slot.TODAY not in plan(studio, lancashire).template.slots
    with pytest.raises(UnknownNameError, match="nonesuch"):
        make_jobs(studio.catalogue, hidden, ON)


def test_a_message_must_be_of_its_slot(studio: Studio, lancashire: CampaignSet) -> None:
    wrong = replace(lancashire, slots=(SlotChoice(Slot.EXIT, "crime-and-trail"),))
    with pytest.raises(InputError, match="is a trigger") as refused:
        plan(studio, wrong)
    assert refused.value.error_id == "message-does-not-fit"


def test_a_message_must_hold_in_the_forces_nation(studio: Studio, lancashire: CampaignSet) -> None:
    welsh = SlotChoice(Slot.ACTION, "english-or-welsh")
    assert plan(studio, replace(lancashire, force="gwent", slots=(welsh,)))
    with pytest.raises(InputError, match="is for wales"):
        plan(studio, replace(lancashire, slots=(welsh,)))


def test_an_audience_without_messages_cannot_be_made(studio: Studio, lancashire: CampaignSet) -> None:
    with pytest.raises(InputError) as refused:
        plan(studio, replace(lancashire, audience="survivor"))
    assert refused.value.error_id == "no-message"


def test_a_language_nobody_wrote_is_refused(studio: Studio, lancashire: CampaignSet) -> None:
    with pytest.raises(InputError, match="no words in gd"):
        plan(studio, replace(lancashire, language="gd"))


def test_a_layout_without_place_for_a_crisis_line_asks_nobody_to_confirm_one(job: Job) -> None:
    assert job.action.crisis is None
    assert job.action.confirm == ()


def test_a_new_set_has_every_slot_filled(studio: Studio, lancashire: CampaignSet) -> None:
    assert {choice.slot for choice in filled_set(studio.catalogue, lancashire).slots} == {
        Slot.TRIGGER,
        Slot.EXIT,
        Slot.ACTION,
    }


def test_nothing_is_made_of_a_set_that_waits_for_its_force(studio: Studio, lancashire: CampaignSet) -> None:
    with pytest.raises(InputError, match="names no force") as refused:
        plan(studio, replace(lancashire, force=""))
    assert refused.value.error_id == "no-force"
