"""Whether a figure of the ledger may be used on a day: checked, not expired, not disputed, nor what it is from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from materials_app.model.content import Claim
from materials_app.model.said import said
from materials_app.safeguards.arithmetic import (
    Rounding,
    agrees,
    as_precise_as,
    number_of,
    rounding_of,
    worked_out,
)

Known = Mapping[str, Claim]
"""Claims by their id."""


def by_id(claims: Iterable[Claim]) -> dict[str, Claim]:
    """The claims by their id."""
    return {one.id: one for one in claims}


def is_same_figure(one: Claim, other: Claim) -> bool:
    """Whether two records are of the same figure: value, what is counted, where, when, source and sum. What was
    recorded about it since, and until when it holds, make no difference."""
    return _bare(one) == _bare(other)


def _bare(claim: Claim) -> Claim:
    return replace(claim, checked=None, expires=None, disputed=None, withdrawn=None)


class Footing(StrEnum):
    """Where a figure stands on a day."""

    SOUND = "sound"
    UNCHECKED = "unchecked"
    EXPIRED = "expired"
    DISPUTED = "disputed"
    WITHDRAWN = "withdrawn"


def why_unsound(claim: Claim, on: date | None, known: Known) -> str:
    """Why a claim may not be used on a day, as the end of a sentence about it; empty when it may.

    ``known`` are the claims it may have been worked out from: a figure is as sound as those it rests on.
    """
    return footing(claim, on, known)[1]


def footing(claim: Claim, on: date | None, known: Known) -> tuple[Footing, str]:
    """Where a claim stands on a day, and why it may not be used then, as ``why_unsound`` has it."""
    found = _own_footing(claim, on)
    if found[1]:
        return found
    for name in _roots(claim, known):
        kind, reason = _own_footing(known[name], on)
        if reason:
            return kind, said("rests on '{name}', which {reason}", name=name, reason=reason)
    return Footing.SOUND, ""


def _own_footing(claim: Claim, on: date | None) -> tuple[Footing, str]:
    if claim.withdrawn:
        reason = said(
            "was withdrawn on {day}: {reason}", day=claim.withdrawn.on, reason=claim.withdrawn.reason.rstrip(".")
        )
        return Footing.WITHDRAWN, reason
    if claim.disputed_by:
        return Footing.DISPUTED, said("is disputed by {who}", who=claim.disputed_by)
    if claim.expires and on and claim.expires < on:
        return Footing.EXPIRED, said("expired on {day}", day=claim.expires)
    if claim.checked is None:
        return Footing.UNCHECKED, said("has never been checked")
    if on is None:
        return Footing.UNCHECKED, said("cannot be shown to be current: the piece has no day")
    if claim.checked.on > on:
        return Footing.UNCHECKED, said("was checked only on {day}", day=claim.checked.on)
    return (Footing.SOUND, "") if claim.expires else (Footing.UNCHECKED, said("has no day on which it expires"))


def arithmetic_fault(claim: Claim, known: Known) -> str:
    """What is wrong with a figure that was worked out from others, as a sentence; empty when nothing is."""
    derived = claim.derived
    if derived is None:
        return ""
    if len(derived.of) != derived.how.terms:
        return f"A {derived.how.value} is worked out from {_claims(derived.how.terms)}, not {len(derived.of)}."
    if missing := next((name for name in derived.of if name not in known), ""):
        return f"It rests on “{missing}”, which is not on record."
    if claim.id in set(_roots(claim, known)):
        return "It rests on itself."
    values = tuple(number_of(f"{known[name].value} {known[name].unit}") for name in derived.of)
    if blank := next((name for name, value in zip(derived.of, values, strict=True) if value is None), ""):
        return f"“{blank}” holds no number to work with."
    return _differs(claim, worked_out(derived.how, tuple(value for value in values if value is not None)))


def _differs(claim: Claim, true: Decimal | None) -> str:
    if true is None:
        return "It cannot be worked out: the second figure is nought."
    written, rounding = f"{claim.value} {claim.unit}", rounding_of(claim.value, claim.unit)
    if agrees(written, rounding, true):
        return ""
    said = claim.value if rounding is Rounding.NONE else f"{rounding.value} {claim.value}"
    return f"It says {said}; worked out it is {as_precise_as(written, true)}."


def _roots(claim: Claim, known: Known) -> Iterator[str]:
    """Every claim a figure rests on, however far down; each once."""
    waiting, seen = list(claim.derived.of if claim.derived else ()), set[str]()
    while waiting:
        name = waiting.pop(0)
        if name in seen or name not in known:
            continue
        seen.add(name)
        yield name
        below = known[name].derived
        waiting.extend(below.of if below else ())


def _claims(number: int) -> str:
    return "one claim" if number == 1 else "two claims"
