"""Clear print, measured on pages changed so that each rule is broken once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.model.campaign_set import CampaignSet
from materials_app.model.display_list import DisplayList, GlyphRun
from materials_app.model.job import Job
from materials_app.model.template import Edition
from materials_app.pipeline.clear_print import clear_print
from materials_app.pipeline.plan import make_job
from tests.design.conftest import ON, Piece, laid_out, studio

LEAFLET = Piece("leaflet-a4-dl-roll", "statement", "own")
SLOT = "about"


@pytest.fixture(scope="module")
def pages() -> DisplayList:
    return laid_out(LEAFLET).display_list


@pytest.fixture(scope="module")
def job() -> Job:
    wanted = CampaignSet("Test", "hampshire", "stop-it-now", "own", "en", (LEAFLET.layout,), LEAFLET.family)
    return make_job(studio().catalogue, wanted, LEAFLET.layout, ON)


def changed(pages: DisplayList, *runs: GlyphRun) -> DisplayList:
    """The leaflet with ``runs`` in place of everything on its inside."""
    return replace(pages, pages=(pages.pages[0], replace(pages.pages[1], items=runs)))


def about(pages: DisplayList) -> tuple[GlyphRun, ...]:
    return tuple(
        one
        for one in pages.pages[1].items
        if isinstance(one, GlyphRun) and one.semantics.slot == SLOT and one.size < 20
    )


def test_a_leaflet_as_it_is_keeps_clear_print(job: Job, pages: DisplayList) -> None:
    assert list(clear_print(job, pages)) == []


def test_running_text_under_twelve_points_is_found(job: Job, pages: DisplayList) -> None:
    small = (replace(one, size=11.5) for one in about(pages))
    assert [(one.id, one.place.slot) for one in clear_print(job, changed(pages, *small))] == [("type-too-small", SLOT)]


def test_large_print_asks_for_sixteen(job: Job, pages: DisplayList) -> None:
    large = replace(job, template=replace(job.template, edition=Edition.LARGE_PRINT))
    assert SLOT in {one.place.slot for one in clear_print(large, pages) if one.id == "type-too-small"}


def test_lines_that_end_on_one_edge_are_found(job: Job, pages: DisplayList) -> None:
    lines = about(pages)
    assert len(lines) >= 4
    even = (replace(one, bounds=replace(one.bounds, x=lines[0].bounds.x, width=200)) for one in lines)
    assert [one.id for one in clear_print(job, changed(pages, *even))] == ["text-justified"]


def test_a_word_over_two_lines_is_found(job: Job, pages: DisplayList) -> None:
    first, second, *_ = about(pages)
    split = (replace(first, text="the help-"), replace(second, text="line is free"))
    (found,) = clear_print(job, changed(pages, *split))
    assert (found.id, found.message) == ("word-divided", "“help-line” is divided over two lines.")
