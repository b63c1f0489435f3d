"""Standing is computed from records, never assumed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from materials_app.assemble.edition import content_sha256
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Message, Slot
from materials_app.model.job import Job, Standing
from materials_app.model.sign_off import SignOff
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.standing import standing_of
from materials_app.pipeline.studio import Studio
from tests.unit.pipeline.conftest import ON


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


def for_families(studio: Studio, lancashire: CampaignSet, **changes: Any) -> Job:
    wanted = replace(lancashire, audience="family_after_arrest", family="quiet", **changes)
    return make_job(studio.catalogue, wanted, "poster-a4", ON)


def of_kind(job: Job, kind: str) -> Job:
    """The job with one message that is of another kind."""
    (slot, first), *rest = job.messages
    return replace(job, messages=((slot, replace(first, kind=kind)), *rest))


def reviewed(job: Job, kind: str = "clinical", **changes: Any) -> Job:
    record = SignOff(kind, "A. Named", "Clinician", "A service", date(2026, 11, 20), content_sha256(job))
    return replace(job, set=replace(job.set, sign_offs=(replace(record, **changes),)))


def test_plain_facts_and_routes_need_no_clinical_review(studio: Studio, lancashire: CampaignSet) -> None:
    assert standing_of(for_families(studio, lancashire)).standing is Standing.OPEN


@pytest.mark.parametrize("kind", ["recognition", "quiet", "help", ""])
def test_more_than_plain_facts_is_a_draft_that_says_what_is_missing(
    studio: Studio, lancashire: CampaignSet, kind: str
) -> None:
    standing = standing_of(of_kind(for_families(studio, lancashire), kind))
    assert standing.standing is Standing.DRAFT
    (reason,) = standing.reasons
    assert "the trigger “families-can-call”" in reason
    assert "needs a clinical review" in reason
    assert "Families after an arrest" in reason


def test_own_words_for_them_are_a_draft_too(studio: Studio, lancashire: CampaignSet) -> None:
    own = SlotChoice(Slot.EXIT, "", own_text="It gets better. Samaritans: 116 123.")
    standing = standing_of(for_families(studio, lancashire, slots=(own,)))
    assert standing.standing is Standing.DRAFT
    assert "own words in the exit" in standing.reasons[0]
    assert standing.place == "exit"


def test_own_words_that_the_layout_does_not_print_are_none(studio: Studio, lancashire: CampaignSet) -> None:
    own = SlotChoice(Slot.ABOUT, "", own_text="It gets better.")
    assert standing_of(for_families(studio, lancashire, slots=(own,))).standing is Standing.OPEN


def test_a_clinical_review_of_this_content_lifts_the_draft(studio: Studio, lancashire: CampaignSet) -> None:
    more = of_kind(for_families(studio, lancashire), "recognition")
    assert standing_of(reviewed(more)).standing is Standing.OPEN


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "content"},
        {"covers": "0" * 64},
        {"until": date(2026, 11, 22)},
        {"on": date(2026, 11, 24)},
    ],
    ids=str,
)
def test_no_other_record_lifts_it(studio: Studio, lancashire: CampaignSet, changes: dict[str, Any]) -> None:
    more = of_kind(for_families(studio, lancashire), "recognition")
    assert standing_of(reviewed(more, **changes)).standing is Standing.DRAFT


def test_the_audiences_of_the_brief_need_no_clinical_review(job: Job) -> None:
    assert standing_of(of_kind(job, "recognition")).standing is Standing.OPEN
