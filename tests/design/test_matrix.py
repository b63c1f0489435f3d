"""The whole matrix, layout by layout: every family × audience × force made and judged, in Welsh and in two languages
for a Welsh force; then the longest and the shortest words there are under the longest name. Long: ``make test-all``."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from materials_app.model.findings import Severity
from materials_app.model.flavour import Flavour
from materials_app.model.template import Edition
from materials_app.pipeline.gallery import Wall, exhibits
from materials_app.pipeline.template_trial import trials
from tests.design.conftest import ON, studio

pytestmark = pytest.mark.slow

USUAL_NAME, LONGEST_NAME = "lancashire", "hampshire"
WELSH_FORCE, WELSH, WELSH_FIRST = "dyfed-powys", "cy", "cy+en"
LAYOUTS = tuple(dict.fromkeys(one.id for one in studio().catalogue.templates))
EVERYBODY = tuple(one.id for one in studio().catalogue.campaign("stop-it-now").audiences)
"""The campaign's four audiences, and those who are told plain facts alone."""
BILINGUAL = tuple(dict.fromkeys(one.id for one in studio().catalogue.in_edition(Edition.BILINGUAL)))


IN_BOTH_FLAVOURS = {(USUAL_NAME, "en"), (WELSH_FORCE, WELSH_FIRST)}
"""Whose pieces are made as PDF/X-1a too: a flavour changes how a page is written, not where its letters stand."""


def walls() -> Iterator[object]:
    """One for each layout, force and audience: each is made in every family."""
    in_english = ((layout, force, "en") for layout in LAYOUTS for force in (USUAL_NAME, LONGEST_NAME))
    in_both = ((layout, WELSH_FORCE, WELSH_FIRST) for layout in BILINGUAL)
    in_welsh = ((layout, WELSH_FORCE, WELSH) for layout in LAYOUTS)
    for layout, force, language in (*in_english, *in_welsh, *in_both):
        flavours = tuple(Flavour) if (force, language) in IN_BOTH_FLAVOURS else (Flavour.X4,)
        for audience in EVERYBODY:
            wall = Wall(force, audience, language, layouts=(layout,), flavours=flavours)
            yield pytest.param(wall, id=f"{layout}-{audience}-{force}-{language}")


@pytest.mark.parametrize("wall", list(walls()))
def test_no_piece_has_an_error_or_a_warning(wall: Wall) -> None:
    made = exhibits(wall, studio(), ON)
    assert {one.name: [(f.id, f.message) for f in one.faults] for one in made if one.faults} == {}


HARDEST = [(one, language) for language in ("en", WELSH) for one in LAYOUTS] + [(one, WELSH_FIRST) for one in BILINGUAL]


@pytest.mark.parametrize(("layout", "language"), HARDEST)
def test_the_longest_and_the_shortest_words_find_room(layout: str, language: str) -> None:
    faulty = [
        (trial.family, trial.audience, trial.words, found.id, frame)
        for trial in trials(layout, studio(), ON, language)
        for found, frame in trial.found
        if found.severity is not Severity.NOTE
    ]
    assert faulty == []
