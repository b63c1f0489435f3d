"""The independent preflight: bytes in, report out. It asks nothing of what made the file.

``CATALOGUE`` holds every check. A report lists those that ran, with what each looked at, and claims no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from materials_app.model.expectation import Expectation
from materials_app.model.findings import Clause, Finding, Report, Severity
from materials_app.model.rules import Rulebook
from materials_app.model.said import said
from materials_app.preflight.checks import (
    artwork,
    carried,
    colour,
    container,
    finishing,
    folding,
    fonts,
    geometry,
    identification,
    images,
    ink,
    layers,
    ordered_text,
    output_intent,
    safe_area,
    safeguards,
    sides,
    spots,
    symbols,
    text,
    x1a,
)
from materials_app.preflight.explain import explain
from materials_app.preflight.facts import Rejected
from materials_app.preflight.inspection import inspect, words_of
from materials_app.preflight.measured import measure, read_symbols
from materials_app.preflight.registry import Check, Profile, Sighting, check, collect
from materials_app.preflight.subject import UNDRAWABLE, Subject


@check(
    "not-a-pdf",
    Severity.ERROR,
    looks_at="the signature at the start of the file",
    clause="ISO 32000-2, 7.5.2",
)
def not_a_pdf(subject: Subject) -> Iterator[Sighting]:
    """Answered before anything is opened: what reaches a check is a PDF."""
    yield from ()


CATALOGUE: tuple[Check, ...] = (
    not_a_pdf.check,
    *collect(
        (container, output_intent, identification, x1a, carried, artwork, layers, sides, geometry, folding, safe_area)
    ),
    *collect((colour, spots, finishing, ink, fonts, images, ordered_text, text, safeguards, symbols)),
)
"""Every check there is, in the order a report lists them."""
EVERY: frozenset[str] = frozenset(check.id for check in CATALOGUE)
MOST_OF_A_KIND = 50
"""Findings one check reports at most; its clause counts them all."""
_DAMAGED = next(check for check in CATALOGUE if check.id == "file-damaged")
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def preflight(
    pdf: bytes,
    expectation: Expectation | None = None,
    rulebook: Rulebook | None = None,
    *,
    name: str = "",
    only: Set[str] = EVERY,
) -> Report:
    """Judge a finished file by its bytes.

    Args:
        pdf: the file.
        expectation: the order to compare with; without it the file is judged as any press file.
        rulebook: rules for words and symbols when there is no order; without either they are not judged.
        name: what the file is called, where that is known: people read it before they open it.
        only: ids of the checks to run; all of them by default.

    Returns:
        Findings, worst first, one clause for each check that ran, what was measured when all of them did, and the
        checks that had no order to compare with. A file that cannot be read gives a finding, never an exception.
    """
    opened = inspect(pdf)
    if isinstance(opened, Rejected):
        return _rejected(opened)
    with opened.document:
        subject = Subject(pdf, opened, expectation, rulebook, name)
        judged = [
            (check, _findings(check, subject)) for check in CATALOGUE if check.id in only and _concerns(check, subject)
        ]
        found = (finding for _, findings in judged for finding in findings[:MOST_OF_A_KIND])
        clauses = tuple(_clause(check, len(findings)) for check, findings in judged)
        measured = measure(subject) if only >= EVERY else ()
        symbols = read_symbols(subject) if only >= EVERY else ()
        decoded, not_run = _decoded(subject, only), _not_run(subject, only)
        text = _texts(subject) if only >= EVERY else ()
        return Report(_worst_first(found), clauses, decoded, measured, not_run, symbols, text)


def _texts(subject: Subject) -> tuple[str, ...]:
    """The words of the finished pages; none where they cannot be drawn, which a check has told."""
    try:
        return subject.page_texts
    except UNDRAWABLE:
        return ()


def _rejected(rejected: Rejected) -> Report:
    check = next(check for check in CATALOGUE if check.id == rejected.check)
    return Report((explain(check, Sighting(seen=rejected.reason)),), (_clause(check, 1),))


def _concerns(check: Check, subject: Subject) -> bool:
    match check.profile:
        case Profile.ORDERED:
            return subject.expectation is not None
        case Profile.UNORDERED:
            return subject.expectation is None
        case Profile.X4:
            return subject.flavour == "x4"
        case Profile.X1A:
            return subject.flavour == "x1a"
        case Profile.ANY:
            return True
        case Profile.SCREEN:
            return False  # a picture has a judge of its own


def _findings(check: Check, subject: Subject) -> tuple[Finding, ...]:
    try:
        return tuple(seen if isinstance(seen, Finding) else explain(check, seen) for seen in check.look(subject))
    except UNDRAWABLE as error:
        # A check that could not look must not pass: the file is too damaged to be judged.
        return (
            explain(
                _DAMAGED,
                Sighting(
                    seen=said("the check {check} could not be made ({fault})", check=check.id, fault=words_of(error))
                ),
            ),
        )


def _clause(check: Check, findings: int) -> Clause:
    return Clause(check.id, check.looks_at, check.clause, findings)


def _worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: _RANK[finding.severity]))


def _not_run(subject: Subject, only: Set[str]) -> tuple[str, ...]:
    """Checks that were asked for and had no order to compare with."""
    if subject.expectation is not None:
        return ()
    return tuple(check.id for check in CATALOGUE if check.profile is Profile.ORDERED and check.id in only)


def _decoded(subject: Subject, only: Set[str]) -> tuple[str, ...]:
    """What every symbol says, page by page; nothing when no check of symbols ran."""
    if not any(check_id.startswith(("symbol-", "safeguards-payload")) for check_id in only):
        return ()
    return tuple(symbol.payload for symbols in subject.symbols for symbol in symbols)
