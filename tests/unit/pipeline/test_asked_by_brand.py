"""A brand pack asks for nobody, one person or two different ones; a set that lacks them is a draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from materials_app.app.sign_offs import check_person, kind_asked_for
from materials_app.assemble.edition import content_sha256
from materials_app.errors import InputError
from materials_app.model.brand_pack import BrandPack
from materials_app.model.job import Job, Standing
from materials_app.model.policy import NO_POLICY
from materials_app.model.sign_off import SignOff
from materials_app.pipeline.standing import standing_of
from tests.unit.pipeline.conftest import ON

FIRST, SECOND = "A. Named", "B. Other"


def record(job: Job, by: str = FIRST, kind: str = "content", **changes: Any) -> SignOff:
    return SignOff(kind, by, "Head of comms", "A force", date(2026, 11, 20), content_sha256(job), **changes)


def asking(job: Job, people: int, *records: SignOff, kinds: tuple[str, ...] = ("content",)) -> Job:
    pack = BrandPack(
        "lancashire-2026", "Lancashire 2026", "lancashire", "2", ON, sign_offs_asked=people, sign_off_kinds=kinds
    )
    branded = replace(job, brand_pack=pack)
    bare, now = content_sha256(job), content_sha256(branded)  # the brand is part of what is signed
    signed = tuple(replace(one, covers=now) if one.covers == bare else one for one in records)
    return replace(branded, set=replace(job.set, sign_offs=signed))


def test_a_pack_that_asks_for_nobody_leaves_a_set_open(job: Job) -> None:
    assert standing_of(asking(job, 0)).standing is Standing.OPEN


@pytest.mark.parametrize(
    ("people", "says"), [(1, "asks that one person signs off its content"), (2, "two different people sign off")]
)
def test_what_a_pack_asks_for_and_nobody_gave_makes_a_draft_that_says_so(job: Job, people: int, says: str) -> None:
    standing = standing_of(asking(job, people))
    assert standing.standing is Standing.DRAFT
    (reason,) = standing.reasons
    assert says in reason
    assert "lancashire-2026, version 2" in reason
    assert reason.endswith("; no record of content covers this content")


def test_one_person_is_enough_where_one_is_asked_for(job: Job) -> None:
    assert standing_of(asking(job, 1, record(job))).standing is Standing.SIGNED_OFF


@pytest.mark.parametrize("again", [FIRST, "a.named", " A.  NAMED "])
def test_the_same_name_twice_is_one_person(job: Job, again: str) -> None:
    standing = standing_of(asking(job, 2, record(job), record(job, again)))
    assert standing.standing is Standing.DRAFT
    assert standing.reasons[0].endswith(f"; only {again} has")


def test_two_different_people_sign_it_off(job: Job) -> None:
    assert standing_of(asking(job, 2, record(job), record(job, SECOND))).standing is Standing.SIGNED_OFF


def test_of_two_kinds_each_is_given_and_by_two_people(job: Job) -> None:
    kinds = ("content", "brand")
    by_one = asking(job, 2, record(job), record(job, kind="brand"), kinds=kinds)
    assert standing_of(by_one).standing is Standing.DRAFT
    alike = asking(job, 2, record(job), record(job, SECOND), kinds=kinds)
    assert "no record of brand covers this content" in standing_of(alike).reasons[0]
    by_two = asking(job, 2, record(job), record(job, SECOND, "brand"), kinds=kinds)
    assert standing_of(by_two).standing is Standing.SIGNED_OFF


@pytest.mark.parametrize("changes", [{"covers": "0" * 64}, {"until": date(2026, 11, 22)}, {"on": date(2026, 11, 24)}])
def test_a_record_of_other_words_or_of_another_day_does_not_count(job: Job, changes: dict[str, Any]) -> None:
    second = replace(record(job, SECOND), **changes)
    assert standing_of(asking(job, 2, record(job), second)).standing is Standing.DRAFT


def test_the_second_person_is_asked_to_be_another(job: Job) -> None:
    once = asking(job, 2, record(job))
    with pytest.raises(InputError, match="asks for two different people"):
        check_person(record(job, "a. NAMED"), once.set, (once,))
    check_person(record(job, SECOND), once.set, (once,))
    check_person(record(job, kind="brand"), once.set, (once,))
    alone = asking(job, 1, record(job))
    check_person(record(job), alone.set, (alone,))


@pytest.mark.parametrize("same", ["a. NAMED", "A Named", "A.\u00a0Named", "A.\u200b Named\u200e"])
def test_a_name_that_only_looks_otherwise_is_no_second_person(job: Job, same: str) -> None:
    assert record(job, same).person == record(job).person != record(job, SECOND).person


def test_the_kind_that_is_still_missing_is_proposed(job: Job) -> None:
    kinds = ("brand", "content")
    assert kind_asked_for(job.set, (asking(job, 2, kinds=kinds),), NO_POLICY) == "brand"
    once = asking(job, 2, record(job, kind="brand"), kinds=kinds)
    assert kind_asked_for(once.set, (once,), NO_POLICY) == "content"
