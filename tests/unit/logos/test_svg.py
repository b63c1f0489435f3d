"""What an SVG draws: each shape where it stands, in the colour its file gives it; strokes and clips as areas."""

from __future__ import annotations

import pytest

from materials_app.logos.read import read_mark
from materials_app.model.colour import Cmyk, Srgb
from materials_app.model.display_list import Step
from materials_app.model.mark import Mark
from tests.support.logos import LONG, SQUARE, TALL, svg


def mark(drawn: str, view: str = "100 100") -> Mark:
    return read_mark("a.svg", svg(drawn, view))


def boxes(of: Mark) -> list[tuple[float, ...]]:
    """Each shape's box in the units of the drawing: three quarters of a point."""
    edges = ((one.bounds.x, one.bounds.y, one.bounds.right, one.bounds.bottom) for one in of.shapes)
    return [tuple(round(edge / 0.75, 1) for edge in box) for box in edges]


def screens(of: Mark) -> list[str]:
    return [one.colour.screen.hex if one.colour.screen else "" for one in of.shapes]


@pytest.mark.parametrize(("data", "aspect"), [(SQUARE, 0.9), (LONG, 6.9), (TALL, 0.4)])
def test_the_made_up_marks_are_as_they_were_drawn(data: bytes, aspect: float) -> None:
    assert round(read_mark("a.svg", data).aspect, 1) == aspect


@pytest.mark.parametrize(
    ("drawn", "box"),
    [
        ('<rect x="10" y="20" width="30" height="5"/>', (10, 20, 40, 25)),
        ('<rect x="10%" y="2cm" width="10" height="10" rx="2"/>', (10, 75.6, 20, 85.6)),
        ('<circle cx="50" cy="50" r="20"/>', (30, 30, 70, 70)),
        ('<ellipse cx="50" cy="50" rx="20" ry="10"/>', (30, 40, 70, 60)),
        ('<polygon points="0,0 10,0 10,10"/>', (0, 0, 10, 10)),
        ('<path d="M10 10h10v10a5 5 0 0 1-10 0z"/>', (10, 10, 20, 25)),
        ('<line x1="10" y1="10" x2="30" y2="10" stroke="red" stroke-width="4"/>', (10, 8, 30, 12)),
        (
            '<line x1="10" y1="10" x2="30" y2="10" stroke="red" stroke-width="4" stroke-linecap="square"/>',
            (8, 8, 32, 12),
        ),
        ('<g transform="translate(5 5) scale(2)"><rect width="10" height="10"/></g>', (5, 5, 25, 25)),
        ('<rect width="10" height="10" transform="rotate(90 20 20)"/>', (30, 0, 40, 10)),
        ('<rect x="90" y="90" width="50" height="50"/>', (90, 90, 100, 100)),
        ('<defs><rect id="r" width="9" height="9"/></defs><use xlink:href="#r" x="10" y="20"/>', (10, 20, 19, 29)),
        ('<symbol id="s"><rect width="9" height="9"/></symbol><use href="#s" x="1"/>', (1, 0, 10, 9)),
        (
            '<clipPath id="c"><rect width="10" height="10"/></clipPath>'
            '<circle cx="10" cy="10" r="9" clip-path="url(#c)"/>',
            (1, 1, 10, 10),
        ),
    ],
)
def test_a_shape_stands_where_its_numbers_say(drawn: str, box: tuple[float, ...]) -> None:
    assert boxes(mark(drawn)) == [tuple(map(float, box))]


def test_a_hole_by_the_even_odd_rule_is_a_hole_by_the_one_rule_that_is_left() -> None:
    one = mark('<path fill-rule="evenodd" d="M0 0h60v60h-60zM20 20h20v20h-20z"/>')
    contours = [segment.points[0] for segment in one.shapes[0].segments if segment.step is Step.MOVE]
    assert len(contours) == 2
    assert _turns(one, 0) * _turns(one, 1) < 0


def _turns(of: Mark, number: int) -> float:
    """The signed area of one contour: its sign is the way it goes round."""
    contours: list[list[tuple[float, float]]] = []
    for segment in of.shapes[0].segments:
        if segment.step is Step.MOVE:
            contours.append([])
        if segment.points:
            contours[-1].append((segment.points[-1].x, segment.points[-1].y))
    points = contours[number]
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, (*points[1:], points[0]), strict=True))


@pytest.mark.parametrize(
    ("drawn", "seen"),
    [
        ('<rect width="9" height="9" fill="rebeccapurple"/>', "#663399"),
        ('<style>.a,.b{fill:#204060}</style><rect class="a" width="9" height="9"/>', "#204060"),
        ('<style>rect{fill:red}#x{fill:lime}</style><rect id="x" width="9" height="9" fill="blue"/>', "#00ff00"),
        ('<g style="fill:#abc"><rect width="9" height="9"/></g>', "#aabbcc"),
        ('<g color="teal" fill="currentColor"><rect width="9" height="9"/></g>', "#008080"),
        ('<rect width="9" height="9"/>', "#000000"),
    ],
)
def test_a_colour_is_the_one_css_gives(drawn: str, seen: str) -> None:
    assert screens(mark(drawn)) == [seen]


def test_inks_in_an_svg_stay_inks() -> None:
    assert mark('<rect width="9" height="9" fill="device-cmyk(1 0.5 0 20%)"/>').colours[0].inks == Cmyk(1, 0.5, 0, 0.2)


def test_white_under_everything_is_the_paper_and_white_on_top_is_drawn() -> None:
    one = mark(
        '<rect width="100" height="100" fill="#fff"/><circle cx="50" cy="50" r="20"/>'
        '<circle cx="50" cy="50" r="9" fill="white"/>'
    )
    assert screens(one) == ["#000000", "#ffffff"]
    assert one.colours[1].is_paper
    assert round(one.box.width, 1) == 30.0


def test_what_is_not_shown_is_not_drawn() -> None:
    one = mark(
        '<g display="none"><path d="M0 0h9v9z"/></g><path visibility="hidden" d="M0 0h9v9z"/>'
        '<path opacity="0" d="M0 0h9v9z"/><rect width="5" height="5"/>'
    )
    assert boxes(one) == [(0.0, 0.0, 5.0, 5.0)]


def test_its_natural_size_is_in_points() -> None:
    data = svg('<rect width="20" height="10"/>', "20 10").replace(b"<svg", b'<svg width="60mm" height="30mm"')
    size = read_mark("a.svg", data).size
    assert (round(size.width, 2), round(size.height, 2)) == (170.08, 85.04)


def test_a_document_type_without_entities_is_passed_over_as_drawing_programmes_write_it() -> None:
    kind = b'svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"'
    head = b'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE %s>' % kind
    assert read_mark("a.svg", head + svg('<rect width="9" height="9"/>')).colours[0].screen == Srgb(0, 0, 0)
