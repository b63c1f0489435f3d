"""What a QR code may open."""

from __future__ import annotations

import pytest

from materials_app.model.rules import Rulebook
from materials_app.safeguards.payload import check_ordered_payload, check_payload


@pytest.mark.parametrize(
    "payload", ["https://harbour.example/", "https://harbour.example", "https://harbour.example/help/"]
)
def test_verified_https_address_is_opened(payload: str, book: Rulebook) -> None:
    assert check_payload(payload, book) is None


@pytest.mark.parametrize(
    ("payload", "why"),
    [
        ("http://harbour.example/", "https"),
        ("harbour.example", "https"),
        ("tel:+448081570123", "https"),
        ("", "https"),
        ("https://", "not that of a help resource"),
        ("https://harbour.example/?a=b", "query"),
        ("https://harbour.example/?", "query"),
        ("https://harbour.example/#a", "page mark"),
        ("https://harbour.example#", "page mark"),
        ("https://user@harbour.example/", "@"),
        ("https://harbour.example@evil.example/", "@"),
        ("https://harbour.example:8443/", "port"),
        ("https://harbour.example//evil.example", "second address"),
        ("https://harbour.example/\\evil", "backslash"),
        ("https://harbour.example\\@evil.example/", "@"),
        ("https://203.0.113.7/", "not that of a help resource"),
        ("https://sho.rt/x", "shortener"),
        ("https://www.harbour.example/", "it is not harbour.example"),
        ("https://harbor.example/", "it is not harbour.example"),
        ("https://harbour.example.org/", "another country"),
        ("https://harbour.example./", "not"),
        ("https://hаrbour.example/", "look like"),
        ("https://harbour.example/\u200b", "look like"),
        ("https://harbour.example/ ", "look like"),
        ("https://HARBOUR.example/", "lower case"),
        ("HTTPS://harbour.example/", "lower case"),
        ("https://dalmoor.police.example/", "not that of a help resource"),
    ],
)
def test_anything_else_is_refused_and_says_why(payload: str, why: str, book: Rulebook) -> None:
    finding = check_payload(payload, book)
    assert finding is not None
    assert finding.id == "payload-not-verified"
    assert why in finding.message


@pytest.mark.parametrize("payload", ["https://harbour.example/dalmoor", "https://harbour.example", "https://sho.rt/x"])
def test_an_ordered_code_opens_an_address_of_the_table_to_the_letter(payload: str, book: Rulebook) -> None:
    (url,) = {one.address.url for one in book.resources if one.address and "harbour.example" in one.address.hosts}
    assert check_ordered_payload(url, book) is None
    finding = check_ordered_payload(payload, book)
    assert finding is not None
    assert finding.id == "payload-not-verified"
