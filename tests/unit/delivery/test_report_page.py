"""The record people read: honest verdicts, nothing executable in it."""

from __future__ import annotations

import pytest

from materials_app.delivery.report_page import PieceReport, report_page
from materials_app.delivery.verdict import verdict
from materials_app.model.findings import Clause, Family, Finding, Severity

ERROR = Finding("bleed-not-painted", Severity.ERROR, Family.PRESS, "The bleed is <b>bare</b>.", remedy="Extend it.")
WARNING = Finding("image-ppi-low", Severity.WARNING, Family.PRESS, "The picture has 212 ppi.")


@pytest.mark.parametrize(
    ("findings", "accepted", "said"),
    [
        ((), (), "40 checks on the finished file: no errors, no warnings."),
        ((ERROR,), (), "40 checks on the finished file: 1 error, no warnings."),
        ((WARNING, WARNING), (), "40 checks on the finished file: no errors, 2 warnings."),
        (
            (ERROR,),
            ("bleed-not-painted",),
            "40 checks on the finished file: 1 error, no warnings; 1 error accepted by a named person.",
        ),
    ],
)
def test_the_verdict_counts_what_was_found(findings: tuple[Finding, ...], accepted: tuple[str, ...], said: str) -> None:
    assert verdict(findings, 40, accepted) == said


def test_words_from_a_file_cannot_become_markup() -> None:
    page = report_page("A <script> title", "2026-11-23", "", (PieceReport((), (ERROR,), ()),)).decode()
    assert "<script>" not in page
    assert "&lt;b&gt;bare&lt;/b&gt;" in page


def test_every_clause_that_ran_is_listed() -> None:
    clause = Clause("trim-box", "the page's boxes", "ISO 15930-7, 6.12", 0)
    page = report_page("t", "2026-11-23", "", (PieceReport((), (), (clause,)),)).decode()
    assert "ISO 15930-7, 6.12" in page
    assert "Nothing found by the checks below." in page


def test_the_page_loads_nothing_from_elsewhere() -> None:
    page = report_page("t", "2026-11-23", "", (PieceReport((), (ERROR,), ()),)).decode()
    assert "http" not in page
    assert "src=" not in page
