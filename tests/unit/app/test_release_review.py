"""The review of a press release as values: steps, rows, what is kept on the disk, what is drafted."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app.app import release_session as session
from materials_app.app.names import proposed_drafts
from materials_app.app.release_drafts import draft, write_drafts
from materials_app.app.release_rows import ALL, OPEN, RowSort, Shown, filters, rows
from materials_app.app.release_session import WHOLE, ReviewState
from materials_app.app.release_store import MOST_KEPT, file_for, keep, restored
from materials_app.errors import OutputError
from materials_app.intake.decisions import Decision, Decisions
from materials_app.intake.drafts import drafts
from materials_app.intake.items import Intake, Kind, Offer
from materials_app.intake.read import read_release
from materials_app.intake.take_in import take_in
from materials_app.pipeline.knowledge import load_knowledge

KNOWLEDGE = load_knowledge()
TEXT = (
    "In 2025, 1,140 people in Kent asked Stop It Now for help, according to the charity. Call 0908 1000 900.\n\n"
    "Nothing is said here. Nor here.\n\n"
    "In 2025 1,5000 people called the helpline of Stop It Now, and a great many of them had never before spoken "
    "of it to anybody at home, at work or anywhere else in the whole of their lives until that day.\n\n"
    "Sergeant Ada Bellweather said: “It works for many people every day.”"
)


def intake_of(text: str = TEXT) -> Intake:
    return take_in(read_release(text.encode(), "release.txt"), KNOWLEDGE, on=date(2026, 11, 26))


INTAKE = intake_of()
STATE = ReviewState(INTAKE)
NUMBER = next(item for item in INTAKE.items if item.excerpt == "0908 1000 900")
ACTS = st.one_of(
    st.builds(
        lambda number, offer, words: lambda state: session.decide(state, Decision(number, offer, words)),
        st.integers(0, len(INTAKE.items) + 1),
        st.sampled_from(Offer),
        st.sampled_from(("", "words")),
    ),
    st.builds(lambda number: lambda state: session.take_back(state, number), st.integers(1, len(INTAKE.items))),
    st.just(lambda state: session.decide_all(state, session.style_left(state), Offer.LEAVE)),
    st.just(lambda state: session.answer_whole(state, ("somebody",))),
    st.just(session.undone),
)


def test_what_carries_an_error_is_not_used_and_not_fixed_by_nothing() -> None:
    assert session.decide(STATE, Decision(NUMBER.number, Offer.USE)) is STATE
    assert session.decide(STATE, Decision(999, Offer.LEAVE)) is STATE
    malformed = next(item for item in INTAKE.items if item.excerpt == "1,5000")
    assert session.decide(STATE, Decision(malformed.number, Offer.FIX)) is STATE


@given(st.lists(ACTS, max_size=12))
@settings(max_examples=60, deadline=None)
def test_undo_leads_back_to_the_beginning_and_redo_to_the_end(acts: list[session.Action]) -> None:
    state = STATE
    for act in acts:
        state = act(state)
    end = state.decisions
    steps = len(state.past)
    for _ in range(steps):
        state = session.undone(state)
    assert (state.decisions, state.past) == (STATE.decisions, ())
    assert session.undone(state) is state
    for _ in range(steps):
        state = session.redone(state)
    assert state.decisions == end


def test_a_new_decision_forgets_what_could_be_redone() -> None:
    state = session.decide(STATE, Decision(NUMBER.number, Offer.FIX))
    state = session.decide(session.undone(state), Decision(NUMBER.number, Offer.LEAVE))
    assert state.future == ()
    assert session.decide(state, Decision(NUMBER.number, Offer.LEAVE)) is not None
    assert session.decide(state, Decision(NUMBER.number, Offer.LEAVE)).past == state.past


def test_a_figure_of_nothing_and_a_quote_with_refused_words_are_not_without_fault() -> None:
    words = (
        "Reports rose by 40% from 900 to 1,200 in Lancashire. Detective Inspector Ann Bell said: “We want child porn "
        "offenders to stop.” Call 0808 1000 900."
    )
    state = ReviewState(intake_of(words))
    assert [one.excerpt for one in session.faultless(state)] == ["0808 1000 900"]
    quote = next(one for one in state.intake.items if one.kind is Kind.QUOTE)
    written = drafts(state.intake, Decisions((Decision(quote.number, Offer.USE),)))
    assert "# In the quote “We want child porn offenders to stop.”: “child porn” does not print" in written


def test_words_of_a_decision_taken_back_stay_at_hand() -> None:
    state = session.decide(STATE, Decision(NUMBER.number, Offer.FIX, "0808 1000 900, free"))
    state = session.take_back(state, NUMBER.number)
    kept = state.unsent.of(NUMBER.number)
    assert kept is not None
    assert kept.wording == "0808 1000 900, free"


def test_facts_without_a_fault_are_used_in_one_step() -> None:
    state = session.decide_all(STATE, session.faultless(STATE), Offer.USE)
    assert len(state.past) == 1
    assert NUMBER.number not in {one.item for one in state.decisions.made}
    assert state.facts >= 2


def test_rows_carry_every_word_once_and_fold_remarks_on_style() -> None:
    shown = rows(STATE, Shown())
    stretches = [(row.start, row.end) for row in shown if row.opens and row.end]
    assert stretches == sorted(set(stretches))
    words = " ".join(INTAKE.release.text[start:end] for start, end in stretches)
    assert words.split() == TEXT.split()
    (head,) = [row for row in shown if row.sort is RowSort.STYLE]
    assert (head.items, head.left, head.is_folded) == (2, 2, True)
    opened = rows(STATE, Shown(style=True))
    assert len(opened) == len(shown) + head.items


def test_sentences_nobody_remarks_on_flow_together() -> None:
    bare = [row for row in rows(STATE, Shown()) if row.sort is RowSort.TEXT]
    assert "Nothing is said here. Nor here." in [INTAKE.release.text[row.start : row.end] for row in bare]


def test_each_filter_shows_as_many_items_as_it_says() -> None:
    state = session.decide(STATE, Decision(NUMBER.number, Offer.FIX))
    for name, many in filters(state):
        found = [row.item for row in rows(state, Shown(name, style=True)) if row.item]
        assert len(found) == many, name
    assert filters(state)[0] == (ALL, len(INTAKE.items))
    assert filters(state)[1] == (OPEN, len(INTAKE.items) - 1)
    assert filters(state)[-1][0] == Kind.WORDS.value


def test_what_was_decided_comes_back_to_the_same_text(tmp_path: Path) -> None:
    state = session.decide(STATE, Decision(NUMBER.number, Offer.FIX, "“ü”"))
    state = session.answer_whole(state, ("one", ""))
    state = session.typed(state, Decision(1, Offer.USE, answers=("half a",)))
    state = session.typed(state, Decision(WHOLE, Offer.USE, answers=("other",)))
    keep(tmp_path / "new", state)
    back = restored(tmp_path / "new", intake_of())
    assert (back.decisions, back.unsent) == (state.decisions, state.unsent)
    assert (back.past, back.future) == ((), ())
    assert restored(tmp_path / "new", intake_of(TEXT + " More.")).decisions.made == ()


def test_no_word_of_the_release_is_written(tmp_path: Path) -> None:
    keep(tmp_path, session.decide(STATE, Decision(NUMBER.number, Offer.FIX)))
    (file,) = tmp_path.iterdir()
    assert "0908" not in file.read_text()
    assert "release.txt" not in file.read_text()


def test_a_decision_comes_back_only_to_the_same_thing(tmp_path: Path) -> None:
    keep(tmp_path, session.decide(STATE, Decision(NUMBER.number, Offer.FIX)))
    path = file_for(tmp_path, INTAKE)
    body = json.loads(path.read_text())
    body["made"][0]["item"][3] = "found-by-an-older-rule"
    path.write_text(json.dumps(body))
    assert restored(tmp_path, INTAKE).decisions.made == ()


@pytest.mark.parametrize(
    "broken",
    ["", "{", "[]", "{}", '{"version": 9}', '{"version": 1, "made": 3, "answers": [], "unsent": []}',
     '{"version": 1, "made": [{"item": [], "offer": "eat"}], "answers": [], "unsent": []}'],
)  # fmt: skip
def test_a_broken_file_stops_nobody(tmp_path: Path, broken: str) -> None:
    file_for(tmp_path, INTAKE).write_text(broken)
    assert restored(tmp_path, INTAKE) == ReviewState(INTAKE)


def test_nothing_decided_leaves_no_file_and_old_ones_go(tmp_path: Path) -> None:
    for number in range(MOST_KEPT + 3):
        path = tmp_path / f"{number}.json"
        path.write_text("{}")
        os.utime(path, (number, number))
    keep(tmp_path, session.decide(STATE, Decision(NUMBER.number, Offer.FIX)))
    left = {path.name for path in tmp_path.iterdir()}
    assert len(left) == MOST_KEPT
    assert "0.json" not in left
    assert file_for(tmp_path, INTAKE).name in left
    keep(tmp_path, STATE)
    assert not file_for(tmp_path, INTAKE).exists()


def test_drafts_that_cannot_be_written_leave_what_was_there(tmp_path: Path) -> None:
    drafted = draft(session.decide_all(STATE, session.faultless(STATE), Offer.USE))
    assert [claim.value for claim in drafted.claims] == ["1,140"]
    assert (drafted.quotes, drafted.messages) == (1, 1)
    assert all(claim.checked is None for claim in drafted.claims)
    with pytest.raises(OutputError) as caught:
        write_drafts(drafted, tmp_path / "no folder" / "drafts.toml")
    assert caught.value.hint


@pytest.mark.parametrize(
    ("release", "wanted"),
    [("A week.docx", "A week drafts.toml"), ("a/b: c.PDF", "ab c drafts.toml"), (".txt", "press release drafts.toml")],
)
def test_the_name_proposed_for_drafts_is_fit_for_every_system(release: str, wanted: str) -> None:
    assert proposed_drafts(release) == wanted
