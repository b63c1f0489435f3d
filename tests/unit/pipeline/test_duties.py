"""Duties beyond the words: each fires on its own fact, and none on a job that meets them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from materials_app.model.campaign_set import PictureChoice
from materials_app.model.content import Slot
from materials_app.model.display_list import GlyphRun
from materials_app.model.job import Job
from materials_app.pipeline.chosen import chosen_findings
from materials_app.pipeline.duties import duty_findings
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.words import word_findings

PICTURE = PictureChoice("band.jpg", "A door ajar", "ours", date(2030, 1, 1))


def with_picture(job: Job, picture: PictureChoice) -> Job:
    return replace(job, set=replace(job.set, picture=picture))


def overdue(job: Job) -> Job:
    (slot, message), *rest = job.messages
    return replace(job, messages=((slot, replace(message, review_on=date(2026, 11, 22))), *rest))


BREACHES: dict[str, Callable[[Job], Job]] = {
    "welsh-duty": lambda job: replace(job, force=replace(job.force, welsh_duty=True)),
    "picture-licence-missing": lambda job: with_picture(job, replace(PICTURE, licence=" ")),
    "picture-expiry-missing": lambda job: with_picture(job, replace(PICTURE, expires=None)),
    "picture-licence-expired": lambda job: with_picture(job, replace(PICTURE, expires=date(2026, 11, 22))),
    "force-not-yet": lambda job: replace(job, force=replace(job.force, valid_from=date(2026, 11, 24))),
    "force-no-longer": lambda job: replace(job, force=replace(job.force, valid_to=date(2026, 11, 22))),
    "message-review-due": overdue,
}


def test_a_job_that_meets_them_has_no_finding(job: Job) -> None:
    assert duty_findings(with_picture(job, PICTURE)) == ()


def test_a_licence_that_is_said_to_have_no_end_needs_no_day(job: Job) -> None:
    assert duty_findings(with_picture(job, replace(PICTURE, expires=None, without_end=True))) == ()


def test_a_duty_never_names_the_picture_s_file(job: Job) -> None:
    for breach in BREACHES.values():
        assert not [found for found in duty_findings(breach(job)) if "band" in f"{found.message} {found.remedy}"]


@pytest.mark.parametrize("finding", BREACHES)
def test_one_breach_is_one_finding(job: Job, finding: str) -> None:
    assert [found.id for found in duty_findings(BREACHES[finding](job))] == [finding]


def test_a_page_that_lost_its_way_out_is_refused(job: Job, studio: Studio) -> None:
    layout = lay_out(job, studio)
    (page,) = layout.display_list.pages
    kept = tuple(i for i in page.items if not (isinstance(i, GlyphRun) and i.semantics.slot == "exit"))
    without = replace(layout, display_list=replace(layout.display_list, pages=(replace(page, items=kept),)))
    assert "trigger-without-exit" in {found.id for found in word_findings(job, without)}
    assert "trigger-without-exit" not in {found.id for found in word_findings(job, layout)}


def test_a_message_for_one_nation_is_not_for_a_force_of_three(studio: Studio, job: Job) -> None:
    welsh = studio.catalogue.message(job.campaign, "english-or-welsh")
    assert welsh.holds_in(("wales",))
    assert not welsh.holds_in(("england", "wales", "scotland"))
    assert make_job(studio.catalogue, job.set, "poster-a4", job.on).force == job.force
    wrong = replace(job, messages=((Slot.EXIT, welsh),))
    (finding,) = chosen_findings(wrong)
    assert (finding.id, finding.place.slot, finding.may_be_accepted) == ("message-other-nation", "exit", False)
    assert "Wales" in finding.message
    assert chosen_findings(job) == ()
    assert chosen_findings(replace(wrong, force=replace(job.force, nations=("wales",)))) == ()


def test_a_threat_is_no_message_at_a_time_of_high_risk(job: Job) -> None:
    in_custody = replace(job, audience=replace(job.audience, tones=("therapeutic", "informative")))
    assert {finding.id for finding in chosen_findings(in_custody)} == {"message-tone-not-for-audience"}
