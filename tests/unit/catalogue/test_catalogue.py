from __future__ import annotations

from collections.abc import Callable

import pytest

from materials_app.catalogue.build import build
from materials_app.catalogue.catalogue import Catalogue
from materials_app.errors import UnknownNameError
from materials_app.resources import data_files


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return build(data_files())


@pytest.mark.parametrize(
    "name",
    ["greater-manchester", "Greater Manchester", "GMP", "gmp", "Greater Manchester Police", "greater_manchester"],
)
def test_a_force_answers_to_every_name_it_has(catalogue: Catalogue, name: str) -> None:
    assert catalogue.force(name).id == "greater-manchester"


def test_a_force_answers_to_its_welsh_name(catalogue: Catalogue) -> None:
    assert catalogue.force("Heddlu Gogledd Cymru").id == "north-wales"


Lookup = Callable[[Catalogue], object]


@pytest.mark.parametrize(
    ("look", "message", "hint", "error_id"),
    [
        (lambda c: c.force("lancshire"), "force called “lancshire”", "“lancashire”", "unknown-force"),
        (lambda c: c.resource("samaritan"), "help resource called", "“samaritans”", "unknown-help-resource"),
        (lambda c: c.format("poster-a7"), "format called", "“poster-a", "unknown-format"),
        (lambda c: c.campaign("stopitnow"), "campaign called", "“stop-it-now”", "unknown-campaign"),
        (lambda c: c.condition("coatd"), "output condition called", "“coated”", "unknown-output-condition"),
        (lambda c: c.audience(c.campaigns[0], "owm"), "audience called", "“own”", "unknown-audience"),
        (lambda c: c.message(c.campaigns[0], "stop-her"), "message called", "“stop-here”", "unknown-message"),
    ],
)
def test_an_unknown_name_gets_the_closest(
    catalogue: Catalogue, look: Lookup, message: str, hint: str, error_id: str
) -> None:
    with pytest.raises(UnknownNameError) as caught:
        look(catalogue)
    assert message in caught.value.message
    assert hint in caught.value.hint
    assert caught.value.error_id == error_id


def test_a_name_like_no_other_lists_a_short_table_and_points_to_a_long_one(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownNameError, match=r"There is: coated, uncoated\."):
        catalogue.condition("zzzz")
    with pytest.raises(UnknownNameError, match="materials list forces shows them all"):
        catalogue.force("zzzz")


def test_an_empty_table_says_so() -> None:
    with pytest.raises(UnknownNameError, match="There is no layout yet"):
        Catalogue().template("poster-a4", "statement")
