"""The local line on every layout with a place for it: beside or under the force's name, clear of it for every force."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.model.campaign_set import CampaignSet, SlotChoice
from materials_app.model.colour import BrandColour, Cmyk, Srgb
from materials_app.model.content import Slot
from materials_app.model.display_list import GlyphRun
from materials_app.model.findings import Severity
from materials_app.model.fitting import Typeset
from materials_app.model.units import to_mm
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import lay_out
from tests.design.conftest import ON, QUICK, runs, studio

LINE = "Drop-in at the Town Hall, Market Square, Tuesday 3 March, 10am to 4pm"
CLEAR_MM = 4.0
PLACES = [(one.id, one.family) for one in studio().catalogue.templates if Slot.LOCAL in one.slots]
FORCES = [(one.id, language) for one in studio().catalogue.forces for language in one.languages]
every_place = pytest.mark.parametrize(
    ("layout", "family"),
    [pytest.param(*one, marks=() if one[0] in QUICK else pytest.mark.slow) for one in PLACES],
)
BLUE = BrandColour("Force blue", Cmyk(1, 0.66, 0, 0.02), Srgb(0, 0x33, 0xA0))


def made(
    layout: str, family: str, force: str = "hampshire", language: str = "en", brand: BrandColour | None = None
) -> Typeset:
    line = SlotChoice(Slot.LOCAL, "", own_text=LINE)
    wanted = CampaignSet("Test", force, "stop-it-now", "own", "en", (layout,), family, slots=(line,), brand=brand)
    job = make_job(studio().catalogue, wanted, layout, ON)
    return lay_out(replace(job, language=language), studio())


def of(typeset: Typeset, slot: str) -> list[GlyphRun]:
    return [run for page in typeset.display_list.pages for run in runs(page) if run.semantics.slot == slot]


def test_posters_and_the_leaflet_have_a_place() -> None:
    assert {layout for layout, _ in PLACES} >= {"poster-a4", "poster-a0", "leaflet-a4-dl-roll"}
    assert ("leaflet-a4-dl-roll", "quiet") not in PLACES, "its back is an outer face"


@pytest.mark.parametrize("brand", [None, BLUE], ids=["plain", "brand"])
@every_place
def test_a_line_of_seventy_letters_fits_and_nothing_is_found_wrong(
    layout: str, family: str, brand: BrandColour | None
) -> None:
    typeset = made(layout, family, brand=brand)
    assert [one for one in typeset.findings if one.severity is not Severity.NOTE] == []
    assert " ".join(run.text for run in of(typeset, "local")).replace("\u00a0", " ") == LINE


@every_place
def test_it_stands_clear_of_every_name_and_of_the_edition_code(layout: str, family: str) -> None:
    close = []
    for force, language in FORCES:
        typeset = made(layout, family, force, language)
        others = [*of(typeset, "masthead"), *of(typeset, "edition")]
        local = of(typeset, "local")
        assert others
        for run in local:
            for other in others:
                aside = max(run.bounds.x - other.bounds.right, other.bounds.x - run.bounds.right)
                above = max(run.bounds.y - other.bounds.bottom, other.bounds.y - run.bounds.bottom)
                if to_mm(max(aside, above)) < CLEAR_MM:
                    close.append((force, language, run.text, other.text))
    assert close == []


@every_place
def test_it_is_read_after_the_name_and_before_the_code(layout: str, family: str) -> None:
    typeset = made(layout, family)
    in_order = sorted(
        (run for page in typeset.display_list.pages for run in runs(page)), key=lambda run: run.semantics.order
    )
    slots = list(
        dict.fromkeys(run.semantics.slot for run in in_order if run.semantics.slot in {"masthead", "local", "edition"})
    )
    assert slots == ["masthead", "local", "edition"]
