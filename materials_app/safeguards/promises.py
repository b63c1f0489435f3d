"""Judges promises: words like "anonymous" print only beside a service that makes that promise itself.

The service meant is the one whose number, address or name stands nearest; where the text names none, it is the routes
of the piece, and then every one of them must make the promise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from materials_app.model.content import NumberKind, Resource
from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.model.rules import OverPromise
from materials_app.model.said import said
from materials_app.safeguards.explain import write_instead
from materials_app.safeguards.patterns import Pattern, compile_form, find_forms
from materials_app.safeguards.reading import Reading, fold
from materials_app.safeguards.routes import Mention

_NEGATION = re.compile(r"(?<!\w)(?:not|never|no|isn't|aren't|cannot|can't|nid|ddim|nad)(?:\s+\w+)?\s+$")
_NEGATION_REACH = 30
"""How many characters before a promise are read for a "not": three words."""

_SHORTEST_NAME = 4
_SERVICE = re.compile(r"(?<!\w)(?:helplines?|lines?|chat|services?|charity|advisers?|llinell|gwasanaeth|elusen)(?!\w)")
_THING_REACH = 120
"""How many characters before a promise are read for the thing it is said of: a sentence and a half."""


@dataclass(frozen=True, slots=True)
class CompiledPromise:
    """A promise with its forms as patterns."""

    promise: OverPromise
    forms: tuple[Pattern, ...]
    things: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """The services' names as people say them: (folded name, resources)."""

    known: tuple[tuple[str, tuple[Resource, ...]], ...]


def compile_promise(promise: OverPromise) -> CompiledPromise:
    """The promise, ready to look for."""
    return CompiledPromise(promise, tuple(map(compile_form, promise.forms)), tuple(map(compile_form, promise.things)))


def name_book(resources: tuple[Resource, ...]) -> Names:
    """The names of a table of resources, without what stands in brackets or after a colon or dash."""
    known: dict[str, tuple[Resource, ...]] = {}
    for resource in resources:
        name = re.split(r"\s*[(:,]|\s-\s", fold(resource.name), maxsplit=1)[0].strip()
        if len(name) >= _SHORTEST_NAME and not _is_police(resource):
            known[name] = (*known.get(name, ()), resource)
    return Names(tuple(known.items()))


def _is_police(resource: Resource) -> bool:
    """Whether a resource is the police's own line: a text that says "police" does not offer it as a service."""
    return resource.number is not None and resource.number.kind in {NumberKind.EMERGENCY, NumberKind.NON_EMERGENCY}


def find_promises(
    reading: Reading,
    promises: tuple[CompiledPromise, ...],
    spoken_for: tuple[Mention, ...],
    routes: tuple[Resource, ...],
) -> Iterator[Finding]:
    """The promises a text makes that the service beside them does not make.

    Args:
        reading: the text.
        promises: the table of promises.
        spoken_for: the services the text names, by number, address or name.
        routes: the services whose details stand elsewhere on the same piece.
    """
    for compiled in promises:
        promise = compiled.promise.promise
        for start, end in find_forms(compiled.forms, (), reading.text):
            if _is_denied(reading.text, start) or _is_of_a_thing(compiled, reading.text, (start, end), spoken_for):
                continue
            if not _is_kept(promise, start, spoken_for, routes):
                yield _finding(compiled.promise, reading.place(start, end))


def named(reading: Reading, names: Names) -> tuple[Mention, ...]:
    """The services a text calls by name."""
    found: list[Mention] = []
    for name, resources in names.known:
        at = reading.text.find(name)
        while at >= 0:
            found.append(Mention(at, at + len(name), resources, is_number=False))
            at = reading.text.find(name, at + len(name))
    return tuple(found)


def _is_denied(text: str, start: int) -> bool:
    return bool(_NEGATION.search(text[max(0, start - _NEGATION_REACH) : start]))


def _is_of_a_thing(
    compiled: CompiledPromise, text: str, span: tuple[int, int], spoken_for: tuple[Mention, ...]
) -> bool:
    """Whether the words are said of something that is no service: a hall, a station, the internet."""
    start, end = span
    if not compiled.things or _SERVICE.search(text, start, end):
        return False
    first = max(0, start - _THING_REACH)
    before = text[first:start]
    thing = max((first + end for one in compiled.things for _, end in one.spans(before)), default=-1)
    services = [first + match.end() for match in _SERVICE.finditer(before)]
    services += [one.end for one in spoken_for if first <= one.start < start and not one.is_emergency]
    return thing > max(services, default=-1)


def _is_kept(promise: str, start: int, spoken_for: tuple[Mention, ...], routes: tuple[Resource, ...]) -> bool:
    if not promise:
        return False
    if spoken_for:
        nearest = min(spoken_for, key=lambda mention: (abs(mention.start - start), mention.start))
        return any(_makes(resource, promise) for resource in nearest.resources)
    return bool(routes) and all(_makes(resource, promise) for resource in routes)


def _makes(resource: Resource, promise: str) -> bool:
    return any(made.id == promise for made in resource.promises)


def _finding(promise: OverPromise, place: Place) -> Finding:
    return Finding(
        id=f"promise-{promise.id}",
        severity=Severity.ERROR,
        family=Family.SAFEGUARDING,
        message=said(
            "“{seen}” promises what the service beside it does not: {why}", seen=place.excerpt, why=said(promise.why)
        ),
        seen=place.excerpt,
        wanted=said(promise.instead),
        remedy=write_instead(promise.instead),
        clause=said(promise.source),
        place=place,
    )
