"""The office version stops where an office printer stops."""

from __future__ import annotations

import pytest

from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.display_list import ARTIFACT, DisplayList, DisplayPage, Item, Path, Picture, Step, rectangle
from materials_app.model.geometry import Point, Rect, Size
from materials_app.model.page import Marks, PageGeometry
from materials_app.typeset.curves import reach
from materials_app.typeset.drawing import DRAWING
from materials_app.typeset.motifs.outline import circle
from materials_app.typeset.white_edge import white_edge

DEEP = Paint.of(Swatch("deep", Cmyk(1, 0, 0.4, 0.72), Srgb(0, 64, 67)))
PAGE = PageGeometry(Size(100, 200), 0, 5, Marks.NONE)


def edged(item: Item) -> Item:
    whole = DisplayList("t", "en-GB", (DisplayPage(PAGE, (item,)),))
    return white_edge(whole, 10).pages[0].items[0]


def field(rect: Rect) -> Path:
    return Path(rectangle(rect), rect, fill=DEEP)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (Rect(0, 0, 100, 120), Rect(10, 10, 80, 110)),
        (Rect(0, 120, 100, 80), Rect(10, 120, 80, 70)),
        (Rect(20, 20, 10, 10), Rect(20, 20, 10, 10)),
    ],
    ids=["ground", "foot", "inside"],
)
def test_a_field_is_cut_to_the_edge(given: Rect, kept: Rect) -> None:
    assert edged(field(given)) == field(kept)


def test_a_picture_shows_what_is_left_of_it_at_the_same_scale() -> None:
    picture = Picture("band", Rect(0, 0, 100, 50), (0.0, 0.0, 1.0, 1.0), 300, ARTIFACT)
    cut = edged(picture)
    assert isinstance(cut, Picture)
    assert cut.rect == Rect(10, 10, 80, 40)
    assert cut.crop == pytest.approx((0.1, 0.2, 0.9, 1.0))


def test_a_shape_that_is_no_field_is_left_alone() -> None:
    triangle = Path(rectangle(Rect(0, 0, 50, 50))[:3], Rect(0, 0, 50, 50), fill=DEEP)
    assert edged(triangle) == triangle


def test_a_drawing_is_cut_to_the_edge_along_its_outline() -> None:
    outline = circle(Point(0, 100), 40)
    cut = edged(Path(outline, reach(outline), fill=DEEP, semantics=DRAWING))
    assert isinstance(cut, Path)
    assert cut.bounds.in_mm() == Rect(10, 100 - 38.7298, 30, 2 * 38.7298).in_mm()
    assert any(one.step is Step.CURVE for one in cut.segments)


def test_a_part_of_a_drawing_that_lies_in_the_edge_alone_is_gone() -> None:
    outline = circle(Point(0, 0), 9)
    whole = DisplayList(
        "t", "en-GB", (DisplayPage(PAGE, (Path(outline, reach(outline), fill=DEEP, semantics=DRAWING),)),)
    )
    assert white_edge(whole, 10).pages[0].items == ()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (Rect(0, 188, 100, 12), Rect(10, 178, 80, 12)),
        (Rect(0, 0, 100, 12), Rect(10, 10, 80, 12)),
        (Rect(60, 190, 40, 10), Rect(60, 180, 30, 10)),
    ],
    ids=["strip at the foot", "strip at the head", "strip in the edge alone"],
)
def test_a_strip_that_would_be_a_sliver_moves_in_whole(given: Rect, kept: Rect) -> None:
    assert edged(field(given)) == field(kept)
