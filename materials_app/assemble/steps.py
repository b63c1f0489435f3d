"""Numbered steps: the number, lead and text of each, the user's own words before the library's."""

from __future__ import annotations

from materials_app.assemble.typography import set_words
from materials_app.model.campaign_set import SlotChoice
from materials_app.model.content import Wording
from materials_app.model.document import OWN_WORDS
from materials_app.model.template import LayoutTemplate, TextFrame

__all__ = ["AS_WRITTEN", "STEP", "step_places", "step_words", "steps_given"]

STEP = "step-"
"""How the fields of steps begin: ``step-1-number``, ``step-1-lead``, ``step-1-text``."""

AS_WRITTEN = "as-written"
"""The length of words that come in one only."""


def step_words(
    field: str, choice: SlotChoice | None, wording: Wording | None, names: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """(length, words) of one part of a step; none where there is no such step, or it has no such part.

    Args:
        field: ``step-1-lead``: which step, counted from 1, and which part of it.
        choice: the set's choice for the slot, whose own steps go before the library's.
        wording: the library's words.
        names: names that no line may break.
    """
    number, _, part = field.removeprefix(STEP).partition("-")
    index = int(number) - 1
    own = _step(choice.own_steps if choice else (), index)
    lead, _, text = (own or _step(wording.steps if wording else (), index)).partition("\n")
    if not lead.strip():
        return ()
    words = {"number": number, "lead": lead, "text": text}[part]
    length = OWN_WORDS if own and part != "number" else AS_WRITTEN
    return ((length, set_words(words, names)),) if words.strip() else ()


def steps_given(choice: SlotChoice | None, wording: Wording | None) -> int:
    """How many steps the set gives for a slot, its own and the library's together."""
    own, library = choice.own_steps if choice else (), wording.steps if wording else ()
    return max((number for steps in (own, library) for number, step in enumerate(steps, 1) if step.strip()), default=0)


def step_places(template: LayoutTemplate) -> dict[str, int]:
    """For how many steps a layout has places, by the slot they come from; only slots it shows steps of."""
    sources = (source for frame in template.frames if isinstance(frame, TextFrame) for source in frame.copy)
    places: dict[str, int] = {}
    for source in sources:
        if source.field.startswith(STEP):
            number = int(source.field.removeprefix(STEP).partition("-")[0])
            places[source.source] = max(number, places.get(source.source, 0))
    return places


def _step(steps: tuple[str, ...], index: int) -> str:
    return steps[index].strip() if index < len(steps) else ""
