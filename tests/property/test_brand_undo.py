"""Undo all through the brand studio: any acts, with undo, redo and faults among them, lead back and forth again."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import reduce
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app.app import brand_colour_edits as colours
from materials_app.app import brand_edits as head
from materials_app.app import brand_file_edits as files
from materials_app.app import brand_partner_edits as partners
from materials_app.app.brand_studio import BrandState, paused, redone, undone
from materials_app.errors import MaterialsError
from materials_app.model.brand_pack import ColourUse, FontUse, MarkRole, Shown
from materials_app.packs.brand.making import pack_bytes
from materials_app.packs.brand.reading import read_pack
from tests.support.brand_packs import SVG, font, small

START = small()
FONT = font()
_texts = st.sampled_from(["", "A", "Ostrey", "7", "33.5", "2027-01-31", "#a4c639", "nonsense", "1", "101"])
_indexes = st.integers(0, 3)
_permission = st.tuples(*[st.sampled_from(["", "A. Named", "2026-11-02"])] * 4)
_heads = st.sampled_from(["name", "version", "publisher", "note", "until", "needs_mark", "sign_offs", "roles"])
_logos = st.sampled_from([("a.svg", SVG), ("a.png", b"no"), ("a.txt", b"x")])

ACTS: dict[str, st.SearchStrategy[tuple[object, ...]]] = {
    "set_head": st.tuples(_heads, _texts),
    "set_words": st.tuples(
        st.sampled_from(["en", "cy"]), st.sampled_from(["name", "strapline", "crime_number", "web"]), _texts
    ),
    "set_contact": st.tuples(_texts, _texts),
    "put_mark": st.tuples(st.sampled_from(MarkRole), _logos).map(lambda one: (one[0], *one[1])),
    "remove_mark": st.tuples(st.sampled_from(MarkRole)),
    "set_clear_space": st.tuples(_texts),
    "set_smallest_width": st.tuples(_texts),
    "set_permission": st.tuples(_permission),
    "put_font": st.tuples(st.sampled_from(FontUse), st.just("title.ttf"), st.just(FONT)),
    "remove_font": st.tuples(st.sampled_from(FontUse)),
    "set_font_licence": st.tuples(st.sampled_from(FontUse), _texts),
    "add_colour": st.just(()),
    "remove_colour": st.tuples(_indexes),
    "set_colour": st.tuples(
        _indexes, st.sampled_from(["name", "spot", "srgb", "use", *colours.INKS]), st.sampled_from(ColourUse) | _texts
    ),
    "add_partner": st.tuples(_texts),
    "remove_partner": st.tuples(_indexes),
    "move_partner": st.tuples(_indexes, st.sampled_from([-1, 1])),
    "set_partner": st.tuples(_indexes, st.sampled_from(["name", "shown"]), st.sampled_from(Shown) | _texts),
    "set_partner_permission": st.tuples(_indexes, _permission),
    "put_partner_logo": st.tuples(_indexes, _logos).map(lambda one: (one[0], *one[1])),
    "remove_partner_logo": st.tuples(_indexes),
}
PUBLIC: dict[str, Callable[..., BrandState]] = {
    name: one
    for module in (head, files, colours, partners)
    for name, one in inspect.getmembers(module, inspect.isfunction)
    if one.__module__ == module.__name__ and not name.startswith("_")
}
_acts = st.sampled_from(sorted(ACTS)).flatmap(lambda name: st.tuples(st.just(name), ACTS[name]))
_moves = _acts | st.sampled_from([("undo", ()), ("redo", ()), ("pause", ())])
OTHERS = {"undo": undone, "redo": redone, "pause": paused}


def played(state: BrandState, move: tuple[str, tuple[object, ...]]) -> BrandState:
    """The state after a move; what cannot be done leaves it as it was, as the window does."""
    name, given = move
    if name in OTHERS:
        return OTHERS[name](state)
    try:
        return PUBLIC[name](state, *given)
    except (MaterialsError, IndexError, ValueError):
        return state


def walked(state: BrandState, step: Callable[[BrandState], BrandState], steps: int) -> list[BrandState]:
    states = [state]
    for _ in range(steps):
        states.append(step(states[-1]))
    return states


def test_every_act_of_the_studio_is_among_those_played() -> None:
    assert set(PUBLIC) == set(ACTS)


@settings(max_examples=40, derandomize=True, deadline=None)
@given(st.lists(_moves, max_size=20))
def test_undone_to_the_start_and_redone_every_pack_on_the_way_is_equal(
    moves: list[tuple[str, tuple[object, ...]]],
) -> None:
    end = reduce(played, moves, BrandState(START))
    back = walked(end, undone, len(end.past))
    assert back[-1].pack == START
    assert not back[-1].past
    forth = walked(back[-1], redone, len(end.past))
    assert [one.pack for one in reversed(back)] == [one.pack for one in forth]
    assert all(one.pack != before.pack for before, one in pairwise(forth))


@settings(max_examples=12, derandomize=True, deadline=None)
@given(st.lists(_acts, max_size=12))
def test_whatever_was_done_the_pack_can_be_made_and_read_again(moves: list[tuple[str, tuple[object, ...]]]) -> None:
    pack = reduce(played, moves, BrandState(START)).pack
    read = read_pack(pack_bytes(pack), "a.brandpack")
    assert read.files == pack.files
    assert read.colours == pack.colours
