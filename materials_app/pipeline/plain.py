"""Which words of a piece say more than who answers, what it costs and what happens.

A message's ``kind`` decides: a fact, a route, or the few words of an outer face that say nothing of any subject. Words
a user writes are nobody's plain facts until somebody has read them.
"""

from __future__ import annotations

from materials_app.model.content import Message, Slot
from materials_app.model.job import Job
from materials_app.model.said import said

PLAIN = frozenset({"fact", "route"})
"""Kinds of message that say what is so, and where to go."""
QUIET = "quiet"
"""The kind of message that says nothing a bystander understands; plain on an outer face, where it belongs."""


def beyond_plain(job: Job) -> tuple[tuple[Slot, str], ...]:
    """The words of the piece that are not plain facts or routes: each slot that has some, and what they are."""
    messages = (
        (slot, said("the {slot} “{message}”", slot=said(slot.value), message=one.id))
        for slot, one in job.messages
        if not _is_plain(one)
    )
    choices = (one for one in job.set.slots if one.slot in job.template.slots and one.has_own_words)
    return (
        *messages,
        *((choice.slot, said("own words in the {slot}", slot=said(choice.slot.value))) for choice in choices),
    )


def _is_plain(message: Message) -> bool:
    return message.kind in PLAIN or (message.kind == QUIET and message.slot is Slot.DISCREET)
