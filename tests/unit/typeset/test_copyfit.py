"""The order of copyfitting: other words, the width axis, the size, then overset."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from materials_app.model.colour import Cmyk, Srgb, Swatch
from materials_app.model.document import CopyChoice, Passage
from materials_app.model.template import Fit, Role, TextFrame, TypeStyle, VerticalRef
from materials_app.typeset.copyfit import fit
from materials_app.typeset.setting import Block, Room, Setup
from tests.support.samples import sample_fonts

INK = Swatch("ink", Cmyk(0, 0, 0, 1), Srgb(0, 0, 0))
HEADLINE = TypeStyle("archivo", 800, (60, 30), 1.0, width=(68, 90), width_limits=(62, 100), tracking=-8, hang=True)
TEXT = TypeStyle("inter", 400, (18, 12), 1.4)


def choices(*texts: str) -> tuple[CopyChoice, ...]:
    return tuple(CopyChoice(f"c{number}", (Passage(text, INK),)) for number, text in enumerate(texts))


def frame(kind: Fit, style: TypeStyle, measure: float, **changes: Any) -> TextFrame:
    top = VerticalRef(0)
    plain = TextFrame("frame", 0, measure, style, kind, (), Role.P, 1, top, None, max_lines=4)
    return replace(plain, **changes)


def fitted(kind: Fit, style: TypeStyle, measure: float, *texts: str, like: Block | None = None) -> Block:
    setup = Setup(frame(kind, style, measure), "en-GB", sample_fonts())
    return fit(setup, choices(*texts), Room(measure, 4), like)


def headline(measure: float, *texts: str, like: Block | None = None) -> Block:
    return fitted(Fit.HEADLINE, HEADLINE, measure, *texts, like=like)


def natural(text: str, width: float) -> float:
    """The reach of one headline line at the first size and a width of the axis."""
    setup = Setup(frame(Fit.HEADLINE, HEADLINE, 1000), "en-GB", sample_fonts())
    setting = setup.setting(60, width)
    return setup.line(setting, setup.shape(setting, text), INK, "").reach(-8) * 0.06


def test_the_longest_line_fills_the_measure() -> None:
    block = headline(natural("Looking", 80.04), "Looking\nat it")
    assert block.setting.width == 80.0
    assert (block.setting.size, block.over) == (60, 0)


def test_shorter_words_come_before_a_narrower_width() -> None:
    block = headline(natural("Looking at it", 66), "Looking at it", "Looking")
    assert block.choice == "c1"


def test_the_width_axis_comes_before_the_size() -> None:
    block = headline(natural("Looking at it", 64.04), "Looking at it")
    assert (block.setting.width, block.setting.size) == (64.0, 60)


def test_the_size_falls_by_quarter_steps() -> None:
    block = headline(natural("Looking at it", 62) * 0.95, "Looking at it")
    assert block.setting.size == pytest.approx(60 / 1.5**0.25)


def test_a_short_headline_stays_at_the_ceiling() -> None:
    block = headline(1000, "Stop.")
    assert (block.setting.width, block.setting.size) == (100, 60)


def test_overset_is_set_at_the_floor_and_counted() -> None:
    block = headline(100, "Looking at it for longer than anybody could")
    assert block.over >= 20
    assert block.setting.size >= 30
    assert block.lines[0].shaped.text.startswith("Looking")


def test_the_headline_stays_above_the_number() -> None:
    number = fitted(Fit.MEASURE, replace(HEADLINE, sizes=(40, 30)), 500, "0808")
    block = headline(100, "Looking at it for longer", like=number)
    assert block.setting.size >= 1.15 * 40


def test_the_number_fills_its_measure_by_size_alone() -> None:
    block = fitted(Fit.MEASURE, HEADLINE, 160, "0808\u00a01000")
    assert block.reach == pytest.approx(160, abs=0.01)
    assert block.setting.width == 100


def test_a_short_number_stays_at_its_largest_size() -> None:
    assert fitted(Fit.MEASURE, HEADLINE, 1000, "999").setting.size == 60


def test_the_address_takes_the_number_s_size_and_ends_with_it() -> None:
    number = fitted(Fit.MEASURE, HEADLINE, 180, "0808\u00a01000")
    style = replace(HEADLINE, weight=520, width=(75, 112), width_limits=(75, 112))
    address = fitted(Fit.WIDTH, style, 180, "stopitnow.uk", like=number)
    assert address.setting.size == number.setting.size
    assert address.reach == pytest.approx(number.reach, abs=0.3)


def test_a_long_address_goes_down_by_quarter_steps() -> None:
    number = fitted(Fit.MEASURE, HEADLINE, 180, "0808\u00a01000")
    style = replace(HEADLINE, sizes=(60, 15), weight=520, width_limits=(75, 112))
    address = fitted(Fit.WIDTH, style, 180, "stopitnow.org.uk/helpline", like=number)
    assert address.setting.size < number.setting.size
    assert 75 <= address.setting.width <= 112
    assert not address.over


def test_an_address_too_long_for_a_short_number_has_the_measure() -> None:
    style = replace(HEADLINE, sizes=(60, 40), weight=520, width=(75, 112), width_limits=(75, 112))
    number = fitted(Fit.MEASURE, HEADLINE, 300, "101")
    address = fitted(Fit.WIDTH, style, 300, "police.uk", like=number)
    assert not address.over
    assert address.setting.size == number.setting.size
    assert fitted(Fit.WIDTH, style, number.reach * 1.9, "police.uk", like=number).over


def test_an_address_without_a_number_fills_the_measure() -> None:
    assert fitted(Fit.WIDTH, HEADLINE, 180, "stopitnow").reach == pytest.approx(180, abs=0.01)


def test_text_tries_every_wording_before_it_shrinks() -> None:
    long, short = "word " * 40, "word " * 20
    setup = Setup(frame(Fit.FLOW, TEXT, 220), "en-GB", sample_fonts())
    block = fit(setup, choices(long.strip(), short.strip()), Room(220, 6))
    assert (block.choice, block.setting.size) == ("c1", 18)


def test_text_shrinks_by_its_steps_then_is_overset() -> None:
    setup = Setup(frame(Fit.FLOW, TEXT, 220), "en-GB", sample_fonts())
    assert fit(setup, choices(("word " * 30).strip()), Room(220, 4)).setting.size == 12
    block = fit(setup, choices(("word " * 60).strip()), Room(220, 4))
    assert block.setting.size == 12
    assert block.over == sum(len(line.shaped.text) for line in block.lines[4:])


def test_depth_counts_from_cap_line_to_baseline() -> None:
    setup = Setup(frame(Fit.FLOW, TEXT, 220), "en-GB", sample_fonts())
    block = fit(setup, choices(("word " * 60).strip()), Room(220, 99))
    cap, leading = block.setting.cap, block.setting.leading
    assert Room(220, 9, cap + 2 * leading).lines(block) == 3
    assert Room(220, 9, cap - 1).lines(block) == 0


def test_paragraphs_stand_apart_and_the_space_counts() -> None:
    setup = Setup(frame(Fit.FLOW, TEXT, 220, paragraph_gap=0.5), "en-GB", sample_fonts())
    block = fit(setup, choices("one\ntwo"), Room(220, 9))
    leading = block.setting.leading
    assert block.baselines == (0, pytest.approx(1.5 * leading))
    assert Room(220, 9, block.setting.cap + 1.4 * leading).lines(block) == 1


def test_leading_is_rounded_up_to_the_baseline_grid() -> None:
    setup = Setup(frame(Fit.FLOW, TEXT, 220, leading_grid=14), "en-GB", sample_fonts())
    assert setup.setting(18, 100).leading == 28


MASTHEAD = TypeStyle("archivo", 640, (14, 12), 1.18, width_limits=(75, 100))


def test_sense_lines_run_together_on_one_line() -> None:
    block = fitted(Fit.LINE, MASTHEAD, 400, "Hampshire and Isle of Wight\nConstabulary")
    assert [line.shaped.text for line in block.lines] == ["Hampshire and Isle of Wight Constabulary"]
    assert (block.setting.size, block.setting.width, block.over) == (14, 100, 0)


def test_a_long_line_narrows_before_it_shrinks() -> None:
    wide = fitted(Fit.LINE, MASTHEAD, 400, "Hampshire and Isle of Wight\nConstabulary").reach
    narrowed = fitted(Fit.LINE, MASTHEAD, wide * 0.95, "Hampshire and Isle of Wight\nConstabulary")
    assert narrowed.setting.size == 14
    assert 75 < narrowed.setting.width < 100
    assert fitted(Fit.LINE, MASTHEAD, wide * 0.7, "Hampshire and Isle of Wight\nConstabulary").setting.size == 12


def test_a_frame_may_keep_its_words_and_let_the_size_give_way() -> None:
    measure = natural("Looking at it", 62) * 0.95
    setup = Setup(frame(Fit.HEADLINE, HEADLINE, measure, keep_words=True), "en-GB", sample_fonts())
    block = fit(setup, choices("Looking at it", "Looking"), Room(measure, 4))
    assert block.choice == "c0"
    assert block.setting.size == pytest.approx(60 / 1.5**0.25)


def test_words_no_size_can_hold_give_way_after_all() -> None:
    measure = natural("Looking at it", 62) * 0.4
    setup = Setup(frame(Fit.HEADLINE, HEADLINE, measure, keep_words=True), "en-GB", sample_fonts())
    assert fit(setup, choices("Looking at it", "Look"), Room(measure, 4)).choice == "c1"
