"""What is asked when a figure is added, checked, disputed or withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from materials_app.app.claim_ledger import Home, LedgerEntry
from materials_app.desktop.claims_view import HOWS
from materials_app.desktop.day_words import day_words
from materials_app.desktop.form import Ask, Kind
from materials_app.desktop.wording import say

Homes = tuple[tuple[str, str], ...]
"""Where a record can be kept: ids with their words, the first one proposed."""


def homes(*, has_set: bool, has_computer: bool) -> Homes:
    """Where a record can be kept now."""
    in_set = ((Home.SET.value, say("record.home-set")),) if has_set else ()
    computer = ((Home.COMPUTER.value, say("record.home-computer")),) if has_computer else ()
    return (*in_set, *computer)


def asks_to_add(options: Homes) -> Iterator[Ask]:
    """A new figure; ``options`` are where it can be kept."""
    yield Ask("value", say("claims.value"))
    yield Ask("unit", say("claims.unit"), note=say("claims.unit-note"))
    yield Ask("counted", say("claims.counted-ask"))
    yield Ask("area", say("claims.fact-area"))
    yield Ask("period", say("claims.fact-period"))
    yield Ask("source", say("claims.fact-source"))
    yield Ask("as_of", say("claims.fact-as-of"), note=say("record.day-note"))
    yield Ask("expires", say("claims.fact-expires"), note=say("claims.expires-note"))
    ways = (("", say("claims.how-none")), *((name, say(words)) for name, words in HOWS.items()))
    yield Ask("how", say("claims.how"), Kind.CHOICE, options=ways)
    yield Ask("of", say("claims.of"), note=say("claims.of-note"))
    yield Ask("id", say("record.id"), note=say("claims.id-note"))
    yield Ask("home", say("record.home"), Kind.CHOICE, value=options[0][0], options=options)


def asks_to_check(entry: LedgerEntry, today: date) -> Iterator[Ask]:
    """That somebody looked it up; where it is disputed also how that was settled."""
    yield Ask("by", say("claims.by"), note=say("claims.by-check-note"))
    yield Ask("source", say("claims.looked-at"), value=entry.claim.source)
    yield Ask("on", say("claims.on"), note=say("record.day-note"), value=day_words(today))
    yield Ask("expires", say("claims.expires-new"), note=say("claims.expires-new-note"))
    if entry.claim.disputed_by:
        yield Ask("settles", say("claims.settles"), Kind.TEXT, note=say("claims.settles-note"))


def asks_to_dispute(today: date) -> Iterator[Ask]:
    """Which source says otherwise, and what."""
    yield Ask("source", say("claims.otherwise"))
    yield Ask("reason", say("claims.says"), Kind.TEXT)
    yield Ask("by", say("claims.by"), note=say("claims.by-dispute-note"))
    yield Ask("on", say("claims.on"), note=say("record.day-note"), value=day_words(today))


def asks_to_withdraw(today: date) -> Iterator[Ask]:
    """Who takes it back, and why."""
    yield Ask("by", say("claims.by"))
    yield Ask("reason", say("claims.reason"), Kind.TEXT)
    yield Ask("on", say("claims.on"), note=say("record.day-note"), value=day_words(today))
