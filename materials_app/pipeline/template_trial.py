"""A layout tried with the words and names that are hardest: for each audience it has words for, the longest and the
shortest of every slot, under the longest force name there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from materials_app.assemble.easy_read import easy_slots
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.content import Campaign, Force, Message, Slot
from materials_app.model.findings import Finding
from materials_app.model.fitting import Typeset
from materials_app.model.template import LayoutTemplate
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.pipeline.served import has_words
from materials_app.pipeline.studio import Studio

__all__ = ["LONGEST", "SHORTEST", "Trial", "longest_name", "trials"]

LONGEST, SHORTEST = "longest", "shortest"
LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Trial:
    """One try: the family, the audience, which words; what was found, each finding with the frame concerned."""

    family: str
    audience: str
    words: str
    force: str
    found: tuple[tuple[Finding, str], ...]


def trials(layout: str, studio: Studio, on: date) -> Iterator[Trial]:
    """Every try of a layout, in each of its families.

    Raises:
        UnknownNameError: when there is no such layout.
    """
    force = longest_name(studio.catalogue)
    for template in studio.catalogue.in_any_family(layout).values():
        for campaign in studio.catalogue.campaigns:
            for audience in campaign.audiences:
                if has_words(campaign, audience.id, template, LANGUAGE):
                    yield from _both_ends(studio, template, (campaign, audience.id, force), on)


def longest_name(catalogue: Catalogue) -> Force:
    """The force whose name is hardest to place: the one with the longest line in its masthead."""
    return max(catalogue.forces, key=lambda force: max(map(len, force.masthead_in(LANGUAGE))))


def _both_ends(studio: Studio, template: LayoutTemplate, who: tuple[Campaign, str, Force], on: date) -> Iterator[Trial]:
    campaign, audience, force = who
    for name, choose in ((LONGEST, _longest), (SHORTEST, _shortest)):
        chosen = _chosen(campaign, audience, force, template, choose)
        wanted = CampaignSet(
            name="Trial",
            force=force.id,
            campaign=campaign.id,
            audience=audience,
            language=LANGUAGE,
            layouts=(template.id,),
            family=template.family,
            slots=chosen,
        )
        layout = lay_out(make_job(studio.catalogue, wanted, template.id, on), studio)
        found = tuple((finding, _frame(finding, layout)) for finding in layout.findings)
        yield Trial(template.family, audience, name, force.printed_name(LANGUAGE), found)


_Choose = Callable[[list[Message]], Message]


def _longest(messages: list[Message]) -> Message:
    return max(messages, key=_letters)


def _shortest(messages: list[Message]) -> Message:
    return min(messages, key=_letters)


def _chosen(
    campaign: Campaign, audience: str, force: Force, template: LayoutTemplate, choose: _Choose
) -> tuple[SlotChoice, ...]:
    """Of every slot the message with the most, or the fewest, letters among those that may stand here."""
    easy = easy_slots(template)
    fitting: dict[Slot, list[Message]] = {slot: [] for slot in template.message_slots}
    for one in campaign.messages:
        may_stand = one.audience == audience and one.holds_in(force.nations) and not one.withdrawn
        wording = one.in_language(LANGUAGE)
        if may_stand and one.slot in fitting and wording and (wording.easy or one.slot not in easy):
            fitting[one.slot].append(one)
    return tuple(SlotChoice(slot, choose(messages).id) for slot, messages in fitting.items() if messages)


def _letters(message: Message) -> int:
    wording = message.in_language(LANGUAGE)
    if wording is None:
        return 0
    return sum(map(len, (wording.kicker, wording.headline.standard, wording.text.standard, *wording.steps)))


def _frame(finding: Finding, layout: Typeset) -> str:
    """The frame whose words a finding is about, the one it measured first; empty where it is about the page."""
    place = finding.place
    fits = [fit for fit in layout.fits if fit.page == place.page and place.slot in fit.slots]
    measured = [fit for fit in fits if fit.ink.in_mm() == place.rect_mm]
    return next((fit.frame for fit in (*measured, *fits)), "")
