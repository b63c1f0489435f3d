"""Keeps quotes as records: who said what, from where, and what they agreed to; and says why one may not be used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from materials_app.app.record_files import read_records, write_records
from materials_app.catalogue.campaigns import read_quotes
from materials_app.catalogue.catalogue import Catalogue
from materials_app.catalogue.claim_edit import with_record
from materials_app.catalogue.quote_records import check_scopes, quote_table
from materials_app.catalogue.read import parse
from materials_app.catalogue.set_file import read_set, write_set
from materials_app.errors import InputError
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.library import DataFile
from materials_app.model.quote import Consent, Quote
from materials_app.packs.names import is_id
from materials_app.packs.record import check_text
from materials_app.pipeline.named import has_quote_place
from materials_app.safeguards.elected import offices_of
from materials_app.safeguards.quotes import unfit_for_print

_HINT = "Name a file of quotes (quotes.toml) or a campaign set."


@dataclass(frozen=True, slots=True)
class QuoteBook:
    """The quotes of one file. ``in_use`` are those of the campaigns and of this computer, which a new one may not
    shadow."""

    path: Path
    text: str
    quotes: tuple[Quote, ...]
    catalogue: Catalogue
    is_set: bool = False

    @property
    def in_use(self) -> tuple[Quote, ...]:
        """The quotes of the campaigns and of this computer."""
        return self.catalogue.rulebook.quotes


def open_quotes(path: Path, catalogue: Catalogue, *, may_be_new: bool = False) -> QuoteBook:
    """The quotes in ``path``, a file of quotes or a set; none yet for a file that is not there and may be new.

    Raises:
        InputError: when the file cannot be read, or a consent is for a use that is none. DataFileError: when it holds
            something else.
    """
    if may_be_new and not path.exists():
        return QuoteBook(path, "", (), catalogue)
    return _read(path, read_records(path, _HINT), catalogue)


def _read(path: Path, text: str, catalogue: Catalogue) -> QuoteBook:
    file = DataFile(str(path), text, sha256(text.encode()).hexdigest())
    is_set = "layouts" in parse(file)
    quotes = read_set(text, str(path)).quotes if is_set else read_quotes(file)
    check_text(file)
    check_scopes(quotes, {one.id for one in catalogue.templates})
    return QuoteBook(path, text, quotes, catalogue, is_set)


def set_book(document: CampaignSet, catalogue: Catalogue) -> QuoteBook:
    """The quotes of a set that is open in the window: nothing of it is written, the window's set takes them over."""
    return QuoteBook(Path(), write_set(document), document.quotes, catalogue, is_set=True)


def with_quote(book: QuoteBook, quote: Quote, on: date) -> QuoteBook:
    """The book with a new quote, word for word; nothing is written.

    Raises:
        InputError: when the id is taken or none, a name is missing, a day is still to come, or a consent is for a use
            that is none.
    """
    for message, hint in _faults(book, quote, on):
        raise InputError(message, hint=hint, error_id="quote-not-recorded")
    check_scopes((quote,), {one.id for one in book.catalogue.templates})
    return _read(book.path, with_record(book.text, "quote", quote_table(quote)), book.catalogue)


def add_quote(book: QuoteBook, quote: Quote, on: date) -> QuoteBook:
    """The book with a new quote, written to its file word for word.

    Raises:
        InputError: as ``with_quote``. OutputError: when it cannot be written.
    """
    added = with_quote(book, quote, on)
    write_records(added.text, added.path)
    return added


def _faults(book: QuoteBook, quote: Quote, on: date) -> Iterator[tuple[str, str]]:
    """What keeps a quote from being recorded, and what to do."""
    yield from _record_faults(book, quote, on)
    if quote.consent:
        yield from _consent_faults(quote.consent, on)


def _record_faults(book: QuoteBook, quote: Quote, on: date) -> Iterator[tuple[str, str]]:
    taken = {one.id for one in book.quotes}
    if book.is_set:
        taken |= {one.id for one in book.in_use} - book.catalogue.by_hand
    if not is_id(quote.id):
        yield f"“{quote.id}” cannot be an id.", "Write small letters, figures and hyphens: caller-listened."
    if quote.id in taken:
        yield f"There is a quote “{quote.id}” already.", "Give the new one an id of its own."
    if not quote.text.strip():
        yield "There are no words.", "Write them exactly as they were said."
    if not quote.source.strip():
        yield "There is no source, so nobody could look it up.", "Say where the words were read or heard."
    if quote.said_on and quote.said_on > on:
        yield f"{quote.said_on.isoformat()} is still to come.", "Give the day the words were said."


def _consent_faults(consent: Consent, on: date) -> Iterator[tuple[str, str]]:
    if not consent.by.strip():
        yield "Nobody is named who asked for the consent.", "Give a name."
    if consent.on > on:
        yield f"{consent.on.isoformat()} is still to come.", "Give the day the speaker agreed."
    if not consent.scope:
        yield "The consent is for no use.", "Say what the speaker agreed to: print, web, press, or a layout's id."
    if consent.until and consent.until < consent.on:
        yield "The consent would end before it began.", "Give the last day the speaker agreed to."


@dataclass(frozen=True, slots=True)
class QuoteStanding:
    """A quote and why it may not stand on any piece, in sentences."""

    quote: Quote
    reasons: tuple[str, ...]

    @property
    def may_be_used(self) -> bool:
        """Whether consent and speaker allow it to stand in print."""
        return not self.reasons


def standings(quotes: Iterable[Quote], catalogue: Catalogue, on: date) -> tuple[QuoteStanding, ...]:
    """Each quote with what speaks against it on that day."""
    offices = offices_of(catalogue.rulebook.offices)
    return tuple(QuoteStanding(one, unfit_for_print(one, on, offices)) for one in quotes)


def layouts_for_quotes(catalogue: Catalogue) -> tuple[str, ...]:
    """The ids of the layouts that have a place for somebody's words, on a format that may carry them."""
    formats = {one.id for one in catalogue.formats if one.quotes}
    return tuple(one.id for one in catalogue.templates if one.format in formats and has_quote_place(one))
