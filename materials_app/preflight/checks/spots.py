"""Spot colours: every plate beyond the four is one that was ordered, and none that was ordered is missing."""

from __future__ import annotations

from collections.abc import Iterator

from materials_app.model.findings import Severity
from materials_app.model.finishing import FINISHING_INKS
from materials_app.model.said import said
from materials_app.preflight.facts import PageFacts, Space
from materials_app.preflight.inks import spots_of
from materials_app.preflight.registry import Profile, Sighting, check
from materials_app.preflight.subject import Subject, place

THE_ORDER = "the order: inks"


def _sighting(page: PageFacts, name: str, wanted: str) -> Sighting:
    boxes = (mark.box for mark in page.marks if name in mark.colour.space.names)
    return Sighting(said("spot colour {name}", name=name), wanted, place(page, next(boxes, None)))


@check(
    "spot-unexpected",
    Severity.ERROR,
    looks_at="colorants of every Separation and DeviceN against the order",
    clause=THE_ORDER,
    profile=Profile.ORDERED,
)
def spot_unexpected(subject: Subject) -> Iterator[Sighting]:
    """A further plate costs money or is silently converted."""
    order = subject.expectation
    ordered = (*order.spots, *order.finishing) if order else ()
    wanted = " and ".join(("process inks", *ordered))
    for page in subject.pages:
        for name in spots_of(page):
            if name not in ordered:
                yield _sighting(page, name, wanted)


@check(
    "spot-missing",
    Severity.ERROR,
    looks_at="the ordered spot colours, brand and finishing lines alike, in what is painted on any page",
    clause=THE_ORDER,
    profile=Profile.ORDERED,
)
def spot_missing(subject: Subject) -> Iterator[Sighting]:
    """The plate was paid for and stays empty; the colour comes from somewhere else."""
    painted = {name for page in subject.pages for mark in page.marks for name in mark.colour.space.names}
    order = subject.expectation
    for name in (*order.spots, *order.finishing) if order else ():
        if name not in painted:
            yield Sighting(said("nothing in {name}", name=name), name)


@check(
    "spot-twice",
    Severity.ERROR,
    looks_at="names of all spot colours: those that differ in spacing or capitals alone",
    clause="UK trade practice: one ink, one name",
)
def spot_twice(subject: Subject) -> Iterator[Sighting]:
    """Two spellings of one ink are two plates, and two prices."""
    spelled: dict[str, str] = {}
    for name in dict.fromkeys(name for page in subject.pages for name in spots_of(page)):
        first = spelled.setdefault("".join(name.split()).casefold(), name)
        if first != name:
            yield Sighting(said("{first} and {name}", first=first, name=name), said("one spelling"))


@check(
    "spot-colour",
    Severity.WARNING,
    looks_at="colorants of every Separation and DeviceN, finishing lines left aside",
    clause="UK trade practice: a fifth ink is ordered by name",
    profile=Profile.UNORDERED,
)
def spot_colour(subject: Subject) -> Iterator[Sighting]:
    """Nobody told us of an order: the printer must have one."""
    for page in subject.pages:
        for name in spots_of(page):
            if name not in FINISHING_INKS:
                yield _sighting(page, name, "process inks, unless the ink is ordered")


@check(
    "spot-alternate-rgb",
    Severity.ERROR,
    looks_at="alternate space of every Separation and DeviceN",
    clause="ISO 15930-7, colour spaces",
)
def spot_alternate_rgb(subject: Subject) -> Iterator[Sighting]:
    """Where the ink is not on the press its alternate prints."""
    for page in subject.pages:
        for space in page.spaces:
            if space.names and not _is_press_space(space.base):
                found = space.base.family if space.base else "none"
                yield Sighting(f"{space.names[0]}, {found}", said("a CMYK alternate"), place(page))


def _is_press_space(space: Space | None) -> bool:
    return space is None or space.family in ("DeviceCMYK", "DeviceGray")
