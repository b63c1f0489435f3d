"""Every shipped layout in every family, laid out for every audience that has words for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

import pytest

from materials_app.catalogue.build import build
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.display_list import DisplayPage, GlyphRun
from materials_app.model.fitting import Typeset
from materials_app.model.job import Job
from materials_app.model.template import LayoutTemplate, Role
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from materials_app.pipeline.served import has_words
from materials_app.pipeline.studio import Studio
from materials_app.resources import data_files
from tests.support.samples import ROOT, sample_fonts, sample_library

ON = date(2026, 11, 24)
AUDIENCES = ("own", "other_adult", "child_behaviour", "keep_safe")
QUICK = ("poster-a4", "leaflet-a4-dl-roll", "card-business")
"""The layouts looked at in every run; the others follow with the long ones."""


@cache
def studio() -> Studio:
    """The shipped data, with fonts shared by the whole test process."""
    return Studio(build(data_files(ROOT)), sample_library(), sample_fonts())


@dataclass(frozen=True)
class Piece:
    """One layout in one family, for one force and audience."""

    layout: str
    family: str
    audience: str
    force: str = "hampshire"

    def __str__(self) -> str:
        return f"{self.layout}-{self.family}-{self.audience}-{self.force}"

    @property
    def job(self) -> Job:
        """The piece as a job with the campaign's default words."""
        wanted = CampaignSet("Test", self.force, "stop-it-now", self.audience, "en", (self.layout,), self.family)
        return make_job(studio().catalogue, wanted, self.layout, ON)


@cache
def laid_out(piece: Piece) -> Typeset:
    """The piece, typeset once for all tests."""
    return lay_out(piece.job, studio())


def pieces() -> Iterator[Piece]:
    """Every layout and family with default words for an audience, under the longest name there is."""
    for template in studio().catalogue.templates:
        yield from (Piece(template.id, template.family, audience) for audience in AUDIENCES if _has(template, audience))


def in_turn(chosen: Iterable[Piece]) -> tuple[object, ...]:
    """The pieces as a test's parameters: those of most layouts are for the long runs."""
    return tuple(
        pytest.param(piece, id=str(piece), marks=() if piece.layout in QUICK else pytest.mark.slow) for piece in chosen
    )


def _has(template: LayoutTemplate, audience: str) -> bool:
    return has_words(studio().catalogue.campaigns[0], audience, template, "en")


def runs(page: DisplayPage) -> list[GlyphRun]:
    """A page's text, marks and slug left aside."""
    return [item for item in page.items if isinstance(item, GlyphRun) and item.semantics.role is not Role.ARTIFACT]
