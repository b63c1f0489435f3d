"""Sides and panels: what carries what, told by the words; one fault does not make a pile of findings."""

from __future__ import annotations

import pytest

from materials_app.preflight.check import preflight
from materials_app.preflight.sides import alike, most_alike
from tests.preflight.good import Made
from tests.preflight.mutants_of_folding import SIDES

ALONE = {
    "inside out": {"page-order"},
    "the outside twice": {"page-order", "crisis-missing"},
    "the inside left out": {"page-count", "crisis-missing"},
    "flap and back changed places": {"panel-order"},
    "inside panels read backwards": {"panel-order"},
    "a line on the next panel": {"text-moved"},
    "the second line drawn first": {"text-out-of-order"},
    "no code on the inside": {"symbol-missing"},
    "a second code on the outside": {"symbol-unexpected"},
}
"""Faults and the findings they make, whatever else was ordered to stand there. The crisis line is on the inside."""


@pytest.mark.parametrize("fault", ALONE)
def test_a_fault_makes_its_own_findings_and_no_others(good: dict[str, Made], fault: str) -> None:
    mutant = next(mutant for mutant in SIDES if mutant.fault == fault)
    broken = mutant.broken(good[mutant.base])
    assert {finding.id for finding in preflight(broken.pdf, broken.order).findings} == ALONE[fault]


def test_a_side_is_named_as_the_printer_knows_it(good: dict[str, Made]) -> None:
    mutant = next(mutant for mutant in SIDES if mutant.fault == "inside out")
    broken = mutant.broken(good[mutant.base])
    first, _ = preflight(broken.pdf, broken.order).findings
    assert (first.seen, first.wanted) == ("page 2 (inside) on page 1", "page 1 (outside)")


def test_likeness_counts_what_both_have_against_what_either_has() -> None:
    assert alike("onetwo", ("one", "two")) == 1
    assert alike("onetwothreefour", ("one", "two")) == pytest.approx(12 / 21)
    assert alike("", ()) == 0


def test_words_are_taken_for_anothers_only_when_they_resemble_them_more() -> None:
    wanted = {1: ("number", "alpha"), 2: ("number", "omega"), 3: ()}
    assert most_alike(1, "numberomega", wanted) == 2
    assert most_alike(1, "numberdelta", wanted) == 1, "as like one as the other"
    assert most_alike(3, "somethingelse", wanted) == 3, "like none"
    assert most_alike(0, "somethingelse", wanted) == 0, "a page too many"
