"""Undo for everything: any edits of a set, with undo, redo and saving among them, lead back and forth again."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import replace
from functools import reduce
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app.app import actions, session
from materials_app.app.session import EditorState, opened, redone, undone
from materials_app.catalogue.set_file import read_set, write_set
from tests.support.edits import BY_ACTION, SET, edits_alone, moves, played


def walked(state: EditorState, step: Callable[[EditorState], EditorState], steps: int) -> list[EditorState]:
    """The states on the way, the first included."""
    states = [state]
    for _ in range(steps):
        states.append(step(states[-1]))
    return states


def matter(state: EditorState) -> EditorState:
    """A state without what is not the set's: which layout is on show and which field is in hand."""
    return replace(state, layout="", merging="", held="")


def test_every_action_is_among_those_played() -> None:
    public = {
        name
        for name, one in inspect.getmembers(actions, inspect.isfunction)
        if one.__module__ == actions.__name__ and not name.startswith("_") and name != "is_own"
    }
    assert public == set(BY_ACTION)


@settings(max_examples=150)
@given(st.lists(moves, max_size=25))
def test_undone_to_the_start_and_redone_every_state_on_the_way_is_equal(sequence: list[tuple[str, int, str]]) -> None:
    end = reduce(played, sequence, opened(SET))
    back = walked(end, undone, len(end.past))
    assert back[-1].document == SET
    assert not back[-1].past
    forth = walked(back[-1], redone, len(end.past))
    assert [matter(one) for one in reversed(back)] == [matter(one) for one in forth]
    assert matter(forth[-1]) == matter(end)
    assert all(one.layout in one.document.layouts for one in (*back, *forth))
    assert all(one.document != before.document for before, one in pairwise(forth))


@settings(max_examples=60)
@given(st.lists(edits_alone, min_size=1, max_size=25))
def test_undo_takes_every_edit_back_and_no_step_is_empty(sequence: list[tuple[str, int, str]]) -> None:
    states = [opened(SET)]
    for move in sequence:
        states.append(session.paused(played(states[-1], move)))  # a pause after each: nothing merges
    documents = [one.document for one in states]
    different = [now for before, now in zip([None, *documents], documents, strict=False) if now != before]
    back = walked(states[-1], undone, len(states[-1].past))
    assert [one.document for one in reversed(back)] == different


@settings(max_examples=60)
@given(st.lists(moves, max_size=25))
def test_what_was_edited_can_be_written_and_read_again(sequence: list[tuple[str, int, str]]) -> None:
    document = reduce(played, sequence, opened(SET)).document
    assert read_set(write_set(document), "set.toml") == document
