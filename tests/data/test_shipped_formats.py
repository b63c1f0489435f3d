from __future__ import annotations

from materials_app.catalogue.catalogue import Catalogue
from materials_app.model.units import mm
from tests.data.rows import changes, format_row, lines

_HAND = mm(15)


def test_the_formats_are_the_frozen_ones(catalogue: Catalogue) -> None:
    to_do = changes(lines(format_row(one) for one in catalogue.formats), "formats")
    assert not to_do, to_do


def test_no_two_layouts_have_one_code(catalogue: Catalogue) -> None:
    """The code stands in the edition: whoever reads it off a piece knows what the piece is."""
    layouts: dict[str, set[str]] = {}
    for one in catalogue.templates:
        layouts.setdefault(one.code, set()).add(one.id)
    assert not {code: ids for code, ids in layouts.items() if len(ids) > 1}


def test_the_safe_area_leaves_room_for_copy(catalogue: Catalogue) -> None:
    for one in catalogue.formats:
        assert 2 * one.safe < min(one.trim.width, one.trim.height)


def test_no_symbol_is_smaller_than_a_phone_can_read(catalogue: Catalogue) -> None:
    assert not [one.id for one in catalogue.formats if 0 < one.qr_min < _HAND]


def test_pieces_read_from_the_road_carry_no_symbol(catalogue: Catalogue) -> None:
    assert not [one.id for one in catalogue.formats if one.read_action_m > 5 and one.qr_min]


def test_uncertain_sizes_say_so(catalogue: Catalogue) -> None:
    unsure = ("poster-double-crown", "card-id1", "banner-roller-850", "banner-roller-800")
    assert all("unverified" in catalogue.format(one).notes for one in unsure)


def test_the_conditions_have_the_limits_of_their_papers(catalogue: Catalogue) -> None:
    assert {one.id: one.ink_limit for one in catalogue.conditions} == {"coated": 3.0, "uncoated": 2.8}
