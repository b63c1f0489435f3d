"""Takes a release in: finds what it says, holds it against tables and ledger, offers every item for decision.

Pure: the same release, tables and day give the same items.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from materials_app.intake.bench import Knowledge, lay_out
from materials_app.intake.facts import fact_items
from materials_app.intake.items import Intake, Item, Kind, Question
from materials_app.intake.notices import quote_item
from materials_app.intake.release import Release
from materials_app.intake.remarks import remark_items
from materials_app.intake.words import word_items
from materials_app.model.findings import Severity

__all__ = ["Knowledge", "take_in"]


def take_in(release: Release, knowledge: Knowledge, audience: str = "", on: date | None = None) -> Intake:
    """The items of a release.

    Args:
        release: as read.
        knowledge: the tables.
        audience: whom the pieces made from it speak to; empty when that is open.
        on: the day it is taken in, to know which claims have expired.
    """
    bench = lay_out(release, knowledge, audience, on)
    items = [*fact_items(bench), *word_items(bench), *remark_items(bench)]
    items += [quote_item(bench.desk, quote, _faults_in(items, quote.spans)) for quote in bench.desk.quotes]
    ordered = sorted(
        _without_doubles(items), key=lambda item: (item.start, item.kind is not Kind.QUOTE, item.end, item.kind.value)
    )
    numbered = tuple(replace(item, number=number) for number, item in enumerate(ordered, 1))
    return Intake(release, numbered, tuple(_questions(numbered)))


def _faults_in(items: Iterable[Item], spans: tuple[tuple[int, int], ...]) -> int:
    """How many items with a fault that blocks, other than notes, lie in a quote."""
    return sum(
        item.severity is Severity.ERROR and any(start <= item.start < end for start, end in spans) for item in items
    )


def _without_doubles(items: Iterable[Item]) -> Iterator[Item]:
    """The items, without those that say about a stretch what another item says already, or says more gravely."""
    found = list(items)
    told = {item.sentence for item in found if any(one.id == "help-seekers-as-offences" for one in item.findings)}
    kept = [item for item in found if not (item.sentence in told and _first_id(item) == "term-crimes-as-contacts")]
    graver = [item for item in kept if _first_id(item) == "term-helpline-for-offenders"]
    for item in kept:
        if _first_id(item) != "term-offender" or not any(_is_within(item, other) for other in graver):
            yield item


def _first_id(item: Item) -> str:
    return item.findings[0].id if item.findings else ""


def _is_within(one: Item, other: Item) -> bool:
    return other.start <= one.start and one.end <= other.end


def _questions(items: tuple[Item, ...]) -> Iterator[Question]:
    counts = Counter(audience for item in items for audience in item.audiences)
    if len(counts) > 1:
        yield Question("Which audience is the piece for? The release names several, and one piece speaks to one.")
    if any(item.kind is Kind.QUOTE and not item.findings for item in items):
        yield Question("Who agreed to be quoted? A quote without consent does not print.")
