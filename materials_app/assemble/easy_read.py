"""Easy Read: a message in short sentences, one idea each, beside places for pictures (``easy-1``, ``easy-2``, ...)."""

from __future__ import annotations

from materials_app.model.content import Slot, Wording
from materials_app.model.template import LayoutTemplate, TextFrame

__all__ = ["EASY", "easy_slots", "easy_words"]

EASY = "easy-"
"""How the fields begin that hold one sentence of Easy Read."""


def easy_words(field: str, wording: Wording | None) -> str:
    """The sentence that a field holds; empty where the message has not so many."""
    index = int(field.removeprefix(EASY)) - 1
    return wording.easy[index] if wording and index < len(wording.easy) else ""


def easy_slots(template: LayoutTemplate) -> frozenset[Slot]:
    """The slots of which a layout shows the Easy Read."""
    frames = (frame for frame in template.frames if isinstance(frame, TextFrame))
    return frozenset(Slot(one.source) for frame in frames for one in frame.copy if one.field.startswith(EASY))
