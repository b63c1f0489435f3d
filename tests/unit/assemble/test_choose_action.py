from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.assemble.routes import choose_action
from materials_app.model.content import (
    Audience,
    Confidence,
    NumberKind,
    PhoneNumber,
    Promise,
    Purpose,
    Resource,
    WebAddress,
)
from materials_app.model.job import Action

LOW, MEDIUM, HIGH = Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH
ENGLAND = ("england",)


def _resource(name: str, *, number: Confidence | None = None, address: str = "", sure: Confidence = HIGH) -> Resource:
    return Resource(
        id=name,
        name=name.title(),
        purpose=Purpose.HELP,
        audiences=("own",),
        nations=ENGLAND,
        number=number and PhoneNumber(f"0800 {name}", "", NumberKind.FREEPHONE, number),
        address=WebAddress(address, f"https://{address}", (address.partition("/")[0],), sure) if address else None,
        hours="",
        promises=(Promise(f"of-{name}", (("en", f"Promise of {name}."),)),),
        evidence=(),
    )


def _audience(
    *routes: str, never: tuple[str, ...] = (), purposes: tuple[Purpose, ...] = (), crisis: str = ""
) -> Audience:
    return Audience("own", "Own", "", routes, (), never, purposes, crisis, ())


def _choose(audience: Audience, *resources: Resource, nations: tuple[str, ...] = ENGLAND) -> Action:
    return choose_action(audience, resources, ("en",), nations)


def test_the_first_route_answers() -> None:
    action = _choose(_audience("a", "b"), _resource("b", number=HIGH), _resource("a", number=HIGH, address="a.uk"))
    assert action.number
    assert action.address
    assert (action.number.id, action.address.id) == ("a", "a")
    assert (action.confirm, action.notes) == ((), ())


def test_medium_prints_and_is_to_be_confirmed() -> None:
    action = _choose(_audience("a"), _resource("a", number=MEDIUM, address="a.uk", sure=MEDIUM))
    assert action.number
    assert action.confirm == ("A: number 0800 a", "A: address a.uk")


def test_low_never_prints_and_the_next_route_takes_its_place_with_a_note() -> None:
    action = _choose(_audience("a", "b"), _resource("a", number=LOW), _resource("b", number=HIGH))
    assert action.number
    assert action.number.id == "b"
    assert action.notes == ("The number of A is not certain enough to print: the next route takes its place.",)


def test_number_and_address_are_judged_apart() -> None:
    first = _resource("a", number=HIGH, address="a.uk", sure=LOW)
    action = _choose(_audience("a", "b"), first, _resource("b", number=HIGH, address="b.uk"))
    assert action.number
    assert action.address
    assert (action.number.id, action.address.id) == ("a", "b")


def test_a_route_without_the_field_is_passed_over_without_a_note() -> None:
    action = _choose(_audience("a", "b"), _resource("a", number=HIGH), _resource("b", address="b.uk"))
    assert action.address
    assert action.address.id == "b"
    assert action.notes == ()


def test_nothing_sure_enough_prints_nothing() -> None:
    action = _choose(_audience("a"), _resource("a", number=LOW, address="a.uk", sure=LOW))
    assert (action.number, action.address, action.promise) == (None, None, "")
    assert len(action.notes) == 2


def test_the_shortest_address_of_the_same_service_prints() -> None:
    deep, short, other = (
        _resource("a", address="a.uk/helpline"),
        _resource("b", address="a.uk"),
        _resource("c", address="c.uk"),
    )
    action = _choose(_audience("a", "c", "b"), deep, other, short)
    assert action.address == short


def test_a_shorter_address_we_are_less_sure_of_does_not() -> None:
    deep, short = _resource("a", address="a.uk/helpline"), _resource("b", address="a.uk", sure=MEDIUM)
    assert _choose(_audience("a", "b"), deep, short).address == deep


def test_a_resource_for_other_nations_never_prints() -> None:
    ireland = replace(_resource("a", number=HIGH), nations=("ireland",))
    assert _choose(_audience("a", "b"), ireland, _resource("b", number=HIGH)).number == _resource("b", number=HIGH)
    assert _choose(_audience("a"), ireland).number is None


def test_what_the_audience_must_never_see_is_no_route() -> None:
    report = replace(_resource("a", number=HIGH), purpose=Purpose.REPORT)
    banned = _resource("b", number=HIGH)
    audience = _audience("a", "b", "c", never=("b",), purposes=(Purpose.REPORT,))
    action = _choose(audience, report, banned, _resource("c", number=HIGH))
    assert action.number
    assert action.number.id == "c"


def test_the_promise_is_the_one_the_printed_number_makes() -> None:
    action = _choose(_audience("a", "b"), _resource("a", number=LOW), _resource("b", number=HIGH))
    assert action.promise == "Promise of b."


def test_a_promise_only_one_of_the_printed_services_makes_is_left_out() -> None:
    mine, theirs = _resource("a", number=HIGH), _resource("b", address="b.uk")
    assert _choose(_audience("a", "b"), mine, theirs).promise == ""
    same = replace(theirs, promises=mine.promises)
    assert _choose(_audience("a", "b"), mine, same).promise == "Promise of a."


def test_a_promise_without_words_in_the_language_is_left_out() -> None:
    assert choose_action(_audience("a"), (_resource("a", number=HIGH),), ("cy",), ENGLAND).promise == ""


@pytest.mark.parametrize(("sure", "found"), [(HIGH, True), (MEDIUM, True), (LOW, False)])
def test_the_crisis_line_follows_the_same_rule(sure: Confidence, *, found: bool) -> None:
    action = _choose(_audience("a", crisis="s"), _resource("a", number=HIGH), _resource("s", number=sure))
    assert (action.crisis is not None) is found
    assert action.confirm == (("S: number 0800 s",) if sure is MEDIUM else ())
