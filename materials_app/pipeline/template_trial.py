"""A layout tried with the words and names that are hardest: for each audience it has words for, the longest and the
shortest of every slot, under the longest force name there is. In Welsh, or in two languages, under the longest name
of a force that has one in each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from materials_app.assemble.easy_read import easy_slots
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import LANGUAGES_JOIN, CampaignSet, SlotChoice
from materials_app.model.content import Campaign, Force, Slot, Wording
from materials_app.model.findings import Finding
from materials_app.model.fitting import Typeset
from materials_app.model.template import Edition, LayoutTemplate
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.pipeline.served import ENGLISH, has_words
from materials_app.pipeline.studio import Studio

__all__ = ["LONGEST", "SHORTEST", "Trial", "longest_name", "trials"]

LONGEST, SHORTEST = "longest", "shortest"


@dataclass(frozen=True, slots=True)
class Trial:
    """One try: the family, the audience, which words and in which ``language`` (``cy+en`` for two); what was found,
    each finding with the frame concerned."""

    family: str
    audience: str
    words: str
    language: str
    force: str
    found: tuple[tuple[Finding, str], ...]


def trials(layout: str, studio: Studio, on: date, language: str = ENGLISH) -> Iterator[Trial]:
    """Every try of a layout, in each of its families; ``cy+en`` tries what it has for two languages.

    Raises:
        UnknownNameError: when there is no such layout.
    """
    languages = tuple(language.split(LANGUAGES_JOIN))
    force = longest_name(studio.catalogue, *languages)
    families = studio.catalogue.in_any_family(layout)
    if len(languages) > 1:
        both = studio.catalogue.in_edition(Edition.BILINGUAL)
        families = {one.family: one for one in both if one.id == layout}
    for template in families.values():
        for campaign in studio.catalogue.campaigns:
            for audience in campaign.audiences:
                if has_words(campaign, audience.id, template, *languages):
                    yield from _both_ends(studio, _Trier(template, campaign, audience.id, force, languages), on)


def longest_name(catalogue: Catalogue, *languages: str) -> Force:
    """The force whose name is hardest to place: the longest on one line, among those that have a name in each of
    ``languages``."""
    named = [one for one in catalogue.forces if {*languages, ENGLISH} <= dict(one.masthead).keys()]
    return max(named or catalogue.forces, key=lambda one: sum(len(one.printed_name(it)) for it in languages))


@dataclass(frozen=True, slots=True)
class _Trier:
    """Which layout is tried for whom, under which name, in which languages."""

    template: LayoutTemplate
    campaign: Campaign
    audience: str
    force: Force
    languages: tuple[str, ...]


def _both_ends(studio: Studio, trier: _Trier, on: date) -> Iterator[Trial]:
    first, second = (*trier.languages, "")[:2]
    for name, choose in ((LONGEST, _longest), (SHORTEST, _shortest)):
        wanted = CampaignSet(
            name="Trial",
            force=trier.force.id,
            campaign=trier.campaign.id,
            audience=trier.audience,
            language=first,
            second_language=second,
            layouts=(trier.template.id,),
            family=trier.template.family,
            slots=_chosen(trier, choose),
        )
        layout = lay_out(make_job(studio.catalogue, wanted, trier.template.id, on), studio)
        found = tuple((finding, _frame(finding, layout)) for finding in layout.findings)
        yield Trial(trier.template.family, trier.audience, name, wanted.spoken, trier.force.printed_name(first), found)


_Choose = Callable[[dict[str, int]], str]


def _longest(letters: dict[str, int]) -> str:
    return max(letters, key=letters.__getitem__)


def _shortest(letters: dict[str, int]) -> str:
    return min(letters, key=letters.__getitem__)


def _chosen(trier: _Trier, choose: _Choose) -> tuple[SlotChoice, ...]:
    """Of every slot the message with the most, or the fewest, letters among those that may stand here."""
    easy = easy_slots(trier.template)
    fitting: dict[Slot, dict[str, int]] = {slot: {} for slot in trier.template.message_slots}
    for one in trier.campaign.messages:
        may_stand = one.audience == trier.audience and one.holds_in(trier.force.nations) and not one.withdrawn
        wordings = [wording for wording in map(one.in_language, trier.languages) if wording]
        is_said = len(wordings) == len(trier.languages) and (one.slot not in easy or all(it.easy for it in wordings))
        if may_stand and one.slot in fitting and is_said:
            fitting[one.slot][one.id] = sum(map(_letters, wordings))
    return tuple(SlotChoice(slot, choose(letters)) for slot, letters in fitting.items() if letters)


def _letters(wording: Wording) -> int:
    return sum(map(len, (wording.kicker, wording.headline.standard, wording.text.standard, *wording.steps)))


def _frame(finding: Finding, layout: Typeset) -> str:
    """The frame whose words a finding is about, the one it measured first; empty where it is about the page."""
    place = finding.place
    fits = [fit for fit in layout.fits if fit.page == place.page and place.slot in fit.slots]
    measured = [fit for fit in fits if fit.ink.in_mm() == place.rect_mm]
    return next((fit.frame for fit in (*measured, *fits)), "")
