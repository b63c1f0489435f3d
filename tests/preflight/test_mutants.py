"""Every check is heard: the good file passes it, and a file with one fault more does not."""

from __future__ import annotations

import pytest

from materials_app.model.findings import Severity
from materials_app.preflight.check import CATALOGUE, preflight
from materials_app.preflight.registry import Profile
from tests.preflight.good import FLAVOURS, LEAFLET, TO_FINISH, Made
from tests.preflight.mutant import Mutant
from tests.preflight.mutants import MUTANTS

NEWER_ALONE = {
    *(check.id for check in CATALOGUE if check.profile is Profile.X4),
    *("pdfx-version-missing", "document-id-missing", "layers", "layer-unexpected", "layer-missing"),
}
"""Checks of what the older flavour does not have, or says in another place."""
SAMPLE = 5
"""In every run each check hears its faults in the newer flavour, and every so many of them in the older one."""
IN_BOTH_FLAVOURS = [mutant for mutant in MUTANTS if mutant.base.startswith("x4") and mutant.check not in NEWER_ALONE]


@pytest.mark.parametrize("base", [*FLAVOURS, *(flavour + TO_FINISH for flavour in FLAVOURS)])
def test_a_good_file_has_no_finding(good: dict[str, Made], base: str) -> None:
    report = preflight(good[base].pdf, good[base].order)
    assert report.findings == ()
    assert report.decoded == ("https://www.stopitnow.org.uk/",)


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_a_good_leaflet_has_no_finding(good: dict[str, Made], flavour: str) -> None:
    made = good[f"{flavour}{LEAFLET}"]
    report = preflight(made.pdf, made.order)
    assert report.findings == ()
    assert report.decoded == ("https://www.stopitnow.org.uk/",) * 2


@pytest.mark.parametrize("mutant", MUTANTS, ids=str)
def test_one_fault_is_found_by_its_own_check(good: dict[str, Made], mutant: Mutant) -> None:
    broken = mutant.broken(good[mutant.base])
    report = preflight(broken.pdf, broken.order if mutant.ordered else None, only={mutant.check})
    assert mutant.finding in {finding.id for finding in report.findings}


@pytest.mark.parametrize(
    "mutant",
    [pytest.param(one, marks=[pytest.mark.slow] * (at % SAMPLE > 0)) for at, one in enumerate(IN_BOTH_FLAVOURS)],
    ids=str,
)
def test_the_same_fault_is_found_in_the_older_flavour(good: dict[str, Made], mutant: Mutant) -> None:
    broken = mutant.broken(good[mutant.base.replace("x4", "x1a")])
    report = preflight(broken.pdf, broken.order if mutant.ordered else None, only={mutant.check})
    assert mutant.finding in {finding.id for finding in report.findings}


def test_every_check_has_a_fault_that_only_it_knows() -> None:
    assert {mutant.check for mutant in MUTANTS} == {check.id for check in CATALOGUE}


def test_findings_say_where_what_and_how(good: dict[str, Made]) -> None:
    for mutant in MUTANTS[::5]:
        broken = mutant.broken(good[mutant.base])
        for finding in preflight(broken.pdf, broken.order if mutant.ordered else None, only={mutant.check}).findings:
            assert finding.message
            assert finding.remedy
            assert finding.clause
            assert finding.severity in Severity
