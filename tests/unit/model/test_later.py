from __future__ import annotations

import pickle

import pytest

from materials_app.model.later import Later


def test_a_value_is_worked_out_once_and_when_asked_for() -> None:
    asked = []
    later = Later(lambda: asked.append("once") or 7)
    assert asked == []
    assert (later.value, later.value, asked) == (7, 7, ["once"])


def test_who_asks_first_is_told_what_went_wrong_and_may_ask_again() -> None:
    answers = iter([0, 2])
    later = Later(lambda: 4 // next(answers))
    with pytest.raises(ZeroDivisionError):
        later.value  # noqa: B018
    assert later.value == 2


def test_it_compares_prints_and_travels_as_its_value() -> None:
    later = Later(lambda: ("band",))
    assert later == Later.of(("band",))
    assert hash(later) == hash(Later.of(("band",)))
    assert later != Later.of(("strip",))
    assert repr(later) == "('band',)"
    assert pickle.loads(pickle.dumps(later)) == later
