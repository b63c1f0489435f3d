"""What a job owes beyond its words: languages, licences, dates of forces and messages."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.job import Job
from materials_app.model.said import said

WELSH = "cy"


def duty_findings(job: Job) -> tuple[Finding, ...]:
    """Every duty of the job that is not met; each may be accepted by a named person with a reason."""
    return (*_welsh(job), *_picture(job), *_force(job), *_messages(job))


def _welsh(job: Job) -> Iterator[Finding]:
    if job.force.welsh_duty and WELSH not in job.set.languages:
        yield _finding(
            "welsh-duty",
            Severity.ERROR,
            said(
                "{force} must treat Welsh no less favourably than English; this piece is in English alone.",
                force=said(job.force.printed_name(job.language)),
            ),
            said(
                "Make it in both languages, or make the Welsh piece as well and issue both together; else accept this "
                "by name, with the reason, when it is exported."
            ),
            "language",
            said("Welsh language standards (Welsh Language (Wales) Measure 2011)"),
        )


def _picture(job: Job) -> Iterator[Finding]:
    picture = job.set.picture
    if picture is None:
        return
    if not picture.licence.strip():
        yield _finding(
            "picture-licence-missing",
            Severity.ERROR,
            said("The picture has no licence on record, so nobody can show that it may be printed."),
            said("Write down the terms it is used on, or leave the picture out."),
            "picture",
        )
    if not picture.expires and not picture.without_end:
        yield _finding(
            "picture-expiry-missing",
            Severity.ERROR,
            said("Nobody has said when the picture's licence ends, so it may have ended before the piece is printed."),
            said(
                "Write its last day, expires = 2027-11-30; or, where the licence says that it has no end, "
                "without_end = true."
            ),
            "picture",
        )
    if picture.expires and picture.expires < job.on:
        yield _finding(
            "picture-licence-expired",
            Severity.ERROR,
            said(
                "The picture's licence ended on {end}, before the piece is dated ({on}).",
                end=picture.expires.isoformat(),
                on=job.on.isoformat(),
            ),
            said("Renew the licence, take another picture, or leave it out."),
            "picture",
        )


def _force(job: Job) -> Iterator[Finding]:
    begins, ended = job.force.valid_from, job.force.valid_to
    if begins and begins > job.on:
        yield _finding(
            "force-not-yet",
            Severity.ERROR,
            said(
                "{force} begins on {begin}; the piece is dated {on}.",
                force=said(job.force.public_name),
                begin=begins.isoformat(),
                on=job.on.isoformat(),
            ),
            said("Choose the force that works there now, or date the piece from that day on."),
            "force",
        )
    if ended and ended < job.on:
        heir = said(" Its successor is {force}.", force=said(job.force.successor)) if job.force.successor else ""
        yield _finding(
            "force-no-longer",
            Severity.ERROR,
            said(
                "{force} ended on {end}; the piece is dated {on}.{heir}",
                force=said(job.force.public_name),
                end=ended.isoformat(),
                on=job.on.isoformat(),
                heir=heir,
            ),
            said("Choose the force that took its place."),
            "force",
        )


def _messages(job: Job) -> Iterator[Finding]:
    for slot, message in job.messages:
        if message.review_on and message.review_on < job.on:
            yield _finding(
                "message-review-due",
                Severity.WARNING,
                said(
                    "The message '{message}' was due for review on {day}.",
                    message=message.id,
                    day=message.review_on.isoformat(),
                ),
                said("Have it reviewed, or choose another message."),
                slot.value,
            )


def _finding(name: str, severity: Severity, message: str, remedy: str, slot: str, clause: str = "") -> Finding:
    place = Place(slot=slot)
    return Finding(name, severity, Family.STANDING, message, remedy=remedy, clause=clause, place=place)
