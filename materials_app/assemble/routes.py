"""Chooses where a piece sends people: the audience's first resource whose fields we are sure enough of.

A field of high confidence prints. At medium it prints and the job ticket asks to confirm it with the service first.
At low it never prints: the audience's next resource takes its place and a note says so (ground rule confidence).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from materials_app.model.content import Audience, Confidence, PhoneNumber, Resource, WebAddress
from materials_app.model.job import Action

Field = PhoneNumber | WebAddress


@dataclass(frozen=True, slots=True)
class _Choice:
    """The resource whose field prints, and the notes about those that gave way to it."""

    resource: Resource | None
    notes: tuple[str, ...]


def choose_action(
    audience: Audience, resources: tuple[Resource, ...], languages: tuple[str, ...], nations: tuple[str, ...]
) -> Action:
    """Where a piece for ``audience`` in ``nations`` sends people.

    The printed address is the shortest one of the service that answers the first printable route: deep paths move, a
    short address can be remembered, and its symbol is smaller.

    Args:
        audience: whose routes are tried, first choice first.
        resources: every resource there is.
        languages: the promise is given in these language tags, one or two: one that each of them has words for.
        nations: the force's nations; a resource for other nations never prints.
    """
    known = {one.id: one for one in resources}
    routes = _routes(audience, known, nations)
    number = _first(routes, _number, "number")
    address = _first(routes, _address, "address")
    short = _shortest(address.resource, routes)
    crisis = _crisis(audience, known, nations)
    promises = _promise((number.resource, short), languages)
    return Action(
        number=number.resource,
        address=short,
        promise=promises[0],
        crisis=crisis,
        second_promise=promises[-1] if len(languages) > 1 else "",
        confirm=_confirm(number.resource, short, crisis),
        notes=number.notes + address.notes,
    )


def _routes(audience: Audience, known: Mapping[str, Resource], nations: tuple[str, ...]) -> tuple[Resource, ...]:
    named = (known[name] for name in audience.routes if name in known and name not in audience.never)
    return tuple(one for one in named if _serves(one, nations) and one.purpose not in audience.never_purposes)


def _serves(resource: Resource, nations: tuple[str, ...]) -> bool:
    return bool(set(resource.nations) & set(nations))


def _number(resource: Resource) -> Field | None:
    return resource.number


def _address(resource: Resource) -> Field | None:
    return resource.address


def _first(routes: tuple[Resource, ...], field: Callable[[Resource], Field | None], name: str) -> _Choice:
    notes: list[str] = []
    for resource in routes:
        found = field(resource)
        if found is None:
            continue
        if found.confidence is not Confidence.LOW:
            return _Choice(resource, tuple(notes))
        notes.append(f"The {name} of {resource.name} is not certain enough to print: the next route takes its place.")
    return _Choice(None, tuple(notes))


def _shortest(resource: Resource | None, routes: tuple[Resource, ...]) -> Resource | None:
    if resource is None or resource.address is None:
        return resource
    hosts, confidence = set(resource.address.hosts), resource.address.confidence
    same = (one for one in routes if one.address and hosts & set(one.address.hosts))
    sure = (one for one in same if one.address and one.address.confidence is confidence)
    return min(sure, key=lambda one: len(one.address.display) if one.address else 0)


def _crisis(audience: Audience, known: Mapping[str, Resource], nations: tuple[str, ...]) -> Resource | None:
    found = known.get(audience.crisis_line)
    if found is None or not _serves(found, nations) or found.number is None:
        return None
    return None if found.number.confidence is Confidence.LOW else found


def _promise(printed: tuple[Resource | None, ...], languages: tuple[str, ...]) -> tuple[str, ...]:
    """The first promise that every printed resource makes, in each language: it stands under number and address
    alike."""
    named = tuple(one for one in printed if one)
    made = (
        promise for promise in (named[0].promises if named else ()) if all(_makes(one, promise.id) for one in named)
    )
    worded = (tuple(promise.in_language(language) for language in languages) for promise in made)
    return next((words for words in worded if all(words)), ("",) * len(languages))


def _makes(resource: Resource, promise: str) -> bool:
    return promise in {one.id for one in resource.promises}


def _confirm(number: Resource | None, address: Resource | None, crisis: Resource | None) -> tuple[str, ...]:
    fields = ((number, _number, "number"), (address, _address, "address"), (crisis, _number, "number"))
    return tuple(
        f"{resource.name}: {name} {found.display}"
        for resource, field, name in fields
        if resource and (found := field(resource)) and (found.confidence is Confidence.MEDIUM or _is_over(resource))
    )


def _is_over(resource: Resource) -> bool:
    """Whether the campaign pack that brought it has expired. It prints all the same: the shipped fact was wrong."""
    return resource.pack is not None and resource.pack.is_over
