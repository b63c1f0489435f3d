"""The drawings in every shape of field: they compose themselves anew and keep the rules of the design."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from materials_app.model.display_list import Segment
from materials_app.model.geometry import Point, Rect
from materials_app.model.motif import Motif
from materials_app.model.units import mm, to_mm
from materials_app.typeset.clipping import clipped
from materials_app.typeset.curves import contours, crossings, point_at, reach, turning_points
from materials_app.typeset.drawing import MOTIFS
from materials_app.typeset.motifs.outline import mirrored
from materials_app.typeset.motifs.stage import Stage
from tests.support.outlines import ends_across, ends_down

RATIOS = (0.5, 1.0, 1.414, 1.778, 3.0)
WIDTHS = (85.0, 297.0, 1200.0)
PANEL = 0.64
"""Where the panel's top edge stands, as a share of the height: the middle of what the motifs' sheet shows."""
STAGES = list(product(RATIOS, WIDTHS))
every_field = pytest.mark.parametrize(("ratio", "width"), STAGES)
every_motif = pytest.mark.parametrize("motif", list(Motif))


def stage(ratio: float, width: float, **changes: object) -> Stage:
    """The field of a page of these proportions: a headline's room at its head, a bleed as wide as the format's."""
    short = min(width, width * ratio)
    margin = short / 14
    plain: dict[str, object] = {
        "width": mm(width),
        "height": mm(PANEL * width * ratio),
        "margin": mm(margin),
        "clear": mm(margin + 0.24 * short),
        "stroke": mm(short * 3 / 56),
        "bleed": mm(10 if width > 1000 else 3),
    }
    return Stage(**{**plain, **changes})  # type: ignore[arg-type]


def shapes(motif: Motif, on: Stage) -> dict[str, tuple[Segment, ...]]:
    return {one.part: one.segments for one in MOTIFS[motif](on)}


def ends(segments: tuple[Segment, ...]) -> Iterator[Point]:
    return turning_points(segments)


def bleed_window(on: Stage) -> Rect:
    return Rect(-on.bleed, -on.bleed, on.width + 2 * on.bleed, on.height + on.bleed)


def is_clear(distance: float) -> bool:
    """On a cut, or 3 mm from it on either side."""
    return abs(to_mm(distance)) < 0.1 or abs(to_mm(distance)) >= 2.99


@every_field
@pytest.mark.parametrize("motif", [one for one in Motif if one is not Motif.RINGS])
def test_nothing_ends_beside_a_cut(motif: Motif, ratio: float, width: float) -> None:
    """It would look like a mistake in cutting: an end is on the trim, or 3 mm from it, on either side."""
    on = stage(ratio, width)
    for part, segments in shapes(motif, on).items():
        seen = clipped(segments, bleed_window(on))
        for x in ends_across(seen):
            assert is_clear(x), (part, to_mm(x))
            assert is_clear(on.width - x), (part, to_mm(x))
        for y in ends_down(seen):
            assert is_clear(y), (part, to_mm(y))


@every_field
@every_motif
def test_every_part_is_drawn_once_and_lies_in_the_field_in_part(motif: Motif, ratio: float, width: float) -> None:
    on = stage(ratio, width)
    drawn = [one.part for one in MOTIFS[motif](on)]
    assert tuple(drawn) == motif.parts
    field = Rect(0, 0, on.width, on.height)
    assert all(reach(segments).overlaps(field) for segments in shapes(motif, on).values())


@every_field
@pytest.mark.parametrize("motif", [Motif.LINE, Motif.DOTS, Motif.VOICES, Motif.RINGS])
def test_a_drawing_keeps_below_the_words(motif: Motif, ratio: float, width: float) -> None:
    on = stage(ratio, width)
    assert all(reach(one).y >= on.clear - 0.01 for one in shapes(motif, on).values())


@every_field
def test_only_the_palest_rings_of_the_glow_rise_behind_the_words(ratio: float, width: float) -> None:
    on = stage(ratio, width)
    drawn = shapes(Motif.GLOW, on)
    for part in ("screen", "ring-1", "ring-2", "ring-3"):
        assert reach(drawn[part]).y >= on.clear - on.width * 0.01, part
    rings = [reach(drawn[name]).width for name in Motif.GLOW.parts]
    assert rings == sorted(rings, reverse=True)


@every_field
def test_a_line_comes_from_the_left_turns_once_and_ends_at_the_margin(ratio: float, width: float) -> None:
    on = stage(ratio, width)
    drawn = shapes(Motif.LINE, on)
    there, back = reach(drawn["there"]), reach(drawn["back"])
    assert there.x <= -on.bleed
    assert back.x == pytest.approx(on.margin)
    assert there.right == pytest.approx(on.width - on.margin)
    assert there.bottom == pytest.approx(back.y, abs=0.01)
    assert back.bottom == pytest.approx(on.height - 0.75 * on.margin)


def test_a_line_round_the_words_of_a_wide_field_ends_beside_the_action() -> None:
    drawn = shapes(Motif.LINE, stage(0.5, 300, clear=mm(10), ends=mm(130)))
    assert to_mm(reach(drawn["back"]).x) == pytest.approx(130)
    assert to_mm(reach(drawn["there"]).y) >= 10


@every_field
def test_the_third_dot_leaves_the_page_never_whole_and_never_a_sliver(ratio: float, width: float) -> None:
    on = stage(ratio, width)
    third = reach(shapes(Motif.DOTS, on)["third"])
    cut = max((third.right - on.width) / third.width, (third.bottom - on.height) / third.height)
    assert 0.4 - 1e-6 <= cut <= 0.6 + 1e-6


@every_field
def test_two_voices_stand_on_the_panel_and_end_on_the_margin(ratio: float, width: float) -> None:
    on = stage(ratio, width)
    drawn = {part: reach(segments) for part, segments in shapes(Motif.VOICES, on).items()}
    assert drawn["large"].right == pytest.approx(on.width - on.margin)
    assert drawn["small"].bottom == pytest.approx(on.height)
    assert drawn["small"].x >= on.margin - 0.01
    assert drawn["small"].width / drawn["large"].width == pytest.approx(0.75, abs=0.01)
    assert drawn["large"].contains(drawn["lens"], 0.5)
    assert drawn["small"].contains(drawn["lens"], 0.5)


@every_field
def test_two_rings_cross_and_leave_at_the_foot_and_at_the_right(ratio: float, width: float) -> None:
    """Their holes too: neither edge of a stroke runs along the trim, or beside it."""
    on = stage(ratio, width)
    drawn = {part: contours(segments) for part, segments in shapes(Motif.RINGS, on).items()}
    (under, under_hole), (over, over_hole) = (map(_extent, drawn[part]) for part in Motif.RINGS.parts)
    assert under.overlaps(over)
    assert min(under_hole.bottom, over_hole.bottom) >= on.height + mm(3) - 0.01
    assert under_hole.right >= on.width + mm(3) - 0.01
    for circle in (under, under_hole, over, over_hole):
        assert all(is_clear(x) and is_clear(on.width - x) for x in (circle.x, circle.right))


def _extent(contour: tuple[tuple[Point, ...], ...]) -> Rect:
    points = [point for piece in contour for point in (piece[0], point_at(piece, 0.5))]
    across, down = [point.x for point in points], [point.y for point in points]
    return Rect(min(across), min(down), max(across) - min(across), max(down) - min(down))


@every_field
def test_the_doors_light_crosses_the_trim_above_the_panel_and_ends_on_the_margin(ratio: float, width: float) -> None:
    on = stage(ratio, width)
    floor = shapes(Motif.DOOR, on)["floor"]
    across = [
        point_at(piece, share).y
        for contour in contours(floor)
        for piece in contour
        for share in crossings(piece, True, 0.0)
        if point_at(piece, share).y < on.height
    ]
    assert across
    assert all(on.height - y >= mm(3) for y in across)
    assert max(p.x for p in ends(floor) if abs(p.y - on.height) < 0.01) == pytest.approx(on.width - on.margin)


@every_field
def test_the_doors_lit_edge_is_a_shape_and_no_line(ratio: float, width: float) -> None:
    """Amber beside a light ground: at least a unit thick, a quarter of the margin."""
    on = stage(ratio, width)
    assert reach(shapes(Motif.DOOR, on)["edge"]).width >= on.margin / 4 - 0.01


def test_a_door_that_hangs_lights_the_foot_and_goes_on_past_it() -> None:
    on = stage(2.4, 850, hangs=True)
    drawn = shapes(Motif.DOOR, on)
    assert reach(drawn["leaf"]).y == 0
    assert reach(drawn["floor"]).bottom >= on.height + on.bleed
    assert reach(drawn["leaf"]).right == pytest.approx(on.width - on.margin)


def test_a_door_that_hangs_lights_what_lies_below_the_field_too() -> None:
    """A banner's base may hide less of it than it should."""
    on = stage(2.4, 850, hangs=True, below=mm(205))
    assert reach(shapes(Motif.DOOR, on)["floor"]).bottom >= on.height + mm(205)


