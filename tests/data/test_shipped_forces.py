from __future__ import annotations

import pytest

from materials_app.catalogue.catalogue import Catalogue
from tests.data.rows import changes, force_row, lines

_GENERIC = ("Police", "Constabulary", "Agency", "Police Service", "Heddlu")


def test_the_forces_are_the_frozen_ones(catalogue: Catalogue) -> None:
    to_do = changes(lines(force_row(force) for force in catalogue.forces), "forces")
    assert not to_do, to_do


def test_no_two_forces_answer_to_one_name(catalogue: Catalogue) -> None:
    answers = [{name.casefold() for name in (one.id, one.public_name, *one.aliases)} for one in catalogue.forces]
    assert sum(map(len, answers)) == len(set().union(*answers))


def test_every_masthead_line_breaks_before_a_generic_word_or_stands_alone(catalogue: Catalogue) -> None:
    mastheads = [dict(force.masthead)["en"] for force in catalogue.forces]
    broken = [one for one in mastheads if len(one) > 1 and one[1] not in _GENERIC]
    assert broken == [("Police Service of", "Northern Ireland")]


@pytest.mark.parametrize("force", ["north-wales", "south-wales", "gwent", "dyfed-powys"])
def test_the_welsh_forces_have_the_duty_and_a_welsh_masthead(catalogue: Catalogue, force: str) -> None:
    found = catalogue.force(force)
    assert found.welsh_duty
    assert found.languages == ("cy", "en")
    assert " ".join(found.masthead_in("cy")) == found.welsh_name


def test_no_other_force_has_a_confirmed_welsh_duty(catalogue: Catalogue) -> None:
    assert sum(force.welsh_duty for force in catalogue.forces) == 4


def test_north_wales_is_in_the_north_west(catalogue: Catalogue) -> None:
    assert catalogue.force("north-wales").region == catalogue.force("lancashire").region


def test_unknown_dates_stay_empty(catalogue: Catalogue) -> None:
    assert not [force.id for force in catalogue.forces if force.valid_from or force.valid_to or force.successor]
