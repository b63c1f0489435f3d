"""What goes out beside a picture for screens: the text that is posted with it, and what its alternative text adds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from materials_app.assemble.words import job_words, offered
from materials_app.model.job import Job
from materials_app.model.template import CopySource

__all__ = ["alternative_text", "both_posts", "post_texts"]

_LENGTHS = ("standard", "short")

_BETWEEN = "\n\n———\n\n"
"""Between the posts of a piece in two languages: each is posted by itself, or both as one."""


def alternative_text(job: Job, words: tuple[str, ...], stamp: str = "") -> str:
    """What a reader who cannot see the picture is told: its words as they stand on it, then what is drawn.

    ``words`` are those of each place, in reading order; a place without a full stop gets one, so that it is read as a
    sentence of its own.
    """
    voices = job.voices
    drawn = (dict(voice.telling.drawings).get(job.template.motif, "") for voice in voices)
    picture = job.set.picture.alt if job.set.picture else ""
    stamped = (voice.telling.stamped.replace("{stamp}", stamp) for voice in voices if stamp)
    return " ".join(filter(None, (*stamped, *map(_sentence, words), _sentence(picture), *drawn)))


def both_posts(posts: tuple[str, ...]) -> str:
    """The posts of a piece as one text: what is signed off, and lies beside the picture."""
    return _BETWEEN.join(posts)


def post_texts(job: Job, most: int) -> tuple[str, ...]:
    """The text that is posted with the picture, in each of its languages: the message, the way out, how to get help.

    The first wording of ``most`` characters at most, as little shortened as can be; the shortest there is where none
    is short enough. The address is the whole link: the reader taps it.
    """
    return tuple(_post(voice, most) for voice in job.voices)


def _post(job: Job, most: int) -> str:
    written = tuple(_posts(job))
    return next((text for text in written if len(text) <= most), min(written, key=len))


def _posts(job: Job) -> Iterator[str]:
    (kicker, *_) = _variants(job, "trigger", "kicker", ("standard",))
    parts = (
        _variants(job, "trigger", "headline", _LENGTHS),
        _variants(job, "trigger", "text", _LENGTHS, optional=True),
        _variants(job, "exit", "headline", _LENGTHS, optional=True),
        _variants(job, "exit", "text", _LENGTHS),
        _variants(job, "action", "text", _LENGTHS),
        (_one_line(job_words(job, "promise")), ""),
    )
    orders = product(*(range(len(part)) for part in parts))
    for order in sorted(orders, key=lambda order: (sum(order), tuple(reversed(order)))):
        opening, more, way_out, help_there, label, promise = (part[at] for part, at in zip(parts, order, strict=True))
        message, exit_words = " ".join(filter(None, (kicker, opening, more))), f"{way_out} {help_there}".strip()
        yield "\n\n".join(filter(None, (message, exit_words, _how(job, label), promise)))


def _how(job: Job, label: str) -> str:
    """The call to action with the number it introduces, and the link on a line of its own."""
    number = _one_line(job_words(job, "number"))
    address = job.action.address.address if job.action.address else None
    call = f"{label.rstrip(':')}: {number}" if number else label
    return "\n".join(filter(None, (call, address.url if address else "")))


def _variants(job: Job, slot: str, field: str, lengths: tuple[str, ...], *, optional: bool = False) -> tuple[str, ...]:
    found = tuple(_one_line(words) for words in offered(job, CopySource(slot, field, lengths, "")))
    return (*found, "") if optional or not found else found


def _sentence(words: str) -> str:
    said = _one_line(words)
    return said if not said or said.endswith((".", "?", "!", ":", "…")) else f"{said}."


def _one_line(words: str) -> str:
    """Plain spaces: a no-break space is for the typesetter, and a feed copies it as something else."""
    return " ".join(words.split())
