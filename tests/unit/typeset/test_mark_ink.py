"""A logo of shapes weighs what the same logo weighs as a picture: by the ink it carries, white taken out."""

from __future__ import annotations

import math

import pytest

from materials_app.logos.read import read_mark
from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.mark import Mark, MarkInks
from materials_app.typeset.mark_ink import shapes_ink
from tests.support.logos import svg

BLACK = Paint.of(Swatch("logo", Cmyk(0, 0, 0, 1), Srgb(0, 0, 0)))


def cover(drawn: str) -> float:
    mark = read_mark("a.svg", svg(drawn))
    return shapes_ink(mark, _black(mark)).cover


def _black(mark: Mark) -> MarkInks:
    return MarkInks(tuple((colour, BLACK) for colour in mark.colours))


@pytest.mark.parametrize(
    ("drawn", "covered"),
    [
        ('<rect width="80" height="40"/>', 1.0),
        ('<circle cx="50" cy="50" r="40"/>', math.pi / 4),
        ('<path d="M0 0h80v80z"/>', 0.5),
        ('<path fill-rule="evenodd" d="M0 0h80v80h-80zM20 20h40v40h-40z"/>', 0.75),
        ('<rect width="80" height="80"/><rect width="40" height="40" fill="#fff"/>', 0.75),
        ('<rect width="80" height="80"/><rect width="40" height="40"/>', 1.0),
    ],
)
def test_cover_is_the_share_of_its_box_that_carries_ink(drawn: str, covered: float) -> None:
    assert cover(drawn) == pytest.approx(covered, abs=0.01)
