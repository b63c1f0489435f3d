"""The tables of the intake (``assets/rules/{measures,plain,grammar,cues}.toml``), read only when a text is taken in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from materials_app.catalogue.read import read_list
from materials_app.catalogue.record import Record
from materials_app.catalogue.rules import read_things
from materials_app.model.library import DataFile
from materials_app.model.release_rules import CountKind, Cue, GrammarRule, Measure, ReleaseRules


class MeasureRecord(Record, frozen=True):
    """One ``[[measure]]``: a thing that figures count, and the words by which it is known."""

    id: str
    name: str
    kind: CountKind
    forms: tuple[str, ...]
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    persons: bool = False


class GrammarRecord(Record, frozen=True):
    """One ``[[grammar]]``: a slip that spelling does not see, what to write, and why."""

    id: str
    forms: tuple[str, ...]
    instead: str
    why: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    language: str = "en"
    unless: tuple[str, ...] = ()


class CueRecord(Record, frozen=True):
    """One ``[[cue]]``: words by which a sentence shows whom it addresses."""

    id: str
    audience: str
    forms: tuple[str, ...]
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    unless: tuple[str, ...] = ()


def release_rules(files: Sequence[DataFile]) -> ReleaseRules:
    """The tables of the intake among these data files.

    Raises:
        DataFileError: when one cannot be read as such.
    """
    named = {file.path: file for file in files}
    return ReleaseRules(
        measures=(
            *_measures(named.get("assets/rules/measures.toml")),
            *_plain_measures(named.get("assets/rules/plain.toml")),
        ),
        grammar=tuple(_grammar(named.get("assets/rules/grammar.toml"))),
        cues=tuple(_cues(named.get("assets/rules/cues.toml"))),
    )


def _measures(file: DataFile | None) -> Iterator[Measure]:
    for _, record in read_list(file, "measure", MeasureRecord) if file else ():
        yield Measure(record.id, record.name, record.kind, record.persons, record.forms, record.passes, record.fails)


def _plain_measures(file: DataFile | None) -> Iterator[Measure]:
    for thing in read_things(file) if file else ():
        yield Measure(thing.id, thing.name, CountKind.PLAIN, False, thing.forms, thing.passes, thing.fails)


def _grammar(file: DataFile | None) -> Iterator[GrammarRule]:
    for _, record in read_list(file, "grammar", GrammarRecord) if file else ():
        yield GrammarRule(
            id=record.id,
            language=record.language,
            forms=record.forms,
            instead=record.instead,
            why=record.why,
            passes=record.passes,
            fails=record.fails,
            unless=record.unless,
        )


def _cues(file: DataFile | None) -> Iterator[Cue]:
    for _, record in read_list(file, "cue", CueRecord) if file else ():
        yield Cue(record.id, record.audience, record.forms, record.passes, record.fails, record.unless)