def test_the_door_opens_as_far_as_it_is_told() -> None:
    narrow, wide = (reach(shapes(Motif.DOOR, stage(1.414, 210, opening=o))["opening"]).width for o in (0.25, 0.5))
    assert wide > 1.8 * narrow


@every_motif
def test_without_room_nothing_is_drawn_over_the_words(motif: Motif) -> None:
    on = stage(1.414, 210, clear=mm(400))
    if motif is not Motif.DOOR:
        assert shapes(motif, on) == {}


def test_a_tall_field_has_its_dots_fall_and_its_voices_one_over_the_other() -> None:
    dots = shapes(Motif.DOTS, stage(3.0, 100))
    assert reach(dots["third"]).y > reach(dots["first"]).bottom
    voices = shapes(Motif.VOICES, stage(3.0, 100))
    assert reach(voices["large"]).centre.y < reach(voices["small"]).y


@every_motif
def test_a_mirror_turns_left_and_right_and_nothing_else(motif: Motif) -> None:
    on = stage(1.414, 210)
    for segments in shapes(motif, on).values():
        seen, plain = reach(mirrored(segments, on.width)), reach(segments)
        assert (seen.y, seen.height) == (plain.y, plain.height)
        assert seen.x == pytest.approx(on.width - plain.right, abs=1e-6)


@every_field
@every_motif
def test_what_is_cut_to_the_field_lies_in_the_field(motif: Motif, ratio: float, width: float) -> None:
    on = stage(ratio, width)
    window = bleed_window(on)
    for segments in shapes(motif, on).values():
        kept = clipped(segments, window)
        assert window.contains(reach(kept))
