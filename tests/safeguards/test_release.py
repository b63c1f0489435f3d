"""A press release of a force that does not exist, with the faults real ones carry."""

from __future__ import annotations

from pathlib import Path

import pytest

from materials_app.model.findings import Finding, Severity
from materials_app.model.rules import Rulebook
from materials_app.safeguards.check_text import Piece, check_text

RELEASE = (Path(__file__).parent / "release.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def findings(rulebook: Rulebook) -> tuple[Finding, ...]:
    return check_text(RELEASE, rulebook, piece=Piece(is_whole=True, is_import=True))


def seen(findings: tuple[Finding, ...]) -> set[tuple[str, str]]:
    return {(finding.id, finding.place.excerpt) for finding in findings}


@pytest.mark.parametrize(
    ("finding", "excerpt"),
    [
        ("figure-without-claim", "2,400"),
        ("term-helpline-for-offenders", "refers offenders to"),
        ("term-offender", "offenders"),
        ("term-old-name", "Stop it Now!"),
        ("site-without-address", "website"),
        ("number-premium-rate", "0908 1000 900"),
        ("promise-always-open", "24/7"),
        ("figure-without-claim", "31,118"),
        ("term-crimes-as-contacts", "offences were reported to the charity"),
        ("figure-without-claim", "12.5 per cent"),
        ("numeral-malformed", "2,6000"),
        ("term-old-name", "Stop It Now Get Help"),
        ("promise-anonymous", "anonymous"),
        ("term-paedophile", "paedo"),
        ("address-look-alike", "www.stopitnow.org"),
        ("email-not-verified", "campaign@dalmoor.example"),
    ],
)
def test_fault_is_found(finding: str, excerpt: str, findings: tuple[Finding, ...]) -> None:
    assert (finding, excerpt) in seen(findings)


def test_premium_rate_number_names_the_helpline_it_nearly_is(findings: tuple[Finding, ...]) -> None:
    premium = next(finding for finding in findings if finding.id == "number-premium-rate")
    assert "0808 1000 900" in premium.message
    assert "Stop It Now helpline" in premium.message
    assert premium.wanted == "0808 1000 900"
    assert (premium.place.line, premium.place.column) == (3, 81)


def test_quoted_term_is_reported_not_refused(findings: tuple[Finding, ...]) -> None:
    quoted = next(finding for finding in findings if finding.id == "term-paedophile")
    assert quoted.severity is Severity.WARNING
    assert "quoted" in quoted.message


def test_quotation_is_no_excuse_in_our_own_piece(rulebook: Rulebook) -> None:
    ours = check_text(RELEASE, rulebook)
    assert next(f for f in ours if f.id == "term-paedophile").severity is Severity.ERROR


def test_findings_stand_in_the_order_of_the_text(findings: tuple[Finding, ...]) -> None:
    places = [(finding.place.line, finding.place.column) for finding in findings]
    assert places == sorted(places)
