"""What is said to those in a crisis, to the young and to survivors: who answers, what it costs, what happens."""

from __future__ import annotations

import re
from datetime import date

import pytest

from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Campaign, Confidence, Slot
from materials_app.model.display_list import GlyphRun
from materials_app.model.job import Job, Standing
from materials_app.model.template import Role
from materials_app.pipeline.confirm import to_confirm
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.pipeline.standing import standing_of
from materials_app.pipeline.studio import Studio, open_studio
from materials_app.safeguards.check_text import check_text
from materials_app.safeguards.checker import checker_for
from materials_app.safeguards.discreet import discreet_findings
from materials_app.safeguards.routes import may_stand
from tests.data.shipped import LEAFLET_AND_CARD, PLAIN_AUDIENCES, english, lengths, of, texts

_ON = date(2026, 11, 27)
_AFTER_ARREST = ("family_after_arrest", "custody")
_SAMARITANS = "call Samaritans free on 116 123."


@pytest.fixture(scope="module")
def studio() -> Studio:
    return open_studio()


def job(studio: Studio, audience: str, layout: str = "poster-a4", force: str = "lancashire") -> Job:
    wanted = CampaignSet("Plain", force, "stop-it-now", audience, "en", (layout,), family="quiet")
    return make_job(studio.catalogue, wanted, layout, _ON)


@pytest.mark.parametrize("audience", PLAIN_AUDIENCES)
def test_they_need_a_clinical_review_for_more_and_no_shipped_word_is_more(campaign: Campaign, audience: str) -> None:
    (speaks_to,) = (one for one in campaign.audiences if one.id == audience)
    assert speaks_to.needs_review == "clinical"
    for message in of(campaign, audience):
        plain = {"quiet"} if message.slot is Slot.DISCREET else {"fact", "route"}
        assert message.kind in plain, message.id
        assert message.tone != "deterrent"


def test_nobody_else_needs_one(campaign: Campaign) -> None:
    assert {one.id for one in campaign.audiences if one.needs_review} == set(PLAIN_AUDIENCES)


@pytest.mark.parametrize("audience", PLAIN_AUDIENCES)
def test_what_is_shipped_for_them_is_open(studio: Studio, audience: str) -> None:
    layouts = ("poster-a4", "leaflet-a4-dl-roll", "card-business") if audience in LEAFLET_AND_CARD else ("poster-a4",)
    assert {standing_of(job(studio, audience, one)).standing for one in layouts} == {Standing.OPEN}


@pytest.mark.parametrize("audience", PLAIN_AUDIENCES)
def test_every_text_of_theirs_passes_the_safeguards(catalogue: Catalogue, campaign: Campaign, audience: str) -> None:
    for message in of(campaign, audience):
        for text in texts(english(message)):
            assert check_text(text, catalogue.rulebook, audience) == (), message.id
            if message.slot is Slot.DISCREET:
                assert discreet_findings(text, catalogue.rulebook.give_aways) == (), message.id


@pytest.mark.parametrize("audience", PLAIN_AUDIENCES)
def test_numbers_in_their_words_are_sure_samaritans_apart(
    catalogue: Catalogue, campaign: Campaign, audience: str
) -> None:
    (speaks_to,) = (one for one in campaign.audiences if one.id == audience)
    for message in of(campaign, audience):
        for text in texts(english(message)):
            for owners in checker_for(catalogue.rulebook).routes_in(text):
                assert any(may_stand(one, speaks_to) for one in owners), message.id
                sure = {one.number.confidence for one in owners if one.number}
                assert Confidence.HIGH in sure or {one.id for one in owners} == {"samaritans"}, message.id


@pytest.mark.parametrize("audience", _AFTER_ARREST)
def test_every_length_of_an_exit_after_an_arrest_names_samaritans(campaign: Campaign, audience: str) -> None:
    """A poster has no place of its own for a crisis line, so the words carry it, however short they are set."""
    for message in of(campaign, audience, Slot.EXIT):
        assert all(text.endswith(_SAMARITANS) for text in lengths(english(message).text)), message.id


@pytest.mark.parametrize("audience", _AFTER_ARREST)
def test_a_number_that_only_the_words_name_is_to_be_confirmed(studio: Studio, audience: str) -> None:
    poster = job(studio, audience)
    assert poster.action.confirm == ()
    assert to_confirm(poster, lay_out(poster, studio).display_list) == ("Samaritans: number 116 123",)


