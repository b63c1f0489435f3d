"""The rulebook's tables of the law and of what must stand together (``law.toml``, ``pairings.toml``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from materials_app.catalogue.read import read_file, read_list
from materials_app.catalogue.record import Record
from materials_app.model.library import DataFile
from materials_app.model.rules import AgeLimit, Law, Level, Pairing, Penalty, Statute


class AgeRecord(Record, frozen=True):
    """One ``[[age]]``: whom the law protects from one kind of offence, and the words that name the kind."""

    id: str
    age: int
    subjects: tuple[str, ...]
    instead: str
    why: str
    source: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    beside: tuple[str, ...] = ()


class StatuteRecord(Record, frozen=True):
    """One ``[[statute]]``. ``maximum_years`` and ``checked`` are left out where they are not on record."""

    id: str
    name: str
    matter: str
    nations: tuple[str, ...]
    forms: tuple[str, ...]
    source: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    maximum_years: int = 0
    checked: date | None = None


class PenaltyRecord(Record, frozen=True):
    """One ``[[penalty]]``: how a text states a longest sentence."""

    id: str
    forms: tuple[str, ...]
    instead: str
    why: str
    source: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]


class LawRecord(Record, frozen=True):
    """``law.toml``."""

    age: tuple[AgeRecord, ...] = ()
    statute: tuple[StatuteRecord, ...] = ()
    penalty: tuple[PenaltyRecord, ...] = ()


class PairingRecord(Record, frozen=True):
    """One ``[[pairing]]`` of ``pairings.toml``."""

    id: str
    level: Level
    route: str
    says: str
    instead: str
    source: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    when: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()


def read_law(files: Iterable[DataFile]) -> Law:
    """What the files know of the law.

    Raises:
        DataFileError: when a file cannot be read as law.
    """
    records = [read_file(file, LawRecord) for file in files]
    return Law(
        ages=tuple(AgeLimit(**msgspec.structs.asdict(one)) for record in records for one in record.age),
        statutes=tuple(Statute(**msgspec.structs.asdict(one)) for record in records for one in record.statute),
        penalties=tuple(Penalty(**msgspec.structs.asdict(one)) for record in records for one in record.penalty),
    )


def read_pairings(file: DataFile) -> Iterator[Pairing]:
    """The pairings of one file.

    Raises:
        DataFileError: when the file cannot be read as pairings.
    """
    return (Pairing(**msgspec.structs.asdict(one)) for _, one in read_list(file, "pairing", PairingRecord))
