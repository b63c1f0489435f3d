"""The catalogue of checks: each is one function with an id, a severity, what it looks at and the clause it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import ModuleType

from materials_app.model.findings import Family, Finding, Place, Severity
from materials_app.preflight.subject import Subject


class Profile(StrEnum):
    """Which files a check is for."""

    ANY = "any file"
    ORDERED = "files made to an order"
    UNORDERED = "files without an order"
    X4 = "PDF/X-4"
    X1A = "PDF/X-1a"
    SCREEN = "pictures for screens"


FILE_AS_A_WHOLE = Place()


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where a check saw a fault; ``explain`` makes a finding of it. Values are as people read them."""

    seen: str = ""
    wanted: str = ""
    place: Place = FILE_AS_A_WHOLE


Look = Callable[[Subject], Iterable[Sighting | Finding]]


@dataclass(frozen=True, slots=True)
class Described:
    """What a check says of itself."""

    id: str
    severity: Severity
    looks_at: str
    clause: str
    profile: Profile
    family: Family


@dataclass(frozen=True, slots=True)
class Check(Described):
    """One entry of the catalogue. A safeguarding check passes on the findings of ``safeguards`` as they are."""

    look: Look


@dataclass(frozen=True, slots=True)
class Marked:
    """A check function before its module's checks are collected."""

    check: Check

    def __call__(self, subject: Subject) -> Iterable[Sighting | Finding]:
        """Look at ``subject``."""
        return self.check.look(subject)


def check(
    id: str,
    severity: Severity,
    looks_at: str,
    clause: str,
    profile: Profile = Profile.ANY,
    family: Family = Family.PRESS,
) -> Callable[[Look], Marked]:
    """Make a function a check of the catalogue."""

    def marked(look: Look) -> Marked:
        return Marked(Check(id, severity, looks_at, clause, profile, family, look))

    return marked


def collect(modules: Iterable[ModuleType]) -> Iterator[Check]:
    """The checks of ``modules``, in the order they are written."""
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, Marked):
                yield value.check
