"""A release's figures beside the claims of the ledger: what the ledger knows, the release must not say otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from materials_app.intake.explain import found
from materials_app.intake.figures import Figure
from materials_app.intake.measures import Measures, differ
from materials_app.intake.periods import Period, Sort, conflict, find_periods
from materials_app.intake.release import Release
from materials_app.model.content import Claim
from materials_app.model.days import in_words
from materials_app.model.findings import Finding
from materials_app.model.release_rules import CountKind
from materials_app.safeguards.numerals import value_of
from materials_app.safeguards.reading import fold

_TELLING_DIGITS = 3
"""Digits, noughts at the end not counted, from which a figure is known again whatever stands beside it."""


def claim_for(figure: Figure, claims: tuple[Claim, ...], measures: Measures) -> Claim | None:
    """The claim that holds this figure: the same value, and known again by its digits or by what is counted."""
    same = [claim for claim in claims if _same_value(figure, claim)]
    fitting = [claim for claim in same if figure.measure and not differ(figure.measure, measures.of_claim(claim))]
    whole = [
        claim for claim in fitting if figure.area and not _other_area(figure, claim) and not _other_time(figure, claim)
    ]
    if whole or not _is_telling(figure):
        return whole[0] if whole else None
    return next(iter(fitting or same), None)


def ledger_findings(
    release: Release, figure: Figure, claim: Claim, measures: Measures, on: date | None
) -> Iterator[Finding]:
    """What the ledger has to say about a figure it holds."""
    counted = f"{claim.value} {claim.counted}" if figure.is_count else f"{claim.value} {claim.unit}, {claim.counted}"
    facts = {"counted": counted, "area": claim.area, "period": claim.period}
    at = (release, figure.start, figure.end)
    measure = measures.of_claim(claim)
    if differ(figure.measure, measure):
        help_for_crime = (
            figure.measure and measure and (measure.kind, figure.measure.kind) == (CountKind.HELP, CountKind.CRIME)
        )
        finding = "help-seekers-as-offences" if help_for_crime else "claim-counts-other"
        yield found(at[0], finding, at[1], at[2], wanted=sentence_of(claim), here=figure.counted, **facts)
    if _other_time(figure, claim):
        yield found(at[0], "claim-other-period", at[1], at[2], here=figure.period, **facts)
    if figure.area and _other_area(figure, claim):
        yield found(at[0], "claim-other-area", at[1], at[2], here=figure.area, **facts)
    if on and claim.expires and claim.expires < on:
        yield found(at[0], "claim-expired", at[1], at[2], expires=in_words(claim.expires), **facts)
    if claim.disputed_by:
        yield found(at[0], "claim-disputed", at[1], at[2], disputed=claim.disputed_by.rstrip("."))


def sentence_of(claim: Claim) -> str:
    """A claim as words of ours: what is counted, where and when."""
    unit = "" if claim.unit in claim.counted else f" {claim.unit}"
    head = f"{claim.value} {claim.counted}" if not unit else f"{claim.value}{unit}: {claim.counted}"
    return f"{head}, {claim.area}, {claim.period}"


def _same_value(figure: Figure, claim: Claim) -> bool:
    is_share = re.search(r"per cent|%", claim.unit) is not None
    return (
        figure.value is not None and figure.value == value_of(claim.value) and is_share == (figure.unit == "per cent")
    )


def _is_telling(figure: Figure) -> bool:
    return len(re.sub(r"\D", "", figure.written).rstrip("0")) >= _TELLING_DIGITS


def _period(claim: Claim) -> Period | None:
    periods = find_periods(fold(claim.period))
    return periods[0] if periods else None


def _other_time(figure: Figure, claim: Claim) -> bool:
    here, there = figure.when, _period(claim)
    if here is None or there is None or here.sort is Sort.SINCE:
        return False
    return conflict(here, there) and not (set(here.key) & set(there.key))


def _other_area(figure: Figure, claim: Claim) -> bool:
    here, there = _bare(figure.area), _bare(claim.area)
    if not here or here in {"the region", "the area", "the county", "locally", "the force area"}:
        return False
    return here != there and here not in there and there not in here


def _bare(area: str) -> str:
    names = {
        "uk": "united kingdom",
        "the uk": "united kingdom",
        "y du": "united kingdom",
        "nationwide": "united kingdom",
    }
    folded = fold(area).removesuffix(" of england")
    return names.get(folded, folded.removeprefix("the "))
