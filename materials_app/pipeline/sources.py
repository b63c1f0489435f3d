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
from materials_app.safeguards.checker import checker_for

_CLAUSE = "Ground rule trust-root"


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
            found.setdefault(message.pack, []).append(f"the message {message.id}")
    return tuple(PackUse(pack, tuple(dict.fromkeys(gives))) for pack, gives in found.items())


def _what(resource: Resource) -> str:
    printed = (resource.number, resource.address)
    return f"{resource.name} ({', '.join(one.display for one in printed if one)})"


def source_findings(job: Job, resources: tuple[Resource, ...]) -> Iterator[Finding]:
    """What the user must know of the piece's sources."""
    for use in packs_behind(job, resources):
        yield _finding(
            "pack-data",
            Severity.NOTE,
            f"{_list(use.gives)}: from the campaign pack “{use.pack.title}” ({use.pack.label}), published by "
            f"{use.pack.publisher} as the pack says.",
            "Nothing to do when you know the pack: ticket and record name it.",
        )
    yield from _expired(job, resources)
    yield from _withdrawn(job)
    yield from _by_hand(resources)


def _expired(job: Job, resources: tuple[Resource, ...]) -> Iterator[Finding]:
    for resource in resources:
        if resource.pack and resource.pack.has_expired(job.on):
            yield _finding(
                "pack-expired",
                Severity.WARNING,
                f"{_what(resource)} is from the campaign pack {resource.pack.label}, which has expired. It still "
                "stands in place of the shipped facts, which it once corrected.",
                "Confirm it with the service, and ask the pack's publisher for a newer one.",
            )


def _withdrawn(job: Job) -> Iterator[Finding]:
    for slot, message in job.messages:
        if message.withdrawn:
            by = f" by the campaign pack {message.pack.label}" if message.pack else ""
            yield _finding(
                "message-withdrawn",
                Severity.ERROR,
                f"The message '{message.id}' was withdrawn{by}: {message.withdrawn}",
                "Choose another message.",
                slot.value,
            )


def _by_hand(resources: tuple[Resource, ...]) -> Iterator[Finding]:
    for resource in resources:
        if origin := resource.local:
            yield _finding(
                "local-resource",
                Severity.NOTE,
                f"{_what(resource)} is not a verified resource: {origin.added_by} added it and {origin.checked_by} "
                f"checked it, {origin.on.isoformat()}, from {origin.source}.",
                "Nothing to do when you know both: ticket and record name them.",
            )


def _list(gives: tuple[str, ...]) -> str:
    whole = ", ".join(gives)
    return whole[:1].upper() + whole[1:]


def _finding(name: str, severity: Severity, message: str, remedy: str, slot: str = "") -> Finding:
    place = Place(slot=slot)
    return Finding(name, severity, Family.STANDING, message, remedy=remedy, clause=_CLAUSE, place=place)
