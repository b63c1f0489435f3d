"""Words on their way to a translator and back: what is sent, with what a translator must know, and what returns."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from materials_app.model.content import Variants, Wording

SERVICE_WORDS = ("promise", "limit", "line")
"""Words that stand in the table of help services: what a service promises, what it has to pass on, its name in a
crisis. A promise's field is ``promise.<id>``."""


class Of(StrEnum):
    """What was sent: a campaign's messages, or the words of one set."""

    CAMPAIGN = "campaign"
    SET = "set"


@dataclass(frozen=True, slots=True)
class Scope:
    """What was sent, and from which language into which (tags). ``audience`` is empty where all were sent."""

    of: Of
    campaign: str
    audience: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Space:
    """How many characters fit in one layout: at the size it would like and at its smallest (points).

    ``lines`` is how many sense lines there may be, each of so many characters; 0 where the words run on.
    """

    layout: str
    lines: int
    first: int
    first_size: float
    floor: int
    floor_size: float

    @property
    def most(self) -> int:
        """Most characters at the smallest size, line ends not counted."""
        return self.floor * max(self.lines, 1)


@dataclass(frozen=True, slots=True)
class Unit:
    """One piece of text to translate.

    Attributes:
        id: ``message/crime-and-trail/headline.short``.
        place: where it stands, in words. about: what else a translator must know, in sentences.
        source: the words. target: words there are in the other language already, or empty.
        locked: what must come back as it is: numbers, addresses, names, figures; as often as it stands in ``source``.
        space: how much room there is, layout by layout.
    """

    id: str
    place: str
    source: str
    target: str = ""
    about: tuple[str, ...] = ()
    locked: tuple[str, ...] = ()
    space: tuple[Space, ...] = ()


@dataclass(frozen=True, slots=True)
class Parcel:
    """What goes to a translator."""

    scope: Scope
    title: str
    units: tuple[Unit, ...]

    @property
    def digest(self) -> str:
        """SHA-256 of the words sent and what they are for: tells whether they are still the same."""
        return _digest([*_said(self.scope), [[unit.id, unit.source] for unit in self.units]])


@dataclass(frozen=True, slots=True)
class ReturnedUnit:
    """One text of a file that came back: as it was sent, and as it was translated."""

    id: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Returned:
    """A file that came back, read; whether it may be used is asked elsewhere. ``digest`` is that of what was sent."""

    scope: Scope
    digest: str
    units: tuple[ReturnedUnit, ...]


@dataclass(frozen=True, slots=True)
class Translator:
    """Who made or checked a translation: a record, no proof. ``qualification`` is what they say of it."""

    by: str
    role: str
    organisation: str
    on: date
    qualification: str = ""

    @property
    def named(self) -> str:
        """The person in one phrase."""
        return ", ".join(part for part in (self.by, self.role, self.organisation) if part)


def words_sha256(language: str, source: Iterable[str], words: Iterable[str]) -> str:
    """SHA-256 of exact words in ``language`` and of those they were made from: what a translator's record covers."""
    return _digest([language, list(source), list(words)])


def wording_texts(wording: Wording) -> tuple[str, ...]:
    """Every text of a message, in a settled order."""
    return (wording.kicker, *_lengths(wording.headline), *_lengths(wording.text), *wording.steps)


def _lengths(variants: Variants) -> tuple[str, str, str]:
    return variants.short, variants.standard, variants.long


def _said(scope: Scope) -> list[str]:
    return [scope.of.value, scope.campaign, scope.audience, scope.source, scope.target]


def _digest(value: object) -> str:
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()
