"""What an officer prints: ten cards to cut apart, a leaflet with ticks to fold on, every word whole."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from materials_app.assemble.bind import assemble
from materials_app.model.display_list import DisplayList, DisplayPage, GlyphRun, Item, Path, Symbol
from materials_app.model.geometry import Point, Rect
from materials_app.model.page import Marks
from materials_app.model.template import Role
from materials_app.model.units import mm, to_mm
from materials_app.typeset.compose import typeset
from materials_app.typeset.moving import moved
from materials_app.typeset.office_sheet import office_sheets
from materials_app.typeset.white_edge import OFFICE_EDGE
from tests.support.pieces import CARD, LEAFLET, piece_job, words
from tests.support.samples import sample_fonts, sample_library

SHEET = Rect(0, 0, mm(210), mm(297))
RULE = "scale-rule"
LINE = ("mid", "amber")
"""What the drawing of the Signal card is painted with."""
BLOCK = Rect(mm(20), mm(11), mm(170), mm(275))

in_every_family = pytest.mark.parametrize("family", ["statement", "quiet", "signal"])


def plain(layout: str, family: str) -> DisplayList:
    job = piece_job(layout, family, marks=Marks.NONE)
    job = replace(job, format=replace(job.format, bleed=0.0))
    return typeset(assemble(job), sample_fonts(), sample_library()).display_list


def sheets(layout: str, family: str) -> tuple[DisplayPage, ...]:
    made = piece_job(layout, family).format
    return office_sheets(plain(layout, family), made, sample_fonts()).pages


def fields(page: DisplayPage) -> list[Rect]:
    return [item.bounds for item in page.items if isinstance(item, Path) and item.fill]


def ticks(page: DisplayPage) -> list[Rect]:
    return [item.bounds for item in stroked(page) if item.stroke and item.stroke.swatch != RULE]


def stroked(page: DisplayPage) -> list[Path]:
    return [item for item in page.items if isinstance(item, Path) and item.stroke]


def placed(item: Item) -> Rect:
    return item.bounds if isinstance(item, GlyphRun | Path) else item.rect


@in_every_family
def test_ten_cards_stand_on_a_sheet_of_a4(family: str) -> None:
    front, back = sheets(CARD, family)
    assert front.geometry.trim_box == SHEET
    assert Counter(item.text for item in back.items if isinstance(item, GlyphRun))["stopitnow.org.uk"] == 10
    assert sum(isinstance(item, Symbol) for item in back.items) == 10
    assert front.geometry.name == "front"


@in_every_family
def test_every_back_lies_behind_a_front_when_the_sheet_is_turned(family: str) -> None:
    front, back = sheets(CARD, family)
    fronts = {(item.bounds.x, item.origin.y) for item in front.items if isinstance(item, GlyphRun)}
    backs = {item.rect.x for item in back.items if isinstance(item, Symbol)}
    assert {round(to_mm(x) - 20) // 85 for x, _ in fronts} == {0, 1}
    assert {round(210 - to_mm(x) - 20) // 85 for x in backs} == {0, 1}


@in_every_family
def test_words_and_codes_of_a_card_are_whole_and_where_they_were(family: str) -> None:
    card, sheet = plain(CARD, family).pages[1], sheets(CARD, family)[1]
    shifted = [moved(item, Point(BLOCK.x, BLOCK.y)) for item in card.items if isinstance(item, GlyphRun | Symbol)]
    first = [item for item in sheet.items if isinstance(item, GlyphRun | Symbol)][: len(shifted)]
    assert [placed(item).in_mm() for item in first] == [placed(item).in_mm() for item in shifted]
    assert [item.text for item in first if isinstance(item, GlyphRun)] == [run.text for run in words(card)]


@in_every_family
def test_colours_run_out_round_the_block_and_nowhere_between_cards(family: str) -> None:
    back = sheets(CARD, family)[1]
    grounds = [rect for rect in fields(back) if to_mm(rect.height) > 50]
    assert len(grounds) == 10
    ends = {round(to_mm(end), 3) for rect in grounds for end in (rect.x, rect.right)}
    assert ends == {17, 105, 193}
    heights = sorted({round(to_mm(end), 3) for rect in grounds for end in (rect.y, rect.bottom)})
    assert heights == [8, 66, 121, 176, 231, 289]


def test_a_drawing_runs_out_with_its_ground() -> None:
    front = sheets(CARD, "signal")[0]
    drawn = [item for item in front.items if isinstance(item, Path) and item.fill and item.fill.swatch in LINE]
    assert {round(to_mm(one.bounds.x), 3) for one in drawn} == {17, 20 + 5, 105, 105 + 5}


@in_every_family
def test_nothing_of_a_card_sheet_is_lost_in_the_printer_s_edge(family: str) -> None:
    window = SHEET.grown(-OFFICE_EDGE)
    for page in sheets(CARD, family):
        assert [item for item in page.items if not window.contains(placed(item), tolerance=0.2)] == []


def test_cut_ticks_stand_at_every_cut_and_clear_of_the_cards() -> None:
    marks = ticks(sheets(CARD, "quiet")[0])
    upright = sorted({round(to_mm(one.centre.x), 2) for one in marks if one.height > one.width})
    level = sorted({round(to_mm(one.centre.y), 2) for one in marks if one.width > one.height})
    assert upright == [20, 105, 190]
    assert level == [11, 66, 121, 176, 231, 286]
    assert not any(one.overlaps(BLOCK.grown(mm(3))) for one in marks)


def test_the_sheet_says_what_to_do_with_it_once() -> None:
    said = [
        [item.text for item in page.items if isinstance(item, GlyphRun) and item.text.startswith("Print")]
        for page in sheets(CARD, "statement")
    ]
    assert said == [["Print both sides at 100 %, turned on the long edge. Cut along the ticks."], []]


def test_a_reader_who_cannot_see_hears_one_card() -> None:
    back = sheets(CARD, "statement")[1]
    assert [run.text for run in words(back)] == [run.text for run in words(plain(CARD, "statement").pages[1])]
    assert sum(isinstance(item, Symbol) and item.semantics.role is Role.FIGURE for item in back.items) == 1


@in_every_family
def test_a_leaflet_keeps_its_words_and_its_size(family: str) -> None:
    before = plain(LEAFLET, family)
    for page, sheet in zip(before.pages, sheets(LEAFLET, family), strict=True):
        assert sheet.geometry == page.geometry
        assert words(sheet) == words(page)


@in_every_family
def test_a_leaflet_is_ticked_where_it_is_folded_on_the_side_that_lies_inside(family: str) -> None:
    outside, inside = sheets(LEAFLET, family)
    assert ticks(outside) == []
    assert {round(to_mm(one.centre.x), 2) for one in ticks(inside)} == {100, 200}
    assert len(ticks(inside)) == 4
    window = inside.geometry.trim_box.grown(-OFFICE_EDGE)
    assert all(window.contains(one, tolerance=0.2) for one in ticks(inside))
    assert not any(one.overlaps(run.bounds) for one in ticks(inside) for run in words(inside))


def test_the_light_of_a_quiet_leaflet_stays_on_the_page() -> None:
    light = fields(sheets(LEAFLET, "quiet")[0])[1]
    assert light.in_mm() == (197, 200, 95, 5)


@pytest.mark.parametrize("layout", [CARD, LEAFLET])
def test_a_line_of_fifty_millimetres_says_whether_the_page_was_shrunk(layout: str) -> None:
    pages = sheets(layout, "statement")
    ((number, word),) = [
        (number, item)
        for number, page in enumerate(pages)
        for item in page.items
        if isinstance(item, GlyphRun) and item.text == "50\u00a0mm\u00a0at\u00a0100\u00a0%"
    ]
    (line,) = (one.segments for one in stroked(pages[number]) if one.stroke and one.stroke.swatch == RULE)
    assert to_mm(line[2].points[0].x - line[1].points[0].x) == pytest.approx(50)
    assert pages[number].geometry.trim_box.grown(-OFFICE_EDGE).contains(word.bounds)
