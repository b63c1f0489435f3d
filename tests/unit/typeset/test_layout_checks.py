"""What a laid-out page must show: each fault found, each sound page silent."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from materials_app.model.colour import Paint, Srgb, Swatch
from materials_app.model.display_list import DisplayPage, GlyphRun, Item, Path, Symbol, rectangle
from materials_app.model.geometry import Point, Rect
from materials_app.model.units import mm
from materials_app.typeset.layout_checks import check_page
from tests.support.samples import sample_template, sample_typeset


@cache
def page() -> DisplayPage:
    return sample_typeset().display_list.pages[0]


def ids(items: tuple[Item, ...], max_sizes: int = 0) -> list[str]:
    return [finding.id for finding in check_page(replace(page(), items=items), 1, max_sizes)]


def run(text: str) -> GlyphRun:
    return next(item for item in page().items if isinstance(item, GlyphRun) and item.text == text)


def changed(old: Item, new: Item) -> tuple[Item, ...]:
    return tuple(new if item is old else item for item in page().items)


def moved(item: GlyphRun, x: float, y: float) -> GlyphRun:
    bounds = Rect(x, y, item.bounds.width, item.bounds.height)
    return replace(item, origin=Point(x, y + item.bounds.height), bounds=bounds)


def field(rect: Rect, paint: Paint) -> Path:
    return Path(rectangle(rect), rect, fill=paint)


def symbol() -> Symbol:
    return next(item for item in page().items if isinstance(item, Symbol))


def test_the_poster_is_sound() -> None:
    assert ids(page().items, 5) == []


@pytest.mark.parametrize(("grey", "found"), [(105, ["contrast-too-low"]), (60, [])])
def test_the_number_needs_seven_to_one(grey: int, found: list[str]) -> None:
    number = run("0808\u00a01000\u00a0900")
    paint = replace(number.paint, web=Srgb(grey, grey, grey))
    assert ids(changed(number, replace(number, paint=paint))) == found


@pytest.mark.parametrize(("grey", "found"), [(130, ["contrast-too-low"]), (105, [])])
def test_other_text_needs_four_and_a_half(grey: int, found: list[str]) -> None:
    promise = run("You do not have to give your name.")
    paint = replace(promise.paint, web=Srgb(grey, grey, grey))
    assert ids(changed(promise, replace(promise, paint=paint))) == found


def test_text_across_two_fields_is_judged_on_both() -> None:
    promise = run("You do not have to give your name.")
    assert ids(changed(promise, moved(promise, mm(20), mm(186)))) == ["contrast-too-low"]


def test_text_outside_the_safe_area_is_found() -> None:
    promise = run("You do not have to give your name.")
    assert ids(changed(promise, moved(promise, mm(4), mm(250)))) == ["text-outside-safe-area"]


def test_words_over_words_of_another_frame_are_found() -> None:
    """Whatever the setter took the room to be: only where the ink lies counts."""
    promise, kicker = run("You do not have to give your name."), run("Viewing or sharing sexual images of under-18s:")
    touching = moved(kicker, promise.bounds.x, promise.bounds.bottom - 0.5)
    clear = moved(kicker, promise.bounds.x, promise.bounds.bottom + 0.5)
    assert "text-overlaps" in ids(changed(kicker, touching))
    assert "text-overlaps" not in ids(changed(kicker, clear))


def test_too_many_sizes_are_found() -> None:
    kicker = run("Viewing or sharing sexual images of under-18s:")
    assert ids(changed(kicker, replace(kicker, size=13)), 5) == ["too-many-sizes"]
    assert ids(changed(kicker, replace(kicker, size=13))) == []


def test_text_in_the_quiet_zone_is_found() -> None:
    promise = run("You do not have to give your name.")
    crowding = moved(promise, symbol().rect.x - mm(73), symbol().rect.y + mm(7))
    assert ids(changed(promise, crowding)) == ["quiet-zone-crowded"]


def test_a_field_in_the_quiet_zone_is_found() -> None:
    rect = Rect(symbol().rect.x - mm(2), symbol().rect.y, mm(1), mm(1))
    assert "quiet-zone-crowded" in ids((*page().items, field(rect, Paint.of(_deep()))))


def test_a_light_panel_on_a_dark_field_is_a_quiet_zone() -> None:
    whole = page().geometry.bleed_box
    deep = field(whole, Paint.of(_deep()))
    panel = field(symbol().quiet_rect.grown(mm(1)), symbol().ground)
    tight = field(symbol().quiet_rect.grown(-mm(1)), symbol().ground)
    assert ids((deep, panel, symbol())) == []
    assert ids((deep, tight, symbol())) == ["quiet-zone-crowded"]


def test_a_line_in_the_quiet_zone_is_found() -> None:
    rect = Rect(symbol().rect.x - mm(2), symbol().rect.y, mm(1), mm(1))
    line = Path((), rect, stroke=symbol().paint, stroke_width=1)
    assert ids((*page().items, line)) == ["quiet-zone-crowded"]


def test_a_module_below_four_tenths_is_found() -> None:
    code = symbol()
    small = replace(code, rect=Rect(code.rect.x, code.rect.y, mm(11), mm(11)))
    assert ids(changed(code, small)) == ["symbol-module-too-small"]


def _deep() -> Swatch:
    return sample_template().theme.swatch("ground")
