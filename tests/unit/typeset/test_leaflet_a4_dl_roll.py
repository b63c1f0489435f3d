"""The leaflet in both families, measured: the checklist of the design specification, in millimetres from the trim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.model.campaign_set import SlotChoice
from materials_app.model.colour import BrandColour, Cmyk, Srgb
from materials_app.model.content import Slot
from materials_app.model.display_list import DisplayPage, GlyphRun, Path, Symbol
from materials_app.model.fitting import Typeset
from materials_app.model.geometry import Rect
from materials_app.model.page import Panel
from materials_app.model.units import to_mm
from tests.support.pieces import (
    LEAFLET,
    SERVICE,
    laid_out,
    message,
    page,
    piece_job,
    run,
    sample_piece,
    with_message,
    words,
)
from tests.support.samples import sample_set

FLOW_LINE = 112
FOLDS = {"outside": (97, 197), "inside": (100, 200)}
RULE = 0.2646  # 0.75 pt
FAMILIES = ("statement", "quiet")
NAMES = [(), ("Hampshire and Isle of Wight", "Constabulary"), ("Heddlu", "Dyfed-Powys")]

in_both_families = pytest.mark.parametrize("family", FAMILIES)


def leaflet(family: str, *masthead: str) -> Typeset:
    return sample_piece(LEAFLET, family, *masthead)


def side(family: str, name: str) -> DisplayPage:
    return page(leaflet(family), name)


def panel_of(run_: GlyphRun, shown: DisplayPage) -> Panel:
    return next(one for one in shown.geometry.panels if one.x <= run_.bounds.x and run_.bounds.right <= one.right)


def on_panel(family: str, name: str, panel: str) -> list[GlyphRun]:
    shown = side(family, name)
    return [one for one in words(shown) if panel_of(one, shown).name == panel]


def fields(shown: DisplayPage) -> list[Path]:
    trim = shown.geometry.trim_box
    return [item for item in shown.items if isinstance(item, Path) and item.fill and trim.overlaps(item.bounds)]


def rules(shown: DisplayPage) -> list[Rect]:
    return [path.bounds for path in fields(shown) if to_mm(path.bounds.height) < 1]


def baseline(family: str, name: str, text: str) -> float:
    return to_mm(run(side(family, name), text).origin.y)


@in_both_families
@pytest.mark.parametrize("masthead", NAMES)
def test_nothing_is_found_wrong_under_any_name(family: str, masthead: tuple[str, ...]) -> None:
    assert leaflet(family, *masthead).findings == ()


@pytest.mark.parametrize(
    ("name", "text", "height"),
    [
        ("outside", "You call, free", 37.678),
        ("outside", "Free to call, or read online first", 13.34),
        ("outside", "Is it all too much?", 122.84),
        ("outside", "with self-help online.", 200),
        ("inside", "It is a crime to look at", 37.678),
        ("inside", "Close it", 37.678),
        ("inside", "Stop It Now is a free", 37.678),
        ("inside", "Why it", 127.566),
        ("inside", "Make it harder to go back", 127.566),
        ("inside", "3", 127.566),
    ],
)
def test_baselines_of_statement_run_across_the_panels(name: str, text: str, height: float) -> None:
    found = [one for one in words(side("statement", name)) if one.text.replace("\u00a0", " ").startswith(text)]
    assert to_mm(found[0].origin.y) == pytest.approx(height, abs=0.02)


@pytest.mark.parametrize(
    ("name", "text", "height"),
    [
        ("outside", "You call, free", 47.678),
        ("outside", "0808 1000 900", 185),
        ("inside", "It is a crime to", 47.678),
        ("inside", "Close it", 47.678),
        ("inside", "Stop It Now is a free", 47.678),
        ("inside", "Tell someone", 143.987),
        ("inside", "Why it", 143.987),
        ("inside", "Constabulary", 200),
    ],
)
def test_baselines_of_quiet_run_across_the_panels(name: str, text: str, height: float) -> None:
    found = [one for one in words(side("quiet", name)) if one.text.replace("\u00a0", " ").startswith(text)]
    assert to_mm(found[0].origin.y) == pytest.approx(height, abs=0.02)


@in_both_families
def test_the_outside_stands_on_one_line(family: str) -> None:
    last = {panel: max(one.origin.y for one in on_panel(family, "outside", panel)) for panel in ("flap", "back")}
    assert {round(to_mm(height), 2) for height in last.values()} == {200}


@in_both_families
def test_headings_and_figures_share_a_size(family: str) -> None:
    figures = [one for one in words(side(family, "inside")) if one.text in {"1", "2", "3", "4"}]
    heading = run(side(family, "inside"), "What you")
    assert {(one.size, one.face) for one in figures} == {(heading.size, heading.face)}


@in_both_families
@pytest.mark.parametrize("name", ["outside", "inside"])
def test_every_word_stays_on_its_panel(family: str, name: str) -> None:
    shown = side(family, name)
    for one in words(shown):
        assert any(area.contains(one.bounds) for area in shown.geometry.safe_areas), one.text


@in_both_families
@pytest.mark.parametrize("name", ["outside", "inside"])
def test_every_line_begins_at_the_panel_s_edge_or_at_the_steps_text(family: str, name: str) -> None:
    shown = side(family, name)
    for one in words(shown):
        indent = to_mm(one.bounds.x - panel_of(one, shown).x)
        assert min(abs(indent - 10), abs(indent - 19)) <= 0.3, one.text


@in_both_families
@pytest.mark.parametrize("name", ["outside", "inside"])
def test_colours_end_on_a_fold_or_bleed(family: str, name: str) -> None:
    shown = side(family, name)
    ends = {*FOLDS[name], -3, 300}
    for field in (one.bounds for one in fields(shown) if to_mm(one.bounds.height) > 1):
        assert {round(to_mm(edge), 3) for edge in (field.x, field.right)} <= ends
        assert {round(to_mm(edge), 3) for edge in (field.y, field.bottom)} <= {-3, 213, FLOW_LINE, 205}


def test_the_flow_line_divides_the_inside_and_the_back() -> None:
    tint, ground = (one.bounds for one in fields(side("statement", "inside")))
    assert (to_mm(tint.y), to_mm(ground.bottom)) == pytest.approx((FLOW_LINE, FLOW_LINE))
    assert FLOW_LINE in {round(to_mm(rule.y), 3) for rule in rules(side("statement", "outside"))}


@in_both_families
@pytest.mark.parametrize("name", ["outside", "inside"])
def test_rules_are_three_quarters_of_a_point(family: str, name: str) -> None:
    assert all(to_mm(rule.height) == pytest.approx(RULE) for rule in rules(side(family, name)))


@pytest.mark.parametrize("name", ["outside", "inside"])
def test_a_thin_rule_at_the_head_ties_the_panels_of_quiet(name: str) -> None:
    shown = side("quiet", name)
    heads = [rule for rule in rules(shown) if to_mm(rule.y) == pytest.approx(10)]
    measures = [(to_mm(panel.x) + 10, to_mm(panel.width) - 20) for panel in shown.geometry.panels]
    assert [(to_mm(one.x), to_mm(one.width)) for one in heads] == [pytest.approx(measure) for measure in measures]


@in_both_families
def test_number_and_address_fill_the_panel_s_measure(family: str) -> None:
    for name in ("outside", "inside"):
        shown = side(family, name)
        for address in (one for one in words(shown) if one.semantics.slot == "address"):
            panel = panel_of(address, shown)
            number = next(one for one in words(shown) if one.semantics.slot == "number" and one.size == address.size)
            assert to_mm(number.bounds.x - panel.x) == pytest.approx(10, abs=0.1)
            assert to_mm(address.bounds.x - number.bounds.x) == pytest.approx(0, abs=0.1)
            assert to_mm(panel.right - number.bounds.right) == pytest.approx(10, abs=0.1)
            assert to_mm(number.bounds.right - address.bounds.right) == pytest.approx(0, abs=0.2)


@in_both_families
def test_the_code_hangs_under_the_block_at_its_left_edge(family: str) -> None:
    shown = side(family, "inside")
    symbol = next(item for item in shown.items if isinstance(item, Symbol))
    address = next(one for one in words(shown) if one.semantics.slot == "address")
    assert to_mm(symbol.rect.x) == pytest.approx(210)
    assert to_mm(symbol.rect.y - address.origin.y) == pytest.approx(10)
    assert to_mm(symbol.rect.bottom) == pytest.approx({"statement": 200, "quiet": 143.987}[family])
    assert to_mm(symbol.rect.width) >= 35


def test_the_back_of_statement_carries_action_crisis_line_and_name() -> None:
    slots = dict.fromkeys(one.semantics.slot for one in on_panel("statement", "outside", "back"))
    assert list(slots) == ["action", "number", "address", "crisis", "masthead", "edition"]
    symbols = [item for item in side("statement", "outside").items if isinstance(item, Symbol)]
    assert [to_mm(one.rect.width) for one in symbols] == pytest.approx([42.5])


def test_outer_faces_of_quiet_say_nothing_a_bystander_understands() -> None:
    assert [one.semantics.slot for one in on_panel("quiet", "outside", "back")] == ["number", "edition"]
    assert {one.semantics.slot for one in on_panel("quiet", "outside", "cover")} == {"discreet"}
    assert not any(isinstance(item, Symbol) for item in side("quiet", "outside").items)


def test_the_inside_of_quiet_holds_what_its_back_does_not_say() -> None:
    slots = {one.semantics.slot for one in on_panel("quiet", "inside", "inside 3")}
    assert slots == {"help", "action", "number", "address", "crisis", "masthead"}


@in_both_families
def test_the_limit_of_confidentiality_stands_on_the_flap(family: str) -> None:
    limit = [one for one in on_panel(family, "outside", "flap") if one.semantics.slot == "limit"]
    assert " ".join(one.text for one in limit).startswith("If you say who you are")
    assert to_mm(limit[-1].origin.y) == pytest.approx(200)


def limit_rule(layout: Typeset) -> list[float]:
    shown = page(layout, "outside")
    return [to_mm(one.y) for one in rules(shown) if to_mm(one.x) == pytest.approx(10) and to_mm(one.y) > FLOW_LINE]


@in_both_families
def test_the_rule_over_the_limit_rises_with_it(family: str) -> None:
    longer = replace(SERVICE, limit=(("en", f"{SERVICE.limit_in('en')} It also passes on details of a crime."),))
    job = piece_job(LEAFLET, family)
    grown = laid_out(replace(job, action=replace(job.action, number=longer)))
    assert limit_rule(leaflet(family))[0] - limit_rule(grown)[0] == pytest.approx(6.42, abs=0.01)


@in_both_families
def test_without_a_limit_there_is_no_rule(family: str) -> None:
    job = piece_job(LEAFLET, family)
    assert limit_rule(laid_out(replace(job, action=replace(job.action, number=replace(SERVICE, limit=()))))) == []


def test_without_a_heading_why_it_matters_begins_on_the_fourth_step() -> None:
    plain = message(Slot.MATTERS, text="A thought is not an act.")
    shown = page(laid_out(with_message(piece_job(LEAFLET, "quiet"), plain)), "inside")
    assert to_mm(run(shown, "A thought is not an act.").origin.y) == pytest.approx(143.987)


@in_both_families
def test_nothing_that_is_read_is_under_twelve_points(family: str) -> None:
    for name in ("outside", "inside"):
        small = {one.semantics.slot for one in words(side(family, name)) if one.size < 12}
        assert small <= {"edition"}


def test_the_exit_alone_is_in_the_accent() -> None:
    accented = [one.text for one in words(side("statement", "outside")) if one.paint.swatch == "amber"]
    assert accented == ["It can stop here."]


def test_the_cover_keeps_its_words_and_gives_way_in_size() -> None:
    fit = next(one for one in leaflet("statement").fits if one.frame == "headline")
    assert fit.choice == "standard + standard"
    assert 34 <= fit.size < 50.5
    assert to_mm(fit.ink.right) == pytest.approx(287, abs=0.3)


@in_both_families
def test_it_is_read_in_the_order_the_hand_opens_it(family: str) -> None:
    outside = [panel_of(one, side(family, "outside")).name for one in words(side(family, "outside"))]
    inside = [panel_of(one, side(family, "inside")).name for one in words(side(family, "inside"))]
    assert list(dict.fromkeys(outside)) == ["cover", "flap", "back"]
    assert list(dict.fromkeys(inside)) == ["inside 1", "inside 2", "inside 3"]


@in_both_families
def test_the_user_s_own_step_prints_in_place_of_the_library_s(family: str) -> None:
    own = SlotChoice(Slot.TODAY, "", own_steps=("", "Go for a walk\nTen minutes are enough."))
    shown = page(laid_out(piece_job(LEAFLET, family, set=sample_set(slots=(own,)))), "inside")
    texts = [one.text for one in words(shown)]
    assert "Go for a walk" in texts
    assert "Notice what sets it off" not in texts


BLUE = BrandColour("Force blue", Cmyk(1, 0.66, 0, 0.02), Srgb(0, 0x33, 0xA0), "PANTONE 286 C")


@pytest.mark.parametrize(
    ("family", "edges"), [("statement", (107, 187, 202.5, 213)), ("quiet", (197, 300, 205, 213))], ids=FAMILIES
)
def test_a_brand_colour_meets_white_or_paper_alone(family: str, edges: tuple[float, ...]) -> None:
    layout = laid_out(piece_job(LEAFLET, family, set=sample_set(brand=BLUE)))
    painted = [one.bounds for one in fields(page(layout, "outside")) if one.fill and "brand" in one.fill.swatch]
    box = painted[0]
    assert tuple(map(to_mm, (box.x, box.right, box.y, box.bottom))) == pytest.approx(edges)
    assert len(painted) == 1
    assert layout.findings == ()
