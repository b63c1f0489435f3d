"""Judges the shape of a piece: a trigger needs an exit, an exit needs an action."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from materials_app.model.content import Slot
from materials_app.model.findings import Finding, Place
from materials_app.safeguards.explain import explain


def check_slots(texts: Mapping[Slot, str]) -> tuple[Finding, ...]:
    """Judge which slots are filled. An absent slot is an empty one; a piece with no words at all has no fault here."""
    filled = {slot for slot, text in texts.items() if text.strip()}
    return tuple(_missing(filled))


def _missing(filled: set[Slot]) -> Iterator[Finding]:
    if Slot.TRIGGER in filled and Slot.EXIT not in filled:
        yield explain("trigger-without-exit", Place(slot=Slot.EXIT.value))
    if filled & {Slot.TRIGGER, Slot.EXIT} and Slot.ACTION not in filled:
        yield explain("exit-without-action", Place(slot=Slot.ACTION.value))
