"""A campaign pack: messages, help resources, claims and dates in one file, as it was read and before it is used.

A pack carries no signature. Who published it is what it says of itself; its digest is what two people can compare.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from materials_app.model.library import DataFile


def version_order(version: str) -> tuple[int, ...]:
    """A pack's version as numbers to compare: 1.0 is 1, and 1.10 comes after 1.9."""
    numbers = [int(part) for part in version.split(".")]
    while len(numbers) > 1 and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


@dataclass(frozen=True, slots=True)
class PackStamp:
    """Which pack a record came from; travels with the record onto ticket, finding and manifest.

    ``is_over``: it had expired on the day the data were read.
    """

    id: str
    version: str
    title: str
    publisher: str
    sha256: str
    expires: date | None = None
    is_over: bool = False

    @property
    def label(self) -> str:
        """``spring-2027, version 2``: how papers name the pack."""
        return f"{self.id}, version {self.version}"

    def has_expired(self, on: date) -> bool:
        """Whether the pack no longer holds, on that day or on the day it was read."""
        return self.is_over or (self.expires is not None and self.expires < on)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A message that may no longer be used, and why."""

    campaign: str
    message: str
    why: str


@dataclass(frozen=True, slots=True)
class CampaignPack:
    """A pack that was read whole.

    Attributes:
        version: numbers with dots, ``2`` or ``2027.1``.
        publisher: as the pack says; nobody has checked it.
        note: what changed, in the publisher's words.
        embargo: the first day its data may be used; none for at once.
        expires: the last day its data hold; none for no end.
        files: its data files; ``place`` stands before each one's name in the pack.
        sha256: digest of the ``.campaignpack`` file.
    """

    id: str
    title: str
    version: str
    made_on: date
    publisher: str
    note: str
    embargo: date | None = None
    expires: date | None = None
    withdrawn: tuple[Withdrawal, ...] = ()
    files: tuple[DataFile, ...] = ()
    place: str = ""
    sha256: str = ""

    @property
    def stamp(self) -> PackStamp:
        """What its records carry."""
        return PackStamp(self.id, self.version, self.title, self.publisher, self.sha256, self.expires)

    def stamp_on(self, on: date | None) -> PackStamp:
        """What its records carry when they are read on that day."""
        return replace(self.stamp, is_over=on is not None and self.stamp.has_expired(on))

    @property
    def order(self) -> tuple[int, ...]:
        """The version as numbers to compare: 1.0 is 1, and 1.10 comes after 1.9."""
        return version_order(self.version)

    def is_embargoed(self, on: date) -> bool:
        """Whether its data may not be used yet on that day."""
        return self.embargo is not None and on < self.embargo

    def name(self, file: DataFile) -> str:
        """What the pack itself calls one of its files: ``campaigns/spring/messages.toml``."""
        return file.path.removeprefix(self.place)
