"""A trigger needs an exit, an exit needs an action."""

from __future__ import annotations

import pytest

from materials_app.model.content import Slot
from materials_app.safeguards.slots import check_slots


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ({Slot.TRIGGER: "a", Slot.EXIT: "b", Slot.ACTION: "c"}, []),
        ({Slot.EXIT: "b", Slot.ACTION: "c"}, []),
        ({Slot.ACTION: "c"}, []),
        ({}, []),
        ({Slot.TRIGGER: "a", Slot.EXIT: " \n", Slot.ACTION: "c"}, ["trigger-without-exit"]),
        ({Slot.EXIT: "b"}, ["exit-without-action"]),
        ({Slot.TRIGGER: "a"}, ["trigger-without-exit", "exit-without-action"]),
    ],
)
def test_slots(texts: dict[Slot, str], found: list[str]) -> None:
    assert [finding.id for finding in check_slots(texts)] == found


def test_missing_slot_is_named_for_the_window() -> None:
    assert check_slots({Slot.TRIGGER: "a", Slot.ACTION: "b"})[0].place.slot == "exit"
