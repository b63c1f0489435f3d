"""Standing is computed from records, never assumed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from materials_app.assemble.edition import content_sha256
from materials_app.model.campaign_set import CampaignSet, SignOff, SlotChoice
from materials_app.model.content import Message, Slot
from materials_app.model.job import Job, Standing
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.standing import standing_of
from materials_app.pipeline.studio import Studio


def signed(job: Job, covers: str, until: date | None = None) -> Job:
    record = SignOff("content", "A. Named", "Head of comms", "A force", date(2026, 11, 20), covers, until)
    return replace(job, set=replace(job.set, sign_offs=(record,)))


def test_a_record_from_the_future_does_not_count(job: Job) -> None:
    record = SignOff("content", "A. Named", "Head of comms", "A force", date(2026, 11, 24), content_sha256(job))
    done = replace(job, set=replace(job.set, sign_offs=(record,)))
    assert standing_of(done).standing is Standing.OPEN


def test_a_sign_off_of_the_brand_alone_does_not_sign_the_content_off(job: Job) -> None:
    record = SignOff("brand", "A. Named", "Brand manager", "A force", date(2026, 11, 20), content_sha256(job))
    done = replace(job, set=replace(job.set, sign_offs=(record,)))
    assert standing_of(done).standing is Standing.OPEN


def with_claim(job: Job, claim: str) -> Job:
    def citing(message: Message) -> Message:
        return replace(message, claims=(claim,))

    return replace(job, messages=tuple((slot, citing(message)) for slot, message in job.messages))


def test_without_a_record_a_set_is_open(job: Job) -> None:
    assert standing_of(job).standing is Standing.OPEN


def test_a_record_of_this_content_signs_it_off(job: Job) -> None:
    assert standing_of(signed(job, content_sha256(job))).standing is Standing.SIGNED_OFF


def test_a_record_of_other_content_does_not(job: Job) -> None:
    standing = standing_of(signed(job, "0" * 64))
    assert standing.standing is Standing.OPEN
    assert "earlier content" in standing.reasons[0]


def test_one_changed_word_undoes_a_sign_off(job: Job) -> None:
    done = signed(job, content_sha256(job))
    choice = SlotChoice(Slot.EXIT, "stop-here", own_text="Somebody changed this.")
    assert standing_of(replace(done, set=replace(done.set, slots=(choice,)))).standing is Standing.OPEN


def test_a_record_that_ran_out_does_not_count(job: Job) -> None:
    assert standing_of(signed(job, content_sha256(job), date(2026, 11, 22))).standing is Standing.OPEN


def test_a_translation_without_a_translator_is_a_draft(studio: Studio, lancashire: CampaignSet) -> None:
    welsh = make_job(studio.catalogue, replace(lancashire, force="gwent", language="cy"), "poster-a4", date.max)
    standing = standing_of(welsh)
    assert standing.standing is Standing.DRAFT
    assert "no translator on record" in standing.reasons[0]


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        ("people-helped-2025", "is disputed by"),
        ("arrests-a-month-2018", "expired on 6 September 2019"),
        ("arrests-a-month-2026", "has never been checked"),
    ],
)
def test_an_unsound_figure_makes_a_draft(job: Job, claim: str, reason: str) -> None:
    standing = standing_of(with_claim(job, claim))
    assert standing.standing is Standing.DRAFT
    assert reason in standing.reasons[0]