def test_a_number_that_is_sure_needs_no_confirming(studio: Studio) -> None:
    poster = job(studio, "survivor")
    assert to_confirm(poster, lay_out(poster, studio).display_list) == ()


@pytest.mark.parametrize("layout", ["leaflet-a4-dl-roll", "card-business"])
def test_a_field_that_is_to_be_confirmed_is_said_once(studio: Studio, layout: str) -> None:
    piece = job(studio, "family_after_arrest", layout)
    assert to_confirm(piece, lay_out(piece, studio).display_list) == ("Samaritans: number 116 123",)


def test_the_leaflet_for_families_says_what_the_helpline_must_pass_on(studio: Studio) -> None:
    piece = job(studio, "family_after_arrest", "leaflet-a4-dl-roll")
    said = " ".join(
        item.text
        for page in lay_out(piece, studio).display_list.pages
        for item in page.items
        if isinstance(item, GlyphRun) and item.semantics.slot == "limit"
    )
    assert re.sub(r"\s+", " ", said) == studio.catalogue.resource("stop-it-now-helpline").limit_in("en")


@pytest.mark.parametrize("layout", ["poster-a4", "poster-a3"])
def test_every_word_for_custody_is_set_in_large_type_whatever_the_force(studio: Studio, layout: str) -> None:
    """Read off the laid-out pages of every force; the code that tells the office which piece it is stands apart."""
    for force in studio.catalogue.forces:
        piece = job(studio, "custody", layout, force.id)
        runs = [
            item
            for page in lay_out(piece, studio).display_list.pages
            for item in page.items
            if isinstance(item, GlyphRun) and item.semantics.role is not Role.ARTIFACT
        ]
        read = {(run.semantics.slot, run.size) for run in runs if run.semantics.slot != "edition"}
        assert {slot for slot, _ in read} == {
            *("trigger", "exit", "action", "number", "address", "promise", "masthead")
        }, force.id
        assert min(size for _, size in read) >= piece.audience.least_type == 16, force.id
        assert "116 123" in " ".join(run.text for run in runs).replace("\N{NO-BREAK SPACE}", " "), force.id


def test_young_people_are_sent_to_childline_and_told_nothing_of_the_law(studio: Studio, campaign: Campaign) -> None:
    action = job(studio, "young_person").action
    assert action.number
    assert action.address
    assert {action.number.id, action.address.id} == {"childline"}
    assert action.promise == ""
    spoken = [text for one in of(campaign, "young_person") for text in texts(english(one))]
    assert not [text for text in spoken if re.search(r"police|crime|law|illegal|confidential", text, re.IGNORECASE)]


def test_survivors_may_choose_between_the_police_and_somebody_else(studio: Studio, campaign: Campaign) -> None:
    action = job(studio, "survivor").action
    assert action.number
    assert action.number.id == "police-101"
    (exit_,) = of(campaign, "survivor", Slot.EXIT)
    assert all("0800 1111" in text for text in lengths(english(exit_).text))


def test_a_number_in_their_words_stands_beside_the_name_of_its_service(campaign: Campaign) -> None:
    named = {"0800 1111": "Childline", "0808 1000 900": "Stop It Now", "116 123": "Samaritans"}
    for audience in PLAIN_AUDIENCES:
        for message in of(campaign, audience):
            for text in texts(english(message)):
                assert not [one for one, name in named.items() if one in text and name not in text], message.id


def test_no_other_service_is_named_above_the_number_of_the_leaflet(campaign: Campaign) -> None:
    """The panel that closes the leaflet shows number and address: a reader takes them for those of what it names."""
    for audience, others in {"young_person": "Shore|Report Remove", "family_after_arrest": "Samaritans"}.items():
        (help_,) = of(campaign, audience, Slot.HELP)
        assert not [text for text in texts(english(help_)) if re.search(others, text)]


def test_survivors_are_not_told_that_what_they_say_stays_theirs(campaign: Campaign) -> None:
    """The helplines pass on what they must: that a survivor decides what becomes of it is a promise nobody made."""
    spoken = [text for one in of(campaign, "survivor") for text in texts(english(one))]
    assert not [text for text in spoken if re.search(r"your choice|you decide|up to you|confiden|anonym", text, re.I)]
