"""However a set is edited and saved, each version kept in its file says exactly what the set said then."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app.app.versions import MOST, versioned, versions_of
from materials_app.catalogue.set_file import read_set, write_set
from materials_app.catalogue.set_versions import places_of
from materials_app.pipeline.studio import load_catalogue
from tests.property.test_set_round_trip import _sets

CATALOGUE = load_catalogue()
BEGAN = datetime(2026, 11, 27, 14, 2, tzinfo=UTC).replace(tzinfo=None)
APART = timedelta(minutes=5)


@settings(max_examples=25, derandomize=True, deadline=None)
@given(st.lists(_sets, min_size=2, max_size=5))
def test_each_saved_state_is_found_again_in_the_file_alone(states: list) -> None:
    saved, contents = None, []
    for number, state in enumerate(states):
        document = versioned(saved, replace(state, earlier=()), BEGAN + number * APART, CATALOGUE)
        saved = read_set(write_set(document), "a.toml")  # what the next program finds
        if not contents or contents[-1] != places_of(state):
            contents.append(places_of(state))
    found = versions_of(saved)
    assert [places_of(one.document) for one in found] == contents[::-1]
    assert all(one.is_exact for one in found)
    assert found[-1].since is None


@settings(max_examples=10, derandomize=True, deadline=None)
@given(st.lists(_sets, min_size=2, max_size=4, unique_by=write_set))
def test_the_file_is_the_same_when_it_is_read_and_written_again(states: list) -> None:
    saved = None
    for number, state in enumerate(states):
        saved = versioned(saved, replace(state, earlier=()), BEGAN + number * APART, CATALOGUE)
    text = write_set(saved)
    assert write_set(read_set(text, "a.toml")) == text


@settings(max_examples=5, derandomize=True, deadline=None)
@given(_sets)
def test_no_more_than_the_last_twenty_are_kept(state: object) -> None:
    saved = state
    for number in range(MOST + 5):
        changed = replace(saved, name=f"Name {number}", earlier=())
        saved = versioned(saved, changed, BEGAN + number * APART, CATALOGUE)
    assert len(saved.earlier) == MOST
