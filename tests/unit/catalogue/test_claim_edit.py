"""Edits of a file of claims change the lines concerned and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from materials_app.catalogue.claim_edit import with_claim, with_key
from materials_app.errors import InputError

TEXT = """\
# Ours.
[[claim]]
id = "one"        # the first
value = "1"

[claim.checked]
by = "A. Named"
on = 2026-01-01
source = "S"

# About the second.
[[claim]]
id = "two"
disputed = { source = "S", reason = "R" }   # see there
expires = 2026-01-01

# The end.
"""
CHECKED = {"by": "B. Named", "on": date(2026, 2, 1), "source": 'It says "two"\nand more'}


def changed(before: str, after: str) -> tuple[list[str], list[str]]:
    old, new = before.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


def test_a_new_record_is_one_more_line() -> None:
    gone, come = changed(TEXT, with_key(TEXT, 1, "checked", CHECKED))
    assert gone == []
    assert len(come) == 1
    assert come[0].startswith('checked = { by = "B. Named", on = 2026-02-01, source = ')


def test_a_record_on_a_line_or_in_a_table_of_its_own_is_replaced() -> None:
    gone, come = changed(TEXT, with_key(TEXT, 1, "disputed", {"source": "T", "reason": "R"}))
    assert gone == ['disputed = { source = "S", reason = "R" }   # see there']
    assert come == ['disputed = { source = "T", reason = "R" }']
    gone, come = changed(TEXT, with_key(TEXT, 0, "checked", CHECKED))
    assert gone == ["[claim.checked]", 'by = "A. Named"', "on = 2026-01-01", 'source = "S"']
    assert len(come) == 1


def test_a_plain_value_is_replaced() -> None:
    assert changed(TEXT, with_key(TEXT, 1, "expires", date(2027, 1, 1))) == (
        ["expires = 2026-01-01"],
        ["expires = 2027-01-01"],
    )


def test_a_new_claim_stands_at_the_end() -> None:
    made = with_claim(TEXT, {"id": "three", "value": "3", "checked": CHECKED})
    assert made.startswith(TEXT)
    assert with_claim("", {"id": "one"}).endswith('[[claim]]\nid = "one"\n')


def test_what_cannot_be_edited_is_left_alone() -> None:
    dotted = '[[claim]]\nid = "one"\nchecked.by = "A"\nchecked.on = 2026-01-01\nchecked.source = "S"\n'
    with pytest.raises(InputError) as caught:
        with_key(dotted, 0, "checked", CHECKED)
    assert caught.value.error_id == "claims-not-edited"
