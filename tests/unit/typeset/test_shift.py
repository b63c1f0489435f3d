from __future__ import annotations

import pytest

from materials_app.model.display_list import GlyphRun, Path, Symbol
from materials_app.model.geometry import Point, Rect
from materials_app.typeset.shift import shifted
from tests.support.samples import sample_typeset

WAY, BACK = Point(64.0, -32.0), Point(-64.0, 32.0)
"""Powers of two: moved there and back, nothing is rounded away."""


def box(item: GlyphRun | Path | Symbol) -> Rect:
    return item.rect if isinstance(item, Symbol) else item.bounds


@pytest.mark.parametrize("kind", [GlyphRun, Path, Symbol])
def test_every_kind_of_item_moves_as_it_is(kind: type) -> None:
    (page,) = sample_typeset().display_list.pages
    item = next(one for one in page.items if isinstance(one, kind))
    (moved,) = shifted((item,), WAY)
    before, after = box(item), box(moved)
    assert (after.x - before.x, after.y - before.y) == pytest.approx((64, -32))
    assert (after.width, after.height) == (before.width, before.height)
    (home,) = shifted((moved,), BACK)
    assert box(home).in_mm() == before.in_mm()


def test_letters_and_corners_move_with_their_boxes() -> None:
    (page,) = sample_typeset().display_list.pages
    run = next(item for item in page.items if isinstance(item, GlyphRun))
    path = next(item for item in page.items if isinstance(item, Path))
    moved_run, moved_path = shifted((run, path), WAY)
    assert isinstance(moved_run, GlyphRun)
    assert isinstance(moved_path, Path)
    assert moved_run.origin == Point(run.origin.x + 64, run.origin.y - 32)
    assert moved_run.glyphs == run.glyphs
    corner, moved_corner = path.segments[0].points[0], moved_path.segments[0].points[0]
    assert moved_corner == Point(corner.x + 64, corner.y - 32)
