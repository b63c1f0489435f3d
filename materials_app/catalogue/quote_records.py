"""``[[quote]]``: somebody's words as files hold them, in ``quotes.toml`` of a campaign and in a set."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from materials_app.catalogue.faults import fault
from materials_app.catalogue.names import closest
from materials_app.catalogue.record import KeyPath, Record, Table
from materials_app.errors import DataFileError, InputError
from materials_app.model.library import DataFile
from materials_app.model.quote import USES, Consent, Quote


class ConsentRecord(Record, frozen=True):
    """``consent``: who recorded it, when, for which uses (print, web, press, or a layout's id), until when."""

    by: str
    on: date
    scope: tuple[str, ...]
    until: date | None = None


class QuoteRecord(Record, frozen=True):
    """One ``[[quote]]``: words, verbatim, and whose. Without ``consent`` they do not print."""

    id: str
    text: str
    speaker: str = ""
    role: str = ""
    organisation: str = ""
    said_on: date | None = None
    source: str = ""
    consent: ConsentRecord | None = None
    elected: bool = False

    def quote(self) -> Quote:
        """The record as the model has it."""
        consent = self.consent
        return Quote(
            id=self.id,
            text=self.text,
            speaker=self.speaker,
            role=self.role,
            organisation=self.organisation,
            said_on=self.said_on,
            source=self.source,
            consent=Consent(consent.by, consent.on, consent.scope, consent.until) if consent else None,
            elected=self.elected,
        )


def quote_table(quote: Quote) -> Table:
    """A quote as a file holds it; what is not known is left out."""
    texts = {name: getattr(quote, name) for name in ("speaker", "role", "organisation", "source")}
    found: Table = {"id": quote.id, "text": quote.text, **{key: text for key, text in texts.items() if text}}
    if quote.said_on:
        found["said_on"] = quote.said_on
    if quote.elected:
        found["elected"] = True
    if consent := quote.consent:
        until = {"until": consent.until} if consent.until else {}
        found["consent"] = {"by": consent.by, "on": consent.on, "scope": list(consent.scope), **until}
    return found


def check_quotes(file: DataFile, records: Sequence[QuoteRecord]) -> None:
    """See that each id stands once and each quote holds words.

    Raises:
        DataFileError: for the first that does not hold.
    """
    ids = [record.id for record in records]
    for index, record in enumerate(records):
        if record.id in ids[:index]:
            message, hint = f"The id “{record.id}” is given twice.", "Give each record its own id."
            raise fault(file, ("quote", index, "id"), message, hint, "data-file-duplicate")
        if not record.text.strip():
            message, hint = "There are no words.", "Write them exactly as they were said."
            raise fault(file, ("quote", index, "text"), message, hint, "data-file-value")


def check_scopes(quotes: Iterable[Quote], layouts: Collection[str]) -> None:
    """See that each consent is for uses there are: a misspelt one would read as no consent, and nobody would know why.

    Raises:
        InputError: for the first use that is none; names those that may be written.
    """
    for quote, use in _unknown_uses(quotes, layouts):
        message, hint = _said(use, layouts)
        raise InputError(f"The quote “{quote.id}”: {message}", hint=hint, error_id="quote-scope-unknown")


def scope_error(file: DataFile, at: KeyPath, use: str, layouts: Collection[str]) -> DataFileError:
    """The same as a fault of the file that holds the quote at ``at``."""
    return fault(file, (*at, "consent"), *_said(use, layouts), "quote-scope-unknown")


def first_unknown_use(quote: Quote, layouts: Collection[str]) -> str:
    """The first use in a quote's consent that is none; empty when all are."""
    return next((use for _, use in _unknown_uses((quote,), layouts)), "")


def _unknown_uses(quotes: Iterable[Quote], layouts: Collection[str]) -> Iterator[tuple[Quote, str]]:
    for quote in quotes:
        for use in quote.consent.scope if quote.consent else ():
            if use not in USES and use not in layouts:
                yield quote, use


def _said(use: str, layouts: Collection[str]) -> tuple[str, str]:
    near = closest(use, (*USES, *layouts))
    meant = f"Did you mean “{near}”? " if near else ""
    allowed = f"A consent is for {', '.join(USES)}, or for single layouts by their ids (materials list layouts)."
    return f"“{use}” is no use a consent can be given for.", f"{meant}{allowed}"
