"""Which shapes lie under words: by their outline, not by the box round it."""

from __future__ import annotations

import pytest

from materials_app.model.colour import Cmyk, Paint, Srgb, Swatch
from materials_app.model.display_list import Path, Segment, rectangle
from materials_app.model.geometry import Point, Rect
from materials_app.typeset.covering import Covering, covering
from materials_app.typeset.curves import reach
from materials_app.typeset.motifs.outline import circle

PAINT = Paint.of(Swatch("deep", Cmyk(1, 0, 0.4, 0.72), Srgb(0, 64, 67)))


def shape(segments: tuple[Segment, ...]) -> Path:
    return Path(segments, reach(segments), fill=PAINT)


DISC = shape(circle(Point(50, 50), 50))


@pytest.mark.parametrize(
    ("rect", "expected"),
    [
        (Rect(40, 40, 20, 20), Covering.WHOLE),
        (Rect(0, 0, 10, 10), Covering.NONE),
        (Rect(90, 45, 30, 10), Covering.PART),
        (Rect(-10, -10, 120, 120), Covering.PART),
        (Rect(200, 0, 10, 10), Covering.NONE),
    ],
    ids=["inside", "in the corner of its box", "across its edge", "all round it", "far from it"],
)
def test_a_disc_covers_what_its_edge_encloses(rect: Rect, expected: Covering) -> None:
    assert covering(DISC, rect) is expected


def test_a_field_covers_what_lies_in_it_to_its_very_edge() -> None:
    field = shape(rectangle(Rect(0, 0, 100, 50)))
    assert covering(field, Rect(0, 0, 100, 50)) is Covering.WHOLE
    assert covering(field, Rect(0, 40, 100, 20)) is Covering.PART
