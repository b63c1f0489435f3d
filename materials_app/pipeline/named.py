"""Which figures and quotes a piece names, and what its format may bear: what every judge of its words must know."""

from __future__ import annotations

from materials_app.model.bearing import Bearing
from materials_app.model.job import Job
from materials_app.model.template import LayoutTemplate, TextFrame

QUOTE = "quote"
"""What a layout's copy calls the place for somebody's words. No shipped layout has one."""


def claims_named(job: Job) -> tuple[str, ...]:
    """Ids of the claims that the messages on the piece, and own words in their places, rest on."""
    of_messages = (name for _, message in job.messages for name in message.claims)
    of_own_words = (name for choice in job.set.slots if choice.slot in job.template.slots for name in choice.claims)
    return tuple(dict.fromkeys((*of_messages, *of_own_words)))


def quotes_named(job: Job) -> tuple[str, ...]:
    """Ids of the quotes that the messages on the piece, and own words in their places, use."""
    of_messages = (name for _, message in job.messages for name in message.quotes)
    of_own_words = (name for choice in job.set.slots if choice.slot in job.template.slots for name in choice.quotes)
    return tuple(dict.fromkeys((*of_messages, *of_own_words)))


def bearing_of(job: Job, *, is_draft: bool) -> Bearing:
    """What the piece may bear."""
    return Bearing(
        layout=job.template.id,
        name=job.format.name,
        lasts=job.format.long_life,
        takes_quotes=job.format.quotes,
        has_quote_place=has_quote_place(job.template),
        claims=claims_named(job),
        quotes=quotes_named(job),
        is_draft=is_draft,
    )


def has_quote_place(template: LayoutTemplate) -> bool:
    """Whether a layout has a place that says whose words it carries."""
    frames = (frame for frame in template.frames if isinstance(frame, TextFrame))
    return any(source.source == QUOTE for frame in frames for source in frame.copy)
