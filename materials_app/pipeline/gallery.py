"""Every layout in every family, laid out for one force, audience and language: what is looked at before a change lands.

The pieces come worst first: faults before warnings, then the one whose words were squeezed most.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.brand_pack import BrandStamp
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Campaign
from materials_app.model.display_list import DisplayList
from materials_app.model.findings import Acceptance, Finding, Severity
from materials_app.model.fitting import FrameFit, Typeset
from materials_app.model.flavour import Flavour
from materials_app.model.job import Job
from materials_app.model.template import LayoutTemplate, TextFrame
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out, lay_out_for_office, merge_findings, printed_contrast, produce
from materials_app.pipeline.served import has_words
from materials_app.pipeline.studio import Studio
from materials_app.pipeline.words import word_findings

__all__ = ["ENGLISH_ALONE", "Exhibit", "Squeeze", "Wall", "exhibits", "worst_first"]

ENGLISH_ALONE = Acceptance(
    "welsh-duty", "The gallery", "Looked at in one language; nothing of a gallery is issued to the public."
)
"""A gallery shows each language by itself; what is issued does not."""


@dataclass(frozen=True, slots=True)
class Wall:
    """What hangs together: one force, audience and language, or two of them (``cy+en``). ``layouts`` and ``families``
    narrow it; empty shows all.

    With ``brand_pack`` every piece is made in that brand, and judged by the colours that print as well.
    With ``flavours`` each piece is also made and judged in each of them; without, laid out and its words judged.
    """

    force: str
    audience: str
    language: str = "en"
    campaign: str = "stop-it-now"
    layouts: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    condition: str = "coated"
    flavours: tuple[Flavour, ...] = ()
    brand_pack: BrandStamp | None = None


@dataclass(frozen=True, slots=True)
class Squeeze:
    """How far a frame's words had to give way: ``size`` of the ``first`` size the layout would like, in points."""

    frame: str
    size: float
    first: float

    @property
    def share(self) -> float:
        """1 where nothing gave way."""
        return self.size / self.first


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One piece on the wall: its pages without bleed or marks, what was found, which frame gave way most."""

    job: Job
    shown: DisplayList
    findings: tuple[Finding, ...]
    tightest: Squeeze | None

    @property
    def name(self) -> str:
        """``poster-a4 statement``."""
        return f"{self.job.template.id} {self.job.template.family}"

    @property
    def faults(self) -> tuple[Finding, ...]:
        """Errors and warnings, without those a gallery accepts."""
        return tuple(
            one for one in self.findings if one.severity is not Severity.NOTE and one.id != ENGLISH_ALONE.finding
        )


def exhibits(wall: Wall, studio: Studio, on: date) -> tuple[Exhibit, ...]:
    """The pieces of a wall, worst first. Layouts for which the campaign has no words for the audience stay away.

    Raises:
        UnknownNameError: for a name no table holds.
    """
    campaign = _known(wall, studio.catalogue)
    spoken = _set(wall, studio.catalogue.templates[0])
    templates = (
        one
        for one in studio.catalogue.in_edition(spoken.edition)
        if _is_wanted(wall, one) and has_words(campaign, wall.audience, one, *spoken.languages)
    )
    return worst_first(_exhibit(wall, template, studio, on) for template in templates)


def worst_first(made: Iterable[Exhibit]) -> tuple[Exhibit, ...]:
    """Exhibits with faults before those with warnings, then the one whose words were squeezed most."""
    return tuple(sorted(made, key=_badness))


def _known(wall: Wall, catalogue: Catalogue) -> Campaign:
    """The wall's campaign, once all its names are known: a misspelt one would show an empty wall."""
    catalogue.force(wall.force)
    catalogue.condition(wall.condition)
    for layout in wall.layouts:
        catalogue.in_any_family(layout)
    for family in wall.families:
        catalogue.in_any_layout(family)
    campaign = catalogue.campaign(wall.campaign)
    catalogue.audience(campaign, wall.audience)
    return campaign


def _is_wanted(wall: Wall, template: LayoutTemplate) -> bool:
    return template.id in (wall.layouts or (template.id,)) and template.family in (wall.families or (template.family,))


def _exhibit(wall: Wall, template: LayoutTemplate, studio: Studio, on: date) -> Exhibit:
    job = make_job(studio.catalogue, _set(wall, template), template.id, on)
    layout = lay_out(job, studio)
    judged = tuple(
        produce(make_job(studio.catalogue, _set(wall, template, flavour), template.id, on), studio).findings
        for flavour in wall.flavours
    )
    printed = printed_contrast(job, layout, studio) if wall.brand_pack and not job.format.is_screen else ()
    seen = merge_findings(layout.findings, word_findings(job, layout), printed)
    findings = merge_findings(*judged) if judged else seen
    return Exhibit(job, lay_out_for_office(job, studio), findings, _tightest(job, layout))


def _set(wall: Wall, template: LayoutTemplate, flavour: Flavour = Flavour.X4) -> CampaignSet:
    plain = CampaignSet(
        name="Gallery",
        force=wall.force,
        campaign=wall.campaign,
        audience=wall.audience,
        language="",
        layouts=(template.id,),
        family=template.family,
        condition=wall.condition,
        flavour=flavour,
        brand_pack=wall.brand_pack,
        acceptances=(ENGLISH_ALONE,),
    )
    return plain.in_languages(wall.language)


def _tightest(job: Job, layout: Typeset) -> Squeeze | None:
    """The frame whose words fell furthest below the size its layout would like; frames that fill a measure aside."""
    fits = {fit.frame: fit for fit in layout.fits}
    frames = (frame for page in job.pages for frame in page.frames if isinstance(frame, TextFrame) and not frame.like)
    squeezed = (_squeeze(frame, fits[frame.id]) for frame in frames if frame.id in fits and len(frame.style.sizes) > 1)
    return min((one for one in squeezed if one.frame != "number"), key=lambda one: one.share, default=None)


def _squeeze(frame: TextFrame, fit: FrameFit) -> Squeeze:
    return Squeeze(frame.id, fit.size, frame.style.sizes[0])


def _badness(exhibit: Exhibit) -> tuple[int, int, float, str]:
    errors = sum(one.severity is Severity.ERROR for one in exhibit.faults)
    share = exhibit.tightest.share if exhibit.tightest else 1.0
    return (-errors, errors - len(exhibit.faults), share, exhibit.name)
