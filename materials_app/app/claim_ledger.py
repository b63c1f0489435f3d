"""The ledger of figures beside the open set: where each stands today, whose it is, which layouts rest on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from materials_app.app.claims import Ledger, set_ledger
from materials_app.app.session import EditorState, edited
from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.campaign_set import CampaignSet
from materials_app.model.content import Claim
from materials_app.model.job import Job
from materials_app.safeguards.claims import Footing, by_id, footing


class Home(StrEnum):
    """Whose a figure is: the open set's own, one of this computer, or a campaign's."""

    SET = "set"
    COMPUTER = "computer"
    CAMPAIGN = "campaign"


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A figure: ``reason`` says why it may not be used today, ``used_on`` which layouts of the open set rest on it."""

    claim: Claim
    home: Home
    footing: Footing
    reason: str = ""
    used_on: tuple[str, ...] = ()


def ledger_of(
    catalogue: Catalogue, document: CampaignSet | None, on: date, jobs: Iterable[Job] = ()
) -> tuple[LedgerEntry, ...]:
    """Every figure there is: those of the open set first, then those of this computer and of the campaigns.

    ``document`` is the open set, or none; ``jobs`` are its layouts as they are laid out.
    """
    from materials_app.pipeline.named import claims_named

    own, day = (document.claims, document.date or on) if document else ((), on)
    theirs = tuple(one for one in catalogue.rulebook.claims if one.id not in by_id(own))
    known = by_id((*theirs, *own))
    used: dict[str, list[str]] = {}
    for job in jobs:
        for name in claims_named(job):
            used.setdefault(name, []).append(job.template.called)

    def entry(claim: Claim, home: Home) -> LedgerEntry:
        return LedgerEntry(claim, home, *footing(claim, day, known), tuple(used.get(claim.id, ())))

    by_hand = catalogue.by_hand
    return (
        *(entry(one, Home.SET) for one in own),
        *(entry(one, Home.COMPUTER) for one in theirs if one.id in by_hand),
        *(entry(one, Home.CAMPAIGN) for one in theirs if one.id not in by_hand),
    )


def own_ledger(document: CampaignSet, catalogue: Catalogue) -> Ledger:
    """The open set's own figures."""
    return set_ledger(document, tuple(one for one in catalogue.rulebook.claims if one.id not in by_id(document.claims)))


def with_ledger(state: EditorState, ledger: Ledger, what: str) -> EditorState:
    """The state with the figures of ``ledger`` as the set's own: one step of undo."""
    return edited(state, replace(state.document, claims=ledger.claims), what)
