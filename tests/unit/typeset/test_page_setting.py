"""Frames hang from frames; an empty one gives up its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.assemble.bind import assemble
from materials_app.errors import InputError
from materials_app.model.content import Slot
from materials_app.model.document import BoundText, ResolvedPage
from materials_app.model.job import Action
from materials_app.model.template import Edge, VerticalRef
from materials_app.model.units import mm, to_mm
from materials_app.typeset.page_setting import SetPage, set_page
from tests.support.samples import (
    HELPLINE,
    own_words,
    picture_set,
    sample_document,
    sample_fonts,
    sample_job,
    sample_set,
)


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


def changed(resolved: ResolvedPage, name: str, **changes: object) -> ResolvedPage:
    """The page with one frame changed."""
    frames = tuple(
        replace(bound, frame=replace(bound.frame, **changes)) if bound.frame.id == name else bound
        for bound in resolved.frames
    )
    return replace(resolved, frames=frames)


def test_words_may_begin_on_a_baseline_whatever_their_size() -> None:
    lined = changed(page(), "kicker", top=None, line=VerticalRef(mm(20)))
    assert to_mm(setting(lined).texts["kicker"].first_baseline) == pytest.approx(20)


def test_the_room_of_words_on_a_baseline_ends_on_the_floor() -> None:
    resolved = page(set=own_words(Slot.TRIGGER, text="One two three four five six seven eight. " * 4))
    room = {"top": None, "foot": None, "line": VerticalRef(mm(20)), "keep_clear": 0.0, "max_lines": 9}
    two_lines = mm(20) + 18 * 1.3889 * 1.01
    block = setting(changed(resolved, "message", **room, floor=two_lines)).texts["message"].block
    assert block.over > 0
    three_lines = mm(20) + 12 * 1.3889 * 4.01
    assert setting(changed(resolved, "message", **room, floor=three_lines)).texts["message"].block.over == 0


def test_a_field_hangs_from_words() -> None:
    hung = setting(changed(page(), "rule", hung=VerticalRef(mm(-5), "masthead", Edge.CAP)))
    assert to_mm(hung.fields["rule"].y) == pytest.approx(cap_line(hung, "masthead") - 5)
    assert to_mm(hung.fields["rule"].height) == pytest.approx(0.2646)


def test_a_field_hung_from_no_words_is_not_there() -> None:
    hung = setting(without(changed(page(), "rule", hung=VerticalRef(mm(-5), "masthead", Edge.CAP)), "masthead"))
    assert "rule" not in hung.fields
    assert "ground" in hung.fields


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
