"""The rulebook's tables of style and spelling (``style.toml``, ``spelling.toml``) and the word lists beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from materials_app.catalogue.faults import fault
from materials_app.catalogue.read import read_file
from materials_app.catalogue.record import Record
from materials_app.model.library import DataFile
from materials_app.model.rules import American, Level, Lexicon, Limits, Spelling, StyleRule, Wording

_NAME = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


class StyleRecord(Record, frozen=True):
    """One ``[[style]]``: a pattern and what to write, or ``swaps`` of words."""

    id: str
    level: Level
    why: str
    source: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]
    language: str = ""
    where: str = ""
    pattern: str = ""
    instead: str = ""
    swaps: dict[str, str] = msgspec.field(default_factory=dict)


class LimitsRecord(Record, frozen=True):
    """``[limits]`` of ``style.toml``."""

    sentence_words: int
    measured_from: int
    reading_age: int


class StyleFile(Record, frozen=True):
    """``style.toml``."""

    limits: LimitsRecord | None = None
    style: tuple[StyleRecord, ...] = ()


class AmericanRecord(Record, frozen=True):
    """One ``[[american]]``: a habit of American spelling within a word."""

    id: str
    pattern: str
    british: str
    passes: tuple[str, ...]
    fails: tuple[str, ...]


class SpellingFile(Record, frozen=True):
    """``spelling.toml``: the field's own words by language, American habits, American words."""

    source: str
    known: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    american: tuple[AmericanRecord, ...] = ()
    american_words: dict[str, str] = msgspec.field(default_factory=dict)


class SourceRecord(Record, frozen=True):
    """One ``[[source]]`` of a word list: a file it was made from."""

    file: str
    sha256: str


class LexiconRecord(Record, frozen=True):
    """The record of a word list (``assets/words/*.toml``)."""

    language: str
    file: str
    sha256: str
    words: int
    licence: str
    recipe: str
    source: tuple[SourceRecord, ...]


def read_wording(
    styles: Iterable[DataFile], spellings: Iterable[DataFile], lexicons: tuple[Lexicon, ...], names: Iterable[str]
) -> Wording:
    """What the files know of style and spelling; the words of ``names`` are known in every language.

    Raises:
        DataFileError: when a file cannot be read as such, or a pattern is none.
    """
    style = [(file, read_file(file, StyleFile)) for file in styles]
    spelling = [(file, read_file(file, SpellingFile)) for file in spellings]
    limits = [Limits(**msgspec.structs.asdict(one.limits)) for _, one in style if one.limits]
    own = {language: words for _, one in spelling for language, words in one.known.items()}
    named = sorted({word.lower() for name in names for word in _NAME.findall(name)})
    return Wording(
        style=tuple(_style(file, rule) for file, record in style for rule in record.style),
        limits=limits[-1] if limits else Limits(),
        spelling=Spelling(
            lexicons=lexicons,
            known=(*own.items(), ("", tuple(named))),
            american=tuple(_american(file, one) for file, record in spelling for one in record.american),
            american_words=tuple(pair for _, record in spelling for pair in record.american_words.items()),
            source=" ".join(record.source for _, record in spelling),
        ),
    )


def read_lexicons(files: Iterable[DataFile]) -> tuple[Lexicon, ...]:
    """The word lists of these records; a record nobody knows the folder of names none.

    Raises:
        DataFileError: when a record cannot be read.
    """
    records = [(file, read_file(file, LexiconRecord)) for file in files]
    return tuple(Lexicon(one.language, file.folder / one.file, one.sha256) for file, one in records if file.folder)


def _style(file: DataFile, record: StyleRecord) -> StyleRule:
    _check(file, record.id, record.pattern)
    return StyleRule(**{**msgspec.structs.asdict(record), "swaps": tuple(record.swaps.items())})


def _american(file: DataFile, record: AmericanRecord) -> American:
    _check(file, record.id, record.pattern)
    return American(**msgspec.structs.asdict(record))


def _check(file: DataFile, name: str, pattern: str) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        raise fault(file, (name,), f"The pattern of “{name}” is none: {error}.", "Put the pattern right.") from None
