"""The pieces people get, of several sides: leaflet and card as the product makes them, against their own order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from materials_app.assemble.bind import assemble
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.job import Job
from materials_app.model.template import TextFrame
from materials_app.pipeline.plan import make_job
from materials_app.pipeline.produce import expectation_of, lay_out, press_file
from materials_app.pipeline.studio import Studio, open_studio
from materials_app.preflight.check import preflight
from materials_app.typeset.compose import typeset
from tests.preflight.editing import edited
from tests.preflight.good import Made
from tests.preflight.mutants_of_folding import swap

ON = date(2026, 3, 1)
LEAFLET, CARD = "leaflet-a4-dl-roll", "card-business"
AUDIENCES = ("own", "other_adult", "child_behaviour", "keep_safe")
Make = Callable[..., Made]


@pytest.fixture(scope="module")
def studio() -> Studio:
    return open_studio()


def job_of(studio: Studio, layout: str, family: str = "statement", audience: str = "own") -> Job:
    wanted = CampaignSet("piece", "lancashire", "stop-it-now", audience, "en", (layout,), family=family)
    return make_job(studio.catalogue, wanted, layout, ON)


@pytest.fixture(scope="module")
def make(studio: Studio) -> Make:
    """Make a piece once and keep it."""
    made: dict[tuple[str, ...], Made] = {}

    def once(*piece: str) -> Made:
        if piece not in made:
            job = job_of(studio, *piece)
            layout = lay_out(job, studio)
            made[piece] = Made(press_file(job, layout, studio), expectation_of(job, layout.display_list, studio))
        return made[piece]

    return once


@pytest.mark.parametrize("layout", [LEAFLET, CARD])
@pytest.mark.parametrize(
    ("family", "audience"), [("statement", audience) for audience in AUDIENCES] + [("quiet", "own")]
)
def test_each_piece_is_what_was_ordered(make: Make, layout: str, family: str, audience: str) -> None:
    made = make(layout, family, audience)
    assert preflight(made.pdf, made.order).findings == ()


@pytest.mark.parametrize(("layout", "sides"), [(LEAFLET, "inside"), (CARD, "back")])
def test_sides_the_wrong_way_round_are_told_by_their_words(make: Make, layout: str, sides: str) -> None:
    made = make(layout, "quiet", "own")
    report = preflight(edited(made.pdf, swap, force_version="1.6"), made.order)
    assert {finding.id for finding in report.findings} == {"page-order"}
    assert sides in report.findings[0].seen


@pytest.mark.parametrize("layout", [LEAFLET, CARD])
def test_a_piece_for_one_audience_is_none_for_another(make: Make, layout: str) -> None:
    """Emergency help stands on the piece for a relative, never on the one that asks its reader to step forward."""
    relative, own = make(layout, "statement", "other_adult"), make(layout, "statement", "own")
    found = {finding.id for finding in preflight(relative.pdf, replace(relative.order, audience="own")).findings}
    assert "number-not-for-audience" in found
    swapped = {finding.id for finding in preflight(relative.pdf, own.order).findings}
    assert {"number-not-for-audience", "crisis-missing"} <= swapped


def test_each_side_is_read_in_its_own_words(make: Make) -> None:
    made = make(LEAFLET, "statement", "own")
    panels = {(line.page, line.panel) for line in made.order.text if line.panel}
    assert panels == {(1, "flap"), (1, "back"), (1, "cover"), (2, "inside 1"), (2, "inside 2"), (2, "inside 3")}


def test_the_codes_of_both_sides_are_read(make: Make) -> None:
    made = make(LEAFLET, "statement", "own")
    assert len(preflight(made.pdf, made.order).decoded) == len(made.order.symbols) > 1


def test_a_drafts_stamp_is_no_fault_of_the_folds_or_the_words_under_it(studio: Studio) -> None:
    job = job_of(studio, LEAFLET)
    stamped = typeset(assemble(job, "DRAFT"), studio.fonts, studio.library)
    pdf = press_file(job, stamped, studio)
    order = expectation_of(job, stamped.display_list, studio)
    only = {"art-across-fold", "panel-edge-off-fold", "fold-marks-off", "text-low-contrast", "text-not-visible"}
    assert preflight(pdf, replace(order, stamped=True), only=only).findings == ()
    assert {finding.id for finding in preflight(pdf, order, only=only).findings} >= {
        "art-across-fold",
        "text-low-contrast",
    }


def test_a_stranger_without_an_order_finds_nothing_to_say(make: Make) -> None:
    for layout in (LEAFLET, CARD):
        made = make(layout, "quiet", "own")
        report = preflight(made.pdf, rulebook=made.order.rulebook)
        assert report.findings == ()


def test_leaflets_have_a_place_for_the_limit_and_every_folded_piece_or_card_for_a_crisis_line(studio: Studio) -> None:
    for template in studio.catalogue.templates:
        fields = {source.field for frame in template.frames if isinstance(frame, TextFrame) for source in frame.copy}
        sides = studio.catalogue.format(template.format).pages
        if any(side.panels for side in sides) and not template.format.startswith("card"):
            assert {"limit", "crisis"} <= fields, template.id
        if len(sides) > 1 and not template.format.startswith("beer-mat"):  # a mat has room for one call to make
            assert "crisis" in fields, template.id


def test_outer_faces_are_named_as_the_format_names_them(studio: Studio) -> None:
    for template in studio.catalogue.templates:
        sides = {side.name: side for side in studio.catalogue.format(template.format).pages}
        for page in template.pages:
            panels = {panel.name for panel in sides[page.id].panels} if page.id in sides else set()
            assert set(page.discreet) <= {page.id, *panels}, template.id
