"""Outlines cut to a rectangle: what is inside stays as it was, curves stay curves, gaps close along the side."""

from __future__ import annotations

import math

import pytest

from materials_app.model.display_list import Segment, Step, rectangle
from materials_app.model.geometry import Point, Rect
from materials_app.typeset.clipping import clipped
from materials_app.typeset.curves import crossings, flattened, reach, split
from materials_app.typeset.motifs.outline import circle, polygon

WINDOW = Rect(0, 0, 100, 100)


def area(segments: tuple[Segment, ...]) -> float:
    total = 0.0
    for corners in flattened(segments):
        following = (*corners[1:], corners[0])
        total += sum(a.x * b.y - b.x * a.y for a, b in zip(corners, following, strict=True)) / 2
    return abs(total)


def test_what_lies_inside_stays_as_it_was() -> None:
    inside = circle(Point(50, 50), 20)
    assert clipped(inside, WINDOW) == inside


def test_what_lies_outside_is_gone() -> None:
    assert clipped(circle(Point(200, 50), 20), WINDOW) == ()


@pytest.mark.parametrize("middle", [Point(0, 50), Point(100, 50), Point(50, 0), Point(50, 100)])
def test_half_a_circle_is_left_on_each_side(middle: Point) -> None:
    kept = clipped(circle(middle, 20), WINDOW)
    assert WINDOW.contains(reach(kept))
    assert area(kept) == pytest.approx(math.pi * 200, rel=0.02)
    assert any(one.step is Step.CURVE for one in kept)


def test_a_quarter_is_left_in_a_corner() -> None:
    assert area(clipped(circle(Point(100, 100), 20), WINDOW)) == pytest.approx(math.pi * 100, rel=0.02)


def test_a_shape_round_the_window_becomes_the_window() -> None:
    kept = reach(clipped(rectangle(Rect(-50, -50, 300, 300)), WINDOW))
    assert kept.contains(WINDOW)
    assert WINDOW.contains(kept)
    assert area(clipped(circle(Point(50, 50), 200), WINDOW)) == pytest.approx(10_000)


def test_a_bent_shape_that_leaves_twice_keeps_both_parts() -> None:
    horseshoe = polygon((50, 10), (150, 10), (150, 90), (50, 90), (50, 70), (130, 70), (130, 30), (50, 30))
    assert area(clipped(horseshoe, WINDOW)) == pytest.approx(2 * 50 * 20)


def test_a_curve_parted_where_it_crosses_a_line_goes_on_where_it_stopped() -> None:
    piece = (Point(0, 0), Point(0, 40), Point(60, 40), Point(60, 0))
    (share,) = crossings(piece, True, 30)
    before, after = split(piece, share)
    assert before[-1] == after[0]
    assert before[-1].x == pytest.approx(30)
