"""Campaigns (``assets/campaigns/<id>/``): audiences, messages, claims, and the words, one file a language.

``campaign.toml`` says whom the campaign speaks to, ``messages.toml`` what can be said and on which evidence,
``claims.toml`` which figures exist, ``quotes.toml`` whose words, and ``<language>.toml`` holds the words of the
messages: a new language is a new file.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Literal

import msgspec

from materials_app.catalogue.claim_records import ClaimRecord
from materials_app.catalogue.faults import fault
from materials_app.catalogue.quote_records import QuoteRecord, check_quotes
from materials_app.catalogue.read import read_file, read_list
from materials_app.catalogue.record import Record
from materials_app.errors import DataFileError
from materials_app.model.content import (
    Audience,
    AudienceDefaults,
    Campaign,
    Claim,
    Message,
    Purpose,
    Slot,
    Variants,
    Wording,
)
from materials_app.model.library import DataFile
from materials_app.model.quote import Quote

CAMPAIGN, MESSAGES, CLAIMS, QUOTES = "campaign.toml", "messages.toml", "claims.toml", "quotes.toml"


class AudienceRecord(Record, frozen=True):
    """One ``[[audience]]`` of ``campaign.toml``. ``routes`` are resource ids, first choice first."""

    id: str
    name: str
    description: str
    routes: tuple[str, ...]
    secondary: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    never_purposes: tuple[Purpose, ...] = ()
    crisis_line: str = ""
    tones: tuple[str, ...] = ()
    needs_review: Literal["", "content", "brand", "legal", "clinical", "translation"] = ""
    least_type: float = 0.0

    def audience(self) -> Audience:
        """The record as the model has it."""
        return Audience(
            id=self.id,
            name=self.name,
            description=self.description,
            routes=self.routes,
            secondary=self.secondary,
            never=self.never,
            never_purposes=self.never_purposes,
            crisis_line=self.crisis_line,
            tones=self.tones,
            needs_review=self.needs_review,
            least_type=self.least_type,
        )


class CampaignRecord(Record, frozen=True):
    """``campaign.toml``. ``defaults`` gives, per audience, the message each slot starts with; ``family_defaults`` what
    one design family starts with instead."""

    id: str
    name: str
    code: str
    standing: str
    languages: tuple[str, ...]
    audience: tuple[AudienceRecord, ...]
    defaults: dict[str, dict[Slot, str]] = msgspec.field(default_factory=dict)
    family_defaults: dict[str, dict[str, dict[Slot, str]]] = msgspec.field(default_factory=dict)

    @property
    def audiences(self) -> tuple[Audience, ...]:
        """The audiences as the model has them."""
        return tuple(record.audience() for record in self.audience)

    @property
    def slot_defaults(self) -> tuple[AudienceDefaults, ...]:
        """``defaults`` as the model has them."""
        return _defaults(self.defaults)

    @property
    def slot_defaults_by_family(self) -> tuple[tuple[str, tuple[AudienceDefaults, ...]], ...]:
        """``family_defaults`` as the model has them."""
        return tuple((family, _defaults(given)) for family, given in self.family_defaults.items())


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
    """The words of one message: subject line, headline lines, running text, steps."""

    text: VariantsRecord = VariantsRecord()
    kicker: str = ""
    headline: VariantsRecord = VariantsRecord()
    steps: tuple[str, ...] = ()


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
            translation_of=self.translation_of,
            translator=self.translator,
            translated_on=self.translated_on,
        )


def read_campaign(files: Iterable[DataFile]) -> Campaign:
    """The campaign whose folder holds these files.

    Raises:
        DataFileError: when a file is missing, cannot be read, or has words for a message that does not exist.
    """
    named = {PurePosixPath(file.path).name: file for file in files}
    head = read_head(_required(named, CAMPAIGN))
    languages = {tag: _required(named, f"{tag}.toml") for tag in head.languages}
    return Campaign(
        id=head.id,
        name=head.name,
        code=head.code,
        standing=head.standing,
        languages=head.languages,
        audiences=head.audiences,
        messages=_messages(_required(named, MESSAGES), languages),
        claims=read_claims(named.get(CLAIMS)),
        defaults=head.slot_defaults,
        family_defaults=head.slot_defaults_by_family,
        quotes=read_quotes(named.get(QUOTES)),
    )


def read_head(file: DataFile) -> CampaignRecord:
    """``campaign.toml``.

    Raises:
        DataFileError: when it cannot be read, or names another campaign than its folder.
    """
    head = read_file(file, CampaignRecord)
    folder = PurePosixPath(file.path).parent.name
    if head.id != folder:
        raise fault(
            file, ("id",), f"The campaign lies in the folder “{folder}”.", "Let id and folder agree.", "data-file-value"
        )
    return head


def _defaults(given: Mapping[str, Mapping[Slot, str]]) -> tuple[AudienceDefaults, ...]:
    return tuple((audience, tuple(slots.items())) for audience, slots in given.items())


def read_claims(file: DataFile | None) -> tuple[Claim, ...]:
    """The claims of one file; none where there is no file.

    Raises:
        DataFileError: when the file cannot be read as claims.
    """
    return tuple(record.claim() for _, record in read_list(file, "claim", ClaimRecord)) if file else ()


def read_quotes(file: DataFile | None) -> tuple[Quote, ...]:
    """The quotes of one file; none where there is no file.

    Raises:
        DataFileError: when the file cannot be read as quotes, or one is there twice or has no words.
    """
    if file is None:
        return ()
    records = tuple(record for _, record in read_list(file, "quote", QuoteRecord))
    check_quotes(file, records)
    return tuple(record.quote() for record in records)


def _required(named: Mapping[str, DataFile], name: str) -> DataFile:
    if name in named:
        return named[name]
    folder = PurePosixPath(next(iter(named.values())).path).parent
    raise DataFileError(
        f"The campaign folder has no {name}.",
        hint="docs/adding-a-campaign-or-language.md lists the files a campaign needs.",
        place=f"{folder}/{name}",
        error_id="data-file-missing",
    )


def _messages(file: DataFile, languages: Mapping[str, DataFile]) -> tuple[Message, ...]:
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
