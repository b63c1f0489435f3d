from __future__ import annotations

import phonenumbers
import pytest

from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.content import Confidence, NumberKind, Resource
from tests.data.rows import changes, lines, resource_row

_ORDINARY = (NumberKind.FREEPHONE, NumberKind.INTERNATIONAL)


def test_the_resources_are_the_frozen_ones(catalogue: Catalogue) -> None:
    to_do = changes(lines(resource_row(resource) for resource in catalogue.resources), "resources")
    assert not to_do, to_do


def test_nobody_has_confirmed_a_resource_and_no_hours_are_claimed(catalogue: Catalogue) -> None:
    assert not [one.id for one in catalogue.resources if one.confirmed or one.hours or one.local]


def test_every_freephone_number_is_toll_free_for_the_numbering_plan(catalogue: Catalogue) -> None:
    for number in _numbers(catalogue, NumberKind.FREEPHONE):
        assert phonenumbers.number_type(phonenumbers.parse(number)) == phonenumbers.PhoneNumberType.TOLL_FREE


def test_every_ordinary_number_says_how_it_is_dialled_from_abroad(catalogue: Catalogue) -> None:
    kinds = {one.number.kind for one in catalogue.resources if one.number and one.number.e164}
    assert kinds == set(_ORDINARY)


def test_the_number_from_ireland_is_for_ireland_alone(catalogue: Catalogue) -> None:
    assert catalogue.resource("stop-it-now-ireland").nations == ("ireland",)


@pytest.mark.parametrize("resource", ["stop-it-now-get-help-legacy", "shore"])
def test_addresses_nobody_can_vouch_for_have_low_confidence(catalogue: Catalogue, resource: str) -> None:
    address = catalogue.resource(resource).address
    assert address is not None
    assert address.confidence is Confidence.LOW


def test_only_services_known_to_promise_it_are_called_anonymous(catalogue: Catalogue) -> None:
    assert _promising(catalogue, "anonymous") == {"shore", "iwf-report", "crimestoppers"}


def test_the_helpline_promises_that_no_name_is_needed(catalogue: Catalogue) -> None:
    promise = catalogue.resource("stop-it-now-helpline").promises[0]
    assert promise.in_language("en") == "You do not have to give your name."


def _numbers(catalogue: Catalogue, kind: NumberKind) -> list[str]:
    return [one.number.e164 for one in catalogue.resources if one.number and one.number.kind is kind]


def _promising(catalogue: Catalogue, promise: str) -> set[str]:
    def makes(resource: Resource) -> bool:
        return promise in {one.id for one in resource.promises}

    return {one.id for one in catalogue.resources if makes(one)}
