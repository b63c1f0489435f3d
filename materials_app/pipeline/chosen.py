"""Judges the choice of messages: each holds in every nation of the force, speaks in a tone its audience can bear, and
brings no figure onto print that outlives it.

No named person may overrule this: a law of another nation is wrong, a threat at a time of high risk is dangerous, and a
stale figure misleads for years.
"""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.content import Message
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.job import Job
from materials_app.model.said import either, said
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
        if message.claims and job.format.long_life:
            yield _lasting(job, message, slot.value)


def _nation(job: Job, message: Message, slot: str) -> Finding:
    return _finding(
        "message-other-nation",
        said(
            "The message “{message}” holds in {nations}; {force} works in {here}.",
            message=message.id,
            nations=list_nations(message.nations),
            force=said(job.force.public_name),
            here=list_nations(job.force.nations),
        ),
        said("Choose a message that holds in every nation of the force."),
        slot,
        said("House rule: law and help differ by nation; a message carries the nations it holds in"),
    )


def _lasting(job: Job, message: Message, slot: str) -> Finding:
    return _finding(
        "message-figure-on-long-life",
        said(
            "The message “{message}” rests on a figure ({claims}); the piece ({piece}) stays in use for years, and the "
            "figure will be wrong before it is gone.",
            message=message.id,
            claims=", ".join(message.claims),
            piece=said(job.format.name),
        ),
        said("Choose a message without a figure."),
        slot,
        said("Ground rule claims: long-life print carries no figure"),
    )


def _tone(job: Job, message: Message, slot: str) -> Finding:
    return _finding(
        "message-tone-not-for-audience",
        said(
            "The message “{message}” is {tone}; pieces for “{audience}” are {tones}.",
            message=message.id,
            tone=said(message.tone),
            audience=said(job.audience.name),
            tones=either(map(said, job.audience.tones)),
        ),
        said("Choose a message of another tone."),
        slot,
        said("House rule on tone by audience; IOPC recommendations on suicide risk after arrest"),
    )


def _finding(name: str, message: str, remedy: str, slot: str, clause: str) -> Finding:
    place = Place(slot=slot)
    return Finding(name, Severity.ERROR, Family.SAFEGUARDING, message, remedy=remedy, clause=clause, place=place)
