"""Black, white, limit and overprint rules of the separated display list; its soft proof."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from materials_app.model.colour import REGISTRATION, Cmyk, Paint, Srgb
from materials_app.model.condition import IccProfile, OutputCondition
from materials_app.model.display_list import (
    DisplayList,
    DisplayPage,
    FaceId,
    GlyphRun,
    Item,
    Path,
    Picture,
    Semantics,
    Symbol,
    rectangle,
)
from materials_app.model.finishing import FINISHING_LINES, FinishingLine
from materials_app.model.geometry import Point, Rect, Size
from materials_app.model.page import PageGeometry
from materials_app.model.template import Role
from materials_app.separations.convert import separate
from materials_app.separations.ink import paints
from materials_app.separations.proof import soft_proof

COATED = OutputCondition("coated", "Coated", "FOGRA39", "http://www.color.org", "coated-fogra39", ink_limit=3.0)
SQUARE = Rect(0, 0, 100, 100)
WORDS = Semantics(Role.P)


def paint(*inks: float, spot: str = "") -> Paint:
    return Paint("test", Cmyk(*inks), Srgb(1, 2, 3), Srgb(1, 2, 3), spot)


BLACK, WHITE, DEEP = paint(0, 0, 0, 1), paint(0, 0, 0, 0), paint(1, 0, 0.4, 0.72)


def text(size: float, of: Paint) -> GlyphRun:
    return GlyphRun(FaceId("inter"), size, Point(0, 0), (), "", 0.0, SQUARE, of, WORDS)


def area(of: Paint, stroke: Paint | None = None) -> Path:
    return Path(rectangle(SQUARE), SQUARE, of, stroke)


def symbol(of: Paint, ground: Paint = WHITE) -> Symbol:
    return Symbol(("1",), "https://example.org/", 1, "M", 0, SQUARE, 4, of, ground, WORDS)


def page_of(*items: Item) -> DisplayList:
    geometry = PageGeometry(Size(595, 842), bleed=9, safe=20)
    return DisplayList("test", "en-GB", (DisplayPage(geometry, items),))


def separated(item: Item, profile: IccProfile, limit: float = 3.0) -> Item:
    return separate(page_of(item), replace(COATED, ink_limit=limit), profile).pages[0].items[0]


def test_the_display_list_says_for_which_condition_it_was_separated(coated: IccProfile) -> None:
    assert separate(page_of(), COATED, coated).condition == "coated"


@pytest.mark.parametrize(("size", "overprints"), [(7, True), (18, True), (18.25, False)])
def test_black_text_overprints_up_to_eighteen_points(size: float, overprints: bool, coated: IccProfile) -> None:
    run = separated(text(size, BLACK), coated)
    assert run.paint.overprint is overprints
    assert run.paint.cmyk == Cmyk(0, 0, 0, 1)


def test_black_text_is_black_to_the_last_digit(coated: IccProfile) -> None:
    run = separated(text(40, paint(0.0, 1e-9, 0.0, 0.99999)), coated)
    assert run.paint.cmyk == Cmyk(0, 0, 0, 1)


def test_small_text_in_rich_black_prints_from_the_black_plate_alone(coated: IccProfile) -> None:
    rich = paint(0.4, 0.3, 0.3, 1)
    assert separated(text(9, rich), coated).paint.cmyk == Cmyk(0, 0, 0, 1)
    assert separated(text(60, rich), coated).paint.cmyk == rich.cmyk


@pytest.mark.parametrize(("thickness", "overprints"), [(0.25, True), (0.75, True), (2, True), (2.25, False)])
@pytest.mark.parametrize("upright", [False, True], ids=["across", "upright"])
def test_a_black_rule_overprints_as_the_text_beside_it(
    thickness: float, overprints: bool, upright: bool, coated: IccProfile
) -> None:
    box = Rect(0, 0, thickness, 200) if upright else Rect(0, 0, 200, thickness)
    filled = separated(Path(rectangle(box), box, BLACK), coated)
    drawn = separated(Path(rectangle(SQUARE), SQUARE, stroke=BLACK, stroke_width=thickness), coated)
    assert (filled.fill.overprint, drawn.stroke.overprint) == (overprints, overprints)


@pytest.mark.parametrize("of", [WHITE, DEEP, paint(0, 0, 0, 1, spot="PANTONE Black C")], ids=["white", "deep", "spot"])
def test_a_rule_of_another_ink_knocks_out(of: Paint, coated: IccProfile) -> None:
    box = Rect(0, 0, 200, 0.75)
    assert separated(Path(rectangle(box), box, of), coated).fill == of


@pytest.mark.parametrize("item", [text(9, WHITE), area(WHITE), area(BLACK), text(9, DEEP), area(DEEP)])
def test_white_colours_and_areas_knock_out(item: Item, coated: IccProfile) -> None:
    assert not any(p.overprint for p in paints(separated(item, coated)))


def test_an_authored_overprint_of_white_is_taken_back(coated: IccProfile) -> None:
    assert not separated(text(9, replace(WHITE, overprint=True)), coated).paint.overprint


def test_symbols_print_in_pure_black_and_knock_out(coated: IccProfile) -> None:
    made = separated(symbol(replace(DEEP, overprint=True)), coated)
    assert made.paint.cmyk == Cmyk(0, 0, 0, 1)
    assert not made.paint.overprint
    assert made.ground.cmyk == WHITE.cmyk


def test_registration_colour_is_left_alone(coated: IccProfile) -> None:
    marks = Paint.of(REGISTRATION)
    assert separated(area(marks, stroke=marks), coated) == area(marks, stroke=marks)


def test_colours_within_the_limit_stay_as_authored(coated: IccProfile) -> None:
    made = separated(area(DEEP, stroke=WHITE), coated)
    assert (made.fill.cmyk, made.stroke.cmyk) == (DEEP.cmyk, WHITE.cmyk)


def test_a_path_without_fill_stays_without(coated: IccProfile) -> None:
    made = separated(Path(rectangle(SQUARE), SQUARE, None, DEEP), coated)
    assert made.fill is None
    assert made.stroke is not None


def test_a_colour_over_the_limit_is_reduced(coated: IccProfile) -> None:
    heavy = paint(1, 1, 1, 0.6)
    assert separated(area(heavy), coated).fill.cmyk.total <= 3.0
    assert separated(area(heavy), coated, limit=2.0).fill.cmyk.total == pytest.approx(2.0, abs=0.001)


def test_spot_text_keeps_its_plate(coated: IccProfile) -> None:
    spot = paint(0, 0, 0, 1, spot="PANTONE Black C")
    assert separated(text(9, spot), coated).paint == spot


@pytest.mark.parametrize("kind", FINISHING_LINES, ids=lambda kind: kind.layer)
def test_finishing_lines_overprint_in_their_own_ink(kind: FinishingLine, coated: IccProfile) -> None:
    line = replace(area(WHITE), fill=None, stroke=Paint.of(kind.swatch), stroke_width=0.5, layer=kind.layer)
    made = separated(line, coated)
    assert made.stroke.overprint
    assert (made.stroke.spot, made.layer) == (kind.swatch.spot, kind.layer)


def test_a_spot_is_proofed_as_the_inks_its_owner_gave_for_it(coated: IccProfile) -> None:
    blue, mixed = paint(1, 0.66, 0, 0.02, spot="PANTONE 286 C"), paint(1, 0.66, 0, 0.02)
    proof = soft_proof(separate(page_of(area(blue), area(mixed)), COATED, coated), coated)
    spot, process = (item.fill for item in proof.pages[0].items)
    assert spot.proof == process.proof
    assert spot.proof != blue.web


def test_soft_proof_shows_the_inks_through_the_profile(coated: IccProfile) -> None:
    proof = soft_proof(page_of(text(9, BLACK), area(WHITE, stroke=DEEP), symbol(BLACK)), coated)
    run, shape, code = proof.pages[0].items
    assert run.paint.proof.hex == "#1d1d1b"  # no ink is quite black, paper is white
    assert (shape.fill.proof.hex, shape.stroke.proof.hex) == ("#ffffff", "#004043")
    assert (code.paint.proof.hex, code.ground.proof.hex) == ("#1d1d1b", "#ffffff")


def test_pictures_pass_through_both_untouched(coated: IccProfile) -> None:
    picture = Picture("band", SQUARE, (0, 0, 1, 1), 300, WORDS)
    both = soft_proof(separate(page_of(picture), COATED, coated), coated)
    assert both.pages[0].items == (picture,)


def test_separating_loads_no_colour_engine_before_a_colour_needs_it() -> None:
    stages = "materials_app.separations.convert, materials_app.separations.pictures, materials_app.separations.proof"
    code = f"import sys, {stages}; sys.exit('PIL' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
