"""Judges the choice of messages: each holds in every nation of the force, and speaks in a tone its audience can bear.

No named person may overrule this: a law of another nation is wrong, and a threat at a time of high risk is dangerous.
"""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.content import Message
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.job import Job
from materials_app.safeguards.law import list_nations


def chosen_findings(job: Job) -> tuple[Finding, ...]:
    """The messages of the job that may not stand on this piece."""
    return tuple(_unfit(job))


def _unfit(job: Job) -> Iterator[Finding]:
    for slot, message in job.messages:
        if not message.holds_in(job.force.nations):
            yield _nation(job, message, slot.value)
        if message.tone not in job.audience.tones:
            yield _tone(job, message, slot.value)


def _nation(job: Job, message: Message, slot: str) -> Finding:
    return _finding(
        "message-other-nation",
        f"The message “{message.id}” holds in {list_nations(message.nations)}; {job.force.public_name} works in "
        f"{list_nations(job.force.nations)}.",
        "Choose a message that holds in every nation of the force.",
        slot,
        "House rule: law and help differ by nation; a message carries the nations it holds in",
    )


def _tone(job: Job, message: Message, slot: str) -> Finding:
    return _finding(
        "message-tone-not-for-audience",
        f"The message “{message.id}” is {message.tone}; pieces for “{job.audience.name}” are "
        f"{' or '.join(job.audience.tones)}.",
        "Choose a message of another tone.",
        slot,
        "House rule on tone by audience; IOPC recommendations on suicide risk after arrest",
    )


def _finding(name: str, message: str, remedy: str, slot: str, clause: str) -> Finding:
    place = Place(slot=slot)
    return Finding(name, Severity.ERROR, Family.SAFEGUARDING, message, remedy=remedy, clause=clause, place=place)
