"""Undo, redo and dirty state over any sequence of edits."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app.app.session import EditorState, edited, opened, paused, redone, saved_as, undone, with_file_of
from materials_app.model.campaign_set import CampaignSet

SET = CampaignSet("Test", "lancashire", "stop-it-now", "own", "en", ("poster-a4",))

edits = st.tuples(
    st.sampled_from(["force", "language", "name"]), st.text("abc", max_size=3), st.sampled_from(["", "name", "force"])
)
moves = st.one_of(edits, st.sampled_from(["undo", "redo", "pause"]))


def play(state: EditorState, move: object) -> EditorState:
    match move:
        case "undo":
            return undone(state)
        case "redo":
            return redone(state)
        case "pause":
            return paused(state)
        case (field, value, merge):
            return edited(state, replace(state.document, **{field: value}), field, merge)
    raise AssertionError(move)


def play_all(*moves: object) -> EditorState:
    return reduce(play, moves, opened(SET))


@settings(max_examples=200, derandomize=True)
@given(st.lists(moves, max_size=30))
def test_undoing_everything_leads_back_to_the_start_and_redoing_everything_forward_again(played: list[object]) -> None:
    state = play_all(*played)
    back = reduce(lambda one, _: undone(one), state.past, state)
    assert back.document == SET
    assert not back.past
    again = reduce(lambda one, _: redone(one), back.future, back)
    assert again.document == reduce(lambda one, _: redone(one), state.future, state).document


@settings(max_examples=200, derandomize=True)
@given(st.lists(moves, max_size=30))
def test_undo_then_redo_changes_nothing(played: list[object]) -> None:
    state = paused(play_all(*played))
    assert not state.past or redone(undone(state)) == state


@settings(max_examples=200, derandomize=True)
@given(st.lists(moves, max_size=30))
def test_every_undo_step_changes_the_set(played: list[object]) -> None:
    state = play_all(*played)
    while state.past:
        before, state = state.document, undone(state)
        assert state.document != before


def test_typing_in_one_field_is_one_step() -> None:
    state = play_all(("name", "a", "name"), ("name", "ab", "name"), ("name", "abc", "name"))
    assert len(state.past) == 1
    assert undone(state).document == SET


def test_a_pause_ends_the_step() -> None:
    assert len(play_all(("name", "a", "name"), "pause", ("name", "ab", "name")).past) == 2


def test_typing_in_another_field_is_another_step() -> None:
    assert len(play_all(("name", "a", "name"), ("force", "b", "force")).past) == 2


def test_typing_a_letter_and_taking_it_back_leaves_nothing_to_undo() -> None:
    state = play_all(("name", "Testa", "name"), ("name", "Test", "name"))
    assert state.past == ()


def test_an_edit_drops_what_could_be_redone() -> None:
    assert play_all(("name", "a", ""), "undo", ("name", "b", "")).future == ()


def test_a_saved_set_is_unchanged_until_it_is_edited_and_again_when_the_edit_is_undone() -> None:
    saved = saved_as(opened(SET), SET, Path("a.toml"), "stamp")
    changed = play(saved, ("name", "a", ""))
    assert (saved.is_changed, changed.is_changed, undone(changed).is_changed) == (False, True, False)


def test_a_new_set_asks_to_be_saved_only_after_an_edit() -> None:
    assert not opened(SET).is_changed
    assert play_all(("name", "a", "")).is_changed


def test_undo_keeps_what_the_file_is_called() -> None:
    saved = saved_as(play_all(("name", "a", "")), SET, Path("a.toml"), "stamp")
    assert (saved.document.file, undone(saved).document.file) == ("a.toml", "a.toml")


def test_an_earlier_state_that_comes_back_knows_its_file_as_it_is_now() -> None:
    before = opened(SET)
    now = saved_as(play(before, ("name", "a", "")), SET, Path("a.toml"), "stamp")
    back = with_file_of(before, now)
    assert (back.document, back.past) == (SET, ())
    assert (back.path, back.saved, back.stamp, back.document.file) == (Path("a.toml"), SET, "stamp", "a.toml")
