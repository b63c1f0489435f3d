"""What of a piece did not ship with the program: facts from campaign packs, resources added by hand, withdrawn words.

Data may change, but never unseen (ground rule trust-root): each is a finding, and stands on ticket and in the record.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from materials_app.model.campaign_pack import PackStamp
from materials_app.model.content import Resource
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.job import Job
from materials_app.model.said import Said, listed, said
from materials_app.safeguards.checker import checker_for

_MESSAGE = "the message {message}"
_MESSAGE_FIRST = "The message {message}"
_CLAUSE = said("Ground rule trust-root")


@dataclass(frozen=True, slots=True)
class PackUse:
    """A campaign pack behind a piece, and what of the piece it gives, in words."""

    pack: PackStamp
    gives: tuple[str, ...]


def brought_by_text(job: Job, text: str) -> tuple[Resource, ...]:
    """The resources in ``text`` that did not ship: from a pack, or added by hand. A shipped one vouches for itself."""
    if not any(one.local or one.pack for one in job.rulebook.resources):
        return ()
    named = checker_for(job.rulebook).routes_in(text)
    brought = (owners for owners in named if all(one.local or one.pack for one in owners))
    return tuple(dict.fromkeys(owners[0] for owners in brought))


def packs_behind(job: Job, resources: tuple[Resource, ...]) -> tuple[PackUse, ...]:
    """The packs that gave the piece a message or one of ``resources``, those that stand on it."""
    found: dict[PackStamp, list[str]] = {}
    for resource in resources:
        if resource.pack:
            found.setdefault(resource.pack, []).append(_what(resource))
    for _, message in job.messages:
        if message.pack:
            found.setdefault(message.pack, []).append(said(_MESSAGE, message=message.id))
    return tuple(PackUse(pack, tuple(dict.fromkeys(gives))) for pack, gives in found.items())


def _what(resource: Resource) -> str:
    printed = (resource.number, resource.address)
    details = ", ".join(one.display for one in printed if one)
    return said("{name} ({details})", name=said(resource.name), details=details)


def source_findings(job: Job, resources: tuple[Resource, ...]) -> Iterator[Finding]:
    """What the user must know of the piece's sources."""
    for use in packs_behind(job, resources):
        yield _finding(
            "pack-data",
            Severity.NOTE,
            said(
                "{what}: from the campaign pack “{title}” ({pack}), published by {publisher} as the pack says.",
                what=_list(use.gives),
                title=use.pack.title,
                pack=use.pack.label,
                publisher=use.pack.publisher,
            ),
            said("Nothing to do when you know the pack: ticket and record name it."),
        )
    yield from _expired(job, resources)
    yield from _withdrawn(job)
    yield from _by_hand(resources)


def _expired(job: Job, resources: tuple[Resource, ...]) -> Iterator[Finding]:
    for resource in resources:
        if resource.pack and resource.pack.has_expired(job.used_on):
            yield _finding(
                "pack-expired",
                Severity.WARNING,
                said(
                    "{what} is from the campaign pack {pack}, which has expired. It still stands in place of the "
                    "shipped facts, which it once corrected.",
                    what=_what(resource),
                    pack=resource.pack.label,
                ),
                said("Confirm it with the service, and ask the pack's publisher for a newer one."),
            )


def _withdrawn(job: Job) -> Iterator[Finding]:
    for slot, message in job.messages:
        if message.withdrawn:
            by = said(" by the campaign pack {pack}", pack=message.pack.label) if message.pack else ""
            yield _finding(
                "message-withdrawn",
                Severity.ERROR,
                said(
                    "The message '{message}' was withdrawn{by}: {why}", message=message.id, by=by, why=message.withdrawn
                ),
                said("Choose another message."),
                slot.value,
            )


def _by_hand(resources: tuple[Resource, ...]) -> Iterator[Finding]:
    for resource in resources:
        if origin := resource.local:
            yield _finding(
                "local-resource",
                Severity.NOTE,
                said(
                    "{what} is not a verified resource: {added_by} added it and {checked_by} checked it, {day}, from "
                    "{source}.",
                    what=_what(resource),
                    added_by=origin.added_by,
                    checked_by=origin.checked_by,
                    day=origin.on.isoformat(),
                    source=origin.source,
                ),
                said("Nothing to do when you know both: ticket and record name them."),
            )


def _list(gives: tuple[str, ...]) -> str:
    first, *rest = gives
    if isinstance(first, Said) and first.template == _MESSAGE:
        first = Said(_MESSAGE_FIRST, first.facts)
    return listed((first, *rest))


def _finding(name: str, severity: Severity, message: str, remedy: str, slot: str = "") -> Finding:
    place = Place(slot=slot)
    return Finding(name, severity, Family.STANDING, message, remedy=remedy, clause=_CLAUSE, place=place)
