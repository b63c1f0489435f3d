"""A layout tried with the words and names that are hardest: for each audience it has words for, the longest and the
shortest of every slot, under the longest force name there is. In Welsh, or in two languages, under the longest name
of a force that has one in each. Then with what a set may bring beside them, held to the least type of its readers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from materials_app.assemble.easy_read import easy_slots
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import LANGUAGES_JOIN, CampaignSet, SlotChoice
from materials_app.model.content import Campaign, Force, Slot, Wording
from materials_app.model.findings import Finding
from materials_app.model.fitting import Typeset
from materials_app.model.template import Edition, LayoutTemplate
from materials_app.pipeline.clear_print import clear_print
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.pipeline.served import ENGLISH, has_words
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.trial_load import NOTHING, Load, loads
from materials_app.pipeline.type_size import small_type

__all__ = ["LONGEST", "SHORTEST", "Trial", "longest_name", "trials"]

LONGEST, SHORTEST = "longest", "shortest"
_NOT_ALL_FIT = "partners-do-not-fit"


@dataclass(frozen=True, slots=True)
class Trial:
    """One try: the layout, the audience, which words in which ``language`` (``cy+en`` for two), under which name, with
    what beside them; what was found, each finding with the frame concerned."""

    template: LayoutTemplate
    audience: str
    words: str
    language: str
    force: str
    load: Load
    found: tuple[tuple[Finding, str], ...]

    @property
    def family(self) -> str:
        """The design tried."""
        return self.template.family


def trials(layout: str, studio: Studio, on: date, language: str = ENGLISH) -> Iterator[Trial]:
    """Every try of a layout, in each of its families; ``cy+en`` tries what it has for two languages.

    Each audience is tried with its longest and its shortest words; whoever has most to say also with what a set may
    bring beside them, and in two languages under the longest name of all, which then stands there twice.

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
            speaks_to = (one.id for one in campaign.audiences if has_words(campaign, one.id, template, *languages))
            triers = tuple(_Trier(template, campaign, audience, force, languages) for audience in speaks_to)
            for trier in triers:
                yield from (_try(studio, trier, on, words) for words in (LONGEST, SHORTEST))
            if triers:
                yield from _loaded(studio, max(triers, key=_most_letters), on)


def _loaded(studio: Studio, trier: _Trier, on: date) -> Iterator[Trial]:
    """The longest words with what a set may bring beside them."""
    for load in loads(trier.template):
        yield _try(studio, trier, on, LONGEST, load)
    longest = longest_name(studio.catalogue)
    if longest != trier.force:
        yield _try(studio, replace(trier, force=longest), on, LONGEST)


def longest_name(catalogue: Catalogue, *languages: str) -> Force:
    """The force whose name is hardest to place: the longest on one line, among those that have a name in each of
    ``languages``; of all in English for none."""
    named = [one for one in catalogue.forces if {*languages, ENGLISH} <= dict(one.masthead).keys()]
    spoken = languages or (ENGLISH,)
    return max(named or catalogue.forces, key=lambda one: sum(len(one.printed_name(it)) for it in spoken))


@dataclass(frozen=True, slots=True)
class _Trier:
    """Which layout is tried for whom, under which name, in which languages."""

    template: LayoutTemplate
    campaign: Campaign
    audience: str
    force: Force
    languages: tuple[str, ...]


def _try(studio: Studio, trier: _Trier, on: date, words: str, load: Load = NOTHING) -> Trial:
    first, second = (*trier.languages, "")[:2]
    wanted = CampaignSet(
        name="Trial",
        force=trier.force.id,
        campaign=trier.campaign.id,
        audience=trier.audience,
        language=first,
        second_language=second,
        layouts=(trier.template.id,),
        family=trier.template.family,
        slots=_chosen(trier, _longest if words == LONGEST else _shortest),
    )
    job = load.under(make_job(studio.catalogue, load.on(wanted), trier.template.id, on))
    layout = lay_out(job, studio)
    seen = (*layout.findings, *small_type(job, layout.display_list), *clear_print(job, layout.display_list))
    found = tuple((finding, _frame(finding, layout)) for finding in _fair(seen, load))
    name = trier.force.printed_name(first)
    return Trial(trier.template, trier.audience, words, wanted.spoken, name, load, found)


def _fair(found: tuple[Finding, ...], load: Load) -> tuple[Finding, ...]:
    """What was found; of more partners than a small piece need hold only that they do not fit, and how much that
    matters: a piece may say so. What else is amiss then is that they stand there all the same."""
    full = next((one for one in found if one.id == _NOT_ALL_FIT), None)
    weight = load.excused
    return found if full is None or weight is None else (replace(full, severity=weight),)


def _most_letters(trier: _Trier) -> int:
    """How much there is to say to this audience."""
    longest = {(one.slot, one.message) for one in _chosen(trier, _longest)}
    said = (one for one in trier.campaign.messages if (one.slot, one.id) in longest)
    wordings = (one.in_language(language) for one in said for language in trier.languages)
    return sum(_letters(wording) for wording in wordings if wording)


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
