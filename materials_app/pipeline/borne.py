"""The figures and the words of others that stand on a piece, as facts: for ticket, job.json and manifest."""

from __future__ import annotations

from materials_app.delivery.job_facts import FigureFacts, QuoteFacts
from materials_app.model.content import Claim
from materials_app.model.display_list import DisplayList
from materials_app.model.job import Job
from materials_app.model.quote import Quote
from materials_app.pipeline.named import claims_named
from materials_app.pipeline.words import text_of
from materials_app.safeguards.claims import Known, by_id, why_unsound
from materials_app.safeguards.figures import claims_in
from materials_app.safeguards.quotes import quotes_in


def figures_on(job: Job, display_list: DisplayList) -> tuple[FigureFacts, ...]:
    """The claims the piece names whose figure stands on it."""
    known = by_id(job.rulebook.claims)
    named = tuple(known[name] for name in claims_named(job) if name in known)
    return tuple(_figure(claim, job, known) for claim in claims_in(text_of(display_list), named))


def quotes_on(job: Job, display_list: DisplayList) -> tuple[QuoteFacts, ...]:
    """The quotes on record whose words stand on the piece."""
    return tuple(_quote(quote) for quote in quotes_in(text_of(display_list), job.rulebook.quotes))


def _figure(claim: Claim, job: Job, known: Known) -> FigureFacts:
    return FigureFacts(
        id=claim.id,
        value=claim.value,
        unit=claim.unit,
        counted=claim.counted,
        area=claim.area,
        period=claim.period,
        source=claim.source,
        checked_by=claim.checked.by if claim.checked else "",
        checked_on=claim.checked.on if claim.checked else None,
        expires=claim.expires,
        fault=why_unsound(claim, job.on, known),
    )


def _quote(quote: Quote) -> QuoteFacts:
    consent = quote.consent
    return QuoteFacts(
        id=quote.id,
        speaker=quote.said_by,
        source=quote.source,
        consent_by=consent.by if consent else "",
        consent_on=consent.on if consent else None,
        consent_scope=consent.scope if consent else (),
        consent_until=consent.until if consent else None,
    )
