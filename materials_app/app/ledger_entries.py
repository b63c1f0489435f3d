"""What is entered about a figure, as the ledger keeps it: a check, a dispute, a withdrawal. The same for the command
line and the window: nobody records a nameless check, or one of a day to come."""

from __future__ import annotations

from datetime import date
from typing import Any

from materials_app.catalogue.claim_records import claim_table
from materials_app.errors import InputError
from materials_app.model.content import Claim
from materials_app.model.said import said

Entry = dict[str, Any]
"""Keys of a claim and what they become."""


def day_of(on: date | None, today: date) -> date:
    """The day of an entry, today where none is named.

    Raises:
        InputError: when it is still to come.
    """
    if on and on > today:
        raise InputError(
            said("{on} is still to come.", on=on.isoformat()),
            hint=said("Give the day it was."),
            error_id="ledger-entry",
        )
    return on or today


def check_entry(
    claim: Claim, *, by: str, source: str, on: date, expires: date | None = None, settles: str = ""
) -> Entry:
    """That somebody looked the figure up; with ``settles`` how its dispute ended, with ``expires`` a new last day.

    Raises:
        InputError: when a name or source is missing, or there is nothing to settle.
    """
    checked = {
        "by": _said(by, said("The name of who checked it")),
        "on": on,
        "source": _said(source, said("The source that was looked at")),
    }
    entry: Entry = {"checked": checked}
    if expires:
        entry["expires"] = expires
    if settles.strip():
        entry["disputed"] = {**_dispute(claim), "settled": settles.strip()}
    return entry


def dispute_entry(*, source: str, reason: str, by: str, on: date) -> Entry:
    """That a source says otherwise; who noticed may stay empty.

    Raises:
        InputError: when the source or what it says is missing.
    """
    given = _said(source, said("The source that says otherwise")), _said(reason, said("What that source says"))
    who = {"by": by.strip()} if by.strip() else {}
    return {"disputed": {"source": given[0], "reason": given[1], **who, "on": on}}


def withdraw_entry(*, by: str, reason: str, on: date) -> Entry:
    """That the figure may not be used any more.

    Raises:
        InputError: when the name or the reason is missing.
    """
    given = _said(by, said("The name of who withdraws it")), _said(reason, said("The reason"))
    return {"withdrawn": {"by": given[0], "on": on, "reason": given[1]}}


def _dispute(claim: Claim) -> Entry:
    if claim.disputed is None:
        raise InputError(
            said("'{id}' is not disputed, so there is nothing to settle.", id=claim.id),
            hint=said("Leave out how it was settled."),
        )
    return dict(claim_table(claim)["disputed"])


def _said(words: str, what: str) -> str:
    """What a record needs: words of somebody."""
    if not words.strip():
        raise InputError(
            said("{what} is empty, so nobody could tell later.", what=what),
            hint=said("Write it."),
            error_id="ledger-entry",
        )
    return words.strip()
