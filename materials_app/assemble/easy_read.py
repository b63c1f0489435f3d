"""Easy Read: a message in short sentences, one idea each, beside places for pictures (``easy-1``, ``easy-2``, ...)."""

from __future__ import annotations

from materials_app.assemble.steps import AS_WRITTEN
from materials_app.assemble.typography import set_words
from materials_app.model.campaign_set import SlotChoice
from materials_app.model.content import Slot, Wording
from materials_app.model.document import OWN_WORDS
from materials_app.model.template import LayoutTemplate, TextFrame

__all__ = ["EASY", "easy_slots", "easy_words"]

EASY = "easy-"
"""How the fields begin that hold one sentence of Easy Read."""


def easy_words(
    field: str, choice: SlotChoice | None, wording: Wording | None, names: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """(length, words) of the sentence that a field holds, the user's own before the library's; none where there are
    not so many.

    Args:
        field: ``easy-1``: which sentence, counted from 1.
        choice: the set's choice for the slot.
        wording: the library's words.
        names: names that no line may break.
    """
    index = int(field.removeprefix(EASY)) - 1
    own = _sentence(choice.own_easy if choice else (), index)
    words = own or _sentence(wording.easy if wording else (), index)
    return ((OWN_WORDS if own else AS_WRITTEN, set_words(words, names)),) if words else ()


def _sentence(sentences: tuple[str, ...], index: int) -> str:
    return sentences[index].strip() if index < len(sentences) else ""


def easy_slots(template: LayoutTemplate) -> frozenset[Slot]:
    """The slots of which a layout shows the Easy Read."""
    frames = (frame for frame in template.frames if isinstance(frame, TextFrame))
    return frozenset(Slot(one.source) for frame in frames for one in frame.copy if one.field.startswith(EASY))
