"""What ``materials quotes`` tells its user: words, what was agreed to, what speaks against printing them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from materials_app.catalogue.quote_records import quote_table
from materials_app.cli import output

if TYPE_CHECKING:
    from materials_app.app.quotes import QuoteStanding

_TEXTS = ("speaker", "role", "organisation", "source")
_KEYS = {**dict.fromkeys(_TEXTS, ""), "said_on": None, "elected": False, "consent": None}


def standing_as_data(standing: QuoteStanding) -> dict[str, Any]:
    """A quote as ``--json`` carries it, with why it may not be used today."""
    found = {**_KEYS, **quote_table(standing.quote)}
    if found["consent"]:
        found["consent"] = {"until": None, **found["consent"]}
    return {**_plain(found), "may_be_used": standing.may_be_used, "reasons": list(standing.reasons)}


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {key: _plain(inner) for key, inner in value.items()}
        case date():
            return value.isoformat()
        case _:
            return value


def say_quotes(standings: Iterable[QuoteStanding]) -> None:
    """A few lines for each quote: the words, whose, and why they may not print."""
    for one in standings:
        quote = one.quote
        output.say(f"{quote.id}: “{quote.text}” ({quote.said_by})")
        output.say("  May be used." if one.may_be_used else "  May not be used.")
        for reason in one.reasons:
            output.say(f"  * {reason}")


def say_quote(standing: QuoteStanding) -> None:
    """Everything on record about a quote."""
    say_quotes((standing,))
    quote, consent = standing.quote, standing.quote.consent
    output.say(f"  Source: {quote.source}")
    if quote.said_on:
        output.say(f"  Said on {quote.said_on.isoformat()}")
    if consent:
        until = f", until {consent.until.isoformat()}" if consent.until else ", until it is taken back"
        scope = ", ".join(consent.scope)
        output.say(f"  Consent recorded by {consent.by} on {consent.on.isoformat()}, for {scope}{until}")
