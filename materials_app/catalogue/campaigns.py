"""Campaigns (``assets/campaigns/<id>/``): audiences, messages, claims, and the words, one file a language.

``campaign.toml`` says whom the campaign speaks to, ``messages.toml`` what can be said and on which evidence,
``claims.toml`` which figures exist, ``quotes.toml`` whose words, and ``<language>.toml`` holds the words of the
messages: a new language is a new file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Literal

import msgspec

from materials_app.catalogue.claim_records import ClaimRecord
from materials_app.catalogue.faults import fault
from materials_app.catalogue.messages import MESSAGES, read_messages
from materials_app.catalogue.quote_records import QuoteRecord, check_quotes
from materials_app.catalogue.read import read_file, read_list
from materials_app.catalogue.record import Record
from materials_app.errors import DataFileError
from materials_app.model.content import (
    Audience,
    AudienceDefaults,
    Campaign,
    Claim,
    Purpose,
    Slot,
)
from materials_app.model.library import DataFile
from materials_app.model.motif import Motif
from materials_app.model.quote import Quote

CAMPAIGN, CLAIMS, QUOTES = "campaign.toml", "claims.toml", "quotes.toml"


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
    not_on: tuple[str, ...] = ()
    drawing: Motif | None = None

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
            not_on=self.not_on,
            drawing=self.drawing.value if self.drawing else "",
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
        messages=read_messages(_required(named, MESSAGES), languages),
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
