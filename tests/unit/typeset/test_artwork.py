"""Artwork at its scale: everything shorter by one share, marks as large as ever."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.model.display_list import DisplayPage, GlyphRun, Symbol
from materials_app.model.geometry import Insets
from materials_app.model.units import mm
from materials_app.typeset.artwork import artwork
from tests.support.samples import A4, sample_typeset

WHOLE = sample_typeset().display_list.pages[0]
LARGE = sample_typeset(format=replace(A4, artwork_scale=0.5, insets=Insets(mm(5), mm(6), mm(7), mm(8))))
HALF = artwork(LARGE.display_list).pages[0]


def runs(page: DisplayPage) -> dict[str, GlyphRun]:
    return {item.text: item for item in page.items if isinstance(item, GlyphRun)}


def test_boxes_have_the_scale_and_the_room_round_them_has_not() -> None:
    geometry = HALF.geometry
    assert (geometry.trim.width, geometry.bleed) == pytest.approx((mm(105), mm(1.5)))
    assert geometry.safe_area.in_mm() == (2.5, 3, 99, 141.5)
    assert geometry.media_box.width == pytest.approx(mm(105 + 3 + 20))


def test_what_is_drawn_has_the_scale() -> None:
    number, half = runs(WHOLE)["0808\u00a01000\u00a0900"], runs(HALF)["0808\u00a01000\u00a0900"]
    assert half.size == pytest.approx(number.size / 2)
    assert half.bounds.right == pytest.approx(number.bounds.right / 2)
    (symbol,), (small,) = ([one for one in page.items if isinstance(one, Symbol)] for page in (WHOLE, HALF))
    assert small.module == pytest.approx(symbol.module / 2)


def test_the_slug_is_as_large_as_ever_and_names_the_scale() -> None:
    slug = " ".join(text for text, run in runs(HALF).items() if run.size == pytest.approx(6))
    assert "artwork\u00a0at\u00a050\u00a0%" in slug


def test_at_true_size_nothing_changes() -> None:
    whole = sample_typeset().display_list
    assert artwork(whole) == whole
