"""Help resources (``assets/resources/*.toml``): who answers, how to reach them, how sure we are of each field."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TypeVar
from urllib.parse import urlsplit

import msgspec

from materials_app.catalogue.faults import fault
from materials_app.catalogue.read import read_list
from materials_app.catalogue.record import KeyPath, Record
from materials_app.model.content import (
    Confidence,
    Confirmation,
    Evidence,
    NumberKind,
    PhoneNumber,
    Promise,
    Purpose,
    Resource,
    WebAddress,
)
from materials_app.model.library import DataFile

_UK = "44"


class NumberRecord(Record, frozen=True):
    """``number``: ``display`` keeps the grouping the service publishes; ``e164`` stays empty for short codes."""

    display: str
    kind: NumberKind
    confidence: Confidence
    e164: str = ""

    def number(self) -> PhoneNumber:
        """The record as the model has it."""
        return PhoneNumber(self.display, self.e164, self.kind, self.confidence)


class AddressRecord(Record, frozen=True):
    """``address``: how it reads on paper, the https address a symbol opens, the exact hosts that are its own."""

    display: str
    url: str
    hosts: tuple[str, ...]
    confidence: Confidence

    def address(self) -> WebAddress:
        """The record as the model has it."""
        return WebAddress(self.display, self.url, self.hosts, self.confidence)


class PromiseRecord(Record, frozen=True):
    """``[[resource.promise]]``: a promise this service itself makes, in words per language tag."""

    id: str
    words: dict[str, str]


class EvidenceRecord(Record, frozen=True):
    """``evidence``: where the facts were seen; ``seen_on`` only when the source carries a day."""

    source: str
    seen_on: date | None = None


class ConfirmationRecord(Record, frozen=True):
    """``confirmed``: the service's own word that the record is right."""

    by: str
    organisation: str
    on: date

    def confirmation(self) -> Confirmation:
        """The record as the model has it."""
        return Confirmation(self.by, self.organisation, self.on)


class ResourceRecord(Record, frozen=True):
    """One ``[[resource]]``. ``hours`` stays out unless the service confirmed them on a day."""

    id: str
    name: str
    purpose: Purpose
    audiences: tuple[str, ...]
    nations: tuple[str, ...]
    evidence: tuple[EvidenceRecord, ...]
    number: NumberRecord | None = None
    address: AddressRecord | None = None
    hours: str = ""
    promise: tuple[PromiseRecord, ...] = ()
    confirmed: ConfirmationRecord | None = None
    note: str = ""
    limit: dict[str, str] = msgspec.field(default_factory=dict)
    line: dict[str, str] = msgspec.field(default_factory=dict)
    called: dict[str, str] = msgspec.field(default_factory=dict)

    def resource(self) -> Resource:
        """The record as the model has it."""
        return Resource(
            id=self.id,
            name=self.name,
            purpose=self.purpose,
            audiences=self.audiences,
            nations=self.nations,
            number=self.number.number() if self.number else None,
            address=self.address.address() if self.address else None,
            hours=self.hours,
            promises=tuple(Promise(one.id, tuple(one.words.items())) for one in self.promise),
            evidence=tuple(Evidence(one.source, one.seen_on) for one in self.evidence),
            confirmed=self.confirmed.confirmation() if self.confirmed else None,
            note=self.note,
            limit=tuple(self.limit.items()),
            line=tuple(self.line.items()),
            called=tuple(self.called.items()),
        )


R = TypeVar("R", bound=ResourceRecord)


def read_resources(file: DataFile) -> Iterator[Resource]:
    """The help resources of one file.

    Raises:
        DataFileError: when the file cannot be read as resources.
    """
    return (record.resource() for _, record in read_resource_records(file, ResourceRecord))


def read_resource_records(file: DataFile, kind: type[R]) -> Iterator[tuple[KeyPath, R]]:
    """The records of ``[[resource]]``, each with its place, numbers and addresses looked at.

    Raises:
        DataFileError: when the file cannot be read as resources.
    """
    for at, record in read_list(file, "resource", kind):
        _check_number(file, at, record.number)
        _check_address(file, at, record.address)
        yield at, record


def _check_number(file: DataFile, at: KeyPath, number: NumberRecord | None) -> None:
    if number and number.e164 and _digits(number.display) not in _readings(number.e164):
        raise fault(
            file,
            (*at, "number", "e164"),
            f"{number.e164} and the printed form {number.display} are two different numbers.",
            "Write the same digits in both; the printed form keeps the service's own grouping.",
            "data-file-number",
        )


def _readings(e164: str) -> tuple[str, str]:
    """The digits of a number as dialled from abroad and at home (``+44`` becomes ``0``)."""
    digits = _digits(e164)
    return digits, f"0{digits.removeprefix(_UK)}"


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdecimal())


def _check_address(file: DataFile, at: KeyPath, address: AddressRecord | None) -> None:
    if address is None:
        return
    try:
        parts = urlsplit(address.url)
    except ValueError:  # half a bracket, or a host that Unicode reads as another one
        parts = urlsplit("")
    if parts.scheme == "https" and parts.netloc in address.hosts and not parts.query and not parts.fragment:
        return
    raise fault(
        file,
        (*at, "address", "url"),
        f"{address.url} may not be printed as a help address.",
        "Write https, one of the hosts listed beside it, and no query.",
        "data-file-address",
    )
