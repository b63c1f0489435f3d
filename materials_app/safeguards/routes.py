"""Which help routes may stand on which piece, and whether reporting stands beside help (domain rule: never both)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain

from materials_app.model.content import Audience, Confidence, NumberKind, Purpose, Resource
from materials_app.model.findings import Finding, Severity
from materials_app.model.said import said
from materials_app.safeguards.explain import explain
from materials_app.safeguards.reading import Reading
from materials_app.safeguards.spans import Spans


@dataclass(frozen=True, slots=True)
class Mention:
    """A verified number or address in a text. Several resources may share it; any of them may be the one meant."""

    start: int
    end: int
    resources: tuple[Resource, ...]
    is_number: bool

    @property
    def name(self) -> str:
        """Whose it is, as people say it."""
        return self.resources[0].name

    def is_for(self, purpose: Purpose) -> bool:
        """Whether all owners serve ``purpose``."""
        return all(resource.purpose is purpose for resource in self.resources)

    @property
    def is_emergency(self) -> bool:
        """Whether this is 999 or 112."""
        return any(r.number is not None and r.number.kind is NumberKind.EMERGENCY for r in self.resources)


@dataclass(frozen=True, slots=True)
class Found:
    """What a finder saw between ``start`` and ``end``: a verified route, or a finding about it, or both in turn."""

    start: int
    end: int
    item: Mention | Finding


def stretches(found: Iterable[Found]) -> Spans:
    """The parts of the text that are spoken for."""
    return Spans(tuple((one.start, one.end) for one in found))


class Rank(StrEnum):
    """How a help resource may stand on an audience's pieces. ``ALLOWED``: it names the audience itself."""

    FIRST = "first"
    SECONDARY = "secondary"
    CRISIS_LINE = "crisis-line"
    ALLOWED = "allowed"
    NEVER = "never"
    UNLISTED = "unlisted"


def ranks(resource: Resource, audience: Audience) -> tuple[Rank, ...]:
    """The audience × resource matrix, one field of it: in which parts ``resource`` may stand for ``audience``."""
    lists = (
        (Rank.FIRST, audience.routes),
        (Rank.SECONDARY, audience.secondary),
        (Rank.CRISIS_LINE, (audience.crisis_line,)),
    )
    if not may_stand(resource, audience):
        is_banned = resource.id in audience.never or resource.purpose in audience.never_purposes
        return (Rank.NEVER,) if is_banned else (Rank.UNLISTED,)
    return tuple(rank for rank, names in lists if resource.id in names) or (Rank.ALLOWED,)


def may_stand(resource: Resource, audience: Audience) -> bool:
    """Whether ``resource`` may stand on a piece for ``audience``: what is forbidden wins over what is listed."""
    if resource.id in audience.never:
        return False
    if resource.id in (*audience.routes, *audience.secondary, audience.crisis_line):
        return True
    return resource.purpose not in audience.never_purposes and audience.id in resource.audiences


def confident(resources: Iterable[Resource], *, number: bool) -> tuple[Resource, ...]:
    """The resources whose number (or address) is sure enough to print: high or medium confidence."""
    return tuple(
        resource
        for resource in resources
        if (field := resource.number if number else resource.address) and field.confidence is not Confidence.LOW
    )


def standing_findings(
    mention: Mention, reading: Reading, audience: Audience | None, *, is_free: bool = False
) -> Iterator[Finding]:
    """Whether a verified route is sure enough to print, and right for the audience.

    Of a free text (``Piece.is_free``) a route that its audience merely does not list is remarked on.
    """
    kind = "number" if mention.is_number else "address"
    place = reading.place(mention.start, mention.end)
    sure = confident(mention.resources, number=mention.is_number)
    if not sure:
        yield explain(f"{kind}-low-confidence", place, name=said(mention.name))
    elif audience is not None and not any(may_stand(resource, audience) for resource in sure):
        is_banned = all(Rank.NEVER in ranks(resource, audience) for resource in sure)
        how = "not-for-audience" if is_banned or not is_free else "unlisted"
        yield explain(f"{kind}-{how}", place, name=said(sure[0].name), audience=said(audience.name))


def company_findings(
    mentions: tuple[Mention, ...], reading: Reading, audience: Audience | None, *, is_free: bool = False
) -> Iterator[Finding]:
    """Routes that must not stand together; a free text for readers who may be told to report, may name both."""
    helping = [mention for mention in mentions if mention.is_for(Purpose.HELP)]
    reporting = [m for m in mentions if m.is_for(Purpose.REPORT) and not _is_allowed_beside_help(m, audience)]
    if helping and reporting:
        place = reading.place(reporting[0].start, reporting[0].end)
        found = explain("report-beside-help", place, report=said(reporting[0].name), help=said(helping[0].name))
        may_report = is_free and audience is not None and Purpose.REPORT not in audience.never_purposes
        yield replace(found, severity=Severity.NOTE) if may_report else found
    yield from _conflict(helping, reading, audience)


def _is_allowed_beside_help(mention: Mention, audience: Audience | None) -> bool:
    if audience is None:
        return mention.is_emergency
    return any(may_stand(resource, audience) for resource in mention.resources)


def _conflict(helping: list[Mention], reading: Reading, audience: Audience | None) -> Iterator[Finding]:
    listed = set(chain(audience.routes, audience.secondary)) if audience else set()
    numbers = {
        mention.resources: mention
        for mention in helping
        if mention.is_number and not listed.intersection(resource.id for resource in mention.resources)
    }
    if len(numbers) > 1:
        *_, last = numbers.values()
        shown = ", ".join(reading.place(m.start, m.end).excerpt for m in numbers.values())
        yield explain("contacts-conflict", reading.place(last.start, last.end), seen=shown, count=str(len(numbers)))
