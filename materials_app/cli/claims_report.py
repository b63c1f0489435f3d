"""What ``materials claims`` tells its user: a figure, what speaks against it, the packs that carry it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from materials_app.catalogue.claim_records import claim_table
from materials_app.cli import output
from materials_app.delivery.verdict import count
from materials_app.safeguards.claims import Known, why_unsound

if TYPE_CHECKING:
    from materials_app.delivery.carried import Search
    from materials_app.model.content import Claim

_KEYS = ("as_of", "expires", "checked", "disputed", "withdrawn", "derived")


def claim_as_data(claim: Claim, on: date, known: Known) -> dict[str, Any]:
    """A figure as ``--json`` carries it; ``reason`` says why it may not be used on the day ``on``."""
    reason = why_unsound(claim, on, known)
    found = {**claim_table(claim), **{key: None for key in _KEYS if key not in claim_table(claim)}}
    return {**_plain(found), "may_be_used": not reason, "reason": reason}


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {key: _plain(inner) for key, inner in value.items()}
        case date():
            return value.isoformat()
        case _:
            return value


def say_claims(claims: Iterable[Claim], on: date, known: Known) -> None:
    """One line for each figure: what it says, and why it may not be used."""
    for claim in claims:
        reason = why_unsound(claim, on, known)
        output.say(f"{claim.id}: {claim.value} {claim.unit} ({claim.counted}; {claim.area}, {claim.period})")
        output.say(f"  {_last_day(claim)}" if not reason else f"  May not be used: it {reason}.")


def say_claim(claim: Claim, on: date, known: Known) -> None:
    """Everything on record about a figure."""
    say_claims((claim,), on, known)
    output.say(f"  Source: {claim.source}")
    if claim.as_of:
        output.say(f"  As of {claim.as_of.isoformat()}")
    if one := claim.checked:
        output.say(f"  Checked by {one.by} on {one.on.isoformat()}, at: {one.source}")
    if dispute := claim.disputed:
        settled = f" Settled: {dispute.settled}" if dispute.settled else ""
        output.say(f"  Disputed: {dispute.source}: {dispute.reason}.{settled}")
    if gone := claim.withdrawn:
        output.say(f"  Withdrawn by {gone.by} on {gone.on.isoformat()}: {gone.reason}")
    if derived := claim.derived:
        output.say(f"  Worked out ({derived.how.value}) from {', '.join(derived.of)}")


def _last_day(claim: Claim) -> str:
    return f"May be used until {claim.expires.isoformat()}." if claim.expires else "May be used."


def say_carriers(claim: str, search: Search) -> None:
    """The pieces that carry a figure, pack by pack."""
    output.say(
        f"{count(search.looked_at, 'pack')} looked at; '{claim}' stands on {count(len(search.carriers), 'piece')}."
    )
    for one in search.carriers:
        until = f", until {one.expires}" if one.expires else ""
        output.say(f"  {one.folder}: {one.press_file} ({one.dated}, {one.standing}): {one.value}{until}")
    for folder in search.silent:
        output.say(f"  {folder}: its manifest does not say which figures it carries; look at the pieces themselves.")


def carriers_as_data(search: Search) -> dict[str, Any]:
    """The same as ``--json`` carries it."""
    from dataclasses import asdict

    carried = [{**asdict(one), "expires": one.expires or None} for one in search.carriers]
    return {"packs_looked_at": search.looked_at, "carried": carried, "not_known": list(search.silent)}
