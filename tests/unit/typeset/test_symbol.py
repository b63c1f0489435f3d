"""Symbols: version, level and mask that are chosen, and the sizes that may print."""

from __future__ import annotations

import pytest

from materials_app.errors import SymbolError
from materials_app.model.units import mm, to_mm
from materials_app.typeset.symbol import (
    MIN_MODULE,
    make_symbol,
    reading_distance,
    reading_side,
    require_printable,
)

HOME = "https://www.stopitnow.org.uk/"


@pytest.mark.parametrize(
    ("payload", "at_m", "at_q"),
    [
        (HOME, "3-Q", "3-Q"),
        (f"{HOME}helpline/", "3-M", "4-Q"),
        (f"{HOME}helpline/webchat/", "4-Q", "4-Q"),
        (f"{HOME}concerned-about-your-own-thoughts-or-behaviour/", "5-M", "7-Q"),
        (f"{HOME}self-help/", "3-M", "4-Q"),
        ("https://get-help.stopitnow.org.uk/", "3-M", "4-H"),
        ("https://get-help.stopitnow.org.uk/concerned-about-use-of-the-internet/", "5-M", "6-Q"),
        ("https://www.lucyfaithfull.org.uk/", "3-M", "4-H"),
        ("tel:+448081000900", "1-M", "2-H"),
        ("https://stopitnow.org.uk/lancs", "3-Q", "3-Q"),
        ("https://www.lancashire.police.uk/stopitnow", "3-M", "4-Q"),
    ],
)
def test_smallest_version_then_highest_level(payload: str, at_m: str, at_q: str) -> None:
    ordinary, outdoors = make_symbol(payload), make_symbol(payload, "Q")
    assert f"{ordinary.version}-{ordinary.level}" == at_m
    assert f"{outdoors.version}-{outdoors.level}" == at_q


def test_the_smallest_symbol_is_filled_to_the_last_digit() -> None:
    # ISO/IEC 18004:2015, table 7: 1-M holds 34 digits, 14 bytes.
    sizes = [make_symbol(payload).version for payload in ("1" * 34, "1" * 35, "a" * 14, "a" * 15)]
    assert sizes == [1, 2, 1, 2]


def test_the_home_page_takes_29_modules() -> None:
    symbol = make_symbol(HOME)
    assert symbol.modules == 29
    assert {len(row) for row in symbol.rows} == {29}


def test_format_information_names_the_mask_and_the_level() -> None:
    symbol = make_symbol(HOME)
    # ISO/IEC 18004:2015, 7.9.1: first five format bits, unmasked by 10101: level (Q is 11), mask.
    written = int("".join(symbol.rows[8][:5]), 2) ^ 0b10101
    assert written == 0b11 << 3 | symbol.mask


def test_the_same_payload_is_made_once() -> None:
    assert make_symbol(HOME) is make_symbol(HOME)


@pytest.mark.parametrize("payload", ["", "https://example.org/a b", "https://exämple.org/", "https://example.org/\n"])
def test_what_no_address_may_hold_is_refused(payload: str) -> None:
    with pytest.raises(SymbolError) as refused:
        make_symbol(payload)
    assert refused.value.error_id == "symbol-payload"


def test_an_address_too_long_for_any_symbol_is_refused() -> None:
    with pytest.raises(SymbolError, match="4000 characters"):
        make_symbol("a" * 4000)


def test_a_module_below_the_floor_is_refused_and_the_message_says_what_to_do() -> None:
    with pytest.raises(SymbolError) as refused:
        require_printable(make_symbol(HOME), mm(11.5))
    assert refused.value.error_id == "symbol-too-small"
    assert "0.40 mm" in refused.value.message
    assert "11.6 mm" in refused.value.hint


def test_a_module_on_the_floor_prints() -> None:
    require_printable(make_symbol(HOME), 29 * MIN_MODULE)


@pytest.mark.parametrize(
    ("metres", "modules", "side_mm"),
    [(0.4, 29, 40.0), (1.0, 29, 100.0), (1.0, 57, 102.6), (0.05, 29, 11.6)],
)
def test_reading_side_is_the_larger_of_the_rules(metres: float, modules: int, side_mm: float) -> None:
    assert to_mm(reading_side(metres, modules)) == pytest.approx(side_mm)


def test_reading_distance_is_the_inverse_of_the_reading_side() -> None:
    assert reading_distance(reading_side(0.8, 29), 29) == pytest.approx(0.8)
    assert reading_distance(reading_side(1.5, 65), 65) == pytest.approx(1.5)
