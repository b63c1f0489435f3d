"""A short number and its own service's address beside each other, and what only looks like that."""

from __future__ import annotations

from dataclasses import replace

import pytest

from materials_app.model.rules import Rulebook
from materials_app.safeguards.checker import checker_for
from tests.support.small_rulebook import BOOK, service

POLICE = service("Police", "101", "police.uk")
CRISIS = service("Crisis", "116 123", "")
WITH_POLICE = replace(BOOK, resources=(*BOOK.resources, POLICE, CRISIS))


@pytest.fixture(scope="module")
def police() -> Rulebook:
    return WITH_POLICE


def _ids(text: str, book: Rulebook) -> list[str]:
    return [one.id for one in checker_for(book).check(text)]


@pytest.mark.parametrize(
    "text",
    [
        "To tell the police. 101. police.uk.",
        "I ddweud wrth yr heddlu. 101. police.uk.",
        "To tell the police: 101\nhttps://police.uk/",
        "I ddweud wrth yr heddlu: 101\nhttps://police.uk/",
        "To tell the police 101 police.uk",
    ],
)
def test_a_short_number_may_stand_before_its_own_address(text: str, police: Rulebook) -> None:
    assert _ids(text, police) == []
    routes = checker_for(police).routes_in(text)
    assert routes == ((POLICE,), (POLICE,))


@pytest.mark.parametrize(
    "text",
    [
        "101 . police.uk",
        "101 .police.uk",
        "101 dot police.uk",
        "101. police .uk",
        "police. uk",
        "www. police.uk",
        "info101. police.uk",
        "102. police.uk",
        "116123. police.uk",
        "101. police.uk .com",
        "101. police. uk",
    ],
)
def test_a_disguised_address_stays_one(text: str, police: Rulebook) -> None:
    assert "address-disguised" in _ids(text, police)


@pytest.mark.parametrize(
    "text", ["To tell: 102\nhttps://police.uk/", "Arrests last year: 101", "101 arrests. police.uk"]
)
def test_figures_that_are_not_that_number_beside_that_address_stay_figures(text: str, police: Rulebook) -> None:
    assert "figure-without-claim" in _ids(text, police)
