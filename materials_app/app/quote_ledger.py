"""The quotes beside the open set: whose record each is, and why it may not be used today."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from materials_app.app.claim_ledger import Home
from materials_app.app.quotes import QuoteBook, standings
from materials_app.app.session import EditorState, edited
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.quote import Quote


@dataclass(frozen=True, slots=True)
class QuoteEntry:
    """A quote, where its record is kept, and why it may stand on no piece, in sentences."""

    quote: Quote
    home: Home
    reasons: tuple[str, ...] = ()


def quotes_of(catalogue: Catalogue, document: CampaignSet | None, on: date) -> tuple[QuoteEntry, ...]:
    """Every quote there is: those of the open set first, then those of this computer and of the campaigns."""
    own, day = (document.quotes, document.date or on) if document else ((), on)
    ids = {one.id for one in own}
    theirs = tuple(one for one in catalogue.rulebook.quotes if one.id not in ids)
    homes = (
        (Home.SET, own),
        (Home.COMPUTER, tuple(one for one in theirs if one.id in catalogue.by_hand)),
        (Home.CAMPAIGN, tuple(one for one in theirs if one.id not in catalogue.by_hand)),
    )
    return tuple(
        QuoteEntry(one.quote, home, one.reasons) for home, quotes in homes for one in standings(quotes, catalogue, day)
    )


def with_book(state: EditorState, book: QuoteBook) -> EditorState:
    """The state with the quotes of ``book`` as the set's own: one step of undo."""
    return edited(state, replace(state.document, quotes=book.quotes), "quote-add")
