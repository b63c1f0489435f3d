"""Every symbol we make reads back to the letter, by a reader that shares no code with the encoder."""

from __future__ import annotations

import numpy as np
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from materials_app.typeset.symbol import QUIET_ZONE, SymbolMatrix, make_symbol

HOSTS = st.sampled_from(["www.stopitnow.org.uk", "get-help.stopitnow.org.uk", "www.lancashire.police.uk", "a.uk"])
PATHS = st.text("abcdefghijklmnopqrstuvwxyzABC0123456789-./_~%", max_size=120)
NUMBERS = st.text("0123456789", min_size=3, max_size=13)


def picture(symbol: SymbolMatrix, scale: int = 3) -> np.ndarray:
    """The symbol as grey pixels with its quiet zone."""
    modules = np.array([[module == "0" for module in row] for row in symbol.rows], np.uint8) * 255
    return np.kron(np.pad(modules, QUIET_ZONE, constant_values=255), np.ones((scale, scale), np.uint8))


def read(pixels: np.ndarray) -> zxingcpp.Barcode:
    (found,) = zxingcpp.read_barcodes(pixels, formats=zxingcpp.BarcodeFormat.QRCode)
    return found


@given(HOSTS, PATHS, st.sampled_from(["M", "Q"]))
@settings(max_examples=60, derandomize=True, deadline=None)
def test_an_address_reads_back_to_the_letter(host: str, path: str, level: str) -> None:
    payload = f"https://{host}/{path}"
    symbol = make_symbol(payload, level)
    found = read(picture(symbol))
    assert found.text == payload
    assert found.ec_level == symbol.level


@given(NUMBERS)
@settings(max_examples=20, derandomize=True, deadline=None)
def test_mixed_segments_read_back_to_the_letter(number: str) -> None:
    assert read(picture(make_symbol(f"tel:+44{number}"))).text == f"tel:+44{number}"


@pytest.mark.parametrize("characters", [400, 1200])
def test_long_payloads_read_back_too(characters: int) -> None:
    payload = "https://example.org/" + "x9" * (characters // 2)
    assert read(picture(make_symbol(payload))).text == payload


def test_a_symbol_still_reads_with_a_blot_that_its_level_must_bear() -> None:
    pixels = picture(make_symbol("https://www.stopitnow.org.uk/"), scale=4)
    middle = pixels.shape[0] // 2
    pixels[middle - 12 : middle + 12, middle - 12 : middle + 12] = 255  # 6 x 6 modules, about 4 % of the symbol
    assert read(pixels).text == "https://www.stopitnow.org.uk/"
