"""Every shipped message on every shipped layout: nothing overset, nothing to judge, before a page is drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Message
from materials_app.model.template import Edition
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.pipeline.served import has_words
from materials_app.pipeline.studio import Studio, open_studio
from materials_app.pipeline.words import word_findings
from tests.data.shipped import AUDIENCES, LEAFLET_AND_CARD, PLAIN_AUDIENCES, of

_ON = date(2026, 11, 24)
_STUDIO = open_studio()
_SCREENS = {one.id for one in _STUDIO.catalogue.templates if _STUDIO.catalogue.format(one.format).is_screen}
_SHOWN = ("poster", "banner", "tear-off")
_POSTERS = {one.id for one in _STUDIO.catalogue.templates if one.id.startswith(_SHOWN)} | _SCREENS
_NUMBER_ALONE = {"sticker-round-50"}
"""Too little for an audience in a hard moment."""
_OUTDOOR = {one.id for one in _STUDIO.catalogue.templates if one.id.endswith("-sheet")}
_NOT_OUTDOOR = {"custody", "survivor"}
"""Audiences nobody speaks to from a billboard (``not_on``)."""
_TOO_SMALL = {("custody", "poster-a5")}
"""Where 16 pt for people in custody finds no room (``not_on``)."""
_NOT_POSTED = {"custody"}
"""Nobody in custody reads a feed."""
_QUIET = {
    (audience, template.id)
    for audience in PLAIN_AUDIENCES
    for template in _STUDIO.catalogue.templates
    if template.family == "quiet"
    and template.id not in _NUMBER_ALONE
    and (audience, template.id) not in _TOO_SMALL
    and not (audience in _NOT_OUTDOOR and template.id in _OUTDOOR)
    and not (audience in _NOT_POSTED and template.id in _SCREENS)
    and (audience in LEAFLET_AND_CARD or template.id in _POSTERS)
}
"""Where there are plain words: (audience, layout)."""
_QUICK = ("poster-a4", "leaflet-a4-dl-roll", "card-business")
"""The layouts looked at in every run, without their drawings; the others follow with the long ones."""


def _mark(layout: str, family: str = "quiet") -> tuple[pytest.MarkDecorator, ...]:
    return () if layout in _QUICK and family != "signal" else (pytest.mark.slow,)


_WORDED = tuple(one for one in _STUDIO.catalogue.templates if one.edition is not Edition.EASY_READ)
"""The layouts that every message has words for; few have Easy Read (tests/unit/pipeline/test_companions.py)."""
_LAYOUTS = [pytest.param(f"{one.id}:{one.family}", marks=_mark(one.id, one.family)) for one in _WORDED]


@pytest.fixture(scope="module")
def studio() -> Studio:
    return _STUDIO


def _findings(studio: Studio, piece: CampaignSet, layout: str) -> list[str]:
    job = make_job(studio.catalogue, piece, layout, _ON)
    laid_out = lay_out(job, studio)
    return [f"{one.id} {one.place.slot} {one.seen}" for one in (*laid_out.findings, *word_findings(job, laid_out))]


def _set(audience: str, layout: str, family: str, *chosen: Message) -> CampaignSet:
    slots = tuple(SlotChoice(one.slot, one.id) for one in chosen)
    return CampaignSet("Test", "lancashire", "stop-it-now", audience, "en", (layout,), family=family, slots=slots)


@pytest.mark.parametrize("template", _LAYOUTS)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_what_a_new_set_starts_with_fits(studio: Studio, template: str, audience: str) -> None:
    layout, family = template.split(":")
    assert _findings(studio, _set(audience, layout, family), layout) == []


@pytest.mark.parametrize("template", _LAYOUTS)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_message_fits(studio: Studio, template: str, audience: str) -> None:
    layout, family = template.split(":")
    shown = studio.catalogue.template(layout, family).slots
    spoken = of(studio.catalogue.campaign("stop-it-now"), audience, *shown)
    for message in (one for one in spoken if one.holds_in(("england",))):
        assert _findings(studio, _set(audience, layout, family, message), layout) == [], message.id


@pytest.mark.parametrize(("audience", "layout"), [pytest.param(*one, marks=_mark(one[1])) for one in sorted(_QUIET)])
@pytest.mark.parametrize("force", ["lancashire", "hampshire"])
def test_plain_words_fit_every_layout_they_are_for(studio: Studio, audience: str, layout: str, force: str) -> None:
    assert _findings(studio, replace(_set(audience, layout, "quiet"), force=force), layout) == []


def test_plain_words_are_for_these_layouts_and_no_others(studio: Studio) -> None:
    campaign = studio.catalogue.campaign("stop-it-now")
    served = {
        (audience, template.id, template.family)
        for audience in PLAIN_AUDIENCES
        for template in studio.catalogue.templates
        if has_words(campaign, audience, template, "en")
    }
    assert served == {(audience, layout, "quiet") for audience, layout in _QUIET}
