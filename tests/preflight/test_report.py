"""What a report says, and what it does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.model.findings import Family
from materials_app.preflight.check import CATALOGUE, MOST_OF_A_KIND, preflight
from materials_app.preflight.registry import Profile
from tests.preflight.editing import draw, edited, words
from tests.preflight.good import Made

ORDERED = {check.id for check in CATALOGUE if check.profile is Profile.ORDERED}
UNORDERED = {check.id for check in CATALOGUE if check.profile is Profile.UNORDERED}
X1A = {check.id for check in CATALOGUE if check.profile is Profile.X1A}
X4 = {check.id for check in CATALOGUE if check.profile is Profile.X4}
ALL = {check.id for check in CATALOGUE}


def test_a_report_lists_the_checks_that_ran(good: dict[str, Made]) -> None:
    assert {clause.check for clause in preflight(good["x4"].pdf, good["x4"].order).clauses} == ALL - X1A - UNORDERED
    assert {clause.check for clause in preflight(good["x1a"].pdf, good["x1a"].order).clauses} == ALL - X4 - UNORDERED


def test_without_an_order_a_file_is_judged_as_any_press_file(good: dict[str, Made]) -> None:
    for flavour, foreign in (("x4", X1A), ("x1a", X4)):
        report = preflight(good[flavour].pdf)
        assert {clause.check for clause in report.clauses} == ALL - ORDERED - foreign
        assert report.findings == ()


def test_a_report_names_the_checks_that_had_no_order(x4: Made) -> None:
    assert set(preflight(x4.pdf).not_run) == ORDERED
    assert preflight(x4.pdf, x4.order).not_run == ()
    assert preflight(x4.pdf, only={"ink-limit", "trim-size"}).not_run == ("trim-size",)


def test_words_are_judged_by_a_rulebook_without_an_order(x4: Made) -> None:
    pdf = edited(x4.pdf, words("0808 9000 100"), force_version="1.6")
    assert preflight(pdf).findings == ()
    found = preflight(pdf, rulebook=x4.order.rulebook).findings
    assert [(finding.id, finding.family) for finding in found] == [("number-near-miss", Family.SAFEGUARDING)]


def test_a_finding_stands_where_its_fault_is(x4: Made) -> None:
    pdf = edited(x4.pdf, words("0808 9000 100"), force_version="1.6")
    (finding,) = preflight(pdf, rulebook=x4.order.rulebook).findings
    assert finding.place.page == 1
    assert finding.place.excerpt == "0808 9000 100"
    assert finding.place.rect_mm == pytest.approx((11.9, 129.7, 30.2, 3.2), abs=0.1)


def test_errors_come_first(x4: Made) -> None:
    pdf = edited(x4.pdf, draw(b"1 1 0 0 K .3 w 70 60 m 170 60 l S 1 0 0 rg 70 60 100 30 re f"), force_version="1.6")
    assert [finding.severity.value for finding in preflight(pdf).findings] == ["error", "warning"]


def test_many_findings_of_a_kind_are_counted_not_all_told(x4: Made) -> None:
    lines = b" ".join(b"70 %d m 170 %d l S" % (60 + n // 3, 60 + n // 3) for n in range(MOST_OF_A_KIND + 10))
    report = preflight(edited(x4.pdf, draw(b"0 G .1 w " + lines), force_version="1.6"), only={"hairline"})
    assert len(report.findings) == MOST_OF_A_KIND
    assert report.clauses[0].findings == MOST_OF_A_KIND + 10


def test_the_same_file_gives_the_same_report(x4: Made) -> None:
    assert preflight(x4.pdf, x4.order) == preflight(x4.pdf, x4.order)


def test_ink_is_judged_by_the_ordered_condition(x4: Made) -> None:
    strict = replace(x4.order, condition=replace(x4.order.condition, ink_limit=1.5))
    (finding,) = preflight(x4.pdf, strict, only={"ink-limit"}).findings
    assert (finding.seen, finding.wanted) == ("212%", "150% at most")


def test_from_a2_up_the_resolution_of_the_artwork_counts(x4: Made) -> None:
    """The sample's picture has 317 ppi on A6; at 24.9 % the piece is just A2, and 300 ppi of artwork will do."""
    large = replace(x4.order, artwork_scale=0.249)
    assert preflight(x4.pdf, large, only={"image-resolution-low", "image-resolution-soft"}).findings == ()


def test_below_a2_the_full_resolution_is_wanted(x4: Made) -> None:
    smaller = replace(x4.order, artwork_scale=0.26)
    assert [finding.seen for finding in preflight(x4.pdf, smaller, only={"image-resolution-low"}).findings] == [
        "83 ppi"
    ]


def test_the_shipped_poster_passes(poster: Made) -> None:
    report = preflight(poster.pdf, poster.order)
    assert report.findings == ()
    assert report.decoded == ("https://www.stopitnow.org.uk/",)


def test_a_file_s_name_is_read_before_its_pages(x4: Made) -> None:
    assert preflight(x4.pdf, x4.order, name="poster-a4-own.pdf").findings == ()
    (finding,) = preflight(x4.pdf, x4.order, name="2026_paedo-poster.pdf").findings
    assert (finding.id, finding.seen) == ("term-paedophile", "paedo")
    assert finding.message.endswith("It stands in the file's name.")
