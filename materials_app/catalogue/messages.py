"""Messages of a campaign: ``messages.toml`` says what can be said and on which evidence, ``<language>.toml`` holds the
words of the messages: a new language is a new file."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from datetime import date

import msgspec

from materials_app.catalogue.faults import fault
from materials_app.catalogue.read import read_file
from materials_app.catalogue.record import Record
from materials_app.model.content import Message, Slot, Variants, Wording
from materials_app.model.library import DataFile
from materials_app.model.motif import Motif

MESSAGES = "messages.toml"


class MessageRecord(Record, frozen=True):
    """One ``[[message]]`` of ``messages.toml``: everything about a message but its words."""

    id: str
    slot: Slot
    audience: str
    kind: str
    tone: str
    nations: tuple[str, ...]
    reading_age: int
    origin: str
    written_on: date
    evidence: tuple[str, ...] = ()
    review_on: date | None = None
    promises: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    drawing: Motif | None = None

    def message(self, wordings: tuple[Wording, ...], sources: Mapping[str, str]) -> Message:
        """The message with its words in every language there is, its evidence spelled out."""
        return Message(
            id=self.id,
            slot=self.slot,
            audience=self.audience,
            kind=self.kind,
            tone=self.tone,
            evidence=tuple(sources[name] for name in self.evidence),
            nations=self.nations,
            reading_age=self.reading_age,
            origin=self.origin,
            written_on=self.written_on,
            review_on=self.review_on,
            wordings=wordings,
            promises=self.promises,
            claims=self.claims,
            quotes=self.quotes,
            drawing=self.drawing.value if self.drawing else "",
        )


class MessagesRecord(Record, frozen=True):
    """``messages.toml``: the messages, and the sources their ``evidence`` names."""

    message: tuple[MessageRecord, ...]
    sources: dict[str, str] = msgspec.field(default_factory=dict)


class VariantsRecord(Record, frozen=True):
    """Words in up to three lengths. A new line in the text is a new line on the page."""

    short: str = ""
    standard: str = ""
    long: str = ""

    def variants(self) -> Variants:
        """The record as the model has it."""
        return Variants(self.short, self.standard, self.long)


class WordsRecord(Record, frozen=True):
    """The words of one message: subject line, headline, running text, steps; ``easy`` sentence by sentence."""

    text: VariantsRecord = VariantsRecord()
    kicker: str = ""
    headline: VariantsRecord = VariantsRecord()
    steps: tuple[str, ...] = ()
    easy: tuple[str, ...] = ()


class LanguageRecord(Record, frozen=True):
    """``<language>.toml``. A translation names its original; ``translator`` stays empty until a person signs for it."""

    language: str
    words: dict[str, WordsRecord]
    translation_of: str = ""
    translator: str = ""
    translated_on: date | None = None

    def wording(self, words: WordsRecord) -> Wording:
        """One message's words with what is known about their translation."""
        return Wording(
            language=self.language,
            kicker=words.kicker,
            headline=words.headline.variants(),
            text=words.text.variants(),
            steps=words.steps,
            easy=words.easy,
            translation_of=self.translation_of,
            translator=self.translator,
            translated_on=self.translated_on,
        )


def read_messages(file: DataFile, languages: Mapping[str, DataFile]) -> tuple[Message, ...]:
    """The messages of ``messages.toml`` with their words: {language tag: its file}.

    Raises:
        DataFileError: when a file cannot be read, or has words for a message that does not exist.
    """
    library = read_library(file)
    known = {record.id for record in library.message}
    spoken = tuple(read_language(language, tag, known) for tag, language in languages.items())
    return tuple(record.message(_wordings(record.id, spoken), library.sources) for record in library.message)


def read_library(file: DataFile) -> MessagesRecord:
    """``messages.toml``.

    Raises:
        DataFileError: when it cannot be read, or names evidence that is not among its sources.
    """
    library = read_file(file, MessagesRecord)
    _check_evidence(file, library)
    return library


def _wordings(message: str, spoken: Iterable[LanguageRecord]) -> tuple[Wording, ...]:
    return tuple(one.wording(one.words[message]) for one in spoken if message in one.words)


def _check_evidence(file: DataFile, library: MessagesRecord) -> None:
    for index, record in enumerate(library.message):
        for name in set(record.evidence) - library.sources.keys():
            raise fault(
                file,
                ("message", index, "evidence"),
                f"“{name}” is not a source.",
                "Name one of the sources at the top of this file, or add it there.",
                "data-file-unknown-reference",
            )


def read_language(file: DataFile, tag: str, known: Container[str]) -> LanguageRecord:
    """The words of one language, each for a message that is ``known``.

    Raises:
        DataFileError: when the file cannot be read, is of another language, or has words for no message.
    """
    record = read_file(file, LanguageRecord)
    if record.language != tag:
        raise fault(file, ("language",), f"This file is {tag}.toml.", "Let name and language agree.", "data-file-value")
    for message in record.words:
        if message not in known:
            raise fault(
                file,
                ("words", message),
                f"There is no message “{message}” in {MESSAGES}.",
                "Add the message there, or put this name right.",
                "data-file-unknown-reference",
            )
    return record
