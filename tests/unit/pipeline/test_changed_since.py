"""What has changed since a sign-off is told in words, from what the set kept of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from materials_app.assemble.edition import content_sha256
from materials_app.catalogue.set_file import read_set, write_set
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.colour import BrandColour, Cmyk, Srgb
from materials_app.model.content import Slot
from materials_app.model.job import Job
from materials_app.model.sign_off import Agreed, SignOff
from materials_app.pipeline.changed_since import is_believed
from materials_app.pipeline.plan import make_jobs
from materials_app.pipeline.sign_offs import agreed_of, signed_set, state_of_records
from materials_app.pipeline.studio import Studio
from tests.unit.pipeline.conftest import ON

RECORD = SignOff("content", "A. Named", "Head of comms", "A force", date(2026, 11, 20), "")


def jobs_of(studio: Studio, document: CampaignSet) -> tuple[Job, ...]:
    return make_jobs(studio.catalogue, document, ON)


@pytest.fixture
def signed(studio: Studio, lancashire: CampaignSet) -> CampaignSet:
    """A set of a poster and a card, signed off, as its file brings it back."""
    own = SlotChoice(Slot.EXIT, "stop-here", own_text="You can stop today.")
    document = replace(lancashire, layouts=("poster-a4", "card-business"), slots=(own,))
    return read_set(write_set(signed_set(document, jobs_of(studio, document), RECORD)), "a.toml")


def told(studio: Studio, document: CampaignSet) -> dict[str, tuple[str, ...]]:
    """What is said of each record that does not hold, by the layout it was given for."""
    records = state_of_records(jobs_of(studio, document), document)
    return {one.was: tuple(change.says for change in one.changes) for one in records if not one.holds}


def test_what_was_agreed_comes_back_from_the_file_as_it_was_signed(studio: Studio, signed: CampaignSet) -> None:
    jobs = jobs_of(studio, signed)
    assert [one.covers for one in signed.agreed] == [content_sha256(job) for job in jobs]
    assert signed.agreed == tuple(map(agreed_of, jobs))
    assert told(studio, signed) == {}


def test_another_word_is_told_beside_the_one_that_was_agreed(studio: Studio, signed: CampaignSet) -> None:
    own = replace(signed.slots[0], own_text="You can stop now.")
    (poster,) = told(studio, replace(signed, slots=(own,))).items()
    assert poster == (
        "poster-a4",
        ("Opening, text; Way out, text: now “You can stop now.”, was “You can stop today.”",),
    )


def test_design_force_and_language_are_told(studio: Studio, signed: CampaignSet) -> None:
    poster = told(studio, replace(signed, family="quiet", force="kent"))["poster-a4"]
    assert poster[:2] == (
        "Design: now “quiet”, was “statement”",
        "Force: now “kent”, was “lancashire”",
    )
    assert any("Kent Police" in one for one in poster)


def test_what_came_and_what_has_gone(studio: Studio, signed: CampaignSet) -> None:
    local = SlotChoice(Slot.LOCAL, "", own_text="Ormskirk Market, 4 December")
    added = replace(signed, slots=(*signed.slots, local))
    assert told(studio, added)["poster-a4"] == ("Local line, text: “Ormskirk Market, 4 December” is new",)
    both = signed_set(added, jobs_of(studio, added), RECORD)
    gone = told(studio, replace(both, slots=signed.slots))
    assert gone["poster-a4"] == ("Local line, text: “Ormskirk Market, 4 December” has gone",)


def test_a_piece_that_left_the_set_is_said_to_have_left(studio: Studio, signed: CampaignSet) -> None:
    left = replace(signed, layouts=("card-business",))
    (record,) = (one for one in state_of_records(jobs_of(studio, left), left) if not one.holds)
    assert record.reason == "it covers a piece that is no longer in the set"
    assert record.changes == ()


def test_what_somebody_wrote_into_the_record_afterwards_is_not_believed(studio: Studio, signed: CampaignSet) -> None:
    poster = signed.agreed[0]
    forged = Agreed(poster.covers, {**poster.content, "force": "kent"})
    assert not is_believed(forged)
    own = replace(signed.slots[0], own_text="You can stop now.")
    changed = replace(signed, slots=(own,), agreed=(forged, *signed.agreed[1:]))
    records = state_of_records(jobs_of(studio, changed), changed)
    assert [one.changes for one in records] == [(), ()]
    assert "earlier content, or a piece" in records[0].reason


def test_a_colour_that_did_not_change_is_not_told(studio: Studio, signed: CampaignSet) -> None:
    brand = BrandColour("Blue", Cmyk(1, 0.66, 0, 0.02), Srgb(0, 51, 160))
    coloured = replace(signed, brand=brand)
    both = read_set(write_set(signed_set(coloured, jobs_of(studio, coloured), RECORD)), "a.toml")
    own = replace(both.slots[0], own_text="You can stop now.")
    changed = replace(both, slots=(own,))
    assert told(studio, changed)["poster-a4"][-1].startswith("Opening, text")
    other = replace(both, brand=replace(brand, name="Green"))
    assert "Brand colour: now “Green”, was “Blue”" in told(studio, other)["poster-a4"]


def test_only_what_a_record_names_is_kept(studio: Studio, signed: CampaignSet) -> None:
    lone = signed_set(replace(signed, sign_offs=()), jobs_of(studio, signed)[:1], RECORD)
    assert [one.covers for one in lone.agreed] == [one.covers for one in lone.sign_offs]
