"""The rulebook's tables (``assets/rules/*.toml``): terms, promises nobody can keep, refused hosts, give-away words."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from materials_app.catalogue.read import read_file, read_list
from materials_app.catalogue.record import Record
from materials_app.model.library import DataFile
from materials_app.model.rules import GiveAway, Level, Office, OverPromise, PlainThing, Term


class TermRecord(Record, frozen=True):
    """One ``[[term]]``: a word or phrase and what to write instead.

    ``safeguards.patterns`` says how ``forms`` are written. ``passes`` and ``fails`` are the tests of the rule.
    """

    id: str
    forms: tuple[str, ...]
    level: Level
    instead: str
    why: str
    source: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    language: str = "en"
    unless: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()

    def term(self) -> Term:
        """The record as the model has it."""
        return Term(
            id=self.id,
            language=self.language,
            forms=self.forms,
            level=self.level,
            instead=self.instead,
            why=self.why,
            source=self.source,
            passes=self.passes,
            fails=self.fails,
            unless=self.unless,
            audiences=self.audiences,
        )


class OverPromiseRecord(Record, frozen=True):
    """One ``[[over_promise]]``. ``promise`` is the promise id a resource must make; left out: nobody may say it."""

    id: str
    forms: tuple[str, ...]
    instead: str
    why: str
    source: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    promise: str = ""
    language: str = "en"
    things: tuple[str, ...] = ()

    def over_promise(self) -> OverPromise:
        """The record as the model has it."""
        return OverPromise(
            id=self.id,
            language=self.language,
            forms=self.forms,
            promise=self.promise,
            instead=self.instead,
            why=self.why,
            source=self.source,
            passes=self.passes,
            fails=self.fails,
            things=self.things,
        )


class GiveAwayRecord(Record, frozen=True):
    """One ``[[give_away]]`` of ``discreet.toml``: words from which a bystander understands what a piece is about."""

    id: str
    forms: tuple[str, ...]
    names: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]

    def give_away(self) -> GiveAway:
        """The record as the model has it."""
        return GiveAway(self.id, self.forms, self.names, self.passes, self.fails)


class OfficeRecord(Record, frozen=True):
    """One ``[[office]]`` of ``elected.toml``: an elected office, by its name and by the letters behind a name."""

    id: str
    forms: tuple[str, ...]
    instead: str
    source: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    letters: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    single: bool = False

    def office(self) -> Office:
        """The record as the model has it."""
        return Office(
            id=self.id,
            forms=self.forms,
            letters=self.letters,
            unless=self.unless,
            instead=self.instead,
            source=self.source,
            passes=self.passes,
            fails=self.fails,
            is_single=self.single,
        )


class ThingRecord(Record, frozen=True):
    """One ``[[thing]]`` of ``plain.toml``: what a campaign itself has, so that a number of these is no statistic."""

    id: str
    name: str
    forms: tuple[str, ...]
    passes: tuple[str, ...]
    fails: tuple[str, ...]

    def thing(self) -> PlainThing:
        """The record as the model has it."""
        return PlainThing(self.id, self.name, self.forms, self.passes, self.fails)


class HostsRecord(Record, frozen=True):
    """``hosts.toml``: link shorteners, and hosts that look like a help address but belong to somebody else."""

    shorteners: tuple[str, ...] = ()
    public_bodies: tuple[str, ...] = ()
    lookalikes: dict[str, str] = msgspec.field(default_factory=dict)


def read_terms(file: DataFile) -> Iterator[Term]:
    """The terms of one file.

    Raises:
        DataFileError: when the file cannot be read as terms.
    """
    return (record.term() for _, record in read_list(file, "term", TermRecord))


def read_over_promises(file: DataFile) -> Iterator[OverPromise]:
    """The over-promises of one file.

    Raises:
        DataFileError: when the file cannot be read as over-promises.
    """
    return (record.over_promise() for _, record in read_list(file, "over_promise", OverPromiseRecord))


def read_give_aways(file: DataFile) -> Iterator[GiveAway]:
    """The words of one file that may not stand on a discreet outer face.

    Raises:
        DataFileError: when the file cannot be read as give-aways.
    """
    return (record.give_away() for _, record in read_list(file, "give_away", GiveAwayRecord))


def read_offices(file: DataFile) -> Iterator[Office]:
    """The elected offices of one file.

    Raises:
        DataFileError: when the file cannot be read as offices.
    """
    return (record.office() for _, record in read_list(file, "office", OfficeRecord))


def read_things(file: DataFile) -> Iterator[PlainThing]:
    """The plain things of one file.

    Raises:
        DataFileError: when the file cannot be read as things.
    """
    return (record.thing() for _, record in read_list(file, "thing", ThingRecord))


def read_hosts(file: DataFile) -> HostsRecord:
    """The refused hosts.

    Raises:
        DataFileError: when the file cannot be read as hosts.
    """
    return read_file(file, HostsRecord)
