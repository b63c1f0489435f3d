"""What an override covers: one sentence or every one of an id, and never what protects the reader."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.model.findings import Acceptance, Family, Finding, Severity, blocking

TOO_LONG = Finding("overset", Severity.ERROR, Family.LAYOUT, "3 characters too long.")
WORSE = replace(TOO_LONG, message="9 characters too long.")
EXACT = Acceptance("overset", "A. Named", "agreed with the charity", TOO_LONG.message)
ALL = Acceptance("overset", "A. Named", "agreed with the charity")


def test_an_exact_override_covers_its_sentence_alone() -> None:
    assert blocking((TOO_LONG, WORSE), (EXACT,)) == (WORSE,)


def test_one_of_the_command_line_covers_all_of_its_id() -> None:
    assert blocking((TOO_LONG, WORSE), (ALL,)) == ()
    assert blocking((replace(TOO_LONG, id="other"),), (ALL,))


@pytest.mark.parametrize("family", [Family.SAFEGUARDING, Family.UNMADE])
def test_some_errors_have_no_override(family: Family) -> None:
    assert blocking((replace(TOO_LONG, family=family),), (EXACT, ALL))


def test_warnings_block_nothing() -> None:
    assert blocking((replace(TOO_LONG, severity=Severity.WARNING),), ()) == ()
