"""The tear-off poster: the same words on every tab but the one that is taken, read once, clear of the perforations."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.model.display_list import DisplayPage, GlyphRun, Path, without_layers
from materials_app.model.finishing import PERFORATION
from materials_app.model.page import PageGeometry
from materials_app.model.template import Role
from materials_app.model.units import to_mm
from materials_app.pipeline.produce import expectation_of, lay_out_for_office, press_file
from materials_app.preflight.check import preflight
from tests.design.conftest import Piece, laid_out, runs, studio

PIECE = Piece("tear-off-strip-a4", "statement", "own")
TAKEN = 6
ADDRESS = "stopitnow.org.uk"
in_every_family = pytest.mark.parametrize("family", ["statement", "signal", "quiet"])


def page(family: str = "statement") -> DisplayPage:
    return laid_out(replace(PIECE, family=family)).display_list.pages[0]


def tab_of(geometry: PageGeometry, run: GlyphRun) -> int:
    return next(number for number, tab in enumerate(geometry.tabs, 1) if tab.contains(run.bounds))


@in_every_family
def test_number_and_address_read_upwards_on_each_tab_that_is_there(family: str) -> None:
    shown = page(family)
    turned = [item for item in shown.items if isinstance(item, GlyphRun) and item.turned]
    for words in ("0808\u00a01000\u00a0900", ADDRESS):
        there = [tab_of(shown.geometry, run) for run in turned if run.text == words]
        assert there == [number for number in range(1, 9) if number != TAKEN]
    number, address = turned[:2]
    tab = shown.geometry.tabs[0]
    assert number.bounds.x < address.bounds.x, "the number is read first"
    assert (to_mm(number.bounds.height), to_mm(address.bounds.height)) == pytest.approx((44, 44), abs=0.3)
    left, right = number.bounds.x - tab.x, tab.right - address.bounds.right
    assert to_mm(abs(left - right)) < 1, "the pair is centred"


def test_a_screen_reader_says_them_once_after_the_poster() -> None:
    turned = [item for item in page().items if isinstance(item, GlyphRun) and item.turned]
    assert [run.semantics.role for run in turned] == [Role.P] * 2 + [Role.ARTIFACT] * 12
    read = sorted(runs(page()), key=lambda run: run.semantics.order)
    assert [run.turned for run in read[-3:]] == [False, True, True]


def test_the_exit_comes_first_and_there_is_no_code() -> None:
    assert next(run.semantics.slot for run in runs(page()) if run.semantics.role is Role.H1) == "exit"
    assert not [item for item in page().items if type(item).__name__ == "Symbol"]


def test_the_taken_tab_is_torn_under_its_perforation() -> None:
    tab = page().geometry.tabs[TAKEN - 1]
    (gap,) = (item for item in page().items if isinstance(item, Path) and item.semantics.slot == "drawing")
    heights = {point.y for segment in gap.segments for point in segment.points if point.y < tab.centre.y}
    assert min(heights) > tab.y
    assert len(heights) > 10
    assert gap.bounds.bottom == page().geometry.bleed_box.bottom


def test_the_press_perforates_and_the_office_cuts() -> None:
    """Where a machine works, its lines are no print; where scissors do, they are drawn."""
    lines = [item for item in page().items if isinstance(item, Path) and item.layer == PERFORATION.layer]
    assert {line.stroke.spot for line in lines if line.stroke} == {PERFORATION.swatch.spot}
    assert [round(to_mm(line.bounds.centre.x), 2) for line in lines[1:]] == [26.25 * at for at in range(1, 8)]
    office = lay_out_for_office(PIECE.job, studio())
    drawn = [item for item in office.pages[0].items if isinstance(item, Path) and item.stroke]
    assert {item.stroke.swatch for item in drawn if item.stroke} == {"grey"}
    assert len(drawn) == len(lines) == 8
    assert without_layers(office) == office


@pytest.mark.slow
def test_the_file_is_what_was_ordered_and_a_perforation_elsewhere_is_seen() -> None:
    layout = laid_out(PIECE)
    pdf = press_file(PIECE.job, layout, studio())
    order = expectation_of(PIECE.job, layout.display_list, studio())
    assert preflight(pdf, order).findings == ()
    (made,) = order.pages
    wider = tuple(replace(tab, x=tab.x + 3) for tab in made.tabs)
    found = preflight(pdf, replace(order, pages=(replace(made, tabs=wider),))).findings
    assert "finishing-line-misplaced" in {one.id for one in found}
