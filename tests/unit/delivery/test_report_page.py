"""The record people read: honest verdicts, nothing executable in it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from materials_app.delivery.report_page import PieceReport, report_page
from materials_app.delivery.verdict import verdict
from materials_app.model.findings import Clause, Family, Finding, Place, Severity

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


def test_findings_of_one_kind_are_one_row_with_every_place() -> None:
    here, there = (replace(WARNING, place=Place(1, (x, 4.5, 30.0, 4.0))) for x in (15.0, 60.0))
    page = report_page("t", "2026-11-23", "", (PieceReport((), (here, ERROR, there), ()),)).decode()
    assert page.count("<code>image-ppi-low</code>") == 1
    assert "warning, 2\u00a0times" in page
    assert page.count("The picture has 212 ppi.") == 1
    assert "<li>page 1, x 15, y 4.5 mm, 30 × 4 mm</li><li>page 1, x 60, y 4.5 mm, 30 × 4 mm</li>" in page


def test_one_kind_keeps_its_different_words() -> None:
    other = replace(WARNING, message="The picture has 150 ppi.")
    page = report_page("t", "2026-11-23", "", (PieceReport((), (WARNING, other), ()),)).decode()
    assert "<li>The picture has 212 ppi.</li><li>The picture has 150 ppi.</li>" in page


def test_checks_that_found_nothing_are_folded_away() -> None:
    silent, telling = Clause("trim-box", "boxes", "6.12", 0), Clause("ink-limit", "plates", "limit", 3)
    page = report_page("t", "2026-11-23", "", (PieceReport((), (), (silent, telling)),)).decode()
    shown, folded = page.split("<details>")
    assert "ink-limit" in shown
    assert "1 check found nothing" in folded
    assert "trim-box" in folded.split("</details>")[0]


def test_measured_values_stand_before_the_checks() -> None:
    clause = Clause("trim-box", "boxes", "6.12", 0)
    page = report_page("t", "2026-11-23", "", (PieceReport((), (), (clause,), (("Trim box", "210 mm"),)),)).decode()
    assert page.index("<dt>Trim box</dt><dd>210 mm</dd>") < page.index("What was checked")


def test_the_page_is_well_formed() -> None:
    found = (ERROR, WARNING, replace(WARNING, place=Place(2)))
    clauses = (Clause("a", "b", "c", 0), Clause("d", "e", "f", 1))
    page = report_page("t", "2026-11-23", "s", (PieceReport((("a", "b"),), found, clauses, (("c", "d"),)),)).decode()
    assert page.startswith("<!doctype html>")
    open_tags: list[str] = []
    for closing, name in re.findall(r"<(/?)([a-z0-9]+)[^>]*>", page.replace("<!doctype html>", "")):
        if closing:
            assert open_tags.pop() == name
        elif name not in {"meta", "br"}:
            open_tags.append(name)
    assert open_tags == []
