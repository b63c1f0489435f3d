"""Partners in a set's file: written and read back, and refused where nobody could answer for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from materials_app.catalogue.set_file import read_set, write_set
from materials_app.errors import DataFileError
from materials_app.model.partner import Partner, Permission
from tests.support.samples import sample_set

AGREED = Permission("A. Named", "Chair", date(2026, 11, 2), "Posters")
WHOLE = Partner("Ostrey Trust", "ostrey.png", "ostrey-mono.png", AGREED)


def test_partners_come_back_in_their_order() -> None:
    written = replace(sample_set(), partners=(WHOLE, Partner("Calder Council")))
    assert read_set(write_set(written), "spring.toml").partners == written.partners


@pytest.mark.parametrize(
    ("partners", "says"),
    [
        ((Partner(" "),), "has no name"),
        ((WHOLE, Partner("Ostrey  Trust")), "twice"),
        ((replace(WHOLE, permission=replace(AGREED, by=" ")),), "who agreed"),
        (tuple(Partner(f"Trust {number}") for number in range(32)), "32 partners"),
    ],
)
def test_what_nobody_answers_for_is_refused(partners: tuple[Partner, ...], says: str) -> None:
    with pytest.raises(DataFileError, match=says) as refused:
        read_set(write_set(replace(sample_set(), partners=partners)), "spring.toml")
    assert refused.value.place.startswith("spring.toml:")
