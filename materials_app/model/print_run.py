"""What was printed, where it went, and what has changed since. The edition code marks the item, never its reader:
nothing here is about whoever picks it up. Empty means *not known*."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Target:
    """Where a printed piece sends people: a help resource with the number and the address as they are printed."""

    resource: str
    number: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class PrintedClaim:
    """A figure on a printed piece, as it was then; ``expires`` is the last day it might be used."""

    id: str
    value: str = ""
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """Copies of a run in one place.

    Attributes:
        place: where they are, in words: a building, a round, a store. Never a person.
        copies: how many.
        on: since when.
        by: who put it on record.
        taken_down: the day they were gone; none while they hang there.
        taken_down_by: who put that on record.
        id: number in the register; 0 before it is there.
    """

    place: str
    copies: int
    on: date | None = None
    by: str = ""
    taken_down: date | None = None
    taken_down_by: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class PrintRun:
    """One piece of one pack, printed once.

    Attributes:
        edition: the code at the foot of the piece.
        content_sha256: of everything a reader can read on it.
        force: id. force_name: the name as it is printed.
        layout: id. layout_name: what the layout is called.
        languages: ``en``, or ``cy+en``.
        targets: where it sends people. symbols: what its QR codes open, as decoded from the finished file.
        claims: the figures on it.
        brand_pack: id and version of the brand pack it was made with; empty without one.
        standing: where the set stood when it was made: ``open`` or ``signed-off``.
        set_name, set_sha256, set_text: the set it was made of, so that it can be made again; without sign-offs.
        set_path: where that set lay; may be gone.
        pack: the folder of the pack. manifest_sha256, press_file, press_sha256: what identifies the file for good.
        quantity: copies printed. printed_on: the day. printer: who printed it. order: the number of the order.
        by: who put it on record. review_by: the day somebody looks at it again.
        id: number in the register; 0 before it is there. sites: where its copies are.
    """

    edition: str
    content_sha256: str
    force: str
    force_name: str
    campaign: str
    audience: str
    layout: str
    layout_name: str
    family: str
    languages: str
    quantity: int
    printed_on: date
    printer: str = ""
    order: str = ""
    by: str = ""
    review_by: date | None = None
    targets: tuple[Target, ...] = ()
    symbols: tuple[str, ...] = ()
    claims: tuple[PrintedClaim, ...] = ()
    brand_pack: str = ""
    brand_version: str = ""
    standing: str = ""
    set_name: str = ""
    set_path: str = ""
    set_sha256: str = ""
    set_text: str = ""
    pack: str = ""
    manifest_sha256: str = ""
    press_file: str = ""
    press_sha256: str = ""
    id: int = 0
    sites: tuple[Site, ...] = ()

    @property
    def code(self) -> str:
        """The edition code without the month: what one reads off the piece."""
        return self.edition.rpartition(" · ")[0] or self.edition

    @property
    def placed(self) -> int:
        """Copies whose place is on record."""
        return sum(site.copies for site in self.sites)

    @property
    def taken_down(self) -> int:
        """Copies on record as gone."""
        return sum(site.copies for site in self.sites if site.taken_down)

    @property
    def out(self) -> int:
        """Copies that may still be seen: all but those on record as gone."""
        return max(self.quantity - self.taken_down, 0)

    @property
    def unplaced(self) -> int:
        """Copies of which nobody has said where they are."""
        return max(self.quantity - self.placed, 0)


class ChangeKind(StrEnum):
    """What can have changed that stands on printed pieces."""

    NUMBER = "number"
    ADDRESS = "address"
    CLAIM = "claim"
    RESOURCE = "resource"
    FORCE = "force"


@dataclass(frozen=True, slots=True)
class Change:
    """Something printed that is not true any more.

    Attributes:
        was: what stands on the pieces: a number, an address, the id of a claim, of a resource or of a force.
        now: what is true instead; empty where nothing takes its place.
        since: the day it stopped being true.
        reason: why, in the user's words. by: who put it on record.
        id: number in the register; 0 for a change that follows from the data and is not recorded.
        values: of a figure: what pieces say of it that is not right any more, on whatever day they were printed; not
            recorded.
    """

    kind: ChangeKind
    was: str
    now: str = ""
    since: date | None = None
    reason: str = ""
    by: str = ""
    id: int = 0
    values: tuple[str, ...] = ()


class RunState(StrEnum):
    """Where a print run stands on a day, worst first."""

    RECALL = "recall"
    REVIEW = "review-due"
    CURRENT = "current"
    WITHDRAWN = "withdrawn"
