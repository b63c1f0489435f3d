"""Frames hang from frames; an empty one gives up its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.assemble.bind import assemble
from materials_app.errors import InputError
from materials_app.model.document import BoundText, ResolvedPage
from materials_app.model.job import Action
from materials_app.model.template import VerticalRef
from materials_app.model.units import to_mm
from materials_app.typeset.page_setting import SetPage, set_page
from tests.support.samples import HELPLINE, picture_set, sample_document, sample_fonts, sample_job, sample_set


def page(**changes: object) -> ResolvedPage:
    return sample_document(**changes).pages[0]


def setting(resolved: ResolvedPage) -> SetPage:
    return set_page(resolved, sample_fonts())


def without(resolved: ResolvedPage, name: str) -> ResolvedPage:
    """The page with one text frame left without words."""
    frames = tuple(
        replace(bound, choices=()) if isinstance(bound, BoundText) and bound.frame.id == name else bound
        for bound in resolved.frames
    )
    return replace(resolved, frames=frames)


def cap_line(set_page_: SetPage, frame: str) -> float:
    return to_mm(set_page_.texts[frame].cap_line)


def test_the_headline_takes_the_place_of_a_missing_kicker() -> None:
    assert cap_line(setting(without(page(), "kicker")), "headline") == pytest.approx(15)


def test_the_address_takes_the_place_of_a_missing_number() -> None:
    plain, alone = setting(page()), setting(page(action=Action(None, HELPLINE, "")))
    assert "number" not in alone.texts
    assert cap_line(alone, "address") == pytest.approx(cap_line(plain, "number"))


def test_a_symbol_never_falls_below_its_least_side() -> None:
    alone = setting(page(action=Action(None, HELPLINE, "")))
    assert to_mm(alone.symbols["symbol"].width) == pytest.approx(40)


def test_without_an_address_there_is_no_symbol() -> None:
    assert setting(page(action=Action(HELPLINE, None, ""))).symbols == {}


def test_the_message_stands_on_its_last_baseline() -> None:
    assert to_mm(setting(page()).texts["message"].last_baseline) == pytest.approx(176.25)


def test_a_picture_pushes_the_kicker_down() -> None:
    pushed = setting(assemble(sample_job(set=picture_set("wood.jpg"))).pages[0])
    assert cap_line(pushed, "kicker") == pytest.approx(48.75 + 15)
    assert cap_line(pushed, "label") == pytest.approx(198.75)


def test_library_words_without_room_are_left_out() -> None:
    resolved = page(set=sample_set())
    crowded = tuple(
        replace(bound, frame=replace(bound.frame, keep_clear=bound.frame.keep_clear * 6))
        if isinstance(bound, BoundText) and bound.frame.id == "message"
        else bound
        for bound in resolved.frames
    )
    result = setting(replace(resolved, frames=crowded))
    assert result.left_out == ("message",)


@pytest.mark.parametrize("target", ["headline", "nowhere"])
def test_frames_that_hang_from_themselves_or_nothing_are_refused(target: str) -> None:
    resolved = page()
    ring = tuple(
        replace(bound, frame=replace(bound.frame, top=VerticalRef(0.0, target)))
        if isinstance(bound, BoundText) and bound.frame.id == "kicker"
        else bound
        for bound in resolved.frames
    )
    with pytest.raises(InputError, match="hangs the frame"):
        setting(replace(resolved, frames=ring))
