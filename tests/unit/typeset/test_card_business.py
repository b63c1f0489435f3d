"""The wallet card in both families, measured: the checklist of the design specification, in millimetres."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.model.display_list import DisplayPage, GlyphRun, Path, Symbol
from materials_app.model.fitting import FrameFit, Typeset
from materials_app.model.units import to_mm
from tests.support.pieces import CARD, CRISIS, laid_out, page, piece_job, run, sample_piece, words

FAMILIES = ("statement", "quiet")
LONGEST = ("Hampshire and Isle of Wight", "Constabulary")
CAP = 0.728  # of Inter, share of an em

in_both_families = pytest.mark.parametrize("family", FAMILIES)


def side(family: str, name: str, *masthead: str) -> DisplayPage:
    return page(sample_piece(CARD, family, *masthead), name)


def of_slot(shown: DisplayPage, slot: str) -> list[GlyphRun]:
    return [one for one in words(shown) if one.semantics.slot == slot]


def symbol(family: str) -> Symbol:
    return next(item for item in side(family, "back").items if isinstance(item, Symbol))


def fit(layout: Typeset, frame: str) -> FrameFit:
    return next(one for one in layout.fits if one.frame == frame)


@in_both_families
@pytest.mark.parametrize("masthead", [(), LONGEST, ("Heddlu", "Dyfed-Powys")])
def test_nothing_is_found_wrong_under_any_name(family: str, masthead: tuple[str, ...]) -> None:
    assert sample_piece(CARD, family, *masthead).findings == ()


@in_both_families
def test_the_front_says_nothing_a_bystander_understands(family: str) -> None:
    assert [one.text for one in words(side(family, "front"))] == ["It starts with", "one small step."]
    assert {one.semantics.slot for one in words(side(family, "front"))} == {"discreet"}
    assert not any(isinstance(item, Symbol) for item in side(family, "front").items)


def test_the_last_line_of_statement_s_front_is_in_the_accent() -> None:
    assert [one.paint.swatch for one in words(side("statement", "front"))] == ["white", "amber"]


def test_statement_s_front_fills_its_measure() -> None:
    assert max(to_mm(one.bounds.right) for one in words(side("statement", "front"))) == pytest.approx(80, abs=0.3)


def test_quiet_s_front_is_a_rule_two_lines_and_a_strip_of_light() -> None:
    items = [item for item in side("quiet", "front").items if isinstance(item, Path) and item.fill]
    ground, light, rule = (item.bounds.in_mm() for item in items)
    assert ground == (-3, -3, 91, 61)
    assert light == (-3, 52, 91, 6)
    assert rule == (5, 5, 75, 0.26)
    assert {one.size for one in words(side("quiet", "front"))} == {20}


@in_both_families
def test_the_code_is_as_tall_as_the_block_beside_it(family: str) -> None:
    shown = side(family, "back")
    label, address = of_slot(shown, "action")[0], of_slot(shown, "address")[0]
    square = symbol(family).rect
    assert to_mm(square.y - (label.origin.y - CAP * label.size)) == pytest.approx(0, abs=0.1)
    assert to_mm(square.bottom - address.origin.y) == pytest.approx(0, abs=0.1)
    assert to_mm(square.right) == pytest.approx(80)
    assert to_mm(square.width) == pytest.approx(21, abs=0.05)
    assert to_mm(symbol(family).module) >= 0.4


@in_both_families
def test_number_and_address_share_one_measure(family: str) -> None:
    shown = side(family, "back")
    number, address = of_slot(shown, "number")[0], of_slot(shown, "address")[0]
    assert (to_mm(number.bounds.x), to_mm(number.bounds.right)) == pytest.approx((5, 54), abs=0.1)
    assert to_mm(address.bounds.x) == pytest.approx(5, abs=0.1)
    assert to_mm(address.bounds.right) == pytest.approx(54, abs=0.2)


@in_both_families
def test_every_line_of_the_back_begins_at_the_left_edge(family: str) -> None:
    assert all(to_mm(one.bounds.x) == pytest.approx(5, abs=0.3) for one in words(side(family, "back")))


@in_both_families
def test_the_longest_name_stands_on_one_line_over_the_code(family: str) -> None:
    shown = side(family, "back", *LONGEST)
    name = run(shown, "Hampshire and Isle of Wight Constabulary")
    assert name.size == 7
    assert to_mm(name.bounds.right) <= 80
    assert to_mm(of_slot(shown, "edition")[0].origin.y) == pytest.approx(50)


@in_both_families
def test_nothing_is_under_seven_points_and_three_sizes_are_enough(family: str) -> None:
    sizes = {round(one.size) for one in words(side(family, "back"))}
    assert sizes == {7, 9, round(of_slot(side(family, "back"), "number")[0].size)}


@in_both_families
def test_the_crisis_line_follows_the_promise(family: str) -> None:
    assert [one.semantics.slot for one in words(side(family, "back"))] == [
        *("action", "number", "address", "promise", "crisis", "masthead", "edition"),
    ]
    promise, crisis = of_slot(side(family, "back"), "promise")[0], of_slot(side(family, "back"), "crisis")[0]
    assert to_mm(crisis.origin.y - promise.origin.y) == pytest.approx(4.445, abs=0.01)


@in_both_families
def test_without_a_promise_the_crisis_line_takes_its_place(family: str) -> None:
    job = piece_job(CARD, family)
    alone = page(laid_out(replace(job, action=replace(job.action, promise=""))), "back")
    promise = of_slot(side(family, "back"), "promise")[0]
    assert of_slot(alone, "crisis")[0].origin.y == promise.origin.y


@in_both_families
def test_a_long_crisis_line_is_set_smaller_and_stays_clear_of_the_name(family: str) -> None:
    longer = replace(
        CRISIS, line=(("en", "Is it all far too much for you today? You can call Samaritans free on 116 123."),)
    )
    job = piece_job(CARD, family)
    layout = laid_out(replace(job, action=replace(job.action, crisis=longer)))
    assert (fit(layout, "crisis").size, fit(layout, "crisis").lines) == (8, 2)
    assert to_mm(fit(layout, "masthead").ink.y - fit(layout, "crisis").ink.bottom) > 0.5
    assert layout.findings == ()
